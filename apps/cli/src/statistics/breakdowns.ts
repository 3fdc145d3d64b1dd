/**
 * What the findings of an audit look like together: by force, rule, agency, collector, hour, day and debtor; how much
 * of each limit was used; on what the open ones rest. Fed debtor by debtor, so that memory does not grow with the log.
 */
import type { Contact, Matter } from '@forbear/conduct/facts'
import type { DutyFinding, Finding, Judgement, SetFinding } from '@forbear/conduct/judge'
import { type ForceGroup, forceGroup } from '@forbear/conduct/words'
import type { Territory } from '@forbear/conduct/language'
import type { LogContact } from '@forbear/logs'
import { localTimeOf } from './local-time.ts'
import type { Pseudonym } from './pseudonyms.ts'
import { type ClusterSums, NO_SUMS, type Rate, addCluster, perContact, shareOf } from './rates.ts'

/** A contact of one debtor with what was judged of it. */
export interface JudgedContact {
  readonly judgement: Judgement
  readonly entry: LogContact
  readonly contact: Contact
}

/** Everything judged of one debtor. */
export interface JudgedDebtor {
  readonly matter: Matter
  readonly judged: readonly JudgedContact[]
  readonly sets: readonly SetFinding[]
  readonly duties: readonly DutyFinding[]
}

/** Contacts, and what was found among them. House policy is left out: it is no law (S3). */
export interface Tally {
  /** Contacts that were judged: not those that came from the person. */
  readonly contacts: number
  /** Contacts with at least one certain finding. */
  readonly withFinding: number
  /** Contacts with none that is certain, but one that is possible. */
  readonly undetermined: number
  /** Certain findings; a contact may bear several. */
  readonly findings: number
}

export interface RuleRow {
  readonly rule: string
  readonly instrument: string
  readonly instrumentCitation: string
  readonly title: Finding['title']
  readonly citation: string
  readonly says: Finding['says']
  readonly force: Finding['force']
  readonly effect: Finding['effect']
  readonly basis: Finding['basis']
  readonly group: ForceGroup
  /** Contacts, sets of ties (each with its least number) and duties that certainly bear the finding. */
  readonly findings: number
  readonly undetermined: number
  readonly debtors: number
}

/** How much of a limit was used; a rule whose number changes with the debt has a row for each. */
export interface LimitRow {
  readonly rule: string
  readonly instrument: string
  /** House policy is among them, and is no law (S3). */
  readonly force: Finding['force']
  readonly atMost: number
  readonly within: Extract<Finding['decided'], { readonly kind: 'cap' }>['within']
  /** Debtors by the highest share of the limit that was certainly reached with them. */
  readonly debtors: {
    readonly underHalf: number
    readonly underThreeQuarters: number
    readonly underLimit: number
    readonly atLimit: number
    readonly overLimit: number
  }
  /** Days on which a debtor's count stood exactly at the limit. */
  readonly daysAtLimit: number
  /** Debtors with three such days or more: use up to the limit, day after day. */
  readonly debtorsAtLimitForDays: number
}

/** How close to the bounds of the permitted hours contacts were begun, where the debtor's clock is known. */
export interface HoursRow {
  readonly rule: string
  readonly instrument: string
  /** House policy is among them, and is no law (S3). */
  readonly force: Finding['force']
  readonly inside: number
  /** Begun within so many minutes after the first permitted second. */
  readonly afterOpening: { readonly within5: number; readonly within15: number; readonly within30: number }
  readonly beforeClosing: { readonly within5: number; readonly within15: number; readonly within30: number }
}

export interface DebtorRow extends Tally {
  readonly debtor: string
  /** Certain findings that are a breach of law or presumed one. */
  readonly breaches: number
}

/** On what possible findings rest that are not certain: a way to read the law, or a text nobody has read. */
export interface RestRow {
  readonly kind: 'reading' | 'text'
  readonly of: string
  readonly findings: number
}

/**
 * What the rules on hours say of one hour of a weekday: all allow it whole, all forbid it whole, they differ or a bound
 * falls inside it, or none bound a contact on that weekday.
 */
export type HourPermitted = 'open' | 'closed' | 'differs' | 'unknown'

export interface Breakdowns {
  readonly whole: Tally
  readonly byGroup: readonly {
    readonly group: ForceGroup
    readonly findings: number
    readonly debtors: number
  }[]
  readonly byRule: readonly RuleRow[]
  readonly byOrganisation: readonly ({
    readonly organisation: string
    readonly debtors: number
    /** Contacts with a finding per contact; the debtor is the unit that varies. */
    readonly perContact: Rate | null
  } & Tally)[]
  readonly byCollector: readonly ({ readonly collector: string; readonly organisation: string } & Tally)[]
  /** One row a weekday (Monday first), one cell an hour, on the debtors' own clocks. */
  readonly byHour: readonly (readonly Tally[])[]
  /** Contacts at whose time the debtor's clock is not known to be one: in no cell above and no day below. */
  readonly withoutZone: number
  readonly byDay: readonly ({ readonly on: string } & Tally)[]
  /** The debtors with most findings, at most {@link DEBTORS_SHOWN}. */
  readonly byDebtor: readonly DebtorRow[]
  /** How many debtors had how many contacts: 1, 2, 3–4, 5–8, … */
  readonly contactsPerDebtor: readonly {
    readonly from: number
    readonly until: number
    readonly debtors: number
  }[]
  readonly rates: {
    readonly debtors: number
    readonly debtorsWithFinding: number
    readonly shareOfDebtors: Rate | null
    /** Debts that contacts named, and those that a certain finding is about or whose debtor's contact bore one. */
    readonly accounts: number
    readonly accountsWithFinding: number
    readonly shareOfAccounts: Rate | null
    /** Contacts that name no debt: in no account. */
    readonly contactsWithoutAccount: number
    readonly perContact: Rate | null
    readonly sums: ClusterSums
  }
  readonly limits: readonly LimitRow[]
  readonly hours: readonly HoursRow[]
  /** Whether the rules on hours that bound contacts allow each hour: weekday (Monday first) by hour, as `byHour`. */
  readonly permitted: readonly (readonly HourPermitted[])[]
  readonly rests: readonly RestRow[]
}

/** Debtors listed by name or pseudonym. */
export const DEBTORS_SHOWN = 50

/** Days at the limit from which a debtor is counted. */
const DAYS_AT_LIMIT = 3

type Growing<T> = { -readonly [K in keyof T]: T[K] }

const none = (): Growing<Tally> => ({ contacts: 0, withFinding: 0, undetermined: 0, findings: 0 })

const isLaw = (f: { readonly force: Finding['force'] }): boolean => f.force !== 'own-policy'

function add(tally: Growing<Tally>, certain: number, possible: number): void {
  tally.contacts += 1
  tally.findings += certain
  if (certain > 0) tally.withFinding += 1
  else if (possible > 0) tally.undetermined += 1
}

function slot<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}

/** What belongs to the breakdown: all, or an agency's, or a period's contacts. */
export type Belongs = (contact: Contact, localDate: string | undefined) => boolean

export interface BreakdownsBuilder {
  readonly add: (debtor: JudgedDebtor) => void
  readonly done: () => Breakdowns
}

/**
 * An empty breakdown.
 *
 * @param territories  legal time of places, where nothing shows a debtor's own zone
 * @param belongs  left out: every contact, with the sets of ties and the duties, which belong to no one contact
 */
export function newBreakdowns(
  pseudonym: Pseudonym,
  territories: readonly Territory[],
  belongs?: Belongs,
): BreakdownsBuilder {
  const whole = none()
  const groups = new Map<ForceGroup, { findings: number; debtors: number }>()
  const rules = new Map<string, Growing<RuleRow>>()
  const organisations = new Map<string, Growing<Tally> & { debtors: number; sums: ClusterSums }>()
  const collectors = new Map<string, Growing<Tally> & { collector: string; organisation: string }>()
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, none))
  const days = new Map<string, Growing<Tally>>()
  let debtorRows: DebtorRow[] = []
  const perDebtor = new Map<number, number>()
  const limits = new Map<string, Growing<LimitRow> & { debtors: Growing<LimitRow['debtors']> }>()
  const windows = new Map<string, Growing<HoursRow>>()
  const openings = Array.from({ length: 7 }, () => new Set<string>())
  const rests = new Map<string, Growing<RestRow>>()
  let withoutZone = 0
  let debtors = 0
  let debtorsWithFinding = 0
  let accounts = 0
  let accountsWithFinding = 0
  let contactsWithoutAccount = 0
  let sums: ClusterSums = NO_SUMS

  const ruleRow = (f: Finding | DutyFinding): Growing<RuleRow> =>
    slot(rules, f.rule, () => ({
      rule: f.rule,
      instrument: f.instrument,
      instrumentCitation: f.instrumentCitation,
      title: f.title,
      citation: f.citation,
      says: f.says,
      force: f.force,
      effect: f.effect,
      basis: f.basis,
      group: forceGroup(f.force, f.effect),
      findings: 0,
      undetermined: 0,
      debtors: 0,
    }))

  const addDebtor = ({ matter, judged, sets, duties }: JudgedDebtor): void => {
    const own = none()
    let breaches = 0
    const bearing = {
      rules: new Set<string>(),
      groups: new Set<ForceGroup>(),
      organisations: new Set<string>(),
    }
    const ofOrganisation = new Map<string, Growing<Tally>>()
    const debts = new Map<string, boolean>()
    const uses = newUses()
    for (const { judgement, contact } of judged) {
      const local = localTimeOf(matter, contact.at.earliest, territories)
      if (judgement.judged !== 'yes' || belongs?.(contact, local?.on) === false) continue
      const certain = judgement.findings.filter((f) => f.certain !== 'clear' && isLaw(f))
      const possible = judgement.findings.filter((f) => f.certain === 'clear' && isLaw(f))
      const count = (tally: Growing<Tally>): void => add(tally, certain.length, possible.length)
      count(whole)
      count(own)
      const organisation = contact.by.organisation
      bearing.organisations.add(organisation)
      count(slot(organisations, organisation, () => ({ ...none(), debtors: 0, sums: NO_SUMS })))
      count(slot(ofOrganisation, organisation, none))
      const { collector } = contact.by
      if (collector !== undefined)
        count(
          slot(collectors, `${organisation} ${collector}`, () => ({
            ...none(),
            collector: pseudonym('collector', collector),
            organisation,
          })),
        )
      if (local === undefined) withoutZone += 1
      else {
        count(hours[local.weekday - 1]?.[local.hour] ?? none())
        count(slot(days, local.on, none))
      }
      for (const f of judgement.findings) {
        const row = ruleRow(f)
        if (f.certain === 'clear') row.undetermined += 1
        else {
          row.findings += 1
          bearing.rules.add(f.rule)
          bearing.groups.add(row.group)
          slot(groups, row.group, () => ({ findings: 0, debtors: 0 })).findings += 1
          if (row.group === 'breach-of-law' || row.group === 'presumed-breach') breaches += 1
        }
        if (f.certain === 'clear' && isLaw(f))
          for (const [key, row] of restsOf(f)) slot(rests, key, () => row).findings += 1
      }
      if (!contact.debts?.length) contactsWithoutAccount += 1
      for (const debt of contact.debts ?? [])
        debts.set(debt, (debts.get(debt) ?? false) || certain.length > 0)
      uses.add(judgement, local !== undefined)
      if (local !== undefined) addOpenings(openings[local.weekday - 1], judgement)
    }
    if (belongs === undefined) {
      for (const duty of duties) {
        const row = ruleRow(duty)
        if (duty.certain === 'clear') row.undetermined += 1
        else {
          row.findings += 1
          bearing.rules.add(duty.rule)
          bearing.groups.add(row.group)
          slot(groups, row.group, () => ({ findings: 0, debtors: 0 })).findings += 1
        }
      }
      for (const set of sets) {
        const row = rules.get(set.rule)
        if (!row) continue
        row.findings += set.atLeast
        bearing.rules.add(set.rule)
        bearing.groups.add(row.group)
        slot(groups, row.group, () => ({ findings: 0, debtors: 0 })).findings += set.atLeast
      }
    }
    for (const rule of bearing.rules) {
      const row = rules.get(rule)
      if (row) row.debtors += 1
    }
    for (const group of bearing.groups) {
      const row = groups.get(group)
      if (row) row.debtors += 1
    }
    for (const organisation of bearing.organisations) {
      const row = organisations.get(organisation)
      const its = ofOrganisation.get(organisation)
      if (!row || !its) continue
      row.debtors += 1
      row.sums = addCluster(row.sums, its.withFinding, its.contacts)
    }
    uses.into(limits, windows)
    if (own.contacts === 0) return
    debtors += 1
    if (own.withFinding > 0) debtorsWithFinding += 1
    accounts += debts.size
    accountsWithFinding += [...debts.values()].filter(Boolean).length
    sums = addCluster(sums, own.withFinding, own.contacts)
    const size = 2 ** Math.ceil(Math.log2(own.contacts))
    perDebtor.set(size, (perDebtor.get(size) ?? 0) + 1)
    debtorRows.push({ ...own, debtor: pseudonym('debtor', matter.id), breaches })
    if (debtorRows.length > 8 * DEBTORS_SHOWN) debtorRows = worst(debtorRows)
  }

  return {
    add: addDebtor,
    done: () => ({
      whole,
      byGroup: [...groups].map(([group, row]) => ({ group, ...row })),
      byRule: [...rules.values()].toSorted(
        (a, b) => b.findings - a.findings || b.undetermined - a.undetermined,
      ),
      byOrganisation: [...organisations]
        .map(([organisation, { sums: its, ...tally }]) => ({
          organisation,
          ...tally,
          perContact: perContact(its) ?? null,
        }))
        .toSorted(mostFindings),
      byCollector: [...collectors.values()].toSorted(mostFindings),
      byHour: hours,
      withoutZone,
      byDay: [...days].map(([on, tally]) => ({ on, ...tally })).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      byDebtor: worst(debtorRows),
      contactsPerDebtor: [...perDebtor]
        .toSorted(([a], [b]) => a - b)
        .map(([size, n]) => ({ from: size === 1 ? 1 : size / 2 + 1, until: size, debtors: n })),
      rates: {
        debtors,
        debtorsWithFinding,
        shareOfDebtors: shareOf(debtorsWithFinding, debtors) ?? null,
        accounts,
        accountsWithFinding,
        shareOfAccounts: shareOf(accountsWithFinding, accounts) ?? null,
        contactsWithoutAccount,
        perContact: perContact(sums) ?? null,
        sums,
      },
      limits: [...limits.values()],
      hours: [...windows.values()],
      permitted: openings.map(permittedHours),
      rests: [...rests.values()].toSorted((a, b) => b.findings - a.findings),
    }),
  }
}

function mostFindings(a: Tally, b: Tally): number {
  return b.withFinding - a.withFinding || b.contacts - a.contacts
}

function worst(rows: readonly DebtorRow[]): DebtorRow[] {
  return rows
    .toSorted((a, b) => b.breaches - a.breaches || b.findings - a.findings || b.contacts - a.contacts)
    .slice(0, DEBTORS_SHOWN)
}

/** Readings and unread texts that keep a finding from being certain, each once. */
function restsOf({ instrument, needs }: Finding): ReadonlyMap<string, Growing<RestRow>> {
  return new Map(
    needs.flatMap(({ kind, of }) => {
      if (kind !== 'reading' && kind !== 'text') return []
      const name = kind === 'reading' ? `${instrument} ${of}` : of
      return [[`${kind} ${name}`, { kind, of: name, findings: 0 }] as const]
    }),
  )
}

/** The hours that each rule on hours allowed on the day of a contact; `-` where it allowed none. House policy is no law. */
function addOpenings(seen: Set<string> | undefined, judgement: Judgement): void {
  for (const { force, decided } of judgement.uses)
    if (decided.kind === 'window' && force !== 'own-policy')
      seen?.add(decided.opens ? `${decided.opens.from}-${decided.opens.to}` : '-')
}

function permittedHours(openings: ReadonlySet<string>): readonly HourPermitted[] {
  const spans = [...openings].map((text) =>
    text === '-' ? ([0, 0] as const) : (text.split('-').map(secondsOf) as [number, number]),
  )
  return Array.from({ length: 24 }, (_, hour): HourPermitted => {
    if (spans.length === 0) return 'unknown'
    const [from, until] = [hour * 3600, (hour + 1) * 3600]
    if (spans.every(([opens, closes]) => opens <= from && closes >= until)) return 'open'
    return spans.every(([opens, closes]) => closes <= from || opens >= until) ? 'closed' : 'differs'
  })
}

type Limits = Map<string, Growing<LimitRow> & { debtors: Growing<LimitRow['debtors']> }>
type Windows = Map<string, Growing<HoursRow>>

/** What one debtor's contacts used of each limit. */
function newUses(): {
  add: (judgement: Judgement, isZoneKnown: boolean) => void
  into: (limits: Limits, windows: Windows) => void
} {
  type Cap = Extract<Judgement['uses'][number]['decided'], { readonly kind: 'cap' }>
  const peaks = new Map<
    string,
    {
      rule: string
      instrument: string
      force: Finding['force']
      cap: Cap
      share: number
      days: Set<string>
    }
  >()
  const inside: {
    rule: string
    instrument: string
    force: Finding['force']
    after: number
    before: number
  }[] = []
  return {
    add: (judgement, isZoneKnown) => {
      const outside = new Set(judgement.findings.filter((f) => !f.conditionBroken).map((f) => f.rule))
      for (const { rule, instrument, force, decided } of judgement.uses) {
        if (decided.kind === 'cap') {
          if (decided.atMost === 0) continue
          const share = decided.certain / decided.atMost
          // a limit can shrink with the age of the debt: each number is a limit of its own
          const key = JSON.stringify([rule, decided.atMost, decided.within])
          const peak = slot(peaks, key, () => ({
            rule,
            instrument,
            force,
            cap: decided,
            share,
            days: new Set<string>(),
          }))
          if (share > peak.share) Object.assign(peak, { share, cap: decided })
          if (decided.certain === decided.atMost) peak.days.add(decided.localDate)
        } else if (decided.opens && !outside.has(rule) && isZoneKnown) {
          const second = secondsOf(decided.localTime.slice(11))
          const after = second - secondsOf(decided.opens.from)
          const before = secondsOf(decided.opens.to) - second
          // what an exception allowed outside the hours was not inside them
          if (after >= 0 && before >= 0) inside.push({ rule, instrument, force, after, before })
        }
      }
    },
    into: (limits, windows) => {
      for (const [key, { rule, instrument, force, cap, share, days }] of peaks) {
        const row = slot(limits, key, () => ({
          rule,
          instrument,
          force,
          atMost: cap.atMost,
          within: cap.within,
          debtors: { underHalf: 0, underThreeQuarters: 0, underLimit: 0, atLimit: 0, overLimit: 0 },
          daysAtLimit: 0,
          debtorsAtLimitForDays: 0,
        }))
        row.debtors[bandOf(share)] += 1
        row.daysAtLimit += days.size
        if (days.size >= DAYS_AT_LIMIT) row.debtorsAtLimitForDays += 1
      }
      for (const { rule, instrument, force, after, before } of inside) {
        const row = slot(windows, rule, () => ({
          rule,
          instrument,
          force,
          inside: 0,
          afterOpening: { within5: 0, within15: 0, within30: 0 },
          beforeClosing: { within5: 0, within15: 0, within30: 0 },
        }))
        row.inside += 1
        row.afterOpening = near(row.afterOpening, after)
        row.beforeClosing = near(row.beforeClosing, before)
      }
    },
  }
}

function bandOf(share: number): keyof LimitRow['debtors'] {
  if (share < 0.5) return 'underHalf'
  if (share < 0.75) return 'underThreeQuarters'
  if (share < 1) return 'underLimit'
  return share === 1 ? 'atLimit' : 'overLimit'
}

function near(counts: HoursRow['afterOpening'], seconds: number): HoursRow['afterOpening'] {
  const is = (minutes: number): number => (seconds >= 0 && seconds < minutes * 60 ? 1 : 0)
  return {
    within5: counts.within5 + is(5),
    within15: counts.within15 + is(15),
    within30: counts.within30 + is(30),
  }
}

/** `HH:MM` or `HH:MM:SS` as seconds since midnight. */
function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
