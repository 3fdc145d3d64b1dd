/** A log that was read, judged: its partitions one after the other, and the result from all of them. */
import type { JudgeOptions } from '@forbear/conduct/judge'
import type { Rulebook } from '@forbear/conduct/language'
import type { FindingRow, RowOptions } from './findings/row.ts'
import { didYouMean } from './nearest.ts'
import { Refused } from './refused.ts'
import type { ComparisonAsked } from './statistics/comparison.ts'
import type { Against } from './against.ts'
import type { VersusAsked } from './versus.ts'
import { LISTED_AT_MOST, type ListedAtMost } from './bounded.ts'
import { type FoldOptions, addFolded, newPartitionJudge, nothingFolded, secondOf } from './fold.ts'
import { type Frame, headOf, lawTold, placesWithoutLaw } from './frame.ts'
import type { JudgeKind } from './log-judge.ts'
import { type MattersOptions, notCarried, organisationOf } from './matters.ts'
import { present } from './present.ts'
import type { ReadLog } from './reading.ts'
import type { AuditHead, AuditResult } from './result.ts'
import { ALL_PARTITIONS } from './shelf.ts'
import { drained } from './turns.ts'
import { WEIGHED_UNASKED, weighable } from './weigh.ts'

export interface RunOptions {
  readonly rulebook: Rulebook
  readonly head: Omit<AuditHead, 'assumptions' | 'notAssumed' | 'from' | 'until'>
  readonly assumptionTexts: readonly string[]
  readonly matters: MattersOptions
  /** `then`, `now`, or an instant up to which records are known. */
  readonly knowledge: 'then' | 'now' | number
  /** Which execution judges; left out: the compiled one. */
  readonly judge?: JudgeKind
  /** Holds a second log against the read one. */
  readonly holdAgainst?: (log: ReadLog) => Against | null
  readonly rows: RowOptions
  /** Is given each finding as a row, as it is made. */
  readonly write?: (row: FindingRow) => void
  readonly compare?: ComparisonAsked
  readonly versus?: VersusAsked
  /** `none`: nothing is broken down, and {@link AuditResult.breakdowns} are those of no contact. */
  readonly breakdowns?: 'none'
  /** Whether the assumptions are weighed; left out: for short logs, since it judges once more for each. */
  readonly weigh?: boolean
  readonly explained?: string
  /** How much a result lists; left out: {@link LISTED_AT_MOST}. */
  readonly listedAtMost?: ListedAtMost
  /** Is told after each debtor how many contacts were judged since it was last told. */
  readonly progress?: (contacts: number) => void
}

/**
 * Judges a log that was read.
 *
 * @throws {Refused} if the contact to be explained or an agency to be compared is not in the log
 */
export function judgeRead(log: ReadLog, options: RunOptions): AuditResult {
  return drained(judging(log, frameOf(log, options), options))
}

/** Judges a log, a debtor between two pauses, at which whoever drives it can stop. */
export function* judging(log: ReadLog, frame: Frame, options: RunOptions): Generator<void, AuditResult> {
  const folding = foldOptions(log, frame, options)
  const judgePartition = newPartitionJudge(log, folding)
  const folded = nothingFolded(frame)
  for (const partition of ALL_PARTITIONS)
    addFolded(folded, yield* judgePartition(partition, options), folding.listedAtMost)
  return present(frame, folded, options.explained)
}

/**
 * What is known of the log as a whole.
 *
 * @throws {Refused} if the contact to be explained or an agency to be compared is not in the log, or the second log
 *   cannot be read
 */
export function frameOf(log: ReadLog, options: RunOptions): Frame {
  const { compare, versus, explained, rulebook } = options
  if (explained !== undefined) expectContact(log, explained)
  if (compare) expectAgencies(log, compare, options.matters)
  const texts = options.assumptionTexts
  const isShort = log.contacts * weighable(texts).length <= WEIGHED_UNASKED
  const judging = judgingOptions(log, options)
  return {
    head: headOf(log, options.head, texts),
    rows: log.rows,
    setAside: log.setAside,
    warnings: [...log.warnings, ...placesWithoutLaw(log, rulebook)],
    soundness: log.soundness,
    // before the long work: a second log that cannot be read is told at once
    against: options.holdAgainst?.(log) ?? null,
    contacts: log.contacts,
    files: log.files,
    law: lawTold(rulebook),
    reviews: [...options.rows.reviews.values()].map(({ id, state }) => ({ id, state })),
    compared: compare ? { by: compare.by, names: [compare.sides[0].name, compare.sides[1].name] } : null,
    versus: versus
      ? {
          asked: versus.text,
          rulebooks: [judging.rulebookDigest, secondOf(judging, versus).rulebookDigest],
        }
      : null,
    weighed: (options.weigh ?? isShort) ? weighable(texts) : [],
    listedAtMost: options.listedAtMost ?? LISTED_AT_MOST,
  }
}

/** How partitions of the log are judged. */
export function foldOptions(log: ReadLog, frame: Frame, options: RunOptions): FoldOptions {
  return {
    rulebook: options.rulebook,
    judging: judgingOptions(log, options),
    judge: options.judge ?? 'compiled',
    matters: options.matters,
    rows: options.rows,
    compare: options.compare,
    versus: options.versus,
    weighed: frame.weighed.length > 0 ? options.assumptionTexts : undefined,
    explained: options.explained,
    breakdowns: options.breakdowns,
    listedAtMost: frame.listedAtMost,
  }
}

/** How the engine is asked. */
export function judgingOptions(
  log: Pick<ReadLog, 'cannotKnow'>,
  options: Pick<RunOptions, 'rulebook' | 'head' | 'assumptionTexts' | 'matters' | 'knowledge'>,
): JudgeOptions {
  const { assumptions, context } = options.matters
  return {
    rulebook: options.rulebook,
    rulebookDigest: options.head.rulebook,
    engineVersion: options.head.engine,
    timeZoneData: options.head.timeZoneData,
    mode: 'audit',
    moment: 'after',
    knowledge: options.knowledge,
    notCarried: notCarried(log, assumptions, context),
    policies: options.head.policies,
    assumptions: options.assumptionTexts,
    ...(assumptions.rulesOf !== undefined && { rulesOf: assumptions.rulesOf }),
  }
}

/** A misspelt agency would look like one without findings. */
function expectAgencies(log: ReadLog, { by, sides }: ComparisonAsked, { context }: MattersOptions): void {
  if (by !== 'agency') return
  const known = [...new Set([...log.organisations].map((o) => organisationOf(o, context)))]
  const wrong = sides.filter((s) => !known.includes(s.name))
  if (wrong.length === 0) return
  throw new Refused(
    wrong.map(({ name }) => {
      const meant = didYouMean(name, known)
      return {
        en: `--compare: no contact of \`${name}\` in the log, there are those of ${known.join(', ')}${meant.en}`,
        zh: `--compare：日志中没有 \`${name}\` 的联系，现有：${known.join('、')}${meant.zh}`,
      }
    }),
  )
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
