/**
 * What would have to be known to decide more: which missing fact leaves how many contacts undecided or untested, the
 * cheapest to answer first.
 */
import type { Judgement, Need } from '@forbear/conduct/judge'
import { sayNeed } from '@forbear/conduct/words'
import { assumptionFor } from './assumptions.ts'
import type { Sentence } from './result.ts'

/**
 * What answering costs, cheapest first: one answer for the whole log; one a debtor; one a contact; a text that somebody
 * has to read; a fault to mend.
 */
export const COSTS = ['once', 'per-debtor', 'per-contact', 'reading-the-law', 'repair'] as const
export type Cost = (typeof COSTS)[number]

export interface ReadinessRow {
  readonly need: Pick<Need, 'kind' | 'of'>
  readonly cost: Cost
  /** The assumption that would answer it for the whole log, if it is so. */
  readonly assume: string | null
  /** Contacts with a possible finding that would be decided with it, perhaps with others. */
  readonly undecided: number
  /** Of these, contacts that nothing else leaves undecided. */
  readonly alone: number
  /** Contacts on which some rule could not be tested without it. */
  readonly untested: number
  /** How many rules that is. */
  readonly rules: number
  readonly says: Sentence
}

interface Growing {
  readonly need: Pick<Need, 'kind' | 'of'>
  undecided: number
  alone: number
  untested: number
  readonly rules: Set<string>
}

/** What is counted of each need, by its kind and name. */
export type ReadinessCounts = Map<string, Growing>

/** Nothing counted yet. */
export function noReadiness(): ReadinessCounts {
  return new Map()
}

/** Counts what one judgement leaves open. */
export function countReadiness(counts: ReadinessCounts, judgement: Judgement): void {
  const unique = (needs: readonly Need[]): readonly Growing[] => [
    ...new Set(needs.map((n) => rowOf(counts, n))),
  ]
  const open = judgement.findings.filter((f) => f.certain === 'clear' && f.force !== 'own-policy')
  const undecided = unique(open.flatMap((f) => f.needs))
  for (const row of undecided) row.undecided += 1
  if (undecided.length === 1 && undecided[0]) undecided[0].alone += 1
  for (const row of untestedBy(counts, judgement)) row.untested += 1
}

/** The needs without which some rule was not tested, each with its rules. */
function untestedBy(counts: ReadinessCounts, { notTested }: Judgement): ReadonlySet<Growing> {
  const untested = new Set<Growing>()
  let asked: readonly Need[] | undefined
  let rows: readonly Growing[] = []
  for (const { rule, needs } of notTested) {
    // rules that ask for the same mostly share the list, and stand side by side
    if (needs !== asked) rows = needs.map((need) => rowOf(counts, need))
    asked = needs
    for (const row of rows) {
      untested.add(row)
      row.rules.add(rule)
    }
  }
  return untested
}

function rowOf(counts: ReadinessCounts, { kind, of }: Pick<Need, 'kind' | 'of'>): Growing {
  const key = `${kind} ${of}`
  const there = counts.get(key)
  if (there) return there
  const made = { need: { kind, of }, undecided: 0, alone: 0, untested: 0, rules: new Set<string>() }
  counts.set(key, made)
  return made
}

/** Adds what was counted of later judgements to what was counted of earlier ones. */
export function addReadiness(into: ReadinessCounts, from: ReadinessCounts): void {
  for (const { need, undecided, alone, untested, rules } of from.values()) {
    const row = rowOf(into, need)
    row.undecided += undecided
    row.alone += alone
    row.untested += untested
    for (const rule of rules) row.rules.add(rule)
  }
}

/** The rows of the table, the cheapest to answer first. */
export function readinessRows(counts: ReadinessCounts): readonly ReadinessRow[] {
  return [...counts.values()]
    .map(({ need, rules, ...numbers }): ReadinessRow => {
      const assume = assumptionFor(need.of, need.kind) ?? null
      return {
        need,
        cost: costOf(need, assume),
        assume,
        ...numbers,
        rules: rules.size,
        says: { en: sayNeed(need, 'en'), zh: sayNeed(need, 'zh') },
      }
    })
    .toSorted(
      (a, b) =>
        COSTS.indexOf(a.cost) - COSTS.indexOf(b.cost) ||
        b.alone - a.alone ||
        b.undecided - a.undecided ||
        b.untested - a.untested,
    )
}

/** Facts of a debtor or a debt; what else is open belongs to one contact. */
const OF_DEBTORS: ReadonlySet<string> = new Set([
  'zone',
  'jurisdiction',
  'person.role',
  'person.liable',
  'debt',
  'debt.product',
  'debt.stage',
  'debt.consumer',
  'creditor.type',
])

function costOf({ kind, of }: Pick<Need, 'kind' | 'of'>, assume: string | null): Cost {
  if (assume !== null) return 'once'
  switch (kind) {
    case 'scope':
    case 'coverage':
    case 'state':
      return 'once'
    case 'element':
      return OF_DEBTORS.has(of) ? 'per-debtor' : 'per-contact'
    case 'exception':
    case 'tie':
      return 'per-contact'
    case 'reading':
    case 'text':
      return 'reading-the-law'
    case 'trouble':
      return 'repair'
  }
}
