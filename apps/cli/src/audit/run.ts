/** A run of the audit: files read piece by piece onto a shelf, judged, their findings written, each step accounted for. */
import { tmpdir } from 'node:os'
import type { JudgeOptions } from '@forbear/conduct/judge'
import type { Rulebook } from '@forbear/conduct/language'
import { type FormatName, type ReadOptions, formats } from '@forbear/logs'
import type { Against } from './against.ts'
import type { Review } from '../findings/review.ts'
import { type RowOptions, contactRow, dutyId, dutyRow, findingId, setId, setRow } from '../findings/row.ts'
import type { FindingRow } from '../findings/row.ts'
import { hintsFor } from '../hints.ts'
import { didYouMean } from '../nearest.ts'
import { type Reason, Refused } from '../refused.ts'
import { type JudgedDebtor, newBreakdowns } from '../statistics/breakdowns.ts'
import { type Comparison, type ComparisonAsked, compare } from '../statistics/comparison.ts'
import type { VersusAsked } from './asked.ts'
import { type AuditOptions, audit, judgingOptions } from './audit.ts'
import { containersOf, wrongKind } from './first-bytes.ts'
import { type MattersOptions, organisationOf } from './matters.ts'
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
  /** A key from the log's bytes, which stands in no output. */
  readonly secret: string
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
    return { log, digests, secret: sources.map((s) => s.secret).join(' '), clear: shelf.clear }
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

/** The passes over a log: judged, judged a second time, judged without each assumption. */
export type Pass = 'judge' | 'versus' | 'weigh'

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
  /** Is told of each pass over the log how many contacts are done, and of how many. */
  readonly progress?: (pass: Pass, done: number, all: number) => void
}

/**
 * Judges a log that was read.
 *
 * @throws {Refused} if the contact to be explained is not in the log
 */
export function judgeRead(log: ReadLog, options: RunOptions): AuditResult {
  const { pseudonym } = options.rows
  const { progress } = options
  if (options.explained !== undefined) expectContact(log, options.explained)
  if (options.compare) expectAgencies(log, options.compare, options.matters)
  // before the long work: a second log that cannot be read is told at once
  const against = options.holdAgainst?.(log) ?? null
  const { territories } = options.rulebook
  const met = new Set<string>()
  const whole = newBreakdowns(pseudonym, territories)
  const sides = options.compare?.sides.map((side) => newBreakdowns(pseudonym, territories, side.belongs))
  const auditing: AuditOptions = {
    rulebook: options.rulebook,
    head: options.head,
    assumptionTexts: options.assumptionTexts,
    matters: options.matters,
    knowledge: options.knowledge,
    pseudonym,
    reviews: options.rows.reviews,
    ...(options.explained !== undefined && { explained: options.explained }),
    ...(progress && { progress: (done, all) => progress('judge', done, all) }),
    watch: (debtor) => {
      const standing = withoutWithdrawn(debtor, options.rows)
      whole.add(standing)
      for (const side of sides ?? []) side.add(standing)
      const { matter, judged, sets, duties } = debtor
      if (options.rows.reviews.size > 0)
        for (const id of idsOf(debtor)) if (options.rows.reviews.has(id)) met.add(id)
      if (!options.write) return
      for (const { judgement, contact, entry } of judged)
        for (const finding of judgement.findings)
          options.write(contactRow(finding, judgement, contact, entry, matter.id, options.rows))
      for (const set of sets) options.write(setRow(set, matter.id, options.rows))
      for (const duty of duties) options.write(dutyRow(duty, matter.id, options.rows))
    },
  }
  const result = audit(log, auditing)
  const breakdowns = whole.done()
  const judging = judgingOptions(log, auditing)
  const texts = options.assumptionTexts
  const isShort = log.contacts * weighable(texts).length <= WEIGHED_UNASKED
  const [first, second] = sides ?? []
  const [one = '', other = ''] = options.compare?.sides.map((s) => s.name) ?? []
  const comparison =
    options.compare && first && second
      ? compare(options.compare.by, [one, other], first.done(), second.done(), breakdowns)
      : null
  return {
    ...result,
    warnings: [
      ...result.warnings,
      ...reviewsMissed(options.rows.reviews, met),
      ...(comparison ? comparedWithout(comparison) : []),
    ],
    soundness: log.soundness,
    against,
    breakdowns,
    comparison,
    versus: options.versus
      ? versus(
          log,
          options.matters,
          options.versus.text,
          judging,
          secondOf(judging, options.versus),
          progress && ((done) => progress('versus', done, log.contacts)),
        )
      : null,
    weights:
      weighable(texts).length > 0 && (options.weigh === true || isShort)
        ? weighAssumptions(
            log,
            options.matters,
            texts,
            judging,
            progress && ((done) => progress('weigh', done, log.contacts)),
          )
        : [],
  }
}

function idsOf({ matter, judged, sets, duties }: JudgedDebtor): readonly string[] {
  return [
    ...judged.flatMap(({ judgement }) =>
      judgement.findings.map((f) => findingId(f, matter.id, judgement.contact)),
    ),
    ...sets.map((s) => setId(s, matter.id)),
    ...duties.map((d) => dutyId(d, matter.id)),
  ]
}

/** Ids named in a note; the rest is counted. */
const IDS_NAMED = 20

/** A reviewer's word on a finding that is no longer made must not get lost: law, log or assumptions have changed. */
function reviewsMissed(
  reviews: ReadonlyMap<string, Review>,
  met: ReadonlySet<string>,
): AuditResult['warnings'] {
  const missed = [...reviews.values()].filter((r) => !met.has(r.id))
  if (missed.length === 0) return []
  const named = missed.slice(0, IDS_NAMED).map((r) => `${r.id} (${r.state})`)
  const more = missed.length > named.length ? ' …' : ''
  return [
    {
      code: 'review-without-finding',
      count: missed.length,
      lines: [],
      says: {
        en: `${missed.length} of ${reviews.size} reviewed findings are not made by this run, so nothing bears what was said of them: ${named.join(', ')}${more}`,
        zh: `${reviews.size} 条已复核的发现中，有 ${missed.length} 条本次未再作出，其复核意见无处可附：${named.join('、')}${more}`,
      },
    },
  ]
}

/** A side without contacts and contacts without a day make a comparison say less than it seems to. */
function comparedWithout({ sides, undated }: Comparison): AuditResult['warnings'] {
  const empty = sides.filter((s) => s.breakdowns.whole.contacts === 0)
  return [
    ...empty.map(({ name }) => ({
      code: 'compared-without-contacts' as const,
      count: 0,
      lines: [],
      says: {
        en: `No judged contact belongs to \`${name}\`: there is nothing to compare with`,
        zh: `没有任何被评判的联系属于 \`${name}\`：无从比较`,
      },
    })),
    ...(undated === 0
      ? []
      : [
          {
            code: 'compared-without-date' as const,
            count: undated,
            lines: [],
            says: {
              en: `${undated} contacts belong to neither period: on which day they fell for the debtor is not known without a zone`,
              zh: `${undated} 次联系不属于任一期间：缺少时区，无法确定其在债务人当地的日期`,
            },
          },
        ]),
  ]
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
