/** Evidence judged again: its log and question written to files, and `forbear audit` run over them as anybody could. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FoundNow } from '@forbear/audit/evidence/compare'
import type { Evidence } from '@forbear/audit/evidence/evidence'
import { LOG_NAME, foundOf } from '@forbear/audit/evidence/inside'
import type { FindingRow } from '@forbear/audit/findings/row'
import type { AuditFlags } from '../audit/asked.ts'
import { auditFiles } from '../audit/carry-out.ts'
import { auditOptions } from '../commands/audit.ts'
import { readText, writeFile } from '../files.ts'
import { ENGINE_VERSION, type Language, TIME_ZONE_DATA } from '../surroundings.ts'

/** How the context of evidence is called as a file. */
export const CONTEXT_NAME = 'context.json'

/** The log and the context of evidence, by the names of the files they become. */
export function filesInside({ log, asked }: Evidence): ReadonlyMap<string, string> {
  return new Map([
    [LOG_NAME, log],
    [CONTEXT_NAME, `${JSON.stringify(asked.context, null, 2)}\n`],
  ])
}

/**
 * Arguments of `forbear audit` that find again what evidence says, where its files are.
 *
 * @param place  the path of a file inside
 */
export function argumentsFor({ asked }: Evidence, place: (name: string) => string): readonly string[] {
  return [
    '--format',
    'forbear-jsonl',
    '--jurisdiction',
    asked.jurisdiction,
    ...(asked.zone === null ? [] : ['--zone', asked.zone]),
    ...asked.assumptions.flatMap((text) => ['--assume', text]),
    '--context',
    place(CONTEXT_NAME),
    // people stand in the log by the names that the variant gives them
    '--names',
    '--',
    place(LOG_NAME),
  ]
}

/**
 * Judges again what is inside.
 *
 * @param rulebook  a file to judge by; left out: the rulebook shipped
 * @throws {Refused} if the audit refuses what is inside
 */
export async function judgeAgain(
  evidence: Evidence,
  rulebook: string | undefined,
  language: Language,
): Promise<FoundNow> {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-evidence-'))
  try {
    for (const [name, text] of filesInside(evidence)) writeFile(join(folder, name), [text], 'own')
    const law = rulebook === undefined ? [] : ['--rulebook', rulebook]
    const outputs = ['--out', folder, '--findings', 'jsonl', '--words', 'en,zh']
    let found: FoundNow | undefined
    const command = auditOptions()
      .exitOverride()
      .configureOutput({ outputError: () => undefined })
      .action(async (files: readonly string[], flags: AuditFlags) => {
        const { result } = await auditFiles(files, flags, language)
        found = {
          ...foundOf(rowsIn(join(folder, 'findings.jsonl')), result),
          rulebook: result.head.rulebook,
          engine: ENGINE_VERSION,
          timeZoneData: TIME_ZONE_DATA,
        }
      })
    const place = (name: string): string => join(folder, name)
    await command.parseAsync([...law, ...outputs, ...argumentsFor(evidence, place)], { from: 'user' })
    if (!found) throw new Error('the audit did not run')
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowsIn(path: string): readonly FindingRow[] {
  const lines = readText(path)
    .text.split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as FindingRow)
}
