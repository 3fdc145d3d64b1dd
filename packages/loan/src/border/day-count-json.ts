/** Day counts by name: `actual/365`, `actual/actual-cut-12-31`, `30/360`, `30/360-european`. */
import { word, type Shape } from '../json/index.ts'
import type { DayCount } from '../terms/index.ts'

const YEARS = [360, 365, 'actual'] as const
const CUTS = ['12-31', '01-01', 'leap-day-in-period', 'first-day-of-period'] as const
const CONVENTIONS = ['whole-periods', 'us', 'european', 'isda'] as const

/** Every day count there is. */
export const DAY_COUNTS: readonly DayCount[] = [
  { days: 'actual', year: 360 },
  { days: 'actual', year: 365 },
  ...CUTS.map((cut): DayCount => ({ days: 'actual', year: 'actual', cut })),
  ...CONVENTIONS.flatMap((convention) => YEARS.map((year): DayCount => ({ days: '30', year, convention }))),
]

/** The name of a day count. `30/360` alone counts thirty days for each whole month. */
export function dayCountText(count: DayCount): string {
  switch (count.days) {
    case 'actual':
      if (count.year !== 'actual') return `actual/${count.year}`
      return count.cut === '12-31' || count.cut === '01-01'
        ? `actual/actual-cut-${count.cut}`
        : `actual/actual-${count.cut}`
    case '30':
      return count.convention === 'whole-periods'
        ? `30/${count.year}`
        : `30/${count.year}-${count.convention}`
    default:
      return count satisfies never
  }
}

const BY_NAME: ReadonlyMap<string, DayCount> = new Map(
  DAY_COUNTS.map((count) => [dayCountText(count), count]),
)
const names = word([...BY_NAME.keys()])

/** A day count by its name. */
export const dayCount: Shape<DayCount> = {
  parse: (input, at) => {
    const text = names.parse(input, at)
    return text === undefined ? undefined : BY_NAME.get(text)
  },
  write: dayCountText,
  schema: names.schema,
}
