/** The debtors of a generated log: where they live, what they owe, when their debts are worked, and how hard. */
import { pick, type Chance } from './chance.ts'
import { DEBTS_AT_MOST, MARKETS, PORTFOLIOS, STAGES, type PortfolioName } from './portfolio.ts'

/** How many days the log runs before the debts come round again. */
export const PERIOD_DAYS = 273

/** Facts of each debtor in columns, and what a lawful collector must remember of the last seven days. */
export interface Debtors {
  readonly count: number
  /** Index of {@link MARKETS}. */
  readonly market: Uint8Array
  readonly debts: Uint8Array
  readonly points: Uint8Array
  /** Index of a market's `collectors`. */
  readonly collector: Uint8Array
  /** 1: two agencies work it at once, each a debt of its own. */
  readonly isDouble: Uint8Array
  readonly product: Uint8Array
  readonly stage: Uint8Array
  /** The days on which it is worked: from, and how many, within the period. */
  readonly from: Uint16Array
  readonly days: Uint16Array
  /** Probability, in 1/255, that a day on which it may be worked is used. */
  readonly intensity: Uint8Array
  /** 1: its collector heeds no cap. */
  readonly isHarried: Uint8Array
  /** Contacts counted on each of the last seven days: seven places a debtor, by day modulo seven. */
  readonly lastWeek: Uint8Array
  /** The last day of a talk; far in the past if there was none. */
  readonly talkedOn: Int32Array
}

/** Before any day of a log by more than a week. */
const LONG_AGO = -1000

/**
 * Draws the debtors. Most are worked for some weeks and now and then; a few for the whole period, every day.
 *
 * @param count  at least 1
 */
export function drawDebtors(count: number, portfolio: PortfolioName, chance: Chance): Debtors {
  const debtors: Debtors = {
    count,
    market: new Uint8Array(count),
    debts: new Uint8Array(count),
    points: new Uint8Array(count),
    collector: new Uint8Array(count),
    isDouble: new Uint8Array(count),
    product: new Uint8Array(count),
    stage: new Uint8Array(count),
    from: new Uint16Array(count),
    days: new Uint16Array(count),
    intensity: new Uint8Array(count),
    isHarried: new Uint8Array(count),
    lastWeek: new Uint8Array(count * 7),
    talkedOn: new Int32Array(count).fill(LONG_AGO),
  }
  for (let d = 0; d < count; d++) drawDebtor(debtors, d, portfolio, chance)
  return debtors
}

function drawDebtor(debtors: Debtors, d: number, portfolio: PortfolioName, chance: Chance): void {
  const marketIndex = pick(PORTFOLIOS[portfolio], chance.next())
  const market = MARKETS[marketIndex]
  if (market === undefined) throw new RangeError(`no market ${marketIndex}`)
  debtors.market[d] = marketIndex
  debtors.debts[d] = 1 + Math.min(DEBTS_AT_MOST - 1, pick([70, 22, 8], chance.next()))
  debtors.points[d] = 1 + pick([55, 35, 10], chance.next())
  debtors.collector[d] = chance.is(0.15) ? 0 : 1 + chance.below(market.collectors.length - 1)
  debtors.isDouble[d] = (debtors.debts[d] ?? 0) > 1 && chance.is(0.1) ? 1 : 0
  debtors.product[d] = pick([60, 25, 10, 5].slice(0, market.products.length), chance.next())
  debtors.stage[d] = pick([95, 4, 1].slice(0, STAGES.length), chance.next())
  // a square of a square: nine in ten for less than two months, a few for all of the nine
  const skew = chance.next() ** 4
  debtors.days[d] = Math.round(7 + skew * (PERIOD_DAYS - 7))
  debtors.from[d] = chance.below(PERIOD_DAYS)
  debtors.intensity[d] = Math.round(40 + 215 * skew)
  debtors.isHarried[d] = chance.is(0.008) ? 1 : 0
}
