/**
 * The chart of accounts of a lender's loan: the names that its entries are booked under, each with what stands there. Debit is
 * above zero. The ledger holds what passes between lender and borrower; what the lender passes on to others, a guarantor's fee
 * or a court's, is booked where that is paid.
 */
import type { Words } from '@forbear/conduct/language'
import type { Component } from '../terms/index.ts'

/** What an account is called, and what its balance is. */
export interface LedgerAccountMeaning {
  readonly title: Words
  readonly means: Words
}

/** Every account. Names are those of Beancount: a root word, then parts with capitals. */
export const CHART = {
  'Assets:Cash': {
    title: { en: 'cash', zh: '现金' },
    means: { en: 'money that came in less money that went out', zh: '收到的款项减去付出的款项' },
  },
  'Assets:Loans:Principal': {
    title: { en: 'loans receivable: principal', zh: '贷款本金' },
    means: { en: 'principal lent and not paid back, due or not', zh: '已放款而未收回的本金，不论是否到期' },
  },
  'Assets:Loans:Interest': {
    title: { en: 'interest receivable', zh: '应收利息' },
    means: { en: 'contract interest run so far and not paid', zh: '已产生而未收到的合同利息' },
  },
  'Assets:Loans:PenaltyInterest': {
    title: { en: 'penalty interest receivable', zh: '应收罚息' },
    means: { en: 'penalty interest run so far and not paid', zh: '已产生而未收到的罚息' },
  },
  'Assets:Loans:Fees': {
    title: { en: 'fees receivable', zh: '应收费用' },
    means: { en: 'fees charged and not paid', zh: '已计收而未收到的费用' },
  },
  'Assets:Loans:Costs': {
    title: { en: 'recoverable costs', zh: '应收代垫费用' },
    means: { en: 'costs of recovery charged and not paid', zh: '已计收而未收到的实现债权的费用' },
  },
  'Assets:DueFromBuyer': {
    title: { en: 'due from the buyer of a debt', zh: '应收债权转让款' },
    means: {
      en: 'what a debt stood for when it was sold; the price, and what it is short of that, are booked against it',
      zh: '转让时债权的账面金额；转让价款及其差额冲抵此科目',
    },
  },
  'Liabilities:HeldForBorrower': {
    title: { en: 'held for the borrower', zh: '暂收借款人款项' },
    means: {
      en: 'paid by the borrower while nothing was owed for it; used for what falls due or paid back',
      zh: '借款人多付而尚无欠款可冲抵的款项；用于以后到期款项或退还',
    },
  },
  'Liabilities:DueToBuyer': {
    title: { en: 'due to the buyer of a debt', zh: '应付受让人款项' },
    means: {
      en: 'paid to the lender after the debt was sold: it is the buyer’s',
      zh: '债权转让后仍付给原贷款人的款项，归受让人',
    },
  },
  'Income:Interest': {
    title: { en: 'interest income', zh: '利息收入' },
    means: { en: 'contract interest, as it runs', zh: '合同利息，按期产生时确认' },
  },
  'Income:PenaltyInterest': {
    title: { en: 'penalty interest income', zh: '罚息收入' },
    means: { en: 'penalty interest, as it runs or is charged', zh: '罚息，产生或计收时确认' },
  },
  'Income:Fees': {
    title: { en: 'fee income', zh: '手续费收入' },
    means: { en: 'fees, when they are charged', zh: '费用，计收时确认' },
  },
  'Income:Costs': {
    title: { en: 'costs passed on', zh: '代垫费用转收' },
    means: { en: 'costs of recovery, when they are charged', zh: '实现债权的费用，计收时确认' },
  },
  'Income:Recoveries': {
    title: { en: 'recovered after write-off', zh: '核销后收回' },
    means: { en: 'paid by the borrower after the loan was written off', zh: '贷款核销后借款人支付的款项' },
  },
  'Expenses:Forgiveness': {
    title: { en: 'forgiven', zh: '减免' },
    means: { en: 'waived, or forgiven in a settlement', zh: '减免，或和解时免除的金额' },
  },
  'Expenses:CreditLoss': {
    title: { en: 'written off', zh: '核销损失' },
    means: { en: 'what a loan stood for when it was written off', zh: '核销时贷款的账面金额' },
  },
} as const satisfies Readonly<Record<string, LedgerAccountMeaning>>

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
