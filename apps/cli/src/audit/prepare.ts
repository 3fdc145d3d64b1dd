/** An audit before any contact is judged: what was asked is checked, the log is read, everything known of it is laid out. */
import { join } from 'node:path'
import { expectWritable, makeFolder } from '../files.ts'
import type { ProgressLine } from '../progress.ts'
import { pseudonyms, realNames } from '@forbear/audit/statistics/pseudonyms'
import { ENGINE_VERSION, type Language, TIME_ZONE_DATA } from '../surroundings.ts'
import { holdAgainst } from './against.ts'
import { type Asked, type AuditFlags, asked } from './asked.ts'
import type { Frame } from '@forbear/audit/frame'
import type { RunIdentity } from './identity.ts'
import type { ManifestInput } from './manifest.ts'
import type { MattersOptions } from '@forbear/audit/matters'
import { OUT_FILES, expectNotReviewed, optionsOf } from './outputs.ts'
import { partName } from './part.ts'
import { type Shelved, readLog } from './read-log.ts'
import type { AuditHead } from '@forbear/audit/result'
import { type RunOptions, frameOf } from '@forbear/audit/run'
import { partitionsOf } from './spread.ts'

/** An audit that can begin. */
export interface Prepared {
  readonly request: Asked
  readonly shelved: Shelved
  readonly options: Omit<RunOptions, 'write' | 'progress'>
  readonly frame: Frame
  readonly identity: RunIdentity
  /** The key of pseudonyms; `null` where people stand under their names. */
  readonly pseudonymKey: string | null
}

/**
 * Checks what was asked and reads the log.
 *
 * @param outputs  `digests`: nothing will be written, whatever the flags say of it
 * @param tell  is told how far the reading is
 * @throws {Refused} with every reason at once where something asked is wrong, or the log cannot be read
 */
export async function prepare(
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
  outputs: 'written' | 'digests',
  tell?: ProgressLine['tell'],
): Promise<Prepared> {
  const request = await asked(files, outputs === 'digests' ? { ...flags, out: '.' } : flags)
  const { format, reading, share } = request
  if (outputs === 'written') expectOutputs(files, flags, request)
  const matters: MattersOptions = {
    assumptions: request.assumptions,
    context: request.context,
    jurisdiction: request.jurisdiction,
    ...(flags.zone !== undefined && { zone: flags.zone }),
  }
  const shelved = readLog(files, {
    format,
    read: reading.of,
    logZone: flags.logZone,
    matters,
    strict: flags.strict === true,
    // a second log is held against the whole of this one
    ...(share && flags.against === undefined && { keeps: partitionsOf(share) }),
    ...(tell && {
      progress: (name, read, all) => tell(name, readSays(name, read, language), read, all),
    }),
  })
  try {
    const pseudonymKey = flags.names ? null : (request.pseudonymKey ?? shelved.secret)
    const options = runOptions(request, flags, matters, shelved, pseudonymKey)
    const frame = frameOf(shelved.log, options)
    return {
      request,
      shelved,
      options,
      frame,
      pseudonymKey,
      identity: {
        engine: ENGINE_VERSION,
        timeZoneData: TIME_ZONE_DATA,
        rulebook: request.law.digest,
        inputs: inputsOf(request, shelved, frame),
        options: optionsOf(flags),
        files,
      },
    }
  } catch (error) {
    shelved.clear()
    throw error
  }
}

/** Before the long work: nothing that is read, and no reviewer's work, may be written over. */
function expectOutputs(files: readonly string[], flags: AuditFlags, request: Asked): void {
  const { out } = flags
  const inputs = [
    ...files,
    ...(flags.against === undefined ? [] : [flags.against]),
    ...request.inputs.map((i) => i.name),
  ]
  if (flags.json !== undefined && flags.json !== '-') expectWritable(flags.json, inputs)
  if (out === undefined) return
  makeFolder(out)
  const names = request.share ? [partName(request.share)] : OUT_FILES
  for (const name of names) expectWritable(join(out, name), inputs)
  if (!request.share) expectNotReviewed(out, request.forms)
}

function inputsOf(request: Asked, { digests }: Shelved, { against }: Frame): readonly ManifestInput[] {
  return [
    ...digests.map((d) => ({ role: 'log' as const, ...d })),
    ...(against ? [{ role: 'against' as const, ...against.file }] : []),
    ...request.inputs,
  ]
}

function runOptions(
  request: Asked,
  flags: AuditFlags,
  matters: MattersOptions,
  { log, digests }: Shelved,
  pseudonymKey: string | null,
): Prepared['options'] {
  const { compare, versus, reading, jurisdiction } = request
  return {
    rulebook: request.law.rulebook,
    assumptionTexts: flags.assume,
    matters,
    knowledge: request.knowledge,
    judge: flags.judge ?? 'compiled',
    ...(flags.weigh === true && { weigh: true }),
    ...(compare && { compare }),
    ...(versus && { versus }),
    ...(flags.explain !== undefined && { explained: flags.explain }),
    holdAgainst: (own) =>
      holdAgainst({ log: own, jurisdiction, zone: flags.zone, collectors: reading.collectors }, flags),
    rows: {
      pseudonym: pseudonymKey === null ? realNames : pseudonyms(pseudonymKey),
      reviews: request.reviews,
      words: request.words,
    },
    head: headOf(request, flags, log, digests),
  }
}

function headOf(
  request: Asked,
  flags: AuditFlags,
  log: Shelved['log'],
  digests: Shelved['digests'],
): Omit<AuditHead, 'assumptions' | 'notAssumed' | 'from' | 'until'> {
  const { contextFile, reading } = request
  return {
    files: digests,
    format: log.format,
    layout: log.layout,
    jurisdiction: request.jurisdiction,
    zone: flags.zone ?? null,
    logZone: log.logZone ?? null,
    context: contextFile ? { name: contextFile.name, sha256: contextFile.sha256 } : null,
    ...(reading.map && { map: { name: reading.map.name, sha256: reading.map.sha256 } }),
    rulesOf: request.assumptions.rulesOf ?? null,
    knowledge: flags.asOf ?? 'then',
    policies: [...new Set([...flags.policy, ...request.context.policies])],
    names: flags.names ? 'names' : 'pseudonyms',
    rulebook: request.law.digest,
    engine: ENGINE_VERSION,
    timeZoneData: TIME_ZONE_DATA,
  }
}

function readSays(name: string, bytes: number, language: Language): string {
  const megabytes = Math.round(bytes / 1e6)
  return language === 'zh' ? `${name}：已读取 ${megabytes} MB` : `${name}: ${megabytes} MB read`
}
