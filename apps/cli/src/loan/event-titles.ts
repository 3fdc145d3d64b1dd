/** What happens to a loan, in a word or two for the cells of tables. */
import type { Words } from '@forbear/conduct/language'
import type { LedgerEntry } from '@forbear/loan/ledger'

/** What each line of a statement and each entry of a ledger is called. */
export const EVENT_TITLES: Readonly<Record<LedgerEntry['what'], Words>> = {
  disbursed: { en: 'paid out', zh: '放款' },
  repaid: { en: 'repaid', zh: '还款' },
  'paid-off': { en: 'paid off', zh: '结清' },
  reversed: { en: 'reversed', zh: '冲正' },
  charged: { en: 'charged', zh: '收取费用' },
  waived: { en: 'waived', zh: '减免' },
  refunded: { en: 'refunded', zh: '退款' },
  'rate-changed': { en: 'rate changed', zh: '调整利率' },
  rescheduled: { en: 'rescheduled', zh: '重新安排' },
  'interest-paused': { en: 'interest paused', zh: '暂停计息' },
  're-aged': { en: 're-aged', zh: '重置账龄' },
  'plan-agreed': { en: 'plan agreed', zh: '达成还款方案' },
  'plan-broken': { en: 'plan broken', zh: '方案终止' },
  settled: { en: 'settled', zh: '和解结清' },
  'written-off': { en: 'written off', zh: '核销' },
  recovered: { en: 'recovered', zh: '核销后收回' },
  sold: { en: 'sold', zh: '转让债权' },
  placed: { en: 'placed with an agency', zh: '委托催收' },
  'day-closed': { en: 'day closed', zh: '日终' },
  accrued: { en: 'ran', zh: '产生' },
  'held-used': { en: 'held money used', zh: '动用代管款' },
}
