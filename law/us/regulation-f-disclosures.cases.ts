/**
 * Worked cases for 12 CFR 1006.2(j), 1006.14(g), 1006.18(e), 1006.26(b), 1006.34(b)(5) and 1006.38: what is said, and
 * the time in which a debt can be disputed. The rules are the regulation's; dates and facts are ours.
 */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const LIMITED = 'us/regulation-f/2-j'
const LIMITED_FOR = 'us/regulation-f/2-j-for-the-consumer'
const CALLER = 'us/regulation-f/14-g'
const FIRST = 'us/regulation-f/18-e-1'
const FIRST_WRITTEN = 'us/regulation-f/18-e-1-written'
const LATER = 'us/regulation-f/18-e-2'
const LANGUAGE = 'us/regulation-f/18-e-4'
const THREAT = 'us/regulation-f/26-b-threat'
const OVERSHADOW = 'us/regulation-f/38-b'
const NAME_REQUEST = 'us/regulation-f/38-c'
const DISPUTE = 'us/regulation-f/38-d'

const inChicago = [{ evidence: 'residence', oneOf: ['America/Chicago'] }] as const

const consumer = (id: string) => ({ id, role: 'co-debtor', zones: inChicago }) as const

/** A consumer for each outcome, so that each is judged by itself. */
const consumers = [
  { id: 'debtor', role: 'debtor', zones: inChicago } as const,
  consumer('not-connected'),
  consumer('no-answer'),
  consumer('rejected'),
  consumer('voicemail'),
  consumer('assistant'),
  consumer('abandoned'),
  consumer('dropped'),
  consumer('answered-by-other'),
  consumer('connected'),
  consumer('announced'),
  consumer('conversation'),
  consumer('submitted'),
  consumer('undelivered'),
  consumer('delivered'),
  consumer('read'),
  consumer('replied'),
  consumer('nobody-met'),
  consumer('met-other'),
  consumer('met'),
]

/** What became of a first contact with each of them. */
const FIRST_CONTACTS = `
  2026-03-02 10:00 | call to=not-connected     | not-connected     | . |
  2026-03-02 10:01 | call to=no-answer         | no-answer         | . |
  2026-03-02 10:02 | call to=rejected          | rejected          | . |
  2026-03-02 10:03 | call to=voicemail         | voicemail         | . |
  2026-03-02 10:04 | call to=assistant         | assistant         | . |
  2026-03-02 10:05 | call to=abandoned         | abandoned         | . |
  2026-03-02 10:06 | call to=dropped           | dropped           | . |
  2026-03-02 10:07 | call to=answered-by-other | answered-by-other | . |
  2026-03-02 10:08 | call to=connected         | connected         | . |
  2026-03-02 10:09 | call to=announced         | announced         | . |
  2026-03-02 10:10 | call to=conversation      | conversation      | . |
  2026-03-02 10:11 | sms to=submitted          | submitted         | . |
  2026-03-02 10:12 | sms to=undelivered        | undelivered       | . |
  2026-03-02 10:13 | sms to=delivered          | delivered         | . |
  2026-03-02 10:14 | sms to=read               | read              | . |
  2026-03-02 10:15 | sms to=replied            | replied           | . |
  2026-03-02 10:16 | visit to=nobody-met       | nobody-met        | . |
  2026-03-02 10:17 | visit to=met-other        | met-other         | . |
  2026-03-02 10:18 | visit to=met              | met               | . |
`

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
    // ---- limited-content messages ----
    '"Robin Smith calling from ABC, Inc.; contact me or Jim Johnson at" a number': {
      id: 'RF-2j-a',
      cites: '12 CFR 1006.2(j); Small Entity Compliance Guide',
      basis: 'published',
      tests: [LIMITED, LIMITED_FOR],
      ifMissed: 'A message that gives the debt away is kept as harmless.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | voicemail | clear | a
        2026-03-02 10:01 | call said=+says-limited-content-message,collector-name,person-name,contact-number | voicemail | discouraged | c: "Ficus Debt Collection Services" shows the business
        2026-03-02 10:02 | call said=+says-limited-content-message,collector-name,person-name,contact-number,collector-disclosure | voicemail | discouraged | f: words a state demands take it off the list
        2026-03-02 10:03 | call said=+says-limited-content-message,collector-name,person-name,only-limited-content | voicemail | discouraged | e: dropped before the number was given
        2026-03-02 10:04 | call said=+says-limited-content-message,collector-name,contact-number,only-limited-content | voicemail | discouraged | nobody’s name
        2026-03-02 10:05 | call said=+says-limited-content-message,person-name,contact-number,only-limited-content | voicemail | discouraged | no business name
        2026-03-02 10:06 | call to=friend said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | voicemail | discouraged | 2: a number known to be the friend’s
        2026-03-02 10:07 | sms said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | delivered | discouraged | a text is no voicemail
        2026-03-02 10:08 | call said=+collector-name | voicemail | clear | an ordinary message: other rules test it
        2026-03-02 10:10 | call mode=reading-robot said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | voicemail | clear | FAQ 5: it may be prerecorded
        2026-03-02 10:09 | call to=friend said=+collector-name | voicemail | clear | not meant as one
        2026-03-02 10:11 | letter?            | . | clear | what will be said is a condition, not a bar
        2026-03-02 10:12 | sms?               | . | clear |
        2026-03-02 10:13 | call? to=attorney  | . | clear |
      `,
    },
    'a limited-content message can be left for everybody who counts as consumer': {
      id: 'RF-2j-consumers',
      cites: '12 CFR 1006.2(j)',
      basis: 'constructed',
      tests: [LIMITED_FOR],
      ifMissed: 'A widow’s voicemail is treated as a stranger’s.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=co-signer said=+says-limited-content-message  | voicemail | clear       |
        2026-03-02 10:01 | call to=guarantor said=+says-limited-content-message  | voicemail | clear       |
        2026-03-02 10:02 | call to=spouse said=+says-limited-content-message     | voicemail | clear       |
        2026-03-02 10:03 | call to=widow said=+says-limited-content-message      | voicemail | clear       |
        2026-03-02 10:04 | call to=parent said=+says-limited-content-message     | voicemail | clear       |
        2026-03-02 10:05 | call to=guardian said=+says-limited-content-message   | voicemail | clear       |
        2026-03-02 10:06 | call to=executor said=+says-limited-content-message   | voicemail | clear       |
        2026-03-02 10:07 | call to=counsellor said=+says-limited-content-message | voicemail | discouraged |
        2026-03-02 10:08 | call to=debtor said=+says-limited-content-message     | voicemail | clear       |
      `,
    },
    'leaving a limited-content message is an attempt to communicate': {
      id: 'RF-2b-a',
      cites: '12 CFR 1006.2(b) and (j)',
      basis: 'published',
      tests: [
        'us/regulation-f/6-b-1-i',
        'us/regulation-f/6-c-1',
        'us/regulation-f/14-b-2-A',
        'us/regulation-f/14-h-1',
      ],
      flags: ['voicemail'],
      ifMissed: 'Voicemails of two sentences come at night, after "stop", and without number.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | call said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | voicemail x7 | clear | seven attempts
        2026-03-02 11:00    | call said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | voicemail | presumed | the eighth
        2026-03-10 21:00:01 | call said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | voicemail | barred | after nine
        2026-03-11 09:00    | event:opt-out person=debtor channels=call | . | . | "stop calling"
        2026-03-11 10:00    | call said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | voicemail | barred |
        2026-03-12 09:00    | event:opt-in person=debtor | . | . |
        2026-03-12 10:00    | event:cease-request person=debtor form=written | . | . |
        2026-03-20 10:00    | call said=+says-limited-content-message,collector-name,person-name,contact-number,only-limited-content | voicemail | barred |
      `,
    },
    // ---- who calls ----
    'a caller says who is calling': {
      id: 'RF-14g',
      cites: '12 CFR 1006.14(g), comment 2(j)-3',
      basis: 'constructed',
      tests: [CALLER],
      ifMissed: 'Somebody is pressed by a voice without a name.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call said=+collector-name | conversation | clear  |
        2026-03-02 10:01 | call said=+person-name    | conversation | barred |
        2026-03-02 10:02 | call said=+only-limited-content | voicemail | clear | 2(j)-3: nothing more is needed
        2026-03-02 10:03 | call? said=person-name    | .            | clear  | a condition, not a bar
        2026-03-02 10:04 | sms said=+person-name     | delivered    | clear  | no call
        2026-03-02 10:05 | call to=friend said=+person-name | conversation | clear | a location enquiry is another rule
        2026-03-02 10:06 | call to=attorney said=+person-name | conversation | clear |
        2026-03-02 10:07 | call to=co-signer said=+-  | conversation | barred |
        2026-03-02 10:08 | call to=guarantor said=+-  | conversation | barred |
        2026-03-02 10:09 | call to=spouse said=+-     | conversation | barred |
        2026-03-02 10:10 | call to=widow said=+-      | conversation | barred |
        2026-03-02 10:11 | call to=parent said=+-     | conversation | barred |
        2026-03-02 10:12 | call to=guardian said=+-   | conversation | barred |
        2026-03-02 10:13 | call to=executor said=+-   | conversation | barred |
        2026-03-02 10:14 | call to=counsellor said=+- | conversation | clear  |
        2026-03-02 10:15 | call by=bank said=+-       | conversation | clear  | not bound
      `,
    },
    // ---- first and later disclosures ----
    'the first talk, the first letter, the third e-mail': {
      id: 'RF-18e',
      cites: '12 CFR 1006.18(e)(1) to (3)',
      basis: 'constructed',
      tests: [FIRST, FIRST_WRITTEN, LATER],
      ifMissed: 'Somebody talks freely, not knowing to whom.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call said=+collector-name          | conversation | barred | the first says nothing of collecting
        2026-03-02 10:01 | call to=spouse said=+initial-disclosure | conversation | clear |
        2026-03-03 10:00 | email said=+collector-disclosure   | delivered    | barred | the first written one after an oral one
        2026-03-03 10:01 | email to=spouse said=+initial-disclosure | delivered | clear |
        2026-03-04 10:00 | email said=+collector-disclosure   | delivered    | clear  |
        2026-03-05 10:00 | email said=+opt-out-instruction    | delivered    | barred | 18(e)(2)-a: does not say that it is from a collector
        2026-03-06 10:00 | letter purpose=legal-process template=complaint said=+- | submitted | clear | 18(e)(3)-a: a complaint filed in court
        2026-03-07 10:00 | call? said=collector-name          | .            | clear  | a condition, not a bar
        2026-03-08 10:00 | call said=+only-limited-content    | voicemail    | clear  | no communication
        2026-03-08 10:01 | call to=widow said=+only-limited-content | voicemail | clear | no communication
        2026-03-08 10:02 | call to=friend said=+-             | conversation | clear  | not a consumer
        2026-03-08 10:03 | letter to=executor purpose=legal-process template=complaint said=+- | submitted | clear | a complaint as the first paper
        2026-03-09 10:00 | sms purpose=opt-out-confirmation template=stop said=+only-opt-out-confirmation | delivered | clear |
        2026-03-09 10:01 | call by=bank said=+-               | conversation | clear  | not bound
        2026-03-09 10:02 | call said=+initial-disclosure      | conversation | clear  | the fuller words will do
      `,
    },
    'the first communication is counted for each collector, person and debt': {
      id: 'RF-18e1-scope',
      cites: '12 CFR 1006.18(e)(1)',
      basis: 'constructed',
      tests: [FIRST],
      flags: ['other-agency', 'other-person', 'other-debt'],
      ifMissed: 'A second collector, or a second debt, comes without a word of what it is.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 10:00 | call debts=card said=+initial-disclosure            | conversation | clear  |
        2026-03-03 10:00 | call debts=card point=mobile said=+-                | conversation | clear  | later: another rule
        2026-03-03 10:01 | sms debts=card said=+-                              | delivered    | clear  | later, by another channel
        2026-03-03 10:02 | call debts=card to=spouse said=+-                   | conversation | barred | another person
        2026-03-03 10:03 | call debts=card by=agency-b said=+-                 | conversation | barred | another collector
        2026-03-03 10:04 | call debts=clinic said=+-                           | conversation | barred | another debt
        2026-03-04 10:00 | in:call debts=card to=co-signer                     | conversation | .      |
        2026-03-04 10:01 | call debts=card to=co-signer said=+-                | conversation | clear  | the first was the consumer’s own call
      `,
    },
    'the first written communication is counted for each collector, person and debt': {
      id: 'RF-18e1-written-scope',
      cites: '12 CFR 1006.18(e)(1)',
      basis: 'constructed',
      tests: [FIRST_WRITTEN],
      flags: ['other-agency', 'other-person', 'other-debt'],
      ifMissed: 'What was only said is never put in writing.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-01 10:00 | call debts=card said=+-                             | conversation | clear  | not written
        2026-03-01 10:01 | visit debts=card said=+-                            | met          | clear  | not written
        2026-03-01 10:02 | post debts=card visibility=private said=+-          | delivered    | clear  |
        2026-03-01 10:03 | in:sms debts=card                                   | delivered    | .      |
        2026-03-02 10:00 | sms debts=card point=mobile said=+initial-disclosure | delivered   | clear  |
        2026-03-03 10:00 | sms debts=card point=mobile said=+-                 | delivered    | clear  |
        2026-03-03 10:01 | email debts=card point=mailbox said=+-              | delivered    | clear  | by another channel
        2026-03-03 10:02 | sms debts=card to=spouse said=+-                    | delivered    | barred | another person
        2026-03-03 10:03 | sms debts=card by=agency-b said=+-                  | delivered    | barred | another collector
        2026-03-03 10:04 | sms debts=clinic said=+-                            | delivered    | barred | another debt
        2026-03-04 10:00 | email debts=card to=co-signer said=+-               | delivered    | barred | each written channel
        2026-03-04 10:01 | chat debts=card to=guarantor said=+-                | delivered    | barred |
        2026-03-04 10:02 | letter debts=card to=widow said=+-                  | submitted    | barred |
        2026-03-04 10:03 | telegram debts=card to=parent said=+-               | delivered    | barred |
        2026-03-04 10:04 | fax debts=card to=guardian said=+-                  | delivered    | barred |
        2026-03-05 10:00 | sms debts=card to=co-signer said=+-                 | delivered    | clear  | after an e-mail
        2026-03-05 10:01 | sms debts=card to=guarantor said=+-                 | delivered    | clear  | after a chat message
        2026-03-05 10:02 | sms debts=card to=widow said=+-                     | delivered    | clear  | after a letter
        2026-03-05 10:03 | sms debts=card to=parent said=+-                    | delivered    | clear  | after a telegram
        2026-03-05 10:04 | sms debts=card to=guardian said=+-                  | delivered    | clear  | after a fax
        2026-03-06 10:00 | call debts=card to=executor said=+-                 | conversation | clear  |
        2026-03-06 10:01 | sms debts=card to=executor said=+-                  | delivered    | barred | the first written one
        2026-03-06 10:02 | sms debts=card to=friend said=+-                    | delivered    | clear  | not a consumer
        2026-03-06 10:03 | sms debts=card to=counsellor said=+-                | delivered    | clear  |
        2026-03-06 10:04 | sms debts=clinic to=spouse purpose=legal-process template=complaint said=+- | delivered | clear |
      `,
    },
    'later communications are counted for each collector, person and debt': {
      id: 'RF-18e2-scope',
      cites: '12 CFR 1006.18(e)(2)',
      basis: 'constructed',
      tests: [LATER],
      flags: ['other-agency', 'other-person', 'other-debt'],
      ifMissed: 'A later letter looks as if it came from anybody.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 10:00 | call debts=card point=mobile said=+-     | conversation | clear  | the first: another rule
        2026-03-03 10:00 | call debts=card point=mobile said=+-     | conversation | barred |
        2026-03-03 10:01 | sms debts=card point=mailbox said=+-     | delivered    | barred | by another channel
        2026-03-03 10:02 | call debts=card to=spouse said=+-        | conversation | clear  | another person
        2026-03-03 10:03 | call debts=card by=agency-b said=+-      | conversation | clear  | another collector
        2026-03-03 10:04 | call debts=clinic said=+-                | conversation | clear  | another debt
        2026-03-04 10:00 | in:call debts=card to=co-signer          | conversation | .      |
        2026-03-04 10:01 | call debts=card to=co-signer said=+-     | conversation | barred | after the consumer’s own call
        2026-03-05 10:00 | call debts=card to=friend said=+-        | conversation | clear  |
        2026-03-05 10:01 | call debts=card to=friend said=+-        | conversation | clear  | not a consumer
      `,
    },
    'the first disclosure for each kind of consumer': {
      id: 'RF-18e1-consumers',
      cites: '12 CFR 1006.6(a) and 1006.18(e)(1)',
      basis: 'constructed',
      tests: [FIRST],
      ifMissed: 'One kind of consumer is left out.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=debtor said=+-     | conversation | barred |
        2026-03-02 10:01 | call to=co-signer said=+-  | conversation | barred |
        2026-03-02 10:02 | call to=guarantor said=+-  | conversation | barred |
        2026-03-02 10:03 | call to=spouse said=+-     | conversation | barred |
        2026-03-02 10:04 | call to=widow said=+-      | conversation | barred |
        2026-03-02 10:05 | call to=parent said=+-     | conversation | barred |
        2026-03-02 10:06 | call to=guardian said=+-   | conversation | barred |
        2026-03-02 10:07 | call to=executor said=+-   | conversation | barred |
        2026-03-02 10:08 | call to=counsellor said=+- | conversation | clear  |
      `,
    },
    'later disclosures for each kind of consumer': {
      id: 'RF-18e2-consumers',
      cites: '12 CFR 1006.6(a) and 1006.18(e)(2)',
      basis: 'constructed',
      tests: [LATER],
      ifMissed: 'One kind of consumer is left out.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=debtor said=+-     | conversation | clear  |
        2026-03-02 10:01 | call to=co-signer said=+-  | conversation | clear  |
        2026-03-02 10:02 | call to=guarantor said=+-  | conversation | clear  |
        2026-03-02 10:03 | call to=spouse said=+-     | conversation | clear  |
        2026-03-02 10:04 | call to=widow said=+-      | conversation | clear  |
        2026-03-02 10:05 | call to=parent said=+-     | conversation | clear  |
        2026-03-02 10:06 | call to=guardian said=+-   | conversation | clear  |
        2026-03-02 10:07 | call to=executor said=+-   | conversation | clear  |
        2026-03-02 10:08 | call to=counsellor said=+- | conversation | clear  |
        2026-03-03 10:00 | call to=debtor said=+-     | conversation | barred |
        2026-03-03 10:01 | call to=co-signer said=+-  | conversation | barred |
        2026-03-03 10:02 | call to=guarantor said=+-  | conversation | barred |
        2026-03-03 10:03 | call to=spouse said=+-     | conversation | barred |
        2026-03-03 10:04 | call to=widow said=+-      | conversation | barred |
        2026-03-03 10:05 | call to=parent said=+-     | conversation | barred |
        2026-03-03 10:06 | call to=guardian said=+-   | conversation | barred |
        2026-03-03 10:07 | call to=executor said=+-   | conversation | barred |
        2026-03-03 10:08 | call to=counsellor said=+- | conversation | clear  |
      `,
    },
    'what counts as a first communication': {
      id: 'RF-18e1-outcomes',
      cites: '12 CFR 1006.2(d) and 1006.18(e)(1)',
      basis: 'constructed',
      tests: [FIRST],
      flags: ['voicemail'],
      ifMissed: 'An unanswered ring is taken for the first communication, and the disclosure is never made.',
      zone: 'America/Chicago',
      facts: { persons: consumers },
      log: `
        ${FIRST_CONTACTS}
        2026-03-03 10:00 | call to=not-connected said=+-     | conversation | barred        |
        2026-03-03 10:01 | call to=no-answer said=+-         | conversation | barred        |
        2026-03-03 10:02 | call to=rejected said=+-          | conversation | barred        |
        2026-03-03 10:03 | call to=voicemail said=+-         | conversation | clear..barred | what the message said decides
        2026-03-03 10:04 | call to=assistant said=+-         | conversation | barred        |
        2026-03-03 10:05 | call to=abandoned said=+-         | conversation | barred        |
        2026-03-03 10:06 | call to=dropped said=+-           | conversation | barred        |
        2026-03-03 10:07 | call to=answered-by-other said=+- | conversation | barred        |
        2026-03-03 10:08 | call to=connected said=+-         | conversation | clear..barred |
        2026-03-03 10:09 | call to=announced said=+-         | conversation | clear..barred |
        2026-03-03 10:10 | call to=conversation said=+-      | conversation | clear         |
        2026-03-03 10:11 | call to=submitted said=+-         | conversation | clear..barred |
        2026-03-03 10:12 | call to=undelivered said=+-       | conversation | barred        |
        2026-03-03 10:13 | call to=delivered said=+-         | conversation | clear         |
        2026-03-03 10:14 | call to=read said=+-              | conversation | clear         |
        2026-03-03 10:15 | call to=replied said=+-           | conversation | clear         |
        2026-03-03 10:16 | call to=nobody-met said=+-        | conversation | barred        |
        2026-03-03 10:17 | call to=met-other said=+-         | conversation | barred        |
        2026-03-03 10:18 | call to=met said=+-               | conversation | clear         |
      `,
    },
    'what makes the next one a later communication': {
      id: 'RF-18e2-outcomes',
      cites: '12 CFR 1006.2(d) and 1006.18(e)(2)',
      basis: 'constructed',
      tests: [LATER],
      flags: ['voicemail'],
      ifMissed: 'A later communication passes for the first, or the first for a later one.',
      zone: 'America/Chicago',
      facts: { persons: consumers },
      log: `
        ${FIRST_CONTACTS}
        2026-03-03 10:00 | call to=not-connected said=+-     | conversation | clear         |
        2026-03-03 10:01 | call to=no-answer said=+-         | conversation | clear         |
        2026-03-03 10:02 | call to=rejected said=+-          | conversation | clear         |
        2026-03-03 10:03 | call to=voicemail said=+-         | conversation | clear..barred |
        2026-03-03 10:04 | call to=assistant said=+-         | conversation | clear         |
        2026-03-03 10:05 | call to=abandoned said=+-         | conversation | clear         |
        2026-03-03 10:06 | call to=dropped said=+-           | conversation | clear         |
        2026-03-03 10:07 | call to=answered-by-other said=+- | conversation | clear         |
        2026-03-03 10:08 | call to=connected said=+-         | conversation | clear..barred |
        2026-03-03 10:09 | call to=announced said=+-         | conversation | clear..barred |
        2026-03-03 10:10 | call to=conversation said=+-      | conversation | barred        |
        2026-03-03 10:11 | call to=submitted said=+-         | conversation | clear..barred |
        2026-03-03 10:12 | call to=undelivered said=+-       | conversation | clear         |
        2026-03-03 10:13 | call to=delivered said=+-         | conversation | barred        |
        2026-03-03 10:14 | call to=read said=+-              | conversation | barred        |
        2026-03-03 10:15 | call to=replied said=+-           | conversation | barred        |
        2026-03-03 10:16 | call to=nobody-met said=+-        | conversation | clear         |
        2026-03-03 10:17 | call to=met-other said=+-         | conversation | clear         |
        2026-03-03 10:18 | call to=met said=+-               | conversation | barred        |
      `,
    },
    'the disclosure in the language of the rest': {
      id: 'RF-18e4',
      cites: '12 CFR 1006.18(e)(4)',
      basis: 'constructed',
      tests: [LANGUAGE],
      ifMissed: 'A letter in Spanish hides its warning in English.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | letter said=+initial-disclosure                           | submitted | clear..barred |
        2026-03-02 10:01 | letter said=+initial-disclosure,language-same-as-rest     | submitted | clear         |
        2026-03-02 10:02 | letter said=+collector-disclosure                         | submitted | clear..barred |
        2026-03-02 10:03 | letter said=+collector-disclosure,language-same-as-rest   | submitted | clear         |
        2026-03-02 10:04 | letter said=+collector-name                               | submitted | clear         | no disclosure to translate
        2026-03-02 10:05 | letter to=friend said=+collector-disclosure               | submitted | clear         |
        2026-03-02 10:06 | letter to=co-signer said=+collector-disclosure            | submitted | clear..barred |
        2026-03-02 10:07 | letter to=guarantor said=+collector-disclosure            | submitted | clear..barred |
        2026-03-02 10:08 | letter to=spouse said=+collector-disclosure               | submitted | clear..barred |
        2026-03-02 10:09 | letter to=widow said=+collector-disclosure                | submitted | clear..barred |
        2026-03-02 10:10 | letter to=parent said=+collector-disclosure               | submitted | clear..barred |
        2026-03-02 10:11 | letter to=guardian said=+collector-disclosure             | submitted | clear..barred |
        2026-03-02 10:12 | letter to=executor said=+collector-disclosure             | submitted | clear..barred |
        2026-03-02 10:13 | letter to=counsellor said=+collector-disclosure           | submitted | clear         |
      `,
    },
    'before the due date nothing of this is asked': {
      id: 'RF-servicing-content',
      cites: '15 USC 1692a(6)(F)(iii)',
      basis: 'constructed',
      tests: [CALLER, FIRST, FIRST_WRITTEN, LATER, LANGUAGE, THREAT, OVERSHADOW, NAME_REQUEST, DISPUTE],
      ifMissed: 'Servicing is judged as collection.',
      zone: 'America/Chicago',
      facts: { debts: notYetDue },
      log: `
        2026-03-01 09:00 | event:notice-sent person=debtor notice=validation | . | . |
        2026-03-01 09:01 | event:limitation-expired | . | . |
        2026-03-01 09:02 | event:dispute person=debtor form=written in-validation-period=yes | . | . |
        2026-03-01 09:03 | event:creditor-name-request person=debtor form=written in-validation-period=yes | . | . |
        2026-03-02 10:00 | call said=+-                                     | conversation | clear |
        2026-03-02 10:01 | sms said=+-                                      | delivered    | clear |
        2026-03-02 10:02 | sms said=+collector-disclosure,overshadowed-rights,threatened-suit-time-barred | delivered | clear |
      `,
    },
    'a bare confirmation of an opt-out holds no disclosure, first or not': {
      id: 'RF-18e-confirmation',
      cites: '12 CFR 1006.14(h)(2)(i) and 1006.18(e)(1)',
      basis: 'constructed',
      tests: [FIRST, FIRST_WRITTEN, LATER, 'us/regulation-f/14-h-2-i'],
      ifMissed:
        'The one message that may hold nothing else is faulted for what it leaves out; or a demand for money goes out as a confirmation.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | sms purpose=opt-out-confirmation template=stop said=+only-opt-out-confirmation | delivered | clear  | the first thing written, and the first of all
        2026-03-02 10:01 | sms to=spouse purpose=opt-out-confirmation said=+only-opt-out-confirmation      | delivered | barred | no template shows that it is one
        2026-03-03 10:00 | call to=co-signer said=+initial-disclosure | conversation | clear |
        2026-03-03 10:01 | sms to=co-signer purpose=opt-out-confirmation template=stop said=+only-opt-out-confirmation | delivered | clear | the first thing written to her
      `,
    },
    // ---- threats of suit ----
    'a threat to sue over a time-barred debt': {
      id: 'RF-26b-threat',
      cites: '12 CFR 1006.26(b)',
      basis: 'constructed',
      tests: [THREAT],
      flags: ['strict'],
      ifMissed: 'Somebody pays a debt that no court would enforce, out of fear of a court.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-01 10:00 | call debts=card said=+threatened-suit-time-barred   | conversation | clear         | the time has not run out
        2026-03-02 00:00 | event:limitation-expired debts=card recorded=2026-04-01T00:00 | . | . | found out a month later
        2026-03-03 10:00 | call debts=card said=+threatened-suit-time-barred   | conversation | clear..barred | whether or not the collector knew
        2026-03-03 10:01 | call debts=card said=+-                             | conversation | clear         |
        2026-03-03 10:02 | call debts=clinic said=+threatened-suit-time-barred | conversation | clear         | another debt
      `,
    },
    // ---- validation period ----
    'a notice sent on Wednesday, 2 September 2026: Labor Day is left out': {
      id: 'RF-34b5-c',
      cites: '12 CFR 1006.34(b)(5), comments 34(b)(5)-1 and -2; 1006.38(b)',
      basis: 'constructed',
      tests: [OVERSHADOW],
      flags: ['holiday'],
      ifMissed: 'The time to dispute a debt ends early, or somebody is hurried through it.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-09-01 10:00    | letter debts=card said=+overshadowed-rights | submitted | clear  | no notice yet
        2026-09-02 10:00    | event:notice-sent person=debtor debts=card notice=validation | . | . | receipt assumed on Thursday, 10 September
        2026-09-12 10:00    | letter debts=card said=+overshadowed-rights | submitted | barred | 34-os: "pay in 10 days to avoid further action"
        2026-09-12 10:01    | letter debts=card said=+-                   | submitted | clear  |
        2026-09-12 10:02    | letter debts=clinic said=+overshadowed-rights | submitted | clear | no notice about that debt
        2026-10-09 10:00    | sms debts=card said=+overshadowed-rights    | delivered | barred |
        2026-10-10 23:59:59 | sms debts=card said=+overshadowed-rights    | delivered | barred | the last second: a Saturday, and no day is added
        2026-10-11 00:00:00 | sms debts=card said=+overshadowed-rights    | delivered | clear  |
      `,
    },
    'a notice sent on Monday, 21 December 2026: Christmas is left out': {
      id: 'RF-34b5-d',
      cites: '12 CFR 1006.34(b)(5)',
      basis: 'constructed',
      tests: [OVERSHADOW],
      flags: ['holiday'],
      ifMissed: 'A holiday is counted as a day of the post.',
      zone: 'America/Chicago',
      log: `
        2026-12-21 10:00    | event:notice-sent person=debtor notice=validation | . | . | receipt assumed on Tuesday, 29 December
        2027-01-28 23:59:59 | sms said=+overshadowed-rights | delivered | barred |
        2027-01-29 00:00:00 | sms said=+overshadowed-rights | delivered | clear  |
      `,
    },
    'a notice sent on Wednesday, 1 July 2026: 4 July is a Saturday, the Friday before counts': {
      id: 'RF-34b5-e',
      cites: '12 CFR 1006.34(b)(5); 5 USC 6103(a)',
      basis: 'constructed',
      tests: [OVERSHADOW],
      flags: ['holiday', 'inference'],
      ifMissed: 'A day that is only observed is taken for the holiday of the statute.',
      zone: 'America/Chicago',
      log: `
        2026-07-01 10:00    | event:notice-sent person=debtor notice=validation | . | . | receipt assumed on Wednesday, 8 July
        2026-08-07 23:59:59 | sms said=+overshadowed-rights | delivered | barred |
        2026-08-08 00:00:00 | sms said=+overshadowed-rights | delivered | clear  | one day later if the observed day were left out too
      `,
    },
    'the first notice comes back, a second is sent': {
      id: 'RF-34b5-2',
      cites: 'Comment 34(b)(5)-2',
      basis: 'constructed',
      tests: [OVERSHADOW],
      ifMissed: 'The time to dispute runs out on a notice that never arrived.',
      zone: 'America/Chicago',
      log: `
        2026-09-02 10:00    | event:notice-sent person=debtor notice=validation     | . | . |
        2026-09-08 10:00    | event:notice-returned person=debtor notice=validation | . | . |
        2026-09-09 10:00    | sms said=+overshadowed-rights | delivered | clear  | no period runs
        2026-09-14 10:00    | event:notice-sent person=debtor notice=validation     | . | . | receipt assumed on Monday, 21 September
        2026-10-11 10:00    | sms said=+overshadowed-rights | delivered | barred | the period runs from the second
        2026-10-21 23:59:59 | sms said=+overshadowed-rights | delivered | barred |
        2026-10-22 00:00:00 | sms said=+overshadowed-rights | delivered | clear  |
      `,
    },
    'the notice came later than assumed, and the collector learns of it': {
      id: 'RF-34b5-1',
      cites: 'Comment 34(b)(5)-1',
      basis: 'published',
      tests: [OVERSHADOW],
      ifMissed:
        'A period that both sides could reckon from the sending shifts with every report of the post.',
      zone: 'America/Chicago',
      log: `
        2026-09-02 10:00    | event:notice-sent person=debtor notice=validation received=2026-09-15 | . | . | assumed for the 10th, in fact on the 15th
        2026-10-10 23:59:59 | sms said=+overshadowed-rights | delivered | barred |
        2026-10-11 00:00:00 | sms said=+overshadowed-rights | delivered | clear  | the assumed date may be kept
      `,
    },
    'another notice comes back': {
      id: 'RF-34b5-2-other',
      cites: 'Comment 34(b)(5)-2',
      basis: 'constructed',
      tests: [OVERSHADOW],
      flags: ['other-notice'],
      ifMissed: 'A returned letter about a deposit ends the weeks in which the debt can be disputed.',
      zone: 'America/Chicago',
      log: `
        2026-09-02 10:00 | event:notice-sent person=debtor notice=validation  | . | . |
        2026-09-08 10:00 | event:notice-returned person=debtor notice=deposit | . | . | not the notice of the debt
        2026-09-09 10:00 | sms said=+overshadowed-rights | delivered | barred |
        2026-09-10 10:00 | event:notice-returned person=debtor | . | . | which one is not said
        2026-09-10 11:00 | sms said=+overshadowed-rights | delivered | clear  |
      `,
    },
    'other notices start no validation period, and it protects every consumer': {
      id: 'RF-38b-consumers',
      cites: '12 CFR 1006.38(b)(1)',
      basis: 'constructed',
      tests: [OVERSHADOW],
      ifMissed: 'The wrong letter starts the clock.',
      zone: 'America/Chicago',
      log: `
        2026-09-01 10:00 | event:notice-sent person=debtor notice=deposit    | . | . |
        2026-09-01 11:00 | sms said=+overshadowed-rights               | delivered | clear  |
        2026-09-02 10:00 | event:notice-sent person=debtor notice=validation | . | . |
        2026-09-03 10:00 | sms to=debtor said=+overshadowed-rights     | delivered | barred |
        2026-09-03 10:01 | sms to=co-signer said=+overshadowed-rights  | delivered | barred |
        2026-09-03 10:02 | sms to=guarantor said=+overshadowed-rights  | delivered | barred |
        2026-09-03 10:03 | sms to=spouse said=+overshadowed-rights     | delivered | barred |
        2026-09-03 10:04 | sms to=widow said=+overshadowed-rights      | delivered | barred |
        2026-09-03 10:05 | sms to=parent said=+overshadowed-rights     | delivered | barred |
        2026-09-03 10:06 | sms to=guardian said=+overshadowed-rights   | delivered | barred |
        2026-09-03 10:07 | sms to=executor said=+overshadowed-rights   | delivered | barred |
        2026-09-03 10:08 | sms to=counsellor said=+overshadowed-rights | delivered | clear  |
      `,
    },
    // ---- disputes ----
    'a written dispute on day 12': {
      id: 'RF-38-a',
      cites: '12 CFR 1006.38(d)(2)(i); 15 USC 1692g(b)',
      basis: 'constructed',
      tests: [DISPUTE],
      ifMissed: 'Collection goes on while nobody has shown that the debt is owed.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-09-02 10:00 | event:notice-sent person=debtor debts=card notice=validation | . | . |
        2026-09-20 10:00 | event:dispute person=debtor debts=card form=oral in-validation-period=yes | . | . | by telephone
        2026-09-20 11:00 | call debts=card   | conversation | clear  | 38-b: an oral dispute does not stop calls
        2026-09-22 10:00 | event:dispute person=debtor debts=card form=written in-validation-period=yes noticed=2026-09-24T10:00 recorded=2026-09-22T10:00 | . | . | day 12, received on the 24th
        2026-09-23 10:00 | call debts=card   | no-answer | clear  | not received yet
        2026-09-25 10:00 | call debts=card   | no-answer | barred |
        2026-09-25 10:01 | letter debts=card | submitted | barred |
        2026-09-25 10:02 | call debts=clinic | no-answer | clear  | another debt
        2026-09-25 10:03 | call debts=card to=friend purpose=location | no-answer | barred | looking for the debtor is collecting
        2026-09-25 10:04 | letter debts=card purpose=required-notice template=verification | submitted | clear | the verification itself
        2026-09-25 10:05 | call debts=card to=friend purpose=relay-message | no-answer | clear | tested elsewhere
        2026-09-25 10:06 | call debts=card to=lender-desk   | conversation | clear  | asking the creditor for the proof
        2026-09-25 10:07 | call debts=card to=lender-lawyer | conversation | clear  |
        2026-09-25 10:08 | call debts=card to=own-lawyer    | conversation | clear  |
        2026-09-25 10:09 | call debts=card to=bureau        | conversation | clear  | to have it marked as disputed
        2026-09-25 10:10 | call debts=card to=attorney      | conversation | barred | asking the consumer’s attorney for money is collecting
        2026-09-28 10:00 | event:verification-sent person=debtor debts=card | . | . |
        2026-09-28 11:00 | call debts=card   | no-answer | clear  |
      `,
    },
    'a dispute after the period, and one that only repeats': {
      id: 'RF-38-d-later',
      cites: '12 CFR 1006.38(d)(2)',
      basis: 'constructed',
      tests: [DISPUTE],
      ifMissed:
        'A collector is stopped for ever by the same letter; or calls it a repetition without saying so.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-10-12 10:00 | event:dispute person=debtor debts=card form=written in-validation-period=no | . | . |
        2026-10-12 11:00 | call debts=card   | no-answer | clear  |
        2026-10-13 10:00 | event:dispute person=debtor debts=card form=written in-validation-period=yes | . | . |
        2026-10-13 11:00 | call debts=card   | no-answer | barred |
        2026-10-14 10:00 | event:dispute-answered person=debtor debts=clinic as=duplicative | . | . |
        2026-10-14 10:01 | event:dispute-answered person=debtor debts=card as=refused | . | . |
        2026-10-14 11:00 | call debts=card   | no-answer | barred | neither reply is one about a repetition of this
        2026-10-15 10:00 | event:dispute-answered person=debtor debts=card as=duplicative | . | . | says so, why, and where the earlier reply is
        2026-10-15 11:00 | call debts=card   | no-answer | clear  |
        2026-10-16 10:00 | event:dispute person=debtor debts=card form=written in-validation-period=yes | . | . | something new
        2026-10-16 11:00 | call debts=card   | no-answer | barred |
      `,
    },
    'a written request for the original creditor’s name': {
      id: 'RF-38-c',
      cites: '12 CFR 1006.38(c)',
      basis: 'constructed',
      tests: [NAME_REQUEST],
      ifMissed: 'Somebody is pressed to pay without knowing whom they ever owed.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-09-20 10:00 | event:creditor-name-request person=debtor debts=card form=oral in-validation-period=yes | . | . |
        2026-09-20 10:01 | event:creditor-name-request person=debtor debts=card form=written in-validation-period=no | . | . |
        2026-09-20 11:00 | call debts=card   | no-answer | clear  |
        2026-09-22 10:00 | event:creditor-name-request person=debtor debts=card form=written in-validation-period=yes noticed=2026-09-24T10:00 recorded=2026-09-22T10:00 | . | . |
        2026-09-23 10:00 | call debts=card   | no-answer | clear  | not received yet
        2026-09-25 10:00 | call debts=card   | no-answer | barred | cease until answered
        2026-09-25 10:01 | call debts=clinic | no-answer | clear  |
        2026-09-25 10:02 | call debts=card to=friend purpose=location | no-answer | barred |
        2026-09-25 10:03 | letter debts=card purpose=required-notice template=creditor-name | submitted | clear | the answer
        2026-09-25 10:04 | call debts=card to=friend purpose=relay-message | no-answer | clear |
        2026-09-25 10:05 | call debts=card to=lender-desk   | conversation | clear  | asking for the name
        2026-09-25 10:06 | call debts=card to=lender-lawyer | conversation | clear  |
        2026-09-25 10:07 | call debts=card to=own-lawyer    | conversation | clear  |
        2026-09-25 10:08 | call debts=card to=bureau        | conversation | clear  |
        2026-09-25 10:09 | call debts=card to=attorney      | conversation | barred |
        2026-09-28 10:00 | event:creditor-name-sent person=debtor debts=card | . | . |
        2026-09-28 11:00 | call debts=card   | no-answer | clear  |
      `,
    },
  },
} satisfies CaseFile
