/** What binds the calls of one batch together. */

/** The ceilings of a batch (S23): the dialler keeps them, and each of its permits names them in the record. */
export interface BatchTerms {
  readonly id: string
  /** Calls of the batch that may be answered; the dialler drops the rest. */
  readonly answeredAtMost?: number
  /** Calls of the batch that may be under way at one time. */
  readonly concurrentAtMost: number
}
