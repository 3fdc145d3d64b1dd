/**
 * Worked cases for 6 RCNY 5-77: every bound from both sides, what counts, from when states run and what ends them.
 * The rules are the city's as reported; facts and dates are ours.
 */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinaryInNewYork } from '../../ordinary.ts'

const OLD = 'us/ny/nyc/dcwp-collection-rule/5-77-b-old'
const NEW = 'us/ny/nyc/dcwp-collection-rule/5-77-b'
const CONSENT = 'us/ny/nyc/dcwp-collection-rule/5-77-electronic-consent'
const OPT_OUT = 'us/ny/nyc/dcwp-collection-rule/5-77-opt-out'
const ZONE = 'America/New_York'

const card = {
  id: 'card',
  product: 'credit-card',
  stage: 'overdue',
  creditor: 'bank',
  consumer: 'yes',
} as const
/** A second account of the same bank. */
const second = { ...card, id: 'card-2' } as const
/** An account of another bank. */
const elsewhere = { ...card, id: 'card-3', creditor: 'bank-2' } as const
/** An account that is not due. */
const current = { ...card, id: 'current', stage: 'not-due' } as const
/** Due on 5 October 2026 and not paid. */
const dueInOctober = {
  id: 'card',
  product: 'credit-card',
  overdueSince: '2026-10-05',
  creditor: 'bank',
  consumer: 'yes',
} as const
const threeAccounts = {
  debts: [card, second, elsewhere],
  organisations: [
    ...ordinaryInNewYork.organisations,
    { id: 'bank-2', kind: 'creditor', creditorType: 'bank', zone: 'America/New_York' },
  ],
} as const

export default {
  instrument: 'us/ny/nyc/dcwp-collection-rule',
  ordinary: ordinaryInNewYork,
  cases: {
    'before September 2026: the third call in seven days': {
      id: 'NYC-old-seven',
      cites: '6 RCNY 5-77(b)(1)(iv) as it stood',
      basis: 'constructed',
      tests: [OLD],
      ifMissed: 'Seven calls a week in a city that allowed two.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call  | no-answer x2 | clear         | two on Monday
        2026-03-08 10:00 | call  | no-answer    | clear..barred | Sunday is the seventh date; the old text was not read
        2026-03-09 09:00 | call  | no-answer    | clear         | Monday's two are out, though not yet seven times 24 hours ago
        2026-04-03 10:00 | call  | no-answer x2 | clear         | two on Friday
        2026-04-06 10:00 | call  | no-answer    | clear..barred | a new calendar week is no new count
        2026-05-04 10:00 | call  | no-answer x2 | clear         | two
        2026-05-04 11:00 | sms   | delivered    | clear         | calls alone
        2026-05-04 12:00 | call? | .            | clear..barred | before the act
      `,
    },
    'before September 2026: what is counted together': {
      id: 'NYC-old-scope',
      cites: '6 RCNY 5-77(b)(1)(iv) as it stood',
      basis: 'constructed',
      tests: [OLD],
      ifMissed: "Each account brings two more calls, or one collector is held to another's.",
      zone: ZONE,
      facts: threeAccounts,
      log: `
        2026-03-02 10:00 | call debts=card                | no-answer x2 | clear         | two about one account
        2026-03-02 11:00 | call debts=card-2              | no-answer    | clear..barred | about another account
        2026-04-06 10:00 | call debts=card                | no-answer x2 | clear         | two for one bank
        2026-04-06 11:00 | call debts=card-3              | no-answer    | clear..barred | for another bank, by the same collector
        2026-05-04 10:00 | call debts=card by=agency-b    | no-answer x2 | clear         | another collector
        2026-05-04 11:00 | call debts=card                | no-answer x2 | clear         | its own two
        2026-06-01 10:00 | call debts=card to=co-signer   | no-answer x2 | clear         | another consumer
        2026-06-01 11:00 | call debts=card                | no-answer x2 | clear         | her own two
        2026-07-06 10:00 | call debts=card point=mobile   | no-answer x2 | clear         | two to one number
        2026-07-06 11:00 | call debts=card point=home-line | no-answer   | clear..barred | another number
      `,
    },
    'before September 2026: what is not counted': {
      id: 'NYC-old-not-counted',
      cites: '6 RCNY 5-77(b)(1)(iv) as it stood',
      basis: 'constructed',
      tests: [OLD],
      ifMissed: "Messages, service or the consumer's own calls use up the count.",
      zone: ZONE,
      facts: { debts: [card, current] },
      log: `
        2026-03-02 10:00 | sms debts=card              | delivered x2 | clear | messages
        2026-03-02 11:00 | call debts=card             | no-answer x2 | clear | the first two calls
        2026-04-06 10:00 | in:call debts=card          | no-answer x2 | .     | she rings
        2026-04-06 11:00 | call debts=card             | no-answer x2 | clear | the first two
        2026-05-04 10:00 | call debts=current          | no-answer x3 | clear | an account that is not due
        2026-05-04 11:00 | call debts=card             | no-answer x2 | clear | the first two
        2026-06-01 10:00 | call debts=card recorded=2026-06-20T09:00 | no-answer x2 | . | entered weeks later
        2026-06-01 11:00 | call debts=card             | no-answer    | clear | as far as was known the first
      `,
    },
    'the old rule from its first day to its last': {
      id: 'NYC-old-in-force',
      cites: '6 RCNY 5-77(b)(1)(iv) as it stood; in force to 2026-08-31',
      basis: 'constructed',
      tests: [OLD],
      ifMissed: 'A call is judged by a rule that did not yet, or no longer, exist.',
      zone: ZONE,
      log: `
        2019-12-31 10:00:00 | call | no-answer x3 | clear         | before the first year the sources speak of
        2020-01-01 00:00:00 | call | no-answer    | clear..barred | the first day
        2026-08-31 10:00:00 | call | no-answer x2 | clear         | two
        2026-08-31 23:59:59 | call | no-answer    | clear..barred | the last second
        2026-09-01 00:00:00 | call | no-answer    | clear         | replaced
      `,
    },
    'from September 2026: the fourth contact in seven days, whatever the channel': {
      id: 'NYC-new-seven',
      cites: '6 RCNY 5-77(b) as amended',
      basis: 'constructed',
      tests: [NEW],
      ifMissed: 'The calls that are no longer allowed come as messages.',
      zone: ZONE,
      log: `
        2026-10-05 10:00 | call   | no-answer | clear  | first, Monday
        2026-10-05 11:00 | sms    | delivered | clear  | second
        2026-10-05 12:00 | email  | delivered | clear  | third
        2026-10-11 10:00 | letter | delivered | barred | fourth on the seventh date
        2026-10-12 09:00 | visit  | met       | clear  | Monday's three are out, though not yet seven times 24 hours ago
        2026-11-06 10:00 | call   | no-answer x3 | clear | three on Friday
        2026-11-09 10:00 | call   | no-answer | barred | a new calendar week is no new count
      `,
    },
    'from September 2026: what is counted together': {
      id: 'NYC-new-scope',
      cites: '6 RCNY 5-77(b) as amended',
      basis: 'constructed',
      tests: [NEW],
      ifMissed: "Each number or person brings three more contacts, or one collector is held to another's.",
      zone: ZONE,
      facts: threeAccounts,
      log: `
        2026-10-05 10:00 | call debts=card                 | no-answer x3 | clear  | three about one account
        2026-10-05 11:00 | call debts=card-2               | no-answer x3 | clear  | another account
        2026-10-05 12:00 | call debts=card-3               | no-answer    | clear  | another bank
        2026-11-02 10:00 | call debts=card by=agency-b     | no-answer x3 | clear  | another collector
        2026-11-02 11:00 | call debts=card                 | no-answer x3 | clear  | its own three
        2026-11-02 12:00 | call debts=card to=co-signer    | no-answer    | barred | another person about the same account
        2026-11-30 10:00 | call debts=card point=mobile    | no-answer x3 | clear  | three to one number
        2026-11-30 11:00 | call debts=card point=home-line | no-answer    | barred | another number
        2026-12-14 10:00 | sms debts=card                  | delivered x3 | clear  | three messages
        2026-12-14 11:00 | call debts=card                 | no-answer    | barred | another channel
      `,
    },
    'from September 2026: what is not counted': {
      id: 'NYC-new-not-counted',
      cites: '6 RCNY 5-77(b) as amended',
      basis: 'constructed',
      tests: [NEW],
      ifMissed: "Service or the consumer's own calls use up the count.",
      zone: ZONE,
      facts: { debts: [dueInOctober] },
      log: `
        2026-10-05 10:00 | call    | no-answer x3 | clear | due today, not overdue
        2026-10-05 11:00 | call    | no-answer    | clear | still service
        2026-10-06 10:00 | call    | no-answer x3 | clear | the first three about an overdue account
        2026-10-06 11:00 | call    | no-answer    | barred | the fourth
        2026-11-02 10:00 | in:call | conversation x3 | .  | she rings
        2026-11-02 11:00 | call    | no-answer x3 | clear | the first three
        2026-11-30 10:00 | call recorded=2026-12-20T09:00 | no-answer x3 | . | entered weeks later
        2026-11-30 11:00 | call    | no-answer    | clear | as far as was known the first
      `,
    },
    'the new rules begin at midnight in the city, not where the lender sits': {
      id: 'NYC-new-in-force',
      cites: '6 RCNY 5-77 as amended, in force 2026-09-01',
      basis: 'constructed',
      tests: [NEW],
      ifMissed: 'A rule is applied a day early, or three hours late.',
      zone: ZONE,
      log: `
        2026-08-31 10:00:00 | call | no-answer x3 | clear  | the old rule is another matter
        2026-08-31 23:59:59 | call | no-answer    | clear  | not yet
        2026-09-01 00:00:00 | call | no-answer    | barred | in force; 21:00 of the day before in California
      `,
    },
    'consent to messages is asked from 1 September 2026': {
      id: 'NYC-consent-in-force',
      cites: '6 RCNY 5-77 as amended, in force 2026-09-01',
      basis: 'constructed',
      tests: [CONSENT],
      ifMissed: 'A rule is applied a day early or late.',
      zone: ZONE,
      log: `
        2026-08-31 23:59:59 | sms | delivered | clear  | not yet
        2026-09-01 00:00:00 | sms | delivered | barred | in force
      `,
    },
    'who is bound: agencies and buyers always, creditors and servicers once procedures have begun': {
      id: 'NYC-binds',
      cites: '6 RCNY 5-76 and 5-77 as amended',
      basis: 'constructed',
      tests: [CONSENT],
      ifMissed: 'A lender that collects like an agency is left out, or one that only reminds is bound.',
      zone: ZONE,
      facts: { debts: [card, { ...second, stage: 'procedures' }] },
      log: `
        2026-10-05 10:00 | sms debts=card by=agency-a   | delivered | barred | agency
        2026-10-05 10:01 | sms debts=card by=buyer      | delivered | barred | debt buyer
        2026-10-05 10:02 | sms debts=card by=bank       | delivered | clear  | the bank reminds
        2026-10-05 10:03 | sms debts=card by=servicer   | delivered | clear  | the servicer reminds
        2026-10-05 10:04 | sms debts=card-2 by=bank     | delivered | barred | procedures have begun
        2026-10-05 10:05 | sms debts=card-2 by=servicer | delivered | barred | procedures have begun
        2026-10-05 10:06 | sms debts=card-2 by=agency-a | delivered | barred | agency
        2026-10-05 10:07 | sms debts=card-2 by=bank actor-kind=assignee | delivered | clear | an assignee is not named
      `,
    },
    'messages need consent in writing, to messages, not withdrawn': {
      id: 'NYC-consent',
      cites: '6 RCNY 5-77 as amended',
      basis: 'constructed',
      tests: [CONSENT],
      ifMissed: 'A telephone number given for a loan becomes a channel for collection.',
      zone: ZONE,
      facts: { debts: [card, current] },
      log: `
        2026-10-05 10:00 | sms debts=card    | delivered | barred | no consent
        2026-10-05 10:01 | email debts=card  | delivered | barred | no consent
        2026-10-05 10:02 | chat debts=card   | delivered | barred | no consent
        2026-10-05 10:03 | call debts=card   | no-answer | clear  | no message
        2026-10-05 10:04 | letter debts=card | delivered | clear  | on paper
        2026-10-05 10:05 | sms debts=current | delivered | clear  | not collecting
        2026-10-06 10:00 | event:consent person=debtor covers=e-messages form=oral | . | . | by telephone
        2026-10-06 11:00 | sms debts=card    | delivered | barred | not in writing
        2026-10-07 10:00 | event:consent person=debtor covers=robot-calls form=written | . | . | to something else
        2026-10-07 11:00 | sms debts=card    | delivered | barred | not to messages
        2026-10-08 10:00 | event:consent person=debtor covers=e-messages form=written noticed=2026-10-20T10:00 | . | . | in writing; the agency hears of it later
        2026-10-08 11:00 | sms debts=card    | delivered | clear  | consented an hour ago
        2026-10-08 12:00 | call debts=card   | conversation | clear | a talk
        2026-10-08 12:30 | in:call           | conversation | .  | she rings
        2026-10-08 13:00 | email debts=card  | delivered | clear  | neither talk has ended the consent
        2026-10-09 10:00 | event:consent-withdrawn person=debtor | . | . | withdrawn
        2026-10-09 11:00 | sms debts=card    | delivered | barred | no more
        2026-10-12 10:00 | event:consent person=debtor covers=e-messages form=written recorded=2026-10-14T10:00 | . | . | entered two days late
        2026-10-12 11:00 | sms debts=card    | delivered | barred | nothing on record
        2026-10-14 11:00 | sms debts=card    | delivered | clear  | on record
      `,
    },
    'a medium she opted out of is used no more, from when the collector knows, until she opts in': {
      id: 'NYC-opt-out',
      cites: '6 RCNY 5-77 as amended',
      basis: 'constructed',
      tests: [OPT_OUT],
      ifMissed: '"Stop" is answered with another message.',
      zone: ZONE,
      facts: { debts: [card, current] },
      log: `
        2026-10-05 10:00 | sms debts=card    | delivered | clear  | nobody has objected
        2026-10-05 11:00 | event:opt-out person=debtor noticed=2026-10-06T09:00 | . | . | "stop", read the next morning
        2026-10-05 12:00 | sms debts=card    | delivered | clear  | not yet read
        2026-10-06 10:00 | sms debts=card    | delivered | barred | read
        2026-10-06 10:01 | email debts=card  | delivered | barred | every electronic medium
        2026-10-06 10:02 | chat debts=card   | delivered | barred | every electronic medium
        2026-10-06 10:03 | call debts=card   | conversation | clear | calls are not meant
        2026-10-06 10:04 | letter debts=card | delivered | clear  | nor letters
        2026-10-06 10:05 | sms debts=current | delivered | clear  | not collecting
        2026-10-06 10:06 | sms debts=card to=co-signer | delivered | clear | another person
        2026-10-06 11:00 | in:call           | conversation | .   | she rings
        2026-10-06 12:00 | sms debts=card    | delivered | barred | no talk has ended it
        2026-10-07 10:00 | event:opt-in person=debtor | . | . | "start"
        2026-10-07 11:00 | sms debts=card    | delivered | clear  | opted in again
      `,
    },
    'an opt-out before the new rule holds from its first day': {
      id: 'NYC-opt-out-in-force',
      cites: '6 RCNY 5-77 as amended, in force 2026-09-01',
      basis: 'constructed',
      tests: [OPT_OUT],
      ifMissed: 'A rule is applied a day early or late.',
      zone: ZONE,
      log: `
        2026-08-20 10:00:00 | event:opt-out person=debtor | . | . | "stop"
        2026-08-31 23:59:59 | sms | delivered | clear  | not yet
        2026-09-01 00:00:00 | sms | delivered | barred | in force
      `,
    },
  },
} satisfies CaseFile
