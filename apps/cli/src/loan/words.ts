/** Words of the loan commands in both languages. */
import type { Words } from '@forbear/conduct/language'

/** Heads of columns. */
export const HEADS = {
  number: { en: 'no.', zh: '期次' },
  dueOn: { en: 'due on', zh: '还款日' },
  days: { en: 'days', zh: '天数' },
  principal: { en: 'principal', zh: '本金' },
  interest: { en: 'interest', zh: '利息' },
  charges: { en: 'charges', zh: '费用' },
  due: { en: 'to pay', zh: '应还' },
  balance: { en: 'balance', zh: '剩余本金' },
} as const satisfies Readonly<Record<string, Words>>

/** What a row is that is no instalment. */
export const KINDS = {
  instalment: { en: '', zh: '' },
  'down-payment': { en: 'down payment', zh: '首付' },
  charge: { en: 'charge', zh: '费用' },
} as const satisfies Readonly<Record<string, Words>>

export const TOTAL: Words = { en: 'total', zh: '合计' }
