/** A contract out of a product: what was chosen, held to the product's ranges, and the terms that come of it. */
import type { Words } from '@forbear/conduct/language'
import { dayText, type Day, type Step } from '../calendar/index.ts'
import type { Disbursed } from '../events/index.ts'
import { amountText, compare, fraction, multiply, shownDecimal, type Fraction } from '../money/index.ts'
import { problem, type Parsed, type Problem, type ProblemCode } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import type { Product } from './product.ts'

/** What a borrower and a lender agree on within a product. */
export interface Chosen {
  readonly amountMinor: bigint
  /** Part of one, per what the product's rate is per; may be left out where the product has one rate only. */
  readonly rate?: Fraction
  /** May be left out where the product has one number only. */
  readonly instalments?: number
  /** May be left out where the product has one step only. */
  readonly step?: Step
  /** The day on which the money is paid out. */
  readonly on: Day
  /** Where the first due date is not one step later. */
  readonly firstDueOn?: Day
}

/** The event of paying out what was chosen: known on its day. */
export function disbursementOf(chosen: Chosen): Disbursed {
  return {
    type: 'disbursed',
    id: 'disbursement',
    on: chosen.on,
    bookedOn: chosen.on,
    amountMinor: chosen.amountMinor,
  }
}

/**
 * The terms of a contract.
 *
 * @returns the terms, or everything chosen that the product does not offer; pointers are into `chosen`
 */
export function contract(product: Product, chosen: Chosen): Parsed<Terms> {
  const problems: Problem[] = []
  const report = (saying: Refusal): void => {
    problems.push(problem(saying))
  }
  checkAmount(product, chosen, report)
  const rate = rateChosen(product, chosen, report)
  const instalments = instalmentsChosen(product, chosen, report)
  const step = stepChosen(product, chosen, report)
  checkFirstDueOn(product, chosen, report)
  if (problems.length > 0 || rate === undefined || instalments === undefined || step === undefined)
    return { ok: false, problems }
  const { fixed } = product
  const value: Terms = {
    ...fixed,
    currency: product.currency,
    instalments,
    dates: {
      ...fixed.dates,
      step,
      from: 'disbursement',
      ...(chosen.firstDueOn !== undefined && { firstDueOn: chosen.firstDueOn }),
    },
    interest: { ...fixed.interest, rate: { value: rate, per: product.ratePer } },
  }
  return { ok: true, value }
}

interface Refusal {
  readonly code: ProblemCode
  readonly pointer: string
  readonly found: unknown
  readonly says: Words
  readonly expected: Words
}
type Report = (refusal: Refusal) => void

function checkAmount(
  { amountMinor: range, currency }: Product,
  { amountMinor }: Chosen,
  report: Report,
): void {
  if (amountMinor >= range.least && amountMinor <= range.most) return
  const [least, most] = [amountText(range.least, currency), amountText(range.most, currency)]
  report({
    code: 'out-of-range',
    pointer: '/amount',
    found: amountText(amountMinor, currency),
    says: { en: 'the product does not lend this amount', zh: '该产品不提供此金额' },
    expected: { en: `${least} to ${most} ${currency.code}`, zh: `${least} 至 ${most} ${currency.code}` },
  })
}

const percent = (rate: Fraction): string => `${shownDecimal(multiply(rate, fraction(100n)), 6)} %`

const PER: Readonly<Record<Product['ratePer'], Words>> = {
  year: { en: 'a year', zh: '每年' },
  month: { en: 'a month', zh: '每月' },
  day: { en: 'a day', zh: '每日' },
  'whole-term': { en: 'for the whole term', zh: '整个期限' },
}

function ratesOffered({ rates, ratePer }: Product): Words {
  const per = PER[ratePer]
  if ('oneOf' in rates) {
    const all = rates.oneOf.map(percent)
    return { en: `one of ${all.join(', ')} ${per.en}`, zh: `${per.zh} ${all.join('、')} 之一` }
  }
  const [least, most] = [percent(rates.least), percent(rates.most)]
  return { en: `${least} to ${most} ${per.en}`, zh: `${per.zh} ${least} 至 ${most}` }
}

function rateChosen(product: Product, { rate }: Chosen, report: Report): Fraction | undefined {
  const { rates } = product
  if (rate === undefined) {
    const only = onlyRate(product)
    if (only === undefined) reportMissing('ratePercent', ratesOffered(product), report)
    return only
  }
  const isOffered =
    'oneOf' in rates
      ? rates.oneOf.some((r) => compare(r, rate) === 0)
      : compare(rate, rates.least) >= 0 && compare(rate, rates.most) <= 0
  if (isOffered) return rate
  report({
    code: 'out-of-range',
    pointer: '/ratePercent',
    found: percent(rate),
    says: { en: 'the product has no such rate', zh: '该产品没有此利率' },
    expected: ratesOffered(product),
  })
  return undefined
}

function onlyRate({ rates }: Product): Fraction | undefined {
  if ('oneOf' in rates) return rates.oneOf.length === 1 ? rates.oneOf[0] : undefined
  return compare(rates.least, rates.most) === 0 ? rates.least : undefined
}

function reportMissing(key: string, expected: Words, report: Report): void {
  report({
    code: 'missing-key',
    pointer: '',
    found: undefined,
    says: { en: `\`${key}\` is not chosen`, zh: `未选择 \`${key}\`` },
    expected,
  })
}

function instalmentsChosen(product: Product, chosen: Chosen, report: Report): number | undefined {
  const { instalments: offered } = product
  const texts = countsText(offered)
  const wanted = chosen.instalments ?? (offered.length === 1 ? offered[0] : undefined)
  if (wanted === undefined) {
    reportMissing('instalments', texts, report)
    return undefined
  }
  if (offered.includes(wanted)) return wanted
  report({
    code: 'out-of-range',
    pointer: '/instalments',
    found: wanted,
    says: { en: 'the product has no such number of instalments', zh: '该产品没有此期数' },
    expected: texts,
  })
  return undefined
}

function countsText(counts: readonly number[]): Words {
  const [first = 0, last = first] = [counts[0], counts.at(-1)]
  const isRun = counts.length > 2 && counts.every((n, i) => n === first + i)
  if (isRun) return { en: `${first} to ${last}`, zh: `${first} 至 ${last}` }
  if (counts.length === 1) return { en: String(first), zh: String(first) }
  return { en: `one of ${counts.join(', ')}`, zh: `${counts.join('、')} 之一` }
}

const isSameStep = (a: Step, b: Step): boolean => stepText(a).en === stepText(b).en

function stepText(step: Step): Words {
  if ('months' in step) return { en: `${step.months}m`, zh: `${step.months} 个月（${step.months}m）` }
  if ('weeks' in step) return { en: `${step.weeks}w`, zh: `${step.weeks} 周（${step.weeks}w）` }
  return { en: `${step.days}d`, zh: `${step.days} 天（${step.days}d）` }
}

function stepChosen({ steps }: Product, chosen: Chosen, report: Report): Step | undefined {
  const texts = steps.map(stepText)
  const offered = {
    en: steps.length === 1 ? (texts[0]?.en ?? '') : `one of ${texts.map((t) => t.en).join(', ')}`,
    zh: steps.length === 1 ? (texts[0]?.zh ?? '') : `${texts.map((t) => t.zh).join('、')} 之一`,
  }
  const wanted = chosen.step ?? (steps.length === 1 ? steps[0] : undefined)
  if (wanted === undefined) {
    reportMissing('step', offered, report)
    return undefined
  }
  if (steps.some((s) => isSameStep(s, wanted))) return wanted
  report({
    code: 'out-of-range',
    pointer: '/step',
    found: wanted,
    says: { en: 'the product has no such step between due dates', zh: '该产品没有此还款间隔' },
    expected: offered,
  })
  return undefined
}

function checkFirstDueOn({ firstPeriodDays }: Product, { on, firstDueOn }: Chosen, report: Report): void {
  if (firstDueOn === undefined) return
  if (firstPeriodDays === undefined) {
    report({
      code: 'contradiction',
      pointer: '/firstDueOn',
      found: dayText(firstDueOn),
      says: { en: 'the product has no choice of a first due date', zh: '该产品不能选择首个还款日' },
      expected: { en: 'one step after the day of disbursement', zh: '放款日起一个间隔之后' },
    })
    return
  }
  const { least, most } = firstPeriodDays
  const days = firstDueOn - on
  if (days >= least && days <= most) return
  report({
    code: 'out-of-range',
    pointer: '/firstDueOn',
    found: dayText(firstDueOn),
    says: { en: `the first period would have ${days} days`, zh: `首期将为 ${days} 天` },
    expected: { en: `${least} to ${most} days after the disbursement`, zh: `放款后 ${least} 至 ${most} 天` },
  })
}
