/** Findings on money in words, English and Chinese. */
export { explainPrice, isForWantOfFacts } from './sentence.ts'
export { sayNotTested, sayPriceNeed } from './need.ts'
export { sayPriceLevel, sayPriceVerdict } from './verdict.ts'
export { revivalWarning } from './revival.ts'
export * from './old-debt.ts'
export { CLASS_WORDS, EVENT_WORDS, factWords, shownWords } from './names.ts'
export type { Language } from './phrases.ts'
