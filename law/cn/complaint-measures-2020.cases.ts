/** Worked cases for the complaint measures of 2020. The periods are the law's as reported; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const SIMPLE = 'cn/complaint-measures-2020/simple'
const COMPLEX = 'cn/complaint-measures-2020/complex'
const ESPECIALLY = 'cn/complaint-measures-2020/especially-complex'
const ANY = 'cn/complaint-measures-2020/any-kind'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/complaint-measures-2020',
  ordinary,
  cases: {
    'a simple complaint nobody answers is overdue after the fifteenth day': {
      id: 'CN-CM-01-bounds',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'A borrower waits for an answer that is already late.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-03-16 12:00 | check | . | clear  | day 14
        2026-03-17 23:59:59 | check | . | clear  | day 15
        2026-03-18 00:00:00 | check | . | barred | day 16
      `,
    },
    'W48: a simple complaint answered on day 20': {
      id: 'CN-W48',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'A late answer is taken for one in time.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-03-22 10:00 | event:complaint-answered | . | . | day 20
        2026-03-22 11:00 | check | . | barred | W48: fifteen days are given
      `,
    },
    'a simple complaint answered on day 15': {
      id: 'CN-CM-01-in-time',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'An answer in time is reported as late.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-03-17 23:59:59 | event:complaint-answered | . | . | day 15
        2026-05-01 10:00 | check | . | clear | in time
      `,
    },
    'W49: a complex complaint answered on day 28': {
      id: 'CN-W49',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE, COMPLEX, ESPECIALLY],
      ifMissed: 'An answer in time is reported as late.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=complex | . | . | received
        2026-03-20 10:00 | check | . | clear | fifteen days are for simple complaints
        2026-03-30 10:00 | event:complaint-answered | . | . | day 28
        2026-05-10 10:00 | check | . | clear | W49: thirty days are given
      `,
    },
    'a complex complaint nobody answers is overdue after the thirtieth day': {
      id: 'CN-CM-02-bounds',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [COMPLEX],
      ifMissed: 'A borrower waits for an answer that is already late.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=complex | . | . | received
        2026-04-01 23:59:59 | check | . | clear  | day 30
        2026-04-02 00:00:00 | check | . | barred | day 31
      `,
    },
    'an especially complex complaint has thirty days without an approved extension': {
      id: 'CN-CM-03-not-approved',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ESPECIALLY],
      ifMissed: 'Sixty days are taken without asking.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=especially-complex | . | . | received
        2026-03-20 10:00 | event:complaint-extended approved=no | . | . | not approved
        2026-04-01 23:59:59 | check | . | clear  | day 30
        2026-04-02 00:00:00 | check | . | barred | day 31
      `,
    },
    'after an approved extension it has sixty days in all': {
      id: 'CN-CM-03-approved',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ESPECIALLY],
      ifMissed: 'Thirty more days are counted from the extension, or not given.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=especially-complex | . | . | received
        2026-03-20 10:00 | event:complaint-extended approved=yes | . | . | approved
        2026-04-02 00:00:00 | check | . | clear  | day 31
        2026-05-01 23:59:59 | check | . | clear  | day 60
        2026-05-02 00:00:00 | check | . | barred | day 61
      `,
    },
    'a complaint received before the measures began': {
      id: 'CN-CM-not-yet',
      cites: 'In force 2020-03-01 (general knowledge)',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'A period is read back in time.',
      zone: ZONE,
      log: `
        2020-02-29 10:00 | event:complaint-received complexity=simple | . | . | received the day before
        2020-02-29 11:00 | check | . | clear | nothing is due
      `,
    },
    'a complaint received on the first day of the measures': {
      id: 'CN-CM-first-day',
      cites: 'In force 2020-03-01 (general knowledge)',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'The first day is missed.',
      zone: ZONE,
      log: `
        2020-03-01 10:00 | event:complaint-received complexity=simple | . | . | received
        2020-03-16 23:59:59 | check | . | clear  | day 15
        2020-03-17 00:00:00 | check | . | barred | day 16
      `,
    },
    'a private lender is not bound': {
      id: 'CN-CM-scope',
      cites: 'Scope',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'A lender is judged by measures on banks and insurers.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'private' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-04-01 10:00 | check | . | clear | not bound
      `,
    },
    'an answer to a simple complaint that is not on record': {
      id: 'CN-CM-01-recorded-late',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-03-05 10:00 | event:complaint-answered recorded=2026-05-06T09:00 | . | . | entered two months later
        2026-05-05 10:00 | check | . | barred | nothing on record
        2026-05-07 10:00 | check | . | clear | on record
      `,
    },
    'an answer to a complex complaint that is not on record': {
      id: 'CN-CM-02-recorded-late',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [COMPLEX],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=complex | . | . | received
        2026-03-05 10:00 | event:complaint-answered recorded=2026-05-06T09:00 | . | . | entered two months later
        2026-05-05 10:00 | check | . | barred | nothing on record
        2026-05-07 10:00 | check | . | clear | on record
      `,
    },
    'an answer to an especially complex complaint that is not on record': {
      id: 'CN-CM-03-recorded-late',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ESPECIALLY],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=especially-complex | . | . | received
        2026-03-05 10:00 | event:complaint-answered recorded=2026-05-06T09:00 | . | . | entered two months later
        2026-05-05 10:00 | check | . | barred | nothing on record
        2026-05-07 10:00 | check | . | clear | on record
      `,
    },
    'each kind of complaint has its own limit': {
      id: 'CN-CM-kinds',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [COMPLEX, ESPECIALLY],
      ifMissed: 'A simple complaint is given the longer period, or counted twice.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-04-20 10:00 | check | . | clear | late, but by the rule for simple complaints
      `,
    },
    'the limit for complex complaints is not the one for especially complex ones': {
      id: 'CN-CM-kinds-especially',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE, COMPLEX],
      ifMissed: 'An extension is lost because another rule counted the days.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=especially-complex | . | . | received
        2026-04-20 10:00 | check | . | clear | late, but by its own rule
      `,
    },
    'the limit for especially complex complaints is not the one for complex ones': {
      id: 'CN-CM-kinds-complex',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE, ESPECIALLY],
      ifMissed: 'A complaint is counted twice.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=complex | . | . | received
        2026-04-20 10:00 | check | . | clear | late, but by its own rule
      `,
    },
    'an especially complex complaint answered in time': {
      id: 'CN-CM-03-in-time',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ESPECIALLY],
      ifMissed: 'An answer in time is reported as late.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=especially-complex | . | . | received
        2026-03-30 10:00 | event:complaint-answered | . | . | day 28
        2026-06-01 10:00 | check | . | clear | in time
      `,
    },
    'a complaint of the day before the measures began is never overdue under them': {
      id: 'CN-CM-before',
      cites: 'In force 2020-03-01 (general knowledge)',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'A period is read back in time.',
      zone: ZONE,
      log: `
        2020-02-29 10:00 | event:complaint-received complexity=simple | . | . | received the day before
        2020-04-01 10:00 | check | . | clear | other rules applied
      `,
    },
    'a consumer-finance company is not bound by what was read': {
      id: 'CN-CM-consumer-finance',
      cites: 'Scope',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'A lender is judged by measures whose scope nobody read.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'consumer-finance' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-04-01 10:00 | check | . | clear | not bound, as far as was read
      `,
    },
    "a debtor who lives in Japan: the last day is the lender's": {
      id: 'CN-CM-clock',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: "A bank is late by somebody else's clock.",
      zone: ZONE,
      facts: {
        persons: [
          {
            id: 'debtor',
            role: 'debtor',
            liable: 'yes',
            zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }],
          },
          {
            id: 'mother',
            role: 'relative',
            liable: 'no',
            zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }],
          },
        ],
      },
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-03-17 23:30 | check | . | clear | 18 March in Tokyo, day 15 at the bank
        2026-03-18 00:00 | check | . | barred | day 16 at the bank
      `,
    },
    'complaints to a consumer-finance company are not in these measures': {
      id: 'CN-CM-company',
      cites: 'Scope',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'A lender is judged by measures on others.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'consumer-finance' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-04-01 10:00 | check | . | clear | not bound
      `,
    },
    'an answer that is not on record: simple': {
      id: 'CN-CM-record-simple',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE],
      ifMissed: 'An answer is made up afterwards.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-03-05 10:00 | event:complaint-answered recorded=2026-07-20T10:00 | . | . | entered late
        2026-07-10 10:00 | check | . | barred | nothing on record
        2026-07-21 10:00 | check | . | clear  | on record
      `,
    },
    'an answer that is not on record: complex': {
      id: 'CN-CM-record-complex',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [COMPLEX],
      ifMissed: 'An answer is made up afterwards.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=complex | . | . | received
        2026-03-05 10:00 | event:complaint-answered recorded=2026-07-20T10:00 | . | . | entered late
        2026-07-10 10:00 | check | . | barred | nothing on record
        2026-07-21 10:00 | check | . | clear  | on record
      `,
    },
    'an answer that is not on record: especially': {
      id: 'CN-CM-record-especially',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ESPECIALLY],
      ifMissed: 'An answer is made up afterwards.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=especially-complex | . | . | received
        2026-03-05 10:00 | event:complaint-answered recorded=2026-07-20T10:00 | . | . | entered late
        2026-07-10 10:00 | check | . | barred | nothing on record
        2026-07-21 10:00 | check | . | clear  | on record
      `,
    },
    'a simple complaint has its own days only': {
      id: 'CN-CM-simple-only',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [COMPLEX, ESPECIALLY],
      ifMissed: 'One complaint is reported late twice.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=simple | . | . | received
        2026-07-10 10:00 | check | . | clear | neither complex nor especially complex
      `,
    },
    'a complaint whose kind nobody wrote down': {
      id: 'CN-CM-any-bounds',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [SIMPLE, COMPLEX, ESPECIALLY, ANY],
      ifMissed: 'A complaint without a label is never late.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received | . | . | received
        2026-04-01 23:59:59 | check | . | clear  | day 30: whatever its kind
        2026-04-02 00:00:00 | check | . | barred | day 31: late whatever its kind
      `,
    },
    'a complaint whose kind nobody wrote down, after an approved extension': {
      id: 'CN-CM-any-extended',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ANY],
      ifMissed: 'Thirty more days are counted from the extension, or not given.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received | . | . | received
        2026-03-20 10:00 | event:complaint-extended approved=yes | . | . | approved
        2026-04-02 00:00:00 | check | . | clear  | day 31
        2026-05-01 23:59:59 | check | . | clear  | day 60
        2026-05-02 00:00:00 | check | . | barred | day 61
      `,
    },
    'a complaint whose kind nobody wrote down, and an extension that was refused': {
      id: 'CN-CM-any-not-approved',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ANY],
      ifMissed: 'Sixty days are taken without asking.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received | . | . | received
        2026-03-20 10:00 | event:complaint-extended approved=no | . | . | not approved
        2026-04-02 00:00:00 | check | . | barred | day 31
      `,
    },
    'an answer within thirty days ends the longest period too': {
      id: 'CN-CM-any-in-time',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ANY],
      ifMissed: 'An answer in time is reported as late.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=complex | . | . | received
        2026-04-01 23:59:59 | event:complaint-answered | . | . | day 30
        2026-06-01 10:00 | check | . | clear | in time
      `,
    },
    'an answer to a complaint of no kind that is not on record': {
      id: 'CN-CM-any-recorded-late',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ANY],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received | . | . | received
        2026-03-05 10:00 | event:complaint-answered recorded=2026-05-06T09:00 | . | . | entered two months later
        2026-05-05 10:00 | check | . | barred | nothing on record
        2026-05-07 10:00 | check | . | clear | on record
      `,
    },
    'an extension is for the complaint it was approved for': {
      id: 'CN-CM-03-other',
      cites: 'Time limits',
      basis: 'constructed',
      tests: [ESPECIALLY, ANY],
      ifMissed: 'One approval makes every complaint wait for sixty days.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:complaint-received complexity=especially-complex reference=A | . | . | the first
        2026-03-02 11:00 | event:complaint-received complexity=especially-complex reference=B | . | . | the second
        2026-03-20 10:00 | event:complaint-extended approved=yes reference=B | . | . | approved for the second
        2026-03-25 10:00 | event:complaint-answered reference=B | . | . | the second is answered
        2026-04-01 23:59:59 | check | . | clear  | day 30
        2026-04-02 00:00:00 | check | . | barred | the first is late
      `,
    },
  },
} satisfies CaseFile
