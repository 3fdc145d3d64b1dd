/** From an equation to its rate: how many roots there are, which one counts, and what is wrong where none does. */
import type { Words } from '@forbear/conduct/language'
import type { Fraction } from '../money/index.ts'
import { problem, type Parsed, type Problem } from '../problem.ts'
import { shownPercent } from './answer.ts'
import { certainValueAt, certifiedRoot, type Asked, type CertifiedRate } from './certify.ts'
import { termsOf, type Placed } from './equation.ts'
import { isolateRoots } from './isolate.ts'
import { shortfall } from './shortfall.ts'

/** The rate that counts and the roots above it. */
export interface Solved {
  readonly rate: CertifiedRate
  readonly others: readonly CertifiedRate[]
  /** Above it, two more may fall together, or miss each other by less than can be told. */
  readonly mayTouchAbove: boolean
}

/**
 * What a method makes of several positive roots: the European directives' examples take the smallest (Commission,
 * example 43); elsewhere no text chooses, and there is no answer.
 */
export type WhereSeveral = 'smallest' | 'refused'

/** The logarithm of 1 + a rate beyond which a figure says nothing that anybody could compare. */
const LARGEST_LOGARITHM = 300

/**
 * The yearly rate, from 0 up, at which advances and payments balance.
 *
 * @param periodsPerYear by which the rate per period is multiplied
 * @returns the rate, or `no-root`, `no-single-root`
 */
export function solvedRate(
  placed: readonly Placed[],
  periodsPerYear: Fraction,
  several: WhereSeveral,
): Parsed<Solved> {
  const terms = termsOf(placed)
  const isBalanced = terms.reduce((sum, { coefficient }) => sum + coefficient, 0n) === 0n
  const [earliest, second] = terms
  if (earliest === undefined || second === undefined) return refused(noTime())
  const short = shortfall(placed.map(({ amount }) => amount))
  // where a payment comes first, discounting leaves ever more of it: a root then, but of no credit
  if (short !== undefined && earliest.coefficient < 0n) return refused(short)
  const asked: Asked = { terms, periodsPerYear }
  const { intervals, touching } = isolateRoots(terms, (at) => certainValueAt(terms, at))
  if (intervals.some(({ from }) => from > LARGEST_LOGARITHM)) return refused(tooLarge())
  const roots = intervals.map((interval) => certifiedRoot(asked, interval)).sort((a, b) => (a < b ? -1 : 1))
  if (isBalanced) roots.unshift(0n)
  const [rate, ...others] = roots
  const smallestAt = isBalanced ? 0 : Math.min(...intervals.map(({ from }) => from))
  const isInDoubt =
    several === 'refused' ? touching.length > 0 : touching.some(({ from }) => from < smallestAt)
  if (isInDoubt) return refused(rootsTouch())
  if (rate === undefined) return refused(short ?? noRoot())
  if (several === 'refused' && others.length > 0) return refused(severalRoots(roots))
  return { ok: true, value: { rate, others, mayTouchAbove: touching.length > 0 } }
}

const refused = (one: Problem): Parsed<Solved> => ({ ok: false, problems: [one] })

function noTime(): Problem {
  return problem({
    code: 'no-root',
    pointer: '/payments',
    found: undefined,
    says: {
      en: 'nothing is owed over any time: advances and payments fall together and cancel',
      zh: '没有任何时段欠款：放款与还款同时发生并相互抵销',
    },
    expected: { en: 'payments after the advance', zh: '放款之后的还款' },
  })
}

function noRoot(): Problem {
  return problem({
    code: 'no-root',
    pointer: '/payments',
    found: undefined,
    says: {
      en: 'no rate from 0 % up makes advances and payments equal',
      zh: '不存在使放款与还款相等的非负利率',
    },
    expected: { en: 'payments that repay what was advanced before them', zh: '用以偿还先前放款的还款' },
  })
}

/** What flows with one root at most are. */
const OWES_THROUGHOUT: Words = {
  en: 'flows that owe until the last payment',
  zh: '直至末次还款始终处于欠款状态的现金流',
}

function severalRoots(roots: readonly CertifiedRate[]): Problem {
  const list = roots.map((root) => `${shownPercent(root, 6)} %`)
  return problem({
    code: 'no-single-root',
    pointer: '/payments',
    found: undefined,
    says: {
      en: `${roots.length} rates make advances and payments equal (${list.join(', ')}), and the method does not choose`,
      zh: `有 ${roots.length} 个利率使放款与还款相等（${list.join('、')}），而该方法没有规定取哪一个`,
    },
    expected: OWES_THROUGHOUT,
  })
}

function rootsTouch(): Problem {
  return problem({
    code: 'no-single-root',
    pointer: '/payments',
    found: undefined,
    says: {
      en: 'two rates fall together, or miss each other by less than can be told',
      zh: '两个利率重合，或相差小到无法分辨',
    },
    expected: OWES_THROUGHOUT,
  })
}

function tooLarge(): Problem {
  return problem({
    code: 'out-of-range',
    pointer: '/payments',
    found: undefined,
    says: { en: 'the yearly rate has more than a hundred digits', zh: '年利率超过一百位数字' },
    expected: { en: 'a longer time or smaller payments', zh: '更长的时间或更小的还款' },
  })
}
