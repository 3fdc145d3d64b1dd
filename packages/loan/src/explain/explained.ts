/** Figures where they stand, each with its sentence. */
import type { Words } from '@forbear/conduct/language'
import type { Currency } from '../money/index.ts'
import type { CountedRow } from './counted.ts'
import { explainer } from './explain.ts'
import type { Figure } from './figure.ts'

/** A figure, where it stands, and its sentence. */
export interface Explained<Of extends Figure = Figure> {
  /** JSON pointer into what is explained; what stands below it is explained with it. */
  readonly pointer: string
  readonly figure: Of
  readonly says: Words
}

/** A figure where it stands. */
export type Placed<Of extends Figure = Figure> = readonly [pointer: string, figure: Of]

/** Figures with their sentences, in amounts of a currency; `rows` are all those among which the ones they name are counted. */
export function explained<Of extends Figure>(
  figures: readonly Placed<Of>[],
  { currency, rows }: { readonly currency: Currency; readonly rows: readonly CountedRow[] },
): readonly Explained<Of>[] {
  const explain = explainer(currency, rows)
  return figures.map(([pointer, figure]) => ({ pointer, figure, says: explain(figure) }))
}
