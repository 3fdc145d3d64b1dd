/** Stretches of time as laws write them: periods that a cap counts in, spans that a clock runs. */

/**
 * - `day`, `week`, `month`: of the calendar of the person's zone; a week begins on `weekStarts`
 * - `rollingDays`: n calendar dates, the date of the act being day 1 (12 CFR 1006.14(b)(2))
 * - `rollingSeconds`: a duration that ends with the act, its own second included
 * - `ever`: since always
 */
export type Period =
  | { readonly per: 'day' }
  | { readonly per: 'week'; readonly weekStarts: 'monday' | 'sunday' }
  | { readonly per: 'month' }
  | { readonly rollingDays: number }
  | { readonly rollingSeconds: number }
  | { readonly ever: true }

/**
 * How long something lasts or must have passed, from an anchor.
 *
 * - `days` with `dayOne: 'anchor'`: the anchor's date is day 1; seven days from Monday 2 end as Monday 9 begins
 * - `days` with `dayOne: 'next'`: the date after the anchor's is day 1
 * - `seconds`: a duration
 * - `businessDays`: working days of a calendar, counted from the date after the anchor's
 * - `inTurn`: one after the other, each anchored in the last second of the one before
 * - `months`, `years`: to the same day of the month, or its last day
 */
export type Span =
  | { readonly days: number; readonly dayOne: 'anchor' | 'next' }
  | { readonly seconds: number }
  | { readonly businessDays: number; readonly calendar: CalendarId }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly inTurn: readonly Span[] }

/** A calendar of law/calendars. */
export type CalendarId = 'cn' | 'us-federal' | 'ru'

/** A set of days: ISO weekdays (1 = Monday … 7 = Sunday), or what a calendar says of the date. */
export type DaySet =
  | { readonly weekdays: readonly number[] }
  | { readonly calendar: CalendarId; readonly is: 'working' | 'non-working' | 'holiday' }
  | 'every-day'

/**
 * Whose clock a rule reads (S15): where the debtor lives, where the person contacted is, the address on file,
 * the number dialled, or the lender's own.
 */
export type ClockName =
  | 'debtor-residence'
  | 'person-contacted'
  | 'address-on-file'
  | 'number-dialled'
  | 'lender'
