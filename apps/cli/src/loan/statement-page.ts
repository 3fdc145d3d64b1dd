/** The page of `forbear loan statement`: what is owed by component, instalment by instalment, and why. */
import { nextPayment, type Account, type Row, type Statement } from '@forbear/loan/account'
import { dayText } from '@forbear/loan/calendar'
import {
  countedByKind,
  figuresOf,
  figuresOfNextPayment,
  figuresOfStatement,
  isFromBefore,
} from '@forbear/loan/explain'
import { amountText } from '@forbear/loan/money'
import { COMPONENTS, type Components, type Terms, totalOf } from '@forbear/loan/terms'
import { COMPONENT_WORDS, sayPayee } from '@forbear/loan/words'
import type { Words } from '@forbear/conduct/language'
import type { Language } from '../surroundings.ts'
import { explainedLines, isAtARate, isMoreThanItsDays, type Said } from './explained.ts'
import { changeLines } from './statement-lines.ts'
import { amountLines } from './table.ts'
import { HEADS, KINDS, TOTAL } from './words.ts'

interface Shown {
  readonly terms: Terms
  /** Told line by line, where a first day was asked for. */
  readonly statement: Statement | undefined
  readonly explains: boolean
  readonly language: Language
  readonly width: number | undefined
}

const STATUS: Readonly<Record<Account['status'], Words>> = {
  'not-disbursed': { en: 'nothing lent yet', zh: '尚未放款' },
  current: { en: 'current', zh: '正常' },
  'in-arrears': { en: 'in arrears', zh: '逾期' },
  paid: { en: 'paid off', zh: '已结清' },
  settled: { en: 'settled', zh: '已和解结清' },
  'written-off': { en: 'written off', zh: '已核销' },
}

/** The lines of a statement. */
export function statementLines(account: Account, shown: Shown): readonly string[] {
  const { terms, statement, explains, language } = shown
  const isZh = language === 'zh'
  const { arrears } = account
  const late = {
    en: `, ${arrears.daysPastDue} ${arrears.daysPastDue === 1 ? 'day' : 'days'} past due since ${dayText(arrears.since ?? account.asOf)}`,
    zh: `，自 ${dayText(arrears.since ?? account.asOf)} 起逾期 ${arrears.daysPastDue} 天`,
  }
  const spreads = figuresOf(account, terms).filter(({ figure }) => figure.kind === 'spread')
  return [
    `${dayText(account.asOf)}${isZh ? '：' : ': '}${STATUS[account.status][language]}${arrears.daysPastDue > 0 ? late[language] : ''}`,
    '',
    ...debtLines(account, shown),
    ...nextLines(account, shown),
    ...(statement === undefined ? [] : ['', ...changeLines(statement, shown)]),
    ...(account.rows.length === 0 ? [] : ['', ...rowLines(account, shown), ...chargeLines(account, shown)]),
    ...(spreads.length === 0 ? [] : ['', ...spreads.map((each) => each.says[language])]),
    ...(explains ? explainedLines(saidOnPage(account, statement, terms), shown) : []),
  ]
}

/** Sentences in the order in which they are read: the days that interest is made of right before its sum. */
function saidOnPage(account: Account, statement: Statement | undefined, terms: Terms): readonly Said[] {
  const figures = figuresOf(account, terms)
  const accruals = figures.flatMap(({ figure, ...said }) =>
    figure.kind === 'accrual' && isAtARate(figure) ? [{ ...said, accrual: figure.accrual }] : [],
  )
  const ordered = figures.filter(isWorthSaying).flatMap((each): readonly Said[] => {
    const { figure } = each
    if (figure.kind !== 'row-interest') return [each]
    const { row, component } = figure
    const own = accruals.filter(
      ({ accrual }) => accrual.row === row.number && accrual.component === component,
    )
    return isMoreThanItsDays(figure) ? [...own, each] : own
  })
  const lines = statement === undefined ? [] : figuresOfStatement(statement, terms, account.rows)
  return [...ordered, ...figuresOfNextPayment(nextPayment(account), terms), ...lines]
}

/** Figures of nothing are left out on a page, and so is what another says already; JSON has them all. */
function isWorthSaying({ figure }: ReturnType<typeof figuresOf>[number]): boolean {
  switch (figure.kind) {
    case 'row-charge':
      return figure.row.kind !== 'charge' || figure.charge.title !== undefined
    case 'row-due':
      return figure.row.due[figure.component] > 0n
    case 'row-paid':
      return figure.row.paid[figure.component] > 0n
    case 'row-waived':
      return figure.row.waived[figure.component] > 0n
    case 'row-paid-in-advance':
      return figure.row.paidInAdvanceMinor > 0n
    case 'row-paid-late':
      return figure.row.paidLateMinor > 0n
    case 'owed':
      return figure.owedMinor > 0n
    case 'due':
      return figure.dueMinor > figure.overdueMinor
    case 'overdue':
      return figure.overdueMinor > 0n
    case 'surplus':
      return figure.surplusMinor > 0n
    case 'spread':
    case 'accrual':
      return false
    case 'advance':
    case 'row-interest':
    case 'row-flat-interest':
    case 'row-balance':
    case 'days-past-due':
    case 'plan-paid':
      return true
    default:
      return figure satisfies never
  }
}

function debtLines({ owed, due, arrears, surplusMinor }: Account, shown: Shown): readonly string[] {
  const { terms, language, width } = shown
  const isZh = language === 'zh'
  const text = (minor: bigint): string => amountText(minor, terms.currency)
  const present = COMPONENTS.filter((c) => c === 'principal' || c === 'interest' || owed[c] > 0n)
  const row = (name: string, of: (parts: Components) => bigint): readonly string[] => [
    name,
    text(of(owed)),
    text(of(due)),
    text(of(arrears.overdue)),
  ]
  const columns = isZh
    ? [terms.currency.code, '所欠', '其中到期', '其中逾期']
    : [terms.currency.code, 'owed', 'of it due', 'of it overdue']
  const rows = present.map((c) => row(COMPONENT_WORDS[c][language], (parts) => parts[c]))
  const held = isZh
    ? `代为保管的多付款：${text(surplusMinor)}`
    : `Held for the borrower: ${text(surplusMinor)}`
  return [
    ...amountLines({ columns, rows, left: [0], sums: row(TOTAL[language], totalOf) }, width),
    ...(surplusMinor > 0n ? [held] : []),
  ]
}

/** What is to be paid next; nothing where nothing is. */
function nextLines(account: Account, { terms, language }: Shown): readonly string[] {
  const { dueOn, dueMinor } = nextPayment(account)
  if (dueOn === undefined) return []
  const amount = amountText(dueMinor, terms.currency)
  const says = {
    en: `Next payment: ${amount} on ${dayText(dueOn)}`,
    zh: `下次还款：${dayText(dueOn)} ${amount}`,
  }
  return ['', says[language]]
}

const PREPAID: Words = { en: 'early payment', zh: '提前还款' }
/** Beside the name of a row that holds what a plan took up. */
const FROM_BEFORE: Words = { en: ', from before', zh: '，此前所欠' }

/** A row as sentences call it: `3`, `charge 1`. */
function nameOf(row: Row, counted: ReadonlyMap<number, number>, language: Language): string {
  const { kind, number } = row
  const what = kind === 'prepayment' ? PREPAID : KINDS[kind]
  const name = `${what[language]} ${counted.get(number) ?? number}`.trim()
  return isFromBefore(row) ? `${name}${FROM_BEFORE[language]}` : name
}

function rowLines({ rows }: Account, { terms, language, width }: Shown): readonly string[] {
  const isZh = language === 'zh'
  const text = (minor: bigint): string => amountText(minor, terms.currency)
  const rest = (row: Row): bigint => totalOf(row.due) - totalOf(row.paid) - totalOf(row.waived)
  const others = (row: Row): bigint => row.due['penalty-interest'] + row.due.fee + row.due.cost
  const hasOthers = rows.some((row) => others(row) > 0n)
  const counted = countedByKind(rows)
  const columns = [
    HEADS.number[language],
    HEADS.dueOn[language],
    HEADS.principal[language],
    HEADS.interest[language],
    ...(hasOthers ? [isZh ? '罚息与费用' : 'penalty, fees'] : []),
    HEADS.due[language],
    isZh ? '已还' : 'paid',
    isZh ? '未还' : 'left',
    isZh ? '还清日' : 'settled on',
  ]
  const cells = rows.map((row) => [
    nameOf(row, counted, language),
    dayText(row.dueOn),
    text(row.due.principal),
    text(row.due.interest),
    ...(hasOthers ? [text(others(row))] : []),
    text(totalOf(row.due)),
    text(totalOf(row.paid)),
    text(rest(row)),
    row.settledOn === undefined ? '' : dayText(row.settledOn),
  ])
  return amountLines({ columns, rows: cells, left: [0, 1] }, width)
}

/** What each charge is that stands in a row of its own, and whose; of several in one row how much each is. */
function chargeLines({ rows }: Account, { terms, language }: Shown): readonly string[] {
  const isZh = language === 'zh'
  const counted = countedByKind(rows)
  return rows
    .filter(({ kind, charges }) => kind === 'charge' && charges.length > 0)
    .map((row) => {
      const name = nameOf(row, counted, language)
      const each = row.charges.map(({ title, component, payee, dueMinor }) => {
        const what = (title ?? COMPONENT_WORDS[component])[language]
        const amount = row.charges.length === 1 ? '' : ` ${amountText(dueMinor, terms.currency)}`
        const to = sayPayee(payee)[language]
        return isZh ? `${what}${amount}，收取方：${to}` : `${what}${amount}, to ${to}`
      })
      return `${name}${isZh ? '：' : ': '}${each.join(isZh ? '；' : '; ')}`
    })
}
