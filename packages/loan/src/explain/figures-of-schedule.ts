/** The figures of a schedule that its rows do not show: how each level instalment was found, and what each charge is. */
import type { Words } from '@forbear/conduct/language'
import { exactInstalment, type Schedule } from '../schedule/index.ts'
import type { Terms } from '../terms/index.ts'
import { explainer } from './explain.ts'
import type { DemandFigure, ScheduleFigure } from './figure.ts'

/** A figure, where it stands in the schedule, and its sentence. */
export interface ExplainedSchedule {
  /** JSON pointer into the schedule. */
  readonly pointer: string
  readonly figure: ScheduleFigure | Extract<DemandFigure, { readonly kind: 'charge' }>
  readonly says: Words
}

type Placed = readonly [pointer: string, figure: ExplainedSchedule['figure']]

/** What is behind the instalments and charges of a schedule, in its order. */
export function figuresOfSchedule(
  schedule: Schedule,
  terms: Pick<Terms, 'currency' | 'rounding' | 'charges'>,
): readonly ExplainedSchedule[] {
  const explain = explainer(terms.currency)
  const figures: readonly Placed[] = [...levelFigures(schedule, terms), ...chargeFigures(schedule, terms)]
  return figures.map(([pointer, figure]) => ({ pointer, figure, says: explain(figure) }))
}

function levelFigures({ levels }: Schedule, { rounding }: Pick<Terms, 'rounding'>): readonly Placed[] {
  return levels.map((level, at) => {
    const exactMinor = exactInstalment(level.balanceMinor, level.rates, level.balloonMinor)
    const { mode, instalmentMultipleMinor: multipleMinor } = rounding
    return [`/levels/${at}`, { kind: 'level-instalment', level, exactMinor, mode, multipleMinor }]
  })
}

function chargeFigures({ advances, rows }: Schedule, { charges }: Pick<Terms, 'charges'>): readonly Placed[] {
  const places = [
    ...advances.flatMap(({ on, deducted }, at) =>
      deducted.map((part, k) => ({ pointer: `/advances/${at}/deducted/${k}`, on, part })),
    ),
    ...rows.flatMap(({ dueOn, charges: parts }, at) =>
      parts.map((part, k) => ({ pointer: `/rows/${at}/charges/${k}`, on: dueOn, part })),
    ),
  ]
  return places.flatMap(({ pointer, on, part }) => {
    const charge = charges.find(({ id }) => id === part.id)
    return charge === undefined
      ? []
      : [[pointer, { kind: 'charge', charge, on, amountMinor: part.amountMinor }] as const]
  })
}
