/** The stretches of days that the interest of a schedule is made of: each balance with its days, as the plan walks them. */
import { overYear, type Accrual } from '../account/index.ts'
import type { Day } from '../calendar/index.ts'
import { fraction } from '../money/index.ts'
import { planLoan, type Pace, type Schedule } from '../schedule/index.ts'
import type { Terms } from '../terms/index.ts'

/**
 * The accruals of a schedule, in order. Flat interest runs on no balance and has none.
 *
 * @param schedule of these terms
 * @throws {RangeError} if the schedule is not of these terms
 */
export function accrualsOfSchedule({ advances, rows }: Schedule, terms: Terms): readonly Accrual[] {
  const plan = planLoan(terms, { disbursements: advances, rateSpans: [] })
  if (!plan.ok) throw new RangeError('a schedule of other terms: under these there is none')
  const { paces, walked } = plan.value
  const instalments = rows.filter(({ kind }) => kind === 'instalment')
  return paces.flatMap((pace, k) => {
    const row = instalments[k]?.number
    if (row === undefined) throw new RangeError(`a schedule of other terms: it has no instalment ${k + 1}`)
    if ('fixedInterestMinor' in pace.asked) return []
    return accrualsOfPace(pace, { row, openingMinor: walked[k - 1]?.balanceMinor ?? 0n, terms })
  })
}

interface Place {
  readonly row: number
  readonly openingMinor: bigint
  readonly terms: Terms
}

function accrualsOfPace({ rated, lent }: Pace, { row, openingMinor, terms }: Place): readonly Accrual[] {
  const { from: first, until: last } = rated.period
  const days = [...new Set([first, ...lent.map(({ from }) => from), last])].sort((a, b) => a - b)
  const { rate } = terms.interest
  const balanceOn = (day: Day): bigint =>
    lent.reduce((sum, { from, amountMinor }) => (from <= day ? sum + amountMinor : sum), openingMinor)
  return days.slice(1).flatMap((until, k): readonly Accrual[] => {
    const from = days[k] ?? first
    const balanceMinor = balanceOn(from)
    if (balanceMinor <= 0n) return []
    const over = overYear(terms, rate, fraction(rated.part(from, until), rated.d))
    return [{ from, until, balanceMinor, rate, ...over, component: 'interest', row }]
  })
}
