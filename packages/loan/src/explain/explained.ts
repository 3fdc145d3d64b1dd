/** Figures where they stand, each with its sentence. */
import type { Words } from '@forbear/conduct/language'
import type { Currency } from '../money/index.ts'
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

/** Figures with their sentences, in amounts of a currency. */
export function explained<Of extends Figure>(
  figures: readonly Placed<Of>[],
  currency: Currency,
): readonly Explained<Of>[] {
  const explain = explainer(currency)
  return figures.map(([pointer, figure]) => ({ pointer, figure, says: explain(figure) }))
}
