/** How an audit is spread: over processes by `--partition`, over threads by `--workers`, over runs by `--resume`. */
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Reason } from '@forbear/audit/refused'
import { JUDGES, type JudgeKind } from '@forbear/audit/log-judge'
import { ALL_PARTITIONS, PARTITIONS } from '@forbear/audit/shelf'

/** What the command line says of it. */
export interface SpreadFlags {
  readonly partition?: string
  readonly workers?: number
  readonly resume?: string
  readonly judge?: JudgeKind
  readonly out?: string
  readonly json?: string
  readonly explain?: string
}

/** None of these changes a byte of what comes out. */
export const SPREAD_FLAGS = ['partition', 'workers', 'resume', 'judge'] as const

/** One of several processes that judge a log together, counted from 1. */
export interface Share {
  readonly part: number
  readonly of: number
}

/** Contacts up to which threads cost more than they save. */
const SMALL = 5_000

/** Adds the options to a command. */
export function withSpread(command: Command): Command {
  return command
    .option(
      '--partition <i/n>',
      `judge only the i-th of n shares of the debtors, n at most ${PARTITIONS}, and write a part into --out; \`forbear audit merge\` puts the parts together`,
    )
    .addOption(
      new Option(
        '--workers <number>',
        'threads that judge; left out: one for each core, for a short log one',
      ).argParser(workersOf),
    )
    .option(
      '--resume <folder>',
      'keep finished partitions there and go on from those that lie there; cleared when the run is done',
    )
    .addOption(
      new Option('--judge <execution>', 'which execution judges; both give the same, byte for byte').choices(
        JUDGES,
      ),
    )
}

function workersOf(text: string): number {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= PARTITIONS) return number
  throw new InvalidArgumentError(`a whole number from 1 to ${PARTITIONS}`)
}

/** The share that was asked for, or `undefined` for all. @param wrong  takes every reason against it */
export function shareOf(flags: SpreadFlags, wrong: Reason[]): Share | undefined {
  const text = flags.partition
  if (text === undefined) return undefined
  const [, part, of] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? []
  const share = { part: Number(part), of: Number(of) }
  if (!(share.part >= 1 && share.part <= share.of && share.of <= PARTITIONS))
    wrong.push({
      en: `--partition \`${text}\`: write i/n with i from 1 to n and n at most ${PARTITIONS}, for example 2/4`,
      zh: `--partition \`${text}\`：应写作 i/n，i 为 1 至 n，n 至多 ${PARTITIONS}，例如 2/4`,
    })
  if (flags.out === undefined)
    wrong.push({
      en: '--partition needs --out: the folder the part is written into',
      zh: '--partition 需要 --out 指明部分结果写入的文件夹',
    })
  for (const option of ['json', 'explain'] as const)
    if (flags[option] !== undefined)
      wrong.push({
        en: `--${option} asks for a result, and a part is none: leave it to \`forbear audit merge\``,
        zh: `--${option} 需要完整结果，而部分结果不是：请在 \`forbear audit merge\` 时再要求`,
      })
  return share
}

/** The partitions of a share, in order. */
export function partitionsOf(share: Share | undefined): readonly number[] {
  if (!share) return ALL_PARTITIONS
  return ALL_PARTITIONS.filter((p) => p % share.of === share.part - 1)
}

/**
 * How many threads judge.
 *
 * @param asked  on the command line
 * @param cores  of the machine
 */
export function workersFor(asked: number | undefined, cores: number, contacts: number): number {
  return asked ?? (contacts <= SMALL ? 1 : Math.max(1, cores))
}
