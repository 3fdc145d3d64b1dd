/** Judges a loan's money: facts and law in, findings out. Pure. */
export { judgePrice } from './judge.ts'
export * from './finding.ts'
export { limitation } from './limitation.ts'
export type { ClockMoved, LimitationAsked, LimitationState } from './limitation.ts'
export type { Quantity } from './quantity.ts'
export type { Need } from './truth.ts'
