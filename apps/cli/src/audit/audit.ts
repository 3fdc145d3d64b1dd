/** The audit: every contact of a log judged by the rulebook, what the whole shows, and what could not be decided. */
import {
  type Finding,
  type JudgeOptions,
  type Judgement,
  type Need,
  judgeLog,
  judgeMatter,
  rank,
} from '@forbear/conduct/judge'
import type { Rulebook } from '@forbear/conduct/language'
import { explain, forceGroup, sayNeed } from '@forbear/conduct/words'
import type { Review, ReviewState } from '../findings/review.ts'
import { dutyId, effectOf, findingId, instantText, setId, withoutNames } from '../findings/row.ts'
import type { JudgedContact, JudgedDebtor } from '../statistics/breakdowns.ts'
import type { Pseudonym } from '../statistics/pseudonyms.ts'
import { ASSUMPTIONS } from './assumptions.ts'
import { type AuditedMatter, type MattersOptions, endOf, mattersOf, notCarried } from './matters.ts'
import { type Readiness, newReadiness } from './readiness.ts'
import type { ReadLog } from './reading.ts'
import type {
  AuditFinding,
  AuditHead,
  AuditResult,
  AuditedContact,
  Reviewed,
  Sentence,
  TestedRule,
} from './result.ts'

export interface AuditOptions {
  readonly head: Omit<AuditHead, 'assumptions' | 'notAssumed' | 'from' | 'until'>
  readonly rulebook: Rulebook
  readonly assumptionTexts: readonly string[]
  readonly matters: MattersOptions
  /** `then`, `now`, or an instant up to which records are known. */
  readonly knowledge: 'then' | 'now' | number
  /** Names third persons. */
  readonly pseudonym: Pseudonym
  /** What reviewers said of findings, by the findings' ids. */
  readonly reviews?: ReadonlyMap<string, Review>
  /** Is given everything judged of each debtor, in the order of the log's groups. */
  readonly watch?: (debtor: JudgedDebtor, entries: AuditedMatter['entries']) => void
  /** A contact whose findings are kept however many there are. */
  readonly explained?: string
  /** Called after each matter, with contacts done and in all. */
  readonly progress?: (done: number, all: number) => void
}

/** Contacts and findings that a result lists; the findings' files hold all (docs/guides/json-forms.md). */
export const LISTED_AT_MOST = { contacts: 500_000, findings: 100_000 } as const

/** What a log's contacts come to, before the tables over all of them. */
export type Audited = Omit<
  AuditResult,
  'soundness' | 'against' | 'breakdowns' | 'comparison' | 'versus' | 'weights'
>

/** Audits a log, debtor by debtor. */
export function audit(log: ReadLog, options: AuditOptions): Audited {
  const gathered = gather(log, judgingOptions(log, options), options)
  return present(gathered, log, options)
}

/** How the engine is asked. */
export function judgingOptions(log: ReadLog, options: AuditOptions): JudgeOptions {
  const { assumptions, context } = options.matters
  return {
    rulebook: options.rulebook,
    rulebookDigest: options.head.rulebook,
    engineVersion: options.head.engine,
    timeZoneData: options.head.timeZoneData,
    mode: 'audit',
    moment: 'after',
    knowledge: options.knowledge,
    notCarried: notCarried(log, assumptions, context),
    policies: options.head.policies,
    assumptions: options.assumptionTexts,
    ...(assumptions.rulesOf !== undefined && { rulesOf: assumptions.rulesOf }),
  }
}

/** What the judgements of a log come to; folded as they are made, so that memory holds no judgement twice. */
interface Gathered {
  readonly contacts: AuditedContact[]
  readonly certain: AuditFinding[]
  /** Possible only, without those that rest on coverage alone. */
  readonly undetermined: AuditFinding[]
  /** Findings of the law that are possible only, those that rest on coverage alone included. */
  openOfLaw: number
  readonly coverage: Map<string, { readonly citation: string; readonly contacts: string[] }>
  readonly notTested: Map<string, NotTestedRule>
  readonly factors: Map<string, AuditResult['factors'][number] & { readonly contacts: string[] }>
  readonly openStandards: Map<string, AuditResult['openStandards'][number]>
  readonly pointers: Map<string, AuditResult['pointers'][number]>
  /** Instruments that had something to say on some contact. */
  readonly instruments: Set<string>
  readonly rulesTested: Set<string>
  readonly sets: AuditResult['sets'][number][]
  readonly duties: AuditResult['duties'][number][]
  readonly readiness: Readiness
  readonly totals: {
    contacts: number
    judged: number
    inbound: number
    directionUnknown: number
    untested: number
  }
  /** Certain findings by heading, and whether any of them is law. */
  readonly byGroup: Map<string, number>
  readonly withdrawnByGroup: Map<string, number>
  readonly reviews: Record<ReviewState, number>
  /** Ids of reviews whose finding was met. */
  readonly reviewsMet: Set<string>
  anyCertain: boolean
  /** Findings that are counted and not listed. */
  readonly omitted: { contacts: number; certain: number; undetermined: number }
}

interface NotTestedRule {
  readonly citation: string
  readonly needs: Map<string, Need>
  contacts: number
}

function gather(log: ReadLog, judging: JudgeOptions, options: AuditOptions): Gathered {
  const gathered: Gathered = {
    contacts: [],
    certain: [],
    undetermined: [],
    openOfLaw: 0,
    coverage: new Map(),
    notTested: new Map(),
    factors: new Map(),
    openStandards: new Map(),
    pointers: new Map(),
    instruments: new Set(),
    rulesTested: new Set(),
    sets: [],
    duties: [],
    readiness: newReadiness(),
    totals: { contacts: 0, judged: 0, inbound: 0, directionUnknown: 0, untested: 0 },
    byGroup: new Map(),
    withdrawnByGroup: new Map(),
    reviews: { machine: 0, reviewed: 0, answered: 0, upheld: 0, withdrawn: 0 },
    reviewsMet: new Set(),
    anyCertain: false,
    omitted: { contacts: 0, certain: 0, undetermined: 0 },
  }
  for (const audited of mattersOf(log, options.matters)) {
    const { matter, timeline, entries } = audited
    const answer = judgeLog(matter, timeline, judging)
    const contacts = new Map(timeline.contacts.map((c) => [c.id, c]))
    const judged: JudgedContact[] = []
    for (const judgement of answer.judgements) {
      const shelved = entries.get(judgement.contact)
      const contact = contacts.get(judgement.contact)
      if (!shelved || !contact) continue
      const file = log.files.length > 1 ? log.files[shelved.file] : undefined
      const audited: AuditedContact = {
        matter: matter.id,
        contact: judgement.contact,
        ...(file !== undefined && { file }),
        rows: shelved.contact.rows,
        at: instantText(shelved.contact.start.earliest),
        judged: judgement.judged,
        tested: judgement.tested.length,
        certain: judgement.certain,
        possible: judgement.possible,
        policy: judgement.policy,
      }
      take(gathered, judgement, audited, shelved.contact.channel, options)
      judged.push({ judgement, entry: shelved.contact, contact })
    }
    for (const set of answer.sets) {
      const reviewed = reviewOf(gathered, setId(set, matter.id), options)
      gathered.sets.push({ ...set, ...reviewed, matter: matter.id, says: both((l) => explain(set, l)) })
      countGroup(gathered, set.force, effectOf(set), set.atLeast, reviewed)
    }
    const whole = judgeMatter(matter, timeline, endOf(log, timeline), judging)
    for (const duty of whole.findings) {
      const reviewed = reviewOf(gathered, dutyId(duty, matter.id), options)
      gathered.duties.push({
        ...duty,
        ...reviewed,
        matter: matter.id,
        sentence: both((l) => explain(duty, l)),
      })
      if (duty.certain !== 'clear') countGroup(gathered, duty.force, duty.effect, 1, reviewed)
    }
    for (const n of whole.notTested) takeNotTested(gathered, n, 0)
    options.watch?.({ matter, judged, sets: answer.sets, duties: whole.findings }, entries)
    options.progress?.(gathered.totals.contacts, log.contacts)
  }
  return gathered
}

function reviewOf(gathered: Gathered, id: string, { reviews }: AuditOptions): Reviewed {
  const found = reviews?.get(id)
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
  { review }: Reviewed,
): void {
  const group = forceGroup(force, effect)
  gathered.byGroup.set(group, (gathered.byGroup.get(group) ?? 0) + n)
  gathered.reviews[review] += n
  // what a reviewer withdrew stays what the machine found: the exit status is the machine's
  if (review === 'withdrawn')
    gathered.withdrawnByGroup.set(group, (gathered.withdrawnByGroup.get(group) ?? 0) + n)
  if (force !== 'own-policy') gathered.anyCertain = true
}

function take(
  gathered: Gathered,
  judgement: Judgement,
  contact: AuditedContact,
  channel: string,
  options: AuditOptions,
): void {
  const { totals, omitted } = gathered
  totals.contacts += 1
  if (contact.judged === 'inbound') totals.inbound += 1
  else if (contact.judged === 'direction-unknown') totals.directionUnknown += 1
  else {
    totals.judged += 1
    if (contact.tested === 0) totals.untested += 1
  }
  const isExplained = contact.contact === options.explained
  if (gathered.contacts.length < LISTED_AT_MOST.contacts || isExplained) gathered.contacts.push(contact)
  else omitted.contacts += 1
  gathered.readiness.add(judgement)
  for (const finding of judgement.findings)
    takeFinding(gathered, finding, contact, channel, isExplained, options)
  for (const n of judgement.notTested) takeNotTested(gathered, n, 1)
  for (const factor of judgement.factors) {
    const key = `${factor.rule} ${factor.id} ${factor.state}`
    const entry = gathered.factors.get(key) ?? { ...factor, contacts: [] }
    entry.contacts.push(contact.contact)
    gathered.factors.set(key, entry)
  }
  for (const o of judgement.openStandards) {
    gathered.openStandards.set(`${o.instrument} ${o.id}`, o)
    gathered.instruments.add(o.instrument)
  }
  for (const n of judgement.notEncoded) gathered.instruments.add(n.instrument)
  for (const p of judgement.pointers) gathered.pointers.set(`${p.instrument} ${p.citation}`, p)
  for (const rule of judgement.tested) gathered.rulesTested.add(rule)
}

function takeFinding(
  gathered: Gathered,
  finding: Finding,
  contact: AuditedContact,
  channel: string,
  isExplained: boolean,
  options: AuditOptions,
): void {
  const isCertain = finding.certain !== 'clear'
  const id = findingId(finding, contact.matter, contact.contact)
  const reviewed = reviewOf(gathered, id, options)
  if (isCertain) countGroup(gathered, finding.force, finding.effect, 1, reviewed)
  if (!isCertain) {
    if (finding.force !== 'own-policy') gathered.openOfLaw += 1
    if (finding.needs.some((n) => n.kind === 'coverage')) {
      const gap = gathered.coverage.get(finding.rule) ?? { citation: finding.citation, contacts: [] }
      gap.contacts.push(contact.contact)
      gathered.coverage.set(finding.rule, gap)
    }
    if (restsOnCoverageAlone(finding)) return
  }
  const list = isCertain ? gathered.certain : gathered.undetermined
  if (list.length >= LISTED_AT_MOST.findings && !isExplained) {
    gathered.omitted[isCertain ? 'certain' : 'undetermined'] += 1
    return
  }
  const told = withoutNames(finding, contact.matter, options.pseudonym)
  list.push({
    ...reviewed,
    matter: contact.matter,
    contact: contact.contact,
    ...(contact.file !== undefined && { file: contact.file }),
    rows: contact.rows,
    at: contact.at,
    channel,
    finding: told,
    says: both((l) => explain(told, l)),
  })
}

function takeNotTested(
  gathered: Gathered,
  { rule, citation, needs }: Judgement['notTested'][number],
  contacts: number,
): void {
  const entry = gathered.notTested.get(rule) ?? { citation, needs: new Map<string, Need>(), contacts: 0 }
  for (const need of needs) entry.needs.set(`${need.kind} ${need.of}`, { kind: need.kind, of: need.of })
  entry.contacts += contacts
  gathered.notTested.set(rule, entry)
}

function present(gathered: Gathered, log: ReadLog, options: AuditOptions): Audited {
  const { sets, duties } = gathered
  const readiness = gathered.readiness.done()
  const anyOpen =
    gathered.openOfLaw > 0 || duties.some((d) => d.certain === 'clear' && d.force !== 'own-policy')
  return {
    head: headOf(log, options),
    rows: log.rows,
    setAside: log.setAside,
    warnings: [...log.warnings, ...placesWithoutLaw(log, options)],
    contacts: gathered.contacts.sort(asInLog(log)),
    certain: gathered.certain.sort(strongestFirst),
    undetermined: gathered.undetermined.sort(strongestFirst),
    omitted: gathered.omitted,
    sets,
    duties,
    coverage: coverageGaps(gathered),
    notTested: notTestedOf(gathered),
    factors: [...gathered.factors.values()],
    needs: readiness
      .filter((r) => r.undecided > 0)
      .map(({ need, undecided, says }) => ({ need, contacts: undecided, says }))
      .toSorted((a, b) => b.contacts - a.contacts),
    readiness,
    openStandards: [...gathered.openStandards.values()],
    notEncoded: options.rulebook.instruments
      .filter((i) => gathered.instruments.has(i.id))
      .flatMap((i) => (i.notEncoded ?? []).map((n) => ({ instrument: i.id, ...n }))),
    pointers: [...gathered.pointers.values()],
    totals: {
      ...gathered.totals,
      rulesTested: gathered.rulesTested.size,
      certainByGroup: Object.fromEntries(gathered.byGroup),
      withdrawnByGroup: Object.fromEntries(gathered.withdrawnByGroup),
      reviews: gathered.reviews,
      reviewsWithoutFinding: (options.reviews?.size ?? 0) - gathered.reviewsMet.size,
      undetermined: gathered.openOfLaw,
    },
    rules: testedRules(gathered, options),
    exit: gathered.anyCertain ? 1 : anyOpen ? 3 : gathered.rulesTested.size > 0 ? 0 : 2,
  }
}

function testedRules({ rulesTested }: Gathered, { rulebook }: AuditOptions): readonly TestedRule[] {
  return rulebook.instruments.flatMap((i) =>
    i.rules
      .filter((rule) => rulesTested.has(rule.id))
      .map((rule) => ({
        rule: rule.id,
        instrument: i.id,
        instrumentCitation: i.citation,
        title: i.title,
        citation: rule.citation,
        says: rule.says,
        force: i.force,
      })),
  )
}

/** Rows that name a place without law: nothing judges them, which must not look like "clear". */
function placesWithoutLaw(log: ReadLog, { rulebook }: AuditOptions): AuditResult['warnings'] {
  return [...log.places]
    .filter(([place]) => !hasLaw(rulebook, place))
    .map(([place, { count, lines }]) => ({
      code: 'place-without-law',
      count,
      lines,
      says: {
        en: `No law of \`${place}\` in the rulebook: rows that name it are tested by no rule of that place`,
        zh: `规则库中没有 \`${place}\` 的法律：写明该地的行没有经过当地任何规则检验`,
      },
    }))
}

function hasLaw(rulebook: Rulebook, place: string): boolean {
  return rulebook.instruments.some(
    (i) => i.place !== '' && (place === i.place || place.startsWith(`${i.place}/`)),
  )
}

function headOf(log: ReadLog, options: AuditOptions): AuditHead {
  const named = new Set(options.assumptionTexts.map((t) => t.split('=')[0]))
  return {
    ...options.head,
    assumptions: options.assumptionTexts.map((text) => ({
      text,
      says: ASSUMPTIONS.find((a) => a.name === text.split('=')[0])?.says ?? { en: '', zh: '' },
    })),
    notAssumed: ASSUMPTIONS.filter((a) => a.name !== 'rules-of' && !named.has(a.name)).map(
      ({ name, says }) => ({ name, says }),
    ),
    from: log.span ? instantText(log.span.from) : null,
    until: log.span ? instantText(log.span.until) : null,
  }
}

/** A finding that is open for no other reason than that the log does not reach back far enough. */
function restsOnCoverageAlone(finding: Finding): boolean {
  return finding.needs.length > 0 && finding.needs.every((n) => n.kind === 'coverage')
}

function coverageGaps({ coverage }: Gathered): AuditResult['coverage'] {
  const says = both((l) => sayNeed({ kind: 'coverage', of: 'coverage' }, l))
  return [...coverage].map(([rule, { citation, contacts }]) => ({ rule, citation, says, contacts }))
}

function notTestedOf({ notTested }: Gathered): AuditResult['notTested'] {
  return [...notTested].map(([rule, { citation, needs, contacts }]) => ({
    rule,
    citation,
    needs: [...needs.values()],
    contacts,
    says: [...needs.values()].map((n) => both((l) => sayNeed(n, l))),
  }))
}

/** The order of the log: file by file, line by line. */
function asInLog({ files }: ReadLog): (a: AuditedContact, b: AuditedContact) => number {
  const place = new Map(files.map((name, i) => [name, i]))
  const fileOf = (c: AuditedContact): number => place.get(c.file ?? '') ?? 0
  return (a, b) => fileOf(a) - fileOf(b) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0)
}

function strongestFirst(a: AuditFinding, b: AuditFinding): number {
  const policy = Number(a.finding.force === 'own-policy') - Number(b.finding.force === 'own-policy')
  if (policy !== 0) return policy
  const level = rank(b.finding.possible) - rank(a.finding.possible)
  if (level !== 0) return level
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

function both(say: (language: 'en' | 'zh') => string): Sentence {
  return { en: say('en'), zh: say('zh') }
}
