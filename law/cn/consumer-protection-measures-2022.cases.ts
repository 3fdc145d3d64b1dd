/** Worked cases for CBIRC Order 2022 No. 9, article 41. The rule is the law's as reported; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const TOLD = 'cn/consumer-protection-measures-2022/41-told-before'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/consumer-protection-measures-2022',
  ordinary,
  cases: {
    'W46: outside collection starts and the debtor was not told': {
      id: 'CN-W46',
      cites: 'art. 41',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A stranger calls about the debt, and nobody knows whether that is a fraud.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | check | . | clear | nothing outsourced
        2026-03-02 10:00 | event:agency-engaged of=agency | . | . | the agency starts
        2026-03-02 11:00 | check | . | barred | not told before
        2026-03-03 10:00 | event:outsourcing-notified of=agency | . | . | told afterwards
        2026-03-03 11:00 | check | . | barred | it had to come first
      `,
    },
    'the debtor was told before': {
      id: 'CN-CP-41-told',
      cites: 'art. 41',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A bank that told the debtor is reported.',
      zone: ZONE,
      log: `
        2026-03-02 09:59:59 | event:outsourcing-notified of=agency | . | . | told
        2026-03-02 10:00:00 | event:agency-engaged of=agency | . | . | the agency starts
        2026-03-02 11:00 | check | . | clear | told before
      `,
    },
    'the day before the measures began': {
      id: 'CN-CP-41-not-yet',
      cites: 'In force 2023-03-01',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A duty is read back in time.',
      zone: ZONE,
      log: `
        2023-02-28 10:00 | event:agency-engaged of=agency | . | . | the agency starts
        2023-02-28 11:00 | check | . | clear | not yet in force
      `,
    },
    'the first day of the measures': {
      id: 'CN-CP-41-first-day',
      cites: 'In force 2023-03-01',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'The first day is missed.',
      zone: ZONE,
      log: `
        2023-03-01 10:00 | event:agency-engaged of=agency | . | . | the agency starts
        2023-03-01 11:00 | check | . | barred | in force
      `,
    },
    'a private lender is not bound by measures on banks': {
      id: 'CN-CP-41-scope',
      cites: 'Scope',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A lender is judged by measures on others.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'private' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | event:agency-engaged of=agency | . | . | the agency starts
        2026-03-02 11:00 | check | . | clear | not bound
      `,
    },
  },
} satisfies CaseFile
