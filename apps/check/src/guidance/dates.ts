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

/** The latest of dates, or `undefined` if there is none. */
export function latestOf(dates: readonly (Temporal.PlainDate | undefined)[]): Temporal.PlainDate | undefined {
  return dates
    .filter((d) => d !== undefined)
    .reduce<Temporal.PlainDate | undefined>(
      (late, d) => (late && Temporal.PlainDate.compare(late, d) >= 0 ? late : d),
      undefined,
    )
}
