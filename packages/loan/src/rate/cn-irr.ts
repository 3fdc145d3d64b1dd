/**
 * The yearly rate of a loan by its internal rate of return, with all interest and fees that belong to the loan among
 * the payments (综合年化成本，内部收益率法).
 *
 * Source: 中国人民银行公告〔2021〕第3号, paragraphs 3 and 4, read in full as copied by several outlets; its annexed example
 * was not found. Whether the annex compounds the monthly rate or multiplies it by twelve is therefore not known, and
 * both are given with their names. `ratePercent` is twelve times the monthly rate: it is what a yearly rate on the
 * principal still outstanding comes to (paragraph 3), and what contract rates and statutory ceilings, which are simple
 * yearly rates, can be compared with (decision 0021).
 */
import type { Words } from '@forbear/conduct/language'
import { fraction, multiply, ONE, type Fraction } from '../money/index.ts'
import type { Parsed } from '../problem.ts'
import { CERTIFIED_WITHIN, equationText, percentText, shownPercent, type RateAnswer } from './answer.ts'
import { countedIn, discountByYears, placeByYears } from './by-years.ts'
import type { Placed } from './equation.ts'
import type { RateRequest } from './flow.ts'
import type { Occurrences } from './occurrences.ts'
import { solvedRate } from './solve.ts'

const MONTHS_A_YEAR: Fraction = fraction(12n)
const SHOWN_PLACES = 2

const NOMINAL: Words = {
  en: 'twelve times the monthly internal rate of return (nominal yearly rate)',
  zh: '月度内部收益率 × 12（名义年化利率）',
}
const EFFECTIVE: Words = {
  en: 'internal rate of return compounded over a year (effective yearly rate)',
  zh: '内部收益率按复利折算为一年（实际年化利率）',
}

/**
 * The internal rate of return, as twelve times the monthly one and compounded.
 *
 * @returns both in percent a year, or why there is none
 * @see 中国人民银行公告〔2021〕第3号, paragraphs 3 and 4
 */
export function internalRateOfReturn(request: RateRequest, occurrences: Occurrences): Parsed<RateAnswer> {
  const { placed, flows, period } = placeByYears(request, occurrences)
  const inMonths: readonly Placed[] = placed.map((one) => ({
    ...one,
    whole: multiply(one.whole, MONTHS_A_YEAR),
  }))
  const nominal = solvedRate(inMonths, MONTHS_A_YEAR, 'refused')
  if (!nominal.ok) return nominal
  const effective = solvedRate(placed, ONE, 'refused')
  if (!effective.ok) return effective
  const percent = percentText(nominal.value.rate)
  const compounded = percentText(effective.value.rate)
  const [shown, shownCompounded] = [nominal.value.rate, effective.value.rate].map((rate) =>
    shownPercent(rate, SHOWN_PLACES),
  )
  return {
    ok: true,
    value: {
      method: 'cn-irr',
      ratePercent: percent,
      rateKind: 'nominal-twelve-months',
      shownPercent: shown ?? percent,
      figures: [
        { kind: 'nominal-twelve-months', percent, label: NOMINAL },
        { kind: 'effective', percent: compounded, label: EFFECTIVE },
      ],
      otherRootsPercent: [],
      otherReadings: [],
      certifiedWithin: CERTIFIED_WITHIN,
      explanation: {
        source: '中国人民银行公告〔2021〕第3号，第三、四条',
        period: countedIn(period),
        periodsPerYear: '12',
        flows,
        equation: equationText(placed, discountByYears),
        says: {
          en: `With every charge among the payments, twelve times the monthly internal rate of return is ${shown} %; compounded over a year it is ${shownCompounded} %.`,
          zh: `把所有费用计入还款，月度内部收益率 × 12 为 ${shown}%；按复利折算为一年为 ${shownCompounded}%。`,
        },
        notes: [ANNEX_NOT_FOUND],
      },
    },
  }
}

const ANNEX_NOT_FOUND: Words = {
  en: "Which of the two the announcement's annexed example shows is not known: the annex was not found. Show a figure together with its name.",
  zh: '公告附件示例采用两者中的哪一个尚不清楚：附件未能找到。展示数字时请一并写明其名称。',
}
