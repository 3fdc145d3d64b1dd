/** The tables of the report, as plain cells: the page and the terminal show the same ones. */
import { sayBasis, sayCitation } from '@forbear/conduct/words'
import type { AuditResult } from '@forbear/audit/result'
import type { Breakdowns, LimitRow, Tally } from '@forbear/audit/statistics/breakdowns'
import { CLUSTERS_AT_LEAST, type Difference, type Rate } from '@forbear/audit/statistics/rates'
import { REVIEW_STATES } from '@forbear/audit/findings/review'
import { FORCE_ORDER, clauseName, headingOf } from './groups.ts'
import { TABLE_TEXTS, type TableTexts } from './table-texts.ts'

type Language = 'en' | 'zh'
type Cell = string | number

/** One table: the first cell of a row names the row. */
export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Below the table. */
  readonly notes: readonly string[]
}

/** Rows of agencies, collectors, rules and debtors that a report shows; the JSON result has all. */
const ROWS_SHOWN = 50

/** Bands of a limit, from the least used. */
export const BANDS = ['underHalf', 'underThreeQuarters', 'underLimit', 'atLimit', 'overLimit'] as const

/** A share as percent with as many digits as it bears. */
export function percent(share: number): string {
  const value = share * 100
  const size = Math.abs(value)
  if (size === 0 || size >= 10) return String(Math.round(value))
  return size >= 1 ? value.toFixed(1) : String(Number(value.toPrecision(1)))
}

/** A rate's interval, or that there are too few debtors for one. */
export function intervalOf(rate: Rate | null, t: TableTexts, debtors = Infinity): string {
  if (rate === null) return '–'
  return debtors < CLUSTERS_AT_LEAST ? t.tooFew : t.between(percent(rate.from), percent(rate.until))
}

const shareOfTally = ({ contacts, withFinding }: Tally): string =>
  contacts === 0 ? '–' : `${percent(withFinding / contacts)} %`

function shown<T>(rows: readonly T[], t: TableTexts, atMost = ROWS_SHOWN): readonly [readonly T[], string[]] {
  return [rows.slice(0, atMost), rows.length > atMost ? [t.more(rows.length - atMost)] : []]
}

/** Findings by heading; withdrawn ones beside those that stand. */
export function forceTable(result: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const { totals, breakdowns, head } = result
  return {
    caption: t.byForce,
    columns: [t.heading, t.standing, t.debtors, t.withdrawn],
    rows: FORCE_ORDER.flatMap((group) => {
      const all = totals.certainByGroup[group] ?? 0
      const withdrawn = totals.withdrawnByGroup[group] ?? 0
      const debtors = breakdowns.byGroup.find((g) => g.group === group)?.debtors ?? 0
      return all === 0
        ? []
        : [[headingOf(group, language, head.rulesOf), all - withdrawn, debtors, withdrawn]]
    }),
    notes: result.sets.length + result.duties.length > 0 ? [t.forceNote] : [],
  }
}

/** Where the findings stand in their life; nothing until somebody reviewed one. */
export function reviewTable({ totals }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  return {
    caption: t.reviews,
    columns: [t.state, t.findings],
    rows: REVIEW_STATES.filter((state) => totals.reviews[state] > 0).map((state) => [
      t.states[state],
      totals.reviews[state],
    ]),
    notes: totals.reviewsWithoutFinding > 0 ? [t.withoutFinding(totals.reviewsWithoutFinding)] : [],
  }
}

export function ruleTable({ breakdowns, head }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const [rows, notes] = shown(breakdowns.byRule, t)
  return {
    caption: t.byRule,
    columns: [t.rule, t.says, t.heading, t.basis, t.findings, t.undetermined, t.debtors],
    rows: rows.map((r) => [
      clauseName(r, language),
      r.says[language],
      headingOf(r.group, language, head.rulesOf),
      sayBasis(r.basis, language),
      r.findings,
      r.undetermined,
      r.debtors,
    ]),
    notes,
  }
}

export function agencyTable({ breakdowns }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const [rows, notes] = shown(breakdowns.byOrganisation, t)
  return {
    caption: t.byAgency,
    columns: [t.agency, t.debtors, t.contacts, t.withFinding, t.undetermined, t.rate, t.interval],
    rows: rows.map((r) => [
      r.organisation,
      r.debtors,
      r.contacts,
      r.withFinding,
      r.undetermined,
      r.perContact ? percent(r.perContact.value) : '–',
      intervalOf(r.perContact, t, r.debtors),
    ]),
    notes: [...notes, t.claimed],
  }
}

export function collectorTable({ breakdowns, head }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const [rows, notes] = shown(breakdowns.byCollector, t)
  return {
    caption: t.byCollector,
    columns: [t.collector, t.agency, t.contacts, t.withFinding, t.undetermined, t.share],
    rows: rows.map((r) => [
      r.collector,
      r.organisation,
      r.contacts,
      r.withFinding,
      r.undetermined,
      shareOfTally(r),
    ]),
    notes: [...notes, t.names[head.names]],
  }
}

/** A row an hour, a column a weekday; only hours in which there was a contact. */
export function hourTable({ breakdowns }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const { byHour, withoutZone } = breakdowns
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    byHour.some((day) => (day[hour]?.contacts ?? 0) > 0),
  )
  return {
    caption: t.byHour,
    columns: [t.hour, ...t.weekdays],
    rows: hours.map((hour) => [
      hourName(hour),
      ...byHour.map((day) => {
        const cell = day[hour]
        return cell && cell.contacts > 0 ? `${cell.contacts} / ${cell.withFinding}` : ''
      }),
    ]),
    notes: [t.hourCell, ...(withoutZone > 0 ? [t.withoutZone(withoutZone)] : [])],
  }
}

/** `9` as `09–10`. */
export function hourName(hour: number): string {
  return `${String(hour).padStart(2, '0')}–${String(hour + 1).padStart(2, '0')}`
}

/** Days up to which a table has a row each; beyond, rows are weeks, then months. */
const DAYS_APART = 92
const WEEKS_APART = 730

/** By day; where a log is long by week, from its Monday, or by month. Days without a contact have a row too. */
export function dayTable({ breakdowns }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const { byDay, withoutZone } = breakdowns
  const { unit, rows } = periodsOf(byDay)
  return {
    caption: { day: t.byDay, week: t.byWeek, month: t.byMonth }[unit],
    columns: [t[unit], t.contacts, t.withFinding, t.undetermined, t.share],
    rows: rows.map(([on, d]) => [on, d.contacts, d.withFinding, d.undetermined, shareOfTally(d)]),
    notes: withoutZone > 0 ? [t.withoutZone(withoutZone)] : [],
  }
}

function periodsOf(byDay: Breakdowns['byDay']): {
  readonly unit: 'day' | 'week' | 'month'
  readonly rows: readonly (readonly [string, Tally])[]
} {
  const [first, last] = [byDay[0], byDay.at(-1)]
  if (!first || !last) return { unit: 'day', rows: [] }
  const from = Temporal.PlainDate.from(first.on)
  const days = from.until(last.on, { largestUnit: 'day' }).days + 1
  const unit = days <= DAYS_APART ? 'day' : days <= WEEKS_APART ? 'week' : 'month'
  const startOf = (on: Temporal.PlainDate): Temporal.PlainDate =>
    unit === 'day' ? on : unit === 'month' ? on.with({ day: 1 }) : on.subtract({ days: on.dayOfWeek - 1 })
  const sums = new Map<string, Tally>()
  for (const d of byDay) {
    const on = startOf(Temporal.PlainDate.from(d.on)).toString()
    const sum = sums.get(on) ?? NO_TALLY
    sums.set(on, {
      contacts: sum.contacts + d.contacts,
      withFinding: sum.withFinding + d.withFinding,
      undetermined: sum.undetermined + d.undetermined,
      findings: sum.findings + d.findings,
    })
  }
  const rows: (readonly [string, Tally])[] = []
  const step = { day: { days: 1 }, week: { days: 7 }, month: { months: 1 } }[unit]
  // a log whose dates are wrong may span centuries: silent periods are then left out
  const isDense = days < 366 * 20
  if (!isDense) return { unit, rows: [...sums] }
  for (let on = startOf(from); Temporal.PlainDate.compare(on, last.on) <= 0; on = on.add(step))
    rows.push([on.toString(), sums.get(on.toString()) ?? NO_TALLY])
  return { unit, rows }
}

const NO_TALLY: Tally = { contacts: 0, withFinding: 0, undetermined: 0, findings: 0 }

export function debtorTable({ breakdowns, head }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const found = breakdowns.byDebtor.filter((d) => d.findings > 0)
  const [rows, notes] = shown(found, t, 20)
  return {
    caption: t.byDebtor,
    columns: [
      t.debtor,
      t.contacts,
      t.withFinding,
      t.findings,
      head.rulesOf === null ? t.breaches : t.breachesAsIf,
    ],
    rows: rows.map((r) => [r.debtor, r.contacts, r.withFinding, r.findings, r.breaches]),
    notes: [...notes, t.names[head.names]],
  }
}

export function perDebtorTable({ breakdowns }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  return {
    caption: t.perDebtor,
    columns: [t.contactsHad, t.debtors],
    rows: breakdowns.contactsPerDebtor.map((r) => [t.range(r.from, r.until), r.debtors]),
    notes: [],
  }
}

/** How a rule is cited, where the rulebook that tested it says so. */
function citationOf(result: AuditResult, rule: string, language: Language, otherwise = rule): string {
  const found = result.rules.find((r) => r.rule === rule)
  return found ? clauseName(found, language) : sayCitation(otherwise, language)
}

/** A limit by its number, then the clause: where a label is cut, the number stays. */
export function limitName(result: AuditResult, row: LimitRow, language: Language): string {
  return `${TABLE_TEXTS[language].limitOf(row.atMost, row.within)} · ${citationOf(result, row.rule, language)}`
}

export function limitTable(result: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  return {
    caption: t.limits,
    columns: [t.limit, ...BANDS.map((band) => t.bands[band]), t.daysAtLimit, t.debtorsAtLimit],
    rows: result.breakdowns.limits.map((row) => [
      limitName(result, row, language),
      ...BANDS.map((band) => row.debtors[band]),
      row.daysAtLimit,
      row.debtorsAtLimitForDays,
    ]),
    notes: [],
  }
}

export function hoursTable(result: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const minutes = [5, 15, 30] as const
  return {
    caption: t.hours,
    columns: [t.rule, t.inside, ...minutes.map(t.afterOpening), ...minutes.map(t.beforeClosing)],
    rows: result.breakdowns.hours.map((row) => [
      citationOf(result, row.rule, language),
      row.inside,
      ...minutes.map((m) => row.afterOpening[`within${m}`]),
      ...minutes.map((m) => row.beforeClosing[`within${m}`]),
    ]),
    notes: result.breakdowns.hours.length > 0 ? [t.hoursNote] : [],
  }
}

/** Rates per debtor, account and contact. */
export function rateTable({ breakdowns }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  return {
    caption: t.rates,
    columns: [t.measure, t.seen, t.rateValue, t.interval],
    rows: ratesOf(breakdowns, t).map(({ name, hits, all, rate, clusters }) => [
      name,
      t.of(hits, all),
      rate ? percent(rate.value) : '–',
      intervalOf(rate, t, clusters),
    ]),
    notes: [],
  }
}

function ratesOf(
  { rates, whole }: Breakdowns,
  t: TableTexts,
): readonly {
  readonly name: string
  readonly hits: number
  readonly all: number
  readonly rate: Rate | null
  readonly clusters: number
}[] {
  return [
    {
      name: t.shareOfDebtors,
      hits: rates.debtorsWithFinding,
      all: rates.debtors,
      rate: rates.shareOfDebtors,
      clusters: Infinity,
    },
    {
      name: t.shareOfAccounts,
      hits: rates.accountsWithFinding,
      all: rates.accounts,
      rate: rates.shareOfAccounts,
      clusters: Infinity,
    },
    {
      name: t.perContact,
      hits: whole.withFinding,
      all: whole.contacts,
      rate: rates.perContact,
      clusters: rates.debtors,
    },
  ]
}

/** The rates as sentences that need no statistics to be read. */
export function rateSentences({ breakdowns }: AuditResult, language: Language): readonly string[] {
  const t = TABLE_TEXTS[language]
  const { rates, whole } = breakdowns
  const { shareOfDebtors: debtors, shareOfAccounts: accounts, perContact: contacts } = rates
  if (!debtors) return []
  const bounds = (rate: Rate): readonly [string, string] => [
    String(Math.floor(rate.from * 100)),
    String(Math.ceil(rate.until * 100)),
  ]
  return [
    t.sayDebtors(...bounds(debtors), rates.debtorsWithFinding, rates.debtors),
    ...(accounts ? [t.sayAccounts(...bounds(accounts), rates.accountsWithFinding, rates.accounts)] : []),
    ...(contacts
      ? [
          rates.debtors < CLUSTERS_AT_LEAST
            ? t.sayTooFew
            : t.sayContacts(...bounds(contacts), whole.withFinding, whole.contacts),
        ]
      : []),
    ...(rates.contactsWithoutAccount > 0 ? [t.withoutAccount(rates.contactsWithoutAccount)] : []),
  ]
}

/** Both sides of a comparison with their intervals, and the differences. */
export function comparisonTable({ comparison }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  if (!comparison) return { caption: t.comparison, columns: [], rows: [], notes: [] }
  const [first, second] = comparison.sides
  const cell = (rate: Rate | null, hits: number, all: number, clusters: number): string =>
    rate ? `${percent(rate.value)} (${intervalOf(rate, t, clusters)}; ${t.of(hits, all)})` : '–'
  const differences = [comparison.shareOfDebtors, null, comparison.perContact]
  const theirs = ratesOf(second.breakdowns, t)
  return {
    caption: t.comparison,
    columns: [
      t.measure,
      first.name,
      second.name,
      `${t.difference} (${t.differenceIs(first.name, second.name)})`,
    ],
    rows: ratesOf(first.breakdowns, t).flatMap((a, i) => {
      const b = theirs[i]
      if (!b) return []
      return [
        [
          a.name,
          cell(a.rate, a.hits, a.all, a.clusters),
          cell(b.rate, b.hits, b.all, b.clusters),
          i === 1 ? '–' : differenceText(differences[i] ?? null, t),
        ],
      ]
    }),
    notes: comparison.by === 'period' ? [t.periodNote] : [],
  }
}

function differenceText(difference: Difference | null, t: TableTexts): string {
  if (!difference) return t.noDifference
  const { value, from, until } = difference
  const signed = (share: number): string => `${share > 0 ? '+' : ''}${percent(share)}`.replace('-', '−')
  return `${signed(value)} (${t.between(signed(from), signed(until))}; ${from > 0 || until < 0 ? t.apart : t.notApart})`
}

export function comparedRulesTable(result: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const { comparison } = result
  const [first, second] = comparison?.sides.map((side) => side.name) ?? ['', '']
  const [rows, notes] = shown(comparison?.byRule ?? [], t)
  return {
    caption: t.comparedByRule,
    columns: [
      t.rule,
      t.findingsOf(first ?? ''),
      t.findingsOf(second ?? ''),
      t.perHundred(first ?? ''),
      t.perHundred(second ?? ''),
    ],
    rows: rows.map((r) => [
      citationOf(result, r.rule, language, r.citation),
      ...r.findings,
      ...r.perHundred.map((n) => n.toFixed(1)),
    ]),
    notes: [...notes, t.chanceNote],
  }
}

export function versusTable(result: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const { versus } = result
  const [rows, notes] = shown(versus?.byRule ?? [], t)
  return {
    caption: t.versus,
    columns: [t.rule, t.onlyFirst, t.onlySecond, t.otherwise],
    rows: rows.map((r) => [
      citationOf(result, r.rule, language, r.citation),
      r.onlyFirst,
      r.onlySecond,
      r.other,
    ]),
    notes,
  }
}

/** Words for a level, given so that this file needs not know where they come from. */
type SayLevel = (level: 'clear' | 'discouraged' | 'presumed' | 'barred') => string

export function versusRowsTable({ versus }: AuditResult, language: Language, say: SayLevel): Table {
  const t = TABLE_TEXTS[language]
  const rows = (versus?.rows ?? []).slice(0, ROWS_SHOWN)
  const left = (versus?.differing ?? 0) - rows.length
  const pair = ({
    certain,
    possible,
  }: {
    readonly certain: Parameters<SayLevel>[0]
    readonly possible: Parameters<SayLevel>[0]
  }): string => (certain === possible ? say(certain) : `${say(certain)} / ${say(possible)}`)
  return {
    caption: t.versusRows,
    columns: [t.contacts, t.rule, t.first, t.second, t.whyHead],
    rows: rows.map((r) => [
      r.contact,
      sayCitation(r.citation, language),
      pair(r.first),
      pair(r.second),
      t.why(r.why),
    ]),
    notes: left > 0 ? [t.more(left)] : [],
  }
}

export function weightTable({ weights, head }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const says = new Map(head.assumptions.map((a) => [a.text, a.says[language]]))
  return {
    caption: t.weights,
    columns: [t.assumption, t.says, t.resting, t.findings],
    rows: weights
      .toSorted((a, b) => b.resting - a.resting)
      .map((w) => [w.text, says.get(w.text) ?? '', w.resting, w.findings]),
    notes: weights.length > 0 ? [t.weightsNote] : [],
  }
}

export function restTable({ breakdowns }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const [rows, notes] = shown(breakdowns.rests, t, 20)
  return {
    caption: t.rests,
    columns: [t.what, t.kind, t.undetermined],
    rows: rows.map((r) => [r.of, t.restKind[r.kind], r.findings]),
    notes: [...notes, t.restsNote],
  }
}

/** Certain findings by how the text of their rule is known. */
export function basisTable({ breakdowns }: AuditResult, language: Language): Table {
  const t = TABLE_TEXTS[language]
  const byBasis = new Map<string, { findings: number; rules: number }>()
  for (const { basis, findings } of breakdowns.byRule) {
    if (findings === 0) continue
    const says = sayBasis(basis, language)
    const row = byBasis.get(says) ?? { findings: 0, rules: 0 }
    byBasis.set(says, { findings: row.findings + findings, rules: row.rules + 1 })
  }
  return {
    caption: t.bases,
    columns: [t.basis, t.rule, t.findings],
    rows: [...byBasis]
      .toSorted(([, a], [, b]) => b.findings - a.findings)
      .map(([basis, { findings, rules }]) => [basis, rules, findings]),
    notes: [],
  }
}

/** What is missing, cheapest first. */
export function readinessTable(
  { readiness, head }: AuditResult,
  language: Language,
  atMost = ROWS_SHOWN,
): Table {
  const t = TABLE_TEXTS[language]
  // what was assumed already is still open on some contacts: to assume it again would answer nothing
  const given = new Set(head.assumptions.map((a) => a.text.split('=')[0]))
  const useful = readiness.filter((r) => r.undecided > 0 || r.untested > 0)
  const [rows, notes] = shown(useful, t, atMost)
  return {
    caption: t.readiness,
    columns: [t.missing, t.cost, t.undecided, t.alone, t.untested, t.answer],
    rows: rows.map((r) => [
      r.says[language],
      t.costs[r.cost],
      r.undecided,
      r.alone,
      r.untested,
      r.assume === null || given.has(r.assume.split('=')[0]) ? '' : `--assume ${r.assume}`,
    ]),
    notes: [...notes, ...(rows.length > 0 ? [t.readinessNote] : [])],
  }
}
