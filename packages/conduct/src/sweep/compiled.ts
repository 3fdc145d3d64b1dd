/**
 * The compiled execution: the same meaning as the readable judge, made for volume and for the gate.
 *
 * It may refuse a case and hand it back to the readable judge; it may not differ from it (design.md, section 3).
 */
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { Standing } from '../judge/interval.ts'
import type { Finding, Judgement, NotBefore } from '../judge/judgement.ts'
import type { Pair } from '../judge/level.ts'
import type { LogJudgement } from '../judge/log.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { ColumnLog, SweepOptions, Swept } from './sweep.ts'

/** A rulebook compiled under one way of asking. It holds what it learns of kinds of contact, never a fact of a person. */
export interface Compiled {
  readonly options: JudgeOptions
  /** A matter with its history, ready to be asked about contacts. What it was given must not change afterwards. */
  readonly prepare: (matter: Matter, timeline: Timeline) => PreparedMatter
  /** A whole timeline judged contact by contact: the same as the readable `judgeLog`. */
  readonly judgeLog: (matter: Matter, timeline: Timeline) => LogJudgement
  /** A log in columns, judged debtor by debtor: verdicts and findings as numbers. */
  readonly sweep: (log: ColumnLog, options?: SweepOptions) => Swept
  /** How many contacts were judged here, and how many were handed back to the readable judge. */
  readonly counts: () => { readonly compiled: number; readonly handedBack: number }
}

export interface PreparedMatter {
  /**
   * Judges one contact, as the readable `judge` does with the same options.
   *
   * @param act  made or about to be made; if it also stands in the timeline, that entry is not counted against it
   */
  readonly judge: (act: Contact) => Verdict
  /**
   * How long a permitted verdict stands, as the readable `standsUntil` tells (S28). Cheap where nothing turns by then.
   *
   * @param act  known to the second, and permitted then
   * @param until  epoch seconds, not before the act
   * @throws {RangeError} if the act is not permitted, not known to the second, or after `until`
   */
  readonly standing: (act: Contact, until: number) => Standing
}

/** The pair at once, everything else on demand. */
export interface Verdict extends Pair {
  readonly judged: Judgement['judged']
  readonly policy: Pair | null
  /** What bites, with the facts that decided: the findings of {@link explain}. */
  readonly findings: () => readonly Finding[]
  /** When next, where the options ask for it and it is told (S27). */
  readonly notBefore: () => NotBefore | undefined
  /** The whole judgement: equal, field for field, to the readable judge's. */
  readonly explain: () => Judgement
}
