/** What the first script (`first.js`, ES5, runs before everything) leaves for the page script. */
import type { CannotWords } from '../words/cannot.ts'
import type { Language } from '../words/language.ts'

/** What a browser may lack that no polyfill gives. */
export type Lack = keyof CannotWords['lacks']

export interface First {
  /** The language of the first view. */
  readonly language: Language
  readonly missing: readonly Lack[]
  /** Whether the polyfills were evaluated; the engine then needs them too. */
  readonly filled: boolean
  /** Set by the page script once it runs; otherwise the panel says that it does not. */
  started: boolean
  /** Shows the panel that says what is missing, above what is on the screen. */
  readonly cannot: (lacks: readonly Lack[]) => void
}

declare global {
  interface Window {
    readonly forbear: First
  }
}
