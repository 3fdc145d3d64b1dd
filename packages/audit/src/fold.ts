/**
 * Partitions of a log judged one by one, each into a partial result that can be written down, and the partial results
 * put together: however the partitions were spread over threads, runs and machines, the whole is the same.
 */
import { type JudgeOptions, judgeMatter } from '@forbear/conduct/judge'
import type { Rulebook } from '@forbear/conduct/language'
import {
  type FindingRow,
  type RowOptions,
  contactRow,
  dutyId,
  dutyRow,
  findingId,
  setId,
  setRow,
} from './findings/row.ts'
import { type BreakdownState, addBreakdowns, nothingCounted } from './statistics/breakdown-state.ts'
import { type JudgedDebtor, newBreakdowns } from './statistics/breakdowns.ts'
import type { ComparisonAsked } from './statistics/comparison.ts'
import type { VersusAsked } from './versus.ts'
import { type ListedAtMost, newBounds } from './bounded.ts'
import type { Frame } from './frame.ts'
import { gatherDebtor } from './gather.ts'
import { type Gathered, addGathered, nothingGathered } from './gathered.ts'
import { type JudgeKind, logJudge } from './log-judge.ts'
import { type AuditedMatter, type MattersOptions, endOf, mattersOf } from './matters.ts'
import type { ReadLog } from './reading.ts'
import type { ShelvedGroup } from './shelf.ts'
import { ROWS_AT_MOST, type VersusFold, addVersus, newVersus, nothingDiffers } from './versus.ts'
import { type WeightsFold, addWeights, newWeighing, nothingWeighed } from './weigh.ts'

/** What some partitions come to. */
export interface Folded {
  readonly gathered: Gathered
  readonly whole: BreakdownState
  /** Both sides of a comparison, or none. */
  readonly sides: readonly BreakdownState[]
  readonly versus: VersusFold | null
  readonly weights: WeightsFold | null
}

/** What has to be known to judge any partition. */
export interface FoldOptions {
  readonly rulebook: Rulebook
  readonly judging: JudgeOptions
  readonly judge: JudgeKind
  readonly matters: MattersOptions
  readonly rows: RowOptions
  readonly compare?: ComparisonAsked | undefined
  readonly versus?: VersusAsked | undefined
  /** All assumptions, of which each is weighed; left out: none is. */
  readonly weighed?: readonly string[] | undefined
  readonly explained?: string | undefined
  /** Left out: everything is broken down. */
  readonly breakdowns?: 'none' | undefined
  readonly listedAtMost: ListedAtMost
}

/** What is told while a partition is judged. */
export interface Telling {
  /** Is given each finding as a row, as it is made. */
  readonly write?: ((row: FindingRow) => void) | undefined
  /** Is told after each debtor how many contacts were judged since it was last told. */
  readonly progress?: ((contacts: number) => void) | undefined
}

/**
 * Judges a partition, a debtor between two pauses, at which whoever drives it can stop.
 *
 * Partitions are taken in rising order, since what is listed of one depends on those before it.
 */
export type PartitionJudge = (partition: number, telling: Telling) => Generator<void, Folded>

/** Nothing judged yet. */
export function nothingFolded({
  compared,
  versus,
  weighed,
}: Pick<Frame, 'compared' | 'versus' | 'weighed'>): Folded {
  return {
    gathered: nothingGathered(),
    whole: nothingCounted(),
    sides: compared ? [nothingCounted(), nothingCounted()] : [],
    versus: versus ? nothingDiffers() : null,
    weights: weighed.length > 0 ? nothingWeighed(weighed) : null,
  }
}

/** Adds a later partition to earlier ones. */
export function addFolded(into: Folded, from: Folded, atMost: ListedAtMost): void {
  addGathered(into.gathered, from.gathered, atMost)
  addBreakdowns(into.whole, from.whole)
  for (const [i, side] of from.sides.entries()) if (into.sides[i]) addBreakdowns(into.sides[i], side)
  if (into.versus && from.versus) addVersus(into.versus, from.versus)
  if (into.weights && from.weights) addWeights(into.weights, from.weights)
}

/** Makes what judges the partitions of a log. */
export function newPartitionJudge(log: ReadLog, options: FoldOptions): PartitionJudge {
  const { judging, matters, rows } = options
  const bounds = newBounds(options.listedAtMost)
  const judgeLog = logJudge(options.judge, judging)
  const gathering = {
    pseudonym: rows.pseudonym,
    reviews: rows.reviews,
    explained: options.explained,
    bounds,
  }
  const second = options.versus && secondOf(judging, options.versus)
  const countVersus =
    second &&
    newVersus(
      log,
      { first: judging, second, judgeFirst: judgeLog, judgeSecond: logJudge(options.judge, second) },
      () => bounds.hasRoom('versus', ROWS_AT_MOST),
    )
  const weigh = options.weighed && newWeighing(log, matters, options.weighed, judging, options.judge)
  return function* (partition, { write, progress }) {
    const builders = newBuilders(options)
    const folded: Folded = {
      gathered: nothingGathered(),
      whole: builders.whole.state,
      sides: builders.sides.map((side) => side.state),
      versus: countVersus ? nothingDiffers() : null,
      weights: options.weighed ? nothingWeighed(options.weighed) : null,
    }
    for (const audited of mattersOf(log, matters, [partition])) {
      const { matter, timeline } = audited
      const answer = judgeLog(matter, timeline)
      const whole = judgeMatter(matter, timeline, endOf(log, timeline), judging)
      const judged = gatherDebtor(folded.gathered, audited, answer, whole, log, gathering)
      const debtor = { matter, judged, sets: answer.sets, duties: whole.findings }
      breakDown(builders, debtor, options)
      if (write) writeRows(debtor, rows, write)
      if (folded.versus) countVersus?.(folded.versus, audited)
      if (folded.weights) weigh?.(folded.weights, groupOf(audited))
      progress?.(judged.length)
      yield
    }
    return folded
  }
}

function newBuilders({ rows, rulebook, compare }: FoldOptions): {
  readonly whole: ReturnType<typeof newBreakdowns>
  readonly sides: readonly ReturnType<typeof newBreakdowns>[]
} {
  const { territories } = rulebook
  return {
    whole: newBreakdowns(rows.pseudonym, territories),
    sides: compare?.sides.map((side) => newBreakdowns(rows.pseudonym, territories, side.belongs)) ?? [],
  }
}

function breakDown(
  { whole, sides }: ReturnType<typeof newBuilders>,
  debtor: JudgedDebtor,
  { rows, breakdowns }: FoldOptions,
): void {
  if (breakdowns === 'none' && sides.length === 0) return
  const standing = withoutWithdrawn(debtor, rows)
  if (breakdowns !== 'none') whole.add(standing)
  for (const side of sides) side.add(standing)
}

function groupOf({ matter, entries }: AuditedMatter): ShelvedGroup {
  return [matter.id, [...entries.values()]]
}

function writeRows(
  { matter, judged, sets, duties }: JudgedDebtor,
  rows: RowOptions,
  write: (row: FindingRow) => void,
): void {
  for (const { judgement, contact, entry } of judged)
    for (const finding of judgement.findings)
      write(contactRow(finding, judgement, contact, entry, matter.id, rows))
  for (const set of sets) write(setRow(set, matter.id, rows))
  for (const duty of duties) write(dutyRow(duty, matter.id, rows))
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
        findings: j.judgement.findings.filter((f) => stands(findingId(f, matter.id, j.judgement.contact))),
      },
    })),
    sets: sets.filter((set) => stands(setId(set, matter.id))),
    duties: duties.filter((duty) => stands(dutyId(duty, matter.id))),
  }
}

/** How the engine is asked the second time: one thing changed. */
export function secondOf(first: JudgeOptions, { knowledge, rulesOf, law }: VersusAsked): JudgeOptions {
  return {
    ...first,
    ...(knowledge !== undefined && { knowledge }),
    ...(rulesOf !== undefined && { rulesOf }),
    ...(law && { rulebook: law.rulebook, rulebookDigest: law.digest }),
  }
}
