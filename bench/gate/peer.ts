/**
 * The peer: json-rules-engine 7.3.1 (ISC licence, released 2025-10-02), one Engine kept over all asks.
 *
 * Its own documentation offers several ways to say the same. Those that were tried stand here as {@link WAYS}; the bench
 * takes the fastest: `one` for a clear ask, where yes or no is all, `each` where it matters which rules bar. Runs of one Engine cannot overlap: the end of one makes the others skip their remaining rules.
 */
import { Engine, type Event, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import type { PeerFacts } from './facts.ts'
import { PEER_RULES, type PeerRule, type Term } from './peer-rules.ts'

/** How the rules are put to the engine. */
export interface Way {
  readonly name: string
  /** `each`: a rule for each of the law's; `one`: a single rule with all of them as alternatives, which says yes or no. */
  readonly rules: 'each' | 'one'
  /** `each`: every fact by its name; `record`: one fact, its parts by a path resolver that reads a property. */
  readonly facts: 'each' | 'record'
  /** Whether the first term of a rule is asked alone, and the others only if it holds. */
  readonly isFirstAlone: boolean
}

/** The fastest way that says which rules bar. */
export const MANY_RULES: Way = {
  name: 'a rule each, one record, first term alone',
  rules: 'each',
  facts: 'record',
  isFirstAlone: true,
}

/** The fastest way that says whether anything bars. */
export const ONE_RULE: Way = {
  name: 'one rule, one record, first term alone',
  rules: 'one',
  facts: 'record',
  isFirstAlone: true,
}

export const WAYS: readonly Way[] = [
  { name: 'a rule each, facts by name', rules: 'each', facts: 'each', isFirstAlone: false },
  { name: 'a rule each, facts by name, first term alone', rules: 'each', facts: 'each', isFirstAlone: true },
  { name: 'a rule each, one record', rules: 'each', facts: 'record', isFirstAlone: false },
  MANY_RULES,
  { name: 'one rule, facts by name, first term alone', rules: 'one', facts: 'each', isFirstAlone: true },
  ONE_RULE,
]

/** What it says of one ask: the ids of rules that bar, or `any`; empty if clear. */
export type PeerVerdict = readonly string[]

/** A judge by the peer. */
export type Peer = (facts: PeerFacts) => Promise<PeerVerdict>

type Nested = Extract<TopLevelCondition, { all: unknown }>['all'][number]

function conditionOf(term: Term, way: Way, priority?: number): Nested {
  const ranked = priority === undefined ? {} : { priority }
  if ('all' in term) return { all: term.all.map((t) => conditionOf(t, way)), ...ranked }
  if ('any' in term) return { any: term.any.map((t) => conditionOf(t, way)), ...ranked }
  const { fact, operator, value } = term
  return way.facts === 'each'
    ? { fact, operator, value, ...ranked }
    : { fact: 'ask', path: fact, operator, value, ...ranked }
}

function allOf({ when }: PeerRule, way: Way): { all: Nested[] } {
  return { all: when.map((term, i) => conditionOf(term, way, way.isFirstAlone && i === 0 ? 2 : undefined)) }
}

function rulesOf(way: Way): RuleProperties[] {
  if (way.rules === 'one') {
    const any = PEER_RULES.map((rule) => allOf(rule, way))
    return [{ name: 'any', conditions: { any }, event: { type: 'barred', params: { rule: 'any' } } }]
  }
  return PEER_RULES.map((rule) => {
    const { id, level } = rule
    return { name: id, conditions: allOf(rule, way), event: { type: level, params: { rule: id } } }
  })
}

const ruleIn = ({ params }: Event): string => String(params?.['rule'])

/** The peer with its rules made once. */
export function peerOf(way: Way): Peer {
  const engine = new Engine(rulesOf(way), { pathResolver: (value, path) => (value as PeerFacts)[path] })
  const isRecord = way.facts === 'record'
  return async (facts) => {
    const { events } = await engine.run(isRecord ? { ask: facts } : facts)
    return events.length === 0 ? NONE : events.map(ruleIn)
  }
}

const NONE: PeerVerdict = []
