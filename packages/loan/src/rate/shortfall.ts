/** Flows that repay less than was advanced: no rate from 0 % up can be theirs, by whichever method. */
import { add, compare, ZERO, type Fraction } from '../money/index.ts'
import { problem, type Problem } from '../problem.ts'
import { amountShown } from './answer.ts'

/**
 * Why too little paid has no rate.
 *
 * @param amounts advances above zero, payments below
 * @returns `no-root`, or `undefined` where at least as much is paid as was advanced
 */
export function shortfall(amounts: readonly Fraction[]): Problem | undefined {
  const sum = (sign: bigint): Fraction =>
    amounts.filter(({ n }) => n * sign > 0n).reduce((all, { n, d }) => add(all, { n: n * sign, d }), ZERO)
  const [advanced, paid] = [sum(1n), sum(-1n)]
  if (compare(paid, advanced) >= 0) return undefined
  const [a, p] = [amountShown(advanced), amountShown(paid)]
  return problem({
    code: 'no-root',
    pointer: '/payments',
    found: p,
    says: {
      en: `the payments of ${p} are less than the advances of ${a}`,
      zh: `还款合计 ${p}，少于放款合计 ${a}`,
    },
    expected: { en: `payments of at least ${a} in all`, zh: `还款合计至少 ${a}` },
  })
}
