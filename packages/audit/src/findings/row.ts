/**
 * A finding as one flat row: what a spreadsheet, a database or another program takes. Facts stand in columns of their
 * own; words only where they are asked for.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Contact } from '@forbear/conduct/facts'
import type { DutyFinding, Finding, Judgement, SetFinding } from '@forbear/conduct/judge'
import { explain, forceGroup } from '@forbear/conduct/words'
import type { LogContact } from '@forbear/logs'
import type { Pseudonym } from '../statistics/pseudonyms.ts'
import type { Review } from './review.ts'

/** Every column, in the order of the files, with what it holds. `words` only on demand. */
export const COLUMNS = [
  ['id', 'text', 'stable over runs: digest of kind, rule, debtor, contact and debt'],
  ['kind', 'text', 'contact, set (n of these) or duty'],
  ['review', 'text', 'machine, reviewed, answered, upheld or withdrawn'],
  ['reviewed_by', 'text', 'who set the review state'],
  ['reviewed_on', 'text', 'when, YYYY-MM-DD'],
  ['review_note', 'text', 'why'],
  ['answer', 'text', 'what the lender or agency answered'],
  ['certain', 'text', 'clear, discouraged, presumed or barred'],
  ['possible', 'text', 'the same on the strongest reading'],
  ['group', 'text', 'the heading by force'],
  ['force', 'text', 'what kind of instrument speaks'],
  ['instrument', 'text', 'id of the instrument'],
  ['instrument_citation', 'text', 'how it is cited'],
  ['rule', 'text', 'id of the rule'],
  ['citation', 'text', 'the clause'],
  ['rule_kind', 'text', 'window, cap, gate, stop, party, attribute, content or duty'],
  ['effect', 'text', 'forbid, require, presume or should-not'],
  ['basis', 'text', 'how the text is known: read, quoted, reported, unverified'],
  ['debtor', 'text', 'pseudonym unless names were asked for'],
  ['contact', 'text', 'the log’s own id'],
  ['lines', 'text', 'lines of the log, separated by spaces'],
  ['at', 'text', 'RFC 3339 in UTC, whole seconds'],
  ['at_latest', 'text', 'where the time is known to an interval'],
  ['channel', 'text', 'call, sms, …'],
  ['organisation', 'text', 'who made the contact, as the log claims'],
  ['collector', 'text', 'pseudonym unless names were asked for'],
  ['debt', 'text', 'the debt the finding is about'],
  ['needs', 'text', 'what would decide, as kind:name, separated by spaces'],
  ['fact_zone', 'text', 'time zone on whose clock was judged'],
  ['fact_local_time', 'text', 'wall clock of the act'],
  ['fact_opens_from', 'text', 'permitted hours'],
  ['fact_opens_to', 'text', 'permitted hours'],
  ['fact_at_most', 'number', 'the limit'],
  ['fact_within', 'text', 'the period it counts in, as JSON'],
  ['fact_count_certain', 'number', 'counted for certain, this act included'],
  ['fact_count_possible', 'number', 'counted at most; empty where the log does not reach'],
  ['fact_counts', 'text', 'attempts, conversations or outcomes'],
  ['fact_each', 'text', 'by what is counted, separated by spaces'],
  ['fact_anchor', 'text', 'the contact or event a quiet period runs from'],
  ['fact_anchor_at', 'text', 'when'],
  ['fact_open_at', 'text', 'when it ends'],
  ['fact_event', 'text', 'the event that stops'],
  ['fact_since', 'text', 'since when'],
  ['fact_roles', 'text', 'roles the rule protects'],
  ['fact_missing', 'text', 'what should have been said'],
  ['fact_banned', 'text', 'what should not have been said or done'],
  ['fact_end_by', 'text', 'when the contact had to be over'],
  ['fact_ended_at', 'text', 'when it was'],
  ['fact_due_on', 'text', 'date of a duty'],
  ['fact_value', 'number', 'the number that a duty bounds'],
  ['fact_of_these', 'text', 'contacts of a set, separated by spaces'],
  ['fact_at_least', 'number', 'how many of them bear the finding'],
  ['fact_trouble', 'text', 'an error inside a rule'],
] as const satisfies readonly (readonly [string, 'text' | 'number', string])[]

/** Columns of words, on demand. */
export const WORD_COLUMNS = [
  ['says_en', 'text', 'the finding in one English sentence'],
  ['says_zh', 'text', 'the finding in one Chinese sentence'],
] as const

export type ColumnName = (typeof COLUMNS)[number][0] | (typeof WORD_COLUMNS)[number][0]

/** What a column holds; absent where it does not apply. */
export type FindingRow = Readonly<Partial<Record<ColumnName, string | number>>>

/** What rows are made with. */
export interface RowOptions {
  readonly pseudonym: Pseudonym
  readonly reviews: ReadonlyMap<string, Review>
  readonly words: readonly ('en' | 'zh')[]
}

/** An id from what a finding is about: the same whenever the same log is judged and the rule found the same again. */
function idOf(parts: readonly unknown[]): string {
  return `f-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 20)}`
}

/**
 * The id of a finding on a contact.
 *
 * A rule on hours can find two things on one contact: that it may have begun outside them, and that it went on past
 * their end.
 */
export function findingId(
  finding: Pick<Finding, 'rule' | 'debt' | 'decided'>,
  matter: string,
  contact: string,
): string {
  const before = ids.get(finding)
  if (before?.matter === matter && before.contact === contact) return before.id
  const { rule, debt, decided } = finding
  const id = idOf([
    'contact',
    rule,
    matter,
    contact,
    debt ?? '',
    ...(decided.kind === 'end-by' ? ['end'] : []),
  ])
  ids.set(finding, { matter, contact, id })
  return id
}

/** The id that a finding was given last: rows ask for it after the lists did. */
const ids = new WeakMap<
  Pick<Finding, 'rule' | 'debt' | 'decided'>,
  { readonly matter: string; readonly contact: string; readonly id: string }
>()

/** The id of a duty that was not kept. */
export function dutyId({ rule, about }: Pick<DutyFinding, 'rule' | 'about'>, matter: string): string {
  return idOf(['duty', rule, matter, about])
}

/** The id of "n of these". */
export function setId({ rule, contacts }: Pick<SetFinding, 'rule' | 'contacts'>, matter: string): string {
  return idOf(['set', rule, matter, contacts.toSorted()])
}

/** RFC 3339 in UTC, whole seconds. */
export function instantText(epochSeconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString({ smallestUnit: 'second' })
}

function present(row: Readonly<Partial<Record<ColumnName, string | number | undefined>>>): FindingRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== ''))
}

/** A finding on one contact. */
export function contactRow(
  finding: Finding,
  judgement: Judgement,
  contact: Contact,
  entry: LogContact,
  matter: string,
  options: RowOptions,
): FindingRow {
  const { pseudonym } = options
  const id = findingId(finding, matter, judgement.contact)
  const { collector, organisation } = contact.by
  return present({
    ...common(finding, id, 'contact', matter, options),
    contact: judgement.contact,
    lines: entry.rows.join(' '),
    at: instantText(contact.at.earliest),
    at_latest: contact.at.latest === contact.at.earliest ? undefined : instantText(contact.at.latest),
    channel: contact.channel,
    organisation,
    collector: collector === undefined ? undefined : pseudonym('collector', collector),
    debt: finding.debt,
    ...factsOf(finding.decided, matter, options),
  })
}

/** A duty that was not kept. */
export function dutyRow(finding: DutyFinding, matter: string, options: RowOptions): FindingRow {
  const id = dutyId(finding, matter)
  return present({
    ...common(finding, id, 'duty', matter, options),
    fact_of_these: finding.about.join(' '),
    ...factsOf(finding.decided, matter, options),
  })
}

/** "n of these": contacts of which so many certainly bear the finding, accusing none (S16). */
export function setRow(set: SetFinding, matter: string, options: RowOptions): FindingRow {
  const id = setId(set, matter)
  return present({
    ...reviewOf(id, options),
    id,
    kind: 'set',
    certain: set.level,
    possible: set.level,
    group: forceGroup(set.force, effectOf(set)),
    force: set.force,
    instrument: set.instrument,
    rule: set.rule,
    citation: set.citation,
    debtor: options.pseudonym('debtor', matter),
    fact_of_these: set.contacts.join(' '),
    fact_at_least: set.atLeast,
    ...wordsOf((language) => explain(set, language), options),
  })
}

/** The debtor's own pseudonym, or that of a third person of the matter. */
function pseudonymOf(id: string, matter: string, pseudonym: Pseudonym): string {
  return pseudonym(id === matter ? 'debtor' : 'person', id)
}

/** A finding as it is told: a third person's id is the log's, often a telephone number, and is nobody's to pass on. */
export function withoutNames<F extends Pick<Finding, 'decided' | 'person'>>(
  finding: F,
  matter: string,
  pseudonym: Pseudonym,
): F {
  const { decided, person } = finding
  const named = (id: string): string => (id === matter ? id : pseudonymOf(id, matter, pseudonym))
  return {
    ...finding,
    ...(person !== undefined && { person: named(person) }),
    ...(decided.kind === 'party' &&
      decided.person !== undefined && {
        decided: { ...decided, person: pseudonymOf(decided.person, matter, pseudonym) },
      }),
  }
}

/** The effect that a set's level came from. */
export function effectOf(set: SetFinding): Finding['effect'] {
  if (set.level === 'presumed') return 'presume'
  return set.level === 'discouraged' ? 'should-not' : 'forbid'
}

function common(
  finding: Finding | DutyFinding,
  id: string,
  kind: string,
  matter: string,
  options: RowOptions,
): Partial<Record<ColumnName, string | number | undefined>> {
  const told = finding.kind === 'duty' ? finding : withoutNames(finding, matter, options.pseudonym)
  return {
    ...reviewOf(id, options),
    id,
    kind,
    certain: finding.certain,
    possible: finding.possible,
    group: forceGroup(finding.force, finding.effect),
    force: finding.force,
    instrument: finding.instrument,
    instrument_citation: finding.instrumentCitation,
    rule: finding.rule,
    citation: finding.citation,
    rule_kind: finding.kind,
    effect: finding.effect,
    basis: finding.basis,
    debtor: options.pseudonym('debtor', matter),
    needs: [...new Set(finding.needs.map((n) => `${n.kind}:${n.of}`))].join(' '),
    ...wordsOf((language) => explain(told, language), options),
  }
}

function reviewOf(
  id: string,
  { reviews }: RowOptions,
): Partial<Record<ColumnName, string | number | undefined>> {
  const review = reviews.get(id)
  return {
    review: review?.state ?? 'machine',
    reviewed_by: review?.by,
    reviewed_on: review?.on,
    review_note: review?.note,
    answer: review?.answer,
  }
}

function wordsOf(
  say: (language: 'en' | 'zh') => string,
  { words }: RowOptions,
): Partial<Record<ColumnName, string>> {
  return Object.fromEntries(words.map((language) => [`says_${language}`, say(language)]))
}

function factsOf(
  decided: Finding['decided'],
  matter: string,
  { pseudonym }: RowOptions,
): Partial<Record<ColumnName, string | number | undefined>> {
  const instant = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : instantText(at)
  switch (decided.kind) {
    case 'window':
      return {
        fact_zone: decided.zone,
        fact_local_time: decided.localTime,
        fact_opens_from: decided.opens?.from,
        fact_opens_to: decided.opens?.to,
      }
    case 'cap':
      return {
        fact_zone: decided.zone,
        fact_local_time: decided.localDate,
        fact_at_most: decided.atMost,
        fact_within: JSON.stringify(decided.within),
        fact_count_certain: decided.certain,
        fact_count_possible: decided.possible ?? undefined,
        fact_counts: decided.counts,
        fact_each: decided.each.join(' '),
      }
    case 'gate':
      return {
        fact_zone: decided.zone,
        fact_within: JSON.stringify(decided.span),
        fact_anchor: decided.anchor,
        fact_anchor_at: instant(decided.anchorAt),
        fact_open_at: instant(decided.openAt),
      }
    case 'stop':
      return {
        fact_zone: decided.zone,
        fact_event: decided.event,
        fact_since: instant(decided.since),
        fact_anchor: decided.id,
      }
    case 'party':
      return {
        fact_roles: decided.roles.join(' '),
        fact_count_certain: decided.count,
        fact_anchor:
          decided.person === undefined ? undefined : pseudonymOf(decided.person, matter, pseudonym),
      }
    case 'attribute':
      return {}
    case 'content':
      return { fact_missing: decided.missing.join(' '), fact_banned: decided.banned.join(' ') }
    case 'duty':
      return {
        fact_due_on: decided.dueOn,
        fact_event: decided.event,
        fact_anchor: decided.trigger,
        fact_value: decided.value,
      }
    case 'end-by':
      return {
        fact_zone: decided.zone,
        fact_end_by: instant(decided.endBy),
        fact_ended_at: instant(decided.endedAt),
      }
    case 'trouble':
      return { fact_trouble: decided.message }
  }
}
