/** `judge`: the readable evaluator's front door. This and the files it calls define what the law's data means. */
import { SPOKEN } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { closesAfter, isOpenAt } from '../clock/opening.ts'
import { evaluate } from './condition.ts'
import { isSelected } from './count.ts'
import { type Decision, assignmentsThatMatter, decide, headOf } from './decide.ts'
import { purposesOf } from './fact-values.ts'
import type { Condition, FactorFound, Finding, Judgement, NotTested, Opened } from './judgement.ts'
import { knownAt } from './known.ts'
import { levelOf, strongest } from './level.ts'
import { notBefore } from './not-before.ts'
import { couldApply, scopeOf } from './rule.ts'
import { type Asking, type JudgeOptions, type Setting, type World, valuesOf } from './setting.ts'
import { type Need, dedupe } from './truth.ts'
import { decidedOpenings } from './window.ts'
import { instrumentsAt, placesBelow, placesOf } from './worlds.ts'

/**
 * Judges one contact.
 *
 * Before the act its outcome is ignored and every one it could have is judged; after it, what happened is. The pair
 * answers S1: the gate acts on `possible`, an audit accuses on `certain`.
 *
 * @param act the contact; if it also stands in the timeline, that entry is not counted against it
 * @returns never throws on what it is told: an error inside a rule makes `possible` barred (S5)
 */
export function judge(act: Contact, matter: Matter, timeline: Timeline, options: JudgeOptions): Judgement {
  const setting = prepare(act, matter, timeline, options)
  const why = whyUnjudged(act, options)
  if (why) return unjudged(setting, why)
  return judgementOf(setting, decide(setting))
}

/** Why a contact is not judged: placed by the person (S22), or in an audit nobody knows by whom (S9). */
export function whyUnjudged(
  act: Contact,
  { mode }: Pick<JudgeOptions, 'mode'>,
): 'inbound' | 'direction-unknown' | undefined {
  const directions = valuesOf(act.direction)
  if (directions?.every((d) => d === 'inbound')) return 'inbound'
  return directions === undefined && mode === 'audit' ? 'direction-unknown' : undefined
}

/** The judgement that a decision comes to, with everything a reader needs beside the verdict. */
export function judgementOf(setting: Setting, decision: Decision): Judgement {
  const { act, options } = setting
  const [world] = decision.worlds
  const applicable = applicableRules(setting, decision.worlds)
  const ended = options.moment === 'after' ? endedLate(setting, applicable) : []
  // who is bound is not known: not tested, by its end either (S9)
  const untested = ended.filter((f) => options.mode === 'audit' && f.needs.some((n) => n.kind === 'scope'))
  const late = ended.filter((f) => !untested.includes(f))
  const findings = [...decision.findings, ...late]
  const possible = strongest([
    decision.possible,
    ...late.filter((f) => f.force !== 'own-policy').map((f) => f.possible),
  ])
  const policy = decision.policy && {
    certain: decision.policy.certain,
    possible: strongest([
      decision.policy.possible,
      ...late.filter((f) => f.force === 'own-policy').map((f) => f.possible),
    ]),
  }
  const judgement: Judgement = {
    contact: act.id,
    moment: options.moment,
    judged: 'yes',
    certain: decision.certain,
    possible,
    policy,
    purpose: world === undefined ? [] : purposeOf(setting, world),
    places: placesOf(setting),
    findings,
    needs:
      decision.certain === possible ? [] : dedupe([...decision.trouble, ...findings.flatMap((f) => f.needs)]),
    conditions: options.moment === 'before' ? conditionsOf(applicable, setting) : [],
    openStandards: uniqueInstruments(setting).flatMap((i) =>
      (i.openStandards ?? []).map((o) => ({ instrument: i.id, ...o })),
    ),
    tested: decision.tested,
    notTested: [
      ...decision.notTested,
      ...untested
        .filter((f) => decision.notTested.every((n) => n.rule !== f.rule))
        .map(({ rule, citation, needs }) => ({
          rule,
          citation,
          needs: needs.filter((n) => n.kind === 'scope'),
        })),
      ...placesNotTested(setting),
    ],
    notEncoded: uniqueInstruments(setting).flatMap((i) =>
      i.notEncoded?.length ? [{ instrument: i.id, clauses: i.notEncoded.length }] : [],
    ),
    factors: factorsOf(applicable, findings),
    opens: opensOf(applicable),
    uses: decision.uses,
    pointers: uniqueInstruments(setting).flatMap((i) =>
      (i.pointers ?? []).map((p) => ({ instrument: i.id, ...p })),
    ),
    provenance: provenanceOf(setting),
  }
  if (!options.notBefore || options.moment === 'after' || !isAboutDebtor(setting)) return judgement
  if (possible === 'clear' && (policy?.possible ?? 'clear') === 'clear') return judgement
  return { ...judgement, notBefore: notBefore(setting) }
}

/** The setting of one judgement: indexes, and what was known when. */
export function prepare(act: Contact, matter: Matter, timeline: Timeline, options: JudgeOptions): Setting {
  const upTo = typeof options.knowledge === 'number' ? options.knowledge : Infinity
  const recorded = knownAt(timeline, upTo, act)
  const known =
    options.knowledge === 'then' ? knownAt(timeline, act.at.latest, act, act.at.earliest) : recorded
  return {
    options,
    calendars: new Map(options.rulebook.calendars.map((c) => [c.id, c])),
    matter,
    timeline,
    persons: new Map(matter.persons.map((p) => [p.id, p])),
    debts: new Map(matter.debts.map((d) => [d.id, d])),
    points: new Map(matter.points.map((p) => [p.id, p])),
    organisations: new Map(matter.organisations.map((o) => [o.id, o])),
    act,
    known,
    recorded,
    renewedFrom: undefined,
  }
}

/** What a judgement rests on (S33). */
export function provenanceOf(setting: Setting): Judgement['provenance'] {
  const { options } = setting
  return {
    rulebook: options.rulebookDigest,
    engine: options.engineVersion,
    timeZoneData: options.timeZoneData,
    mode: options.mode,
    knowledge: options.knowledge,
    rulesOf: options.rulesOf ?? null,
    assumptions: options.assumptions ?? [],
  }
}

/** The judgement of what is none of the collector's acts, or of no known direction (S22, S9). */
export function unjudged(setting: Setting, judged: 'inbound' | 'direction-unknown'): Judgement {
  return {
    contact: setting.act.id,
    moment: setting.options.moment,
    judged,
    certain: 'clear',
    possible: 'clear',
    policy: null,
    purpose: [],
    places: placesOf(setting),
    findings: [],
    needs: [],
    conditions: [],
    openStandards: [],
    tested: [],
    notTested:
      judged === 'inbound'
        ? []
        : uniqueInstruments(setting).flatMap((i) =>
            i.rules
              .filter((r) => r.kind !== 'duty')
              .map(
                (r): NotTested => ({
                  rule: r.id,
                  citation: r.citation,
                  needs: [{ kind: 'scope', of: 'direction' }],
                }),
              ),
          ),
    notEncoded: [],
    factors: [],
    opens: [],
    uses: [],
    pointers: [],
    provenance: provenanceOf(setting),
  }
}

/** The instruments of every place the debtor can be in, each once. */
export function uniqueInstruments(setting: Setting): readonly Instrument[] {
  return [...new Set(placesOf(setting).flatMap((p) => instrumentsAt(setting, p)))]
}

/** A path that stops short leaves the instruments below it untested in an audit. */
export function placesNotTested(setting: Setting): readonly NotTested[] {
  if (setting.options.mode === 'gate') return []
  const below = new Set(placesOf(setting).flatMap((p) => placesBelow(setting.options.rulebook, p)))
  return setting.options.rulebook.instruments
    .filter((i) => below.has(i.place) && !placesOf(setting).includes(i.place))
    .map((i) => ({ rule: i.id, citation: i.citation, needs: [{ kind: 'scope', of: 'jurisdiction' }] }))
}

export interface Applicable {
  readonly rule: Rule
  readonly instrument: Instrument
  readonly askings: readonly Asking[]
}

/** Rules that could apply to the act, in some world under some reading: for conditions, factors and duties. */
function applicableRules(setting: Setting, worlds: readonly World[]): readonly Applicable[] {
  const found = new Map<Rule, { readonly instrument: Instrument; readonly askings: Asking[] }>()
  for (const world of worlds) {
    for (const instrument of instrumentsAt(setting, world.place)) {
      for (const rule of instrument.rules) {
        for (const assignment of assignmentsThatMatter(rule, instrument)) {
          const askings = couldApply(rule, instrument, world, assignment, setting)
          if (askings.length === 0) continue
          const entry = found.get(rule) ?? { instrument, askings: [] }
          entry.askings.push(...askings)
          found.set(rule, entry)
        }
      }
    }
  }
  return [...found].map(([rule, { instrument, askings }]) => ({ rule, instrument, askings }))
}

/** What the act is for; asked through a rule that binds everybody at all times. */
export function purposeOf(setting: Setting, world: World): Judgement['purpose'] {
  const instrument = instrumentsAt(setting, world.place)[0]
  if (!instrument) return []
  const anybody: Instrument = { ...instrument, binds: { all: [] }, inForce: { from: '0000-01-01' } }
  const [asking] = couldApply(ANYTHING, anybody, world, {}, setting)
  return asking ? (purposesOf(setting.act, asking) ?? []) : []
}

const ANYTHING: Rule = {
  id: '',
  kind: 'attribute',
  citation: '',
  says: { en: '', zh: '' },
  basis: 'read',
  effect: 'require',
  must: { all: [] },
}

/** What must be kept while making the contact (S20). */
export function conditionsOf(applicable: readonly Applicable[], setting: Setting): readonly Condition[] {
  const spoken = SPOKEN.has(setting.act.channel)
  return applicable.flatMap(({ rule, askings }): readonly Condition[] => {
    const { id, citation } = rule
    if (rule.kind === 'content') {
      const secret = rule.mustNot?.includes('debt-disclosed-to-third-party')
      return [
        ...(rule.must?.length ? [{ kind: 'say' as const, rule: id, citation, items: rule.must }] : []),
        ...(rule.mustNot?.length
          ? [{ kind: 'do-not-say' as const, rule: id, citation, items: rule.mustNot }]
          : []),
        ...(secret && spoken ? [{ kind: 'verify-person' as const, rule: id, citation }] : []),
      ]
    }
    if (rule.kind !== 'window' || !spoken) return []
    const closes = askings.flatMap((a) => closesAt(rule, a) ?? [])
    return closes.length > 0 ? [{ kind: 'end-by', rule: id, citation, at: Math.min(...closes) }] : []
  })
}

function closesAt(rule: Extract<Rule, { kind: 'window' }>, a: Asking): number | undefined {
  try {
    const openings = decidedOpenings(rule, a)
    const { calendars } = a.setting
    // what begins outside the hours is barred as such, and has no end to keep
    return isOpenAt(openings, a.at, a.clock, calendars)
      ? closesAfter(openings, a.at, a.clock, calendars)
      : undefined
  } catch {
    return undefined // a calendar past its end bars the act itself (S5)
  }
}

/** The finding that a contact begun in the hours of a rule went on past them (S20). */
export function pastHours(
  rule: Rule,
  instrument: Instrument,
  of: {
    readonly act: string
    readonly endBy: number
    readonly endedAt: number
    readonly zone: string
    readonly needs: readonly Need[]
  },
): Finding {
  const { act, endBy, endedAt, zone, needs } = of
  return {
    certain: 'clear',
    possible: levelOf(rule.effect),
    ...headOf(rule, instrument),
    decided: { kind: 'end-by', endBy, endedAt, zone },
    needs: dedupe([{ kind: 'exception', of: 'asked-to-go-on', about: act }, ...needs]),
    unless: [],
    conditionBroken: true,
  }
}

/** A call that went on past the end of the hours: a condition not kept, unless the person asked to go on (S20). */
export function endedLate(setting: Setting, applicable: readonly Applicable[]): readonly Finding[] {
  const { act } = setting
  if (!SPOKEN.has(act.channel) || !act.durationSeconds) return []
  const endedAt = act.at.earliest + act.durationSeconds
  return applicable.flatMap(({ rule, instrument, askings }): readonly Finding[] => {
    if (rule.kind !== 'window') return []
    const late = askings
      .map((a) => ({ a, endBy: closesAt(rule, a) }))
      .find(({ a, endBy }) => endBy !== undefined && endBy > a.at && endedAt > endBy)
    if (!late || late.endBy === undefined) return []
    const { endBy } = late
    const needs = needsOfScope(rule, instrument, late.a)
    return [pastHours(rule, instrument, { act: act.id, endBy, endedAt, zone: late.a.clock.zone, needs })]
  })
}

/** What would decide whether the rule binds; an error is told where the rule itself is asked (S5). */
function needsOfScope(rule: Rule, instrument: Instrument, a: Asking): readonly Need[] {
  try {
    return scopeOf(rule, instrument, a).needs
  } catch {
    return []
  }
}

/** What weighs without deciding; the ones no log shows only where the rule bites (S2). */
export function factorsOf(
  applicable: readonly Applicable[],
  findings: readonly Finding[],
): readonly FactorFound[] {
  return applicable.flatMap(({ rule, askings }) =>
    (rule.factors ?? []).flatMap((factor): readonly FactorFound[] => {
      const { when, ...words } = factor
      if (!when)
        return findings.some((f) => f.rule === rule.id)
          ? [{ rule: rule.id, ...words, state: 'to-look-into' }]
          : []
      return askings.some((a) => isPresent(when, a)) ? [{ rule: rule.id, ...words, state: 'present' }] : []
    }),
  )
}

/** Whether a factor shows; an error in one decides nothing, as a factor does not either. */
function isPresent(when: Parameters<typeof evaluate>[0], asking: Asking): boolean {
  try {
    return evaluate(when, asking).certain
  } catch {
    return false
  }
}

/** Duties that this contact sets going (S26). */
export function opensOf(applicable: readonly Applicable[]): readonly Opened[] {
  return applicable.flatMap(({ rule, askings }) => {
    if (rule.kind !== 'duty') return []
    const trigger = 'after' in rule.duty ? rule.duty.after : undefined
    if (!trigger || !('contact' in trigger)) return []
    return askings.some((a) => isSelected(trigger.contact, a.subject, a).possible)
      ? [{ rule: rule.id, citation: rule.citation, says: rule.says }]
      : []
  })
}

/** Third parties get no "when next", nor does who may be one (S27). */
export function isAboutDebtor(setting: Pick<Setting, 'act' | 'persons'>): boolean {
  const roles = (valuesOf(setting.act.person) ?? []).map((id) => valuesOf(setting.persons.get(id)?.role))
  return roles.every(
    (r) => r?.every((x) => x === 'debtor' || x === 'co-debtor' || x === 'guarantor') ?? false,
  )
}
