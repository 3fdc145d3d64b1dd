/** What the judgements of some partitions come to: plain data that can be written down, read again and put together. */
import type { Need } from '@forbear/conduct/judge'
import type { ReviewState } from './findings/review.ts'
import { type ListedAtMost, type Shortlist, trimmed } from './bounded.ts'
import { type ReadinessCounts, addReadiness, noReadiness } from './readiness.ts'
import type { AuditFinding, AuditResult, AuditedContact } from './result.ts'

/** Folded as judgements are made, so that memory holds no judgement twice. */
export interface Gathered {
  contacts: AuditedContact[]
  certain: Shortlist<AuditFinding>
  /** Possible only, without those that rest on coverage alone. */
  undetermined: Shortlist<AuditFinding>
  sets: AuditResult['sets'][number][]
  duties: AuditResult['duties'][number][]
  readonly coverage: Map<string, { readonly citation: string; readonly contacts: string[]; count: number }>
  readonly notTested: Map<string, NotTestedRule>
  readonly factors: Map<string, Omit<AuditResult['factors'][number], 'contacts' | 'count'> & Examples>
  readonly openStandards: Map<string, AuditResult['openStandards'][number]>
  readonly pointers: Map<string, AuditResult['pointers'][number]>
  /** Rules of `coverage` and keys of `factors` under which the contact that is explained belongs. */
  readonly explained: Set<string>
  /** Instruments that had something to say on some contact. */
  readonly instruments: Set<string>
  readonly rulesTested: Set<string>
  readonly readiness: ReadinessCounts
  readonly totals: Totals
  /** Certain findings by heading. */
  readonly byGroup: Map<string, number>
  readonly withdrawnByGroup: Map<string, number>
  readonly reviews: Record<ReviewState, number>
  /** Ids of reviews whose finding was met. */
  readonly reviewsMet: Set<string>
}

interface Examples {
  readonly contacts: string[]
  count: number
}

export interface NotTestedRule {
  readonly citation: string
  readonly needs: Map<string, Need>
  contacts: number
}

export interface Totals {
  contacts: number
  judged: number
  inbound: number
  directionUnknown: number
  untested: number
  /** Findings of each list, listed or not. */
  certain: number
  undetermined: number
  sets: number
  duties: number
  /** Findings of the law that are certain: on contacts, among contacts of the same time, and of duties. */
  certainOfLaw: number
  /** Findings of the law on contacts that are possible only, those that rest on coverage alone included. */
  openOfLaw: number
  openDutiesOfLaw: number
}

/** Nothing gathered yet. */
export function nothingGathered(): Gathered {
  return {
    contacts: [],
    certain: [],
    undetermined: [],
    sets: [],
    duties: [],
    coverage: new Map(),
    notTested: new Map(),
    factors: new Map(),
    openStandards: new Map(),
    pointers: new Map(),
    explained: new Set(),
    instruments: new Set(),
    rulesTested: new Set(),
    readiness: noReadiness(),
    totals: {
      contacts: 0,
      judged: 0,
      inbound: 0,
      directionUnknown: 0,
      untested: 0,
      certain: 0,
      undetermined: 0,
      sets: 0,
      duties: 0,
      certainOfLaw: 0,
      openOfLaw: 0,
      openDutiesOfLaw: 0,
    },
    byGroup: new Map(),
    withdrawnByGroup: new Map(),
    reviews: { machine: 0, reviewed: 0, answered: 0, upheld: 0, withdrawn: 0 },
    reviewsMet: new Set(),
  }
}

/** Adds what later partitions gathered to what earlier ones did; the order of what was met first stays. */
export function addGathered(into: Gathered, from: Gathered, atMost: ListedAtMost): void {
  for (const contact of from.contacts) into.contacts.push(contact)
  for (const list of ['certain', 'undetermined'] as const) {
    for (const finding of from[list]) into[list].push(finding)
    into[list] = trimmed<AuditFinding>(into[list], atMost.findings)
  }
  fill(into.sets, from.sets, atMost.findings)
  fill(into.duties, from.duties, atMost.findings)
  addExamples(into.coverage, from.coverage, atMost.examples)
  addExamples(into.factors, from.factors, atMost.examples)
  for (const [rule, { needs, contacts }] of from.notTested) {
    const there = into.notTested.get(rule)
    if (!there) into.notTested.set(rule, from.notTested.get(rule) ?? { citation: '', needs, contacts })
    else {
      there.contacts += contacts
      for (const [key, need] of needs) if (!there.needs.has(key)) there.needs.set(key, need)
    }
  }
  addUnknown(into.openStandards, from.openStandards)
  addUnknown(into.pointers, from.pointers)
  for (const set of ['explained', 'instruments', 'rulesTested', 'reviewsMet'] as const)
    for (const member of from[set]) into[set].add(member)
  addReadiness(into.readiness, from.readiness)
  addNumbers(into.totals, from.totals)
  addNumbers(into.reviews, from.reviews)
  for (const map of ['byGroup', 'withdrawnByGroup'] as const)
    for (const [group, n] of from[map]) into[map].set(group, (into[map].get(group) ?? 0) + n)
}

/** Adds numbers of the same names. */
export function addNumbers<K extends string>(
  into: Record<K, number>,
  from: Readonly<Record<K, number>>,
): void {
  for (const name of Object.keys(into) as K[]) into[name] += from[name]
}

function addExamples<T extends Examples>(
  into: Map<string, T>,
  from: ReadonlyMap<string, T>,
  atMost: number,
): void {
  for (const [key, entry] of from) {
    const there = into.get(key)
    if (!there) into.set(key, entry)
    else {
      there.count += entry.count
      fill(there.contacts, entry.contacts, atMost)
    }
  }
}

/** Members of a later list, as far as an earlier one has room for them. */
export function fill<T>(into: T[], from: readonly T[], atMost: number): void {
  for (const member of from) {
    if (into.length >= atMost) return
    into.push(member)
  }
}

function addUnknown<V>(into: Map<string, V>, from: ReadonlyMap<string, V>): void {
  for (const [key, value] of from) if (!into.has(key)) into.set(key, value)
}
