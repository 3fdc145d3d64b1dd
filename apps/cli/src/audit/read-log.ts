/** The files of a log read piece by piece onto a shelf. */
import { tmpdir } from 'node:os'
import { type FormatName, type ReadOptions, formats } from '@forbear/logs'
import { hintsFor } from '../hints.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import { containersOf, wrongKind } from './first-bytes.ts'
import type { MattersOptions } from '@forbear/audit/matters'
import { type ReadLog, newReading } from '@forbear/audit/reading'
import { ALL_PARTITIONS } from '@forbear/audit/shelf'
import { type FileShelf, newShelf } from './shelf-files.ts'
import { type SourceDigest, readSource } from './sources.ts'

/** A log that lies read on a shelf. */
export interface Shelved {
  readonly log: ReadLog
  readonly digests: readonly SourceDigest[]
  /** A key from the log's bytes, which stands in no output. */
  readonly secret: string
  readonly shelf: FileShelf
  /** Removes what of it lies on disk. */
  readonly clear: () => void
}

export interface ReadingOptions {
  readonly format: FormatName
  readonly read: (file: string) => ReadOptions
  readonly logZone: string | undefined
  readonly matters: MattersOptions
  /** Stops if any row cannot be read. */
  readonly strict: boolean
  /** The partitions that will be judged here; left out: all. */
  readonly keeps?: readonly number[]
  readonly progress?: (name: string, read: number, all: number | undefined) => void
}

/** What of the log is kept on the shelf. */
const keepsOf = (files: readonly string[], keeps: readonly number[] | undefined): readonly number[] =>
  // a contact that stands in two files is found among all
  keeps === undefined || files.length > 1 ? ALL_PARTITIONS : keeps

/**
 * Reads the files of one log.
 *
 * @throws {Refused} where a file cannot be read, the same bytes stand twice, context and log contradict each other, or,
 *   if strict, a row cannot be read
 */
export function readLog(files: readonly string[], options: ReadingOptions): Shelved {
  const shelf = newShelf(tmpdir(), undefined, keepsOf(files, options.keeps))
  const shelving = newReading(shelf, options.matters, options.logZone)
  const { open } = formats[options.format]
  try {
    const sources = files.map((path, i) => {
      const reading = options.read(path)
      const containers = containersOf(options.format, reading.map)
      const { progress } = options
      return readSource(
        path,
        open(reading),
        (name, bytes) => wrongKind(name, bytes, options.format, containers),
        (contact) => shelving.take(contact, i),
        progress && ((read, all) => progress(path, read, all)),
      )
    })
    const digests = sources.map((s) => s.digest)
    const wrong = [...notRead(sources), ...sameFiles(digests)]
    if (wrong.length > 0) throw new Refused(wrong)
    const log = shelving.done(
      sources.flatMap(({ digest, end }) => (end.ok ? [{ name: digest.name, log: end.log }] : [])),
    )
    if (options.strict && log.setAside.length > 0) throw new Refused(unreadRows(log))
    if (log.contradictions.length > 0) throw new Refused(log.contradictions)
    return { log, digests, secret: sources.map((s) => s.secret).join(' '), shelf, clear: shelf.clear }
  } catch (error) {
    shelf.clear()
    throw error
  }
}

/** Every row that cannot be read, with its file; of several files each problem names its own. */
function unreadRows({ setAside, files }: ReadLog): readonly Reason[] {
  const says = setAside.flatMap((s) => s.problems.map((p) => p.says))
  const [only = ''] = files
  if (files.length > 1) return says
  return says.map(({ en, zh }) => ({ en: `${only}: ${en}`, zh: `${only}：${zh}` }))
}

/** Files of which nothing was read, each with all that is wrong and which option could mend it. */
function notRead(sources: readonly ReturnType<typeof readSource>[]): readonly Reason[] {
  const failed = sources.flatMap(({ digest, end }) =>
    end.ok ? [] : end.problems.map((problem) => ({ name: digest.name, problem })),
  )
  if (failed.length === 0) return []
  const problems = failed.map((f) => f.problem)
  const [en, zh] = [hintsFor(problems, 'en'), hintsFor(problems, 'zh')]
  return [
    ...failed.map(({ name, problem }) => ({
      en: `${name}: ${problem.says.en}`,
      zh: `${name}：${problem.says.zh}`,
    })),
    ...en.map((hint, i) => ({ en: hint, zh: zh[i] ?? hint })),
  ]
}

/** The same bytes twice would count every contact twice and accuse falsely. */
function sameFiles(sources: readonly SourceDigest[]): readonly Reason[] {
  return sources.flatMap((source, i) => {
    const before = sources.slice(0, i).find((other) => other.sha256 === source.sha256)
    return before === undefined
      ? []
      : [
          {
            en: `\`${before.name}\` and \`${source.name}\` hold the same bytes: each contact would count twice, name one of them`,
            zh: `\`${before.name}\` 与 \`${source.name}\` 内容相同：每次联系都会被计算两次，请只指定其一`,
          },
        ]
  })
}
