/** Worked cases for the China Banking Association's guideline of 2026-01-30. The rules are the guideline's as reported; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const HOURS = 'cn/cba-guideline-2026/ch3-hours'
const DIALS = 'cn/cba-guideline-2026/ch3-unanswered-dials'
const WHO = 'cn/cba-guideline-2026/ch3-who'
const LOST = 'cn/cba-guideline-2026/ch3-lost-contact'
const PURPOSE = 'cn/cba-guideline-2026/ch3-third-party-purpose'
const SECRECY = 'cn/cba-guideline-2026/ch3-third-party-secrecy'
const REFUSAL = 'cn/cba-guideline-2026/ch3-third-party-refusal'
const PAYMENT = 'cn/cba-guideline-2026/ch3-third-party-payment'
const AMOUNT = 'cn/cba-guideline-2026/ch3-third-party-amount'
const ASKED = 'cn/cba-guideline-2026/ch3-third-party-asked'
const CONTACT_DATA = 'cn/cba-guideline-2026/ch3-contact-data'
const VISITORS = 'cn/cba-guideline-2026/art22-two-visitors'
const HOME = 'cn/cba-guideline-2026/ch3-home'
const OFFICE = 'cn/cba-guideline-2026/ch3-office'
const POSTING = 'cn/cba-guideline-2026/ch3-posting'
const AUTHORITY = 'cn/cba-guideline-2026/ch3-posing-as-authority'
const MEMBER = 'cn/cba-guideline-2026/ch3-posing-as-member'
const MEANS = 'cn/cba-guideline-2026/ch3-means'
const TRUTH = 'cn/cba-guideline-2026/ch3-truth'
const MONEY = 'cn/cba-guideline-2026/ch3-money'
const PHONES = 'cn/cba-guideline-2026/ch3-private-phones'
const DATA = 'cn/cba-guideline-2026/ch3-personal-data'
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
const CHAT_ACCOUNT = {
  id: 'chat-account',
  kind: 'chat-account',
  person: 'debtor',
  provenance: 'left-by-debtor',
} as const

/** Numbers that differ only in how the collector came by them. */
const fromEachSource = (
  [
    'contract',
    'left-by-debtor',
    'authorised-by-debtor',
    'public-source',
    'told-by-contact',
    'credit-bureau',
    'employer',
    'bought',
    'other',
  ] as const
).map((provenance) => ({
  id: provenance,
  kind: 'mobile' as const,
  person: 'debtor',
  provenance,
  zones: ['Asia/Shanghai'],
}))

export default {
  instrument: 'cn/cba-guideline-2026',
  ordinary,
  cases: {
    'members do not collect between 22:00 and 08:00, on any day of the week': {
      id: 'CN-CBA-01-bounds',
      cites: 'ch. 3, hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'The telephone rings in the night, or a lawful call is reported as unlawful.',
      zone: ZONE,
      log: `
        2026-03-02 00:00:00 | call | no-answer | barred         | Monday, midnight
        2026-03-02 07:59:59 | call | no-answer | barred         | one second before eight
        2026-03-02 08:00:00 | call | no-answer | clear..barred  | the digests do not say whose second this is
        2026-03-02 08:00:01 | call | no-answer | clear          | open
        2026-03-02 21:59:59 | call | no-answer | clear          | last certain second
        2026-03-02 22:00:00 | call | no-answer | clear..barred  | the digests do not say whose second this is
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
        2026-10-01 12:00:00 | call | no-answer | clear          | National Day
        2026-10-01 22:30:00 | call | no-answer | barred         | National Day
        2026-10-01 22:31:00 | call? | .        | barred         | not before 2026-10-02 08:00:01
      `,
    },
    'W04 and W05: messages and visits are collection too': {
      id: 'CN-W05',
      cites: 'ch. 3, hours (其他方式)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'Somebody knocks at half past ten at night.',
      zone: ZONE,
      log: `
        2026-03-02 07:15 | sms                  | delivered    | barred | W04: message at a quarter past seven
        2026-03-02 22:30 | visit visitors=2     | met          | barred | W05: visit at half past ten
        2026-03-02 22:31 | chat                 | delivered    | barred | chat message
        2026-03-02 22:32 | chat-call            | no-answer    | barred | call over a chat service
        2026-03-02 22:33 | email                | delivered    | barred | e-mail
        2026-03-02 22:34 | letter               | delivered    | barred | letter
        2026-03-02 22:35 | call to=contact purpose=location      | no-answer | barred | looking for her
        2026-03-02 22:36 | call to=contact purpose=relay-message | no-answer | barred | a message to be passed on
        2026-03-02 22:37 | sms purpose=fraud-warning template=fraud-1 | delivered | clear | not collection
        2026-03-02 22:38 | in:call              | conversation | clear  | she calls
        2026-03-03 20:30 | visit visitors=2     | met          | clear  | inside the hours
      `,
    },
    "W02: the debtor's consent or an agreement opens the hours it names": {
      id: 'CN-W02-CBA',
      cites: 'ch. 3, hours (未经债务人同意)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A consent to anything opens the night, or a real one opens nothing.',
      zone: ZONE,
      log: `
        2026-03-01 23:10 | call | no-answer | barred | before
        2026-03-02 10:00 | event:agreed-hours person=debtor hours=22:00-24:00 form=written | . | . | agreed in writing
        2026-03-02 23:10 | call | conversation | clear  | inside the agreed hours
        2026-03-03 00:10 | call | no-answer    | barred | not agreed
        2026-03-03 10:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-03 23:10 | call | no-answer    | barred | nothing opens
        2026-03-04 10:00 | event:consent person=debtor covers=time hours=06:00-08:00 | . | . | consent to the early morning
        2026-03-04 23:10 | call | no-answer    | barred | not the evening
        2026-03-05 07:00 | call | conversation | clear  | the early morning
        2026-03-05 10:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-06 07:00 | call | no-answer    | barred | nothing opens
        2026-03-06 10:00 | event:consent person=debtor covers=recording | . | . | a consent to something else
        2026-03-06 23:10 | call | no-answer    | barred | is no consent to the night
      `,
    },
    'a debtor who lives in Japan: no article on the clock was read': {
      id: 'CN-CBA-01-clock',
      cites: 'ch. 3, hours',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'An unread article accuses.',
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
        2026-03-02 06:30 | call | no-answer | barred        | 07:30 in Tokyo, 06:30 in Shanghai
        2026-03-02 07:30 | call | no-answer | clear..barred | 08:30 in Tokyo, 07:30 in Shanghai
        2026-03-02 21:30 | call | no-answer | clear..barred | 22:30 in Tokyo, 21:30 in Shanghai
        2026-03-02 22:30 | call | no-answer | barred        | closed by both
      `,
    },
    'the guideline begins on 30 January 2026': {
      id: 'CN-CBA-in-force',
      cites: 'Issued 2026-01-30',
      basis: 'constructed',
      tests: [HOURS, VISITORS],
      ifMissed: 'A contact is judged by a guideline that did not exist.',
      zone: ZONE,
      log: `
        2026-01-29 12:00:00 | visit visitors=1 | met       | clear  | not yet issued
        2026-01-29 23:59:59 | call             | no-answer | clear  | not yet issued
        2026-01-30 00:00:00 | call             | no-answer | barred | issued: night
        2026-01-30 12:00:00 | visit visitors=1 | met       | barred | issued
      `,
    },
    'credit cards and personal consumer loans are meant, not mortgages or business loans': {
      id: 'CN-CBA-00-product',
      cites: 'ch. 1, scope',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A rule for consumer loans is applied to other loans, or not to cards.',
      zone: ZONE,
      facts: {
        debts: [
          { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
          { id: 'branch', product: 'consumer-loan', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
          {
            id: 'online',
            product: 'online-consumer-loan',
            stage: 'overdue',
            creditor: 'bank',
            consumer: 'yes',
          },
          { id: 'house', product: 'mortgage', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
          { id: 'shop', product: 'business-loan', stage: 'overdue', creditor: 'bank', consumer: 'no' },
        ],
      },
      log: `
        2026-03-02 23:00 | call debts=card   | no-answer | barred | credit card
        2026-03-02 23:01 | call debts=branch | no-answer | barred | consumer loan
        2026-03-02 23:02 | call debts=online | no-answer | barred | online consumer loan
        2026-03-02 23:03 | call debts=house  | no-answer | clear  | mortgage
        2026-03-02 23:04 | call debts=shop   | no-answer | clear  | business loan
      `,
    },
    'a lender that is not a member is not bound': {
      id: 'CN-CBA-00-member',
      cites: 'ch. 1, scope (成员单位)',
      basis: 'constructed',
      tests: [HOURS, DIALS, WHO],
      ifMissed: 'A lender is accused of breaking the rules of an association it never joined.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, members: ['nifa'] } : organisation,
        ),
      },
      log: `
        2026-03-02 09:00 | call point=mobile | no-answer x7 | clear | not bound
        2026-03-02 10:00 | call to=mother    | no-answer    | clear | not bound by this guideline
        2026-03-02 23:00 | call              | no-answer    | clear | not bound by this guideline
      `,
    },
    'W11: the seventh unanswered dial to one number in a day': {
      id: 'CN-W11',
      cites: 'ch. 3, unanswered dials',
      basis: 'constructed',
      tests: [DIALS],
      ifMissed: 'A telephone rings every few minutes, all day, and no rule about answered calls notices.',
      zone: ZONE,
      log: `
        2026-03-02 00:00:00 | call point=mobile  | no-answer    | clear              | the first second of the day: 1st
        2026-03-02 10:00:00 | call point=mobile  | no-answer x4 | clear              | 2nd to 5th
        2026-03-02 11:00:00 | call? point=mobile | .            | clear              | it would be the 6th
        2026-03-02 12:00:00 | call point=mobile  | no-answer    | clear              | 6th
        2026-03-02 13:00:00 | call? point=mobile | .            | clear..discouraged | the 7th, if nobody answers; not before 2026-03-03 00:00:00
        2026-03-02 14:00:00 | call point=mobile  | no-answer    | discouraged        | 7th
        2026-03-02 15:00:00 | call point=mobile  | conversation | clear              | she answered
        2026-03-02 23:59:59 | call point=mobile  | no-answer    | discouraged        | 8th
        2026-03-03 00:00:00 | call point=mobile  | no-answer    | clear              | a new day
      `,
    },
    'which outcomes are not connected': {
      id: 'CN-CBA-02-outcomes',
      cites: 'ch. 3, unanswered dials (未接通)',
      basis: 'constructed',
      tests: [DIALS],
      ifMissed: 'A talk is counted as a missed call, or a refused call as nothing.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-02 10:00 | call point=mobile | no-answer         | discouraged        | it rang out
        2026-03-03 09:00 | call point=mobile | rejected x6       | clear              | six refused calls
        2026-03-03 10:00 | call point=mobile | rejected          | discouraged        | refused
        2026-03-04 09:00 | call point=mobile | not-connected x6  | clear              | six busy lines
        2026-03-04 10:00 | call point=mobile | not-connected     | discouraged        | busy
        2026-03-05 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-05 10:00 | call point=mobile | voicemail         | clear..discouraged | connected to a machine: some readings
        2026-03-06 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-06 10:00 | call point=mobile | assistant         | clear..discouraged | some readings
        2026-03-07 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-07 10:00 | call point=mobile | dropped           | clear              | connected
        2026-03-08 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-08 10:00 | call point=mobile mode=predictive | abandoned | clear      | connected
        2026-03-09 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-09 10:00 | call point=mobile | answered-by-other | clear              | connected
        2026-03-10 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-10 10:00 | call point=mobile | connected         | clear              | connected
        2026-03-11 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-11 10:00 | call point=mobile mode=reading-robot | announced | clear   | connected
        2026-03-12 09:00 | call point=mobile | no-answer x6      | clear              | six
        2026-03-12 10:00 | call point=mobile | conversation      | clear              | connected
        2026-03-13 09:00 | call point=mobile | no-answer x5      | clear              | five
        2026-03-13 10:00 | call point=mobile | voicemail         | clear              | a sixth, in some readings
        2026-03-13 11:00 | call point=mobile | no-answer         | clear..discouraged | sixth or seventh
      `,
    },
    'each number has its own six; agencies of one bank share them': {
      id: 'CN-CBA-02-scope',
      cites: 'ch. 3, unanswered dials (同一联系方式)',
      basis: 'constructed',
      tests: [DIALS],
      flags: ['other-agency'],
      ifMissed: 'Every agency rings six times, or two telephones are counted as one.',
      zone: ZONE,
      facts: { points: [...ordinary.points, SECOND_MOBILE, CHAT_ACCOUNT] },
      log: `
        2026-03-02 09:00 | call point=mobile by=agency   | no-answer x4 | clear       | four
        2026-03-02 10:00 | call point=mobile by=agency-2 | no-answer x2 | clear       | six
        2026-03-02 11:00 | call point=mobile-2 by=agency | no-answer x6 | clear       | another number: six
        2026-03-02 12:00 | call point=mobile by=agency-2 | no-answer    | discouraged | the seventh to the first number
        2026-03-02 13:00 | call point=mobile-2 by=bank   | no-answer    | discouraged | the seventh to the second number
        2026-03-02 14:00 | chat-call point=chat-account  | no-answer x6 | clear       | the chat account: six, if chat calls count
        2026-03-02 15:00 | chat-call point=chat-account  | no-answer    | clear..discouraged | the seventh, if they count
        2026-03-03 09:00 | sms point=mobile              | delivered x7 | clear       | messages are not dials
        2026-03-03 10:00 | call point=mobile             | no-answer x6 | clear       | six
      `,
    },
    "another lender's dials to the same number are its own": {
      id: 'CN-CBA-02-other-lender',
      cites: 'ch. 3, unanswered dials',
      basis: 'constructed',
      tests: [DIALS],
      ifMissed: 'One bank is reported for the dials of another.',
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
            members: ['cba'],
            membersComplete: true,
            zone: 'Asia/Shanghai',
          },
        ],
      },
      log: `
        2026-03-02 09:00 | call point=mobile by=bank   debts=loan  | no-answer x6 | clear       | six
        2026-03-02 10:00 | call point=mobile by=bank-2 debts=other | no-answer    | clear       | the other bank's first
        2026-03-02 11:00 | call point=mobile by=bank   debts=loan  | no-answer    | discouraged | the first bank's seventh
      `,
    },
    'unless the debtor agreed to be rung more often': {
      id: 'CN-CBA-02-agreed',
      cites: 'ch. 3, unanswered dials (另有约定)',
      basis: 'constructed',
      tests: [DIALS],
      ifMissed: 'A consent to something else is taken for this one.',
      zone: ZONE,
      log: `
        2026-03-02 08:30 | event:consent person=debtor covers=recording | . | . | about something else
        2026-03-02 09:00 | call point=mobile | no-answer x6 | clear       | six
        2026-03-02 10:00 | call point=mobile | no-answer    | discouraged | 7th
        2026-03-03 08:30 | event:consent person=debtor covers=more-calls | . | . | "keep trying today"
        2026-03-03 09:00 | call point=mobile | no-answer x7 | clear       | agreed
        2026-03-04 08:30 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-04 09:00 | call point=mobile | no-answer x6 | clear       | six
        2026-03-04 10:00 | call point=mobile | no-answer    | discouraged | 7th
      `,
    },
    'a fraud warning that nobody answers is not a collection dial': {
      id: 'CN-CBA-02-purpose',
      cites: 'ch. 3, unanswered dials (催收)',
      basis: 'constructed',
      tests: [DIALS],
      ifMissed: 'A warning is held back because of collection calls.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call point=mobile | no-answer x5 | clear | five
        2026-03-02 10:00 | call point=mobile purpose=fraud-warning template=fraud-1 | no-answer | clear | not counted
        2026-03-02 11:00 | call point=mobile | no-answer | clear | six
        2026-03-02 12:00 | call point=mobile purpose=fraud-warning template=fraud-1 | no-answer | clear | not judged
        2026-03-02 13:00 | call point=mobile | no-answer | discouraged | seven
      `,
    },
    'W14: the debtor answers, the mother is called': {
      id: 'CN-W14-CBA',
      cites: 'ch. 3, third parties',
      basis: 'constructed',
      tests: [WHO, LOST],
      ifMissed: 'A family learns of a debt although the debtor can be reached.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call point=mobile | conversation | clear  | she answers
        2026-03-02 10:00 | call? to=mother   | .            | barred | gave no guarantee
        2026-03-02 10:01 | call to=mother    | no-answer    | barred | even an attempt
      `,
    },
    'who is unrelated to the debt': {
      id: 'CN-CBA-03-roles',
      cites: 'ch. 3, third parties (债务无关第三人)',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'People who owe nothing are collected from.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call                 | no-answer | clear  | the debtor
        2026-03-02 10:01 | call to=guarantor    | no-answer | clear  | guarantor
        2026-03-02 10:02 | call to=joint-spouse | no-answer | clear  | the debt served joint family spending
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
        2026-03-02 10:14 | call to=contact purpose=location | no-answer | clear | asking, not collecting
      `,
    },
    'nobody who owes nothing is contacted while the debtor can be reached': {
      id: 'CN-CBA-04-roles',
      cites: 'ch. 3, lost contact',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'The telephone book is called first.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call to=contact   purpose=location | no-answer | barred | contact person
        2026-03-02 10:01 | call to=mother    purpose=location | no-answer | barred | relative
        2026-03-02 10:02 | call to=friend    purpose=location | no-answer | barred | friend
        2026-03-02 10:03 | call to=colleague purpose=location | no-answer | barred | colleague
        2026-03-02 10:04 | call to=employer  purpose=location | no-answer | barred | employer
        2026-03-02 10:05 | call to=neighbour purpose=location | no-answer | barred | neighbour
        2026-03-02 10:06 | call to=stranger  purpose=location | no-answer | barred | stranger
        2026-03-02 10:07 | call to=spouse    purpose=location | no-answer | barred | spouse who does not owe
        2026-03-02 10:08 | call to=widow     purpose=location | no-answer | barred | surviving spouse who does not owe
        2026-03-02 10:09 | call to=heir      purpose=location | no-answer | barred | heir who does not owe
        2026-03-02 10:10 | call to=joint-spouse | no-answer | clear | related to the debt
        2026-03-02 10:11 | call to=guarantor    | no-answer | clear | liable
        2026-03-02 10:12 | call                 | no-answer | clear | the debtor
      `,
    },
    'three dials in a row, then the next day': {
      id: 'CN-CBA-04-dials',
      cites: 'ch. 3, lost contact (连续三次, 次日)',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'Three short rings in one minute are enough to call the mother.',
      zone: ZONE,
      log: `
        2026-03-02 09:00    | call point=mobile | no-answer x2 | clear  | two in a row
        2026-03-03 00:00:00 | call? to=mother purpose=location | . | barred | two are not three
        2026-03-03 09:00    | call point=mobile | no-answer    | clear  | the third in a row
        2026-03-03 23:59:59 | call? to=mother purpose=location | . | barred | still the same day
        2026-03-04 00:00:00 | call? to=mother purpose=location | . | clear  | the next day
        2026-03-04 10:00    | call to=mother purpose=location | no-answer | clear | open
        2026-03-04 11:00    | in:sms            | delivered    | clear  | she writes: a sign of life
        2026-03-04 12:00    | call to=mother purpose=location | no-answer | barred | closed
      `,
    },
    'an answer between the dials begins the row anew': {
      id: 'CN-CBA-04-row-broken',
      cites: 'ch. 3, lost contact (连续三次)',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'Dials before and after a talk are added up to three.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call point=mobile | no-answer x2 | clear  | two in a row
        2026-03-02 10:00 | call point=mobile | conversation | clear  | she answers
        2026-03-02 11:00 | call point=mobile | no-answer    | clear  | one in a row
        2026-03-03 10:00 | call? to=mother purpose=location | . | barred | not three in a row
      `,
    },
    'every number of her own has to be rung': {
      id: 'CN-CBA-04-all-numbers',
      cites: 'ch. 3, lost contact',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'A third party is called after three short dials to one of two numbers.',
      zone: ZONE,
      facts: { points: [...ordinary.points, SECOND_MOBILE] },
      log: `
        2026-03-02 09:00 | call point=mobile   | no-answer x3 | clear  | one of two numbers
        2026-03-03 10:00 | call? to=mother purpose=location | . | barred | the other was not rung
        2026-03-03 11:00 | call point=mobile-2 | no-answer x3 | clear  | the other
        2026-03-04 10:00 | call? to=mother purpose=location | . | clear  | all of them, and the next day
      `,
    },
    'unreachable on three days in a row, then directly': {
      id: 'CN-CBA-04-days',
      cites: 'ch. 3, lost contact (连续三日)',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'Two days, or three with a gap, are taken for three in a row.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call point=mobile | no-answer    | clear  | day 1
        2026-03-03 09:00 | call point=mobile | no-answer    | clear  | day 2
        2026-03-03 10:00 | call? to=mother purpose=location | . | barred | two days
        2026-03-04 08:59 | call? to=mother purpose=location | . | barred | not yet tried on day 3
        2026-03-04 09:00 | call point=mobile | no-answer    | clear  | day 3
        2026-03-04 09:30 | call? to=mother purpose=location | . | clear  | directly
        2026-03-04 10:00 | call point=mobile | conversation | clear  | she answers
        2026-03-04 11:00 | call? to=mother purpose=location | . | barred | closed
      `,
    },
    'W18: the number is invalid; a message is to be passed on': {
      id: 'CN-W18',
      cites: 'ch. 3, lost contact, third-party purpose',
      basis: 'constructed',
      tests: [LOST, PURPOSE, SECRECY],
      ifMissed: 'Nobody may be asked to pass on a message, or the contact learns of the debt.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call? to=contact purpose=relay-message | . | barred | the number has not been found invalid
        2026-03-02 10:00 | event:number-invalid person=debtor points=mobile | . | . | no such number
        2026-03-02 11:00 | call to=contact purpose=relay-message said=+collector-name | conversation | clear | W18: please pass on that I called
        2026-03-02 12:00 | call to=contact purpose=relay-message said=debt-disclosed-to-third-party | conversation | barred | the debt is named
        2026-03-02 13:00 | in:call | conversation | clear | she calls
        2026-03-02 14:00 | call to=contact purpose=relay-message said=+collector-name | conversation | barred | she can be reached
      `,
    },
    'one invalid number of two is not lost contact': {
      id: 'CN-CBA-04-one-invalid',
      cites: 'ch. 3, lost contact (号码无效)',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'An old number opens the door to the family.',
      zone: ZONE,
      facts: { points: [...ordinary.points, SECOND_MOBILE] },
      log: `
        2026-03-02 10:00 | event:number-invalid person=debtor points=mobile | . | . | the old number
        2026-03-02 11:00 | call? to=contact purpose=location | . | barred | the other number was not tried
        2026-03-02 12:00 | event:number-invalid person=debtor points=mobile-2 | . | . | the other too
        2026-03-02 13:00 | call? to=contact purpose=location | . | clear | every number is invalid
      `,
    },
    'lost contact on record, or death, opens the door; a sign of life closes it': {
      id: 'CN-CBA-04-recorded',
      cites: 'ch. 3, lost contact',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'The family keeps being called after the debtor has come back.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:lost-contact person=debtor | . | . | recorded with proof
        2026-03-02 11:00 | call to=contact purpose=location | no-answer | clear  | open
        2026-03-02 12:00 | event:sign-of-life person=debtor | . | . | she logs in
        2026-03-02 13:00 | call to=contact purpose=location | no-answer | barred | closed
        2026-03-03 10:00 | event:lost-contact person=debtor | . | . | lost again
        2026-03-03 11:00 | call to=contact purpose=location | no-answer | clear  | open
        2026-03-03 12:00 | event:payment person=debtor | . | . | she pays
        2026-03-03 13:00 | call to=contact purpose=location | no-answer | barred | closed
        2026-03-04 10:00 | event:lost-contact person=debtor | . | . | lost again
        2026-03-04 11:00 | call to=contact purpose=location | no-answer | clear  | open
        2026-03-04 12:00 | in:call | conversation | clear | she calls
        2026-03-04 13:00 | call to=contact purpose=location | no-answer | barred | closed
        2026-03-05 10:00 | event:lost-contact person=debtor | . | . | lost again
        2026-03-05 11:00 | call to=contact purpose=location | no-answer | clear  | open
        2026-03-05 12:00 | call point=mobile | conversation | clear | she answers
        2026-03-05 13:00 | call to=contact purpose=location | no-answer | barred | closed
        2026-03-06 10:00 | event:death person=debtor | . | . | she dies
        2026-03-06 11:00 | call to=contact purpose=location | no-answer | clear  | open
      `,
    },
    'an unrelated third party is contacted for two purposes only': {
      id: 'CN-CBA-05-purpose',
      cites: 'ch. 3, third-party purpose',
      basis: 'constructed',
      tests: [PURPOSE],
      ifMissed: 'Under the name of asking, third parties are made to pay.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:lost-contact person=debtor | . | . | out of reach
        2026-03-02 10:00 | call to=contact purpose=location      | conversation | clear  | how can she be reached
        2026-03-02 10:01 | call to=contact purpose=relay-message | conversation | clear  | please pass it on
        2026-03-02 10:02 | call to=contact                       | conversation | barred | collecting
        2026-03-02 10:03 | sms to=mother                         | delivered    | barred | collecting
        2026-03-02 10:04 | call to=spouse                        | no-answer    | barred | a spouse who does not owe
        2026-03-02 10:05 | call to=joint-spouse                  | no-answer    | clear  | related to the debt
        2026-03-02 10:06 | call                                  | no-answer    | clear  | the debtor
      `,
    },
    'W16: the amount is told to the contact person': {
      id: 'CN-W16-CBA',
      cites: 'ch. 3, third-party secrecy',
      basis: 'constructed',
      tests: [SECRECY],
      ifMissed: 'A bereaved family is told what the dead person owed.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:death person=debtor | . | . | death
        2026-03-02 10:00 | call? to=contact purpose=location | . | clear | what will be said is a condition
        2026-03-02 10:01 | call to=contact purpose=location said=+collector-name | conversation | clear | nothing of the debt
        2026-03-02 10:02 | call to=contact purpose=location said=debt-disclosed-to-third-party | conversation | barred | the amount
      `,
    },
    'W17: the third party said no': {
      id: 'CN-W17-CBA',
      cites: 'ch. 3, third-party refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'People who owe nothing are called again and again.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call to=contact purpose=location | conversation | clear | the first call
        2026-03-02 10:05 | event:refusal person=contact | . | . | "do not call again"
        2026-03-03 10:00 | call to=contact purpose=location | no-answer | barred | the second call
        2026-03-03 10:01 | call to=contact purpose=relay-message by=agency-2 | no-answer | barred | nor another agency
        2026-03-03 10:02 | call to=mother purpose=location  | no-answer | clear  | she did not refuse
        2026-03-03 11:00 | event:cease-request person=mother | . | . | now she does
        2026-03-03 12:00 | call to=mother purpose=location  | no-answer | barred | stopped
        2026-03-03 13:00 | event:refusal person=debtor | . | . | the debtor refuses
        2026-03-03 14:00 | call | no-answer | clear | the sentence speaks of third parties
        2026-03-03 15:00 | event:refusal person=joint-spouse | . | . | a spouse who owes refuses
        2026-03-03 16:00 | call to=joint-spouse | no-answer | clear | related to the debt
        2026-03-04 09:00 | event:request-withdrawn person=contact | . | . | "you may call me after all"
        2026-03-04 10:00 | call to=contact purpose=location | no-answer | clear  | withdrawn
      `,
    },
    'W20: a friend offers to pay and is told how': {
      id: 'CN-W20',
      cites: 'ch. 3, third-party payment (愿意代偿)',
      basis: 'constructed',
      tests: [WHO, LOST, PURPOSE, PAYMENT],
      ifMissed: 'A friend who wants to help gets no answer, or somebody who never offered is made to pay.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | in:call to=friend said=third-party-offered-to-pay | conversation | clear | "let me pay it for her"
        2026-03-02 11:00 | chat to=friend said=+third-party-offered-to-pay,how-to-repay | delivered | clear | W20: explains how
        2026-03-02 12:00 | chat to=mother said=+how-to-repay,demand-on-third-party | delivered | barred | she never offered
      `,
    },
    'asking a third party to pay': {
      id: 'CN-CBA-07-demand',
      cites: 'ch. 3, third-party payment',
      basis: 'constructed',
      tests: [PAYMENT],
      ifMissed: 'A mother pays a debt that is not hers.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:lost-contact person=debtor | . | . | out of reach
        2026-03-02 10:00 | call? to=mother purpose=location | . | clear | what will be said is a condition
        2026-03-02 10:01 | call to=mother purpose=location said=+collector-name | conversation | clear | asks only
        2026-03-02 10:02 | call to=mother purpose=location said=+demand-on-third-party | conversation | barred | "pay for your daughter"
        2026-03-02 10:03 | call to=friend purpose=location said=+demand-on-third-party,third-party-offered-to-pay | conversation | clear | he had offered
      `,
    },
    'the six lawful routes to a number, and three others': {
      id: 'CN-CBA-08',
      cites: 'ch. 3, contact data',
      basis: 'constructed',
      tests: [CONTACT_DATA],
      ifMissed: 'Bought lists of numbers are used.',
      zone: ZONE,
      facts: { points: fromEachSource },
      log: `
        2026-03-02 10:00 | call point=contract             | no-answer | clear  | contract
        2026-03-02 10:01 | call point=left-by-debtor       | no-answer | clear  | left by the debtor
        2026-03-02 10:02 | call point=authorised-by-debtor | no-answer | clear  | the debtor's authorisation
        2026-03-02 10:03 | call point=public-source        | no-answer | clear  | lawful public source
        2026-03-02 10:04 | call point=told-by-contact      | no-answer | clear  | told by a contact the debtor left
        2026-03-02 10:05 | call point=credit-bureau        | no-answer | clear  | credit-reference body
        2026-03-02 10:06 | call point=employer             | no-answer | barred | employer
        2026-03-02 10:07 | call point=bought               | no-answer | barred | bought
        2026-03-02 10:08 | call point=other                | no-answer | barred | other
        2026-03-02 10:09 | sms point=bought                | delivered | barred | by any channel
        2026-03-02 10:10 | call? point=bought              | .         | barred | known before
      `,
    },
    'W21: one collector visits alone': {
      id: 'CN-W21',
      cites: 'art. 22',
      basis: 'constructed',
      tests: [VISITORS],
      ifMissed: 'What one person did at a door has no witness.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | visit? visitors=1 | .          | barred        | known before
        2026-03-02 10:01 | visit? visitors=2 | .          | clear         | two
        2026-03-02 11:00 | visit visitors=1  | met        | barred        | W21: alone
        2026-03-02 12:00 | visit visitors=1  | nobody-met | barred        | alone, whoever opens
        2026-03-02 13:00 | visit visitors=2  | met        | clear         | two
        2026-03-02 14:00 | visit visitors=3  | met        | clear         | three
        2026-03-02 15:00 | visit?            | .          | clear..barred | how many will come is not known
        2026-03-02 16:00 | call              | no-answer  | clear         | no visit
      `,
    },
    'homes and offices': {
      id: 'CN-CBA-10',
      cites: 'ch. 3, places',
      basis: 'constructed',
      tests: [HOME, OFFICE],
      ifMissed: 'Strangers stand in the living room, or beside the desk.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | visit visitors=2 place=home said=+collector-name               | met | clear  | at the door
        2026-03-02 11:00 | visit visitors=2 place=home said=entered-home                  | met | barred | went in
        2026-03-02 12:00 | visit visitors=2 place=work said=entered-workplace-to-collect  | met | barred | went into the office
        2026-03-03 09:00 | event:consent person=debtor covers=entry | . | . | "come in"
        2026-03-03 10:00 | visit visitors=2 place=home said=+entered-home                 | met | clear  | invited
        2026-03-03 11:00 | visit visitors=2 place=work said=entered-workplace-to-collect  | met | barred | that consent is about entry to a home, the ban on offices has no exception
        2026-03-03 12:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-03 13:00 | visit visitors=2 place=home said=+entered-home                 | met | barred | not invited any more
      `,
    },
    'W23: a demand letter on the notice board': {
      id: 'CN-W23',
      cites: 'ch. 3, posting',
      basis: 'constructed',
      tests: [POSTING],
      ifMissed: 'The whole estate reads what somebody owes.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | letter said=+person-name,debt-amount | delivered | clear  | in her letter box
        2026-03-02 11:00 | post said=posted-in-public,published-debt | delivered | barred | W23: pinned on the board
      `,
    },
    'W25: "I am from X Bank"': {
      id: 'CN-W25',
      cites: 'ch. 3, identity',
      basis: 'constructed',
      tests: [AUTHORITY, MEMBER],
      ifMissed: 'The debtor does not know whom she is talking to, or fears a court that never wrote.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+collector-name,creditor-name | conversation | clear  | names itself and whom it works for
        2026-03-02 11:00 | call said=posed-as-creditor             | conversation | barred | W25: he is not from the bank
        2026-03-02 12:00 | call said=posed-as-authority            | conversation | barred | "this is the court"
        2026-03-02 13:00 | call by=bank said=posed-as-authority    | conversation | barred | the bank may not either
        2026-03-02 14:00 | call by=bank said=+posed-as-creditor    | conversation | clear  | this sentence speaks of agencies
      `,
    },
    'spreading privacy, insult, threat, violence': {
      id: 'CN-CBA-13',
      cites: 'ch. 3, means',
      basis: 'constructed',
      tests: [MEANS],
      ifMissed: 'People are driven to despair.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+debt-amount | conversation | clear  | says what is owed
        2026-03-02 10:10 | post said=published-debt | delivered  | barred | tells the world
        2026-03-02 10:20 | call said=insult       | conversation | barred | insult
        2026-03-02 10:30 | sms said=threat        | delivered    | barred | threat
        2026-03-02 10:40 | visit visitors=2 said=violence | met  | barred | violence
        2026-03-02 10:50 | call?                  | .            | clear  | what will be said is a condition
      `,
    },
    'invented facts, amounts and consequences': {
      id: 'CN-CBA-14',
      cites: 'ch. 3, truth',
      basis: 'constructed',
      tests: [TRUTH],
      ifMissed: 'People pay what they do not owe for fear of what cannot happen.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+debt-amount         | conversation | clear  | the amount that is owed
        2026-03-02 10:10 | call said=false-statement      | conversation | barred | "you are on the blacklist"
        2026-03-02 10:20 | call said=inflated-amount      | conversation | barred | more than is owed
        2026-03-02 10:30 | call said=invented-consequence | conversation | barred | "your child cannot go to school"
      `,
    },
    'W27: "take a loan on app Y to pay us"': {
      id: 'CN-W27',
      cites: 'ch. 3, money',
      basis: 'constructed',
      tests: [MONEY],
      ifMissed: 'One debt becomes two.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+how-to-repay   | conversation | clear  | says how to pay
        2026-03-02 10:10 | call said=borrow-elsewhere | conversation | barred | W27
        2026-03-02 10:20 | call said=unlawful-fee     | conversation | barred | a fee for collecting
      `,
    },
    'private telephones: whose consent is told differently': {
      id: 'CN-CBA-16',
      cites: 'ch. 3, private channels',
      basis: 'constructed',
      tests: [PHONES],
      ifMissed: "What was said from a private telephone is on nobody's record.",
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=used-private-phone         | conversation | barred        | no consent
        2026-03-02 10:10 | call by=bank said=used-private-phone | conversation | clear         | this sentence speaks of agencies
        2026-03-02 11:00 | event:consent person=debtor covers=private-phone consenter=debtor | . | . | the debtor consents
        2026-03-02 12:00 | call said=used-private-phone         | conversation | clear..barred | perhaps the bank's consent is meant
        2026-03-02 13:00 | event:consent covers=private-phone consenter=creditor | . | . | the bank consents too
        2026-03-02 14:00 | call said=used-private-phone         | conversation | clear         | both
      `,
    },
    'personal data': {
      id: 'CN-CBA-17',
      cites: 'ch. 3, personal data',
      basis: 'constructed',
      tests: [DATA],
      ifMissed: 'Data given for a loan is used for something else.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | sms said=+debt-amount         | delivered | clear  | her own data to herself
        2026-03-02 10:10 | sms said=personal-data-misused | delivered | barred | her photograph, sent around
      `,
    },
    'a car loan is not among the loans that were read of': {
      id: 'CN-CBA-00-auto',
      cites: 'ch. 1, scope',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A finding rests on a guideline that may not speak of this loan.',
      zone: ZONE,
      facts: {
        debts: [{ id: 'car', product: 'auto-loan', stage: 'overdue', creditor: 'bank', consumer: 'yes' }],
      },
      log: `
        2026-03-02 23:00 | call | no-answer | clear | other law applies
      `,
    },
    'a loan that is not due is serviced, not collected': {
      id: 'CN-CBA-not-due',
      cites: 'ch. 3 (催收)',
      basis: 'constructed',
      tests: [HOURS, DIALS, WHO],
      ifMissed: 'Service is judged as collection, or its dials are counted against the next collection call.',
      zone: ZONE,
      facts: { debts: [...ordinary.debts, NOT_DUE] },
      log: `
        2026-03-02 23:00 | call debts=current              | no-answer    | clear       | service, though at an odd hour
        2026-03-03 09:00 | call debts=current point=mobile | no-answer x6 | clear       | six dials about the loan that is not due
        2026-03-03 10:00 | call debts=loan point=mobile    | no-answer    | clear       | the first about the overdue one
        2026-03-03 11:00 | call debts=current to=mother    | conversation | clear       | not collecting
        2026-03-03 12:00 | call debts=loan to=mother       | conversation | barred      | collecting
      `,
    },
    'agreed hours and consent begin at once and outlast talks; what is not on record excuses nothing': {
      id: 'CN-CBA-01-agreed-runs',
      cites: 'ch. 3, hours (未经债务人同意)',
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
        2026-03-04 10:00 | event:consent person=debtor covers=time noticed=2026-03-06T10:00 | . | . | she consents to any time
        2026-03-04 23:00 | call    | conversation | clear | consented
        2026-03-04 23:10 | in:call | conversation | clear | she calls
        2026-03-04 23:20 | call    | no-answer    | clear | neither talk has ended the consent
        2026-03-05 10:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-07 10:00 | event:consent person=debtor covers=time recorded=2026-03-08T10:00 | . | . | entered a day late
        2026-03-07 23:00 | call    | no-answer    | barred | nothing on record when the call was made
        2026-03-08 23:00 | call    | no-answer    | clear  | on record
      `,
    },
    'who is rung, about which loan and through which service does not divide the count of a number': {
      id: 'CN-CBA-02-one-number',
      cites: 'ch. 3, dials (同一联系方式)',
      basis: 'constructed',
      tests: [DIALS],
      ifMissed:
        'A shared telephone rings twice as often, or her own missed call is counted against the collector.',
      zone: ZONE,
      facts: {
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
        2026-03-02 09:00 | call debts=loan point=mobile                | no-answer x3 | clear       | three for her
        2026-03-02 10:00 | call debts=loan to=guarantor point=mobile   | no-answer x3 | clear       | three for the guarantor on the same number
        2026-03-02 11:00 | call debts=loan point=mobile                | no-answer    | discouraged | the seventh on this number
        2026-03-03 09:00 | call debts=loan point=mobile                | no-answer x3 | clear       | three about one loan
        2026-03-03 10:00 | call debts=loan-2 point=mobile              | no-answer x3 | clear       | three about the other
        2026-03-03 11:00 | call debts=loan point=mobile                | no-answer    | discouraged | the seventh
        2026-03-04 09:00 | chat-call debts=loan point=mobile           | no-answer x6 | clear        | six through a chat service
        2026-03-04 10:00 | call debts=loan point=mobile                | no-answer    | clear..discouraged | first or seventh
        2026-03-05 09:00 | in:call debts=loan point=mobile             | no-answer x6 | .           | she rang six times, nobody answered
        2026-03-05 10:00 | call debts=loan point=mobile                | no-answer    | clear       | the collector's first
      `,
    },
    'agreed frequency begins at once and outlasts talks; dials not on record are not counted': {
      id: 'CN-CBA-02-agreed-runs',
      cites: 'ch. 3, dials (另有约定)',
      basis: 'constructed',
      tests: [DIALS],
      ifMissed:
        "An agreement is used up by the first talk, or one agency is held to another's unknown dials.",
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call by=agency-2 point=mobile recorded=2026-03-03T09:00 | no-answer x6 | . | delivered the next day
        2026-03-02 10:00 | call point=mobile | no-answer    | clear | as far as was known the first
        2026-03-04 08:30 | event:consent person=debtor covers=more-calls noticed=2026-03-06T10:00 | . | . | "ring as often as you need"
        2026-03-04 09:00 | call point=mobile | conversation | clear | a talk
        2026-03-04 09:10 | in:call           | conversation | clear | she calls
        2026-03-04 10:00 | call point=mobile | no-answer x6 | clear | six
        2026-03-04 11:00 | call point=mobile | no-answer    | clear | the seventh, as agreed
      `,
    },
    'the debtor is no third party, whatever a form left empty': {
      id: 'CN-CBA-03-debtor',
      cites: 'ch. 3, third parties',
      basis: 'constructed',
      tests: [WHO, LOST, PURPOSE, REFUSAL],
      ifMissed: 'The debtor is taken for a third party because her liability was not written down.',
      zone: ZONE,
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
        ],
      },
      log: `
        2026-03-02 10:00 | call | conversation | clear | she is the debtor, liability not stated
        2026-03-02 11:00 | event:refusal person=debtor | . | . | she refuses
        2026-03-02 12:00 | call | no-answer | clear | the sentences speak of third parties
      `,
    },
    'loss of contact counts from when it happened, once it is on record, until she writes': {
      id: 'CN-CBA-04-lost-runs',
      cites: 'ch. 3, lost contact',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'The door to the family stays open after the debtor has written, or is opened by hindsight.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:lost-contact person=debtor recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 10:00 | call to=contact purpose=location | no-answer | barred | not on record
        2026-03-03 10:00 | call to=contact purpose=location | no-answer | clear  | on record
        2026-03-03 11:00 | in:sms | delivered | . | she writes
        2026-03-03 12:00 | call to=contact purpose=location | no-answer | barred | she can be reached
        2026-03-04 09:00 | event:lost-contact person=debtor noticed=2026-03-05T09:00 | . | . | lost again; the agency is told a day later
        2026-03-04 10:00 | call to=contact purpose=location | no-answer | clear  | lost since nine
      `,
    },
    'death counts from the day of death': {
      id: 'CN-CBA-04-death-notice',
      cites: 'ch. 3, lost contact',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'Heirs cannot be found, though the lender knows of the death.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:death person=debtor noticed=2026-03-04T09:00 | . | . | she dies
        2026-03-02 10:00 | call to=contact purpose=location | no-answer | clear | from the death on
      `,
    },
    'every third party who does not owe may be asked, not dunned, and may refuse': {
      id: 'CN-CBA-05-roles',
      cites: 'ch. 3, third parties (债务无关第三人)',
      basis: 'constructed',
      tests: [PURPOSE, REFUSAL],
      ifMissed: 'One kind of third party is forgotten.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call to=friend    | conversation | barred | collecting from a friend
        2026-03-02 10:01 | call to=colleague | conversation | barred | colleague
        2026-03-02 10:02 | call to=employer  | conversation | barred | employer
        2026-03-02 10:03 | call to=neighbour | conversation | barred | neighbour
        2026-03-02 10:04 | call to=stranger  | conversation | barred | stranger
        2026-03-02 10:05 | call to=spouse    | conversation | barred | spouse who does not owe
        2026-03-02 10:06 | call to=widow     | conversation | barred | surviving spouse who does not owe
        2026-03-02 10:07 | call to=heir      | conversation | barred | heir who does not owe
        2026-03-02 10:08 | call to=guarantor | conversation | clear  | owes
        2026-03-03 09:00 | event:refusal person=friend    | . | . | refuses
        2026-03-03 09:01 | event:refusal person=colleague | . | . | refuses
        2026-03-03 09:02 | event:refusal person=employer  | . | . | refuses
        2026-03-03 09:03 | event:refusal person=neighbour | . | . | refuses
        2026-03-03 09:04 | event:refusal person=stranger  | . | . | refuses
        2026-03-03 09:05 | event:refusal person=spouse    | . | . | refuses
        2026-03-03 09:06 | event:refusal person=widow     | . | . | refuses
        2026-03-03 09:07 | event:refusal person=heir      | . | . | refuses
        2026-03-03 10:00 | call to=friend purpose=location    | no-answer | barred | refused
        2026-03-03 10:01 | call to=colleague purpose=location | no-answer | barred | refused
        2026-03-03 10:02 | call to=employer purpose=location  | no-answer | barred | refused
        2026-03-03 10:03 | call to=neighbour purpose=location | no-answer | barred | refused
        2026-03-03 10:04 | call to=stranger purpose=location  | no-answer | barred | refused
        2026-03-03 10:05 | call to=spouse purpose=location    | no-answer | barred | refused
        2026-03-03 10:06 | call to=widow purpose=location     | no-answer | barred | refused
        2026-03-03 10:07 | call to=heir purpose=location      | no-answer | barred | refused
      `,
    },
    'a refusal counts from when it is said, outlasts talks, and binds once it is on record': {
      id: 'CN-CBA-06-runs',
      cites: 'ch. 3, third-party refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'One answered call is taken for a change of mind.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:refusal person=contact noticed=2026-03-04T09:00 | . | . | "do not call again", said to the other agency
        2026-03-02 10:00 | call to=contact purpose=location | conversation | barred | refused an hour ago
        2026-03-02 11:00 | in:call to=contact               | conversation | .      | he calls to complain
        2026-03-02 12:00 | call to=contact purpose=location | no-answer    | barred | still refused
        2026-03-02 13:00 | event:refusal person=mother recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 14:00 | call to=mother purpose=location  | no-answer    | clear  | not on record
        2026-03-03 14:00 | call to=mother purpose=location  | no-answer    | barred | on record
      `,
    },
    'an invitation is for entering, holds from when it is given, and binds once it is on record': {
      id: 'CN-CBA-10-invited-runs',
      cites: 'ch. 3, places (未经同意)',
      basis: 'constructed',
      tests: [HOME],
      ifMissed: 'A consent to something else opens the door of the home.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=time | . | . | any time of day: no word of entering
        2026-03-02 10:00 | visit visitors=2 place=home said=+entered-home | met | barred | not invited in
        2026-03-03 09:00 | event:consent person=debtor covers=entry noticed=2026-03-05T09:00 | . | . | "come in when you are here"
        2026-03-03 10:00 | visit visitors=2 place=home said=+entered-home | met | clear  | invited
        2026-03-03 11:00 | in:call | conversation | . | she calls
        2026-03-03 12:00 | visit visitors=2 place=home said=+entered-home | met | clear  | no talk has ended it
        2026-03-04 09:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-06 09:00 | event:consent person=debtor covers=entry recorded=2026-03-07T09:00 | . | . | entered a day late
        2026-03-06 10:00 | visit visitors=2 place=home said=+entered-home | met | barred | nothing on record
        2026-03-07 10:00 | visit visitors=2 place=home said=+entered-home | met | clear  | on record
      `,
    },
    'private telephones: only the bank consents': {
      id: 'CN-CBA-16-bank-alone',
      cites: 'ch. 3, private channels',
      basis: 'constructed',
      tests: [PHONES],
      ifMissed: "The bank's word alone is taken for the debtor's.",
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent covers=private-phone consenter=creditor noticed=2026-03-04T09:00 | . | . | the bank consents
        2026-03-02 10:00 | call said=used-private-phone | conversation | clear..barred | perhaps the debtor's consent is meant
        2026-03-02 11:00 | in:call | conversation | . | she calls
        2026-03-02 12:00 | call said=used-private-phone | conversation | clear..barred | no talk has ended it
      `,
    },
    'private telephones: consent to something else is none': {
      id: 'CN-CBA-16-other-consent',
      cites: 'ch. 3, private channels',
      basis: 'constructed',
      tests: [PHONES],
      ifMissed: 'A consent to calls at noon opens private telephones.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=time consenter=debtor | . | . | any time of day
        2026-03-02 09:30 | event:consent covers=time consenter=creditor | . | . | the bank too
        2026-03-02 10:00 | call said=used-private-phone | conversation | barred | nobody spoke of private telephones
      `,
    },
    'private telephones: one consents to them, the other to something else': {
      id: 'CN-CBA-16-mixed',
      cites: 'ch. 3, private channels',
      basis: 'constructed',
      tests: [PHONES],
      ifMissed: 'A consent to something else completes the pair.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent covers=private-phone consenter=creditor | . | . | the bank consents
        2026-03-02 09:30 | event:consent person=debtor covers=time consenter=debtor | . | . | the debtor consents to any time of day
        2026-03-02 10:00 | call said=used-private-phone | conversation | clear..barred | one of the two
      `,
    },
    'private telephones: the debtor consents to them, the bank to something else': {
      id: 'CN-CBA-16-mixed-bank',
      cites: 'ch. 3, private channels',
      basis: 'constructed',
      tests: [PHONES],
      ifMissed: 'A consent to something else completes the pair.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=private-phone consenter=debtor | . | . | the debtor consents
        2026-03-02 09:30 | event:consent covers=time consenter=creditor | . | . | the bank consents to any time of day
        2026-03-02 10:00 | call said=used-private-phone | conversation | clear..barred | one of the two
      `,
    },
    'private telephones: both consents hold from when they are given, and outlast talks': {
      id: 'CN-CBA-16-runs',
      cites: 'ch. 3, private channels',
      basis: 'constructed',
      tests: [PHONES],
      ifMissed: 'A consent is used up by the first talk.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=private-phone consenter=debtor noticed=2026-03-04T09:00 | . | . | the debtor consents
        2026-03-02 09:30 | event:consent person=debtor covers=private-phone consenter=creditor noticed=2026-03-04T09:00 | . | . | the bank consents
        2026-03-02 10:00 | call said=used-private-phone | conversation | clear | both
        2026-03-02 11:00 | in:call | conversation | . | she calls
        2026-03-02 12:00 | call said=used-private-phone | conversation | clear | both still
      `,
    },
    'private telephones: consents that are not on record yet, and one that is only claimed': {
      id: 'CN-CBA-16-record',
      cites: 'ch. 3, private channels',
      basis: 'constructed',
      tests: [PHONES],
      ifMissed: 'Consent is made up after the call.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent covers=private-phone consenter=debtor recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 10:00 | call said=used-private-phone | conversation | barred        | nothing on record
        2026-03-03 10:00 | call said=used-private-phone | conversation | clear..barred | one of the two
      `,
    },
    'looking for the debtor counts as dialling: six unanswered dials to one number of a third party': {
      id: 'CN-CBA-02-third-party',
      cites: 'ch. 3, unanswered dials (同一联系方式)',
      basis: 'constructed',
      tests: [DIALS],
      ifMissed: "A mother's telephone rings all day because she is only to be asked.",
      zone: ZONE,
      facts: {
        points: [
          ...ordinary.points,
          {
            id: 'mothers',
            kind: 'mobile',
            person: 'mother',
            provenance: 'left-by-debtor',
            zones: ['Asia/Shanghai'],
          },
        ],
      },
      log: `
        2026-03-02 09:00 | call to=mother point=mothers purpose=location      | no-answer x4 | clear       | four
        2026-03-02 10:00 | call to=mother point=mothers purpose=relay-message | no-answer x2 | clear       | six
        2026-03-02 11:00 | call? to=mother point=mothers purpose=location     | .            | clear..discouraged | the seventh, if nobody answers
        2026-03-02 12:00 | call to=mother point=mothers purpose=location      | no-answer    | discouraged | the seventh
        2026-03-02 13:00 | call to=mother point=mothers purpose=relay-message | no-answer    | discouraged | the eighth
        2026-03-02 14:00 | call point=mobile                                  | no-answer x6 | clear       | her own number: six
        2026-03-03 00:00:00 | call to=mother point=mothers purpose=location   | no-answer    | clear       | a new day
      `,
    },
    'W16: the amount and the basis of the debt are specific information': {
      id: 'CN-W16-CBA-amount',
      cites: 'ch. 3, third-party secrecy (具体债务信息)',
      basis: 'constructed',
      tests: [AMOUNT],
      ifMissed: 'A script that "only mentions the amount" passes.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call? to=contact purpose=location | . | clear | what will be said is a condition
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
        2026-03-02 11:00 | call to=contact purpose=location said=basis-of-debt | conversation | barred | the contract it rests on
        2026-03-02 11:01 | letter to=contact purpose=location said=validation-information | delivered | barred | the particulars of the debt
        2026-03-02 11:02 | call to=contact purpose=relay-message said=+collector-name | conversation | clear | nothing of the debt
        2026-03-02 11:03 | call said=+debt-amount | conversation | clear | the debtor may know
        2026-03-02 11:04 | call to=guarantor said=+debt-amount | conversation | clear | who guarantees may know
        2026-03-02 11:05 | call to=joint-spouse said=+debt-amount | conversation | clear | related to the debt
        2026-03-02 11:06 | chat to=friend said=+third-party-offered-to-pay,debt-amount | delivered | clear | W20: who wants to pay has to know how much
      `,
    },
    'asking for payment is dunning, whatever it is called': {
      id: 'CN-CBA-07-asked',
      cites: 'ch. 3, third-party payment',
      basis: 'constructed',
      tests: [ASKED],
      ifMissed: '"Could you help her out?" passes for a question.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call? to=contact purpose=location | . | clear | what will be said is a condition
        2026-03-02 10:00 | call to=contact purpose=location said=asked-to-pay | conversation | barred | contact person
        2026-03-02 10:01 | call to=mother purpose=location said=asked-to-pay | conversation | barred | relative
        2026-03-02 10:02 | call to=friend purpose=location said=asked-to-pay | conversation | barred | friend
        2026-03-02 10:03 | call to=colleague purpose=location said=asked-to-pay | conversation | barred | colleague
        2026-03-02 10:04 | call to=employer purpose=location said=asked-to-pay | conversation | barred | employer
        2026-03-02 10:05 | call to=neighbour purpose=location said=asked-to-pay | conversation | barred | neighbour
        2026-03-02 10:06 | call to=stranger purpose=location said=asked-to-pay | conversation | barred | stranger
        2026-03-02 10:07 | call to=spouse purpose=location said=asked-to-pay | conversation | barred | spouse who does not owe
        2026-03-02 10:08 | call to=widow purpose=location said=asked-to-pay | conversation | barred | surviving spouse who does not owe
        2026-03-02 10:09 | call to=heir purpose=location said=asked-to-pay | conversation | barred | heir who does not owe
        2026-03-02 11:00 | call to=contact purpose=location said=+collector-name | conversation | clear | asks where she is
        2026-03-02 11:01 | call said=+asked-to-pay | conversation | clear | the debtor
        2026-03-02 11:02 | call to=guarantor said=+asked-to-pay | conversation | clear | who guarantees
        2026-03-02 11:03 | call to=joint-spouse said=+asked-to-pay | conversation | clear | related to the debt
        2026-03-02 11:04 | chat to=friend said=+third-party-offered-to-pay,asked-to-pay | delivered | clear | he wants to pay
      `,
    },
    'the debtor may be told and asked, whatever a form left empty': {
      id: 'CN-CBA-05-debtor',
      cites: 'ch. 3, third parties',
      basis: 'constructed',
      tests: [AMOUNT, ASKED],
      ifMissed: 'The debtor is taken for a third party because her liability was not written down.',
      zone: ZONE,
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
        ],
      },
      log: `
        2026-03-02 10:00 | call said=+debt-amount,asked-to-pay | conversation | clear | she is the debtor, liability not stated
      `,
    },
    'service of a loan that is not due is no collection: other numbers, one visitor': {
      id: 'CN-CBA-not-due-visit',
      cites: 'ch. 3, contact data; art. 22 (催收)',
      basis: 'constructed',
      tests: [CONTACT_DATA, VISITORS],
      ifMissed: 'A guideline on collecting is read into selling and service.',
      zone: ZONE,
      facts: { debts: [...ordinary.debts, NOT_DUE], points: fromEachSource },
      log: `
        2026-03-02 10:00 | call debts=current point=employer      | no-answer | clear  | service
        2026-03-02 10:01 | visit debts=current visitors=1         | met       | clear  | service
        2026-03-02 11:00 | call debts=loan point=employer         | no-answer | barred | collecting
        2026-03-02 11:01 | visit debts=loan visitors=1            | met       | barred | collecting
        2026-03-02 11:02 | visit debts=loan visitors=1 to=neighbour purpose=location      | met | barred | looking for her in order to collect
        2026-03-02 11:03 | visit debts=loan visitors=1 to=neighbour purpose=relay-message | met | barred | a message to be passed on
        2026-03-02 11:04 | call debts=loan to=neighbour point=bought purpose=location      | no-answer | barred | looking for her with a bought number
        2026-03-02 11:05 | call debts=loan to=neighbour point=bought purpose=relay-message | no-answer | barred | the same
      `,
    },
    'private telephones: a consent that was taken back opens nothing': {
      id: 'CN-CBA-16-withdrawn',
      cites: 'ch. 3, private channels',
      basis: 'constructed',
      tests: [PHONES],
      ifMissed: 'A consent once given is used for ever.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=private-phone consenter=debtor | . | . | the debtor consents
        2026-03-02 09:30 | event:consent person=contact covers=private-phone consenter=creditor | . | . | the bank consents; the entry names another person
        2026-03-02 10:00 | call said=used-private-phone | conversation | clear         | both
        2026-03-02 11:00 | event:consent-withdrawn person=debtor | . | . | the debtor takes it back
        2026-03-02 12:00 | call said=used-private-phone | conversation | clear..barred | the bank alone
        2026-03-02 13:00 | event:consent-withdrawn person=contact | . | . | the bank takes it back too
        2026-03-02 14:00 | call said=used-private-phone | conversation | barred        | nobody consents
        2026-03-03 09:00 | event:consent person=debtor covers=private-phone consenter=debtor | . | . | the debtor consents anew
        2026-03-03 10:00 | call said=used-private-phone | conversation | clear..barred | the debtor alone
      `,
    },
    'a call back at night that the debtor asked for accuses nobody, and is not permitted on that alone': {
      id: 'CN-CBA-01-asked-for',
      cites: 'hours (未经债务人同意)',
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
    'an answer, a receipt or service is no collection, a label alone is': {
      id: 'CN-CBA-04-purpose',
      cites: 'ch. 3, lost contact, third-party purpose (催收)',
      basis: 'constructed',
      tests: [LOST, PURPOSE],
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
      `,
    },
    'looking for the debtor is collection too': {
      id: 'CN-CBA-04-purpose-search',
      cites: 'ch. 3, lost contact (催收)',
      basis: 'constructed',
      tests: [LOST],
      ifMissed: 'Contact persons are called under another label.',
      zone: ZONE,
      log: `
        2026-03-02 10:35 | call to=friend purpose=location      | no-answer | barred | looking for her
        2026-03-02 10:36 | call to=friend purpose=relay-message | no-answer | barred | a message to be passed on
        2026-03-02 10:37 | call to=friend                       | no-answer | barred | collecting
      `,
    },
  },
} satisfies CaseFile
