/** What was kept of one lender's contacts, judged by the road that `forbear audit` walks. */
import { parseAssumptions } from '@forbear/audit/assumptions'
import type { MattersOptions } from '@forbear/audit/matters'
import { type ReadLog, newReading } from '@forbear/audit/reading'
import { Refused } from '@forbear/audit/refused'
import type { AuditResult } from '@forbear/audit/result'
import { type RunOptions, judgeRead } from '@forbear/audit/run'
import { type Shelved, memoryShelf } from '@forbear/audit/shelf'
import { realNames } from '@forbear/audit/statistics/pseudonyms'
import type { ContentItem } from '@forbear/conduct/facts'
import type { Rulebook } from '@forbear/conduct/language'
import type { LogContact } from '@forbear/logs'
import type { AuditRequest } from '../matter/asked.ts'
import type { ContactNote } from '../matter/workspace.ts'
import type { KeptFile } from './brought.ts'

/** By what is judged. */
export interface Judge {
  readonly rulebook: Rulebook
  readonly digest: string
  readonly engineVersion: string
  /** Browsers do not say which version of the time-zone data they answer from. */
  readonly timeZoneData: string
}

/** A judged log with everything that the page shows or seals. */
export interface JudgedLog {
  readonly files: readonly KeptFile[]
  readonly log: ReadLog
  readonly result: JudgedResult
}

/** What the command's result says too: the page shows no breakdowns, and they take a while. */
export type JudgedResult = Omit<AuditResult, 'breakdowns'>

/**
 * Where a contact stands: its file and its first line. Its id is no name for it: the same line of another file may have
 * the same id, and gets another one as soon as both are in one log.
 */
export function placeOf(files: readonly KeptFile[], { contact, file }: Shelved): string {
  return `${files[file]?.file.id ?? ''}:${contact.rows[0] ?? ''}`
}

/** A contact with what the person says was said in it: a claim, and no whole account. */
function withSaid(contact: LogContact, said: readonly ContentItem[]): LogContact {
  if (said.length === 0) return contact
  return {
    ...contact,
    content: { has: said, complete: false },
    missing: contact.missing.filter((fact) => fact !== 'content'),
  }
}

/**
 * Judges what was kept for one lender.
 *
 * @param notes  by the place of the contact ({@link placeOf})
 * @throws {Refused} if what was said contradicts the log
 */
export function judgeKept(
  files: readonly KeptFile[],
  request: AuditRequest,
  notes: readonly ContactNote[],
  judge: Judge,
): JudgedLog {
  const parsed = parseAssumptions(request.assumptions)
  if (!parsed.ok) throw new Refused(parsed.problems)
  const matters: MattersOptions = {
    assumptions: parsed.value,
    context: request.context,
    jurisdiction: request.jurisdiction,
    zone: request.zone,
  }
  const log = logOf(files, matters, notes)
  if (log.contradictions.length > 0) throw new Refused(log.contradictions)
  const options: RunOptions = {
    rulebook: judge.rulebook,
    head: {
      files: files.map(({ file, sha256 }) => ({ name: file.name, sha256, bytes: file.bytes })),
      format: log.format,
      layout: log.layout,
      jurisdiction: request.jurisdiction,
      zone: request.zone,
      logZone: log.logZone ?? null,
      context: null,
      rulesOf: null,
      knowledge: 'then',
      policies: request.context.policies,
      names: 'names',
      rulebook: judge.digest,
      engine: judge.engineVersion,
      timeZoneData: judge.timeZoneData,
    },
    assumptionTexts: request.assumptions,
    matters,
    knowledge: 'then',
    // each assumption would be judged once more without it
    weigh: false,
    rows: { pseudonym: realNames, reviews: new Map(), words: [] },
    breakdowns: 'none',
  }
  const { breakdowns: _, ...result } = judgeRead(log, options)
  return { files, log, result }
}

/**
 * The log of several files, each contact once, with what was said in it.
 */
function logOf(files: readonly KeptFile[], matters: MattersOptions, notes: readonly ContactNote[]): ReadLog {
  const reading = newReading(memoryShelf(), matters)
  for (const [place, { contacts }] of files.entries())
    for (const contact of contacts) reading.take(contact, place)
  const log = reading.done(files.map(({ file, log: read }) => ({ name: file.name, log: read })))
  if (notes.length === 0) return log
  const said = new Map(notes.map((note) => [note.contact, note.said]))
  return {
    ...log,
    *groups(partitions) {
      for (const [key, group] of log.groups(partitions))
        yield [
          key,
          group.map((shelved) => ({
            ...shelved,
            contact: withSaid(shelved.contact, said.get(placeOf(files, shelved)) ?? []),
          })),
        ] as const
    },
  }
}
