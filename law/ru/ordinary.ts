/** The ordinary matter of Russian worked cases: one debtor in Moscow, one overdue loan, a lender and its agency there. */
import type { CaseFile } from '@forbear/conduct/language'

export default {
  id: 'ru-ordinary',
  jurisdiction: 'RU',
  persons: [
    { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Europe/Moscow'] }] },
    { id: 'mother', role: 'relative', zones: [{ evidence: 'residence', oneOf: ['Europe/Moscow'] }] },
  ],
  debts: [{ id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' }],
  points: [{ id: 'mobile', kind: 'mobile', person: 'debtor', provenance: 'contract' }],
  organisations: [
    { id: 'agency', kind: 'agency', zone: 'Europe/Moscow' },
    { id: 'lender', kind: 'creditor', creditorType: 'bank', zone: 'Europe/Moscow' },
  ],
  creditor: 'lender',
  declarations: [{ class: 'all', source: 'case', until: 4_102_444_800 }],
  coverage: 'complete',
} satisfies CaseFile['ordinary']
