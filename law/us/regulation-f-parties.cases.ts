/**
 * Worked cases for 12 CFR 1006.6(d) and (e), 1006.10, 1006.14(h) and 1006.22(f): third parties, e-mail and texts,
 * opting out. The rules are the regulation's, many from memory only; dates and facts are ours.
 */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const THIRD = 'us/regulation-f/6-d-1'
const EMAIL = 'us/regulation-f/6-d-4'
const TEXT = 'us/regulation-f/6-d-5'
const OPT_OUT_SHOWN = 'us/regulation-f/6-e'
const OPT_OUT_SIMPLE = 'us/regulation-f/6-e-simple'
const LOCATION_NAME = 'us/regulation-f/10-b-1'
const LOCATION_DEBT = 'us/regulation-f/10-b-2'
const LOCATION_ONCE = 'us/regulation-f/10-c'
const MEDIUM = 'us/regulation-f/14-h-1'
const CONFIRMATION = 'us/regulation-f/14-h-2-i'
const WORK_EMAIL = 'us/regulation-f/22-f-3'
const SOCIAL = 'us/regulation-f/22-f-4'

const inChicago = [{ evidence: 'residence', oneOf: ['America/Chicago'] }] as const

const neighbour = (id: string) => ({ id, role: 'neighbour', zones: inChicago }) as const

const debtor = { id: 'debtor', role: 'debtor', zones: inChicago } as const

/** A neighbour for each outcome, so that each is counted by itself. */
const neighbours = [
  debtor,
  neighbour('not-connected'),
  neighbour('no-answer'),
  neighbour('rejected'),
  neighbour('voicemail'),
  neighbour('assistant'),
  neighbour('abandoned'),
  neighbour('dropped'),
  neighbour('answered-by-other'),
  neighbour('connected'),
  neighbour('announced'),
  neighbour('conversation'),
  neighbour('submitted'),
  neighbour('undelivered'),
  neighbour('delivered'),
  neighbour('read'),
  neighbour('replied'),
  neighbour('nobody-met'),
  neighbour('met-other'),
  neighbour('met'),
]

const notYetDue = [
  { id: 'card', product: 'credit-card', stage: 'not-due', creditor: 'bank', consumer: 'yes' },
] as const

const twoDebts = [
  { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
  { id: 'clinic', product: 'medical-debt', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
] as const

export default {
  instrument: 'us/regulation-f',
  ordinary,
  cases: {
    // ---- third parties ----
    'third parties hear nothing of the debt': {
      id: 'RF-6d1',
      cites: '12 CFR 1006.6(d)(1); 15 USC 1692c(b)',
      basis: 'constructed',
      tests: [THIRD],
      ifMissed: 'A family, a street or an office learns that somebody owes money.',
      zone: 'America/Chicago',
      log: `
        2021-11-29 10:00 | call to=friend        | conversation | clear  | before the rule
        2021-11-30 10:00 | call to=friend        | conversation | barred |
        2026-03-02 10:00 | call to=heir          | conversation | barred |
        2026-03-02 10:01 | call to=contact       | conversation | barred |
        2026-03-02 10:02 | call to=sister        | conversation | barred |
        2026-03-02 10:03 | call to=friend        | no-answer    | barred | an attempt is enough
        2026-03-02 10:04 | call to=colleague     | conversation | barred |
        2026-03-02 10:05 | call to=employer      | conversation | barred |
        2026-03-02 10:06 | call to=neighbour     | conversation | barred |
        2026-03-02 10:07 | call to=stranger      | conversation | barred |
        2026-03-02 10:08 | call? to=friend       | .            | barred |
        2026-03-02 10:09 | letter to=friend      | submitted    | barred |
        2026-03-02 10:10 | call to=debtor        | conversation | clear  |
        2026-03-02 10:11 | call to=attorney      | conversation | clear  |
        2026-03-02 10:12 | call to=bureau        | conversation | clear  |
        2026-03-02 10:13 | call to=lender-desk   | conversation | clear  |
        2026-03-02 10:14 | call to=lender-lawyer | conversation | clear  |
        2026-03-02 10:15 | call to=own-lawyer    | conversation | clear  |
        2026-03-02 10:16 | call to=counsellor    | conversation | clear  | not read
        2026-03-02 10:17 | call to=friend by=bank | conversation | clear | not bound by this regulation
        2026-03-02 10:18 | call to=friend purpose=location | conversation | clear | asking where the consumer is
        2026-03-02 10:19 | call to=friend purpose=relay-message | conversation | barred | "tell him to call us" is not asking where he is
      `,
    },
    'what may open the door to a third party': {
      id: 'RF-6d2',
      cites: '12 CFR 1006.6(d)(2)',
      basis: 'constructed',
      tests: [THIRD],
      flags: ['exception-unverified'],
      ifMissed: 'A consent nobody has on record lets a collector talk to the family.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:third-party-consent person=debtor given=by-creditor | . | . |
        2026-03-02 10:01 | event:third-party-consent person=co-signer given=directly | . | . |
        2026-03-02 11:00 | call to=sister | conversation | barred        | neither is the debtor’s own word to this collector
        2026-03-03 10:00 | event:third-party-consent person=debtor given=directly | . | . |
        2026-03-03 11:00 | call to=sister | conversation | clear..barred | the exception was not read
        2026-03-04 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-04 11:00 | call to=sister | conversation | barred        |
        2026-03-05 10:00 | event:court-permission person=debtor | . | . | about talking to the debtor
        2026-03-05 11:00 | call to=sister | conversation | barred        |
        2026-03-06 10:00 | event:court-permission person=sister | . | . |
        2026-03-06 11:00 | call to=sister | conversation | clear..barred |
      `,
    },
    'servicing before the due date': {
      id: 'RF-servicing-messages',
      cites: '15 USC 1692a(6)(F)(iii)',
      basis: 'constructed',
      tests: [THIRD, EMAIL, TEXT, OPT_OUT_SHOWN, OPT_OUT_SIMPLE, MEDIUM, WORK_EMAIL, SOCIAL],
      ifMissed: 'Reminders before the due date are judged as collection.',
      zone: 'America/Chicago',
      facts: { debts: notYetDue },
      log: `
        2026-03-01 10:00 | event:opt-out person=debtor | . | . |
        2026-03-02 10:00 | call to=friend                          | conversation | clear |
        2026-03-02 10:01 | email point=work-mailbox said=+opt-out-burden | delivered | clear |
        2026-03-02 10:02 | sms said=+-                             | delivered    | clear |
        2026-03-02 10:03 | post visibility=public                  | delivered    | clear |
      `,
    },
    // ---- e-mail ----
    'the creditor’s notice must have run for 35 days': {
      id: 'RF-6d4ii-a',
      cites: '12 CFR 1006.6(d)(4)(ii)',
      basis: 'constructed',
      tests: [EMAIL],
      flags: ['safe-procedure'],
      ifMissed: 'Mail about a debt goes to an address before the consumer could object.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | event:creditor-email-notice person=debtor | . | . | a Monday, the deadline is 2026-04-06
        2026-04-06 23:59:59 | email point=mailbox      | delivered | clear..discouraged | b: day 35 is not over; a shorter period would not do
        2026-04-07 00:00:00 | email point=mailbox      | delivered | clear              | a
        2026-04-07 10:00    | email point=work-mailbox | delivered | clear..discouraged | not a public domain
        2026-04-07 10:01    | email point=mailbox to=spouse | delivered | clear..discouraged | the notice went to the debtor
        2026-04-07 10:02    | sms point=mobile         | delivered | clear              | another procedure
        2026-04-07 10:03    | email point=mailbox to=friend | delivered | clear         | a third party is another rule
        2026-04-08 10:00    | event:opt-out person=debtor | . | . |
        2026-04-08 11:00    | email point=mailbox      | delivered | clear..discouraged |
      `,
    },
    'the consumer wrote from the address': {
      id: 'RF-6d4i-a',
      cites: '12 CFR 1006.6(d)(4)(i)',
      basis: 'constructed',
      tests: [EMAIL],
      flags: ['safe-procedure'],
      ifMissed: 'A collector guesses an address.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | sms point=mailbox           | delivered | clear              |
        2026-03-02 10:00 | email point=mailbox         | delivered | clear..discouraged | nothing is known of the address
        2026-03-02 10:30 | in:sms point=mailbox        | delivered | .                  | a text is no e-mail
        2026-03-02 10:31 | email point=mailbox         | delivered | clear..discouraged |
        2026-03-02 10:32 | in:email point=mailbox to=spouse | delivered | .             | written by the spouse
        2026-03-02 10:33 | email point=mailbox         | delivered | clear..discouraged |
        2026-03-02 11:00 | in:email point=mailbox by=bank | delivered | .               | to the creditor
        2028-03-02 11:00 | email point=mailbox         | delivered | clear              |
        2028-03-02 11:01 | email point=work-mailbox    | delivered | clear..discouraged | another address
      `,
    },
    'consent to e-mail': {
      id: 'RF-6d4i-b',
      cites: '12 CFR 1006.6(d)(4)(i)',
      basis: 'constructed',
      tests: [EMAIL],
      flags: ['safe-procedure', 'consent'],
      ifMissed: 'A consent that was taken back is used on.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=texts given=directly | . | . |
        2026-03-02 09:01 | event:consent person=debtor covers=email given=by-creditor | . | . |
        2026-03-02 09:02 | event:consent person=spouse covers=email given=directly | . | . |
        2026-03-02 10:00 | email point=mailbox | delivered | clear..discouraged |
        2026-03-02 11:00 | event:consent person=debtor covers=email given=directly | . | . |
        2026-03-02 12:00 | email point=mailbox | delivered | clear              |
        2026-03-03 11:00 | event:opt-out person=debtor | . | . |
        2026-03-03 12:00 | email point=mailbox | delivered | clear..discouraged |
        2026-03-04 11:00 | event:consent person=debtor covers=email given=directly | . | . |
        2026-03-04 12:00 | email point=mailbox | delivered | clear              |
        2026-03-05 11:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-05 12:00 | email point=mailbox | delivered | clear..discouraged |
      `,
    },
    'a withdrawn consent does not undo the creditor’s notice, an opt-out does': {
      id: 'RF-6d4ii-c',
      cites: '12 CFR 1006.6(d)(4)(ii)',
      basis: 'constructed',
      tests: [EMAIL],
      ifMissed: 'A notice that nobody answered is read as valid for ever.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:creditor-email-notice person=debtor | . | . |
        2026-04-08 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-04-08 11:00 | email point=mailbox | delivered | clear |
      `,
    },
    // ---- texts ----
    'sixty days after the consumer’s last text': {
      id: 'RF-6d5i-ab',
      cites: '12 CFR 1006.6(d)(5)(i)',
      basis: 'constructed',
      tests: [TEXT],
      flags: ['safe-procedure'],
      ifMissed: 'A number that somebody else has by now is told of a debt.',
      zone: 'America/Chicago',
      log: `
        2026-01-01 20:00    | in:sms point=mobile | delivered | .                  |
        2026-03-02 23:59:59 | sms point=mobile    | delivered | clear              | a: day 60
        2026-03-03 00:00:00 | sms point=mobile    | delivered | clear..discouraged | b: day 61, no check
        2026-03-02 10:00    | sms point=mobile-2  | delivered | clear..discouraged | another number
        2026-03-02 10:01    | sms point=mobile to=spouse | delivered | clear..discouraged | another person
        2026-03-02 10:02    | email point=mailbox | delivered | clear              | another procedure
        2026-03-02 10:03    | sms point=mobile to=friend | delivered | clear       | a third party is another rule
        2026-03-02 10:04    | sms point=mobile by=agency-b | delivered | clear     | whichever collector the text went to
      `,
    },
    'a call from the number is no text': {
      id: 'RF-6d5i-channel',
      cites: '12 CFR 1006.6(d)(5)(i)',
      basis: 'constructed',
      tests: [TEXT],
      ifMissed: 'Any sign of life is taken for a text.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 09:00 | in:call point=mobile      | conversation | . |
        2026-03-01 09:01 | in:email point=mobile     | delivered | .    |
        2026-03-01 09:02 | event:number-checked person=debtor points=mobile | . | . |
        2026-03-02 10:00 | sms point=mobile          | delivered | clear..discouraged | checked, but the consumer never texted nor agreed
        2026-03-02 10:01 | sms point=mobile          | delivered | clear..discouraged | the collector’s own text is none of the consumer’s
      `,
    },
    'consent to texts, renewed or not': {
      id: 'RF-6d5ii-a',
      cites: '12 CFR 1006.6(d)(5)(ii)',
      basis: 'constructed',
      tests: [TEXT],
      flags: ['safe-procedure', 'consent'],
      ifMissed: 'One consent is good for years, whoever has the number now.',
      zone: 'America/Chicago',
      log: `
        2025-12-01 10:00    | event:consent person=debtor covers=email given=directly | . | . |
        2025-12-01 10:01    | event:consent person=debtor covers=texts given=by-creditor | . | . |
        2025-12-01 11:00    | sms point=mobile | delivered | clear..discouraged |
        2026-01-01 20:00    | event:consent person=debtor covers=texts given=directly | . | . |
        2026-03-02 23:59:59 | sms point=mobile | delivered | clear              | day 60
        2026-03-03 00:00:00 | sms point=mobile | delivered | clear..discouraged | day 61
        2026-03-10 10:00    | sms point=mobile | delivered | clear..discouraged | not renewed, no check
        2026-03-11 10:00    | event:consent person=debtor covers=texts given=directly | . | . |
        2026-03-11 11:00    | sms point=mobile | delivered | clear              | renewed
        2026-03-12 10:00    | event:opt-out person=debtor | . | . |
        2026-03-12 11:00    | sms point=mobile | delivered | clear..discouraged |
        2026-03-13 10:00    | event:consent person=debtor covers=texts given=directly | . | . |
        2026-03-13 11:00    | sms point=mobile | delivered | clear              |
        2026-03-14 10:00    | event:consent-withdrawn person=debtor | . | . |
        2026-03-14 11:00    | sms point=mobile | delivered | clear..discouraged |
      `,
    },
    'an old text and a fresh check of the number': {
      id: 'RF-6d5i-check',
      cites: '12 CFR 1006.6(d)(5)(i)(B)',
      basis: 'constructed',
      tests: [TEXT],
      flags: ['safe-procedure'],
      ifMissed: 'A check from last year is taken for one of today.',
      zone: 'America/Chicago',
      log: `
        2025-06-01 20:00    | in:sms point=mobile | delivered | . |
        2025-12-31 10:00    | sms point=mobile    | delivered | clear..discouraged | not checked
        2026-01-01 20:00    | event:number-checked person=debtor points=mobile | . | . |
        2026-03-02 23:59:59 | sms point=mobile    | delivered | clear              | day 60 after the check
        2026-03-03 00:00:00 | sms point=mobile    | delivered | clear..discouraged | day 61
        2026-03-02 10:00    | sms point=mobile-2  | delivered | clear..discouraged | the other number was not checked
        2026-03-02 10:01    | sms point=mobile to=spouse | delivered | clear..discouraged | the spouse never texted
      `,
    },
    'an old consent and a fresh check of the number': {
      id: 'RF-6d5ii-check',
      cites: '12 CFR 1006.6(d)(5)(ii)',
      basis: 'constructed',
      tests: [TEXT],
      flags: ['safe-procedure', 'consent'],
      ifMissed: 'A check of the number stands in for a consent that was taken back.',
      zone: 'America/Chicago',
      log: `
        2025-06-01 10:00 | event:consent person=debtor covers=email given=directly | . | . |
        2025-06-01 10:01 | event:consent person=debtor covers=texts given=by-creditor | . | . |
        2025-06-01 10:02 | event:consent person=spouse covers=texts given=directly | . | . |
        2026-01-01 20:00 | event:number-checked person=debtor points=mobile,mobile-2 | . | . |
        2026-01-02 10:00 | sms point=mobile | delivered | clear..discouraged |
        2026-01-02 11:00 | event:consent person=debtor covers=texts given=directly | . | . |
        2026-03-02 23:59:59 | sms point=mobile | delivered | clear |
        2026-03-03 10:00 | event:number-checked person=debtor points=mobile | . | . |
        2026-03-04 10:00 | sms point=mobile | delivered | clear              | consent of January, checked yesterday
        2026-03-04 10:01 | sms point=mobile-2 | delivered | clear..discouraged | the other number’s check is too old
        2026-03-04 11:00 | event:opt-out person=debtor | . | . |
        2026-03-04 12:00 | sms point=mobile | delivered | clear..discouraged |
        2026-03-05 11:00 | event:consent person=debtor covers=texts given=directly | . | . |
        2026-05-10 10:00 | event:number-checked person=debtor points=mobile | . | . |
        2026-05-10 11:00 | sms point=mobile | delivered | clear              | consent of March, checked today
        2026-05-11 11:00 | event:consent-withdrawn person=debtor | . | . |
        2026-05-11 12:00 | sms point=mobile | delivered | clear..discouraged |
      `,
    },
    // ---- opt-out in messages ----
    'every electronic message says how to opt out': {
      id: 'RF-6e-a',
      cites: '12 CFR 1006.6(e)',
      basis: 'constructed',
      tests: [OPT_OUT_SHOWN],
      ifMissed: 'Somebody does not learn how to make the messages stop.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | sms said=+collector-disclosure      | delivered | barred |
        2026-03-02 10:01 | sms said=+opt-out-instruction       | delivered | clear  | 6(e)-1: "Reply STOP to stop texts to this number"
        2026-03-02 10:02 | email said=+collector-disclosure    | delivered | barred |
        2026-03-02 10:03 | chat said=+collector-disclosure     | delivered | barred |
        2026-03-02 10:04 | call said=+collector-disclosure     | conversation | clear |
        2026-03-02 10:05 | letter said=+collector-disclosure   | submitted | clear  |
        2026-03-02 10:06 | sms? said=collector-disclosure      | .         | clear  | a condition, not a bar
        2026-03-02 10:07 | sms purpose=opt-out-confirmation template=stop said=+only-opt-out-confirmation | delivered | clear |
        2026-03-02 10:08 | sms purpose=receipt template=receipt said=+collector-name | delivered | barred |
        2026-03-02 10:09 | sms by=bank said=+collector-name    | delivered | clear  | not bound
      `,
    },
    'opting out costs nothing and asks for nothing': {
      id: 'RF-6e-b',
      cites: '12 CFR 1006.6(e)',
      basis: 'constructed',
      tests: [OPT_OUT_SIMPLE],
      ifMissed: 'Stopping the messages takes a log-in and an account number.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | sms said=+opt-out-instruction,opt-out-burden   | delivered | clear..barred | a log-in, an account number: from memory
        2026-03-02 10:01 | email said=+opt-out-instruction,opt-out-burden | delivered | clear..barred |
        2026-03-02 10:02 | chat said=+opt-out-instruction,opt-out-burden  | delivered | clear..barred |
        2026-03-02 10:03 | sms said=+opt-out-instruction                  | delivered | clear  |
        2026-03-02 10:04 | call said=+opt-out-burden                      | conversation | clear |
      `,
    },
    // ---- location ----
    'asking a neighbour where somebody is': {
      id: 'RF-10b',
      cites: '12 CFR 1006.10(b)',
      basis: 'constructed',
      tests: [LOCATION_NAME, LOCATION_DEBT],
      ifMissed: 'A question after an address tells the street of a debt.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=neighbour purpose=location said=+person-name | conversation | clear | 10(a)-1: also where it asks who acts for an estate
        2026-03-02 10:01 | call to=neighbour purpose=location said=+- | conversation | barred | no name given
        2026-03-02 10:02 | call to=neighbour purpose=location said=+person-name,debt-disclosed-to-third-party | conversation | barred | 10(b)-b
        2026-03-02 10:03 | call to=neighbour purpose=location said=+person-name,named-collector-employer-unasked | conversation | barred |
        2026-03-02 10:04 | call to=widow purpose=location said=+debt-disclosed-to-third-party,named-collector-employer-unasked | conversation | clear | a consumer, not a third party
        2026-03-02 10:05 | call to=neighbour said=+debt-disclosed-to-third-party | conversation | clear | not a location enquiry: the bar on third parties tests it
      `,
    },
    'the rule on the name, and the rule on the debt, for every third party': {
      id: 'RF-10b-roles',
      cites: '12 CFR 1006.10(b)(1) and (2)',
      basis: 'constructed',
      tests: [LOCATION_NAME],
      ifMissed: 'One kind of third party is left out.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=heir purpose=location said=+-      | conversation | barred |
        2026-03-02 10:01 | call to=contact purpose=location said=+-   | conversation | barred |
        2026-03-02 10:02 | call to=sister purpose=location said=+-    | conversation | barred |
        2026-03-02 10:03 | call to=friend purpose=location said=+-    | conversation | barred |
        2026-03-02 10:04 | call to=colleague purpose=location said=+- | conversation | barred |
        2026-03-02 10:05 | call to=employer purpose=location said=+-  | conversation | barred |
        2026-03-02 10:06 | call to=neighbour purpose=location said=+- | conversation | barred |
        2026-03-02 10:07 | call to=stranger purpose=location said=+-  | conversation | barred |
        2026-03-02 10:08 | call to=stranger purpose=location said=+person-name,named-collector-employer-unasked | conversation | barred |
        2026-03-02 10:09 | call to=debtor said=+- | conversation | clear |
      `,
    },
    'no third party is told of the debt': {
      id: 'RF-10b2-roles',
      cites: '12 CFR 1006.10(b)(2)',
      basis: 'constructed',
      tests: [LOCATION_DEBT],
      ifMissed: 'One kind of third party is left out.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=heir purpose=location said=+person-name,debt-disclosed-to-third-party      | conversation | barred |
        2026-03-02 10:01 | call to=contact purpose=location said=+person-name,debt-disclosed-to-third-party   | conversation | barred |
        2026-03-02 10:02 | call to=sister purpose=location said=+person-name,debt-disclosed-to-third-party    | conversation | barred |
        2026-03-02 10:03 | call to=friend purpose=location said=+person-name,debt-disclosed-to-third-party    | conversation | barred |
        2026-03-02 10:04 | call to=colleague purpose=location said=+person-name,debt-disclosed-to-third-party | conversation | barred |
        2026-03-02 10:05 | call to=employer purpose=location said=+person-name,debt-disclosed-to-third-party  | conversation | barred |
        2026-03-02 10:06 | call to=neighbour purpose=location said=+person-name,debt-disclosed-to-third-party | conversation | barred |
        2026-03-02 10:07 | call to=stranger purpose=location said=+person-name,debt-disclosed-to-third-party  | conversation | barred |
        2026-03-02 10:08 | call to=debtor said=+person-name,debt-disclosed-to-third-party                     | conversation | clear  |
      `,
    },
    'once, or again when asked': {
      id: 'RF-10c-b',
      cites: '12 CFR 1006.10(c)',
      basis: 'constructed',
      tests: [LOCATION_ONCE],
      flags: ['third-party'],
      ifMissed: 'A neighbour is rung week after week about somebody else.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 09:00 | call to=neighbour purpose=location debts=card | no-answer | clear | nobody was reached
        2026-03-02 10:00 | call? to=neighbour purpose=location debts=card | . | clear | the first talk
        2026-03-02 10:01 | call to=neighbour purpose=location debts=card | conversation | clear |
        2026-03-03 10:00 | call? to=neighbour purpose=location debts=card | . | clear..barred | a second talk would be one too many
        2026-03-03 10:01 | call to=neighbour purpose=location debts=card | conversation | barred |
        2026-03-03 10:02 | call to=neighbour purpose=location debts=clinic | conversation | barred | about another debt: still the same person
        2026-03-03 10:03 | call to=neighbour point=mobile-2 purpose=location debts=card | conversation | barred | on another number
        2026-03-03 10:04 | letter to=neighbour purpose=location debts=card | delivered | barred | by another channel
        2026-03-03 10:05 | call to=neighbour purpose=location debts=card by=agency-b | conversation | clear | another collector’s first
        2026-03-03 10:06 | call to=friend purpose=location debts=card | conversation | clear | another person
        2026-03-03 10:07 | call to=neighbour purpose=location debts=card by=bank | conversation | clear | not bound
        2026-03-04 10:00 | event:contact-requested person=friend | . | . |
        2026-03-04 11:00 | call to=neighbour purpose=location debts=card | conversation | barred | somebody else asked
        2026-03-05 10:00 | event:contact-requested person=neighbour | . | . | "try me on Friday"
        2026-03-06 10:00 | call to=neighbour purpose=location debts=card | conversation | clear | 10(c)-b
        2026-03-07 10:00 | call to=neighbour purpose=location debts=card | conversation | barred | the wish was met on Friday
        2028-03-02 10:00 | call to=neighbour purpose=location debts=card | conversation | barred | years later
        2026-03-08 10:00 | event:contact-requested person=neighbour proof=claimed | . | . |
        2026-03-08 11:00 | call to=neighbour purpose=location debts=card | conversation | clear..barred | claimed, not shown
        2026-03-02 10:02 | call to=sister purpose=collection debts=card | conversation | clear | not a location enquiry
        2026-03-02 10:03 | call to=sister purpose=location debts=card | conversation | clear | her first
      `,
    },
    'each kind of third party is asked once': {
      id: 'RF-10c-roles',
      cites: '12 CFR 1006.10(c)',
      basis: 'constructed',
      tests: [LOCATION_ONCE],
      ifMissed: 'One kind of third party is left out.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=heir purpose=location      | conversation | clear  |
        2026-03-02 10:01 | call to=heir purpose=location      | conversation | barred |
        2026-03-02 10:02 | call to=contact purpose=location   | conversation | clear  |
        2026-03-02 10:03 | call to=contact purpose=location   | conversation | barred |
        2026-03-02 10:04 | call to=sister purpose=location    | conversation | clear  |
        2026-03-02 10:05 | call to=sister purpose=location    | conversation | barred |
        2026-03-02 10:06 | call to=friend purpose=location    | conversation | clear  |
        2026-03-02 10:07 | call to=friend purpose=location    | conversation | barred |
        2026-03-02 10:08 | call to=colleague purpose=location | conversation | clear  |
        2026-03-02 10:09 | call to=colleague purpose=location | conversation | barred |
        2026-03-02 10:10 | call to=employer purpose=location  | conversation | clear  |
        2026-03-02 10:11 | call to=employer purpose=location  | conversation | barred |
        2026-03-02 10:12 | call to=neighbour purpose=location | conversation | clear  |
        2026-03-02 10:13 | call to=neighbour purpose=location | conversation | barred |
        2026-03-02 10:14 | call to=stranger purpose=location  | conversation | clear  |
        2026-03-02 10:15 | call to=stranger purpose=location  | conversation | barred |
        2026-03-02 10:16 | call to=widow purpose=location     | conversation | clear  |
        2026-03-02 10:17 | call to=widow purpose=location     | conversation | clear  | a consumer
        2026-03-02 10:18 | call to=debtor purpose=location    | conversation | clear  |
        2026-03-02 10:19 | call to=debtor purpose=location    | conversation | clear  |
      `,
    },
    'what counts as having been asked': {
      id: 'RF-10c-outcomes',
      cites: '12 CFR 1006.2(d) and 1006.10(c)',
      basis: 'constructed',
      tests: [LOCATION_ONCE],
      flags: ['voicemail'],
      ifMissed: 'An unanswered ring uses up the one enquiry, or a message left does not.',
      zone: 'America/Chicago',
      facts: { persons: neighbours },
      log: `
        2026-03-02 10:00 | call to=not-connected purpose=location     | not-connected     | clear |
        2026-03-02 10:01 | call to=no-answer purpose=location         | no-answer         | clear |
        2026-03-02 10:02 | call to=rejected purpose=location          | rejected          | clear |
        2026-03-02 10:03 | call to=voicemail purpose=location         | voicemail         | clear |
        2026-03-02 10:04 | call to=assistant purpose=location         | assistant         | clear |
        2026-03-02 10:05 | call to=abandoned purpose=location         | abandoned         | clear |
        2026-03-02 10:06 | call to=dropped purpose=location           | dropped           | clear |
        2026-03-02 10:07 | call to=answered-by-other purpose=location | answered-by-other | clear |
        2026-03-02 10:08 | call to=connected purpose=location         | connected         | clear |
        2026-03-02 10:09 | call to=announced purpose=location         | announced         | clear |
        2026-03-02 10:10 | call to=conversation purpose=location      | conversation      | clear |
        2026-03-02 10:11 | sms to=submitted purpose=location          | submitted         | clear |
        2026-03-02 10:12 | sms to=undelivered purpose=location        | undelivered       | clear |
        2026-03-02 10:13 | sms to=delivered purpose=location          | delivered         | clear |
        2026-03-02 10:14 | sms to=read purpose=location               | read              | clear |
        2026-03-02 10:15 | sms to=replied purpose=location            | replied           | clear |
        2026-03-02 10:16 | visit to=nobody-met purpose=location       | nobody-met        | clear |
        2026-03-02 10:17 | visit to=met-other purpose=location        | met-other         | clear |
        2026-03-02 10:18 | visit to=met purpose=location              | met               | clear |
        2026-03-03 10:00 | call to=not-connected purpose=location     | conversation | clear         |
        2026-03-03 10:01 | call to=no-answer purpose=location         | conversation | clear         |
        2026-03-03 10:02 | call to=rejected purpose=location          | conversation | clear         |
        2026-03-03 10:03 | call to=voicemail purpose=location         | conversation | clear..barred | what the message said decides
        2026-03-03 10:04 | call to=assistant purpose=location         | conversation | clear         |
        2026-03-03 10:05 | call to=abandoned purpose=location         | conversation | clear         |
        2026-03-03 10:06 | call to=dropped purpose=location           | conversation | clear         |
        2026-03-03 10:07 | call to=answered-by-other purpose=location | conversation | clear         |
        2026-03-03 10:08 | call to=connected purpose=location         | conversation | clear..barred |
        2026-03-03 10:09 | call to=announced purpose=location         | conversation | clear..barred |
        2026-03-03 10:10 | call to=conversation purpose=location      | conversation | barred        |
        2026-03-03 10:11 | call to=submitted purpose=location         | conversation | clear..barred |
        2026-03-03 10:12 | call to=undelivered purpose=location       | conversation | clear         |
        2026-03-03 10:13 | call to=delivered purpose=location         | conversation | barred        |
        2026-03-03 10:14 | call to=read purpose=location              | conversation | barred        |
        2026-03-03 10:15 | call to=replied purpose=location           | conversation | barred        |
        2026-03-03 10:16 | call to=nobody-met purpose=location        | conversation | clear         |
        2026-03-03 10:17 | call to=met-other purpose=location         | conversation | clear         |
        2026-03-03 10:18 | call to=met purpose=location               | conversation | barred        |
      `,
    },
    // ---- media ----
    '"stop calling"': {
      id: 'RF-14h1-3ia',
      cites: '12 CFR 1006.14(h)(1), comment 14(h)(1)-3.i',
      basis: 'constructed',
      tests: [MEDIUM],
      ifMissed: 'A plain request to stop is not heard.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | call point=mobile       | conversation | clear  | 14(h)(1)-1: an unclear wish may be asked about
        2026-03-02 10:00 | event:opt-out person=debtor channels=call noticed=2026-03-03T10:00 recorded=2026-03-02T10:00 | . | . | "stop calling"
        2026-03-03 09:00 | call point=mobile       | no-answer | clear  | not received yet
        2026-03-03 11:00 | call point=mobile       | no-answer | barred |
        2026-03-03 11:01 | call point=home-line    | no-answer | barred | all numbers
        2026-03-03 11:02 | sms point=mobile        | delivered | clear  | only calls were meant
        2026-03-03 11:03 | call point=mobile to=spouse | no-answer | clear | another person
        2026-03-03 11:04 | call point=mobile by=bank | no-answer | clear | not bound
        2026-03-04 10:00 | event:opt-in person=debtor | . | . |
        2026-03-04 11:00 | call point=mobile       | no-answer | clear  |
      `,
    },
    '"stop emailing me"': {
      id: 'RF-14h1-3ib',
      cites: 'Comment 14(h)(1)-3.i',
      basis: 'constructed',
      tests: [MEDIUM],
      ifMissed: 'Mail goes on to a second address.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:opt-out person=debtor channels=email | . | . |
        2026-03-02 11:00 | email point=mailbox      | delivered | barred |
        2026-03-02 11:01 | email point=work-mailbox | delivered | barred |
        2026-03-02 11:02 | call point=mobile        | no-answer | clear  |
      `,
    },
    'one number, one address': {
      id: 'RF-14h1-2',
      cites: 'Comments 14(h)(1)-2 and 14(h)(1)-3.ii',
      basis: 'constructed',
      tests: [MEDIUM],
      flags: ['other-number'],
      ifMissed: 'A wish about one number is read as none, or as all.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:opt-out person=debtor points=mobile-2 | . | . | "do not use my second mobile"
        2026-03-02 11:00 | call point=mobile-2  | no-answer | barred |
        2026-03-02 11:01 | sms point=mobile-2   | delivered | barred |
        2026-03-02 11:02 | call point=mobile    | no-answer | clear  |
        2026-03-03 10:00 | event:opt-out person=debtor channels=sms points=mobile | . | . | replies STOP to a text
        2026-03-03 11:00 | sms point=mobile     | delivered | barred |
        2026-03-03 11:01 | call point=mobile    | no-answer | clear  | only texts to it
        2026-03-03 11:02 | event:opt-out person=debtor channels=email points=mailbox | . | . |
        2026-03-03 11:03 | email point=mailbox  | delivered | barred |
        2026-03-03 11:04 | email point=work-mailbox | delivered | clear |
      `,
    },
    'a confirmation, a reply, a notice that law demands': {
      id: 'RF-14h2',
      cites: '12 CFR 1006.14(h)(2)',
      basis: 'constructed',
      tests: [MEDIUM],
      flags: ['one-response'],
      ifMissed: 'A confirmation is used to go on writing.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:opt-out person=debtor | . | . |
        2026-03-02 10:01 | sms purpose=opt-out-confirmation template=stop   | delivered | clear         | (i): one
        2026-03-02 10:02 | sms purpose=opt-out-confirmation template=stop   | delivered | barred        | a second
        2026-03-02 10:03 | email purpose=opt-out-confirmation template=stop | delivered | clear         | one by e-mail
        2026-03-02 10:04 | chat purpose=opt-out-confirmation template=stop  | delivered | clear         |
        2026-03-02 10:05 | call purpose=opt-out-confirmation template=stop  | conversation | barred     | not electronic
        2026-03-02 10:06 | sms to=spouse purpose=opt-out-confirmation template=stop | delivered | clear |
        2026-03-02 10:07 | sms by=agency-b purpose=opt-out-confirmation template=stop | delivered | clear | its own first
        2026-03-02 10:08 | sms purpose=receipt template=receipt             | delivered | barred        |
        2026-03-03 10:00 | in:sms id=asked                                  | delivered | .             |
        2026-03-03 10:01 | sms answers=asked                                | delivered | clear..barred | (ii): not read
        2026-03-03 10:02 | sms answers=asked                                | delivered | barred        | a second
        2026-03-03 10:03 | call answers=asked                               | no-answer | barred        | by another medium
        2026-03-04 10:00 | letter purpose=required-notice template=annual   | submitted | clear         | (iii)
        2026-03-04 10:01 | letter                                           | submitted | barred        |
      `,
    },
    'the confirmation of one number does not use up that of a second person or debt': {
      id: 'RF-14h2i-scope',
      cites: '12 CFR 1006.14(h)(2)(i)',
      basis: 'constructed',
      tests: [MEDIUM],
      ifMissed: 'A second opt-out stays unconfirmed, or one opt-out is confirmed for every debt.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 10:00 | event:opt-out person=debtor | . | . |
        2026-03-02 10:01 | event:opt-out person=spouse | . | . |
        2026-03-02 10:02 | sms debts=card point=mobile purpose=opt-out-confirmation template=stop     | delivered | clear  |
        2026-03-02 10:03 | sms debts=clinic point=mobile purpose=opt-out-confirmation template=stop   | delivered | barred | the second about another debt
        2026-03-02 10:04 | sms debts=card point=mobile-2 purpose=opt-out-confirmation template=stop   | delivered | barred | the second to another number
        2026-03-02 10:05 | sms debts=card to=spouse purpose=opt-out-confirmation template=stop        | delivered | clear  | the spouse’s own
      `,
    },
    'what the confirmation may hold': {
      id: 'RF-14h2i-a',
      cites: '12 CFR 1006.14(h)(2)(i)',
      basis: 'constructed',
      tests: [CONFIRMATION],
      ifMissed: 'The confirmation of an opt-out asks once more for money.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | sms purpose=opt-out-confirmation template=stop said=+only-opt-out-confirmation | delivered | clear  |
        2026-03-02 10:01 | sms purpose=opt-out-confirmation template=stop said=+asked-to-pay              | delivered | barred |
        2026-03-02 10:02 | sms said=+asked-to-pay                                                         | delivered | clear  | not a confirmation
      `,
    },
    // ---- employer's mail, social media ----
    'an address that the employer gave': {
      id: 'RF-22f3',
      cites: '12 CFR 1006.22(f)(3)',
      basis: 'constructed',
      tests: [WORK_EMAIL],
      ifMissed: 'An employer reads about an employee’s debt.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 10:00 | email debts=card point=work-mailbox | delivered | clear..barred | a
        2026-03-02 10:01 | email debts=card point=mailbox      | delivered | clear         | the consumer’s own
        2026-03-02 10:02 | letter debts=card point=work-mailbox | submitted | clear        | no e-mail
        2026-03-02 10:03 | in:sms debts=card point=work-mailbox | delivered | .            |
        2026-03-02 10:04 | in:email debts=card point=work-mailbox to=spouse | delivered | . |
        2026-03-02 10:05 | in:email debts=card point=mailbox   | delivered | .             |
        2026-03-02 10:06 | email debts=card point=work-mailbox | delivered | clear..barred | none of these came from it, by mail, from the consumer
        2026-03-03 10:00 | in:email debts=card point=work-mailbox by=agency-b | delivered | . | to an earlier collector
        2028-03-04 10:00 | email debts=card point=work-mailbox | delivered | clear         | b: wrote from it about this debt
        2028-03-04 10:01 | email debts=clinic point=work-mailbox | delivered | clear..barred | not about that one
        2028-03-05 09:00 | event:consent person=debtor covers=email | . | . |
        2028-03-05 09:30 | email debts=clinic point=work-mailbox | delivered | clear..barred | not for the employer’s address
        2028-03-05 10:00 | event:consent person=debtor covers=employer-email | . | . |
        2028-03-05 11:00 | email debts=clinic point=work-mailbox | delivered | clear       |
        2028-03-06 10:00 | event:opt-out person=debtor | . | . |
        2028-03-06 11:00 | email debts=clinic point=work-mailbox | delivered | clear..barred |
        2028-03-07 10:00 | event:consent person=debtor covers=employer-email | . | . |
        2028-03-07 11:00 | email debts=clinic point=work-mailbox | delivered | clear       |
        2028-03-08 10:00 | event:consent-withdrawn person=debtor | . | . |
        2028-03-08 11:00 | email debts=clinic point=work-mailbox | delivered | clear..barred |
      `,
    },
    'social media': {
      id: 'RF-22f4',
      cites: '12 CFR 1006.22(f)(4)(i)',
      basis: 'constructed',
      tests: [SOCIAL],
      ifMissed: 'A debt is written on somebody’s wall.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | post point=wall visibility=public    | delivered | barred        | a
        2026-03-02 10:01 | post point=wall visibility=contacts  | delivered | barred        |
        2026-03-02 10:02 | post point=wall visibility=private   | delivered | clear         | b
        2026-03-02 10:03 | chat visibility=contacts             | delivered | barred        | in a group
        2026-03-02 10:04 | chat visibility=private              | delivered | clear         | b
        2026-03-02 10:05 | post point=wall visibility=private/contacts | delivered | clear..barred |
        2026-03-02 10:06 | sms                                  | delivered | clear         |
      `,
    },
  },
} satisfies CaseFile
