/**
 * The three situations that are timed, each with asks that are surely in it: clear; barred, to be explained; barred, to
 * be told from when on it would not be.
 */
import { type Compiled, type PreparedMatter, compile } from '@forbear/conduct/sweep'
import type { Judgement, JudgeOptions } from '@forbear/conduct/judge'
import { rulebook } from '@forbear/law'
import { type Ask, type Debtor, type OnRecord, asksAbout, contactOf, debtorsOf } from './matters.ts'

/** The gate before the act, under all law there is. */
export const OPTIONS: JudgeOptions = {
  rulebook,
  rulebookDigest: 'bench',
  engineVersion: 'bench',
  timeZoneData: 'bench',
  mode: 'gate',
  moment: 'before',
  knowledge: 'then',
}

export const WITH_NOT_BEFORE: JudgeOptions = { ...OPTIONS, notBefore: true }

/** Debtors, with asks of each situation. */
export interface Situations {
  readonly debtors: readonly Debtor[]
  readonly clear: readonly Ask[]
  readonly barred: readonly Ask[]
  /** Those of `barred` that are about the debtor: nobody else is told when next (S27). */
  readonly aboutDebtor: readonly Ask[]
}

/** All debtors prepared under one way of asking. */
export interface Gate {
  readonly compiled: Compiled
  readonly matters: readonly PreparedMatter[]
}

/** Compiles the rulebook anew and prepares everybody. */
export function gateOf(debtors: readonly Debtor[], options: JudgeOptions): Gate {
  const compiled = compile(options)
  return { compiled, matters: debtors.map(({ matter, timeline }) => compiled.prepare(matter, timeline)) }
}

/** What the gate does with one ask. */
export function judgeBy({ matters }: Gate, ask: Ask): ReturnType<PreparedMatter['judge']> {
  const matter = matters[ask.debtor]
  if (!matter) throw new RangeError(`there is no debtor ${ask.debtor}`)
  return matter.judge(contactOf(ask))
}

/** Whether the gate opens, house policies included. */
export function opens({ possible, policy }: Pick<Judgement, 'possible' | 'policy'>): boolean {
  return possible === 'clear' && (policy === null || policy.possible === 'clear')
}

/**
 * Asks sorted into situations. Without events on record no message is clear, as the city asks for consent to it.
 *
 * @param each  how many of each situation
 * @param count  how many debtors are asked about in turn
 */
export function situationsOf(each: number, count: number, seed: number, record: OnRecord): Situations {
  const debtors = debtorsOf(count, seed, record)
  const gate = gateOf(debtors, OPTIONS)
  const clear: Ask[] = []
  const barred: Ask[] = []
  for (const ask of asksAbout(debtors, seed + 1)) {
    const verdict = judgeBy(gate, ask)
    if (opens(verdict) && clear.length < each) clear.push(ask)
    if (verdict.certain === 'barred' && barred.length < each) barred.push(ask)
    if (clear.length === each && barred.length === each) break
  }
  return { debtors, clear, barred, aboutDebtor: barred.filter(({ person }) => person === 'debtor') }
}
