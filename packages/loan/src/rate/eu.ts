/**
 * The annual percentage rate of charge of the European directives: the smallest positive X at which
 * Σ C/(1+X)^t = Σ D/(1+X)^s, with intervals in years from the first drawdown.
 *
 * Sources: Directive 2008/48/EC, annex I, part I; Directive 2014/17/EU, annex I, part I. Read: equation and remarks
 * (a) to (e). Counting whole periods first and then days, over the days of the year that ends on the last of them, was
 * read in the words of the Belgian transposition and agrees with the Commission's examples of 2015; decision 0020 says
 * which periods are the whole ones. Directive (EU) 2023/2225, which takes the place of 2008/48 from 2026-11-20, has its
 * equation in annex III: not read.
 */
import type { Words } from '@forbear/conduct/language'
import { ONE } from '../money/index.ts'
import type { Parsed } from '../problem.ts'
import { CERTIFIED_WITHIN, equationText, percentText, shownPercent, type RateAnswer } from './answer.ts'
import { countedIn, discountByYears, placeByYears } from './by-years.ts'
import type { RateRequest } from './flow.ts'
import type { Occurrences } from './occurrences.ts'
import { solvedRate, type Solved } from './solve.ts'

/** Annex I, remark (d): at least one decimal, a following 5 or more raises it. */
const SHOWN_PLACES = 1

/**
 * The annual percentage rate of charge.
 *
 * @returns the rate in percent a year, compounded, or why there is none
 * @see Directive 2008/48/EC, annex I, part I; Directive 2014/17/EU, annex I, part I
 */
export function annualPercentageRateOfCharge(
  request: RateRequest,
  occurrences: Occurrences,
): Parsed<RateAnswer> {
  const { placed, flows, period } = placeByYears(request, occurrences)
  const solved = solvedRate(placed, ONE, 'smallest')
  if (!solved.ok) return solved
  const { rate } = solved.value
  const percent = percentText(rate)
  const shown = shownPercent(rate, SHOWN_PLACES)
  const otherRootsPercent = solved.value.others.map(percentText)
  const wholeMonths = inWholeMonths(request, { occurrences, period, percent })
  return {
    ok: true,
    value: {
      method: 'eu',
      ratePercent: percent,
      rateKind: 'effective',
      shownPercent: shown,
      figures: [{ kind: 'effective', percent, label: EFFECTIVE }],
      otherRootsPercent,
      otherReadings:
        wholeMonths === undefined ? [] : [{ intervals: 'whole-months', ratePercent: wholeMonths }],
      certifiedWithin: CERTIFIED_WITHIN,
      explanation: {
        source: 'Directive 2008/48/EC, annex I; Directive 2014/17/EU, annex I',
        period: countedIn(period),
        periodsPerYear: '1',
        flows,
        equation: equationText(placed, discountByYears),
        says: {
          en: `At ${percent} % a year, compounded, what is paid is worth what was advanced; shown to one decimal, a 5 rounds up: ${shown} %.`,
          zh: `按复利年利率 ${percent}% 折现，还款与放款等值；保留一位小数，逢五进一：${shown}%。`,
        },
        notes: [...severalNote(solved.value, otherRootsPercent), ...openNote(wholeMonths)],
      },
    },
  }
}

const EFFECTIVE: Words = {
  en: 'annual percentage rate of charge, compounded yearly',
  zh: '年费用率（按年复利）',
}

function severalNote({ others, mayTouchAbove }: Solved, texts: readonly string[]): readonly Words[] {
  if (others.length === 0 && !mayTouchAbove) return []
  const [en, zh] = [texts.map((t) => `${t} %`).join(', '), texts.map((t) => `${t}%`).join('、')]
  return [
    {
      en: `The equation has more than one positive root; the smallest is taken.${others.length > 0 ? ` The others: ${en}.` : ''}${mayTouchAbove ? ' Two above it fall together, or miss each other.' : ''}`,
      zh: `方程有不止一个正根，取最小者。${others.length > 0 ? `其余为：${zh}。` : ''}${mayTouchAbove ? '其上有两个根重合或极为接近。' : ''}`,
    },
  ]
}

interface Counted {
  readonly occurrences: Occurrences
  readonly period: ReturnType<typeof placeByYears>['period']
  readonly percent: string
}

/** The rate with whole months first, where nothing recurs and it differs. */
function inWholeMonths(request: RateRequest, { occurrences, period, percent }: Counted): string | undefined {
  if (request.intervals !== 'as-flows-recur' || period !== 'years') return undefined
  const { placed } = placeByYears({ ...request, intervals: 'whole-months' }, occurrences)
  const solved = solvedRate(placed, ONE, 'smallest')
  const other = solved.ok ? percentText(solved.value.rate) : percent
  return other === percent ? undefined : other
}

function openNote(wholeMonths: string | undefined): readonly Words[] {
  if (wholeMonths === undefined) return []
  return [
    {
      en: `No period recurs, so dates are counted in years and days, as in Directive 98/7/EC, annex III, part A. With whole months first ("intervals": "whole-months") the rate is ${wholeMonths} %.`,
      zh: `现金流没有重复的间隔，故按年和天计算日期（同指令 98/7/EC 附件三 A 部分）。若先数整月（"intervals": "whole-months"），结果为 ${wholeMonths}%。`,
    },
  ]
}
