/** What a run was asked, of which input, with which engine: partial results of one run fit together, of two they do not. */
import { createHash } from 'node:crypto'
import type { Reason } from '@forbear/audit/refused'
import type { ManifestInput } from './manifest.ts'

export interface RunIdentity {
  readonly engine: string
  readonly timeZoneData: string
  /** The rulebook's digest. */
  readonly rulebook: string
  /** The log's files and every other file that was read. */
  readonly inputs: readonly ManifestInput[]
  /** Options of the command line that decide what comes out, without the language. */
  readonly options: readonly string[]
  /** The log's files, as they were named. */
  readonly files: readonly string[]
}

/** The digest of an identity. */
export function runDigest(identity: RunIdentity): string {
  const { engine, timeZoneData, rulebook, inputs, options, files } = identity
  const parts = [engine, timeZoneData, rulebook, inputs.map(({ role, name, sha256 }) => [role, name, sha256])]
  return createHash('sha256')
    .update(JSON.stringify([...parts, options, files]))
    .digest('hex')
}

/** What differs between two identities, in words that complete "FILE: …"; empty if they are the same. */
export function identitiesDiffer(one: RunIdentity, other: RunIdentity): readonly Reason[] {
  const short = (digest: string | undefined): string => digest?.slice(0, 16) ?? '–'
  const found: Reason[] = []
  const say = (en: string, zh: string, a: string, b: string): void => {
    if (a !== b) found.push({ en: `${en}: \`${a}\` and \`${b}\``, zh: `${zh}：\`${a}\` 与 \`${b}\`` })
  }
  say('of different engines', '引擎版本不同', one.engine, other.engine)
  say('of different time-zone data', '时区数据不同', one.timeZoneData, other.timeZoneData)
  say('of different rulebooks', '规则库不同', short(one.rulebook), short(other.rulebook))
  const keys = new Set([...one.inputs, ...other.inputs].map((i) => `${i.role} ${i.name}`))
  for (const key of keys) {
    const of = (identity: RunIdentity): string =>
      short(identity.inputs.find((i) => `${i.role} ${i.name}` === key)?.sha256)
    say(`of different inputs, ${key}`, `输入不同，${key}`, of(one), of(other))
  }
  say('of different files', '文件不同', one.files.join(' '), other.files.join(' '))
  say('asked with different options', '选项不同', one.options.join(' '), other.options.join(' '))
  return found
}
