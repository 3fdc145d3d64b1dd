/** When two reports of one contact say the same, one of them perhaps less precisely. */

/**
 * What an outcome leaves open, in the outcomes of the facts that the engine judges: a record that knows only that a
 * call was answered does not contradict one that knows by whom, nor a message that was handed over one that was read.
 */
const LEAVES_OPEN: Readonly<Record<string, readonly string[]>> = {
  connected: [
    'voicemail',
    'assistant',
    'abandoned',
    'dropped',
    'answered-by-other',
    'announced',
    'conversation',
  ],
  submitted: ['undelivered', 'delivered', 'read', 'replied'],
  delivered: ['read', 'replied'],
  read: ['replied'],
}

/** Whether two outcomes can both be true of one contact. */
export const outcomesAgree = (a: string, b: string): boolean =>
  a === b || (LEAVES_OPEN[a]?.includes(b) ?? false) || (LEAVES_OPEN[b]?.includes(a) ?? false)
