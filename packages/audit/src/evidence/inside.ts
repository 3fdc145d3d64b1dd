/**
 * Judges what is inside an evidence file: its own log, asked as it says, by a rulebook that is handed in. Whoever makes
 * the file and whoever checks it walk this road, so what it says is what it gives.
 */
import { parseContext } from '@forbear/conduct/border'
import type { Rulebook } from '@forbear/conduct/language'
import { type Log, isZone } from '@forbear/logs'
import { read as readForbearJsonl } from '@forbear/logs/formats/forbear-jsonl/read'
import { parseAssumptions } from '../assumptions.ts'
import type { FindingRow } from '../findings/row.ts'
import type { MattersOptions } from '../matters.ts'
import { newReading } from '../reading.ts'
import { Refused } from '../refused.ts'
import type { AuditResult } from '../result.ts'
import { judgeRead } from '../run.ts'
import { memoryShelf } from '../shelf.ts'
import { realNames } from '../statistics/pseudonyms.ts'
import type { FileProblem, FileRead } from './form.ts'

/** What is asked of the log, as the command line takes it. */
export interface EvidenceAsked {
  /** Where the debtor lives: `CN`, `US/NY/NYC`. */
  readonly jurisdiction: string
  /** The debtor's time zone, if it was named. */
  readonly zone: string | null
  /** `name=value`, as `--assume` takes them. */
  readonly assumptions: readonly string[]
  /** The JSON of `--context`. */
  readonly context: Readonly<Record<string, unknown>>
}

/** A rule that could not be tested. */
export interface EvidenceNotTested {
  readonly rule: string
  readonly citation: string
  /** On how many contacts; 0 for a rule of the whole matter. */
  readonly contacts: number
  /** What would have to be known, as `kind:name`. */
  readonly needs: readonly string[]
}

/** What was counted. */
export interface EvidenceCounts {
  readonly contacts: number
  readonly judged: number
  readonly inbound: number
  readonly directionUnknown: number
  /** Judged, and yet no rule could be tested on them: they are not "clear". */
  readonly untested: number
  readonly rulesTested: number
  readonly undetermined: number
  /** Certain findings by the heading they stand under. */
  readonly certainByGroup: Readonly<Record<string, number>>
}

/** What judging comes to. */
export interface Found {
  readonly findings: readonly FindingRow[]
  readonly notTested: readonly EvidenceNotTested[]
  readonly counts: EvidenceCounts
}

/** A rulebook with its digest. */
export interface LawOfEvidence {
  readonly rulebook: Rulebook
  readonly digest: string
}

/** Who judges: named on what is judged, without influence on it. */
export interface JudgedBy {
  readonly engine: string
  readonly timeZoneData: string
}

/** How the log of evidence is called where its contacts have a file. */
export const LOG_NAME = 'log.jsonl'

/**
 * The log of an evidence file.
 *
 * @returns every line that cannot be read as a problem: evidence is made by a program, so a broken line is damage
 */
export function readInside(log: string): FileRead<Log> {
  const read = readForbearJsonl(new TextEncoder().encode(log), {})
  const wrong = read.ok ? read.setAside.flatMap((s) => s.problems) : read.problems
  if (read.ok && wrong.length === 0) return { ok: true, value: read }
  return { ok: false, problems: wrong.map(({ says }) => ({ pointer: '/log', says })) }
}

/** What is asked, understood. */
export function readAsked(asked: EvidenceAsked): FileRead<MattersOptions> {
  const problems: FileProblem[] = []
  const { jurisdiction, zone } = asked
  const assumptions = parseAssumptions(asked.assumptions)
  if (!assumptions.ok)
    problems.push(...assumptions.problems.map((says) => ({ pointer: '/asked/assumptions', says })))
  const context = parseContext(asked.context)
  if (!context.ok)
    problems.push(
      ...context.problems.map((p) => ({ pointer: `/asked/context${p.pointer}`, says: p.message })),
    )
  if (zone !== null && !isZone(zone))
    problems.push({
      pointer: '/asked/zone',
      says: { en: `there is no time zone \`${zone}\``, zh: `没有时区 \`${zone}\`` },
    })
  if (!assumptions.ok || !context.ok || problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: {
      assumptions: assumptions.value,
      context: context.value,
      jurisdiction,
      ...(zone !== null && { zone }),
    },
  }
}

/** What is inside, understood. */
export interface Inside {
  readonly read: Log
  readonly matters: MattersOptions
}

/** The log and the question, understood: all that is wrong with both at once. */
export function readWhole(log: string, asked: EvidenceAsked): FileRead<Inside> {
  const [read, matters] = [readInside(log), readAsked(asked)]
  const problems = [...(read.ok ? [] : read.problems), ...(matters.ok ? [] : matters.problems)]
  if (!read.ok || !matters.ok) return { ok: false, problems }
  return { ok: true, value: { read: read.value, matters: matters.value } }
}

/**
 * Judges what is inside.
 *
 * @param by  named in what is judged
 */
export function judgeInside(
  { read, matters }: Inside,
  asked: EvidenceAsked,
  law: LawOfEvidence,
  by: JudgedBy,
): FileRead<Found> {
  const shelf = memoryShelf()
  const reading = newReading(shelf, matters)
  for (const contact of read.contacts) reading.take(contact, 0)
  const whole = reading.done([{ name: LOG_NAME, log: read }])
  if (whole.contradictions.length > 0)
    return { ok: false, problems: whole.contradictions.map((says) => ({ pointer: '/asked/context', says })) }
  const rows: FindingRow[] = []
  try {
    const result = judgeRead(whole, {
      rulebook: law.rulebook,
      assumptionTexts: asked.assumptions,
      matters,
      knowledge: 'then',
      weigh: false,
      rows: { pseudonym: realNames, reviews: new Map(), words: ['en', 'zh'] },
      write: (row) => rows.push(row),
      head: {
        files: [],
        format: read.format,
        layout: read.layout,
        jurisdiction: asked.jurisdiction,
        zone: asked.zone,
        logZone: null,
        context: null,
        rulesOf: matters.assumptions.rulesOf ?? null,
        knowledge: 'then',
        policies: matters.context.policies,
        names: 'names',
        rulebook: law.digest,
        ...by,
      },
    })
    return { ok: true, value: foundOf(rows, result) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, problems: error.reasons.map((says) => ({ pointer: '/asked', says })) }
  }
}

/** Rows and a result as evidence holds them. */
export function foundOf(rows: readonly FindingRow[], { notTested, totals }: AuditResult): Found {
  const { contacts, judged, inbound, directionUnknown, untested, rulesTested, undetermined } = totals
  return {
    findings: rows.map(exact).toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    notTested: notTested
      .map(({ rule, citation, contacts: n, needs }) => ({
        rule,
        citation,
        contacts: n,
        needs: needs.map(({ kind, of }) => `${kind}:${of}`).toSorted(),
      }))
      .toSorted((a, b) => (a.rule < b.rule ? -1 : 1)),
    counts: {
      contacts,
      judged,
      inbound,
      directionUnknown,
      untested,
      rulesTested,
      undetermined,
      certainByGroup: totals.certainByGroup,
    },
  }
}

/** A row whose numbers every program writes alike: what is no whole number stands as its text. */
function exact(row: FindingRow): FindingRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' && !Number.isSafeInteger(value) ? String(value) : value,
    ]),
  )
}
