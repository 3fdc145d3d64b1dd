/**
 * What the findings of an audit look like together: by force, rule, agency, collector, hour, day and debtor; how much
 * of each limit was used; on what the open ones rest. Fed debtor by debtor, so that memory does not grow with the log.
 */
import type { Contact, Matter } from '@forbear/conduct/facts'
import type { DutyFinding, Finding, Judgement, SetFinding } from '@forbear/conduct/judge'
import { type ForceGroup, forceGroup } from '@forbear/conduct/words'
import type { Territory } from '@forbear/conduct/language'
import type { LogContact } from '@forbear/logs'
import {
  type BreakdownState,
  type Growing,
  noTally,
  nothingCounted,
  withDebtors,
  worst,
} from './breakdown-state.ts'
import { localClockOf } from './local-time.ts'
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
  /** The debtors with most findings, at most 50. */
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

/** Days at the limit from which a debtor is counted. */
const DAYS_AT_LIMIT = 3

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
  readonly state: BreakdownState
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
  const state = nothingCounted()
  const { whole, organisations, collectors, hours, days, openings, rests, counts } = state

  const addDebtor = ({ matter, judged, sets, duties }: JudgedDebtor): void => {
    const own = noTally()
    const bearing = newBearing(state)
    const ofOrganisation = new Map<string, Growing<Tally>>()
    const debts = new Map<string, boolean>()
    const uses = newUses()
    const localAt = localClockOf(matter, territories)
    for (const { judgement, contact } of judged) {
      const local = localAt(contact.at.earliest)
      if (judgement.judged !== 'yes' || belongs?.(contact, local?.on) === false) continue
      const certain = judgement.findings.filter((f) => f.certain !== 'clear' && isLaw(f))
      const possible = judgement.findings.filter((f) => f.certain === 'clear' && isLaw(f))
      const count = (tally: Growing<Tally>): void => add(tally, certain.length, possible.length)
      count(whole)
      count(own)
      const organisation = contact.by.organisation
      count(slot(organisations, organisation, () => ({ ...noTally(), debtors: 0, sums: NO_SUMS })))
      count(slot(ofOrganisation, organisation, noTally))
      const { collector } = contact.by
      if (collector !== undefined)
        count(
          slot(collectors, `${organisation} ${collector}`, () => ({
            ...noTally(),
            collector: pseudonym('collector', collector),
            organisation,
          })),
        )
      if (local === undefined) counts.withoutZone += 1
      else {
        count(hours[local.weekday - 1]?.[local.hour] ?? noTally())
        count(slot(days, local.on, noTally))
      }
      for (const f of judgement.findings) {
        bearing.take(f)
        if (f.certain === 'clear' && isLaw(f))
          for (const [key, row] of restsOf(f)) slot(rests, key, () => row).findings += 1
      }
      if (!contact.debts?.length) counts.contactsWithoutAccount += 1
      for (const debt of contact.debts ?? [])
        debts.set(debt, (debts.get(debt) ?? false) || certain.length > 0)
      uses.add(judgement, local !== undefined)
      if (local !== undefined) addOpenings(openings[local.weekday - 1], judgement)
    }
    const breaches = bearing.breaches()
    if (belongs === undefined) {
      for (const duty of duties) bearing.take(duty)
      for (const set of sets) bearing.takeSet(set)
    }
    bearing.countDebtor()
    for (const [organisation, its] of ofOrganisation) {
      const row = organisations.get(organisation)
      if (!row) continue
      row.debtors += 1
      row.sums = addCluster(row.sums, its.withFinding, its.contacts)
    }
    uses.into(state.limits, state.windows)
    if (own.contacts === 0) return
    counts.debtors += 1
    if (own.withFinding > 0) counts.debtorsWithFinding += 1
    counts.accounts += debts.size
    counts.accountsWithFinding += [...debts.values()].filter(Boolean).length
    state.sums = addCluster(state.sums, own.withFinding, own.contacts)
    const size = 2 ** Math.ceil(Math.log2(own.contacts))
    state.perDebtor.set(size, (state.perDebtor.get(size) ?? 0) + 1)
    const row = { ...own, debtor: pseudonym('debtor', matter.id), breaches }
    state.debtorRows = withDebtors(state.debtorRows, [row])
  }

  return { add: addDebtor, state, done: () => breakdownsOf(state) }
}

/** What findings one debtor bears, counted by rule and by heading. */
function newBearing({ rules, groups }: BreakdownState): {
  take: (f: Finding | DutyFinding) => void
  takeSet: (set: SetFinding) => void
  /** Counts the debtor once for each rule and heading. */
  countDebtor: () => void
  /** Certain findings so far that are a breach of law or presumed one. */
  breaches: () => number
} {
  const own = { met: new Set<string>(), rules: new Set<string>(), groups: new Set<ForceGroup>() }
  let breaches = 0
  const bear = (row: Growing<RuleRow>, findings: number): void => {
    row.findings += findings
    own.rules.add(row.rule)
    own.groups.add(row.group)
    slot(groups, row.group, () => ({ findings: 0, debtors: 0 })).findings += findings
    if (row.group === 'breach-of-law' || row.group === 'presumed-breach') breaches += findings
  }
  return {
    take: (f) => {
      const row = slot(rules, f.rule, () => newRuleRow(f))
      own.met.add(f.rule)
      if (f.certain === 'clear') row.undetermined += 1
      else bear(row, 1)
    },
    takeSet: (set) => {
      // its contacts bear the finding as possible, unless a reviewer withdrew it from all of them
      const row = own.met.has(set.rule) ? rules.get(set.rule) : undefined
      if (row) bear(row, set.atLeast)
    },
    countDebtor: () => {
      for (const rule of own.rules) {
        const row = rules.get(rule)
        if (row) row.debtors += 1
      }
      for (const group of own.groups) {
        const row = groups.get(group)
        if (row) row.debtors += 1
      }
    },
    breaches: () => breaches,
  }
}

function newRuleRow(f: Finding | DutyFinding): Growing<RuleRow> {
  return {
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
  }
}

/** The tables from what was counted. */
export function breakdownsOf(state: BreakdownState): Breakdowns {
  const { counts, sums } = state
  return {
    whole: state.whole,
    byGroup: [...state.groups].map(([group, row]) => ({ group, ...row })),
    byRule: [...state.rules.values()].toSorted(
      (a, b) => b.findings - a.findings || b.undetermined - a.undetermined,
    ),
    byOrganisation: [...state.organisations]
      .map(([organisation, { sums: its, ...tally }]) => ({
        organisation,
        ...tally,
        perContact: perContact(its) ?? null,
      }))
      .toSorted(mostFindings),
    byCollector: [...state.collectors.values()].toSorted(mostFindings),
    byHour: state.hours,
    withoutZone: counts.withoutZone,
    byDay: [...state.days]
      .map(([on, tally]) => ({ on, ...tally }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    byDebtor: worst(state.debtorRows),
    contactsPerDebtor: [...state.perDebtor]
      .toSorted(([a], [b]) => a - b)
      .map(([size, n]) => ({ from: size === 1 ? 1 : size / 2 + 1, until: size, debtors: n })),
    rates: {
      debtors: counts.debtors,
      debtorsWithFinding: counts.debtorsWithFinding,
      shareOfDebtors: shareOf(counts.debtorsWithFinding, counts.debtors) ?? null,
      accounts: counts.accounts,
      accountsWithFinding: counts.accountsWithFinding,
      shareOfAccounts: shareOf(counts.accountsWithFinding, counts.accounts) ?? null,
      contactsWithoutAccount: counts.contactsWithoutAccount,
      perContact: perContact(sums) ?? null,
      sums,
    },
    limits: [...state.limits.values()],
    hours: [...state.windows.values()],
    permitted: state.openings.map(permittedHours),
    rests: [...state.rests.values()].toSorted((a, b) => b.findings - a.findings),
  }
}

function mostFindings(a: Tally, b: Tally): number {
  return b.withFinding - a.withFinding || b.contacts - a.contacts
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

/** What one debtor's contacts used of each limit. */
function newUses(): {
  add: (judgement: Judgement, isZoneKnown: boolean) => void
  into: (limits: BreakdownState['limits'], windows: BreakdownState['windows']) => void
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
