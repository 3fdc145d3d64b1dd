/** Dates as text and as calendar dates: what cannot be read is absent, never guessed. */

/**
 * A calendar date from `YYYY-MM-DD`.
 *
 * @returns `undefined` for an absent text and for one that is no date
 */
export function dateOf(text: string | undefined): Temporal.PlainDate | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
