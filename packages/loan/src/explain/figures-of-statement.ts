/** The figures of a statement between two days, of a pay-off quote, and of the next payment. */
import type {
  Accrual,
  NextPayment,
  PayoffDay,
  PayoffQuote,
  Statement,
  StatementLine,
} from '../account/index.ts'
import { COMPONENTS, type Component, type Terms } from '../terms/index.ts'
import type { Day } from '../calendar/index.ts'
import type { CountedRow } from './counted.ts'
import { explained, type Explained, type Placed } from './explained.ts'
import type { AccrualFigure, DemandFigure, StatementFigure } from './figure.ts'
import { exactInterest } from './figures-of-account.ts'

type Priced = Pick<Terms, 'currency'>

/** Every line of a statement, and below it the days that it is made of; `rows` of the account on its last day. */
export function figuresOfStatement(
  { lines }: Statement,
  { currency }: Priced,
  rows: readonly CountedRow[],
): readonly Explained<StatementFigure | AccrualFigure>[] {
  const figures = lines.flatMap((line, at) => [
    [`/lines/${at}`, lineFigure(line)] as const,
    ...(line.kind === 'accrued' ? accrualFigures(line.accruals, `/lines/${at}`) : []),
  ])
  return explained<StatementFigure | AccrualFigure>(figures, { currency, rows })
}

function lineFigure(line: StatementLine): StatementFigure {
  const { change } = line
  switch (line.kind) {
    case 'accrued':
      return { kind: 'statement-accrued', from: line.from, until: line.until, change }
    case 'event': {
      const { on, event, heldMinor } = line
      return { kind: 'statement-event', on, event, change, heldMinor }
    }
    case 'held-used': {
      const { on, heldMinor } = line
      return { kind: 'statement-held-used', on, change, heldMinor }
    }
    default:
      return line satisfies never
  }
}

/**
 * What pays the loan off on each day: the sum, each component by its rows, and the days that interest is made of.
 *
 * @param rowsOn the rows of the account on a day of the quote: a charge that falls due within it moves their numbers
 */
export function figuresOfPayoff(
  { days }: PayoffQuote,
  { currency }: Priced,
  rowsOn: (day: Day) => readonly CountedRow[],
): readonly Explained<DemandFigure | AccrualFigure>[] {
  return days.flatMap((day, at) => {
    const { on, amounts, heldMinor, totalMinor, isByAgreement } = day
    const figures: readonly Placed<DemandFigure | AccrualFigure>[] = [
      [`/days/${at}`, { kind: 'payoff', on, amounts, heldMinor, totalMinor, isByAgreement }],
      ...COMPONENTS.filter((component) => amounts[component] > 0n).map(
        (component): Placed<DemandFigure> => [`/days/${at}/amounts/${component}`, payoffPart(day, component)],
      ),
      ...accrualFigures(day.accruals, `/days/${at}`),
    ]
    return explained(figures, { currency, rows: rowsOn(on) })
  })
}

function payoffPart({ on, amounts, parts, earlyFeeMinor }: PayoffDay, component: Component): DemandFigure {
  const own = parts.filter((part) => part.component === component)
  const fallen = own.filter(({ dueOn }) => dueOn <= on)
  const ahead = own.filter(({ dueOn }) => dueOn > on)
  return {
    kind: 'payoff-part',
    component,
    amountMinor: amounts[component],
    parts: fallen.map(({ kind, row, dueOn, amountMinor }) => ({ kind, row, dueOn, amountMinor })),
    aheadMinor: ahead.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    earlyFeeMinor: component === 'fee' ? earlyFeeMinor : 0n,
  }
}

/** What is to be paid next. */
export const figuresOfNextPayment = (
  next: NextPayment,
  { currency }: Priced,
): readonly Explained<DemandFigure>[] =>
  explained<DemandFigure>([['/nextPayment', { kind: 'next-payment', ...next }]], { currency, rows: [] })

const accrualFigures = (accruals: readonly Accrual[], place: string): readonly Placed<AccrualFigure>[] =>
  accruals.map((accrual, k) => [
    `${place}/accruals/${k}`,
    { kind: 'accrual', accrual, exactMinor: exactInterest(accrual) },
  ])
