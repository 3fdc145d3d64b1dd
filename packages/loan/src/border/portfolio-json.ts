/**
 * A portfolio as rows: how a loan stands at a month end, or why it has left; or the loan itself, whose account then says
 * how it stands. And the report of a portfolio as JSON.
 */
import { accountOf } from '../account/index.ts'
import { dayText, type Day } from '../calendar/index.ts'
import {
  amount,
  ANY_CURRENCY,
  byKey,
  day,
  isObject,
  name,
  object,
  optional,
  parseWith,
  placeAtTop,
  rebased,
  reportMissingKey,
  whole,
  word,
  type JsonSchema,
  type Shape,
} from '../json/index.ts'
import { amountText, decimalText, fraction, type Currency, type Fraction } from '../money/index.ts'
import {
  monthEnd,
  type CountAndAmount,
  type DatedMonthEnd,
  type Departure,
  type LoanAccount,
  type LoanStanding,
  type Outstanding,
  type PortfolioReport,
  type PortfolioStanding,
} from '../portfolio/index.ts'
import { problem, type Parsed, type Problem } from '../problem.ts'
import { latestDay } from './latest-day.ts'
import { inDocument, parseLoan, type LoanRead } from './loan-json.ts'
/** Why a loan is gone, as a row states it. That it was left out of the file needs no row. */
type StatedDeparture = Exclude<Departure, 'left-out'>

interface Standing {
  readonly loan: string
  readonly on: Day
  readonly daysPastDue: number
  readonly outstandingMinor: bigint
  readonly segment?: string
}

interface Left {
  readonly loan: string
  readonly on: Day
  readonly left: StatedDeparture
}

type PortfolioRow = Standing | Left

/** Three hundred years of days past due. */
const DAYS_AT_MOST = 109_575

const rowShape = (of: Currency): Shape<PortfolioRow> =>
  byKey<PortfolioRow>({
    daysPastDue: object<Standing>({
      loan: name,
      on: day,
      daysPastDue: whole(0, DAYS_AT_MOST),
      outstandingMinor: amount(of, 'from-zero'),
      segment: optional(name),
    }),
    left: object<Left>({
      loan: name,
      on: day,
      left: word(['paid', 'settled', 'written-off', 'sold']),
    }),
  })

/** The schema of a row that states how a loan stands; amounts are of any currency there. */
export const PORTFOLIO_ROW_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:forbear:schema:portfolio-row:1',
  title: 'How one loan stands at a month end, or why it has left the portfolio since the last one',
  ...rowShape(ANY_CURRENCY).schema,
}

/** A row as it was read, and the line it stands on. */
export interface PortfolioLine {
  readonly line: number
  readonly value: unknown
}

/** A problem of one line. */
export interface LineProblem {
  readonly line: number
  readonly found: Problem
}

/** The month ends, or everything that is wrong with the lines. */
export type MonthEndsRead =
  | { readonly ok: true; readonly monthEnds: readonly DatedMonthEnd[]; readonly currency: Currency }
  | { readonly ok: false; readonly problems: readonly LineProblem[] }

/** Reads rows that state how loans stand; every fault of every line, and each loan that a month end names twice. */
export function monthEndsOfRows(lines: readonly PortfolioLine[], currency: Currency): MonthEndsRead {
  const shape = rowShape(currency)
  const problems: LineProblem[] = []
  const seen = new Map<string, number>()
  const byDay = new Map<Day, PortfolioRow[]>()
  for (const { line, value } of lines) {
    const read = parseWith(shape, value)
    if (!read.ok) {
      problems.push(...read.problems.map((found) => ({ line, found })))
      continue
    }
    const { on, loan } = read.value
    const before = seen.get(`${on} ${loan}`)
    if (before !== undefined) problems.push({ line, found: twice(loan, before) })
    seen.set(`${on} ${loan}`, before ?? line)
    byDay.set(on, [...(byDay.get(on) ?? []), read.value])
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, currency, monthEnds: [...byDay].map(([on, rows]) => monthEndOf(on, rows)) }
}

const twice = (loan: string, line: number): Problem =>
  problem({
    code: 'contradiction',
    pointer: '/loan',
    found: loan,
    says: {
      en: `the loan stands on line ${line} for this day already`,
      zh: `该贷款在第 ${line} 行已有同一日的记录`,
    },
    expected: { en: 'each loan once a day', zh: '每笔贷款每日一行' },
  })

function monthEndOf(on: Day, rows: readonly PortfolioRow[]): DatedMonthEnd {
  const standings: LoanStanding[] = []
  const departures = new Map<string, Departure>()
  const segments = new Map<string, string>()
  for (const row of rows) {
    if ('left' in row) {
      departures.set(row.loan, row.left)
      continue
    }
    const { loan, daysPastDue, outstandingMinor, segment } = row
    standings.push({ loan, daysPastDue, outstandingMinor })
    if (segment !== undefined) segments.set(loan, segment)
  }
  return { on, standings, departures, segments }
}

interface PortfolioLoan {
  readonly id: string
  readonly segment?: string
  readonly loan: LoanRead
}

/**
 * Reads loans with their events, each `{"id", "loan", "segment"}`, and reckons how each stood on some days, as it was known
 * on that day.
 *
 * @param days in order; at least one
 */
export function monthEndsOfLoans(
  lines: readonly PortfolioLine[],
  { days, outstanding }: { readonly days: readonly Day[]; readonly outstanding: Outstanding },
): MonthEndsRead {
  const problems: LineProblem[] = []
  const loans: (PortfolioLoan & { readonly line: number })[] = []
  for (const { line, value } of lines) {
    const read = loanOfLine(value)
    if (!read.ok) {
      problems.push(...read.problems.map((found) => ({ line, found })))
      continue
    }
    const before = loans.find(({ id }) => id === read.value.id)
    if (before !== undefined) problems.push({ line, found: sameId(read.value.id, before.line) })
    loans.push({ ...read.value, line })
  }
  const currency = loans[0]?.loan.terms.currency ?? ANY_CURRENCY
  for (const { line, loan } of loans) {
    const { code } = loan.terms.currency
    if (code !== currency.code) problems.push({ line, found: otherCurrency(code, currency.code) })
  }
  const last = days.at(-1) ?? 0
  const reckoned = loans.filter(({ line, loan }) => {
    const latest = latestDay(loan.events)
    if (last > latest) problems.push({ line, found: tooLate(last, latest) })
    return last <= latest
  })
  const segments = new Map(loans.flatMap(({ id, segment }) => (segment === undefined ? [] : [[id, segment]])))
  const monthEnds = days.map((on) => {
    const accounts = reckoned.flatMap(({ id, loan, line }): readonly LoanAccount[] => {
      const account = accountOf(loan.terms, loan.events, { asOf: on, knownOn: on })
      if (account.ok) return [{ loan: id, account: account.value }]
      const told = rebased(inDocument(account.problems, loan), '', '/loan')
      problems.push(...told.map((found) => ({ line, found })))
      return []
    })
    return { on, segments, ...monthEnd(accounts, outstanding) }
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, currency, monthEnds }
}

const idOfLine = object<Omit<PortfolioLoan, 'loan'>>({ id: name, segment: optional(name) })

function loanOfLine(input: unknown): Parsed<PortfolioLoan> {
  const problems: Problem[] = []
  const at = placeAtTop(problems)
  const { loan: document, ...others } = isObject(input) ? input : {}
  const identity = idOfLine.parse(isObject(input) ? others : input, at)
  if (isObject(input) && document === undefined) reportMissingKey('loan', at)
  const loan = document === undefined ? undefined : parseLoan(document)
  if (loan?.ok === false) problems.push(...rebased(loan.problems, '', '/loan'))
  if (identity === undefined || loan?.ok !== true || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { ...identity, loan: loan.value } }
}

const sameId = (id: string, line: number): Problem =>
  problem({
    code: 'contradiction',
    pointer: '/id',
    found: id,
    says: { en: `line ${line} has this id`, zh: `第 ${line} 行已使用该标识` },
    expected: { en: 'an id of its own', zh: '各不相同的标识' },
  })

const tooLate = (day: Day, latest: Day): Problem =>
  problem({
    code: 'out-of-range',
    pointer: '/loan',
    found: dayText(day),
    says: { en: `the month end ${dayText(day)} is too late for it`, zh: `月末 ${dayText(day)} 对该贷款过晚` },
    expected: {
      en: `${dayText(latest)} at the latest, 150 years after the loan began`,
      zh: `不晚于 ${dayText(latest)}，即贷款开始之后 150 年`,
    },
  })

const otherCurrency = (code: string, expected: string): Problem =>
  problem({
    code: 'contradiction',
    pointer: '/loan',
    found: code,
    says: { en: `the loan is in ${code}`, zh: `该贷款的货币为 ${code}` },
    expected: {
      en: `${expected}, as the first loan: a portfolio has one currency`,
      zh: ` ${expected}，与首笔贷款相同：一个组合只有一种货币`,
    },
  })

/** The report as JSON: amounts are decimal text of major units, shares percent to six places, half to even. */
export function portfolioToJson(report: PortfolioReport, currency: Currency): unknown {
  const sums = ({ count, amountMinor }: CountAndAmount) => ({
    count,
    amount: amountText(amountMinor, currency),
  })
  const standing = ({ all, buckets, atRisk }: PortfolioStanding) => ({
    ...sums(all),
    buckets: buckets.map(({ bucket, ...each }) => ({
      bucket: bucket.id,
      title: bucket.title,
      ...sums(each),
    })),
    atRisk: atRisk.map(({ moreThanDays, share, ...each }) => ({
      moreThanDays,
      ...sums(each),
      ...(share !== undefined && { sharePercent: shareText(share) }),
    })),
  })
  return {
    currency: currency.code,
    monthEnds: report.monthEnds.map(({ on, ...each }) => ({ on: dayText(on), ...standing(each) })),
    rolls: report.rolls.map(({ before, after, from, arrived }) => ({
      before: dayText(before),
      after: dayText(after),
      from: from.map(({ from: bucket, rolls, ...each }) => ({
        bucket,
        ...sums(each),
        rolls: rolls.map(({ to, shareOfCount, shareOfAmount, ...roll }) => ({
          to,
          ...sums(roll),
          ...(shareOfCount !== undefined && { shareOfCountPercent: shareText(shareOfCount) }),
          ...(shareOfAmount !== undefined && { shareOfAmountPercent: shareText(shareOfAmount) }),
        })),
      })),
      arrived: arrived.map(({ to, ...each }) => ({ bucket: to, ...sums(each) })),
    })),
    segments: report.segments.map(({ segment, ...each }) => ({ segment, ...standing(each) })),
  }
}

const shareText = (share: Fraction): string => decimalText(fraction(share.n * 100n, share.d), 6, 'half-even')
