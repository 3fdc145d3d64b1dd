/** The ordinary matter of house-policy cases: one debtor in China, one overdue loan, an invented lender and its agency. */
import type { CaseFile } from '@forbear/conduct/language'

export default {
  id: 'house-ordinary',
  jurisdiction: 'CN',
  persons: [
    { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
    { id: 'mother', role: 'relative', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
  ],
  debts: [{ id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' }],
  points: [
    { id: 'mobile', kind: 'mobile', person: 'debtor', provenance: 'contract' },
    { id: 'landline', kind: 'landline', person: 'debtor', provenance: 'contract' },
  ],
  organisations: [
    { id: 'agency', kind: 'agency', zone: 'Asia/Shanghai' },
    { id: 'second-agency', kind: 'agency', zone: 'Asia/Shanghai' },
    { id: 'lender', kind: 'creditor', creditorType: 'consumer-finance', zone: 'Asia/Shanghai' },
    { id: 'other-lender', kind: 'creditor', creditorType: 'bank', zone: 'Asia/Shanghai' },
  ],
  creditor: 'lender',
  declarations: [{ class: 'all', source: 'case', until: 4_102_444_800 }],
  coverage: 'complete',
} satisfies CaseFile['ordinary']
