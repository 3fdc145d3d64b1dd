/** What holding a second log of the same contacts against the first came to. */
import type { Reconciliation, RowCounts, SetAside, SoundnessReport } from '@forbear/logs'

/** The second log, how sound it is itself, and what the two say of each other. */
export interface Against {
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number }
  readonly format: string
  readonly logZone: string | null
  readonly rows: RowCounts
  /** Its rows that could not be read, the first 20: what is missing from it may be among them. */
  readonly setAside: readonly SetAside[]
  readonly soundness: SoundnessReport
  readonly result: Reconciliation
}
