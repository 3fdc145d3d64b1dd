/** A whole generated log, day by day in order of time, in memory that does not grow with its length. */
import { localDay } from './calendar.ts'
import { chanceOf } from './chance.ts'
import { emptyDay, inOrderOfTime, type DayOfContacts } from './contacts.ts'
import { drawDebtors, type Debtors } from './debtors.ts'
import { MARKETS, type PortfolioName } from './portfolio.ts'
import { workDay } from './work.ts'

export interface LogSettings {
  /** How many contacts, exactly; at least 1. */
  readonly rows: number
  /** The same seed, rows and portfolio give the same log. */
  readonly seed: number
  readonly portfolio: PortfolioName
}

/** Monday; the clocks of the United States go forward on 8 March and back on 1 November. */
const FIRST_DAY = '2026-02-16'

/** From then on New York City counts contacts of every channel. */
const NEW_YORK_REWRITTEN = '2026-09-01'

/** Contacts of a debtor over the period on average, as measured over the portfolios. */
const ROWS_A_DEBTOR = { mixed: 31, us: 26.5, nyc: 16.5, cn: 46 } as const satisfies Record<
  PortfolioName,
  number
>

/** A log whose contacts come day by day. */
export interface GeneratedLog {
  readonly debtors: Debtors
  /** Each once; the contacts of a day in order of time, and days in theirs but for what zones overlap. */
  readonly days: () => Generator<DayOfContacts>
}

/**
 * Begins a log. Debts whose time is over come round again after nine months, should the contacts asked for not be
 * reached by then.
 */
export function generatedLog({ rows, seed, portfolio }: LogSettings): GeneratedLog {
  const chance = chanceOf(seed)
  const debtors = drawDebtors(Math.ceil(rows / ROWS_A_DEBTOR[portfolio]), portfolio, chance)
  function* days(): Generator<DayOfContacts> {
    let left = rows
    const day = emptyDay(1024)
    for (let index = 0; left > 0; index++) {
      const date = Temporal.PlainDate.from(FIRST_DAY).add({ days: index })
      const isNewYorkRewritten = Temporal.PlainDate.compare(date, NEW_YORK_REWRITTEN) >= 0
      const clocks = MARKETS.map(({ zone }) => localDay(date, zone))
      day.count = 0
      workDay(debtors, { index, weekday: date.dayOfWeek, clocks, isNewYorkRewritten }, chance, day)
      const sorted = inOrderOfTime(day, left)
      left -= sorted.count
      yield sorted
    }
  }
  return { debtors, days }
}
