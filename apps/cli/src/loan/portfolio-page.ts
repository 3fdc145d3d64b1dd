/** The page of `forbear loan portfolio`: buckets at each month end, roll rates between them, segments at the last. */
import { dayText } from '@forbear/loan/calendar'
import { amountText, decimalText, fraction, type Currency, type Fraction } from '@forbear/loan/money'
import { DEPARTURES, type Departure, type PortfolioReport, type RollRates } from '@forbear/loan/portfolio'
import type { Words } from '@forbear/conduct/language'
import type { Language } from '../surroundings.ts'
import { amountLines } from './table.ts'
import { TOTAL } from './words.ts'

interface Shown {
  readonly currency: Currency
  readonly language: Language
  readonly width: number | undefined
}

const HEADS = {
  en: {
    bucket: 'bucket',
    title: 'days past due',
    loans: 'loans',
    outstanding: 'outstanding',
    share: 'share',
  },
  zh: { bucket: '分档', title: '逾期天数', loans: '笔数', outstanding: '余额', share: '占比' },
} as const

const LEFT: Readonly<Record<Departure, Words>> = {
  paid: { en: 'paid', zh: '结清' },
  settled: { en: 'settled', zh: '和解' },
  'written-off': { en: 'written off', zh: '核销' },
  sold: { en: 'sold', zh: '转让' },
  'left-out': { en: 'left out', zh: '遗漏' },
}

const isDeparture = (way: string): way is Departure => DEPARTURES.some((each) => each === way)

const nameOfWay = (way: string, language: Language): string => (isDeparture(way) ? LEFT[way][language] : way)

/** A share in percent, to one place. */
const percent = (share: Fraction | undefined): string =>
  share === undefined ? '' : `${decimalText(fraction(share.n * 100n, share.d), 1, 'half-even')} %`

const shareOf = (part: bigint, whole: bigint): Fraction | undefined =>
  whole === 0n ? undefined : fraction(part, whole)

/** The lines of a report. */
export function portfolioLines(report: PortfolioReport, shown: Shown): readonly string[] {
  return [
    ...report.monthEnds.flatMap((monthEnd) => [...standingLines(monthEnd, shown), '']),
    ...report.rolls.flatMap((rolls) => [...rollLines(rolls, shown), '']),
    ...segmentLines(report, shown),
  ].slice(0, -1)
}

function standingLines(
  { on, all, buckets, atRisk }: PortfolioReport['monthEnds'][number],
  { currency, language, width }: Shown,
): readonly string[] {
  const heads = HEADS[language]
  const text = (minor: bigint): string => amountText(minor, currency)
  const rows = buckets.map(({ bucket, count, amountMinor }) => [
    bucket.id,
    bucket.title[language],
    String(count),
    text(amountMinor),
    percent(shareOf(amountMinor, all.amountMinor)),
  ])
  const columns = [heads.bucket, heads.title, heads.loans, heads.outstanding, heads.share]
  const sums = [TOTAL[language], '', String(all.count), text(all.amountMinor), '']
  return [
    `${dayText(on)}  ${currency.code}`,
    ...amountLines({ columns, rows, left: [0, 1], sums }, width),
    ...atRisk.map(({ moreThanDays, count, amountMinor, share }) => {
      const says = {
        en: `At risk, more than ${moreThanDays} days past due: ${loans(count)}, ${text(amountMinor)}${share === undefined ? '' : ` (${percent(share)})`}`,
        zh: `逾期超过${moreThanDays}天的风险余额：${count} 笔，${text(amountMinor)}${share === undefined ? '' : `（${percent(share)}）`}`,
      }
      return says[language]
    }),
  ]
}

const loans = (count: number): string => `${count} ${count === 1 ? 'loan' : 'loans'}`

/** Both tables leave out buckets in which nothing was and ways that nothing went. */
function rollLines(
  { before, after, from, arrived }: PortfolioReport['rolls'][number],
  { currency, language, width }: Shown,
): readonly string[] {
  const isZh = language === 'zh'
  const present = from.filter(({ count }) => count > 0)
  const ways = (from[0]?.rolls ?? [])
    .map(({ to }) => to)
    .filter((to) => present.some((each) => wentTo(each, to)))
  const names = ways.map((way) => nameOfWay(way, language))
  const table = (
    title: string,
    whole: (row: RollRates['from'][number]) => string,
    cell: (roll: RollRates['from'][number]['rolls'][number]) => string,
  ): readonly string[] =>
    amountLines(
      {
        columns: [isZh ? '自' : 'from', title, ...names],
        rows: present.map((row) => [
          row.from,
          whole(row),
          ...ways.map(
            (way) => row.rolls.filter(({ to, count }) => to === way && count > 0).map(cell)[0] ?? '',
          ),
        ]),
        left: [0],
      },
      width,
    )
  const text = (minor: bigint): string => amountText(minor, currency)
  const newcomers = arrived.filter(({ count }) => count > 0)
  const list = newcomers.map(({ to, count, amountMinor }) =>
    isZh
      ? `${to} 档 ${count} 笔，${text(amountMinor)}`
      : `${loans(count)} in bucket ${to}, ${text(amountMinor)}`,
  )
  return [
    isZh
      ? `${dayText(before)} 至 ${dayText(after)} 的去向：笔数`
      : `From ${dayText(before)} to ${dayText(after)}: loans`,
    ...table(
      HEADS[language].loans,
      ({ count }) => String(count),
      ({ count }) => String(count),
    ),
    isZh ? '余额（期初）的占比' : 'Shares of the money that was outstanding at first',
    ...table(
      HEADS[language].outstanding,
      ({ amountMinor }) => text(amountMinor),
      ({ shareOfAmount }) => percent(shareOfAmount),
    ),
    ...(list.length === 0 ? [] : [isZh ? `新增：${list.join('；')}` : `New: ${list.join('; ')}`]),
  ]
}

const wentTo = ({ rolls }: RollRates['from'][number], way: string): boolean =>
  rolls.some(({ to, count }) => to === way && count > 0)

function segmentLines({ segments, monthEnds }: PortfolioReport, shown: Shown): readonly string[] {
  const last = monthEnds.at(-1)
  if (segments.length === 0 || last === undefined) return []
  const { currency, language, width } = shown
  const isZh = language === 'zh'
  const heads = HEADS[language]
  const atRiskHeads = last.atRisk.map(({ moreThanDays }) =>
    isZh ? `逾期>${moreThanDays}天` : `over ${moreThanDays} days`,
  )
  const rows = segments.map(({ segment, all, atRisk }) => [
    segment === '' ? (isZh ? '（无）' : '(none)') : segment,
    String(all.count),
    amountText(all.amountMinor, currency),
    ...atRisk.map(({ share }) => percent(share)),
  ])
  return [
    isZh
      ? `${dayText(last.on)} 分类，各类余额中逾期部分的占比`
      : `${dayText(last.on)} by segment, and the share of its money on late loans`,
    ...amountLines(
      {
        columns: [isZh ? '类别' : 'segment', heads.loans, heads.outstanding, ...atRiskHeads],
        rows,
        left: [0],
      },
      width,
    ),
    '',
  ]
}
