/** All rules over all worlds and readings: findings, the pair, and what could not be tested. */
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import type { Decided, Finding, NotTested, Use } from './judgement.ts'
import { type Pair, levelOf, mildest, rank, strongest } from './level.ts'
import { type RuleAnswer, askRule } from './rule.ts'
import { type Setting, type World, valuesOf } from './setting.ts'
import { type Need, dedupe, union } from './truth.ts'
import { type Worlds, assignmentsOf, instrumentsAt, worldsOf } from './worlds.ts'

/** The verdict with its findings, law and house policy apart. */
export interface Decision extends Pair {
  readonly policy: Pair | null
  readonly findings: readonly Finding[]
  /** What bars the act whatever the rules say: see {@link troubleOf}. */
  readonly trouble: readonly Need[]
  readonly notTested: readonly NotTested[]
  /** Rules in force that bound the act and could be put to the test. */
  readonly tested: readonly string[]
  readonly uses: readonly Use[]
  readonly worlds: readonly World[]
}

/** Answers of one rule, gathered over readings and worlds. */
export interface Gathered {
  readonly rule: Rule
  readonly instrument: Instrument
  readonly answers: RuleAnswer[]
  /** Pairs by world: over the readings of the instrument, certain is the least, possible the most. */
  readonly byWorld: Pair[]
  readonly needs: Need[]
}

const CLEAR: Pair = { certain: 'clear', possible: 'clear' }

/** Who answers for one rule in one world under one reading: the rule itself, or a program that agrees with it. */
export type Ask = typeof askRule

/** Asks every rule of every world under every reading, and gathers the pair and the findings. */
export function decide(
  setting: Setting,
  enumerated: Worlds = worldsOf(setting),
  ask: Ask = askRule,
): Decision {
  const gathered = new Map<string, Gathered>()
  const law: Pair[] = []
  const policy: Pair[] = []
  let policies = 0
  for (const world of enumerated.worlds) {
    const pairs: { readonly instrument: Instrument; readonly pair: Pair }[] = []
    for (const instrument of instrumentsAt(setting, world.place)) {
      if (instrument.force === 'own-policy') policies += 1
      pairs.push({ instrument, pair: askInstrument(instrument, world, setting, gathered, ask) })
    }
    law.push(maximum(pairs.filter((p) => p.instrument.force !== 'own-policy').map((p) => p.pair)))
    policy.push(maximum(pairs.filter((p) => p.instrument.force === 'own-policy').map((p) => p.pair)))
  }
  const findings = [...gathered.values()].flatMap((g) => findingOf(g, enumerated) ?? [])
  const trouble = troubleOf(setting, enumerated)
  const pair = minimum(law)
  return {
    certain: enumerated.tooMany ? 'clear' : pair.certain,
    possible: trouble.length > 0 ? 'barred' : pair.possible,
    policy: policies > 0 ? { ...minimum(policy), ...(enumerated.tooMany && { certain: 'clear' }) } : null,
    findings,
    trouble,
    notTested: notTestedOf([...gathered.values()]),
    tested: [...gathered.values()].filter(isTested).map((g) => g.rule.id),
    uses: [...gathered.values()].flatMap(usesOf),
    worlds: enumerated.worlds,
  }
}

/** Whether a rule was in force, bound the act and could be put to the test. */
export function isTested({ answers }: Gathered): boolean {
  return answers.some((a) => a.bound && !a.notTested)
}

/** Gathers the answers of one rule that were given for it alone, by world and then by reading. */
export function gatherRule(
  rule: Rule,
  instrument: Instrument,
  byWorld: readonly (readonly RuleAnswer[])[],
): Gathered {
  const entry: Gathered = { rule, instrument, answers: [], byWorld: [], needs: [] }
  for (const answers of byWorld) add(entry, answers)
  return entry
}

/** The answers of one world, under each reading. */
function add(entry: Gathered, answers: readonly RuleAnswer[]): void {
  entry.answers.push(...answers)
  entry.byWorld.push(overReadings(answers.map((a) => pairOf(entry.rule, a))))
  if (answers.some((a) => a.certain !== answers[0]?.certain || a.possible !== answers[0]?.possible)) {
    entry.needs.push(...readingsOf(entry.rule).map((name): Need => ({ kind: 'reading', of: name })))
  }
}

/** The limit or the hours of a rule that bound the act, where it came nearest. */
export function usesOf({ rule, instrument, answers }: Gathered): readonly Use[] {
  const bound = answers.filter((a) => a.bound && !a.notTested).map((a) => a.decided)
  const [nearest] = bound.filter(isNumber).toSorted((a, b) => countOf(b) - countOf(a))
  return nearest
    ? [{ rule: rule.id, instrument: instrument.id, force: instrument.force, decided: nearest }]
    : []
}

const isNumber = (decided: Decided): decided is Use['decided'] =>
  decided.kind === 'cap' || decided.kind === 'window'

const countOf = (decided: Use['decided']): number => (decided.kind === 'cap' ? decided.certain : 0)

/** What makes the possible verdict `barred` before any rule is asked (S5, S6). */
export function troubleOf(setting: Setting, enumerated: Worlds): readonly Need[] {
  const persons = valuesOf(setting.act.person)
  const unnamed =
    setting.options.mode === 'gate' && !(persons?.every((id) => setting.persons.has(id)) ?? false)
  return [
    ...(unnamed ? [{ kind: 'element', of: 'person', about: setting.act.id } as const] : []),
    ...(enumerated.tooMany
      ? [{ kind: 'trouble', of: 'more combinations than are enumerated' } as const]
      : []),
    ...(enumerated.worlds.length === 0 ? [{ kind: 'element', of: 'jurisdiction' } as const] : []),
  ]
}

/**
 * Whether nothing possibly bars, for the scan of {@link notBefore}: stops at the first rule that does.
 *
 * @param hint the rule that barred last time: asked first, as it most often still does
 * @returns the rule that bars, or `undefined` if all is clear
 */
export function firstBar(
  setting: Setting,
  hint: string | undefined,
  ignored: ReadonlySet<string>,
): { readonly rule: Rule; readonly instrument: Instrument; readonly answer: RuleAnswer } | undefined {
  const { worlds } = worldsOf(setting)
  const ask = (only: string | undefined): ReturnType<typeof firstBar> => {
    for (const world of worlds) {
      for (const instrument of instrumentsAt(setting, world.place)) {
        for (const rule of instrument.rules) {
          if (rule.kind === 'duty' || ignored.has(rule.id) || (only !== undefined && rule.id !== only))
            continue
          for (const assignment of assignmentsThatMatter(rule, instrument)) {
            const answer = askRule(rule, instrument, world, assignment, setting)
            if (answer.possible) return { rule, instrument, answer }
          }
        }
      }
    }
    return undefined
  }
  return (hint === undefined ? undefined : ask(hint)) ?? ask(undefined)
}

/** An instrument under every reading: its pair, while its rules' answers are gathered. */
function askInstrument(
  instrument: Instrument,
  world: World,
  setting: Setting,
  gathered: Map<string, Gathered>,
  ask: Ask,
): Pair {
  const assignments = assignmentsOf(instrument)
  const once = new Map<string, RuleAnswer>()
  const answersUnder = assignments.map((assignment) =>
    instrument.rules
      .filter((rule) => rule.kind !== 'duty')
      .map((rule) => {
        const known = readsAny(rule) ? undefined : once.get(rule.id)
        const answer = known ?? ask(rule, instrument, world, assignment, setting)
        once.set(rule.id, answer)
        return { rule, answer }
      }),
  )
  for (const rule of instrument.rules) {
    if (rule.kind === 'duty') continue
    const answers = answersUnder.flatMap((under) => under.filter((u) => u.rule === rule).map((u) => u.answer))
    const entry = gathered.get(rule.id) ?? { rule, instrument, answers: [], byWorld: [], needs: [] }
    add(entry, answers)
    gathered.set(rule.id, entry)
  }
  return overReadings(answersUnder.map((under) => maximum(under.map((u) => pairOf(u.rule, u.answer)))))
}

function pairOf(rule: Rule, answer: RuleAnswer): Pair {
  const trouble = answer.needs.some((n) => n.kind === 'trouble')
  const level = levelOf(rule.effect)
  return {
    certain: answer.certain ? level : 'clear',
    possible: answer.possible ? (trouble ? 'barred' : level) : 'clear',
  }
}

/** Of several readings one is right: certain is the least, possible the most (S10). */
function overReadings(pairs: readonly Pair[]): Pair {
  const [first, ...rest] = pairs
  if (!first) return CLEAR
  return {
    certain: mildest([first.certain, ...rest.map((p) => p.certain)]),
    possible: strongest(pairs.map((p) => p.possible)),
  }
}

/** Rules all bind: each the maximum (S1). */
function maximum(pairs: readonly Pair[]): Pair {
  return {
    certain: strongest(pairs.map((p) => p.certain)),
    possible: strongest(pairs.map((p) => p.possible)),
  }
}

/** Of several worlds one is real: certain is the least, possible the most (S6). */
const minimum = overReadings

/** One finding per rule over all worlds; `undefined` if it bars in none. */
export function findingOf(gathered: Gathered, enumerated: Worlds): Finding | undefined {
  const { rule, instrument } = gathered
  const pair = overReadings([
    ...gathered.byWorld,
    ...Array.from({ length: enumerated.worlds.length - gathered.byWorld.length }, () => CLEAR),
    // of the worlds that are not enumerated nothing is certain
    ...(enumerated.tooMany ? [CLEAR] : []),
  ])
  if (pair.possible === 'clear') return undefined
  const shown = gathered.answers.find((a) => a.certain) ?? gathered.answers.find((a) => a.possible)
  if (!shown) return undefined
  const worldsDiffer =
    enumerated.tooMany ||
    gathered.byWorld.length < enumerated.worlds.length ||
    gathered.byWorld.some(
      (p) =>
        rank(p.certain) !== rank(gathered.byWorld[0]?.certain ?? 'clear') ||
        p.possible !== gathered.byWorld[0]?.possible,
    )
  const needs = union([
    ...gathered.answers.filter((a) => a.possible && !a.certain).map((a) => a.needs),
    dedupe(gathered.needs),
    worldsDiffer ? [worldNeed(enumerated.worlds)] : [],
  ])
  return {
    ...pair,
    ...headOf(rule, instrument),
    decided: shown.decided,
    needs: pair.certain === pair.possible ? [] : needs,
    unless: unlessOf(rule),
    ...(shown.person !== undefined && { person: shown.person }),
    ...(shown.debt !== undefined && { debt: shown.debt }),
    conditionBroken: rule.kind === 'content',
  }
}

/** What every finding of a rule says of it. */
export function headOf(
  rule: Rule,
  instrument: Instrument,
): Omit<
  Finding,
  'certain' | 'possible' | 'decided' | 'needs' | 'unless' | 'person' | 'debt' | 'conditionBroken'
> {
  return {
    rule: rule.id,
    instrument: instrument.id,
    kind: rule.kind,
    citation: rule.citation,
    title: instrument.title,
    instrumentCitation: instrument.citation,
    says: rule.says,
    force: instrument.force,
    effect: rule.effect,
    basis: rule.basis,
    readOn: rule.readOn ?? instrument.readOn,
  }
}

/** What would take a finding of a rule away if shown (S7). */
export function unlessOf(rule: Rule): Finding['unless'] {
  return (rule.except ?? []).map(({ id, says, citation }) => ({ id, says, citation }))
}

/** Which of zone, place and kind of actor the worlds differ in. */
export function worldNeed(worlds: readonly World[]): Need {
  const places = new Set(worlds.map((w) => w.place)).size
  const kinds = new Set(worlds.map((w) => w.actorKind)).size
  return { kind: 'element', of: places > 1 ? 'jurisdiction' : kinds > 1 ? 'actor.kind' : 'zone' }
}

/** Rules that no world tested, once each; one that bars in some world is a finding instead. */
export function notTestedOf(gathered: readonly Gathered[]): readonly NotTested[] {
  return gathered.flatMap(({ rule, answers }) => {
    if (answers.some((a) => a.possible)) return []
    const needs = union(answers.map((a) => a.notTested ?? []))
    return needs.length > 0 ? [{ rule: rule.id, citation: rule.citation, needs }] : []
  })
}

const readers = new WeakMap<Rule, readonly string[]>()

/** The names of the readings that a rule's data mentions; none if it cannot be read: asking it tells (S5). */
export function readingsOf(rule: Rule): readonly string[] {
  const known = readers.get(rule)
  if (known) return known
  let found: readonly string[] = []
  try {
    const names = [...JSON.stringify(rule).matchAll(/"reading":"([^"]+)"/g)].map((m) => m[1] ?? '')
    found = [...new Set(names)]
  } catch {
    return []
  }
  readers.set(rule, found)
  return found
}

/** The readings under which a rule can answer differently: one is enough where it mentions none. */
export function assignmentsThatMatter(rule: Rule, instrument: Instrument): ReturnType<typeof assignmentsOf> {
  const all = assignmentsOf(instrument)
  return readsAny(rule) ? all : all.slice(0, 1)
}

function readsAny(rule: Rule): boolean {
  return readingsOf(rule).length > 0
}
