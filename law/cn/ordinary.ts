/**
 * The ordinary Chinese matter from which the worked cases under law/cn start: an overdue personal online consumer
 * loan of a bank, an agency that collects it, a debtor in China, and the people around the debtor who owe nothing.
 * Everything is known, and the record is complete; each case changes only what it is about. All names are invented.
 */
import type { CaseFile } from '@forbear/conduct/language'

const SHANGHAI = [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] as const

/** 2100-01-01T00:00:00Z: later than any case. */
const FAR_FUTURE = 4102444800

/** One loan, one bank, two agencies, and everybody a collector might think of calling. */
export const ordinary: CaseFile['ordinary'] = {
  id: 'cn-ordinary',
  jurisdiction: 'CN',
  persons: [
    { id: 'debtor', role: 'debtor', liable: 'yes', zones: SHANGHAI },
    { id: 'guarantor', role: 'guarantor', liable: 'yes', zones: SHANGHAI },
    { id: 'lawyer', role: 'attorney', liable: 'no', zones: SHANGHAI },
    { id: 'contact', role: 'contact-person', liable: 'no', zones: SHANGHAI },
    { id: 'mother', role: 'relative', liable: 'no', zones: SHANGHAI },
    { id: 'friend', role: 'friend', liable: 'no', zones: SHANGHAI },
    { id: 'colleague', role: 'colleague', liable: 'no', zones: SHANGHAI },
    { id: 'employer', role: 'employer', liable: 'no', zones: SHANGHAI },
    { id: 'neighbour', role: 'neighbour', liable: 'no', zones: SHANGHAI },
    { id: 'stranger', role: 'stranger', liable: 'no', zones: SHANGHAI },
    { id: 'spouse', role: 'spouse', liable: 'no', zones: SHANGHAI },
    { id: 'joint-spouse', role: 'spouse', liable: 'yes', zones: SHANGHAI },
    { id: 'widow', role: 'surviving-spouse', liable: 'no', zones: SHANGHAI },
    { id: 'heir', role: 'heir', liable: 'no', zones: SHANGHAI },
  ],
  debts: [
    {
      id: 'loan',
      product: 'online-consumer-loan',
      stage: 'overdue',
      creditor: 'bank',
      consumer: 'yes',
    },
  ],
  points: [
    {
      id: 'mobile',
      kind: 'mobile',
      person: 'debtor',
      provenance: 'contract',
      zones: ['Asia/Shanghai'],
    },
  ],
  organisations: [
    {
      id: 'bank',
      kind: 'creditor',
      creditorType: 'bank',
      members: ['cba', 'nifa'],
      membersComplete: true,
      zone: 'Asia/Shanghai',
    },
    { id: 'agency', kind: 'agency', zone: 'Asia/Shanghai' },
    { id: 'agency-2', kind: 'agency', zone: 'Asia/Shanghai' },
  ],
  creditor: 'bank',
  declarations: [{ class: 'all', source: 'case', until: FAR_FUTURE }],
  coverage: 'complete',
}
