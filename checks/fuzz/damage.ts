/** One damaged file: which log, which kinds of damage and which options, all from a seed and a number. */
import type { ReadOptions } from '@forbear/logs'
import { FUZZ_LOGS, type FuzzLog } from './logs.ts'
import { MUTATIONS, MUTATION_NAMES, type MutationName } from './mutations.ts'
import { type Random, randomOf } from './random.ts'

/** A file with what was done to it. */
export interface DamagedFile {
  readonly log: FuzzLog
  readonly did: readonly MutationName[]
  readonly bytes: Uint8Array
  readonly options: ReadOptions
}

/** No file grows beyond this: damage that doubles a text may come several times. */
const CHARACTERS_AT_MOST = 400_000

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Damages a text in the ways named. */
export function damage(text: string, did: readonly MutationName[], random: Random, other: string): string {
  return did.reduce((now, name) => MUTATIONS[name](now, random, other).slice(0, CHARACTERS_AT_MOST), text)
}

/**
 * A file of a seed.
 *
 * @param index  its number from 0; logs take turns
 */
export function damagedFile(seed: number, index: number): DamagedFile {
  const random = randomOf(seed, index)
  const log = FUZZ_LOGS[index % FUZZ_LOGS.length] ?? FUZZ_LOGS[0]
  const did = Array.from({ length: 1 + random.below(3) }, () => random.among(MUTATION_NAMES))
  const other = random.among(FUZZ_LOGS)
  const inside = log.insides?.[random.below(log.insides.length)]
  const bytes =
    inside !== undefined && !random.isOneIn(4)
      ? inside.wrap(damage(inside.text, did, random, latin1(other.bytes)))
      : Uint8Array.from(Buffer.from(damage(latin1(log.bytes), did, random, latin1(other.bytes)), 'latin1'))
  return { log, did, bytes, options: optionsOf(log, random) }
}

/** Mostly what the log needs; at times another zone or encoding, or none. */
function optionsOf(log: FuzzLog, random: Random): ReadOptions {
  const { options } = log
  if (random.isOneIn(6))
    return { ...options, logZone: random.among(['America/New_York', 'Asia/Kathmandu', 'UTC']) }
  if (random.isOneIn(8)) return { ...options, encoding: 'gb18030' }
  if (random.isOneIn(12)) return { ...options, eachRecordIsACall: true }
  if (random.isOneIn(30)) return { ...options, logZone: undefined }
  return options
}
