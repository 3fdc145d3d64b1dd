/** The page of `forbear loan apr`: the figure first, then what it is called, the flows and the equation. */
import type { ExplainedFlow, FigureKind, RateAnswer } from '@forbear/loan/rate'
import type { Language } from '../surroundings.ts'
import { widthOf } from '../terminal.ts'

/** Flows shown at the beginning of a long list; the last one is shown too. */
const FLOWS_SHOWN = 6

/** The lines of the page. */
export function aprPage(answer: RateAnswer, language: Language): readonly string[] {
  const { explanation, figures } = answer
  const isZh = language === 'zh'
  return [
    yearlyCostLine(answer, language),
    '',
    ...figures.map(({ percent, label }) => `  ${percent} %  ${label[language]}`),
    '',
    ...table(explanation.flows, language),
    '',
    `${isZh ? '期间' : 'Period'}  ${explanation.period[language]}`,
    `${isZh ? '方程' : 'Equation'}  ${explanation.equation}`,
    explanation.says[language],
    ...explanation.notes.map((note) => note[language]),
    `${isZh ? '依据' : 'Source'}  ${explanation.source}`,
  ]
}

/** The yearly cost as it is headed: the figure, and what kind of rate it is. */
export function yearlyCostLine({ shownPercent, rateKind }: RateAnswer, language: Language): string {
  const kind = KINDS[language][rateKind]
  return language === 'zh'
    ? `年化成本  ${shownPercent} %  （${kind}）`
    : `Yearly cost  ${shownPercent} %  (${kind})`
}

/** A figure is never shown without how it is annualised (中国人民银行公告〔2021〕第3号, paragraph 4, of simple ones). */
const KINDS: Readonly<Record<Language, Readonly<Record<FigureKind, string>>>> = {
  en: {
    effective: 'effective rate, compounded',
    'nominal-by-unit-period': 'annual percentage rate, nominal',
    'nominal-twelve-months': 'internal rate of return, twelve times the monthly rate',
    simple: 'simple interest',
  },
  zh: {
    effective: '实际年利率，复利',
    'nominal-by-unit-period': '名义年利率 APR',
    'nominal-twelve-months': '内部收益率，月利率 × 12',
    simple: '单利',
  },
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ['', 'amount', 'on', 'distance'],
  zh: ['', '金额', '日期', '距首次放款'],
}

const ROLES: Readonly<Record<Language, Readonly<Record<ExplainedFlow['role'], string>>>> = {
  en: { advance: 'advance', payment: 'payment' },
  zh: { advance: '放款', payment: '还款' },
}

/** The flows as they were given, a series in one row; of very many the first and the last. */
function table(flows: readonly ExplainedFlow[], language: Language): readonly string[] {
  const isLong = flows.length > FLOWS_SHOWN + 2
  const shown = isLong ? [...flows.slice(0, FLOWS_SHOWN), ...flows.slice(-1)] : flows
  const rows = shown.map((flow) => rowOf(flow, language))
  const all = [HEADS[language], ...rows]
  const hasDates = rows.some((row) => row[2] !== '')
  const columns = hasDates ? [0, 1, 2, 3] : [0, 1, 3]
  const widths = columns.map((c) => Math.max(...all.map((row) => widthOf(row[c] ?? ''))))
  const lines = all.map((row) =>
    columns
      .map((c, k) => {
        const cell = row[c] ?? ''
        const gap = ' '.repeat((widths[k] ?? 0) - widthOf(cell))
        return c === 1 ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd(),
  )
  const between = flows.length - FLOWS_SHOWN - 1
  const left = language === 'zh' ? `… 另有 ${between} 笔` : `… ${between} more`
  return isLong ? [...lines.slice(0, -1), left, ...lines.slice(-1)] : lines
}

function rowOf(flow: ExplainedFlow, language: Language): readonly string[] {
  const { role, amount, count, date = '', distance, last } = flow
  if (last === undefined) return [ROLES[language][role], amount, date, distance[language]]
  const to = language === 'zh' ? '至' : 'to'
  return [
    ROLES[language][role],
    `${count} × ${amount}`,
    date === '' ? '' : `${date} ${to} ${last.date}`,
    `${distance[language]} ${to} ${last.distance[language]}`,
  ]
}
