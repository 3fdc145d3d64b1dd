/**
 * Worked cases for the duties of Regulation F: 1006.22(c), 1006.26(b), 1006.30, 1006.34 and 1006.100. The debt was
 * bought, so the collector is also the creditor. The rules are the regulation's; dates and facts are ours.
 */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const DEPOSIT = 'us/regulation-f/22-c'
const SUIT = 'us/regulation-f/26-b-suit'
const REPORTING = 'us/regulation-f/30-a-1'
const RETURNED = 'us/regulation-f/30-a-1-returned'
const SALE = 'us/regulation-f/30-b'
const NOTICE = 'us/regulation-f/34-a-1'
const ITEMIZATION = 'us/regulation-f/34-b-3'
const LAST_STATEMENT = 'us/regulation-f/34-b-3-i'
const RECORDS = 'us/regulation-f/100-a'

const ALL = [DEPOSIT, SUIT, REPORTING, RETURNED, SALE, NOTICE, ITEMIZATION, LAST_STATEMENT, RECORDS]

/** A debt buyer that collects for itself. */
const bought = {
  ...ordinary,
  id: 'us-bought-debt',
  creditor: 'buyer',
  debts: [{ id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'buyer', consumer: 'yes' }],
  organisations: [{ id: 'buyer', kind: 'debt-buyer', zone: 'America/Los_Angeles' }],
} as const satisfies CaseFile['ordinary']

const ownedByTheBank = {
  creditor: 'bank',
  debts: [{ id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' }],
  organisations: [{ id: 'bank', kind: 'creditor', creditorType: 'bank', zone: 'America/Los_Angeles' }],
} as const

const businessDebt = [
  { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'buyer', consumer: 'no' },
] as const

/** Something of everything, each against the rule if the rule is there. */
const EVERYTHING_WRONG = `
  2026-03-02 10:00 | call | conversation | . |
  2026-03-10 10:00 | event:limitation-expired | . | . |
  2026-03-10 11:00 | event:suit-filed | . | . |
  2026-03-10 12:00 | event:payment-deposited post-dated=more-than-five-days | . | . |
  2026-03-10 13:00 | event:credit-reported | . | . |
  2026-03-10 14:00 | event:notice-returned notice=reporting | . | . |
  2026-03-10 15:00 | event:credit-reported | . | . |
  2026-03-10 16:00 | event:settled | . | . |
  2026-03-10 17:00 | event:debt-sold | . | . |
  2026-03-11 10:00 | event:itemization-date-set | . | . |
  2026-03-11 11:00 | event:itemization-date-set change=other-kind chosen=last-statement statement-of=collector | . | . |
  2026-03-11 12:00 | event:records-destroyed records=collection | . | . |
`

export default {
  instrument: 'us/regulation-f',
  ordinary: bought,
  cases: {
    'a bank with its own debt has none of these duties': {
      id: 'RF-duties-bank',
      cites: '15 USC 1692a(6)(A)',
      basis: 'constructed',
      tests: ALL,
      ifMissed: 'An original creditor is accused under a rule for collectors.',
      zone: 'America/Chicago',
      facts: ownedByTheBank,
      log: `
        ${EVERYTHING_WRONG}
        2026-03-12 10:00 | check | . | clear |
      `,
    },
    'a business debt has none of these duties': {
      id: 'RF-duties-business',
      cites: '15 USC 1692a(5)',
      basis: 'constructed',
      tests: ALL,
      ifMissed: 'A rule for consumers is read into trade debts.',
      zone: 'America/Chicago',
      facts: { debts: businessDebt },
      log: `
        ${EVERYTHING_WRONG}
        2026-03-12 10:00 | check | . | clear |
      `,
    },
    // ---- post-dated payments ----
    'notice two business days before the deposit': {
      id: 'RF-22c-a',
      cites: '12 CFR 1006.22(c); 15 USC 1692f(2)',
      basis: 'constructed',
      tests: [DEPOSIT],
      ifMissed: 'A cheque is cashed before there is money for it.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:notice-sent notice=deposit | . | . | Monday
        2026-03-03 10:00 | event:payment-deposited post-dated=no | . | . | a payment of today
        2026-03-03 11:00 | check | . | clear |
        2026-03-04 10:00 | event:payment-deposited post-dated=more-than-five-days | . | . | Wednesday
        2026-03-04 11:00 | check | . | barred |
      `,
    },
    'notice on the third business day before the deposit': {
      id: 'RF-22c-third',
      cites: '15 USC 1692f(2)',
      basis: 'constructed',
      tests: [DEPOSIT],
      flags: ['reading'],
      ifMissed: 'Nobody notices that "three days before" can be counted in two ways.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:notice-sent notice=deposit | . | . | Monday
        2026-03-05 10:00 | event:payment-deposited post-dated=more-than-five-days | . | . | Thursday
        2026-03-05 11:00 | check | . | clear..barred |
      `,
    },
    'notice four, five or ten business days before the deposit': {
      id: 'RF-22c-b',
      cites: '15 USC 1692f(2)',
      basis: 'constructed',
      tests: [DEPOSIT],
      flags: ['boundary'],
      ifMissed: 'A collector that gives fair notice is accused.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:notice-sent notice=deposit | . | . |
        2026-03-06 10:00 | event:payment-deposited post-dated=more-than-five-days | . | . | Friday: three whole business days lie between
        2026-03-06 11:00 | check | . | clear |
        2026-03-09 10:00 | event:payment-deposited post-dated=more-than-five-days | . | . | five business days
        2026-03-09 11:00 | check | . | clear |
        2026-03-16 23:59:59 | event:payment-deposited post-dated=more-than-five-days | . | . | the tenth business day
        2026-03-17 00:00 | check | . | clear |
      `,
    },
    'notice eleven business days before the deposit': {
      id: 'RF-22c-stale',
      cites: '15 USC 1692f(2)',
      basis: 'constructed',
      tests: [DEPOSIT],
      flags: ['boundary'],
      ifMissed: 'A notice from long ago is used for a deposit of today.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:notice-sent notice=deposit | . | . |
        2026-03-17 00:00 | event:payment-deposited post-dated=more-than-five-days | . | . |
        2026-03-17 11:00 | check | . | barred |
      `,
    },
    'weekends and a holiday are no business days': {
      id: 'RF-22c-holiday',
      cites: '15 USC 1692f(2)',
      basis: 'constructed',
      tests: [DEPOSIT],
      flags: ['holiday'],
      ifMissed: 'A long weekend is counted as three days of notice.',
      zone: 'America/Chicago',
      log: `
        2026-02-13 10:00 | event:notice-sent notice=deposit | . | . | Friday; Monday the 16th is Washington’s Birthday
        2026-02-17 10:00 | event:payment-deposited post-dated=more-than-five-days | . | . | the first business day after
        2026-02-17 11:00 | check | . | barred |
      `,
    },
    'the wrong notice, or none': {
      id: 'RF-22c-none',
      cites: '15 USC 1692f(2)',
      basis: 'constructed',
      tests: [DEPOSIT],
      ifMissed: 'Any letter is taken for the notice.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:notice-sent notice=validation | . | . |
        2026-03-09 10:00 | event:payment-deposited post-dated=more-than-five-days | . | . |
        2026-03-09 11:00 | check | . | barred |
      `,
    },
    'a deposit before the rule was in force': {
      id: 'RF-22c-in-force',
      cites: '12 CFR 1006.22(c)',
      basis: 'constructed',
      tests: [DEPOSIT],
      ifMissed: 'A duty is read back into the time before it.',
      zone: 'America/Chicago',
      log: `
        2021-11-29 23:59:59 | event:payment-deposited post-dated=more-than-five-days | . | . |
        2021-12-10 11:00 | check | . | clear |
      `,
    },
    'a deposit on the first day of the rule': {
      id: 'RF-22c-in-force-first',
      cites: '12 CFR 1006.22(c)',
      basis: 'constructed',
      tests: [DEPOSIT],
      ifMissed: 'The first day of a duty is left out.',
      zone: 'America/Chicago',
      log: `
        2021-11-30 00:00 | event:payment-deposited post-dated=more-than-five-days | . | . |
        2021-12-10 11:00 | check | . | barred |
      `,
    },
    // ---- suits ----
    'a lawsuit one day after the limit ran out, the collector unaware': {
      id: 'RF-26b-a',
      cites: '12 CFR 1006.26(b)',
      basis: 'constructed',
      tests: [SUIT],
      flags: ['strict'],
      ifMissed: 'Somebody is taken to court over a debt that no court would enforce.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 10:00 | event:suit-filed | . | . | in time
        2026-03-01 11:00 | check | . | clear |
        2026-03-02 00:00 | event:limitation-expired recorded=2026-06-01T00:00 | . | . | found out months later
        2026-03-02 09:00 | event:proof-of-claim | . | . | b: a claim in a bankruptcy is no lawsuit
        2026-03-02 10:00 | check | . | clear |
        2026-03-03 10:00 | event:suit-filed | . | . |
        2026-03-03 11:00 | check | . | clear..barred |
      `,
    },
    // ---- credit reporting ----
    'fourteen days after the letter': {
      id: 'RF-30a1-2',
      cites: 'Comment 30(a)(1)-2',
      basis: 'constructed',
      tests: [REPORTING],
      flags: ['boundary'],
      ifMissed: 'Somebody learns of a debt from a credit report.',
      zone: 'America/Chicago',
      log: `
        2026-04-25 10:00    | event:reporting-notified by=letter | . | . |
        2026-05-10 00:00    | event:credit-reported | . | . | fourteen whole days have passed
        2026-05-10 10:00    | check | . | clear |
      `,
    },
    'thirteen days after the letter': {
      id: 'RF-30a1-2x',
      cites: 'Comment 30(a)(1)-2',
      basis: 'constructed',
      tests: [REPORTING],
      flags: ['boundary'],
      ifMissed: 'Somebody learns of a debt from a credit report.',
      zone: 'America/Chicago',
      log: `
        2026-04-25 10:00 | event:reporting-notified by=letter | . | . |
        2026-05-08 10:00 | event:credit-reported | . | . |
        2026-05-08 11:00 | check | . | clear..barred |
      `,
    },
    'on the fourteenth day itself': {
      id: 'RF-30a1-2-day-14',
      cites: 'Comment 30(a)(1)-2',
      basis: 'constructed',
      tests: [REPORTING],
      flags: ['boundary'],
      ifMissed: 'A letter that comes back on the last day is not waited for.',
      zone: 'America/Chicago',
      log: `
        2026-04-25 10:00    | event:reporting-notified by=email | . | . |
        2026-05-09 23:59:59 | event:credit-reported | . | . |
        2026-05-10 11:00    | check | . | clear..barred |
      `,
    },
    'an e-mail is a letter; a talk needs no waiting': {
      id: 'RF-30a1-ways',
      cites: '12 CFR 1006.30(a)(1)(i) and (ii)',
      basis: 'constructed',
      tests: [REPORTING],
      ifMissed: 'A collector that spoke to the consumer is made to wait, or one that told nobody is not.',
      zone: 'America/Chicago',
      log: `
        2026-04-25 10:00 | event:reporting-notified by=email | . | . |
        2026-05-11 10:00 | event:credit-reported | . | . |
        2026-05-11 11:00 | check | . | clear |
      `,
    },
    'spoken to about it': {
      id: 'RF-30a1-spoke',
      cites: '12 CFR 1006.30(a)(1)(i)',
      basis: 'constructed',
      tests: [REPORTING],
      ifMissed: 'A collector that spoke to the consumer is made to wait.',
      zone: 'America/Chicago',
      log: `
        2026-04-25 10:00 | event:reporting-notified by=speech | . | . |
        2026-04-26 10:00 | event:credit-reported | . | . |
        2026-04-26 11:00 | check | . | clear..barred |
      `,
    },
    'a text or a chat message is electronic too': {
      id: 'RF-30a1-electronic',
      cites: '12 CFR 1006.30(a)(1)(ii)',
      basis: 'constructed',
      tests: [REPORTING],
      flags: ['boundary'],
      ifMissed: 'A collector that wrote by text as asked is told that it said nothing.',
      zone: 'America/Chicago',
      log: `
        2026-04-01 10:00 | event:reporting-notified by=sms | . | . |
        2026-04-15 23:59:59 | event:credit-reported | . | . | day 14
        2026-04-16 00:00 | check | . | clear..barred |
      `,
    },
    'fourteen days after a text': {
      id: 'RF-30a1-sms',
      cites: 'Comment 30(a)(1)-2',
      basis: 'constructed',
      tests: [REPORTING],
      ifMissed: 'A collector that wrote by text as asked is told that it said nothing.',
      zone: 'America/Chicago',
      log: `
        2026-04-01 10:00 | event:reporting-notified by=sms | . | . |
        2026-04-16 00:00 | event:credit-reported | . | . |
        2026-04-16 10:00 | check | . | clear |
      `,
    },
    'fourteen days after a chat message': {
      id: 'RF-30a1-chat',
      cites: 'Comment 30(a)(1)-2',
      basis: 'constructed',
      tests: [REPORTING],
      ifMissed: 'A collector that wrote by chat as asked is told that it said nothing.',
      zone: 'America/Chicago',
      log: `
        2026-04-01 10:00 | event:reporting-notified by=chat | . | . |
        2026-04-16 00:00 | event:credit-reported | . | . |
        2026-04-16 10:00 | check | . | clear |
      `,
    },
    'a posting is none of the ways': {
      id: 'RF-30a1-other',
      cites: '12 CFR 1006.30(a)(1)',
      basis: 'constructed',
      tests: [REPORTING],
      ifMissed: 'Any contact is taken for the one that must come first.',
      zone: 'America/Chicago',
      log: `
        2026-04-01 10:00 | event:reporting-notified by=posting | . | . |
        2026-05-26 10:00 | event:credit-reported | . | . |
        2026-05-26 11:00 | check | . | clear..barred |
      `,
    },
    'the letter comes back': {
      id: 'RF-30a1-3',
      cites: 'Comment 30(a)(1)-3',
      basis: 'constructed',
      tests: [RETURNED],
      ifMissed: 'A letter nobody got counts as having told somebody.',
      zone: 'America/Chicago',
      log: `
        2026-05-01 10:00 | event:reporting-notified by=letter | . | . |
        2026-05-02 10:00 | event:notice-returned notice=validation | . | . | another letter
        2026-05-03 10:00 | event:credit-reported | . | . |
        2026-05-03 11:00 | check | . | clear |
        2026-05-08 10:00 | event:notice-returned notice=reporting | . | . |
        2026-05-09 10:00 | event:reporting-notified by=letter | . | . | a new attempt
        2026-05-24 10:00 | event:credit-reported | . | . |
        2026-05-24 11:00 | check | . | clear |
        2026-05-26 10:00 | event:notice-returned notice=reporting | . | . |
        2026-05-27 10:00 | event:credit-reported | . | . | no new attempt
        2026-05-27 11:00 | check | . | clear..barred |
      `,
    },
    // ---- sale ----
    'a paid debt is sold': {
      id: 'RF-30b-paid',
      cites: '12 CFR 1006.30(b)(1)',
      basis: 'constructed',
      tests: [SALE],
      ifMissed: 'Somebody pays, and is asked to pay again by a stranger.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 10:00 | event:debt-sold | . | . | before it was paid
        2026-03-02 10:00 | event:settled noticed=2026-03-04T10:00 recorded=2026-03-02T10:00 | . | . | known on the 4th
        2026-03-03 10:00 | event:debt-sold | . | . |
        2026-03-03 11:00 | check | . | clear |
        2026-03-05 10:00 | event:debt-sold | . | . |
        2026-03-05 11:00 | check | . | clear..barred |
      `,
    },
    'a discharged debt is placed': {
      id: 'RF-30b-discharged',
      cites: '12 CFR 1006.30(b)(1)',
      basis: 'constructed',
      tests: [SALE],
      ifMissed: 'A debt that a court wiped out comes back through another agency.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 10:00 | event:agency-engaged | . | . |
        2026-03-01 11:00 | check | . | clear |
        2026-03-02 10:00 | event:bankruptcy-discharge | . | . |
        2026-03-03 10:00 | event:agency-engaged | . | . |
        2026-03-03 11:00 | check | . | clear..barred |
      `,
    },
    // ---- validation notice ----
    'the notice within five days of the first communication': {
      id: 'RF-34a',
      cites: '12 CFR 1006.34(a)(1); 15 USC 1692g(a)',
      basis: 'constructed',
      tests: [NOTICE],
      flags: ['boundary'],
      ifMissed: 'Nobody tells the consumer that the debt can be disputed.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 10:00    | call  | no-answer    | . | nobody was reached
        2026-03-02 10:00    | call  | conversation | . | Monday
        2026-03-07 23:59:59 | check | .            | clear  | day 5 is not over
        2026-03-08 00:00:00 | check | .            | barred | no notice
      `,
    },
    'the notice comes on the fifth day': {
      id: 'RF-34a-in-time',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      flags: ['boundary'],
      ifMissed: 'A collector that kept the time is accused.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | call | conversation | . |
        2026-03-04 10:00    | call | conversation | . | not the first
        2026-03-07 23:59:59 | event:notice-sent notice=validation | . | . |
        2026-04-02 10:00    | check | .           | clear | and one notice is enough
      `,
    },
    'another letter comes within the five days, the notice on the sixth': {
      id: 'RF-34a-late',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      flags: ['boundary'],
      ifMissed: 'A letter about something else is taken for the notice.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | call | conversation | . |
        2026-03-03 10:00    | event:notice-sent notice=deposit | . | . |
        2026-03-08 00:00:00 | event:notice-sent notice=validation | . | . |
        2026-03-09 10:00    | check | .           | barred |
      `,
    },
    'paid on Wednesday': {
      id: 'RF-34a-b',
      cites: '12 CFR 1006.34(a)(1)(ii)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A notice is demanded for a debt that is gone.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call  | conversation | .     |
        2026-03-04 10:00 | event:settled | . | . |
        2026-03-09 10:00 | check | .            | clear |
      `,
    },
    'the consumer rings first': {
      id: 'RF-34a-inbound',
      cites: '12 CFR 1006.34(b)(4)',
      basis: 'constructed',
      tests: [NOTICE],
      flags: ['inbound-not-counted'],
      ifMissed: 'A consumer who rings is never told of the right to dispute.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | in:call | conversation | .      |
        2026-03-09 10:00 | check   | .            | barred |
      `,
    },
    'contacts in which nothing was communicated': {
      id: 'RF-34a-none',
      cites: '12 CFR 1006.2(d) and 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A ring that nobody heard starts a duty.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call  | not-connected     | . |
        2026-03-02 10:01 | call  | no-answer         | . |
        2026-03-02 10:02 | call  | rejected          | . |
        2026-03-02 10:03 | call  | assistant         | . |
        2026-03-02 10:04 | call  | abandoned         | . |
        2026-03-02 10:05 | call  | dropped           | . |
        2026-03-02 10:06 | call  | answered-by-other | . |
        2026-03-02 10:07 | sms   | undelivered       | . |
        2026-03-02 10:08 | visit | nobody-met        | . |
        2026-03-02 10:09 | visit | met-other         | . |
        2026-03-02 10:10 | call to=friend     | conversation | . | not a consumer
        2026-03-02 10:11 | call to=counsellor | conversation | . | not a consumer
        2026-03-09 10:00 | check | .                 | clear |
      `,
    },
    'a visit that met the consumer': {
      id: 'RF-34a-met',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A talk at the door is forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | visit | met | .      |
        2026-03-09 10:00 | check | .   | barred |
      `,
    },
    'a text that was delivered': {
      id: 'RF-34a-delivered',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A first text is forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | sms   | delivered | .      |
        2026-03-09 10:00 | check | .         | barred |
      `,
    },
    'an e-mail that was read, by the spouse': {
      id: 'RF-34a-read',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A first e-mail is forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | email to=spouse | read | .      |
        2026-03-09 10:00 | check           | .    | barred |
      `,
    },
    'a message that was answered, by the widow': {
      id: 'RF-34a-replied',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A first message is forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | chat to=widow | replied | .      |
        2026-03-09 10:00 | check         | .       | barred |
      `,
    },
    'a talk with the co-signer': {
      id: 'RF-34a-co-signer',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'Those who owe beside the debtor are forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=co-signer | conversation | .      |
        2026-03-09 10:00 | check             | .            | barred |
      `,
    },
    'a talk with the guarantor': {
      id: 'RF-34a-guarantor',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'Those who owe beside the debtor are forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=guarantor | conversation | .      |
        2026-03-09 10:00 | check             | .            | barred |
      `,
    },
    'a talk with a minor’s parent': {
      id: 'RF-34a-parent',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'Those who speak for a minor are forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=parent | conversation | .      |
        2026-03-09 10:00 | check          | .            | barred |
      `,
    },
    'a talk with the guardian': {
      id: 'RF-34a-guardian',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'Those who speak for somebody else are forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=guardian | conversation | .      |
        2026-03-09 10:00 | check            | .            | barred |
      `,
    },
    'a talk with the one who acts for the estate': {
      id: 'RF-34a-executor',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'Those who act for the dead are forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=executor | conversation | .      |
        2026-03-09 10:00 | check            | .            | barred |
      `,
    },
    'a voicemail may have said what the debt is': {
      id: 'RF-34a-voicemail',
      cites: '12 CFR 1006.2(j) and 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      flags: ['voicemail'],
      ifMissed: 'A voicemail that told all counts for nothing.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call  | voicemail | .             |
        2026-03-09 10:00 | check | .         | clear..barred |
      `,
    },
    'somebody picked up, nobody knows who': {
      id: 'RF-34a-connected',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A talk the record does not show is ruled out.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call  | connected | .             |
        2026-03-09 10:00 | check | .         | clear..barred |
      `,
    },
    'a machine read something out': {
      id: 'RF-34a-announced',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'What a machine read out counts for nothing.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call mode=reading-robot | announced | .             |
        2026-03-09 10:00 | check                   | .         | clear..barred |
      `,
    },
    'a letter was posted': {
      id: 'RF-34a-submitted',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A letter that may have arrived counts for nothing.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | letter | submitted | .             |
        2026-03-09 10:00 | check  | .         | clear..barred |
      `,
    },
    // ---- itemization ----
    'the itemization date is changed between two notices': {
      id: 'RF-34b3-1',
      cites: 'Comment 34(b)(3)-1',
      basis: 'constructed',
      tests: [ITEMIZATION],
      ifMissed: 'Two letters about one debt show two different sums.',
      zone: 'America/Chicago',
      log: `
        2026-02-01 10:00 | event:itemization-date-set chosen=charge-off | . | . | the first choice
        2026-02-01 11:00 | check | . | clear |
        2026-03-02 10:00 | event:itemization-date-set chosen=charge-off change=none | . | . | the same again
        2026-03-02 11:00 | check | . | clear |
        2026-04-02 10:00 | event:itemization-date-set chosen=last-payment change=other-kind | . | . |
        2026-04-02 11:00 | check | . | clear..barred |
      `,
    },
    'the collector’s own letter as the last statement': {
      id: 'RF-34b3i-1',
      cites: 'Comment 34(b)(3)(i)-1',
      basis: 'constructed',
      tests: [LAST_STATEMENT],
      ifMissed: 'The sum is itemized from a letter of the collector itself.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:itemization-date-set chosen=last-statement statement-of=creditor | . | . |
        2026-03-02 10:01 | event:itemization-date-set chosen=charge-off statement-of=collector | . | . |
        2026-03-02 11:00 | check | . | clear |
        2026-03-03 10:00 | event:itemization-date-set chosen=last-statement statement-of=collector | . | . |
        2026-03-03 11:00 | check | . | clear..barred |
      `,
    },
    // ---- records ----
    'records three years after the last collection activity': {
      id: 'RF-100a-a',
      cites: '12 CFR 1006.100(a)',
      basis: 'constructed',
      tests: [RECORDS],
      flags: ['boundary'],
      ifMissed: 'What would show the wrong is gone when somebody asks.',
      zone: 'America/Chicago',
      log: `
        2025-01-05 10:00    | call | no-answer | . |
        2026-03-02 10:00    | call | no-answer | . | the last activity
        2026-05-02 10:00    | in:call | conversation | . | not the collector’s
        2026-05-03 10:00    | event:records-destroyed records=marketing | . | . | not those of collecting
        2029-03-03 00:00    | event:records-destroyed records=collection | . | . |
        2029-03-03 10:00    | check | . | clear |
      `,
    },
    'records destroyed on the last day': {
      id: 'RF-100a-early',
      cites: '12 CFR 1006.100(a)',
      basis: 'constructed',
      tests: [RECORDS],
      flags: ['boundary'],
      ifMissed: 'What would show the wrong is gone a day too soon.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | call | no-answer | . |
        2029-03-02 23:59:59 | event:records-destroyed records=collection | . | . |
        2029-03-03 10:00    | check | . | clear..barred |
      `,
    },
  },
} satisfies CaseFile
