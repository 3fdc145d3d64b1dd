/** How commands tell why: what was agreed, then figure by figure a sentence; as JSON each sentence by its pointer. */
import type { Words } from '@forbear/conduct/language'
import { termsShape } from '@forbear/loan/border'
import type { AccrualFigure, Explained, InterestFigure } from '@forbear/loan/explain'
import type { Terms } from '@forbear/loan/terms'
import { termsInWords } from '@forbear/loan/words'
import type { Language } from '../surroundings.ts'

/** The description of `--explain`. */
export const EXPLAIN = 'and every figure in a sentence, after the terms it rests on'

/** A sentence by where its figure stands. */
export type Said = Pick<Explained, 'pointer' | 'says'>

const AGREED: Words = { en: 'What was agreed', zh: '约定' }
const WHY: Words = { en: 'Figure by figure', zh: '逐项说明' }

/** Whether there is a rate at all; interest that rests has one. */
export const isAtARate = ({ accrual }: AccrualFigure): boolean => accrual.rate.value.n > 0n

/** Whether a figure of interest says more than the one stretch of days that stands before it. */
export const isMoreThanItsDays = ({ accruals, exactMinor, because }: InterestFigure): boolean =>
  accruals > 1 || because !== undefined || exactMinor.n % exactMinor.d !== 0n

/** The terms in words and the sentences of figures, each below its heading. */
export function explainedLines(
  said: readonly Said[],
  { terms, language }: { readonly terms: Terms; readonly language: Language },
): readonly string[] {
  const colon = language === 'zh' ? '：' : ': '
  return [
    '',
    AGREED[language],
    ...termsInWords(terms).map(({ title, says }) => `${title[language]}${colon}${says[language]}`),
    '',
    WHY[language],
    ...said.map(({ says }) => says[language]),
  ]
}

/** The same as JSON: the terms, and each sentence in both languages. */
export function explainedToJson(
  said: readonly Said[],
  terms: Terms,
): Readonly<Record<'terms' | 'termsInWords' | 'says', unknown>> {
  return {
    terms: termsShape(terms.currency).write(terms),
    termsInWords: termsInWords(terms),
    says: said.map(({ pointer, says }) => ({ pointer: pointer.replace(/Minor$/, ''), ...says })),
  }
}
