/** What an audit leaves in its folder: the report, the result, the findings, and the manifest over them all. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { writeFile } from '../files.ts'
import { FINDING_FORMS, type Written } from '../findings/files.ts'
import { htmlReport } from '../report/html.ts'
import { jsonPieces } from '../report/json.ts'
import { ENGINE_VERSION, type Language, TIME_ZONE_DATA } from '../surroundings.ts'
import type { AuditFlags } from './asked.ts'
import { type Manifest, type ManifestInput, manifestText } from './manifest.ts'
import type { AuditResult } from './result.ts'

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
}

/** Writes report, result and manifest; the findings are written already. */
export function writeOutputs(
  folder: string,
  { result, inputs, findings }: Audit,
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
): Manifest {
  const manifest: Manifest = {
    manifest: 'forbear-audit-1',
    engine: ENGINE_VERSION,
    timeZoneData: TIME_ZONE_DATA,
    rulebook: result.head.rulebook,
    inputs,
    arguments: argumentsOf(files, flags, language),
    outputs: [
      write(folder, 'audit.json', jsonPieces(result)),
      write(folder, 'report.html', [htmlReport(result, language)]),
      ...findings,
    ],
  }
  writeFile(join(folder, 'manifest.json'), [manifestText(manifest)])
  return manifest
}

function write(folder: string, name: string, pieces: Iterable<string>): Written {
  const hash = createHash('sha256')
  let bytes = 0
  const hashed = function* (): Generator<string> {
    for (const piece of pieces) {
      hash.update(piece)
      bytes += Buffer.byteLength(piece)
      yield piece
    }
  }
  writeFile(join(folder, name), hashed())
  return { name, sha256: hash.digest('hex'), bytes }
}

/** The command line that gives the same again, the language spelt out; not where the output went. */
function argumentsOf(files: readonly string[], flags: AuditFlags, language: Language): readonly string[] {
  const left = new Set(['out', 'json', 'explain', 'lang'])
  const options = Object.entries(flags).filter(([name]) => !left.has(name))
  return [
    ...files,
    ...options.flatMap(([name, value]: [string, unknown]) => {
      const option = `--${name.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`
      if (value === true) return [option]
      if (Array.isArray(value)) return value.flatMap((one) => [option, String(one)])
      return typeof value === 'string' ? [option, value] : []
    }),
    '--lang',
    language,
  ]
}
