/** The language of price law: an instrument, its eight kinds of rule, series of dated values, worked cases. */
export type * from './cases.ts'
export type * from './condition.ts'
export type * from './instrument.ts'
export type * from './measure.ts'
export type * from './rule.ts'
export * from './vocabulary.ts'
