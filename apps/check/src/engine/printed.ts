/** An evidence file as it is shown and printed: the same contents, in words; nothing that the file itself does not hold. */
import { both } from '@forbear/audit/gather'
import type { Evidence } from '@forbear/audit/evidence/evidence'
import type { FindingRow } from '@forbear/audit/findings/row'
import type { Basis, Effect, Force, Instrument, Rulebook } from '@forbear/conduct/language'
import {
  FORCE_GROUPS,
  catalogues,
  type ForceGroup,
  forceGroup,
  sayBasis,
  sayCitation,
  sayForce,
  sayForceGroup,
} from '@forbear/conduct/words'
import type { Words } from './words.ts'

/** One contact that bears a finding. */
export interface PrintedRow {
  /** On the clock of the person, `YYYY-MM-DD HH:MM:SS`; absent for duties and "n of these". */
  readonly at?: string
  readonly channel?: Words
  readonly organisation?: string
  /** Counted for certain, where a limit decided. */
  readonly counted?: number
}

/** All findings of one rule and one reading. */
export interface PrintedGroup {
  readonly key: string
  readonly mood: 'certain' | 'possible'
  readonly group: ForceGroup
  readonly groupSays: Words
  readonly forceSays: Words
  readonly basisSays: Words
  readonly title: Words
  readonly citation: Words
  readonly says: Words
  readonly rows: readonly PrintedRow[]
}

/** Everything of a file that is printed. */
export interface PrintedEvidence {
  readonly variant: Evidence['variant']
  readonly madeAt: string
  readonly madeBy: string
  readonly rulebook: string
  readonly seal: string
  readonly place: string
  readonly zone: string | null
  readonly assumptions: readonly string[]
  readonly counts: Evidence['counts']
  readonly inputs: Evidence['inputs']
  readonly groups: readonly PrintedGroup[]
  /** Where the log begins too late to count: nothing was found there, nor left out (S13). */
  readonly gaps: readonly PrintedGroup[]
  readonly notTested: number
  readonly statements: readonly {
    readonly contact: string
    readonly at?: string
    readonly tags: readonly Words[]
    readonly note?: string
  }[]
  readonly attachments: Evidence['attachments']
}

const cell = (row: FindingRow, name: keyof FindingRow): string | undefined => {
  const value = row[name]
  return value === undefined ? undefined : String(value)
}

/** A word of the catalogue, or what stands in its place. */
const named = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key

function localText(instant: string, zone: string | null): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone ?? 'UTC')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')
}

function rowOf(row: FindingRow, zone: string | null): PrintedRow {
  const at = cell(row, 'at')
  const channel = cell(row, 'channel')
  const organisation = cell(row, 'organisation')
  const counted = row.fact_count_certain
  return {
    ...(at !== undefined && { at: localText(at, zone) }),
    ...(channel !== undefined && {
      channel: both((language) => named(catalogues[language].channels, channel)),
    }),
    ...(organisation !== undefined && { organisation }),
    ...(typeof counted === 'number' && { counted }),
  }
}

interface Told {
  readonly instrument: Instrument
  readonly says: Words
}

/** Rules by id, of whatever version, since rows name rules that were in force on their days. */
function rulesOf({ instruments }: Rulebook): ReadonlyMap<string, Told> {
  return new Map(
    instruments.flatMap((instrument) =>
      instrument.rules.map(({ id, says }): [string, Told] => [id, { instrument, says }]),
    ),
  )
}

function groupOf(
  key: string,
  rows: readonly FindingRow[],
  rules: ReadonlyMap<string, Told>,
  zone: string | null,
): readonly PrintedGroup[] {
  const [first] = rows
  const rule = rules.get(first?.rule?.toString() ?? '')
  if (first === undefined || rule === undefined) return []
  const force = first.force as Force
  // "n of these" stands without an effect: its heading is that of its level
  const effect = (cell(first, 'effect') ?? 'forbid') as Effect
  const basis = cell(first, 'basis') as Basis | undefined
  const group = (cell(first, 'group') as ForceGroup | undefined) ?? forceGroup(force, effect)
  return [
    {
      key,
      mood: first.certain === 'clear' ? 'possible' : 'certain',
      group,
      groupSays: both((language) => sayForceGroup(group, language)),
      forceSays: both((language) => sayForce(force, language)),
      basisSays: basis === undefined ? { en: '', zh: '' } : both((language) => sayBasis(basis, language)),
      title: rule.instrument.title,
      citation: both((language) => sayCitation(String(first.citation ?? ''), language)),
      says: rule.says,
      rows: rows.map((row) => rowOf(row, zone)).toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)),
    },
  ]
}

/** Whether only a longer log would decide it. */
const isGap = (row: FindingRow): boolean =>
  row.certain === 'clear' && /^coverage:\S+(?: coverage:\S+)*$/.test(cell(row, 'needs') ?? '')

/** Rows by rule and by how sure they are, certain ones first, the strongest first. */
function groupsOf(
  rows: readonly FindingRow[],
  rules: ReadonlyMap<string, Told>,
  zone: string | null,
): readonly PrintedGroup[] {
  const lists = Map.groupBy(
    rows,
    (row) => `${row.certain === 'clear' ? 'possible' : 'certain'} ${String(row.kind)} ${String(row.rule)}`,
  )
  return [...lists]
    .flatMap(([key, list]) => groupOf(key, list, rules, zone))
    .toSorted(
      (a, b) =>
        Number(a.mood === 'possible') - Number(b.mood === 'possible') ||
        FORCE_GROUPS.indexOf(a.group) - FORCE_GROUPS.indexOf(b.group) ||
        b.rows.length - a.rows.length,
    )
}

/** What is printed of an evidence file. */
export function printedOf(evidence: Evidence, rulebook: Rulebook): PrintedEvidence {
  const rules = rulesOf(rulebook)
  const { zone } = evidence.asked
  const found = evidence.findings.filter((row) => !isGap(row))
  const times = new Map(evidence.findings.map((row) => [row.contact, cell(row, 'at')]))
  return {
    variant: evidence.variant,
    madeAt: evidence.madeAt,
    madeBy: evidence.madeBy,
    rulebook: evidence.rulebook,
    seal: evidence.seal,
    place: evidence.asked.jurisdiction,
    zone,
    assumptions: evidence.asked.assumptions,
    counts: evidence.counts,
    inputs: evidence.inputs,
    groups: groupsOf(found, rules, zone),
    gaps: groupsOf(evidence.findings.filter(isGap), rules, zone),
    notTested: evidence.notTested.length,
    statements: evidence.statements.map(({ contact, tags, note }) => {
      const at = times.get(contact)
      return {
        contact,
        tags: tags.map((tag) => both((language) => catalogues[language].contentItems[tag])),
        ...(at !== undefined && { at: localText(at, zone) }),
        ...(note !== undefined && { note }),
      }
    }),
    attachments: evidence.attachments,
  }
}
