/** The stretches of days that penalty interest is made of, told like those of contract interest, with where its rate is from. */
import type { Day } from '../calendar/index.ts'
import { fraction, multiply } from '../money/index.ts'
import type { PenaltyInterest } from '../terms/index.ts'
import type { Accrual } from './account.ts'
import type { Book, BookRow, PenaltyStretch } from './book.ts'
import { overYear } from './contract-rate.ts'
import { penaltyStretches } from './penalty.ts'

/** What penalty interest is told with. */
interface Told {
  /** Number of each row. */
  readonly numbers: ReadonlyMap<BookRow, number>
  /** Absent: all that is owed on `until`; else what it became more by since. */
  readonly from?: Day
  readonly until: Day
}

/** The accruals of penalty interest, row by row. Their sum over a row is rounded once. */
export function penaltyAccrualsOf(book: Book, { numbers, ...within }: Told): readonly Accrual[] {
  const { penalty } = book.terms
  if (penalty === undefined) return []
  return book.rows.flatMap((row) => {
    const number = numbers.get(row)
    if (number === undefined) return []
    return penaltyStretches(book, row, within).map((stretch) => accrualOf(book, { stretch, penalty, number }))
  })
}

function accrualOf(
  { terms }: Book,
  {
    stretch,
    penalty,
    number,
  }: { readonly stretch: PenaltyStretch; readonly penalty: PenaltyInterest; readonly number: number },
): Accrual {
  const { from, until, balanceMinor } = stretch
  const { rate, source } = rateOf(penalty, stretch)
  return {
    from,
    until,
    balanceMinor,
    rate,
    ...overYear(terms, rate, fraction(stretch.n, stretch.d)),
    component: 'penalty-interest',
    penalty: source,
    row: number,
  }
}

type Rated = Pick<Accrual, 'rate'> & { readonly source: NonNullable<Accrual['penalty']> }

function rateOf({ on, rate }: PenaltyInterest, { contractRate }: PenaltyStretch): Rated {
  if ('perYear' in rate) return { rate: { value: rate.perYear, per: 'year' }, source: { on } }
  const factor = rate.timesContractRate
  const { value, per } = contractRate
  return { rate: { value: multiply(value, factor), per }, source: { on, times: { factor, contractRate } } }
}
