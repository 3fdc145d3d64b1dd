/** Readings: ambiguities of the law that are named instead of decided (semantics S10). */
import type { Words } from './words.ts'

/** An ambiguity, shared by an instrument's rules. Every option is a way the text can be read. */
export interface Reading {
  readonly says: Words
  readonly citation: string
  /** The options' names, at least two. */
  readonly options: readonly string[]
}

/** A value that depends on how a named reading of the instrument is taken. */
export interface ByReading<T> {
  readonly reading: string
  readonly options: Readonly<Record<string, T>>
}

/** A value, or one value for each option of a reading. */
export type OrByReading<T> = T | ByReading<T>
