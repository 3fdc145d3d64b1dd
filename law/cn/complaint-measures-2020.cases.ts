/** Worked cases for the complaint measures of 2020. The periods are the law's as reported; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const SIMPLE = 'cn/complaint-measures-2020/simple'
const COMPLEX = 'cn/complaint-measures-2020/complex'
const ESPECIALLY = 'cn/complaint-measures-2020/especially-complex'
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
  },
} satisfies CaseFile
