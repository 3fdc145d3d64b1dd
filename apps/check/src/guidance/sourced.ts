/**
 * A text that people act on, with where it comes from: nothing in this folder is said without a source.
 * How a source is known is shown beside the text; what nobody looked up says so.
 */
import type { Basis, Words } from '@forbear/conduct/language'

export type { Words }

/** As the law's data has it: its own text read, read as a quotation, reported by others, or from general knowledge. */
export type Known = Basis

export interface Source {
  /** What to look up: the instrument and clause, or who publishes the number. */
  readonly citation: Words
  readonly known: Known
  /** The day somebody last looked, `YYYY-MM-DD`; for general knowledge the day it was written down. */
  readonly readOn: string
}

/** One claim and its source. */
export interface Sourced {
  readonly says: Words
  readonly source: Source
}

/** The day the clauses below were last looked at in the sources that the law's data names. */
const LAW_LOOKED_AT = '2026-11-24'
/** The day the numbers and names that no law holds were written down. */
const WRITTEN_ON = '2026-11-26'

/**
 * The source of a clause that the law's data knows.
 *
 * @param known how the weakest clause that the text rests on is known
 */
export function clause(known: Known, zh: string, en: string): Source {
  return { citation: { zh, en }, known, readOn: LAW_LOOKED_AT }
}

/** A source outside the law's data that was looked at while this was written: press, or a regulator's own page. */
export function reported(zh: string, en: string): Source {
  return { citation: { zh, en }, known: 'reported', readOn: WRITTEN_ON }
}

/** A text outside the law's data that was read as a quotation while this was written. */
export function quoted(zh: string, en: string): Source {
  return { citation: { zh, en }, known: 'quoted', readOn: WRITTEN_ON }
}

/** General knowledge that nobody looked up; the citation says where it can be checked. */
export function toCheck(zh: string, en: string): Source {
  return { citation: { zh, en }, known: 'unverified', readOn: WRITTEN_ON }
}

/** Stands beside a text, by how its source is known. */
export const HOW_KNOWN: Readonly<Record<Known, Words>> = {
  read: { zh: '已读过原文。', en: 'The text itself was read.' },
  quoted: { zh: '读过他处的引文。', en: 'Read where another text quotes it.' },
  reported: { zh: '来自报道，未见原文。', en: 'Known from reports. The text was not seen.' },
  unverified: { zh: '尚未核实。使用前请先查证。', en: 'Not verified. Check it before you rely on it.' },
}

/** One claim with its source. */
export function says(source: Source, zh: string, en: string): Sourced {
  return { says: { zh, en }, source }
}
