/** What a breakdown is counted up in: plain data that can be written down, read again and added up. */
import type { ForceGroup } from '@forbear/conduct/words'
import type { DebtorRow, HoursRow, LimitRow, RestRow, RuleRow, Tally } from './breakdowns.ts'
import { type ClusterSums, NO_SUMS, addSums } from './rates.ts'

export type Growing<T> = { -readonly [K in keyof T]: T[K] }

export type GrowingLimit = Omit<Growing<LimitRow>, 'debtors'> & { debtors: Growing<LimitRow['debtors']> }

export interface BreakdownState {
  readonly whole: Growing<Tally>
  readonly groups: Map<ForceGroup, { findings: number; debtors: number }>
  readonly rules: Map<string, Growing<RuleRow>>
  readonly organisations: Map<string, Growing<Tally> & { debtors: number; sums: ClusterSums }>
  readonly collectors: Map<string, Growing<Tally> & { collector: string; organisation: string }>
  /** Weekday, Monday first, by hour. */
  readonly hours: readonly (readonly Growing<Tally>[])[]
  readonly days: Map<string, Growing<Tally>>
  debtorRows: DebtorRow[]
  readonly perDebtor: Map<number, number>
  readonly limits: Map<string, GrowingLimit>
  readonly windows: Map<string, Growing<HoursRow>>
  /** The hours that rules allowed, by weekday. */
  readonly openings: readonly Set<string>[]
  readonly rests: Map<string, Growing<RestRow>>
  readonly counts: {
    withoutZone: number
    debtors: number
    debtorsWithFinding: number
    accounts: number
    accountsWithFinding: number
    contactsWithoutAccount: number
  }
  sums: ClusterSums
}

/** A tally of nothing. */
export const noTally = (): Growing<Tally> => ({ contacts: 0, withFinding: 0, undetermined: 0, findings: 0 })

/** Nothing counted yet. */
export function nothingCounted(): BreakdownState {
  return {
    whole: noTally(),
    groups: new Map(),
    rules: new Map(),
    organisations: new Map(),
    collectors: new Map(),
    hours: Array.from({ length: 7 }, () => Array.from({ length: 24 }, noTally)),
    days: new Map(),
    debtorRows: [],
    perDebtor: new Map(),
    limits: new Map(),
    windows: new Map(),
    openings: Array.from({ length: 7 }, () => new Set<string>()),
    rests: new Map(),
    counts: {
      withoutZone: 0,
      debtors: 0,
      debtorsWithFinding: 0,
      accounts: 0,
      accountsWithFinding: 0,
      contactsWithoutAccount: 0,
    },
    sums: NO_SUMS,
  }
}

/** Debtors listed by name or pseudonym: `byDebtor` of the tables. */
const DEBTORS_SHOWN = 50

/** The debtors with most findings; of the same number those met first. */
export function worst(rows: readonly DebtorRow[]): DebtorRow[] {
  return rows
    .toSorted((a, b) => b.breaches - a.breaches || b.findings - a.findings || b.contacts - a.contacts)
    .slice(0, DEBTORS_SHOWN)
}

/** One more debtor among those of whom the worst are shown. */
export function withDebtors(rows: DebtorRow[], more: readonly DebtorRow[]): DebtorRow[] {
  for (const row of more) rows.push(row)
  return rows.length > 8 * DEBTORS_SHOWN ? worst(rows) : rows
}

/** Adds what was counted of later debtors to what was counted of earlier ones; what was met first stays first. */
export function addBreakdowns(into: BreakdownState, from: BreakdownState): void {
  addTally(into.whole, from.whole)
  addTo(into.groups, from.groups, (a, b) => {
    a.findings += b.findings
    a.debtors += b.debtors
  })
  addTo(into.rules, from.rules, (a, b) => {
    a.findings += b.findings
    a.undetermined += b.undetermined
    a.debtors += b.debtors
  })
  addTo(into.organisations, from.organisations, (a, b) => {
    addTally(a, b)
    a.debtors += b.debtors
    a.sums = addSums(a.sums, b.sums)
  })
  addTo(into.collectors, from.collectors, addTally)
  for (const [weekday, hours] of into.hours.entries())
    for (const [hour, tally] of hours.entries()) addTally(tally, from.hours[weekday]?.[hour] ?? noTally())
  addTo(into.days, from.days, addTally)
  into.debtorRows = withDebtors(into.debtorRows, from.debtorRows)
  for (const [size, n] of from.perDebtor) into.perDebtor.set(size, (into.perDebtor.get(size) ?? 0) + n)
  addTo(into.limits, from.limits, addLimit)
  addTo(into.windows, from.windows, addHours)
  for (const [weekday, seen] of into.openings.entries())
    for (const hours of from.openings[weekday] ?? []) seen.add(hours)
  addTo(into.rests, from.rests, (a, b) => {
    a.findings += b.findings
  })
  for (const name of Object.keys(into.counts) as (keyof BreakdownState['counts'])[])
    into.counts[name] += from.counts[name]
  into.sums = addSums(into.sums, from.sums)
}

function addTo<K, V>(into: Map<K, V>, from: ReadonlyMap<K, V>, add: (a: V, b: V) => void): void {
  for (const [key, value] of from) {
    const there = into.get(key)
    if (there === undefined) into.set(key, value)
    else add(there, value)
  }
}

function addTally(into: Growing<Tally>, from: Tally): void {
  into.contacts += from.contacts
  into.withFinding += from.withFinding
  into.undetermined += from.undetermined
  into.findings += from.findings
}

function addLimit(into: GrowingLimit, from: GrowingLimit): void {
  const { debtors } = into
  for (const band of Object.keys(debtors) as (keyof typeof debtors)[]) debtors[band] += from.debtors[band]
  into.daysAtLimit += from.daysAtLimit
  into.debtorsAtLimitForDays += from.debtorsAtLimitForDays
}

function addHours(into: Growing<HoursRow>, from: HoursRow): void {
  into.inside += from.inside
  for (const side of ['afterOpening', 'beforeClosing'] as const) {
    const [a, b] = [into[side], from[side]]
    into[side] = {
      within5: a.within5 + b.within5,
      within15: a.within15 + b.within15,
      within30: a.within30 + b.within30,
    }
  }
}
