/** Worked cases for the internet finance association's guideline of 2024, which a national standard replaced. Facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const HOURS = 'cn/nifa-guideline-2024/hours'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/nifa-guideline-2024',
  ordinary,
  cases: {
    'in force from 15 May 2024, replaced on 28 February 2025': {
      id: 'CN-NIFA24-in-force',
      cites: 'Published 2024-05-15; replaced by GB/T 45251-2025',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['superseded'],
      ifMissed: 'A night call is judged by a guideline that did not yet, or no longer, exist.',
      zone: ZONE,
      log: `
        2024-05-14 23:30:00 | call | no-answer | clear  | the day before
        2024-05-15 00:00:00 | call | no-answer | barred | the first day
        2025-02-27 23:59:59 | call | no-answer | barred | the last day
        2025-02-28 00:00:00 | call | no-answer | clear  | the standard has taken its place
      `,
    },
    'the day closes at 22:00 and opens at 08:00, every day of the week': {
      id: 'CN-NIFA24-01-bounds',
      cites: 'Hours',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['superseded'],
      ifMissed: 'Old calls are judged by the wrong hours.',
      zone: ZONE,
      log: `
        2024-06-03 07:59:59 | call | no-answer | barred        | Monday: one second before eight
        2024-06-03 08:00:00 | call | no-answer | clear..barred | the text does not say
        2024-06-03 08:00:01 | call | no-answer | clear         | open
        2024-06-03 21:59:59 | call | no-answer | clear         | open
        2024-06-03 22:00:00 | call | no-answer | clear..barred | the text does not say
        2024-06-03 22:00:01 | call | no-answer | barred        | closed
        2024-06-04 07:30:00 | call | no-answer | barred        | Tuesday
        2024-06-04 12:00:00 | call | no-answer | clear         | Tuesday
        2024-06-05 07:30:00 | call | no-answer | barred        | Wednesday
        2024-06-05 12:00:00 | call | no-answer | clear         | Wednesday
        2024-06-06 07:30:00 | call | no-answer | barred        | Thursday
        2024-06-06 12:00:00 | call | no-answer | clear         | Thursday
        2024-06-07 07:30:00 | sms  | delivered | barred        | Friday: a message is collection work too
        2024-06-07 12:00:00 | sms  | delivered | clear         | Friday
        2024-06-08 07:30:00 | visit visitors=2 | met | barred  | Saturday: a visit too
        2024-06-08 12:00:00 | visit visitors=2 | met | clear   | Saturday
        2024-06-09 07:30:00 | call to=contact purpose=location | no-answer | barred | Sunday: looking for her too
        2024-06-09 12:00:00 | call | no-answer | clear         | Sunday
        2024-06-09 22:30:00 | call to=contact purpose=relay-message | no-answer | barred | Sunday night
        2024-06-09 22:31:00 | sms purpose=fraud-warning template=fraud-1 | delivered | clear | not collection
      `,
    },
    'an agreement opens the hours it names': {
      id: 'CN-NIFA24-01-agreed',
      cites: 'Hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'An agreed call is reported as unlawful.',
      zone: ZONE,
      log: `
        2024-06-03 22:30 | call | no-answer | barred | before the agreement
        2024-06-04 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 | . | . | agreed
        2024-06-04 22:30 | call | no-answer | clear  | agreed
        2024-06-05 00:30 | call | no-answer | barred | not agreed
        2024-06-05 10:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2024-06-05 22:30 | call | no-answer | barred | nothing opens
      `,
    },
    'online consumer credit of members is meant': {
      id: 'CN-NIFA24-scope',
      cites: 'Scope',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A card or a business loan is judged by a guideline that only invites them.',
      zone: ZONE,
      facts: {
        debts: [
          {
            id: 'online',
            product: 'online-consumer-loan',
            stage: 'overdue',
            creditor: 'bank',
            consumer: 'yes',
          },
          { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
          { id: 'shop', product: 'business-loan', stage: 'overdue', creditor: 'bank', consumer: 'no' },
        ],
      },
      log: `
        2024-06-03 23:00 | call debts=online | no-answer | barred | meant
        2024-06-03 23:01 | call debts=card   | no-answer | clear  | may follow, need not
        2024-06-03 23:02 | call debts=shop   | no-answer | clear  | may follow, need not
      `,
    },
    'a lender outside the association is not bound': {
      id: 'CN-NIFA24-member',
      cites: 'Scope',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A lender is judged by the rules of an association it never joined.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, members: ['cba'] } : organisation,
        ),
      },
      log: `
        2024-06-03 23:00 | call | no-answer | clear | not bound
      `,
    },
    'a debtor who lives in Japan: no clause on the clock was read': {
      id: 'CN-NIFA24-clock',
      cites: 'Hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'An unread clause accuses.',
      zone: ZONE,
      facts: {
        persons: [
          {
            id: 'debtor',
            role: 'debtor',
            liable: 'yes',
            zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }],
          },
        ],
      },
      log: `
        2024-06-03 07:30 | call | no-answer | clear..barred | 08:30 in Tokyo, 07:30 in Shanghai
        2024-06-03 21:30 | call | no-answer | clear..barred | 22:30 in Tokyo, 21:30 in Shanghai
        2024-06-03 22:30 | call | no-answer | barred        | closed by both
      `,
    },
    'agreed hours begin at once, outlast talks, and excuse once they are on record': {
      id: 'CN-NIFA24-01-agreed-runs',
      cites: 'Hours (双方未约定)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'An agreement is used up by the first talk, or made up after the call.',
      zone: ZONE,
      log: `
        2024-06-03 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 noticed=2024-06-05T10:00 | . | . | agreed
        2024-06-03 22:30 | call    | conversation | clear  | from the first evening
        2024-06-03 22:40 | in:call | conversation | .      | she calls
        2024-06-03 22:50 | call    | no-answer    | clear  | no talk has ended it
        2024-06-04 10:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2024-06-06 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 recorded=2024-06-07T10:00 | . | . | entered a day late
        2024-06-06 22:30 | call    | no-answer    | barred | nothing on record
        2024-06-07 22:30 | call    | no-answer    | clear  | on record
      `,
    },
    'a loan that is not due is serviced, not collected': {
      id: 'CN-NIFA24-not-due',
      cites: 'Hours (催收作业)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'Service is judged as collection.',
      zone: ZONE,
      facts: {
        debts: [
          {
            id: 'current',
            product: 'online-consumer-loan',
            stage: 'not-due',
            creditor: 'bank',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2024-06-03 23:00 | call by=bank | no-answer | clear | no amount is overdue
      `,
    },
    'agreed hours begin with the agreement, outlast talks, and count once on record': {
      id: 'CN-NIFA24-agreed-runs',
      cites: 'Hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'An agreement is used up by the first talk, or made up after the call.',
      zone: ZONE,
      log: `
        2024-06-03 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 noticed=2024-06-05T10:00 | . | . | agreed; the agency hears of it later
        2024-06-03 22:30 | call    | conversation | clear  | from the first evening
        2024-06-03 22:40 | in:call | conversation | .      | she calls
        2024-06-03 22:50 | call    | no-answer    | clear  | neither talk has ended it
        2024-06-04 10:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2024-06-06 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 recorded=2024-06-07T10:00 | . | . | entered a day late
        2024-06-06 22:30 | call    | no-answer    | barred | not on record
        2024-06-07 22:30 | call    | no-answer    | clear  | on record
      `,
    },
    'a call back at night that the debtor asked for accuses nobody, and is not permitted on that alone': {
      id: 'CN-NIFA24-01-asked-for',
      cites: 'hours (双方未约定)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed:
        'Somebody is accused of the call that the debtor wished for, or "call me back" opens the night.',
      zone: ZONE,
      facts: {
        persons: [
          ...ordinary.persons,
          {
            id: 'co-debtor',
            role: 'co-debtor',
            liable: 'yes',
            zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }],
          },
        ],
      },
      log: `
        2024-06-02 21:50 | in:call id=asks-1             | conversation | .             | "ring me at half past ten"
        2024-06-02 22:30 | call requested-by=asks-1      | conversation | clear..barred | asked for; no agreement on hours is shown
        2024-06-02 22:40 | call                      | no-answer    | barred        | not asked for
        2024-06-03 21:50 | in:call to=contact id=asks-2  | conversation | .             | somebody else asks
        2024-06-03 22:30 | call to=contact requested-by=asks-2 | conversation | barred  | an agreement is the debtor’s
        2024-06-03 22:40 | in:call to=guarantor id=asks-3 | conversation | .            | the guarantor asks
        2024-06-03 22:50 | call to=guarantor requested-by=asks-3 | conversation | barred | an agreement is the debtor’s
        2024-06-03 23:00 | in:call to=co-debtor id=asks-5 | conversation | .        | she owes too, and asks
        2024-06-03 23:10 | call to=co-debtor requested-by=asks-5 | conversation | clear..barred | asked for
        2024-06-04 08:30 | in:call id=asks-4             | conversation | .             | "ring me in the morning"
        2024-06-04 09:30 | call requested-by=asks-4      | conversation | clear         | inside the hours
      `,
    },
  },
} satisfies CaseFile
