/** What can be wrong with a template or with a value for it: said with its place, what was found and what would be right. */
import type { Words } from './refusal.ts'

/** Something wrong with a template or a value: where, what was found, and what would be right. */
export interface Problem {
  readonly code:
    | 'unknown'
    | 'missing'
    | 'wrong-type'
    | 'too-long'
    | 'sentence'
    | 'link'
    | 'number'
    | 'line-break'
    | 'hidden-character'
    | 'markup'
    | 'mixed-scripts'
    | 'other-host'
    | 'other-language'
    | 'malformed-template'
  /** `parameters.amount`, `text` … */
  readonly path: string
  /** At most 80 characters, hidden ones escaped. */
  readonly found: string
  readonly says: Words
}

/** What is wrong with a value, before it is known which parameter it is for. */
export type ValueProblem = Pick<Problem, 'code' | 'says'>

/** A value as it is written into the text, or what is wrong with it. */
export type ValueShown =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ValueProblem }

/** A value that is not accepted, and what would be. */
export const wrong = (code: Problem['code'], en: string, zh: string): ValueShown => ({
  ok: false,
  problem: { code, says: { en, zh } },
})

/** A value as the text shows it. */
export const shown = (text: string): ValueShown => ({ ok: true, text })
