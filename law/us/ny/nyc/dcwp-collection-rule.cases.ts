/**
 * Worked cases for 6 RCNY 5-77 before and after 2026-09-01. The rules are as reported or remembered; dates and facts
 * are ours.
 */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinaryInNewYork } from '../../ordinary.ts'

const OLD = 'us/ny/nyc/dcwp-collection-rule/5-77-b-old'
const NEW = 'us/ny/nyc/dcwp-collection-rule/5-77-b'
const CONSENT = 'us/ny/nyc/dcwp-collection-rule/5-77-electronic-consent'
const OPT_OUT = 'us/ny/nyc/dcwp-collection-rule/5-77-opt-out'

const twoDebts = [
  { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
  { id: 'clinic', product: 'medical-debt', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
] as const

const inProcedures = [
  { id: 'card', product: 'credit-card', stage: 'procedures', creditor: 'bank', consumer: 'yes' },
] as const

const notYetDue = [
  { id: 'card', product: 'credit-card', stage: 'not-due', creditor: 'bank', consumer: 'yes' },
] as const

const onlyADeclaredStage = [
  { id: 'card', product: 'credit-card', overdueSince: '2026-06-01', creditor: 'bank', consumer: 'yes' },
] as const

export default {
  instrument: 'us/ny/nyc/dcwp-collection-rule',
  ordinary: ordinaryInNewYork,
  cases: {
    // ---- three in seven, since 2026-09-01 ----
    'three contacts or attempts in seven days, all channels together': {
      id: 'NYC-1',
      cites: '6 RCNY 5-77(b) as amended',
      basis: 'constructed',
      tests: [NEW],
      flags: ['boundary'],
      ifMissed: 'A call, a text, a letter and a visit are each counted as the first.',
      zone: 'America/New_York',
      log: `
        2026-10-05 10:00    | call   | not-connected | clear  | an attempt counts
        2026-10-05 11:00    | sms    | undelivered   | clear  |
        2026-10-06 10:00    | letter | submitted     | clear  | the third
        2026-10-06 11:00    | call?  | .             | barred | not before 2026-10-12 00:00:00
        2026-10-06 12:00    | email  | delivered     | barred | the fourth
        2026-10-11 23:59:59 | visit  | nobody-met    | barred | day 7
        2026-10-12 00:00:00 | call   | no-answer     | barred | still three since Tuesday: letter, e-mail, visit
        2026-10-18 00:00:00 | call   | no-answer     | clear  | with the one of the 12th: two
        2026-10-18 10:00    | call   | no-answer     | clear  | three
        2026-10-18 10:01    | call   | no-answer     | barred |
      `,
    },
    'the seventh day and the day after': {
      id: 'NYC-1-days',
      cites: '6 RCNY 5-77(b) as amended',
      basis: 'constructed',
      tests: [NEW],
      flags: ['boundary', 'clock'],
      ifMissed: 'The week is counted on a clock in California, or ends a day too soon.',
      zone: 'America/New_York',
      log: `
        2026-10-05 20:00    | call | no-answer x3 | clear  | Monday
        2026-10-11 23:59:58 | call? | .           | barred | Sunday, day 7
        2026-10-12 00:00:00 | call | no-answer    | clear  | Monday, less than seven times 24 hours later; 21:00 on Sunday in California
      `,
    },
    'every channel counts': {
      id: 'NYC-1-channels',
      cites: '6 RCNY 5-77(b) as amended',
      basis: 'constructed',
      tests: [NEW],
      ifMissed: 'One channel is left out of the count.',
      zone: 'America/New_York',
      log: `
        2026-10-05 10:00 | chat      | delivered | clear  |
        2026-10-05 11:00 | chat-call | no-answer | clear  |
        2026-10-05 12:00 | fax       | delivered | clear  |
        2026-10-05 13:00 | telegram  | delivered | barred |
        2026-10-05 14:00 | post visibility=private | delivered | barred |
        2026-10-05 15:00 | letter    | submitted | barred |
      `,
    },
    'per account and collector, whoever is meant': {
      id: 'NYC-1-scope',
      cites: '6 RCNY 5-77(b) as amended',
      basis: 'constructed',
      tests: [NEW],
      flags: ['other-debt', 'other-agency', 'other-number', 'other-person'],
      ifMissed: 'A second telephone, or a spouse, brings three more contacts about the same account.',
      zone: 'America/New_York',
      facts: { debts: twoDebts },
      log: `
        2026-10-05 10:00 | call debts=card point=mobile       | no-answer    | clear  |
        2026-10-05 11:00 | call debts=card point=home-line    | no-answer    | clear  |
        2026-10-05 12:00 | call debts=card to=spouse          | no-answer    | clear  | the third about the account
        2026-10-05 13:00 | call debts=card point=mobile       | no-answer    | barred |
        2026-10-05 14:00 | call debts=clinic point=mobile     | no-answer    | clear  | another account
        2026-10-05 15:00 | call debts=card by=agency-b        | no-answer    | clear  | another collector
        2026-10-05 16:00 | in:call debts=clinic               | conversation | .      |
        2026-10-05 16:01 | in:call debts=clinic               | conversation | .      |
        2026-10-05 17:00 | call debts=clinic                  | no-answer x2 | clear  | the consumer’s own calls do not count
        2026-10-05 18:00 | call debts=clinic                  | no-answer    | barred |
        2026-10-05 19:00 | letter debts=clinic purpose=required-notice template=validation | submitted | clear | what law demands is not collecting
        2026-10-13 10:00 | letter debts=card purpose=required-notice template=validation | submitted x3 | clear |
        2026-10-13 11:00 | call debts=card                    | no-answer x3 | clear  |
      `,
    },
    'whether talks with attorneys, bureaus and the creditor count was not read': {
      id: 'NYC-1-professionals',
      cites: '6 RCNY 5-77(b) as amended',
      basis: 'constructed',
      tests: [NEW],
      flags: ['exception-unverified'],
      ifMissed:
        'A collector is accused for speaking with its own lawyer; or lets such talks pass before anybody has read the text.',
      zone: 'America/New_York',
      log: `
        2026-10-05 10:00 | call to=attorney | conversation x3 | clear         |
        2026-10-05 11:00 | call to=attorney | conversation    | clear..barred |
        2026-10-05 12:00 | call                | no-answer x3    | clear..barred |
        2026-10-05 13:00 | call                | no-answer       | barred        | the fourth to the consumer
        2026-10-13 10:00 | call to=bureau | conversation x3 | clear         |
        2026-10-13 11:00 | call to=bureau | conversation    | clear..barred |
        2026-10-13 12:00 | call                | no-answer x3    | clear..barred |
        2026-10-13 13:00 | call                | no-answer       | barred        | the fourth to the consumer
        2026-10-21 10:00 | call to=lender-desk | conversation x3 | clear         |
        2026-10-21 11:00 | call to=lender-desk | conversation    | clear..barred |
        2026-10-21 12:00 | call                | no-answer x3    | clear..barred |
        2026-10-21 13:00 | call                | no-answer       | barred        | the fourth to the consumer
        2026-10-29 10:00 | call to=lender-lawyer | conversation x3 | clear         |
        2026-10-29 11:00 | call to=lender-lawyer | conversation    | clear..barred |
        2026-10-29 12:00 | call                | no-answer x3    | clear..barred |
        2026-10-29 13:00 | call                | no-answer       | barred        | the fourth to the consumer
        2026-11-06 10:00 | call to=own-lawyer | conversation x3 | clear         |
        2026-11-06 11:00 | call to=own-lawyer | conversation    | clear..barred |
        2026-11-14 10:00 | call to=friend     | conversation x3 | clear         |
        2026-11-14 11:00 | call to=friend     | conversation    | barred        | whoever else is meant counts
      `,
    },
    'a creditor is bound once collection procedures have begun': {
      id: 'NYC-0',
      cites: '6 RCNY 5-77',
      basis: 'constructed',
      tests: [NEW],
      ifMissed: 'A bank’s collection department calls without end, or its routine servicing is counted.',
      zone: 'America/New_York',
      facts: { debts: inProcedures },
      log: `
        2026-10-05 10:00 | call by=bank     | no-answer x3 | clear  |
        2026-10-05 11:00 | call by=bank     | no-answer    | barred |
        2026-10-05 12:00 | call by=servicer | no-answer x3 | clear  |
        2026-10-05 13:00 | call by=servicer | no-answer    | barred |
        2026-10-05 14:00 | call by=buyer    | no-answer x3 | clear  |
        2026-10-05 15:00 | call by=buyer    | no-answer    | barred |
      `,
    },
    'an overdue account before procedures: the collector is bound, the creditor is not': {
      id: 'NYC-0-before',
      cites: '6 RCNY 5-77',
      basis: 'constructed',
      tests: [NEW],
      ifMissed: 'Routine servicing is counted.',
      zone: 'America/New_York',
      log: `
        2026-10-05 10:00 | call by=bank     | no-answer x5 | clear  |
        2026-10-05 11:00 | call by=servicer | no-answer x5 | clear  |
        2026-10-05 12:00 | call by=agency-a | no-answer x3 | clear  |
        2026-10-05 13:00 | call by=agency-a | no-answer    | barred |
        2026-10-05 14:00 | call by=buyer    | no-answer x3 | clear  |
        2026-10-05 15:00 | call by=buyer    | no-answer    | barred |
      `,
    },
    'nobody knows whether procedures have begun': {
      id: 'NYC-0-unknown',
      cites: '6 RCNY 5-77',
      basis: 'constructed',
      tests: [NEW],
      flags: ['unknown-stage'],
      ifMissed: 'A fact nobody recorded is decided in silence.',
      zone: 'America/New_York',
      facts: { debts: onlyADeclaredStage },
      log: `
        2026-10-05 10:00 | call by=bank | no-answer x3 | clear         |
        2026-10-05 11:00 | call by=bank | no-answer    | clear..barred | overdue; procedures or not is not known
      `,
    },
    'before the due date nothing is collected': {
      id: 'NYC-servicing',
      cites: '6 RCNY 5-77',
      basis: 'constructed',
      tests: [NEW, OLD, CONSENT, OPT_OUT],
      ifMissed: 'Reminders before the due date are judged as collection.',
      zone: 'America/New_York',
      facts: { debts: notYetDue },
      log: `
        2026-03-01 10:00 | event:opt-out person=debtor | . | . |
        2026-03-02 10:00 | call | no-answer x4 | clear |
        2026-10-05 10:00 | call | no-answer x4 | clear |
        2026-10-05 11:00 | sms  | delivered    | clear |
      `,
    },
    'Chicago is not New York': {
      id: 'NYC-place',
      cites: '6 RCNY 5-77',
      basis: 'constructed',
      tests: [NEW, CONSENT],
      ifMissed: 'A city’s rule is read into the whole country.',
      zone: 'America/New_York',
      place: 'US/NY',
      log: `
        2026-10-05 10:00 | call | no-answer x4 | not-tested | which town was not said
      `,
    },
    // ---- the change of rules ----
    'the last day of two, the first day of three': {
      id: 'NYC-4-change',
      cites: '6 RCNY 5-77(b)',
      basis: 'constructed',
      tests: [OLD, NEW],
      flags: ['superseded'],
      ifMissed: 'The wrong number is used on the day the rule changes.',
      zone: 'America/New_York',
      log: `
        2026-08-31 10:00    | call | no-answer x2 | clear         |
        2026-08-31 23:59:59 | call | no-answer    | clear..barred | the third, the last second of the old rule
        2026-09-01 00:00:00 | call | no-answer    | barred        | the fourth in seven days: earlier contacts count
        2026-08-20 10:00    | sms  | delivered x4 | clear         | the old rule counted calls
      `,
    },
    'two calls were too many on the last day, three are not on the first': {
      id: 'NYC-4-change-back',
      cites: '6 RCNY 5-77(b)',
      basis: 'constructed',
      tests: [OLD, NEW],
      flags: ['superseded'],
      ifMissed: 'The old number is used after its time.',
      zone: 'America/New_York',
      log: `
        2026-08-31 10:00 | call | no-answer x2 | clear |
        2026-09-01 10:00 | call | no-answer    | clear | three are allowed now
      `,
    },
    // ---- two in seven, before ----
    'two calls in seven days, before 2026-09-01': {
      id: 'NYC-4',
      cites: '6 RCNY 5-77(b)(1)(iv), old',
      basis: 'constructed',
      tests: [OLD],
      flags: ['superseded', 'boundary'],
      ifMissed: 'A past call is judged by a rule that was not there yet.',
      zone: 'America/New_York',
      facts: { debts: twoDebts },
      log: `
        2019-12-31 10:00    | call debts=card                  | no-answer x3 | clear         | not encoded before 2020
        2020-01-01 00:00    | call debts=card                  | no-answer    | clear..barred |
        2026-03-02 20:00    | call debts=card                  | not-connected | clear        | an attempt
        2026-03-02 21:00    | call debts=clinic point=home-line | no-answer   | clear         | the second to the consumer
        2026-03-08 23:59:59 | call debts=card                  | no-answer    | clear..barred | the third on day 7
        2026-03-08 12:00    | sms debts=card                   | delivered    | clear         | no call
        2026-03-08 12:01    | call debts=card to=spouse        | no-answer    | clear         | another person
        2026-03-08 12:02    | call debts=card by=agency-b      | no-answer    | clear         | another collector
        2026-03-08 12:03    | call debts=card by=bank          | no-answer x3 | clear         | no procedures yet
        2026-03-08 12:10    | letter debts=card                | submitted x3 | clear         |
        2026-03-08 12:20    | in:call debts=card               | conversation x3 | .          |
        2026-03-09 00:00:00 | call debts=card                  | no-answer    | clear         | Monday: one on Sunday, and this
        2026-03-09 10:00    | call debts=card                  | no-answer    | clear..barred |
        2026-04-06 10:00    | call debts=card purpose=required-notice template=validation | no-answer x3 | clear | what law demands
        2026-04-06 11:00    | call debts=card                  | no-answer x2 | clear         |
      `,
    },
    // ---- electronic messages ----
    'e-mail, texts and social media need written consent': {
      id: 'NYC-3',
      cites: '6 RCNY 5-77 as amended',
      basis: 'constructed',
      tests: [CONSENT],
      flags: ['consent'],
      ifMissed: 'Messages come that nobody asked for.',
      zone: 'America/New_York',
      log: `
        2026-08-31 23:59:59 | sms    | delivered | clear  | before the rule
        2026-09-01 00:00:00 | sms    | delivered | barred |
        2026-10-05 10:00    | email  | delivered | barred |
        2026-10-05 10:01    | chat   | delivered | barred |
        2026-10-05 10:02    | sms?   | .         | barred |
        2026-10-05 10:03    | letter | submitted | clear  | not electronic
        2026-10-05 10:04    | call   | no-answer | clear  |
        2026-10-05 11:00    | event:consent person=debtor covers=e-messages form=oral | . | . |
        2026-10-05 11:01    | event:consent person=debtor covers=robot-calls form=written | . | . |
        2026-10-05 11:02    | event:consent person=spouse covers=e-messages form=written | . | . |
        2026-10-05 12:00    | sms    | delivered | barred | none of these is the consumer’s written consent to messages
        2026-10-06 10:00    | event:consent person=debtor covers=e-messages form=written | . | . |
        2026-10-06 11:00    | sms    | delivered | clear  |
        2026-10-06 11:01    | email  | delivered | clear  |
        2026-10-07 10:00    | event:consent-withdrawn person=debtor | . | . |
        2026-10-07 11:00    | sms    | delivered | barred |
        2026-10-07 11:01    | sms purpose=required-notice template=validation | delivered | clear | what law demands
        2026-10-08 10:00    | event:consent person=debtor covers=e-messages form=written proof=claimed | . | . |
        2026-10-08 11:00    | sms    | delivered | clear..barred | claimed, not shown
      `,
    },
    'a log without consents cannot tell': {
      id: 'NYC-3-not-tested',
      cites: '6 RCNY 5-77 as amended',
      basis: 'constructed',
      tests: [CONSENT],
      flags: ['not-tested'],
      ifMissed: 'Every text in a bare log is accused.',
      zone: 'America/New_York',
      facts: { declarations: [] },
      log: `
        2026-10-05 10:00 | sms | delivered | not-tested |
      `,
    },
    'opting out of a medium': {
      id: 'NYC-3-opt-out',
      cites: '6 RCNY 5-77 as amended',
      basis: 'constructed',
      tests: [OPT_OUT],
      ifMissed: 'Messages go on after "stop".',
      zone: 'America/New_York',
      log: `
        2026-08-30 10:00    | event:opt-out person=debtor noticed=2026-08-31T10:00 recorded=2026-08-30T10:00 | . | . |
        2026-08-31 23:59:59 | sms          | delivered | clear  | before the rule
        2026-09-01 00:00:00 | sms          | delivered | barred |
        2026-09-01 10:00    | email        | delivered | barred |
        2026-09-01 10:01    | chat         | delivered | barred |
        2026-09-01 10:02    | call         | no-answer | clear  | tested by Regulation F
        2026-09-01 10:03    | sms to=spouse | delivered | clear | another person
        2026-09-02 10:00    | event:opt-in person=debtor | . | . |
        2026-09-02 11:00    | sms          | delivered | clear  |
        2026-09-03 10:00    | event:opt-out person=debtor noticed=2026-09-05T10:00 recorded=2026-09-03T10:00 channels=sms | . | . |
        2026-09-04 10:00    | sms          | delivered | clear  | not received yet
        2026-09-05 11:00    | sms          | delivered | barred |
        2026-09-05 11:01    | email        | delivered | clear  | another medium
        2026-09-05 11:02    | sms purpose=required-notice template=validation | delivered | clear |
      `,
    },
  },
} satisfies CaseFile
