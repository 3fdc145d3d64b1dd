/** The manifest of a run: what went in, with what it was judged, what came out; from it anyone repeats the run (S33). */
import { type Reason, Refused } from '@forbear/audit/refused'

/** A file that went in, and as what. */
export interface ManifestInput {
  readonly role:
    | 'log'
    | 'against'
    | 'context'
    | 'map'
    | 'collectors'
    | 'review'
    | 'rulebook'
    | 'pseudonym-key'
  /** As it was named on the command line. */
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export interface ManifestOutput {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export interface Manifest {
  readonly manifest: 'forbear-audit-1'
  readonly engine: string
  readonly timeZoneData: string
  readonly rulebook: string
  readonly inputs: readonly ManifestInput[]
  /** Arguments after `forbear audit`, the language spelt out, without where the output went. */
  readonly arguments: readonly string[]
  readonly outputs: readonly ManifestOutput[]
}

/** The manifest as it is written: one form only, so that it has one digest. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/**
 * Reads a manifest.
 *
 * @throws {Refused} if it is none
 */
export function parseManifest(value: unknown, name: string): Manifest {
  const wrong = (en: string, zh: string): never => {
    throw new Refused([{ en: `${name}: ${en}`, zh: `${name}：${zh}` }])
  }
  if (typeof value !== 'object' || value === null || !('manifest' in value))
    return wrong('not a manifest of an audit', '不是审计清单')
  if (value.manifest !== 'forbear-audit-1')
    return wrong(
      `a manifest of another version, \`${String(value.manifest)}\``,
      `清单版本不同：\`${String(value.manifest)}\``,
    )
  const m = value as Partial<Manifest>
  const isText = (x: unknown): boolean => typeof x === 'string'
  const isFile = (x: unknown): boolean =>
    typeof x === 'object' && x !== null && 'name' in x && 'sha256' in x && isText(x.name) && isText(x.sha256)
  const lists = [m.inputs, m.outputs, m.arguments]
  if (
    !lists.every(Array.isArray) ||
    !m.arguments?.every(isText) ||
    !m.inputs?.every(isFile) ||
    !m.outputs?.every(isFile) ||
    ![m.engine, m.timeZoneData, m.rulebook].every(isText)
  )
    return wrong('the manifest is damaged', '清单已损坏')
  return m as Manifest
}

/** What of a repeated run differs from its manifest; empty if it repeats byte for byte. */
export function differences(manifest: Manifest, now: Manifest): readonly Reason[] {
  const found: Reason[] = []
  const say = (en: string, zh: string): void => {
    found.push({ en, zh })
  }
  for (const [name, was, is] of [
    ['rulebook', manifest.rulebook, now.rulebook],
    ['engine', manifest.engine, now.engine],
    ['time-zone data', manifest.timeZoneData, now.timeZoneData],
  ] as const) {
    if (was !== is)
      say(`${name}: then \`${was}\`, now \`${is}\``, `${name}：当时为 \`${was}\`，现为 \`${is}\``)
  }
  for (const input of manifest.inputs) {
    const is = now.inputs.find((i) => i.name === input.name && i.role === input.role)
    if (is?.sha256 !== input.sha256)
      say(
        `\`${input.name}\` is not the file that was read: sha256 then ${input.sha256.slice(0, 16)}…, now ${is?.sha256.slice(0, 16) ?? 'absent'}…`,
        `\`${input.name}\` 不是当时读取的文件：sha256 当时为 ${input.sha256.slice(0, 16)}…，现为 ${is?.sha256.slice(0, 16) ?? '无'}…`,
      )
  }
  for (const output of manifest.outputs) {
    const is = now.outputs.find((o) => o.name === output.name)
    if (is?.sha256 !== output.sha256)
      say(
        `\`${output.name}\` came out otherwise: sha256 then ${output.sha256.slice(0, 16)}…, now ${is?.sha256.slice(0, 16) ?? 'absent'}…`,
        `\`${output.name}\` 结果不同：sha256 当时为 ${output.sha256.slice(0, 16)}…，现为 ${is?.sha256.slice(0, 16) ?? '无'}…`,
      )
  }
  return found
}
