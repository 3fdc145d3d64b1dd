/** The audit: every contact of a log judged by the rulebook, what the whole shows, and what could not be decided. */
import {
  type DutyFinding,
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
import { ASSUMPTIONS, type Assumptions } from './assumptions.ts'
import type { AuditContext } from './context.ts'
import type { AuditedLog } from './join.ts'
import { type AuditedMatter, notCarried } from './matters.ts'
import type { AuditFinding, AuditHead, AuditResult, AuditedContact, Sentence } from './result.ts'

export interface AuditOptions {
  readonly head: Omit<AuditHead, 'assumptions' | 'notAssumed' | 'from' | 'until'>
  readonly rulebook: Rulebook
  readonly assumptions: Assumptions
  readonly assumptionTexts: readonly string[]
  readonly context: AuditContext
  /** `then`, or an instant up to which records are known. */
  readonly knowledge: 'then' | number
  /** Called after each matter, with contacts done and in all. */
  readonly progress?: (done: number, all: number) => void
}

/** Audits matters of one log. */
export function audit(
  log: AuditedLog,
  matters: readonly AuditedMatter[],
  options: AuditOptions,
): AuditResult {
  const judging: JudgeOptions = {
    rulebook: options.rulebook,
    rulebookDigest: options.head.rulebook,
    engineVersion: options.head.engine,
    timeZoneData: options.head.timeZoneData,
    mode: 'audit',
    moment: 'after',
    knowledge: options.knowledge,
    notCarried: notCarried(log, options.assumptions, options.context),
    policies: options.head.policies,
    assumptions: options.assumptionTexts,
    ...(options.assumptions.rulesOf !== undefined && { rulesOf: options.assumptions.rulesOf }),
  }
  const gathered = gather(log, matters, judging, options)
  return present(gathered, log, options)
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
}

interface NotTestedRule {
  readonly citation: string
  readonly needs: Map<string, Need>
  contacts: number
}

function gather(
  log: AuditedLog,
  matters: readonly AuditedMatter[],
  judging: JudgeOptions,
  options: AuditOptions,
): Gathered {
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
  }
  const end = log.contacts.reduce((most, c) => Math.max(most, c.start.latest), -Infinity)
  for (const { matter, timeline, entries } of matters) {
    const answer = judgeLog(matter, timeline, judging)
    for (const judgement of answer.judgements) {
      const entry = entries.get(judgement.contact)
      if (!entry) continue
      const file = log.fileOf?.get(entry.id)
      const contact: AuditedContact = {
        matter: matter.id,
        contact: judgement.contact,
        ...(file !== undefined && { file }),
        rows: entry.rows,
        at: instantText(entry.start.earliest),
        judged: judgement.judged,
        tested: judgement.tested.length,
        certain: judgement.certain,
        possible: judgement.possible,
        policy: judgement.policy,
      }
      take(gathered, judgement, contact, entry.channel)
    }
    gathered.sets.push(
      ...answer.sets.map((s) => ({ ...s, matter: matter.id, says: both((l) => explain(s, l)) })),
    )
    const at = Number.isFinite(end)
      ? end
      : timeline.events.reduce((most, e) => Math.max(most, e.at.latest), 0)
    const whole = judgeMatter(matter, timeline, at, judging)
    gathered.duties.push(
      ...whole.findings.map((f: DutyFinding) => ({
        ...f,
        matter: matter.id,
        sentence: both((l) => explain(f, l)),
      })),
    )
    for (const n of whole.notTested) takeNotTested(gathered, n, 0)
    options.progress?.(gathered.contacts.length, log.contacts.length)
  }
  return gathered
}

function take(gathered: Gathered, judgement: Judgement, contact: AuditedContact, channel: string): void {
  gathered.contacts.push(contact)
  for (const finding of judgement.findings) takeFinding(gathered, finding, contact, channel)
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

function takeFinding(gathered: Gathered, finding: Finding, contact: AuditedContact, channel: string): void {
  const isCertain = finding.certain !== 'clear'
  if (!isCertain) {
    if (finding.force !== 'own-policy') gathered.openOfLaw += 1
    if (finding.needs.some((n) => n.kind === 'coverage')) {
      const gap = gathered.coverage.get(finding.rule) ?? { citation: finding.citation, contacts: [] }
      gap.contacts.push(contact.contact)
      gathered.coverage.set(finding.rule, gap)
    }
    if (restsOnCoverageAlone(finding)) return
  }
  const told: AuditFinding = {
    id: [finding.rule, contact.matter, contact.contact, finding.debt ?? ''].join(' '),
    matter: contact.matter,
    contact: contact.contact,
    ...(contact.file !== undefined && { file: contact.file }),
    rows: contact.rows,
    at: contact.at,
    channel,
    finding,
    says: both((l) => explain(finding, l)),
    review: 'machine',
  }
  if (isCertain) gathered.certain.push(told)
  else gathered.undetermined.push(told)
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

function present(gathered: Gathered, log: AuditedLog, options: AuditOptions): AuditResult {
  const { contacts, sets, duties } = gathered
  const certain = gathered.certain.sort(strongestFirst)
  const undetermined = gathered.undetermined.sort(strongestFirst)
  const certainDuties = duties.filter((d) => d.certain !== 'clear' && d.force !== 'own-policy')
  const anyCertain =
    certain.some((f) => f.finding.force !== 'own-policy') ||
    sets.some((s) => s.force !== 'own-policy') ||
    certainDuties.length > 0
  const anyOpen =
    gathered.openOfLaw > 0 || duties.some((d) => d.certain === 'clear' && d.force !== 'own-policy')
  const byGroup: Record<string, number> = {}
  for (const f of [...certain.map((c) => c.finding), ...duties.filter((d) => d.certain !== 'clear')]) {
    const group = forceGroup(f.force, f.effect)
    byGroup[group] = (byGroup[group] ?? 0) + 1
  }
  for (const s of sets) {
    const group = forceGroup(
      s.force,
      s.level === 'presumed' ? 'presume' : s.level === 'discouraged' ? 'should-not' : 'forbid',
    )
    byGroup[group] = (byGroup[group] ?? 0) + s.atLeast
  }
  return {
    head: headOf(log, options),
    rows: log.rows,
    setAside: log.setAside,
    warnings: [...log.warnings, ...placesWithoutLaw(log, options)],
    contacts,
    certain,
    undetermined,
    sets,
    duties,
    coverage: coverageGaps(gathered),
    notTested: notTestedOf(gathered),
    factors: [...gathered.factors.values()],
    needs: needsOf(undetermined),
    openStandards: [...gathered.openStandards.values()],
    notEncoded: options.rulebook.instruments
      .filter((i) => gathered.instruments.has(i.id))
      .flatMap((i) => (i.notEncoded ?? []).map((n) => ({ instrument: i.id, ...n }))),
    pointers: [...gathered.pointers.values()],
    totals: {
      contacts: contacts.length,
      judged: contacts.filter((c) => c.judged === 'yes').length,
      inbound: contacts.filter((c) => c.judged === 'inbound').length,
      directionUnknown: contacts.filter((c) => c.judged === 'direction-unknown').length,
      untested: contacts.filter((c) => c.judged === 'yes' && c.tested === 0).length,
      rulesTested: gathered.rulesTested.size,
      certainByGroup: byGroup,
      undetermined: gathered.openOfLaw,
    },
    exit: anyCertain ? 1 : anyOpen ? 3 : gathered.rulesTested.size > 0 ? 0 : 2,
  }
}

/** Rows that name a place without law: nothing judges them, which must not look like "clear". */
function placesWithoutLaw(log: AuditedLog, { rulebook }: AuditOptions): AuditResult['warnings'] {
  const rowsOf = new Map<string, number[]>()
  for (const c of log.contacts) {
    const { jurisdiction } = c.facts
    const places =
      jurisdiction === undefined ? [] : typeof jurisdiction === 'string' ? [jurisdiction] : jurisdiction.oneOf
    for (const place of places) rowsOf.set(place, [...(rowsOf.get(place) ?? []), ...c.rows])
  }
  return [...rowsOf]
    .filter(([place]) => !hasLaw(rulebook, place))
    .map(([place, lines]) => ({
      code: 'place-without-law',
      count: lines.length,
      lines: lines.slice(0, 20),
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

function headOf(log: AuditedLog, options: AuditOptions): AuditHead {
  const starts = log.contacts.map((c) => c.start)
  const named = new Set(options.assumptionTexts.map((t) => t.split('=')[0]))
  const from = starts.reduce((least, s) => Math.min(least, s.earliest), Infinity)
  const until = starts.reduce((most, s) => Math.max(most, s.latest), -Infinity)
  return {
    ...options.head,
    assumptions: options.assumptionTexts.map((text) => ({
      text,
      says: ASSUMPTIONS.find((a) => a.name === text.split('=')[0])?.says ?? { en: '', zh: '' },
    })),
    notAssumed: ASSUMPTIONS.filter((a) => a.name !== 'rules-of' && !named.has(a.name)).map(
      ({ name, says }) => ({ name, says }),
    ),
    from: Number.isFinite(from) ? instantText(from) : null,
    until: Number.isFinite(until) ? instantText(until) : null,
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

/** What would decide most, first: cheapest answers on top. */
function needsOf(undetermined: readonly AuditFinding[]): AuditResult['needs'] {
  const byNeed = new Map<string, { need: Need; contacts: Set<string> }>()
  for (const f of undetermined) {
    for (const { kind, of } of f.finding.needs) {
      const entry = byNeed.get(`${kind} ${of}`) ?? { need: { kind, of }, contacts: new Set<string>() }
      entry.contacts.add(`${f.matter} ${f.contact}`)
      byNeed.set(`${kind} ${of}`, entry)
    }
  }
  return [...byNeed.values()]
    .map(({ need, contacts }) => ({ need, contacts: contacts.size, says: both((l) => sayNeed(need, l)) }))
    .sort((a, b) => b.contacts - a.contacts)
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

/** RFC 3339 in UTC, whole seconds. */
export function instantText(epochSeconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString({ smallestUnit: 'second' })
}
