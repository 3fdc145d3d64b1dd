/** Figures that explain themselves: as what they are made of, and as a sentence in Chinese and English. */
export * from './event-words.ts'
export * from './accruals-of-schedule.ts'
export * from './explain.ts'
export * from './counted.ts'
export { explained, type Explained, type Placed } from './explained.ts'
export * from './figure.ts'
export {
  exactInterest,
  figuresOf,
  isFromBefore,
  type ExplainedTerms,
} from './figures-of-account.ts'
export * from './figures-of-schedule.ts'
export * from './figures-of-statement.ts'
export { voiceOf, type Language, type Voice } from './voice.ts'
