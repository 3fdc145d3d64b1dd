/** Many damaged files, one after the other, counted by format. */
import type { FormatName } from '@forbear/logs'
import { damagedFile } from './damage.ts'
import { tried } from './sound.ts'

/** What became of the files of one format. */
export interface FormatTally {
  readonly format: FormatName
  readonly files: number
  /** Files of which nothing could be read, each with a problem. */
  readonly refused: number
  readonly rows: number
  readonly contacts: number
  readonly setAside: number
  readonly dropped: number
}

/** A file that broke a promise. */
export interface Counterexample {
  readonly index: number
  readonly log: string
  readonly did: readonly string[]
  readonly wrong: readonly string[]
}

export interface FuzzResult {
  readonly tallies: readonly FormatTally[]
  readonly counterexamples: readonly Counterexample[]
}

const NOTHING = { files: 0, refused: 0, rows: 0, contacts: 0, setAside: 0, dropped: 0 }

/**
 * Damages and reads files.
 *
 * @param indexes  which files of the seed
 * @param before  is told of each file before it is read, so that one that never ends can be named
 */
export function fuzz(seed: number, indexes: Iterable<number>, before?: (index: number) => void): FuzzResult {
  const tallies = new Map<FormatName, FormatTally>()
  const counterexamples: Counterexample[] = []
  for (const index of indexes) {
    before?.(index)
    const file = damagedFile(seed, index)
    const { format } = file.log
    const { result, wrong } = tried(file, seed, index)
    if (wrong.length > 0) counterexamples.push({ index, log: file.log.name, did: file.did, wrong })
    const now = tallies.get(format) ?? { format, ...NOTHING }
    const rows = result?.ok ? result.rows : undefined
    tallies.set(format, {
      format,
      files: now.files + 1,
      refused: now.refused + (result?.ok === false ? 1 : 0),
      rows: now.rows + (rows?.read ?? 0),
      contacts: now.contacts + (result?.ok ? result.contacts.length : 0),
      setAside: now.setAside + (rows?.setAside ?? 0),
      dropped: now.dropped + (rows?.dropped ?? 0),
    })
  }
  return together([{ tallies: [...tallies.values()], counterexamples }])
}

/** Several results as one, formats in the order of their names. */
export function together(results: readonly FuzzResult[]): FuzzResult {
  const byFormat = Map.groupBy(
    results.flatMap((r) => r.tallies),
    (t) => t.format,
  )
  return {
    tallies: [...byFormat]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([format, all]) => {
        const sum = (of: keyof typeof NOTHING): number => all.reduce((n, t) => n + t[of], 0)
        return {
          format,
          files: sum('files'),
          refused: sum('refused'),
          rows: sum('rows'),
          contacts: sum('contacts'),
          setAside: sum('setAside'),
          dropped: sum('dropped'),
        }
      }),
    counterexamples: results.flatMap((r) => r.counterexamples).toSorted((a, b) => a.index - b.index),
  }
}
