/**
 * Options of a loan as lines: what is owed, the warning that comes before any promise, the options, limits of plans, offers
 * to all lenders. What the law says and what was given by hand stand apart (`options-law-lines.ts`).
 */
import type { OptionsResult } from '@forbear/loan/border'
import { dayText } from '@forbear/loan/calendar'
import { explainer } from '@forbear/loan/explain'
import { amountText } from '@forbear/loan/money'
import type { Words } from '@forbear/conduct/language'
import type { Language } from '../surroundings.ts'
import { breachLines, limitLines, limitationLines } from './options-law-lines.ts'
import { amountLines } from './table.ts'

interface Shown {
  readonly language: Language
  readonly width: number | undefined
  /** The digest of the law that was asked. */
  readonly book: string
}

const HEADS = {
  en: ['option', 'total', 'costs', 'hardest month', 'until', 'against doing nothing'],
  zh: ['方案', '共付', '成本', '单月最多', '至', '与置之不理相比'],
} as const

const SAYS = {
  costs: {
    en: 'Costs: beyond what is owed now. Against doing nothing: beyond what would be owed on the last day if nothing were paid.',
    zh: '成本：超出现欠的部分。与置之不理相比：超出一直不还时到最后一日欠款的部分。',
  },
  marked: {
    en: '* Beyond a limit, or perhaps beyond one, as told below; never named as least, easiest or soonest.',
    zh: '* 超出或可能超出下列限制，不列入总额最少、单月最轻、最早结清。',
  },
  extremes: {
    leastTotal: { en: 'least in total', zh: '总额最少' },
    easiestMonth: { en: 'easiest month', zh: '单月最轻' },
    soonest: { en: 'soonest over', zh: '最早结清' },
  },
  advice: { en: 'Advice', zh: '咨询' },
  offers: { en: 'Offers to all lenders', zh: '给各家的月付安排' },
  noOffers: {
    en: 'No offer to the lenders can be made before this is known',
    zh: '在弄清以下情况之前，无法提出给各家的安排',
  },
  nothingToOffer: {
    en: 'Nothing is left of a month to offer to the lenders.',
    zh: '每月没有余款可以分给各家。',
  },
  law: { en: 'law', zh: '法律数据' },
  nobody: {
    en: 'Which option is best depends on what you know and this does not; none is recommended.',
    zh: '哪个方案最合适取决于您自己的情况，这里不作推荐。',
  },
} as const

/** The lines of a result. */
export function optionsLines(result: OptionsResult, { language, width, book }: Shown): readonly string[] {
  const { currency, answer, warning } = result
  const text = (minor: bigint): string => amountText(minor, currency)
  const rows = answer.options.map((option) => [
    option.limits.state === 'within' ? option.id : `${option.id} *`,
    text(option.totalMinor),
    text(option.costMinor),
    text(option.hardestMonthMinor),
    dayText(option.lastOn),
    text(option.againstNothingMinor),
  ])
  return [
    owedLine(result)[language],
    '',
    ...(warning.warning === 'none' ? [] : [warning.says[language], ...adviceLines(result, language)]),
    ...limitationLines(result, language),
    '',
    ...amountLines({ columns: HEADS[language], rows, left: [0] }, width),
    '',
    SAYS.costs[language],
    ...(answer.options.some(({ limits }) => limits.state !== 'within') ? [SAYS.marked[language]] : []),
    ...extremeLines(result, language),
    '',
    ...limitLines(result, language),
    ...answer.options.flatMap((option) => detailLines(option.id, result, language)),
    ...offerLines(result, language),
    '',
    SAYS.nobody[language],
    ...(result.law === undefined ? [] : ['', named(SAYS.law[language], [book], language)]),
  ]
}

function owedLine({ answer: { owedMinor, on }, currency }: OptionsResult): Words {
  const [owed, day] = [`${amountText(owedMinor, currency)} ${currency.code}`, dayText(on)]
  return { en: `${owed} owed on ${day}`, zh: `截至 ${day} 欠款 ${owed}` }
}

/** A name and what belongs to it, with the marks of the language. */
function named(name: string, items: readonly string[], language: Language): string {
  return language === 'zh' ? `${name}：${items.join('、')}` : `${name}: ${items.join(', ')}`
}

function adviceLines({ warning }: OptionsResult, language: Language): readonly string[] {
  const places = warning.advice.map(({ title, contact }) => `${title[language]} ${contact}`)
  return places.length === 0 ? [] : [named(SAYS.advice[language], places, language)]
}

function extremeLines({ answer }: OptionsResult, language: Language): readonly string[] {
  const extremes = (['leastTotal', 'easiestMonth', 'soonest'] as const).map((extreme) =>
    named(SAYS.extremes[extreme][language], answer.extremes[extreme], language),
  )
  return [extremes.join(' · ')]
}

/** What of an option is not in the table: what is agreed and what breaking it means, what a limit forbids, and whether it can be afforded. */
function detailLines(
  id: string,
  { answer, affordable, currency }: OptionsResult,
  language: Language,
): readonly string[] {
  const option = answer.options.find((each) => each.id === id)
  if (option === undefined) return []
  const { limits, hardestMonthMinor } = option
  const afford = affordable.get(id)
  const explain = explainer(currency)
  const { plan, reliefs = [], settlement, totalMinor, forgivenMinor } = option
  const said = [
    ...(plan === undefined ? [] : [explain({ kind: 'plan', plan, reliefs })[language]]),
    ...(settlement === undefined
      ? []
      : [
          explain({ kind: 'settlement', owedMinor: totalMinor + forgivenMinor, terms: settlement })[language],
        ]),
    ...breachLines(limits, language),
    ...(afford === undefined
      ? []
      : [explain({ kind: 'affordability', answer: afford, instalmentMinor: hardestMonthMinor })[language]]),
  ]
  return said.length === 0 ? [] : ['', id, ...said.map((line) => `  ${line}`)]
}

function offerLines({ offers, currency }: OptionsResult, language: Language): readonly string[] {
  if (offers === undefined) return []
  if (offers.state === 'undetermined') {
    const missing = offers.missing.map(({ title }) => title[language])
    return ['', named(SAYS.noOffers[language], missing, language)]
  }
  if (offers.offeredMinor === 0n) return ['', SAYS.nothingToOffer[language]]
  const { spareMinor, totalOwedMinor } = offers
  const explain = explainer(currency)
  const lines = offers.offers.map(
    (offer) => `  ${explain({ kind: 'offer', offer, spareMinor, totalOwedMinor })[language]}`,
  )
  return ['', SAYS.offers[language], ...lines]
}
