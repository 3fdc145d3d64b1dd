/** Stretches of days over which interest ran, in both languages: the days, what bore it, the rate and where it comes from. */
import type { Accrual } from '../account/index.ts'
import { divide, multiply, type Fraction } from '../money/index.ts'
import type { NominalRate } from '../terms/index.ts'
import { PENALTY_BEARERS, sayRatePer } from '../words/index.ts'
import type { AccrualFigure } from './figure.ts'
import { partOfYear, sentence, type Voice } from './voice.ts'

/** An accrual in English. */
export const accrualInEnglish =
  (v: Voice) =>
  ({ accrual, exactMinor }: AccrualFigure): string => {
    const { from, until, balanceMinor, rate, ratePerYear, component, row, penalty } = accrual
    const days = until - from
    const name = `${sentence(v.component(component))} of ${v.row('instalment', row)}`
    const span = `from ${v.day(from)} up to ${v.day(until)} (${days} ${days === 1 ? 'day' : 'days'})`
    const bearer =
      v.money(balanceMinor) + (penalty === undefined ? '' : ` of ${PENALTY_BEARERS[penalty.on].en}`)
    if (ratePerYear.n === 0n) return `${name} ${span}: none runs on ${bearer}.`
    const times = penalty?.times
    const source =
      times === undefined
        ? ''
        : ` (${v.number(times.factor)} times the contract’s ${v.percent(times.contractRate.value)})`
    return `${name} ${span}: ${bearer} × ${timeInEnglish(accrual)} × ${v.percent(rate.value)} ${sayRatePer(rate.per).en}${source} = ${v.exact(exactMinor)}.`
  }

/** An accrual in Chinese. */
export const accrualInChinese =
  (v: Voice) =>
  ({ accrual, exactMinor }: AccrualFigure): string => {
    const { from, until, balanceMinor, rate, ratePerYear, component, row, penalty } = accrual
    const name = `${v.row('instalment', row)}${v.component(component)}`
    const span = `${v.day(from)}起至${v.day(until)}前（${until - from}天）`
    const bearer = (penalty === undefined ? '' : PENALTY_BEARERS[penalty.on].zh) + v.money(balanceMinor)
    if (ratePerYear.n === 0n) return `${name}，${span}：${bearer}不计息。`
    const times = penalty?.times
    const source =
      times === undefined
        ? ''
        : `（合同利率${v.percent(times.contractRate.value)}的${v.number(times.factor)}倍）`
    return `${name}，${span}：${bearer} × ${timeInChinese(accrual)} × ${RATES[rate.per]}${v.percent(rate.value)}${source} = ${v.exact(exactMinor)}。`
  }

const RATES: Readonly<Record<NominalRate['per'], string>> = {
  year: '年利率',
  month: '月利率',
  day: '日利率',
  'whole-term': '全期利率',
}

/** How long the stretch is in what the rate is counted by: years, months, days, terms. */
const unitsOf = ({ rate, ratePerYear, yearFraction }: Accrual): Fraction =>
  divide(multiply(yearFraction, ratePerYear), rate.value)

function timeInEnglish(accrual: Accrual): string {
  const units = unitsOf(accrual)
  switch (accrual.rate.per) {
    case 'year':
      return `${partOfYear(units, accrual.until - accrual.from)} of a year`
    case 'month':
      return counted(units, 'month')
    case 'day':
      return counted(units, 'day')
    case 'whole-term':
      return `${quotient(units)} of the term`
    default:
      return accrual.rate.per satisfies never
  }
}

function timeInChinese(accrual: Accrual): string {
  const units = unitsOf(accrual)
  switch (accrual.rate.per) {
    case 'year':
      return `${partOfYear(units, accrual.until - accrual.from)}年`
    case 'month':
      return `${quotient(units)}个月`
    case 'day':
      return `${quotient(units)}天`
    case 'whole-term':
      return `全期的${quotient(units)}`
    default:
      return accrual.rate.per satisfies never
  }
}

const quotient = ({ n, d }: Fraction): string => (d === 1n ? `${n}` : `${n}/${d}`)

const counted = (units: Fraction, one: 'day' | 'month'): string =>
  units.d === 1n ? `${units.n} ${units.n === 1n ? one : `${one}s`}` : `${quotient(units)} of a ${one}`
