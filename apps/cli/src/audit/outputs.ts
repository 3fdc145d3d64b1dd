/** What an audit leaves in its folder: the report, the result, the findings, and the manifest over them all. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes, readJson, writeFile } from '../files.ts'
import { FINDING_FORMS, type FindingForm, type Written } from '../findings/files.ts'
import { htmlReport } from '../report/html.ts'
import { jsonPieces } from '../report/json.ts'
import { ENGINE_VERSION, type Language, TIME_ZONE_DATA } from '../surroundings.ts'
import type { AuditFlags } from './asked.ts'
import { type Manifest, type ManifestInput, manifestText, parseManifest } from './manifest.ts'
import { Refused } from '@forbear/audit/refused'
import { SPREAD_FLAGS } from './spread.ts'
import type { AuditResult } from '@forbear/audit/result'

/** Every file that may be written into the folder. */
export const OUT_FILES: readonly string[] = [
  'audit.json',
  'report.html',
  'manifest.json',
  ...FINDING_FORMS.map((form) => `findings.${form}`),
]

/** An audit with everything that came in and went out besides its result. */
export interface Audit {
  readonly result: AuditResult
  readonly inputs: readonly ManifestInput[]
  readonly findings: readonly Written[]
  /** Its outputs are written: removes what was kept in case they could not be. */
  readonly settled?: () => void
}

/**
 * Checks that no findings' file about to be written over bears a reviewer's work: one that is no longer as its run
 * left it.
 *
 * @throws {Refused} naming those that are
 */
export function expectNotReviewed(folder: string, forms: readonly FindingForm[]): void {
  let listed: readonly { readonly name: string; readonly sha256: string }[]
  try {
    const path = join(folder, 'manifest.json')
    listed = parseManifest(readJson(path).value, path).outputs
  } catch (error) {
    // a folder in which no run was finished
    if (error instanceof Refused) return
    throw error
  }
  const changed = listed.filter(({ name, sha256 }) => {
    const path = join(folder, name)
    if (!forms.some((form) => name === `findings.${form}`)) return false
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true && readBytes(path).sha256 !== sha256
  })
  if (changed.length === 0) return
  throw new Refused(
    changed.map(({ name }) => {
      const path = join(folder, name)
      return {
        en: `\`${path}\` was changed after its run, by a reviewer perhaps, and would be written over: move it, then give it to --review`,
        zh: `\`${path}\` 在生成后被改动过（可能是复核人填写的），继续会将其覆盖：请先移走，再用 --review 读入`,
      }
    }),
  )
}

/**
 * Writes report, result and manifest; the findings are written already.
 *
 * @param folder  where; left out: nothing is written, only the digests are made
 */
export function writeOutputs(
  folder: string | undefined,
  audit: Audit,
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
): Manifest {
  return writeAll(folder, audit, { options: optionsOf(flags), files }, language)
}

/** As {@link writeOutputs}, for a command line that is known by its {@link optionsOf}. */
export function writeAll(
  folder: string | undefined,
  { result, inputs, findings }: Audit,
  { options, files }: { readonly options: readonly string[]; readonly files: readonly string[] },
  language: Language,
): Manifest {
  const manifest: Manifest = {
    manifest: 'forbear-audit-1',
    engine: ENGINE_VERSION,
    timeZoneData: TIME_ZONE_DATA,
    rulebook: result.head.rulebook,
    inputs,
    // a file's name may begin with a dash
    arguments: [...options, '--lang', language, '--', ...files],
    outputs: [
      write(folder, 'audit.json', jsonPieces(result)),
      write(folder, 'report.html', [htmlReport(result, language)]),
      ...findings,
    ],
  }
  if (folder !== undefined) writeFile(join(folder, 'manifest.json'), [manifestText(manifest)], 'own')
  return manifest
}

function write(folder: string | undefined, name: string, pieces: Iterable<string>): Written {
  const hash = createHash('sha256')
  let bytes = 0
  const hashed = function* (): Generator<string> {
    for (const piece of pieces) {
      hash.update(piece)
      bytes += Buffer.byteLength(piece)
      yield piece
    }
  }
  if (folder === undefined) for (const _ of hashed());
  else writeFile(join(folder, name), hashed(), 'own') // a log's people are in it
  return { name, sha256: hash.digest('hex'), bytes }
}

/** The options that give the same again, without the language; not where the output went or how the work was spread. */
export function optionsOf(flags: AuditFlags): readonly string[] {
  const left = new Set<string>(['out', 'json', 'explain', 'lang', ...SPREAD_FLAGS])
  const options = Object.entries(flags).filter(([name]) => !left.has(name))
  return options.flatMap(([name, value]: [string, unknown]) => {
    const option = `--${name.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`
    if (value === true) return [option]
    if (Array.isArray(value)) return value.flatMap((one) => [option, String(one)])
    return typeof value === 'string' ? [option, value] : []
  })
}
