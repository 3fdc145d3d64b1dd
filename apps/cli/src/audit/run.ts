/** A run of the audit: files read piece by piece onto a shelf, judged, their findings written, each step accounted for. */
import { tmpdir } from 'node:os'
import type { JudgeOptions } from '@forbear/conduct/judge'
import type { Rulebook } from '@forbear/conduct/language'
import { type FormatName, type ReadOptions, formats } from '@forbear/logs'
import type { Against } from '../commands/against.ts'
import { type RowOptions, contactRow, dutyRow, setRow } from '../findings/row.ts'
import { dutyId, findingId, setId } from '../findings/row.ts'
import type { FindingRow } from '../findings/row.ts'
import { hintsFor } from '../hints.ts'
import { didYouMean } from '../nearest.ts'
import { type Reason, Refused } from '../refused.ts'
import { type JudgedDebtor, newBreakdowns } from '../statistics/breakdowns.ts'
import { type ComparisonAsked, compare } from '../statistics/comparison.ts'
import type { VersusAsked } from './asked.ts'
import { type AuditOptions, audit, judgingOptions } from './audit.ts'
import type { MattersOptions } from './matters.ts'
import { type ReadLog, newReading } from './reading.ts'
import type { AuditHead, AuditResult } from './result.ts'
import { newShelf } from './shelf.ts'
import { type SourceDigest, readSource } from './sources.ts'
import { versus } from './versus.ts'
import { WEIGHED_UNASKED, weighAssumptions, weighable } from './weigh.ts'

/** A log that lies read on a shelf. */
export interface Shelved {
  readonly log: ReadLog
  readonly digests: readonly SourceDigest[]
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
  readonly progress?: (name: string, read: number, all: number | undefined) => void
}

/**
 * Reads the files of one log.
 *
 * @throws {Refused} where a file cannot be read, the same bytes stand twice, context and log contradict each other, or,
 *   if strict, a row cannot be read
 */
export function readLog(files: readonly string[], options: ReadingOptions): Shelved {
  const shelf = newShelf(tmpdir())
  const reading = newReading(shelf, options.matters, options.logZone)
  const { open } = formats[options.format]
  try {
    const sources = files.map((path, i) => {
      const feed = open(options.read(path))
      const { progress } = options
      return readSource(
        path,
        feed,
        (contact) => reading.take(contact, i),
        progress && ((read, all) => progress(path, read, all)),
      )
    })
    const digests = sources.map((s) => s.digest)
    const wrong = [...notRead(sources), ...sameFiles(digests)]
    if (wrong.length > 0) throw new Refused(wrong)
    const log = reading.done(
      sources.flatMap(({ digest, end }) => (end.ok ? [{ name: digest.name, log: end.log }] : [])),
    )
    if (options.strict && log.setAside.length > 0)
      throw new Refused(log.setAside.flatMap((s) => s.problems.map((p) => p.says)))
    if (log.contradictions.length > 0) throw new Refused(log.contradictions)
    return { log, digests, clear: shelf.clear }
  } catch (error) {
    shelf.clear()
    throw error
  }
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

export interface RunOptions {
  readonly rulebook: Rulebook
  readonly head: Omit<AuditHead, 'assumptions' | 'notAssumed' | 'from' | 'until'>
  readonly assumptionTexts: readonly string[]
  readonly matters: MattersOptions
  readonly knowledge: AuditOptions['knowledge']
  /** Holds a second log against the read one. */
  readonly holdAgainst?: (log: ReadLog) => Against | null
  readonly rows: RowOptions
  /** Is given each finding as a row, as it is made. */
  readonly write?: (row: FindingRow) => void
  readonly compare?: ComparisonAsked
  readonly versus?: VersusAsked
  /** Weighs the assumptions however long the log is. */
  readonly weigh?: boolean
  readonly explained?: string
  readonly progress?: (done: number, all: number) => void
}

/**
 * Judges a log that was read.
 *
 * @throws {Refused} if the contact to be explained is not in the log
 */
export function judgeRead(log: ReadLog, options: RunOptions): AuditResult {
  const { pseudonym } = options.rows
  if (options.explained !== undefined) expectContact(log, options.explained)
  const whole = newBreakdowns(pseudonym)
  const sides = options.compare?.sides.map((side) => newBreakdowns(pseudonym, side.belongs))
  const auditing: AuditOptions = {
    rulebook: options.rulebook,
    head: options.head,
    assumptionTexts: options.assumptionTexts,
    matters: options.matters,
    knowledge: options.knowledge,
    reviews: options.rows.reviews,
    ...(options.explained !== undefined && { explained: options.explained }),
    ...(options.progress && { progress: options.progress }),
    watch: (debtor) => {
      const standing = withoutWithdrawn(debtor, options.rows)
      whole.add(standing)
      for (const side of sides ?? []) side.add(standing)
      if (!options.write) return
      const { matter, judged, sets, duties } = debtor
      for (const { judgement, contact, entry } of judged)
        for (const finding of judgement.findings)
          options.write(contactRow(finding, judgement, contact, entry, matter.id, options.rows))
      for (const set of sets) options.write(setRow(set, matter.id, options.rows))
      for (const duty of duties) options.write(dutyRow(duty, matter.id, options.rows))
    },
  }
  const result = audit(log, auditing)
  const judging = judgingOptions(log, auditing)
  const texts = options.assumptionTexts
  const isShort = log.contacts * weighable(texts).length <= WEIGHED_UNASKED
  const [first, second] = sides ?? []
  const [one = '', other = ''] = options.compare?.sides.map((s) => s.name) ?? []
  return {
    ...result,
    soundness: log.soundness,
    against: options.holdAgainst?.(log) ?? null,
    breakdowns: whole.done(),
    comparison:
      options.compare && first && second
        ? compare(options.compare.by, [one, other], first.done(), second.done())
        : null,
    versus: options.versus
      ? versus(log, options.matters, options.versus.text, judging, secondOf(judging, options.versus))
      : null,
    weights:
      weighable(texts).length > 0 && (options.weigh === true || isShort)
        ? weighAssumptions(log, options.matters, texts, judging)
        : [],
  }
}

/** What was judged of a debtor without the findings that a reviewer withdrew: no count or rate may rest on them. */
function withoutWithdrawn(debtor: JudgedDebtor, { reviews }: RowOptions): JudgedDebtor {
  if (reviews.size === 0) return debtor
  const { matter, judged, sets, duties } = debtor
  const stands = (id: string): boolean => reviews.get(id)?.state !== 'withdrawn'
  return {
    matter,
    judged: judged.map((j) => ({
      ...j,
      judgement: {
        ...j.judgement,
        findings: j.judgement.findings.filter((f) =>
          stands(findingId(f.rule, matter.id, j.judgement.contact, f.debt ?? '')),
        ),
      },
    })),
    sets: sets.filter((set) => stands(setId(set, matter.id))),
    duties: duties.filter((duty) => stands(dutyId(duty, matter.id))),
  }
}

/** The second judging of {@link versus}: one thing changed. */
function secondOf(first: JudgeOptions, { knowledge, rulesOf, law }: VersusAsked): JudgeOptions {
  return {
    ...first,
    ...(knowledge !== undefined && { knowledge }),
    ...(rulesOf !== undefined && { rulesOf }),
    ...(law && { rulebook: law.rulebook, rulebookDigest: law.digest }),
  }
}

function expectContact(log: ReadLog, id: string): void {
  const ids: string[] = []
  for (const [, group] of log.groups()) {
    if (group.some((s) => s.contact.id === id)) return
    if (ids.length < 100_000) ids.push(...group.map((s) => s.contact.id))
  }
  const meant = didYouMean(id, ids)
  throw new Refused([
    {
      en: `no contact \`${id}\` in the log${meant.en}`,
      zh: `日志中没有联系 \`${id}\`${meant.zh}`,
    },
  ])
}
