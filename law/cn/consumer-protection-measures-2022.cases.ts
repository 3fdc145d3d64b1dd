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
    'a consumer-finance company is not bound by what was read': {
      id: 'CN-CP-41-consumer-finance',
      cites: 'Scope',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A lender is judged by measures whose scope nobody read.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'consumer-finance' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | event:agency-engaged of=agency | . | . | the agency starts
        2026-03-02 11:00 | check | . | clear | not bound, as far as was read
      `,
    },
    "a debtor who lives in Japan: the first day is the lender's": {
      id: 'CN-CP-41-clock',
      cites: 'In force 2023-03-01',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: "A duty of the lender begins by somebody else's clock.",
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
        2023-02-28 23:30 | event:agency-engaged of=agency | . | . | 1 March in Tokyo, 28 February at the bank
        2023-02-28 23:45 | check | . | clear | not yet in force
      `,
    },
    'a notice that was not on record when it was looked for': {
      id: 'CN-CP-41-recorded-late',
      cites: 'art. 41',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:outsourcing-notified of=agency recorded=2026-03-05T09:00 | . | . | entered later
        2026-03-02 10:00 | event:agency-engaged of=agency | . | . | the agency starts
        2026-03-03 10:00 | check | . | barred | nothing on record
        2026-03-06 10:00 | check | . | clear | on record
      `,
    },
    'a consumer-finance company is bound by other measures': {
      id: 'CN-CP-41-company',
      cites: 'Scope',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A lender is judged by measures on others.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'consumer-finance' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | event:agency-engaged of=agency | . | . | the agency starts
        2026-03-02 11:00 | check | . | clear | not bound
      `,
    },
    'a notice that is not on record': {
      id: 'CN-CP-41-record',
      cites: 'art. 41',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A notice is made up afterwards.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:outsourcing-notified of=agency recorded=2026-03-20T10:00 | . | . | entered late
        2026-03-03 10:00 | event:agency-engaged of=agency | . | . | the agency starts
        2026-03-04 10:00 | check | . | barred | nothing on record
        2026-03-21 10:00 | check | . | clear  | on record
      `,
    },
  },
} satisfies CaseFile
