/** What a finding looked at, sorted for a sentence; each language only has to put it into words. */
import type { FactSeen } from '../judge/judgement.ts'
import type { Catalogue, Mood } from './finding.ts'

type Seen<K extends FactSeen['kind']> = Extract<FactSeen, { readonly kind: K }>

/** A value or number that fell short, with whether it surely did. */
export interface Short<K extends 'fact' | 'number'> {
  readonly seen: Seen<K>
  /** The values that are not as asked; none if nobody stated any. */
  readonly values: NonNullable<Seen<K>['found']>
  /** Whether every value it can have falls short. */
  readonly isSure: boolean
}

/** Of what had to be shown, or had to be absent: what was not, and what the record leaves open. */
export interface Proofs {
  readonly missing: readonly string[]
  readonly present: readonly string[]
  /** Whether the record leaves any of it open. */
  readonly isOpen: boolean
}

/** The values of a fact that are not as asked. */
export function shortOf(seen: Seen<'fact'>): Short<'fact'> {
  const { asked, found } = seen
  const values = (found ?? []).filter((v) =>
    'oneOf' in asked ? !asked.oneOf.includes(v) : asked.noneOf.includes(v),
  )
  return { seen, values, isSure: found !== null && values.length === found.length }
}

/** The numbers that are not as asked. */
export function numbersShortOf(seen: Seen<'number'>): Short<'number'> {
  const { atLeast = -Infinity, atMost = Infinity, outside = false } = seen.asked
  const values = (seen.found ?? []).filter((v) => (v >= atLeast && v <= atMost) === outside)
  return { seen, values, isSure: seen.found !== null && values.length === seen.found.length }
}

/** What had to be shown, in the catalogue's words, each once. */
export function proofsOf(facts: readonly FactSeen[], words: Catalogue): Proofs {
  const shown = facts.filter((f) => f.kind === 'shown')
  const named = (asked: 'yes' | 'no'): readonly string[] => [
    ...new Set(shown.filter((f) => f.asked === asked).flatMap((f) => proofNames(f, words))),
  ]
  return {
    missing: named('yes'),
    present: named('no'),
    isOpen: shown.some((f) => f.found === 'unknown'),
  }
}

function proofNames({ what, of }: Seen<'shown'>, words: Catalogue): readonly string[] {
  switch (what) {
    case 'event':
      return of.map((kind) => wordOf(words.eventKinds, kind))
    case 'content':
      return of.map((item) => wordOf(words.contentItems, item))
    case 'lost-contact':
      return [words.eventKinds['lost-contact']]
    case 'contact-from-person':
    case 'contact-before':
    case 'first-contact':
    case 'member':
    case 'requested-call-back':
      return [words.proofs[what]]
  }
}

/** The word for a value of a fact; one that no list knows is shown as it stands. */
export function valueWord(fact: Seen<'fact'>['fact'], value: string, words: Catalogue): string {
  if (fact === 'person.role') return wordOf(words.roles, value)
  if (fact === 'purpose') return wordOf(words.purposes, value)
  if (fact === 'channel') return wordOf(words.channels, value)
  return wordOf(words.factValues[fact], value)
}

function wordOf(list: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(list, value) ? (list[value] ?? value) : value
}

/** The mood of one fact inside a finding: surely short of what is asked, or only perhaps. */
export function moodFor(isSure: boolean, mood: Mood): Mood {
  const isAhead = mood === 'would-be' || mood === 'may-be'
  if (isSure) return isAhead ? 'would-be' : 'was'
  return isAhead ? 'may-be' : 'may-have-been'
}

/** More values than this say nothing to a reader: the rule's own words stand beside them. */
export const VALUES_TOLD_AT_MOST = 6
