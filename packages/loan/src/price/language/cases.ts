/**
 * Worked cases of price law as tables. A row is `facts | verdict | because`:
 * - facts: words `name=value` that change the case's facts for this row; a value may be `a/b` (one of these), `?` (not
 *   known); lists: `advances=10000@0`, `payments=12x860.66@1+100@13` (n × amount, the first at month m; or at a date),
 *   `charges=guarantee:guarantor:12x50@1` (kind, payee, flows; `charges=none`), several with `&`, with `!` after the flows: kept back from
 *   the money lent; `debts=a:1000:due:2026-01-05:unsecured:10&…`; `limitation.events=due:2020-03-01+demand:2021-05-01`
 * - verdict: `clear`, `discouraged`, `presumed`, `barred`, `clear..barred` (certain..possible), `unbound` (the rule does
 *   not bind), `.` (not checked)
 * - because: why, and in square brackets figures that must come out, `[principal=9000.00 to.interest=300.00]`
 */
export interface PriceCase {
  /** Stable for ever, such as `W71`; unique in the book. */
  readonly id: string
  readonly cites: string
  /** `published`: facts and result stand in the source; `constructed`: the rule is the law's, the facts are ours. */
  readonly basis: 'published' | 'constructed'
  /** The one rule that the table speaks of. */
  readonly tests: string
  /** What goes wrong for the person when this is missed. */
  readonly ifMissed: string
  /** Facts of all rows, written as in a row. */
  readonly facts: string
  readonly table: string
}

/** A file of worked cases of one instrument. */
export interface PriceCaseFile {
  readonly instrument: string
  /** Facts of all its cases, written as in a row. */
  readonly ordinary: string
  /** By title. */
  readonly cases: Readonly<Record<string, PriceCase>>
}
