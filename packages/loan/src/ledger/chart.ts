/** The chart of accounts of a lender's loan: the names that its entries are booked under. */
import type { Component } from '../terms/index.ts'
import type { Words } from '@forbear/conduct/language'

/** Every account, with what it is for. Names are those of Beancount: a root word, then parts with capitals. */
export const CHART = {
  'Assets:Cash': { en: 'cash', zh: '现金' },
  'Assets:Loans:Principal': { en: 'loans receivable: principal', zh: '贷款本金' },
  'Assets:Loans:Interest': { en: 'interest receivable', zh: '应收利息' },
  'Assets:Loans:PenaltyInterest': { en: 'penalty interest receivable', zh: '应收罚息' },
  'Assets:Loans:Fees': { en: 'fees receivable', zh: '应收费用' },
  'Assets:Loans:Costs': { en: 'recoverable costs', zh: '应收代垫费用' },
  'Assets:DueFromBuyer': { en: 'due from the buyer of a debt', zh: '应收债权转让款' },
  'Liabilities:HeldForBorrower': { en: 'held for the borrower', zh: '暂收借款人款项' },
  'Income:Interest': { en: 'interest income', zh: '利息收入' },
  'Income:PenaltyInterest': { en: 'penalty interest income', zh: '罚息收入' },
  'Income:Fees': { en: 'fee income', zh: '手续费收入' },
  'Income:Costs': { en: 'costs passed on', zh: '代垫费用转收' },
  'Income:Recoveries': { en: 'recovered after write-off', zh: '核销后收回' },
  'Expenses:Forgiveness': { en: 'forgiven', zh: '减免' },
  'Expenses:CreditLoss': { en: 'written off', zh: '核销损失' },
} as const satisfies Readonly<Record<string, Words>>

export type LedgerAccount = keyof typeof CHART

/** Where what is owed of a component stands. */
export const RECEIVABLE: Readonly<Record<Component, LedgerAccount>> = {
  principal: 'Assets:Loans:Principal',
  interest: 'Assets:Loans:Interest',
  'penalty-interest': 'Assets:Loans:PenaltyInterest',
  fee: 'Assets:Loans:Fees',
  cost: 'Assets:Loans:Costs',
}

/** What a component is earned under; principal is lent, not earned. */
export const EARNED: Readonly<Record<Component, LedgerAccount>> = {
  principal: 'Assets:Cash',
  interest: 'Income:Interest',
  'penalty-interest': 'Income:PenaltyInterest',
  fee: 'Income:Fees',
  cost: 'Income:Costs',
}
