/** Findings on money in words, English and Chinese. */
export {
  explainPrice,
  REVIVAL_WARNING,
  sayNotTested,
  sayPriceNeed,
  sayQuantity,
  type Language,
} from './sentence.ts'
export { revivalWarning } from './revival.ts'
export { CLASS_WORDS, EVENT_WORDS, factWords, shownWords } from './names.ts'
