/** Worked cases for GB/T 45251-2025. The rules are the standard's as reported; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const HOURS = 'cn/gbt-45251-2025/5.3-hours'
const CALLS = 'cn/gbt-45251-2025/5.3-effective-calls'
const WHO = 'cn/gbt-45251-2025/5.3-who'
const GATE = 'cn/gbt-45251-2025/5.3-contact-gate'
const REFUSAL = 'cn/gbt-45251-2025/5.3-contact-refusal'
const SECRECY = 'cn/gbt-45251-2025/5.3-contact-secrecy'
const AMOUNT = 'cn/gbt-45251-2025/5.3-contact-amount'
const TRAIN_FIRST = 'cn/gbt-45251-2025/5.2-training-first'
const TRAIN_YEARLY = 'cn/gbt-45251-2025/5.2-training-yearly'
const EVALUATE_YEARLY = 'cn/gbt-45251-2025/5.4-evaluation-yearly'
const EVALUATE_END = 'cn/gbt-45251-2025/5.4-evaluation-end'
const ZONE = 'Asia/Shanghai'

const SECOND_MOBILE = {
  id: 'mobile-2',
  kind: 'mobile',
  person: 'debtor',
  provenance: 'left-by-debtor',
  zones: ['Asia/Shanghai'],
} as const

/** A second loan of the same lender, paid as agreed. */
const NOT_DUE = {
  id: 'current',
  product: 'online-consumer-loan',
  stage: 'not-due',
  creditor: 'bank',
  consumer: 'yes',
} as const

/** The ordinary lender, but of another type. */
const lenderOfType = (
  creditorType: 'consumer-finance' | 'auto-finance' | 'small-loan' | 'trust' | 'asset-manager' | 'private',
) => ({
  organisations: ordinary.organisations.map((organisation) =>
    organisation.id === 'bank' ? { ...organisation, creditorType } : organisation,
  ),
})

export default {
  instrument: 'cn/gbt-45251-2025',
  ordinary,
  cases: {
    'the day closes at 22:00 and opens at 08:00, every day of the week and on holidays': {
      id: 'CN-GBT-05-bounds',
      cites: '5.3 hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'The telephone rings in the night, or the borrower is told that a lawful call was unlawful.',
      zone: ZONE,
      log: `
        2026-03-02 00:00:00 | call | no-answer | barred         | Monday, midnight
        2026-03-02 07:59:59 | call | no-answer | barred         | one second before eight
        2026-03-02 08:00:00 | call | no-answer | clear..barred  | the text does not say whose second this is
        2026-03-02 08:00:01 | call | no-answer | clear          | open
        2026-03-02 21:59:59 | call | no-answer | clear          | last certain second
        2026-03-02 22:00:00 | call | no-answer | clear..barred  | the text does not say whose second this is
        2026-03-02 22:00:01 | call | no-answer | barred         | closed
        2026-03-02 23:59:59 | call | no-answer | barred         | closed
        2026-03-03 07:30:00 | call | no-answer | barred         | Tuesday
        2026-03-03 12:00:00 | call | no-answer | clear          | Tuesday
        2026-03-04 07:30:00 | call | no-answer | barred         | Wednesday
        2026-03-04 12:00:00 | call | no-answer | clear          | Wednesday
        2026-03-05 07:30:00 | call | no-answer | barred         | Thursday
        2026-03-05 12:00:00 | call | no-answer | clear          | Thursday
        2026-03-06 07:30:00 | call | no-answer | barred         | Friday
        2026-03-06 12:00:00 | call | no-answer | clear          | Friday
        2026-03-07 07:30:00 | call | no-answer | barred         | Saturday
        2026-03-07 12:00:00 | call | no-answer | clear          | Saturday: no other hours at weekends
        2026-03-08 07:30:00 | call | no-answer | barred         | Sunday
        2026-03-08 12:00:00 | call | no-answer | clear          | Sunday
        2026-10-01 12:00:00 | call | no-answer | clear          | National Day: no other hours on holidays
        2026-10-01 22:30:00 | call | no-answer | barred         | National Day
      `,
    },
    'before the act: what is closed is refused, and told from when it is open': {
      id: 'CN-GBT-05-before',
      cites: '5.3 hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'The gate opens in the night.',
      zone: ZONE,
      log: `
        2026-03-02 07:59:59 | call? | . | barred        | not before 2026-03-02 08:00:01
        2026-03-02 08:00:00 | call? | . | clear..barred | not before 2026-03-02 08:00:01
        2026-03-02 08:00:01 | call? | . | clear         | open
        2026-03-02 21:59:59 | call? | . | clear         | open
        2026-03-02 22:00:00 | call? | . | clear..barred | not before 2026-03-03 08:00:01
        2026-03-02 23:00:00 | call? | . | barred        | not before 2026-03-03 08:00:01
      `,
    },
    'a call known to the minute that lies on a bound is undetermined': {
      id: 'CN-GBT-05-minute',
      cites: '5.3 hours',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['tie'],
      ifMissed: 'Somebody is accused because a log has no seconds.',
      zone: ZONE,
      log: `
        ~2026-03-02 07:59 | call | no-answer | barred        | the whole minute is closed
        ~2026-03-02 08:00 | call | no-answer | clear..barred | only its first second is in doubt
        ~2026-03-02 21:59 | call | no-answer | clear         | the whole minute is open
        ~2026-03-02 22:00 | call | no-answer | clear..barred | its first second is in doubt, the rest closed
        ~2026-03-02 22:01 | call | no-answer | barred        | closed
      `,
    },
    'collection work of any kind is meant, not calls alone': {
      id: 'CN-GBT-05-channels',
      cites: '5.3 hours (催收作业)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'Messages and visits move into the night that calls left.',
      zone: ZONE,
      log: `
        2026-03-02 23:00 | call      | conversation | barred | call
        2026-03-02 23:01 | chat-call | conversation | barred | call over a chat service
        2026-03-02 23:02 | sms       | delivered    | barred | text message
        2026-03-02 23:03 | chat      | delivered    | barred | chat message
        2026-03-02 23:04 | email     | delivered    | barred | e-mail
        2026-03-02 23:05 | visit visitors=2 | met    | barred | visit
        2026-03-02 23:06 | letter    | delivered    | barred | letter
        2026-03-02 23:07 | in:call   | conversation | clear  | she calls: inbound is not judged
        2026-03-03 09:00 | sms       | delivered    | clear  | by day
        2026-03-03 09:01 | visit visitors=2 | met    | clear  | by day
        2026-03-03 23:00 | call mode=reading-robot | announced | barred | a robot that reads is collection work too
      `,
    },
    'W02: a written agreement on 22:00 to 24:00 opens those hours and no others': {
      id: 'CN-W02',
      cites: '5.3 hours (双方未约定)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A borrower who works late cannot arrange calls, or one agreement opens the whole night.',
      zone: ZONE,
      log: `
        2026-03-01 23:10 | call | no-answer | barred | the day before the agreement
        2026-03-02 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 form=written | . | . | agreed
        2026-03-02 23:10 | call | conversation | clear  | inside the agreed hours
        2026-03-03 00:30 | call | no-answer    | barred | after midnight was not agreed
        2026-03-03 07:30 | call | no-answer    | barred | nor the early morning
        2026-03-03 10:00 | call | no-answer    | clear  | ordinary hours stay open
        2026-03-03 11:00 | event:consent-withdrawn person=debtor | . | . | she takes it back
        2026-03-03 23:10 | call | no-answer    | barred | no agreement any more
      `,
    },
    'W03: half past nine in the evening is inside the hours': {
      id: 'CN-W03',
      cites: '5.3 hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A rule that no instrument contains (no calls after 21:00) is taken for law.',
      zone: ZONE,
      log: `
        2026-03-02 21:30 | call | conversation | clear | nobody's law closes at 21:00
      `,
    },
    'W04: an overdue message at 07:15 is collection work': {
      id: 'CN-W04',
      cites: '5.3 hours (催收作业)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A batch of messages wakes people before eight.',
      zone: ZONE,
      log: `
        2026-03-02 07:15 | sms purpose=servicing | delivered | barred | an overdue amount: collection whatever the label
      `,
    },
    'looking for the debtor at night is collection work; a fraud warning is not': {
      id: 'CN-GBT-05-purpose',
      cites: '5.3 hours (催收作业)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'Contact persons are woken under another label, or a warning that cannot wait is held back.',
      zone: ZONE,
      log: `
        2026-03-02 22:30 | call to=contact purpose=location      | conversation | barred | asking where she is
        2026-03-02 22:31 | call to=contact purpose=relay-message | conversation | barred | asking for a message to be passed on
        2026-03-02 22:32 | sms purpose=fraud-warning template=fraud-1 | delivered | clear | closed list, with its template
        2026-03-02 22:33 | sms purpose=receipt template=receipt-1     | delivered | clear | a receipt
      `,
    },
    'a debtor who lives in Japan: no clause on the clock was read': {
      id: 'CN-GBT-05-clock',
      cites: '5.3 hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'An unread clause accuses, or somebody abroad is rung at half past ten at night.',
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
        2026-03-02 06:30 | call | no-answer | barred        | 07:30 in Tokyo, 06:30 in Shanghai: closed by every clock
        2026-03-02 07:30 | call | no-answer | clear..barred | 08:30 in Tokyo, 07:30 in Shanghai
        2026-03-02 12:00 | call | no-answer | clear         | open by every clock
        2026-03-02 21:30 | call | no-answer | clear..barred | 22:30 in Tokyo, 21:30 in Shanghai
        2026-03-02 22:30 | call | no-answer | barred        | closed by every clock
      `,
    },
    'the standard begins on 28 February 2025': {
      id: 'CN-GBT-in-force',
      cites: 'Cover: published and in force 2025-02-28',
      basis: 'constructed',
      tests: [HOURS, CALLS],
      ifMissed: 'Calls are judged by a standard that did not yet exist, or one day too late.',
      zone: ZONE,
      log: `
        2025-02-27 09:00:00 | call | conversation x4 | clear  | not yet in force
        2025-02-27 23:59:59 | call | no-answer       | clear  | not yet in force
        2025-02-28 00:00:00 | call | no-answer       | barred | in force: night
        2025-02-28 09:00:00 | call | conversation x3 | clear  | three
        2025-02-28 10:00:00 | call | conversation    | barred | the fourth
      `,
    },
    'only personal consumer credit made online is meant': {
      id: 'CN-GBT-00-product',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS, WHO],
      ifMissed: 'A loan to a small business is judged by a standard for consumers.',
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
          { id: 'branch', product: 'consumer-loan', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
          { id: 'shop', product: 'business-loan', stage: 'overdue', creditor: 'bank', consumer: 'no' },
          { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 23:00 | call debts=online | no-answer | barred | online consumer loan
        2026-03-02 23:01 | call debts=branch | no-answer | clear  | made at a branch
        2026-03-02 23:02 | call debts=shop   | no-answer | clear  | business loan
        2026-03-02 23:03 | call debts=card   | no-answer | clear  | credit card
        2026-03-03 09:00 | call to=mother debts=shop   | no-answer | clear  | business loan
        2026-03-03 09:01 | call to=mother debts=online | no-answer | barred | online consumer loan
      `,
    },
    'a consumer-finance company is bound': {
      id: 'CN-GBT-00-consumer-finance',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'The largest lenders outside the banks stand outside the standard.',
      zone: ZONE,
      facts: lenderOfType('consumer-finance'),
      log: `
        2026-03-02 23:00 | call         | no-answer | barred | its agency
        2026-03-02 23:01 | call by=bank | no-answer | barred | the lender itself
      `,
    },
    'an auto-finance company is bound': {
      id: 'CN-GBT-00-auto-finance',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A lender named in the scope is left out.',
      zone: ZONE,
      facts: lenderOfType('auto-finance'),
      log: `
        2026-03-02 23:00 | call | no-answer | barred | bound
      `,
    },
    'a small-loan company is bound': {
      id: 'CN-GBT-00-small-loan',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A lender named in the scope is left out.',
      zone: ZONE,
      facts: lenderOfType('small-loan'),
      log: `
        2026-03-02 23:00 | call | no-answer | barred | bound
      `,
    },
    'a trust company is bound': {
      id: 'CN-GBT-00-trust',
      cites: '1 (等)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A licensed lender is left out.',
      zone: ZONE,
      facts: lenderOfType('trust'),
      log: `
        2026-03-02 23:00 | call | no-answer | barred | bound
      `,
    },
    'whoever takes over the debt is bound': {
      id: 'CN-GBT-00-assignee',
      cites: '1 (债权受让方)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'Selling the debt would sell the nights too.',
      zone: ZONE,
      facts: lenderOfType('asset-manager'),
      log: `
        2026-03-02 23:00 | call | no-answer | barred | bound
      `,
    },
    'a lender without a licence is not within the scope': {
      id: 'CN-GBT-00-private',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A finding rests on a standard that does not speak to this lender; other law still does.',
      zone: ZONE,
      facts: lenderOfType('private'),
      log: `
        2026-03-02 23:00 | call | no-answer | clear | other law applies
      `,
    },
    'W06 and W07: the third effective call passes, the fourth does not': {
      id: 'CN-W07',
      cites: '5.3 frequency (有效通话)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'The borrower is talked to all day.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call  | conversation | clear         | 1st
        2026-03-02 11:00 | call  | conversation | clear         | 2nd
        2026-03-02 13:00 | call? | .            | clear         | it would be the 3rd
        2026-03-02 14:00 | call  | conversation | clear         | 3rd
        2026-03-02 16:00 | call? | .            | clear..barred | a talk would be the 4th; not before 2026-03-03 00:00:00
        2026-03-02 17:00 | call  | conversation | barred        | 4th
        2026-03-02 18:00 | call  | no-answer    | clear         | nobody answered: no effective call
      `,
    },
    'the count begins anew at midnight': {
      id: 'CN-GBT-06-day',
      cites: '5.3 frequency (每日)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'A rolling day is read into a calendar day, or the other way round.',
      zone: ZONE,
      log: `
        2026-03-02 00:00:00 | call | conversation    | clear  | the first second of Monday
        2026-03-02 21:00:00 | call | conversation x2 | clear  | 2nd and 3rd
        2026-03-02 23:59:59 | call | conversation    | barred | still Monday
        2026-03-03 00:00:00 | call | conversation    | clear  | Tuesday: 1st (the hour is another rule's matter)
        2026-03-03 00:00:01 | call | conversation x2 | clear  | 2nd and 3rd
        2026-03-03 20:59:00 | call | conversation    | barred | 4th on Tuesday
      `,
    },
    'which outcomes are effective calls': {
      id: 'CN-GBT-06-outcomes',
      cites: '5.3 frequency (有效通话 is not defined in what was read)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'A ringing telephone is taken for a talk, or a talk with a machine for none.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call | conversation x3   | clear         | three
        2026-03-02 10:00 | call | conversation      | barred        | a talk with her: certain
        2026-03-03 09:00 | call | conversation x3   | clear         | three
        2026-03-03 10:00 | call | dropped           | clear..barred | over in seconds: some readings
        2026-03-04 09:00 | call | conversation x3   | clear         | three
        2026-03-04 10:00 | call | voicemail         | clear..barred | some readings
        2026-03-05 09:00 | call | conversation x3   | clear         | three
        2026-03-05 10:00 | call | assistant         | clear..barred | some readings
        2026-03-06 09:00 | call | conversation x3   | clear         | three
        2026-03-06 10:00 | call mode=predictive | abandoned | clear..barred | she answered and nobody spoke
        2026-03-07 09:00 | call | conversation x3   | clear         | three
        2026-03-07 10:00 | call | connected         | clear..barred | who answered is not known
        2026-03-08 09:00 | call | conversation x3   | clear         | three
        2026-03-08 10:00 | call | answered-by-other | clear         | not her: no effective call
        2026-03-09 09:00 | call | conversation x3   | clear         | three
        2026-03-09 10:00 | call | no-answer         | clear         | not connected
        2026-03-10 09:00 | call | conversation x3   | clear         | three
        2026-03-10 10:00 | call | rejected          | clear         | she refused the call
        2026-03-11 09:00 | call | conversation x3   | clear         | three
        2026-03-11 10:00 | call | not-connected     | clear         | busy
        2026-03-12 09:00 | call | conversation x3   | clear         | three
        2026-03-12 10:00 | call mode=reading-robot | announced | clear | notification voice, another count
      `,
    },
    'a doubtful call before makes the next talk doubtful, not certain': {
      id: 'CN-GBT-06-doubtful-before',
      cites: '5.3 frequency',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'Two seconds of hum are counted against the collector as if they were a talk.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call | conversation x2 | clear         | two
        2026-03-02 10:00 | call | dropped         | clear         | a third, in some readings
        2026-03-02 11:00 | call? | .              | clear..barred | it might be the 4th
        2026-03-02 12:00 | call | conversation    | clear..barred | third or fourth
        2026-03-02 13:00 | call | conversation    | barred        | fourth in every reading
      `,
    },
    'who speaks: a robot that listens counts, one that only reads does not': {
      id: 'CN-GBT-06-mode',
      cites: '5.3 frequency (交互式, 含智能语音)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'A robot takes the place of the fourth call.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call mode=human           | conversation | clear  | 1st
        2026-03-02 10:00 | call mode=listening-robot | conversation | clear  | 2nd
        2026-03-02 11:00 | call mode=predictive      | conversation | clear  | 3rd
        2026-03-02 12:00 | call mode=reading-robot   | announced    | clear  | notification voice
        2026-03-02 13:00 | call mode=listening-robot | conversation | barred | 4th
        2026-03-02 14:00 | call mode=predictive      | conversation | barred | 5th
        2026-03-02 15:00 | call mode=human           | conversation | barred | 6th
        2026-03-03 09:00 | call mode=reading-robot   | announced x4 | clear  | none of them counts
        2026-03-03 10:00 | call                      | conversation x3 | clear | three
      `,
    },
    'a call over a chat service is an effective call in some readings': {
      id: 'CN-GBT-06-chat',
      cites: '5.3 frequency (语音催收)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'The fourth call is simply moved to a chat service.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call      | conversation x3 | clear         | three
        2026-03-02 10:00 | chat-call | conversation    | clear..barred | fourth, if chat calls count
        2026-03-03 09:00 | chat-call | conversation x3 | clear         | three, if they count
        2026-03-03 10:00 | call      | conversation    | clear..barred | first or fourth
        2026-03-04 09:00 | call      | conversation x3 | clear         | three
        2026-03-04 10:00 | chat      | replied         | clear         | a chat message is no call
        2026-03-04 10:01 | sms       | delivered       | clear         | nor is a text message
        2026-03-04 10:02 | visit visitors=2 | met        | clear         | nor a visit
        2026-03-05 09:00 | sms       | replied x3      | clear         | messages
        2026-03-05 10:00 | call      | conversation    | clear         | the first call
      `,
    },
    'calls that she makes or asked for do not count': {
      id: 'CN-GBT-06-requested',
      cites: '5.3 frequency (主动有效通话)',
      basis: 'constructed',
      tests: [CALLS],
      flags: ['inbound-not-counted'],
      ifMissed:
        'A borrower who calls back uses up her own protection, or her request opens more than one call.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call    | conversation x2 | clear | two
        2026-03-02 10:00 | in:call id=asks-1 | conversation | clear | she calls: "ring me at eleven"
        2026-03-02 11:00 | call requested-by=asks-1 | conversation | clear | asked for: not counted
        2026-03-02 12:00 | call    | conversation    | clear  | 3rd
        2026-03-02 13:00 | in:call id=asks-2 | conversation | clear | she calls again
        2026-03-02 14:00 | call requested-by=asks-2 | conversation | clear | asked for: not counted
        2026-03-02 15:00 | call    | conversation    | barred | 4th
      `,
    },
    'two agencies and the lender share one count': {
      id: 'CN-GBT-06-agencies',
      cites: '5.3 frequency (同一债务人)',
      basis: 'constructed',
      tests: [CALLS],
      flags: ['other-agency'],
      ifMissed: 'Each new agency brings three more calls a day.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call by=agency   | conversation | clear  | 1st
        2026-03-02 10:00 | call by=agency-2 | conversation | clear  | 2nd
        2026-03-02 11:00 | call by=bank     | conversation | clear  | 3rd
        2026-03-02 12:00 | call by=agency-2 | conversation | barred | 4th
      `,
    },
    'another number and another loan of the same lender share one count': {
      id: 'CN-GBT-06-number-and-debt',
      cites: '5.3 frequency (同一债务人)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'Two telephones or two loans double the calls.',
      zone: ZONE,
      facts: {
        points: [...ordinary.points, SECOND_MOBILE],
        debts: [
          ...ordinary.debts,
          {
            id: 'loan-2',
            product: 'online-consumer-loan',
            stage: 'overdue',
            creditor: 'bank',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2026-03-02 09:00 | call debts=loan   point=mobile   | conversation | clear  | 1st
        2026-03-02 10:00 | call debts=loan-2 point=mobile   | conversation | clear  | 2nd
        2026-03-02 11:00 | call debts=loan   point=mobile-2 | conversation | clear  | 3rd
        2026-03-02 12:00 | call debts=loan-2 point=mobile-2 | conversation | barred | 4th with this debtor
      `,
    },
    'another lender has its own count': {
      id: 'CN-GBT-06-other-lender',
      cites: '5.3 frequency',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: "One lender is accused of another lender's calls.",
      zone: ZONE,
      facts: {
        debts: [
          ...ordinary.debts,
          {
            id: 'other',
            product: 'online-consumer-loan',
            stage: 'overdue',
            creditor: 'bank-2',
            consumer: 'yes',
          },
        ],
        organisations: [
          ...ordinary.organisations,
          {
            id: 'bank-2',
            kind: 'creditor',
            creditorType: 'bank',
            members: [],
            membersComplete: true,
            zone: 'Asia/Shanghai',
          },
        ],
      },
      log: `
        2026-03-02 09:00 | call by=bank   debts=loan  | conversation x3 | clear  | three for the first bank
        2026-03-02 10:00 | call by=bank-2 debts=other | conversation    | clear  | the other bank's first
        2026-03-02 11:00 | call by=bank   debts=loan  | conversation    | barred | the first bank's fourth
      `,
    },
    'a co-debtor has a count of their own; a guarantor is not the debtor': {
      id: 'CN-GBT-06-person',
      cites: '5.3 frequency (同一债务人)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'Two people are counted as one, or one as two.',
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
        2026-03-02 09:00 | call              | conversation x3 | clear  | three with the debtor
        2026-03-02 10:00 | call to=co-debtor | conversation x3 | clear  | three with the co-debtor
        2026-03-02 11:00 | call to=co-debtor | conversation    | barred | the fourth with the co-debtor
        2026-03-02 12:00 | call to=guarantor | conversation x4 | clear  | the sentence speaks of the debtor
        2026-03-02 13:00 | call              | conversation    | barred | the fourth with the debtor
      `,
    },
    'a fraud warning is not counted against collection, nor refused by it': {
      id: 'CN-GBT-06-purpose',
      cites: '5.3 frequency (催收)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'A fraud warning is refused because three collection calls were made.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call | conversation x2 | clear | two
        2026-03-02 10:00 | call purpose=fraud-warning template=fraud-1 | conversation | clear | not collection
        2026-03-02 11:00 | call purpose=servicing | conversation | clear | an overdue amount: collection whatever the label, the 3rd
        2026-03-02 12:00 | call purpose=fraud-warning template=fraud-1 | conversation | clear | still not collection
        2026-03-02 13:00 | call purpose=servicing | conversation | barred | the 4th
      `,
    },
    'W14: the debtor answers, so nobody calls the mother': {
      id: 'CN-W14',
      cites: '5.3 contact persons',
      basis: 'constructed',
      tests: [WHO, GATE],
      ifMissed: 'A family learns of a debt it does not owe, although the debtor can be reached.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call point=mobile                | conversation | clear  | she answers
        2026-03-02 10:00 | call? to=mother                  | .            | barred | gave no guarantee
        2026-03-02 10:01 | call to=mother                   | no-answer    | barred | even an attempt
        2026-03-02 10:02 | call to=mother purpose=location  | conversation | barred | and under any label
      `,
    },
    'whoever owes nothing is not collected from, even when the debtor is out of reach': {
      id: 'CN-GBT-01-roles',
      cites: '5.3 (仅向债务人催收)',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'The whole telephone book is made to pay.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:lost-contact person=debtor | . | . | out of reach
        2026-03-02 10:00 | call                 | no-answer | clear  | the debtor
        2026-03-02 10:01 | call to=guarantor    | no-answer | clear  | owes, within the law and the agreement
        2026-03-02 10:02 | call to=joint-spouse | no-answer | clear  | liability is shown
        2026-03-02 10:03 | call to=lawyer       | no-answer | clear  | speaks for the debtor
        2026-03-02 10:04 | call to=contact      | no-answer | barred | contact person
        2026-03-02 10:05 | call to=mother       | no-answer | barred | relative
        2026-03-02 10:06 | call to=friend       | no-answer | barred | friend
        2026-03-02 10:07 | call to=colleague    | no-answer | barred | colleague
        2026-03-02 10:08 | call to=employer     | no-answer | barred | employer
        2026-03-02 10:09 | call to=neighbour    | no-answer | barred | neighbour
        2026-03-02 10:10 | call to=stranger     | no-answer | barred | stranger
        2026-03-02 10:11 | call to=spouse       | no-answer | barred | spouse who does not owe
        2026-03-02 10:12 | call to=widow        | no-answer | barred | surviving spouse who does not owe
        2026-03-02 10:13 | call to=heir         | no-answer | barred | heir who does not owe
        2026-03-02 10:14 | sms to=mother        | delivered | barred | by any channel
        2026-03-02 10:15 | call to=contact purpose=location | conversation | clear | asking, not collecting
      `,
    },
    'the door to contact persons is closed to everybody who owes nothing': {
      id: 'CN-GBT-02-roles',
      cites: '5.3 contact persons',
      basis: 'constructed',
      tests: [GATE],
      ifMissed: 'A colleague is called because the rule names contact persons.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call to=contact      purpose=location | no-answer | barred | contact person
        2026-03-02 10:01 | call to=mother       purpose=location | no-answer | barred | relative
        2026-03-02 10:02 | call to=friend       purpose=location | no-answer | barred | friend
        2026-03-02 10:03 | call to=colleague    purpose=location | no-answer | barred | colleague
        2026-03-02 10:04 | call to=employer     purpose=location | no-answer | barred | employer
        2026-03-02 10:05 | call to=neighbour    purpose=location | no-answer | barred | neighbour
        2026-03-02 10:06 | call to=stranger     purpose=location | no-answer | barred | stranger
        2026-03-02 10:07 | call to=spouse       purpose=location | no-answer | barred | spouse who does not owe
        2026-03-02 10:08 | call to=widow        purpose=location | no-answer | barred | surviving spouse who does not owe
        2026-03-02 10:09 | call to=heir         purpose=location | no-answer | barred | heir who does not owe
        2026-03-02 10:10 | call to=joint-spouse | no-answer | clear | owes herself
        2026-03-02 10:11 | call to=guarantor    | no-answer | clear | owes herself
        2026-03-02 10:12 | sms to=contact purpose=relay-message | delivered | barred | by any channel
      `,
    },
    'W15 and W16: the debtor died; asking who handles matters is allowed, naming the amount is not': {
      id: 'CN-W15-W16',
      cites: '5.3 contact persons, secrecy',
      basis: 'constructed',
      tests: [GATE, SECRECY],
      ifMissed: 'A bereaved family is told what the dead person owed.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call to=contact purpose=location | no-answer | barred | not yet known to have died
        2026-03-02 12:00 | event:death person=debtor | . | . | death
        2026-03-03 10:00 | call? to=contact purpose=location | . | clear | what will be said is a condition
        2026-03-03 10:01 | call to=contact purpose=location said=+collector-name | conversation | clear | W15: asks who handles matters
        2026-03-03 10:30 | call to=contact purpose=location said=debt-disclosed-to-third-party | conversation | barred | W16: tells the amount
      `,
    },
    'a debtor found to lack legal capacity opens the door': {
      id: 'CN-GBT-02-capacity',
      cites: '5.3 contact persons',
      basis: 'constructed',
      tests: [GATE],
      ifMissed: 'Nobody can be asked who looks after a person who cannot act alone.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call to=contact purpose=location | no-answer | barred | nothing yet
        2026-03-02 12:00 | event:incapacity person=debtor | . | . | court finding
        2026-03-03 10:00 | call to=contact purpose=location | no-answer | clear  | open
      `,
    },
    'lost contact on record ends with the first sign of life': {
      id: 'CN-GBT-02-lost-contact-ends',
      cites: '5.3 contact persons',
      basis: 'constructed',
      tests: [GATE],
      ifMissed: 'The family keeps being called after the debtor has come back.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:lost-contact person=debtor | . | . | recorded with proof
        2026-03-02 11:00 | call to=contact purpose=location | no-answer | clear  | open
        2026-03-02 12:00 | in:call | conversation | clear  | she calls
        2026-03-02 13:00 | call to=contact purpose=location | no-answer | barred | closed again
        2026-03-10 10:00 | event:lost-contact person=debtor | . | . | lost again
        2026-03-10 11:00 | call to=contact purpose=location | no-answer | clear  | open
        2026-03-10 12:00 | event:payment person=debtor | . | . | she pays
        2026-03-10 13:00 | call to=contact purpose=location | no-answer | barred | closed again
        2026-03-20 10:00 | event:lost-contact person=debtor | . | . | lost again
        2026-03-20 11:00 | call to=contact purpose=location | no-answer | clear  | open
        2026-03-20 12:00 | event:sign-of-life person=debtor | . | . | she logs in
        2026-03-20 13:00 | call to=contact purpose=location | no-answer | barred | closed again
        2026-03-30 10:00 | event:lost-contact person=debtor | . | . | lost again
        2026-03-30 11:00 | call to=contact purpose=location | no-answer | clear  | open
        2026-03-30 12:00 | call point=mobile | conversation | clear | she answers
        2026-03-30 13:00 | call to=contact purpose=location | no-answer | barred | closed again
      `,
    },
    'three dials in a row unanswered open the door on the next day': {
      id: 'CN-GBT-02-dials',
      cites: "5.3 contact persons; the number is the banking association's",
      basis: 'constructed',
      tests: [GATE],
      ifMissed: 'Three short rings in a minute are enough to call the mother.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call point=mobile | no-answer x2 | clear | two
        2026-03-03 00:00:00 | call? to=contact purpose=location | . | barred | two are not three
        2026-03-03 09:00 | call point=mobile | no-answer | clear | the third in a row
        2026-03-03 09:30 | call? to=contact purpose=location | . | barred | not on the same day
        2026-03-03 23:59:59 | call? to=contact purpose=location | . | barred | not on the same day
        2026-03-04 00:00:00 | call? to=contact purpose=location | . | clear | the next day (the hour is another rule's matter)
      `,
    },
    'W17: a contact person who said no is not contacted again': {
      id: 'CN-W17',
      cites: '5.3 contact persons, refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'People who owe nothing are called until somebody pays.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:death person=debtor | . | . | the door is open
        2026-03-02 10:00 | call to=contact purpose=location | conversation | clear  | the first call
        2026-03-02 10:05 | event:refusal person=contact | . | . | "do not call again"
        2026-03-03 10:00 | call to=contact purpose=location | no-answer | barred | the second call
        2026-03-03 10:01 | sms to=contact purpose=location  | delivered | barred | nor by message
        2026-03-03 10:02 | call to=contact purpose=location by=agency-2 | no-answer | barred | nor by another agency
        2026-03-03 10:03 | call to=mother purpose=location  | no-answer | clear  | she did not refuse
        2026-03-03 10:04 | event:cease-request person=mother | . | . | now she does, in other words
        2026-03-03 11:00 | call to=mother purpose=location  | no-answer | barred | stopped
        2026-03-04 10:00 | event:request-withdrawn person=mother | . | . | "you may call me after all"
        2026-03-04 11:00 | call to=mother purpose=location  | no-answer | clear  | withdrawn
      `,
    },
    "the debtor's own refusal is not a contact person's": {
      id: 'CN-GBT-03-roles',
      cites: '5.3 contact persons, refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: "A right of third parties is read into the debtor's case, where the text says nothing.",
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:refusal person=debtor       | . | . | the debtor refuses
        2026-03-02 09:01 | event:refusal person=guarantor    | . | . | the guarantor refuses
        2026-03-02 09:02 | event:refusal person=joint-spouse | . | . | a spouse who owes refuses
        2026-03-02 09:03 | event:refusal person=friend       | . | . | a friend refuses
        2026-03-02 09:04 | event:refusal person=colleague    | . | . | a colleague refuses
        2026-03-02 09:05 | event:refusal person=employer     | . | . | the employer refuses
        2026-03-02 09:06 | event:refusal person=neighbour    | . | . | a neighbour refuses
        2026-03-02 09:07 | event:refusal person=stranger     | . | . | a stranger refuses
        2026-03-02 09:08 | event:refusal person=spouse       | . | . | a spouse who does not owe refuses
        2026-03-02 09:09 | event:refusal person=widow        | . | . | the widow refuses
        2026-03-02 09:10 | event:refusal person=heir         | . | . | an heir who does not owe refuses
        2026-03-02 10:00 | call                 | no-answer | clear  | the debtor
        2026-03-02 10:01 | call to=guarantor    | no-answer | clear  | owes
        2026-03-02 10:02 | call to=joint-spouse | no-answer | clear  | owes
        2026-03-02 10:03 | call to=friend       | no-answer | barred | friend
        2026-03-02 10:04 | call to=colleague    | no-answer | barred | colleague
        2026-03-02 10:05 | call to=employer     | no-answer | barred | employer
        2026-03-02 10:06 | call to=neighbour    | no-answer | barred | neighbour
        2026-03-02 10:07 | call to=stranger     | no-answer | barred | stranger
        2026-03-02 10:08 | call to=spouse       | no-answer | barred | spouse who does not owe
        2026-03-02 10:09 | call to=widow        | no-answer | barred | widow
        2026-03-02 10:10 | call to=heir         | no-answer | barred | heir who does not owe
      `,
    },
    'training and exam come before the first day, then once a year': {
      id: 'CN-GBT-10',
      cites: '5.2 training',
      basis: 'constructed',
      tests: [TRAIN_FIRST, TRAIN_YEARLY],
      ifMissed: 'People are called by somebody who was never told what is forbidden.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:staff-trained exam=passed | . | . | trained
        2025-03-03 14:00 | event:staff-started | . | . | starts the same afternoon
        2025-03-03 15:00 | check | . | clear | trained before
        2026-03-02 23:59:59 | check | . | clear | not yet a year
        2026-03-04 00:00:00 | check | . | barred | more than a year
        2026-03-05 09:00 | event:staff-trained exam=passed | . | . | late
      `,
    },
    'a yearly training in time keeps the duty': {
      id: 'CN-GBT-10-in-time',
      cites: '5.2 training',
      basis: 'constructed',
      tests: [TRAIN_YEARLY],
      ifMissed: 'A training in time is reported as missed, or one year is read as two.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:staff-trained exam=passed | . | . | trained
        2025-03-03 14:00 | event:staff-started | . | . | starts
        2026-02-16 09:00 | event:staff-trained exam=passed | . | . | the yearly training
        2026-03-05 09:00 | check | . | clear | in time
        2027-02-15 23:59:59 | check | . | clear | not yet a year since the last
        2027-02-17 00:00:00 | check | . | barred | more than a year since the last
      `,
    },
    'after collecting has ended nobody needs training': {
      id: 'CN-GBT-10-ended',
      cites: '5.2 training',
      basis: 'constructed',
      tests: [TRAIN_YEARLY],
      ifMissed: 'A finding is reported about staff that no longer collects.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:staff-trained exam=passed | . | . | trained
        2025-03-03 14:00 | event:staff-started | . | . | starts
        2025-12-01 09:00 | event:collection-ended | . | . | the end
        2026-06-01 09:00 | check | . | clear | nothing is due
      `,
    },
    'starting without training, or without the exam, is a breach': {
      id: 'CN-GBT-10-untrained',
      cites: '5.2 training',
      basis: 'constructed',
      tests: [TRAIN_FIRST],
      ifMissed: 'People are called by somebody who was never told what is forbidden.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:staff-trained exam=failed | . | . | did not pass
        2025-03-03 14:00 | event:staff-started | . | . | starts all the same
        2025-03-03 15:00 | check | . | barred | no exam passed before
        2025-03-04 09:00 | event:staff-trained exam=passed | . | . | afterwards
        2025-03-04 15:00 | check | . | barred | it had to come first
      `,
    },
    'W47: an agency evaluated 14 months ago': {
      id: 'CN-W47',
      cites: '5.4 evaluation',
      basis: 'constructed',
      tests: [EVALUATE_YEARLY],
      ifMissed: 'An agency that harasses people is kept on because nobody looks.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:agency-engaged of=agency | . | . | hired
        2025-06-02 09:00 | event:agency-evaluated of=agency | . | . | evaluated
        2026-02-02 09:00 | check | . | clear | eight months ago
        2026-06-01 23:59:59 | check | . | clear | not yet a year
        2026-06-03 00:00:00 | check | . | barred | more than a year
        2026-08-03 09:00 | check | . | barred | fourteen months ago
      `,
    },
    'the first year runs from hiring, and ends with the contract': {
      id: 'CN-GBT-11-yearly',
      cites: '5.4 evaluation',
      basis: 'constructed',
      tests: [EVALUATE_YEARLY],
      ifMissed: 'A new agency is never evaluated, or a former one for ever.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:agency-engaged of=agency | . | . | hired
        2026-03-02 23:59:59 | check | . | clear | not yet a year
        2026-03-02 23:59:59 | event:agency-contract-ended of=agency | . | . | ended in time
        2027-06-01 09:00 | check | . | clear | nothing is due
      `,
    },
    'the first year runs from hiring and is not kept': {
      id: 'CN-GBT-11-never',
      cites: '5.4 evaluation',
      basis: 'constructed',
      tests: [EVALUATE_YEARLY],
      ifMissed: 'A new agency is never evaluated.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:agency-engaged of=agency | . | . | hired
        2026-03-02 23:59:59 | check | . | clear | not yet a year
        2026-03-04 00:00:00 | check | . | barred | more than a year
      `,
    },
    'an evaluation precedes the end of the contract': {
      id: 'CN-GBT-11-end',
      cites: '5.4 evaluation',
      basis: 'constructed',
      tests: [EVALUATE_END],
      ifMissed: 'A contract is renewed without looking at what was done.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:agency-engaged of=agency | . | . | hired
        2025-12-01 09:00 | event:agency-evaluated of=agency occasion=contract-end | . | . | evaluated
        2026-02-27 18:00 | event:agency-contract-ended of=agency | . | . | expires
        2026-02-27 19:00 | check | . | clear | evaluated before
      `,
    },
    'the yearly evaluation is not the one before the end': {
      id: 'CN-GBT-11-end-missing',
      cites: '5.4 evaluation (1 a year and 1 before the end)',
      basis: 'constructed',
      tests: [EVALUATE_END],
      ifMissed: 'A contract is renewed without looking at what was done.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:agency-engaged of=agency | . | . | hired
        2025-12-01 09:00 | event:agency-evaluated of=agency occasion=yearly | . | . | the yearly one
        2026-02-27 18:00 | event:agency-contract-ended of=agency | . | . | expires
        2026-02-27 19:00 | check | . | barred | none before the end
      `,
    },
    'a platform that only brings lender and borrower together is not in the list': {
      id: 'CN-GBT-00-platform',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A finding rests on a standard that does not speak to this company.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'platform' } : organisation,
        ),
      },
      log: `
        2026-03-02 23:00 | call | no-answer | clear | other law applies
      `,
    },
    'a loan that is not due is serviced, not collected': {
      id: 'CN-GBT-not-due',
      cites: '1 and 5.3 (催收)',
      basis: 'constructed',
      tests: [HOURS, CALLS, WHO],
      ifMissed: 'Service is judged as collection, or counted against the next collection call.',
      zone: ZONE,
      facts: { debts: [...ordinary.debts, NOT_DUE] },
      log: `
        2026-03-02 23:00 | call debts=current           | no-answer       | clear  | service, though at an odd hour
        2026-03-03 09:00 | call debts=current           | conversation x3 | clear  | three talks about the loan that is not due
        2026-03-03 10:00 | call debts=loan              | conversation    | clear  | the first about the overdue one
        2026-03-03 11:00 | call debts=current to=mother | no-answer       | clear  | not collecting
        2026-03-03 12:00 | call debts=loan to=mother    | no-answer       | barred | collecting
      `,
    },
    'agreed hours begin with the agreement and outlast talks; what is not on record yet excuses nothing': {
      id: 'CN-GBT-05-agreed-runs',
      cites: '5.3 hours (双方未约定)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'An agreement is used up by the first talk, or made up after the call.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 noticed=2026-03-04T10:00 | . | . | agreed; the agency hears of it later
        2026-03-02 22:30 | call    | conversation | clear | inside the agreed hours from the first evening
        2026-03-02 22:40 | in:call | conversation | clear | she calls
        2026-03-02 22:50 | call    | no-answer    | clear | neither talk has ended the agreement
        2026-03-03 10:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-05 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 recorded=2026-03-06T10:00 | . | . | agreed anew, entered a day late
        2026-03-05 22:30 | call    | no-answer    | barred | nothing on record when the call was made
        2026-03-06 22:30 | call    | no-answer    | clear  | on record
      `,
    },
    'a robot that could listen but only reads out, and one that reads and is cut off': {
      id: 'CN-GBT-06-announced',
      cites: '5.3 frequency (交互式)',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'A notice that is read out is counted as a talk.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call                      | conversation x3 | clear | three
        2026-03-02 10:00 | call mode=listening-robot | announced       | clear | only read out
        2026-03-02 11:00 | call mode=reading-robot   | dropped         | clear | a notice cut off after seconds
      `,
    },
    'calls that nobody had on record are not counted at the time': {
      id: 'CN-GBT-06-recorded-late',
      cites: '5.3 frequency',
      basis: 'constructed',
      tests: [CALLS],
      ifMissed: 'A collector is accused for calls of another that it could not know of.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call by=agency-2 recorded=2026-03-03T09:00 | conversation x3 | . | delivered the next day
        2026-03-02 10:00 | call | conversation | clear | as far as was known the first
      `,
    },
    'whether the debtor owes is never asked of contact-person rules': {
      id: 'CN-GBT-02-debtor',
      cites: '5.3 contact persons',
      basis: 'constructed',
      tests: [WHO, GATE, REFUSAL],
      ifMissed: 'The debtor is taken for a contact person because a form left a field empty.',
      zone: ZONE,
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
        ],
      },
      log: `
        2026-03-02 10:00 | call | conversation | clear | she is the debtor, liability not stated
        2026-03-02 11:00 | event:refusal person=debtor | . | . | she refuses
        2026-03-02 12:00 | call | no-answer | clear | the sentence speaks of contact persons
      `,
    },
    'three days in a row without an answer, or no valid number': {
      id: 'CN-GBT-02-three-days',
      cites: '5.3 contact persons (失联)',
      basis: 'constructed',
      tests: [GATE],
      ifMissed: 'The family is called after one bad day, or nobody may ever be asked.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call point=mobile | no-answer | . | Monday
        2026-03-03 09:00 | call point=mobile | no-answer | . | Tuesday
        2026-03-03 10:00 | call? to=contact purpose=relay-message | . | barred | two days
        2026-03-04 08:59 | call? to=contact purpose=relay-message | . | barred | not yet tried on the third
        2026-03-04 09:00 | call point=mobile | no-answer | . | Wednesday
        2026-03-04 10:00 | call? to=contact purpose=relay-message | . | clear  | three days in a row
        2026-03-04 11:00 | in:call | conversation | . | she calls
        2026-03-04 12:00 | call? to=contact purpose=relay-message | . | barred | a sign of life
        2026-03-05 09:00 | event:number-invalid person=debtor points=mobile | . | . | no such number any more
        2026-03-05 10:00 | call? to=contact purpose=relay-message | . | clear  | her only number is invalid
      `,
    },
    'loss of contact counts from when it happened, once it is on record, until she writes': {
      id: 'CN-GBT-02-lost-runs',
      cites: '5.3 contact persons (失联)',
      basis: 'constructed',
      tests: [GATE],
      ifMissed: 'The door to the family stays open after the debtor has written, or is opened by hindsight.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:lost-contact person=debtor recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 10:00 | call to=contact purpose=relay-message | no-answer | barred | not on record
        2026-03-03 10:00 | call to=contact purpose=relay-message | no-answer | clear  | on record
        2026-03-03 11:00 | in:sms | delivered | . | she writes
        2026-03-03 12:00 | call to=contact purpose=relay-message | no-answer | barred | she can be reached
        2026-03-04 09:00 | event:lost-contact person=debtor noticed=2026-03-05T09:00 | . | . | lost again; the agency is told a day later
        2026-03-04 10:00 | call to=contact purpose=relay-message | no-answer | clear  | lost since nine
      `,
    },
    'death and incapacity count from the day, whoever was told when; a talk changes nothing': {
      id: 'CN-GBT-02-capacity-runs',
      cites: '5.3 contact persons (无民事行为能力人)',
      basis: 'constructed',
      tests: [GATE],
      ifMissed: 'Nobody who can act for an incapable debtor may be reached.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:incapacity person=debtor noticed=2026-03-04T09:00 | . | . | found incapable
        2026-03-02 10:00 | call to=contact purpose=relay-message | no-answer | clear | from the finding on
        2026-03-02 11:00 | call    | conversation | . | she answers
        2026-03-02 12:00 | in:call | conversation | . | she calls
        2026-03-02 13:00 | call to=contact purpose=relay-message | no-answer | clear | she is still incapable
      `,
    },
    'death counts from the day of death': {
      id: 'CN-GBT-02-death-notice',
      cites: '5.3 contact persons (死亡)',
      basis: 'constructed',
      tests: [GATE],
      ifMissed: 'Heirs cannot be found, though the lender knows of the death.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:death person=debtor noticed=2026-03-04T09:00 | . | . | she dies
        2026-03-02 10:00 | call to=contact purpose=relay-message | no-answer | clear | from the death on
      `,
    },
    'a refusal counts from when it is said, outlasts talks, and binds once it is on record': {
      id: 'CN-GBT-03-runs',
      cites: '5.3 contact persons (拒绝)',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'One answered call is taken for a change of mind.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:refusal person=contact noticed=2026-03-04T09:00 | . | . | "do not call again", said to the other agency
        2026-03-02 10:00 | call to=contact    | conversation | barred | refused an hour ago
        2026-03-02 11:00 | in:call to=contact | conversation | .      | he calls to complain
        2026-03-02 12:00 | call to=contact    | no-answer    | barred | still refused
        2026-03-02 13:00 | event:refusal person=mother recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 14:00 | call to=mother     | no-answer    | clear  | not on record
        2026-03-03 14:00 | call to=mother     | no-answer    | barred | on record
      `,
    },
    'a year that contains 29 February is a year': {
      id: 'CN-GBT-10-leap-year',
      cites: '5.2 training, 5.4 evaluation (每年)',
      basis: 'constructed',
      tests: [TRAIN_YEARLY, EVALUATE_YEARLY],
      ifMissed: 'A year is counted as 365 days and a duty found broken a day early.',
      zone: ZONE,
      log: `
        2027-06-01 08:00 | event:agency-engaged of=agency | . | . | hired
        2027-06-01 09:00 | event:staff-trained exam=passed | . | . | trained
        2027-06-01 09:00 | event:staff-started | . | . | starts
        2028-06-01 12:00 | check | . | clear  | the last day of the year
        2028-06-02 00:00 | check | . | barred | a year has passed
      `,
    },
    'a failed exam is no yearly training, and a paper found later was not there before': {
      id: 'CN-GBT-10-exam',
      cites: '5.2 training (考核)',
      basis: 'constructed',
      tests: [TRAIN_YEARLY],
      ifMissed: 'Attendance passes for knowledge.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:staff-started | . | . | starts
        2025-12-01 09:00 | event:staff-trained exam=failed | . | . | did not pass
        2026-02-02 09:00 | event:staff-trained exam=passed recorded=2026-04-01T09:00 | . | . | passed; entered in April
        2026-03-10 09:00 | check | . | barred | nobody has passed on record
        2026-04-02 09:00 | check | . | clear  | on record
      `,
    },
    'a training, or an evaluation, that is not on record when it is looked for': {
      id: 'CN-GBT-10-recorded-late',
      cites: '5.2 training, 5.4 evaluation',
      basis: 'constructed',
      tests: [TRAIN_FIRST, EVALUATE_END],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:staff-trained exam=passed recorded=2026-03-05T09:00 | . | . | entered later
        2026-03-02 14:00 | event:staff-started | . | . | starts
        2026-03-03 09:00 | check | . | barred | nothing on record
        2026-03-06 09:00 | check | . | clear  | on record
        2026-03-10 09:00 | event:agency-evaluated of=agency occasion=contract-end recorded=2026-03-20T09:00 | . | . | entered later
        2026-03-12 18:00 | event:agency-contract-ended of=agency | . | . | expires
        2026-03-13 09:00 | check | . | barred | nothing on record
        2026-03-21 09:00 | check | . | clear  | on record
      `,
    },
    'an evaluation that is not on record when it is looked for': {
      id: 'CN-GBT-11-recorded-late',
      cites: '5.4 evaluation',
      basis: 'constructed',
      tests: [EVALUATE_YEARLY],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:agency-engaged of=agency | . | . | hired
        2026-02-02 09:00 | event:agency-evaluated of=agency recorded=2026-04-01T09:00 | . | . | entered in April
        2026-03-10 09:00 | check | . | barred | nothing on record
        2026-04-02 09:00 | check | . | clear  | on record
      `,
    },
    'W16: the amount told to a contact person is debt information, whatever it is called': {
      id: 'CN-W16-amount',
      cites: '5.3 contact persons, secrecy',
      basis: 'constructed',
      tests: [AMOUNT],
      ifMissed: 'A script that "only mentions the amount" passes.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:death person=debtor | . | . | the door is open
        2026-03-02 09:30 | call? to=contact purpose=location | . | clear | what will be said is a condition
        2026-03-02 10:00 | call to=contact purpose=location said=debt-amount | conversation | barred | contact person
        2026-03-02 10:01 | call to=mother purpose=location said=debt-amount | conversation | barred | relative
        2026-03-02 10:02 | call to=friend purpose=location said=debt-amount | conversation | barred | friend
        2026-03-02 10:03 | call to=colleague purpose=location said=debt-amount | conversation | barred | colleague
        2026-03-02 10:04 | call to=employer purpose=location said=debt-amount | conversation | barred | employer
        2026-03-02 10:05 | call to=neighbour purpose=location said=debt-amount | conversation | barred | neighbour
        2026-03-02 10:06 | call to=stranger purpose=location said=debt-amount | conversation | barred | stranger
        2026-03-02 10:07 | call to=spouse purpose=location said=debt-amount | conversation | barred | spouse who does not owe
        2026-03-02 10:08 | call to=widow purpose=location said=debt-amount | conversation | barred | surviving spouse who does not owe
        2026-03-02 10:09 | call to=heir purpose=location said=debt-amount | conversation | barred | heir who does not owe
        2026-03-02 11:00 | call to=contact purpose=location said=basis-of-debt          | conversation | barred | the contract it rests on
        2026-03-02 11:01 | letter to=contact purpose=location said=validation-information | delivered  | barred | the particulars of the debt
        2026-03-02 11:02 | call to=contact purpose=location said=+collector-name         | conversation | clear  | nothing of the debt
        2026-03-02 11:03 | call said=+debt-amount                 | conversation | clear | the debtor may know
        2026-03-02 11:04 | call to=guarantor said=+debt-amount    | conversation | clear | who guarantees may know
        2026-03-02 11:05 | call to=joint-spouse said=+debt-amount | conversation | clear | who owes may know
      `,
    },
    'the debtor is no contact person, whatever a form left empty, and may be told what is owed': {
      id: 'CN-GBT-04-debtor',
      cites: '5.3 contact persons, secrecy',
      basis: 'constructed',
      tests: [AMOUNT],
      ifMissed: 'The debtor is not told what is owed because a form left a field empty.',
      zone: ZONE,
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
        ],
      },
      log: `
        2026-03-02 10:00 | call said=+debt-amount | conversation | clear | she is the debtor, liability not stated
      `,
    },
    'a company that bought the debt is bound, though it is no lender of the list': {
      id: 'CN-GBT-00-buyer',
      cites: '1 (债权受让方)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'Selling the debt to a company without a licence would sell the nights too.',
      zone: ZONE,
      facts: {
        organisations: [
          ...ordinary.organisations,
          { id: 'buyer', kind: 'assignee', creditorType: 'other', zone: 'Asia/Shanghai' } as const,
          { id: 'old-buyer', kind: 'debt-buyer', zone: 'Asia/Shanghai' } as const,
          { id: 'its-servicer', kind: 'servicer', zone: 'Asia/Shanghai' } as const,
        ],
        debts: ordinary.debts.map((debt) => ({ ...debt, creditor: 'buyer' })),
        creditor: 'buyer',
      },
      log: `
        2026-03-02 23:00 | call by=buyer     | no-answer | barred | took over the debt
        2026-03-02 23:01 | call by=old-buyer | no-answer | barred | bought debts
        2026-03-02 23:02 | call by=its-servicer | no-answer | clear | neither lender of the list nor buyer
        2026-03-03 09:00 | call by=buyer     | no-answer | clear  | by day
      `,
    },
    'who takes over the debt of a lender without a licence is no more bound than that lender': {
      id: 'CN-GBT-00-buyer-private',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A finding rests on a standard that does not speak to this lender; other law still does.',
      zone: ZONE,
      facts: {
        organisations: [
          ...ordinary.organisations,
          { id: 'buyer', kind: 'assignee', creditorType: 'private', zone: 'Asia/Shanghai' } as const,
          { id: 'old-buyer', kind: 'debt-buyer', zone: 'Asia/Shanghai' } as const,
          { id: 'its-servicer', kind: 'servicer', zone: 'Asia/Shanghai' } as const,
        ],
        debts: ordinary.debts.map((debt) => ({ ...debt, creditor: 'buyer' })),
        creditor: 'buyer',
      },
      log: `
        2026-03-02 23:00 | call by=buyer | no-answer | clear | other law applies
      `,
    },
    'who takes over the debt of a platform is no more bound than that platform': {
      id: 'CN-GBT-00-buyer-platform',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A finding rests on a standard that does not speak to this lender; other law still does.',
      zone: ZONE,
      facts: {
        organisations: [
          ...ordinary.organisations,
          { id: 'buyer', kind: 'assignee', creditorType: 'platform', zone: 'Asia/Shanghai' } as const,
          { id: 'old-buyer', kind: 'debt-buyer', zone: 'Asia/Shanghai' } as const,
          { id: 'its-servicer', kind: 'servicer', zone: 'Asia/Shanghai' } as const,
        ],
        debts: ordinary.debts.map((debt) => ({ ...debt, creditor: 'buyer' })),
        creditor: 'buyer',
      },
      log: `
        2026-03-02 23:00 | call by=buyer | no-answer | clear | other law applies
      `,
    },
    'a lender of a kind that the list does not name is not bound by being a lender': {
      id: 'CN-GBT-00-other-lender',
      cites: '1',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A finding rests on a standard that may not speak to this lender; other law still does.',
      zone: ZONE,
      facts: {
        organisations: [
          ...ordinary.organisations,
          { id: 'fund', kind: 'creditor', creditorType: 'other', zone: 'Asia/Shanghai' },
        ],
        debts: ordinary.debts.map((debt) => ({ ...debt, creditor: 'fund' })),
        creditor: 'fund',
      },
      log: `
        2026-03-02 23:00 | call by=fund | no-answer | clear | whether “and the like” reaches it was not read
      `,
    },
    'the end of one agency’s contract ends no duty towards another': {
      id: 'CN-GBT-11-two-agencies',
      cites: '5.4 evaluation',
      basis: 'constructed',
      tests: [EVALUATE_YEARLY],
      ifMissed: 'An agency is never evaluated because another one left.',
      zone: ZONE,
      log: `
        2025-03-03 09:00 | event:agency-engaged of=agency   | . | . | hired
        2025-03-03 09:00 | event:agency-engaged of=agency-2 | . | . | hired too
        2025-06-02 09:00 | event:agency-contract-ended of=agency | . | . | the first one leaves
        2026-03-03 23:59:59 | check | . | clear  | the last day of the year
        2026-03-04 00:00:00 | check | . | barred | the second one was never evaluated
      `,
    },
    'a call back at night that the debtor asked for accuses nobody, and is not permitted on that alone': {
      id: 'CN-GBT-05-asked-for',
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
        2026-03-02 21:50 | in:call id=asks-1             | conversation | .             | "ring me at half past ten"
        2026-03-02 22:30 | call requested-by=asks-1      | conversation | clear..barred | asked for; no agreement on hours is shown
        2026-03-02 22:40 | call                      | no-answer    | barred        | not asked for
        2026-03-03 21:50 | in:call to=contact id=asks-2  | conversation | .             | somebody else asks
        2026-03-03 22:30 | call to=contact requested-by=asks-2 | conversation | barred  | an agreement is the debtor’s
        2026-03-03 22:40 | in:call to=guarantor id=asks-3 | conversation | .            | the guarantor asks
        2026-03-03 22:50 | call to=guarantor requested-by=asks-3 | conversation | barred | an agreement is the debtor’s
        2026-03-03 23:00 | in:call to=co-debtor id=asks-5 | conversation | .        | she owes too, and asks
        2026-03-03 23:10 | call to=co-debtor requested-by=asks-5 | conversation | clear..barred | asked for
        2026-03-04 08:30 | in:call id=asks-4             | conversation | .             | "ring me in the morning"
        2026-03-04 09:30 | call requested-by=asks-4      | conversation | clear         | inside the hours
      `,
    },
    'an answer, a receipt or service is no collection work, a label alone is': {
      id: 'CN-GBT-02-purpose',
      cites: '5.3 contact persons (催收)',
      basis: 'constructed',
      tests: [GATE],
      ifMissed:
        'A friend who asks whether his transfer has arrived may not be answered, or every contact is called an answer.',
      zone: ZONE,
      facts: { debts: [...ordinary.debts, NOT_DUE] },
      log: `
        2026-03-02 10:00 | in:sms to=friend id=asks | delivered | . | "has my transfer for her arrived?"
        2026-03-02 10:30 | sms to=friend debts=loan purpose=same-day-answer answers=asks | delivered | clear | answers what he asked
        2026-03-02 10:31 | sms to=friend debts=loan purpose=receipt template=receipt-1   | delivered | clear | a receipt for what he paid
        2026-03-02 10:32 | call to=friend debts=current     | no-answer | clear  | service of a loan that is not due
        2026-03-02 10:33 | sms to=friend debts=loan purpose=receipt | delivered | barred | a label without its template is a label
        2026-03-02 10:34 | sms to=friend debts=loan purpose=servicing | delivered | barred | an overdue amount: collection whatever the label
        2026-03-02 10:35 | call to=friend debts=loan purpose=location      | no-answer | barred | looking for her
        2026-03-02 10:36 | call to=friend debts=loan purpose=relay-message | no-answer | barred | a message to be passed on
      `,
    },
  },
} satisfies CaseFile
