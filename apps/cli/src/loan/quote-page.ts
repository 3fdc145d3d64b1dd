/** The page of `forbear loan quote`: what comes to hand, what goes back, the yearly cost, the terms in words, sources. */
import { isAtOrBelow, type LoanRead } from '@forbear/loan/border'
import { amountText } from '@forbear/loan/money'
import { totalsOf } from '@forbear/loan/quote'
import type { RateAnswer } from '@forbear/loan/rate'
import type { Schedule } from '@forbear/loan/schedule'
import { termsInWords, type SettingInWords } from '@forbear/loan/words'
import type { Language } from '../surroundings.ts'
import { yearlyCostLine } from './apr-page.ts'
import { scheduleLines } from './schedule-page.ts'
import { amountLines } from './table.ts'

interface Shown {
  readonly planned: Schedule
  readonly cost: RateAnswer
  readonly language: Language
  readonly width: number | undefined
}

const SUMS = {
  received: { en: 'in hand', zh: '实际到手' },
  payable: { en: 'to pay back', zh: '共需偿还' },
  interest: { en: 'of it interest', zh: '其中利息' },
  charges: { en: 'charges', zh: '各项费用' },
  cost: { en: 'the loan costs', zh: '借款成本' },
} as const

/** The lines of a quote. */
export function quoteLines({ product, terms }: LoanRead, shown: Shown): readonly string[] {
  const { planned, cost, language, width } = shown
  const { currency } = terms
  const totals = totalsOf(planned)
  const isZh = language === 'zh'
  const sums = [
    [SUMS.received[language], totals.receivedMinor],
    [SUMS.payable[language], totals.payableMinor],
    [SUMS.interest[language], totals.interestMinor],
    [SUMS.charges[language], totals.chargesMinor],
    [SUMS.cost[language], totals.costMinor],
  ] as const
  const settings = termsInWords(terms)
  return [
    ...(product === undefined ? [] : [product.title[language], '']),
    yearlyCostLine(cost, language),
    ...cost.figures.map(({ percent, label }) => `  ${percent} %  ${label[language]}`),
    '',
    ...amountLines(
      {
        columns: ['', currency.code],
        rows: sums.map(([name, minor]) => [name, amountText(minor, currency)]),
        left: [0],
      },
      undefined,
    ),
    '',
    ...scheduleLines(planned, { currency, language, width }),
    '',
    ...settings.map(({ title, says }) => `${title[language]}${isZh ? '：' : ': '}${says[language]}`),
    ...(product === undefined ? [] : sourceLines(product, settings, language)),
  ]
}

const AMOUNT = { setting: '/amount', title: { en: 'Amount', zh: '金额' } }

/** What a setting of the terms is called, by its place; the place itself where it has no name. */
export function settingTitle(
  setting: string,
  settings: readonly SettingInWords[],
  language: Language,
): string {
  return [AMOUNT, ...settings].find((s) => isAtOrBelow(setting, s.setting))?.title[language] ?? setting
}

function sourceLines(
  { sources, assumed }: NonNullable<LoanRead['product']>,
  settings: readonly SettingInWords[],
  language: Language,
): readonly string[] {
  const isZh = language === 'zh'
  return [
    '',
    isZh ? '出处：' : 'Sources:',
    ...sources.map(
      ({ says, from }) => `- ${says[language]}${isZh ? '（' : ' ('}${from[language]}${isZh ? '）' : ')'}`,
    ),
    '',
    isZh ? '未见公布、由本项目设定：' : 'Not published, and chosen here:',
    ...assumed.map(
      ({ setting, why }) =>
        `- ${settingTitle(setting, settings, language)}${isZh ? '：' : ': '}${why[language]}`,
    ),
  ]
}
