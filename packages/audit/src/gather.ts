/** Judgements of one debtor after the other taken into what a log comes to. */
import {
  type Finding,
  type Judgement,
  type LogJudgement,
  type MatterJudgement,
  type Need,
  rank,
} from '@forbear/conduct/judge'
import { explain, forceGroup } from '@forbear/conduct/words'
import type { Review } from './findings/review.ts'
import { dutyId, effectOf, findingId, instantText, setId, withoutNames } from './findings/row.ts'
import type { JudgedContact } from './statistics/breakdowns.ts'
import type { Pseudonym } from './statistics/pseudonyms.ts'
import { type Bounds, trimmed } from './bounded.ts'
import type { Gathered } from './gathered.ts'
import type { AuditedMatter } from './matters.ts'
import { countReadiness } from './readiness.ts'
import type { ReadLog } from './reading.ts'
import type { AuditFinding, AuditedContact, Reviewed, Sentence } from './result.ts'
import type { Shelved } from './shelf.ts'

export interface GatherOptions {
  /** Names third persons. */
  readonly pseudonym: Pseudonym
  /** What reviewers said of findings, by the findings' ids. */
  readonly reviews: ReadonlyMap<string, Review>
  /** A contact whose findings are kept however many there are. */
  readonly explained?: string | undefined
  readonly bounds: Bounds
}

/**
 * Takes in everything judged of one debtor.
 *
 * @returns each judgement with its contact and the log's entry
 */
export function gatherDebtor(
  gathered: Gathered,
  { matter, timeline, entries }: AuditedMatter,
  { judgements, sets }: LogJudgement,
  whole: MatterJudgement,
  { files }: Pick<ReadLog, 'files'>,
  options: GatherOptions,
): readonly JudgedContact[] {
  const { bounds } = options
  const contacts = new Map(timeline.contacts.map((c) => [c.id, c]))
  const judged: JudgedContact[] = []
  for (const judgement of judgements) {
    const shelved = entries.get(judgement.contact)
    const contact = contacts.get(judgement.contact)
    if (!shelved || !contact) continue
    takeContact(gathered, judgement, auditedContact(judgement, matter.id, shelved, files), shelved, options)
    judged.push({ judgement, entry: shelved.contact, contact })
  }
  for (const set of sets) {
    const reviewed = reviewOf(gathered, setId(set, matter.id), options)
    gathered.totals.sets += 1
    if (bounds.hasRoom('sets', bounds.atMost.findings))
      gathered.sets.push({ ...set, ...reviewed, matter: matter.id, says: both((l) => explain(set, l)) })
    countGroup(gathered, set.force, effectOf(set), set.atLeast, reviewed)
  }
  for (const duty of whole.findings) {
    const reviewed = reviewOf(gathered, dutyId(duty, matter.id), options)
    gathered.totals.duties += 1
    if (bounds.hasRoom('duties', bounds.atMost.findings))
      gathered.duties.push({
        ...duty,
        ...reviewed,
        matter: matter.id,
        sentence: both((l) => explain(duty, l)),
      })
    if (duty.certain !== 'clear') countGroup(gathered, duty.force, duty.effect, 1, reviewed)
    else if (duty.force !== 'own-policy') gathered.totals.openDutiesOfLaw += 1
  }
  for (const n of whole.notTested) takeNotTested(gathered, n, 0)
  return judged
}

function auditedContact(
  judgement: Judgement,
  matter: string,
  { contact, file }: Shelved,
  files: readonly string[],
): AuditedContact {
  const name = files.length > 1 ? files[file] : undefined
  return {
    matter,
    contact: judgement.contact,
    ...(name !== undefined && { file: name }),
    rows: contact.rows,
    at: instantText(contact.start.earliest),
    judged: judgement.judged,
    tested: judgement.tested.length,
    certain: judgement.certain,
    possible: judgement.possible,
    policy: judgement.policy,
  }
}

const UNREVIEWED: Omit<Reviewed, 'id'> = { review: 'machine' }

function reviewOf(gathered: Gathered, id: string, { reviews }: GatherOptions): Reviewed {
  const found = reviews.get(id)
  if (!found) return { id, review: 'machine' }
  gathered.reviewsMet.add(id)
  const { id: _id, state, ...reviewed } = found
  return { id, review: state, reviewed }
}

function countGroup(
  gathered: Gathered,
  force: Finding['force'],
  effect: Finding['effect'],
  n: number,
  { review }: Pick<Reviewed, 'review'>,
): void {
  const group = forceGroup(force, effect)
  gathered.byGroup.set(group, (gathered.byGroup.get(group) ?? 0) + n)
  gathered.reviews[review] += n
  // what a reviewer withdrew stays what the machine found: the exit status is the machine's
  if (review === 'withdrawn')
    gathered.withdrawnByGroup.set(group, (gathered.withdrawnByGroup.get(group) ?? 0) + n)
  if (force !== 'own-policy') gathered.totals.certainOfLaw += n
}

function takeContact(
  gathered: Gathered,
  judgement: Judgement,
  audited: AuditedContact,
  shelved: Shelved,
  options: GatherOptions,
): void {
  const { totals } = gathered
  totals.contacts += 1
  if (audited.judged === 'inbound') totals.inbound += 1
  else if (audited.judged === 'direction-unknown') totals.directionUnknown += 1
  else {
    totals.judged += 1
    if (audited.tested === 0) totals.untested += 1
  }
  const isExplained = audited.contact === options.explained
  if (shelved.order < options.bounds.atMost.contacts || isExplained) gathered.contacts.push(audited)
  countReadiness(gathered.readiness, judgement)
  for (const finding of judgement.findings) takeFinding(gathered, finding, audited, shelved, options)
  for (const n of judgement.notTested) takeNotTested(gathered, n, 1)
  for (const factor of judgement.factors) {
    const key = `${factor.rule} ${factor.id} ${factor.state}`
    const entry = gathered.factors.get(key) ?? { ...factor, contacts: [], count: 0 }
    gathered.factors.set(key, entry)
    takeExample(gathered, entry, key, audited, options)
  }
  takeOfKind(gathered, judgement)
}

/** The lists that were taken in before: contacts alike share them. */
const taken = new WeakMap<Gathered, WeakSet<object>>()

function isTaken(gathered: Gathered, list: readonly unknown[]): boolean {
  const lists = taken.get(gathered) ?? new WeakSet()
  taken.set(gathered, lists)
  if (lists.has(list)) return true
  lists.add(list)
  return false
}

/** Takes in what is the same for contacts alike. */
function takeOfKind(gathered: Gathered, judgement: Judgement): void {
  const { openStandards, notEncoded, pointers, tested } = judgement
  if (!isTaken(gathered, openStandards))
    for (const o of openStandards) {
      gathered.openStandards.set(`${o.instrument} ${o.id}`, o)
      gathered.instruments.add(o.instrument)
    }
  if (!isTaken(gathered, notEncoded)) for (const n of notEncoded) gathered.instruments.add(n.instrument)
  if (!isTaken(gathered, pointers))
    for (const p of pointers) gathered.pointers.set(`${p.instrument} ${p.citation}`, p)
  if (!isTaken(gathered, tested)) for (const rule of tested) gathered.rulesTested.add(rule)
}

/** Names a contact under what holds for it, as long as few enough are named. */
function takeExample(
  gathered: Gathered,
  entry: { readonly contacts: string[]; count: number },
  key: string,
  { contact }: AuditedContact,
  { bounds, explained }: GatherOptions,
): void {
  entry.count += 1
  if (bounds.hasRoom(`examples ${key}`, bounds.atMost.examples)) entry.contacts.push(contact)
  if (contact === explained) gathered.explained.add(key)
}

function takeFinding(
  gathered: Gathered,
  finding: Finding,
  audited: AuditedContact,
  { contact }: Shelved,
  options: GatherOptions,
): void {
  const { bounds, pseudonym } = options
  const isCertain = finding.certain !== 'clear'
  const idOf = (): string => findingId(finding, audited.matter, audited.contact)
  const { review, reviewed } = options.reviews.size > 0 ? reviewOf(gathered, idOf(), options) : UNREVIEWED
  if (isCertain) countGroup(gathered, finding.force, finding.effect, 1, { review })
  else {
    if (finding.force !== 'own-policy') gathered.totals.openOfLaw += 1
    if (finding.needs.some((n) => n.kind === 'coverage')) {
      const gap = gathered.coverage.get(finding.rule) ?? {
        citation: finding.citation,
        contacts: [],
        count: 0,
      }
      gathered.coverage.set(finding.rule, gap)
      takeExample(gathered, gap, finding.rule, audited, options)
    }
    if (restsOnCoverageAlone(finding)) return
  }
  const list = isCertain ? 'certain' : 'undetermined'
  gathered.totals[list] += 1
  const isExplained = audited.contact === options.explained
  const key = isExplained ? ALWAYS : strengthOf(finding, contact.start.earliest)
  if (!isExplained && !bounds.isAmongSmallest(list, key)) return
  const told = withoutNames(finding, audited.matter, pseudonym)
  gathered[list].push({
    key,
    value: {
      // a digest, of which most are never asked for
      get id() {
        return idOf()
      },
      review,
      ...(reviewed && { reviewed }),
      matter: audited.matter,
      contact: audited.contact,
      ...(audited.file !== undefined && { file: audited.file }),
      rows: audited.rows,
      at: audited.at,
      channel: contact.channel,
      finding: told,
      get says() {
        return worded(told)
      },
    },
  })
  gathered[list] = trimmed<AuditFinding>(gathered[list], bounds.atMost.findings)
}

/** Before every key that {@link strengthOf} gives. */
const ALWAYS = -1

/** More than twice as many seconds as any instant is from 1970. */
const ALL_OF_TIME = 2 ** 45

/** The place of a finding among others, the strongest first: law before house policy, then by level, then by time. */
function strengthOf({ force, possible }: Finding, at: number): number {
  const steps = (force === 'own-policy' ? 4 : 0) + rank('barred') - rank(possible)
  return steps * ALL_OF_TIME + ALL_OF_TIME / 2 + at
}

function takeNotTested(
  gathered: Gathered,
  { rule, citation, needs }: Judgement['notTested'][number],
  contacts: number,
): void {
  const entry = gathered.notTested.get(rule) ?? { citation, needs: new Map<string, Need>(), contacts: 0 }
  for (const { kind, of } of needs) {
    const key = `${kind} ${of}`
    if (!entry.needs.has(key)) entry.needs.set(key, { kind, of })
  }
  entry.contacts += contacts
  gathered.notTested.set(rule, entry)
}

/** A finding that is open for no other reason than that the log does not reach back far enough. */
function restsOnCoverageAlone(finding: Finding): boolean {
  return finding.needs.length > 0 && finding.needs.every((n) => n.kind === 'coverage')
}

const wordings = new WeakMap<Finding, Sentence>()

/** A finding in words, once it is asked for: most of a long log's findings are only counted. */
function worded(finding: Finding): Sentence {
  const there = wordings.get(finding)
  if (there) return there
  const made = both((l) => explain(finding, l))
  wordings.set(finding, made)
  return made
}

/** A text in both languages. */
export function both(say: (language: 'en' | 'zh') => string): Sentence {
  return { en: say('en'), zh: say('zh') }
}
