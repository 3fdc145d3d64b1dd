/**
 * Findings, needs, conditions and their force in words that a layperson understands, in English and Chinese.
 *
 * The words claim no more than the finding: no one is said to be guilty, and nothing is said to be allowed by law; what
 * is undetermined is told as "may", with what would decide it (S1, S2, S3).
 */
import type { ZoneName } from '../facts/fact.ts'
import { EVENT_CLASS, type EventClass, type EventKind } from '../facts/event.ts'
import type { Condition, Decided, Finding, NotBefore } from '../judge/judgement.ts'
import type { Level } from '../judge/level.ts'
import type { DutyFinding } from '../judge/matter.ts'
import type { Need } from '../judge/truth.ts'
import type { Basis, Effect, Force } from '../language/basis.ts'
import { sayCitation } from './citation.ts'
import { en } from './en.ts'
import type {
  AnyFinding,
  Catalogue,
  ForceGroup,
  Language,
  Moment,
  Mood,
  Named,
  NeedName,
  Source,
  Told,
} from './finding.ts'
import { zh } from './zh.ts'

export type { AnyFinding, Catalogue, ForceGroup, Language, Moment } from './finding.ts'
export { sayCitation } from './citation.ts'
export { FORCE_GROUPS } from './finding.ts'

/** Both catalogues: names of channels, outcomes, roles, content items, purposes, event kinds and classes. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { en, zh }

/** A citation that opens with a code's number and name needs no other name of the instrument. */
const CITES_ITSELF = /^\d+ (?:CFR|USC|RCNY) /

/** How the instrument is cited, as far as neither its title nor the clause's citation says it already. */
function referenceOf(finding: Finding | DutyFinding, language: Language): { readonly reference?: string } {
  const { instrumentCitation, citation, title } = finding
  const isSaid =
    citation.includes(instrumentCitation) ||
    CITES_ITSELF.test(citation) ||
    title[language].includes(instrumentCitation) ||
    title.en === instrumentCitation
  if (isSaid || !/\d/.test(instrumentCitation)) return {}
  const name = title[language]
  const said = sayCitation(instrumentCitation, language).replace(`《${name}》`, '').replace(name, '')
  const reference = said.replace(/^（(.*)）$/, '$1').trim()
  return reference === '' ? {} : { reference }
}

/**
 * A finding in one sentence with its numbers, then its force, what would decide it, and how its text is known.
 *
 * @param moment `before` where the act is only asked for: "this would be"; otherwise what was done is told
 */
export function explain(finding: AnyFinding, language: Language, moment: Moment = 'after'): string {
  const words = catalogues[language]
  if ('atLeast' in finding) return words.join([words.set(finding), words.forces[finding.force].told])
  const source: Source = {
    force: finding.force,
    effect: finding.effect,
    title: finding.title[language],
    ...referenceOf(finding, language),
    citation: finding.citation,
    says: finding.says[language],
  }
  return words.join([
    words.sentence({
      fact: factOf(finding, moodOf(finding, moment), words),
      norm: words.norm(finding.decided, source),
      unless: finding.unless.map((u) => u.says[language]),
    }),
    isMereAdvice(finding) ? words.advice : words.forces[finding.force].after,
    ...(finding.basis === 'unverified' || finding.basis === 'reported' ? [words.bases[finding.basis]] : []),
    ...(finding.needs.length > 0
      ? [words.decides(needsTold(finding.needs, language, finding.citation))]
      : []),
  ])
}

/**
 * Only what happened in a finding, and what would decide it: for a list that names the rule once, above.
 *
 * @param moment as for {@link explain}
 */
export function explainFact(
  finding: Finding | DutyFinding,
  language: Language,
  moment: Moment = 'after',
): string {
  const words = catalogues[language]
  return words.join([
    words.sentence({ fact: factOf(finding, moodOf(finding, moment), words), unless: [] }),
    ...(finding.needs.length > 0
      ? [words.decides(needsTold(finding.needs, language, finding.citation))]
      : []),
  ])
}

/** What would decide, as a phrase without full stop: fits a list. */
export function sayNeed(need: Need, language: Language): string {
  const words = catalogues[language]
  return words.need(need, named(need, words))
}

/**
 * What would decide, a phrase a question: what is asked of several contacts is asked once and names them.
 */
export function sayNeeds(needs: readonly Need[], language: Language): readonly string[] {
  const words = catalogues[language]
  const questions = Map.groupBy(needs, (need) => `${need.kind} ${need.of}`)
  const told = [...questions.values()].flatMap((asked) => {
    const [first] = asked
    if (!first) return []
    const abouts = [...new Set(asked.map((need) => need.about ?? '').filter((about) => about !== ''))]
    const rest = abouts.length - NEEDS_TOLD_AT_MOST
    const about = [
      abouts.slice(0, NEEDS_TOLD_AT_MOST).join(language === 'zh' ? '、' : ', '),
      ...(rest > 0 ? [words.more(rest)] : []),
    ].join(language === 'zh' ? '，' : ' and ')
    return [sayNeed(about === '' ? { kind: first.kind, of: first.of } : { ...first, about }, language)]
  })
  return [...new Set(told)]
}

/**
 * What must be kept while making the contact, as a sentence (S20).
 *
 * @param zone on whose clock an end is told; without one it is told, and named, in UTC
 */
export function sayCondition(condition: Condition, language: Language, zone: ZoneName = 'UTC'): string {
  return catalogues[language].condition(condition, zone)
}

/** How binding a kind of instrument is, as a sentence. */
export function sayForce(force: Force, language: Language): string {
  return catalogues[language].forces[force].told
}

/** How a clause's text is known, as a sentence (S4). */
export function sayBasis(basis: Basis, language: Language): string {
  return catalogues[language].bases[basis]
}

/** A verdict as a phrase: `clear` only says that nothing encoded bars (S2). */
export function sayLevel(level: Level, language: Language): string {
  return catalogues[language].levels[level]
}

/** From when on nothing would bar, as a sentence for people, never an invitation (S27). */
export function sayNotBefore(notBefore: NotBefore, zone: ZoneName, language: Language): string {
  const needs = notBefore.kind === 'unknown' ? needsTold(notBefore.needs, language) : []
  return catalogues[language].notBefore(notBefore, zone, needs)
}

/**
 * The heading of a report under which a finding stands (S3).
 *
 * What a binding text only advises (`should-not`) is no breach: it stands with guidance.
 */
export function forceGroup(force: Force, effect: Effect): ForceGroup {
  switch (force) {
    case 'own-policy':
    case 'contract':
      return force
    case 'industry-guideline':
      return 'association-rule'
    case 'regulator-guideline':
      return 'regulator-guidance'
    case 'national-standard-recommended':
      return 'contrary-to-recommended-standard'
    case 'criminal':
    case 'statute':
    case 'regulation':
    case 'local-rule':
    case 'ministry-rule':
    case 'judicial-interpretation':
    case 'official-interpretation':
    case 'court-decision':
      if (effect === 'should-not') return 'regulator-guidance'
      return effect === 'presume' ? 'presumed-breach' : 'breach-of-law'
  }
}

/** A report's heading in words. */
export function sayForceGroup(group: ForceGroup, language: Language): string {
  return catalogues[language].forceGroups[group]
}

/** Needs that the outcome of the act itself settles: a refusal before it is not worded by them (S19). */
const SETTLED_BY_THE_ACT: ReadonlySet<string> = new Set(['outcome', 'pending'])

/** So many questions, and so many contacts of one question, are spelled out; the finding holds them all. */
const NEEDS_TOLD_AT_MOST = 4

function needsTold(needs: readonly Need[], language: Language, citation?: string): readonly string[] {
  const own = needs.find((need) => need.kind === 'text' && need.of === citation)
  const told = [
    ...(own ? [catalogues[language].ownText] : []),
    ...sayNeeds(
      needs.filter((need) => need !== own),
      language,
    ),
  ]
  if (told.length <= NEEDS_TOLD_AT_MOST) return told
  const rest = told.length - NEEDS_TOLD_AT_MOST
  return [...told.slice(0, NEEDS_TOLD_AT_MOST), catalogues[language].more(rest)]
}

/** A binding text that only advises: to call it binding there would say too much. */
function isMereAdvice({ force, effect }: Finding | DutyFinding): boolean {
  return forceGroup(force, effect) === 'regulator-guidance' && force !== 'regulator-guideline'
}

function moodOf(finding: Finding | DutyFinding, moment: Moment): Mood {
  const open = finding.certain === 'clear'
  if (moment === 'after' || finding.decided.kind === 'duty') return open ? 'may-have-been' : 'was'
  return open && finding.needs.some((n) => !SETTLED_BY_THE_ACT.has(n.of)) ? 'may-be' : 'would-be'
}

function factOf(finding: Finding | DutyFinding, mood: Mood, words: Catalogue): string {
  const about = 'about' in finding ? finding.about : []
  const say = <K extends Decided['kind']>(kind: K, decided: Told<K>['decided']): string =>
    words.facts[kind]({ decided, mood, about })
  const { decided } = finding
  switch (decided.kind) {
    case 'window':
      return say('window', decided)
    case 'cap':
      return say('cap', decided)
    case 'gate':
      return say('gate', decided)
    case 'stop':
      return say('stop', decided)
    case 'party':
      return say('party', decided)
    case 'attribute':
      return say('attribute', decided)
    case 'content':
      return say('content', decided)
    case 'duty':
      return say('duty', decided)
    case 'trouble':
      return say('trouble', decided)
    case 'end-by':
      return say('end-by', decided)
  }
}

/** The word behind a need's name; what no catalogue knows is shown as it stands. */
function named(need: Need, words: Catalogue): Named {
  const { kind, of } = need
  if ((kind === 'state' || kind === 'scope') && Object.hasOwn(words.eventClasses, of))
    return { as: 'class', text: words.eventClasses[of as EventClass] }
  if (Object.hasOwn(words.needNames, of)) return { as: 'question', text: words.needNames[of as NeedName] }
  if (Object.hasOwn(EVENT_CLASS, of)) return { as: 'event', text: words.eventKinds[of as EventKind] }
  const dot = of.indexOf('.')
  const event = of.slice(0, dot)
  if (dot > 0 && Object.hasOwn(EVENT_CLASS, event))
    return { as: 'particular', text: words.eventKinds[event as EventKind], detail: of.slice(dot + 1) }
  return { as: 'word', text: of }
}
