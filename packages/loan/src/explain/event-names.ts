/** What each event of a loan is called on a statement. */
import type { Words } from '@forbear/conduct/language'
import type { LoanEventType } from '../events/index.ts'

export const EVENT_NAMES: Readonly<Record<LoanEventType, Words>> = {
  disbursed: { en: 'paid out to you', zh: '放款' },
  repaid: { en: 'your payment', zh: '您的还款' },
  'paid-off': { en: 'paid off', zh: '提前结清' },
  reversed: { en: 'taken back', zh: '冲正' },
  charged: { en: 'a charge', zh: '收费' },
  waived: { en: 'forgiven', zh: '减免' },
  refunded: { en: 'paid back to you', zh: '退款' },
  'rate-changed': { en: 'another rate', zh: '利率变更' },
  rescheduled: { en: 'another schedule', zh: '变更还款计划' },
  'interest-paused': { en: 'interest rests', zh: '停息' },
  're-aged': { en: 'what was late is spread anew', zh: '逾期重新安排' },
  'plan-agreed': { en: 'a plan was agreed', zh: '达成还款方案' },
  'plan-broken': { en: 'the plan was broken', zh: '还款方案未履行' },
  settled: { en: 'settled for less', zh: '减额了结' },
  'written-off': { en: 'written off by the lender; it is still owed', zh: '机构核销，债务仍在' },
  recovered: { en: 'a payment after the write-off', zh: '核销后收回' },
  sold: { en: 'the debt was sold', zh: '债权转让' },
  placed: { en: 'given to an agency, or back from it', zh: '委托催收或收回委托' },
  'day-closed': { en: 'end of day', zh: '日终' },
}
