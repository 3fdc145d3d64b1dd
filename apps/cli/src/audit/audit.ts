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
import type { Log } from '@forbear/logs'
import { ASSUMPTIONS, type Assumptions } from './assumptions.ts'
import type { AuditContext } from './context.ts'
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
export function audit(log: Log, matters: readonly AuditedMatter[], options: AuditOptions): AuditResult {
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

interface Gathered {
  readonly judged: readonly {
    readonly judgement: Judgement
    readonly contact: AuditedContact
    readonly channel: string
  }[]
  readonly sets: AuditResult['sets']
  readonly duties: AuditResult['duties']
  readonly dutiesNotTested: readonly Judgement['notTested'][number][]
}

function gather(
  log: Log,
  matters: readonly AuditedMatter[],
  judging: JudgeOptions,
  options: AuditOptions,
): Gathered {
  const end = log.contacts.reduce((most, c) => Math.max(most, c.start.latest), -Infinity)
  const judged: Gathered['judged'][number][] = []
  const sets: AuditResult['sets'][number][] = []
  const duties: AuditResult['duties'][number][] = []
  const dutiesNotTested: Judgement['notTested'][number][] = []
  for (const { matter, timeline, entries } of matters) {
    const answer = judgeLog(matter, timeline, judging)
    for (const judgement of answer.judgements) {
      const entry = entries.get(judgement.contact)
      if (!entry) continue
      const contact: AuditedContact = {
        matter: matter.id,
        contact: judgement.contact,
        rows: entry.rows,
        at: instantText(entry.start.earliest),
        judged: judgement.judged,
        tested: judgement.tested.length,
        certain: judgement.certain,
        possible: judgement.possible,
        policy: judgement.policy,
      }
      judged.push({ judgement, contact, channel: entry.channel })
    }
    sets.push(...answer.sets.map((s) => ({ ...s, matter: matter.id, says: both((l) => explain(s, l)) })))
    const at = Number.isFinite(end)
      ? end
      : timeline.events.reduce((most, e) => Math.max(most, e.at.latest), 0)
    const whole = judgeMatter(matter, timeline, at, judging)
    duties.push(
      ...whole.findings.map((f: DutyFinding) => ({
        ...f,
        matter: matter.id,
        sentence: both((l) => explain(f, l)),
      })),
    )
    dutiesNotTested.push(...whole.notTested)
    options.progress?.(judged.length, log.contacts.length)
  }
  return { judged, sets, duties, dutiesNotTested }
}

function present(gathered: Gathered, log: Log, options: AuditOptions): AuditResult {
  const { judged, sets, duties } = gathered
  const findings = judged.flatMap(({ judgement, contact, channel }) =>
    judgement.findings.map(
      (finding): AuditFinding => ({
        id: [finding.rule, contact.matter, contact.contact, finding.debt ?? ''].join(' '),
        matter: contact.matter,
        contact: contact.contact,
        rows: contact.rows,
        at: contact.at,
        channel,
        finding,
        says: both((l) => explain(finding, l)),
        review: 'machine',
      }),
    ),
  )
  const certain = findings.filter((f) => f.finding.certain !== 'clear').sort(strongestFirst)
  const open = findings.filter((f) => f.finding.certain === 'clear')
  const undetermined = open.filter((f) => !restsOnCoverageAlone(f.finding)).sort(strongestFirst)
  const law = (f: AuditFinding): boolean => f.finding.force !== 'own-policy'
  const certainDuties = duties.filter((d) => d.certain !== 'clear' && d.force !== 'own-policy')
  const rulesTested = new Set(judged.flatMap((j) => j.judgement.tested))
  const anyCertain =
    certain.some(law) || sets.some((s) => s.force !== 'own-policy') || certainDuties.length > 0
  const anyOpen = open.some(law) || duties.some((d) => d.certain === 'clear' && d.force !== 'own-policy')
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
  const instruments = new Set([
    ...judged.flatMap((j) => j.judgement.notEncoded.map((n) => n.instrument)),
    ...judged.flatMap((j) => j.judgement.openStandards.map((n) => n.instrument)),
  ])
  return {
    head: headOf(log, options),
    rows: log.rows,
    setAside: log.setAside,
    warnings: log.warnings,
    contacts: judged.map((j) => j.contact),
    certain,
    undetermined,
    sets,
    duties,
    coverage: coverageGaps(open),
    notTested: notTestedOf(gathered),
    factors: factorsOf(judged),
    needs: needsOf(undetermined),
    openStandards: uniqueBy(
      judged.flatMap((j) => j.judgement.openStandards),
      (o) => `${o.instrument} ${o.id}`,
    ),
    notEncoded: options.rulebook.instruments
      .filter((i) => instruments.has(i.id))
      .flatMap((i) => (i.notEncoded ?? []).map((n) => ({ instrument: i.id, ...n }))),
    pointers: uniqueBy(
      judged.flatMap((j) => j.judgement.pointers),
      (p) => `${p.instrument} ${p.citation}`,
    ),
    totals: {
      contacts: judged.length,
      judged: judged.filter((j) => j.judgement.judged === 'yes').length,
      inbound: judged.filter((j) => j.judgement.judged === 'inbound').length,
      directionUnknown: judged.filter((j) => j.judgement.judged === 'direction-unknown').length,
      rulesTested: rulesTested.size,
      certainByGroup: byGroup,
      undetermined: open.filter(law).length,
    },
    exit: anyCertain ? 1 : anyOpen ? 3 : rulesTested.size > 0 ? 0 : 2,
  }
}

function headOf(log: Log, options: AuditOptions): AuditHead {
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

function coverageGaps(open: readonly AuditFinding[]): AuditResult['coverage'] {
  const byRule = new Map<string, { citation: string; contacts: string[] }>()
  for (const f of open.filter((o) => o.finding.needs.some((n) => n.kind === 'coverage'))) {
    const entry = byRule.get(f.finding.rule) ?? { citation: f.finding.citation, contacts: [] }
    entry.contacts.push(f.contact)
    byRule.set(f.finding.rule, entry)
  }
  const says = both((l) => sayNeed({ kind: 'coverage', of: 'coverage' }, l))
  return [...byRule].map(([rule, { citation, contacts }]) => ({ rule, citation, says, contacts }))
}

function notTestedOf({ judged, dutiesNotTested }: Gathered): AuditResult['notTested'] {
  const byRule = new Map<string, { citation: string; needs: Map<string, Need>; contacts: number }>()
  const add = (rule: string, citation: string, needs: readonly Need[], contacts: number): void => {
    const entry = byRule.get(rule) ?? { citation, needs: new Map<string, Need>(), contacts: 0 }
    for (const need of needs) entry.needs.set(`${need.kind} ${need.of}`, { kind: need.kind, of: need.of })
    entry.contacts += contacts
    byRule.set(rule, entry)
  }
  for (const { judgement } of judged) for (const n of judgement.notTested) add(n.rule, n.citation, n.needs, 1)
  for (const n of dutiesNotTested) add(n.rule, n.citation, n.needs, 0)
  return [...byRule].map(([rule, { citation, needs, contacts }]) => ({
    rule,
    citation,
    needs: [...needs.values()],
    contacts,
    says: [...needs.values()].map((n) => both((l) => sayNeed(n, l))),
  }))
}

function factorsOf(judged: Gathered['judged']): AuditResult['factors'] {
  const byFactor = new Map<string, AuditResult['factors'][number] & { contacts: string[] }>()
  for (const { judgement } of judged) {
    for (const factor of judgement.factors) {
      const key = `${factor.rule} ${factor.id} ${factor.state}`
      const entry = byFactor.get(key) ?? { ...factor, contacts: [] }
      entry.contacts.push(judgement.contact)
      byFactor.set(key, entry)
    }
  }
  return [...byFactor.values()]
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

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((i) => [key(i), i])).values()]
}

function both(say: (language: 'en' | 'zh') => string): Sentence {
  return { en: say('en'), zh: say('zh') }
}

/** RFC 3339 in UTC, whole seconds. */
export function instantText(epochSeconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString({ smallestUnit: 'second' })
}
