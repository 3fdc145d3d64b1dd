/** The figures of a schedule: how level instalments were found, what interest ran on which days, what each charge is. */
import type { Accrual } from '../account/index.ts'
import { exactInstalment, type Schedule, type ScheduleRow } from '../schedule/index.ts'
import type { Terms } from '../terms/index.ts'
import { accrualsOfSchedule } from './accruals-of-schedule.ts'
import { explained, type Explained, type Placed } from './explained.ts'
import type {
  AccrualFigure,
  DemandFigure,
  FlatInterestFigure,
  InterestFigure,
  ScheduleFigure,
} from './figure.ts'
import { exactInterest, otherwiseScheduled, summed } from './figures-of-account.ts'

/** Kinds of figures that a schedule has. Pointers lead into the schedule and its accruals. */
export type FigureOfSchedule =
  | ScheduleFigure
  | AccrualFigure
  | InterestFigure
  | FlatInterestFigure
  | ChargeFigure

type ChargeFigure = Extract<DemandFigure, { readonly kind: 'charge' }>
type PlacedHere = Placed<FigureOfSchedule>

/** What is behind the instalments, the interest and the charges of a schedule: first of all rows, then row by row. */
export function figuresOfSchedule(schedule: Schedule, terms: Terms): readonly Explained<FigureOfSchedule>[] {
  const accruals = accrualsOfSchedule(schedule, terms)
  const figures: readonly PlacedHere[] = [
    ...levelFigures(schedule, terms),
    ...schedule.advances.flatMap(({ on, deducted }, at) =>
      deducted.flatMap((part, k) => chargeFigure(`/advances/${at}/deducted/${k}`, { ...part, on }, terms)),
    ),
    ...schedule.rows.flatMap((row, at) => rowFigures(row, { at, accruals, terms })),
  ]
  return explained(figures, { currency: terms.currency, rows: schedule.rows })
}

function levelFigures({ levels }: Schedule, { rounding }: Terms): readonly PlacedHere[] {
  return levels.map((level, at) => {
    const exactMinor = exactInstalment(level.balanceMinor, level.rates, level.balloonMinor)
    const { mode, instalmentMultipleMinor: multipleMinor } = rounding
    return [`/levels/${at}`, { kind: 'level-instalment', level, exactMinor, mode, multipleMinor }]
  })
}

interface RowPlace {
  readonly at: number
  readonly accruals: readonly Accrual[]
  readonly terms: Terms
}

/** The row, the days that its interest is made of, their sum, and its charges. */
function rowFigures(row: ScheduleRow, { at, accruals, terms }: RowPlace): readonly PlacedHere[] {
  const own = [...accruals.entries()].filter(([, accrual]) => accrual.row === row.number)
  return [
    [`/rows/${at}`, { kind: 'schedule-row', row }],
    ...own.map(
      ([k, accrual]): PlacedHere => [
        `/accruals/${k}`,
        { kind: 'accrual', accrual, exactMinor: exactInterest(accrual) },
      ],
    ),
    ...(row.kind === 'instalment'
      ? [interestFigure(row, { at, accruals: own.map(([, each]) => each), terms })]
      : []),
    ...row.charges.flatMap((part, k) =>
      chargeFigure(`/rows/${at}/charges/${k}`, { ...part, on: row.dueOn }, terms),
    ),
  ]
}

function interestFigure(row: ScheduleRow, { at, accruals, terms }: RowPlace): PlacedHere {
  const pointer = `/rows/${at}/interest`
  const dueMinor = row.interestMinor
  if (terms.repayment.method === 'flat') return [pointer, { kind: 'row-flat-interest', row, dueMinor }]
  const sum = summed(accruals, terms.rounding)
  const because = otherwiseScheduled(dueMinor - sum.roundedMinor, terms.rounding)
  return [pointer, { kind: 'row-interest', row, component: 'interest', ...sum, dueMinor, because }]
}

function chargeFigure(
  pointer: string,
  { id, on, amountMinor }: Pick<ChargeFigure, 'on' | 'amountMinor'> & { readonly id: string },
  { charges }: Terms,
): readonly PlacedHere[] {
  const charge = charges.find((each) => each.id === id)
  return charge === undefined ? [] : [[pointer, { kind: 'charge', charge, on, amountMinor }]]
}
