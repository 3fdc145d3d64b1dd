/**
 * Holds the compiled execution to the readable judge: whatever is asked of both, every field of every answer is the
 * same (design: the compiled one may hand a case back, it may not differ).
 *
 * One compiled execution is kept over all matters that are shown to it: what it remembers of one must not be told of
 * another. A difference is told with its field, its rule and the smallest case that still shows it.
 */
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { judge } from '../judge/judge.ts'
import { type Standing, standsUntil } from '../judge/interval.ts'
import { type Judgement, isPermitted } from '../judge/judgement.ts'
import { judgeLog } from '../judge/log.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import { compile } from '../sweep/compile.ts'
import type { Compiled, PreparedMatter } from '../sweep/compiled.ts'
import { type Difference, firstDifference } from './difference.ts'
import { smallest, tell } from './smallest.ts'

/** A matter with its timeline, and the contacts that are asked about. */
export interface Question {
  readonly matter: Matter
  readonly timeline: Timeline
  readonly acts: readonly Contact[]
}

/** One compiled execution beside the readable judge. */
export interface Held {
  readonly options: JudgeOptions
  /**
   * Judges each act, and the whole timeline, by both.
   *
   * @param acts  those of the timeline, if left out
   * @throws {Disagreement} if anything differs
   */
  readonly agree: (matter: Matter, timeline: Timeline, acts?: readonly Contact[]) => void
  /** Several matters in hand at once: all prepared, then judged in turn, then explained from the last to the first. */
  readonly agreeTogether: (questions: readonly Question[]) => void
  readonly counts: Compiled['counts']
}

/** The two executions differ. */
export class Disagreement extends Error {
  readonly difference: Difference

  constructor(message: string, difference: Difference) {
    super(message)
    this.name = 'Disagreement'
    this.difference = difference
  }
}

/** Where two executions differed, and about which contact; `undefined` for the log as a whole. */
interface Found {
  readonly difference: Difference
  readonly question: Question
  readonly act: Contact | undefined
}

/** Earlier questions that are kept to find which of them a memory came from. */
const REMEMBERED = 100

/**
 * The two executions under one way of asking.
 *
 * @param make  another execution in place of the compiled one: for the test of this helper
 */
export function held(options: JudgeOptions, make: (options: JudgeOptions) => Compiled = compile): Held {
  const compiled = make(options)
  const earlier: Question[] = []
  const agreeTogether = (questions: readonly Question[]): void => {
    for (const question of questions) freeze(question)
    const found = differenceOver(compiled, questions)
    if (found) throw disagreement(found, [...earlier, ...questions], options, make)
    earlier.push(...questions)
    earlier.splice(0, Math.max(0, earlier.length - REMEMBERED))
  }
  return {
    options,
    agree: (matter, timeline, acts = timeline.contacts) => agreeTogether([{ matter, timeline, acts }]),
    agreeTogether,
    counts: () => compiled.counts(),
  }
}

/** Every way of asking: mode, moment, knowledge. `at` is the instant of "known up to", epoch seconds. */
export function waysOf(options: JudgeOptions, at: number): readonly JudgeOptions[] {
  return (['audit', 'gate'] as const).flatMap((mode) =>
    (['after', 'before'] as const).flatMap((moment) =>
      (['then', 'now', at] as const).map((knowledge) => ({ ...options, mode, moment, knowledge })),
    ),
  )
}

function differenceOver(compiled: Compiled, questions: readonly Question[]): Found | undefined {
  const prepared = questions.map((question) => ({
    question,
    prepared: attempt(() => compiled.prepare(question.matter, question.timeline)),
  }))
  const verdicts = prepared.flatMap(({ question, prepared: p }) =>
    question.acts.map((act) => ({
      question,
      act,
      verdict: attempt(() => ('threw' in p ? thrown(p.threw) : p.value.judge(act))),
      standing: attempt(() => ('threw' in p ? thrown(p.threw) : standingOf(p.value, act, compiled.options))),
    })),
  )
  const logs = questions.map((q) => attempt(() => compiled.judgeLog(q.matter, q.timeline)))
  // the readable answers are made once: those of the timeline's own contacts stand in its log too
  const expected = questions.map(({ matter, timeline }) => judgeLog(matter, timeline, compiled.options))
  for (const { question, act, verdict, standing } of verdicts.toReversed()) {
    const log = expected[questions.indexOf(question)]
    const wanted = isOwn(act, question, compiled.options)
      ? log?.judgements[question.timeline.contacts.indexOf(act)]
      : judge(act, question.matter, question.timeline, compiled.options)
    const said = attempt(() => ('threw' in verdict ? thrown(verdict.threw) : answerOf(verdict.value)))
    const difference =
      wanted &&
      (between(answerOf(verdictOf(wanted)), said) ??
        between(standingWanted(wanted, act, question, compiled.options), standing))
    if (difference) return { difference, question, act }
  }
  for (const [i, question] of questions.entries()) {
    const log = logs[i]
    const difference = log && between(expected[i], log)
    if (difference) return { difference, question, act: undefined }
  }
  return undefined
}

function between(readable: unknown, compiled: Attempt<unknown>): Difference | undefined {
  if (!('threw' in compiled)) return firstDifference(readable, compiled.value)
  return { path: 'the whole', rule: undefined, readable: 'answers', compiled: `threw ${compiled.threw}` }
}

/** So many seconds of a permit are asked for. */
const INTERVAL_SECONDS = 121

/** How long a verdict stands is asked before the act, of what is permitted and known to the second. */
const canStand = (
  verdict: Parameters<typeof isPermitted>[0],
  { at }: Contact,
  moment: JudgeOptions['moment'],
): boolean => moment === 'before' && isPermitted(verdict) && at.earliest === at.latest

function standingOf(
  prepared: PreparedMatter,
  act: Contact,
  { moment }: JudgeOptions,
): { readonly standing?: Standing } {
  if (!canStand(prepared.judge(act), act, moment)) return {}
  return { standing: prepared.standing(act, act.at.earliest + INTERVAL_SECONDS) }
}

function standingWanted(
  judgement: Judgement,
  act: Contact,
  { matter, timeline }: Question,
  options: JudgeOptions,
): { readonly standing?: Standing } {
  if (!canStand(judgement, act, options.moment)) return {}
  return { standing: standsUntil(act, matter, timeline, options, act.at.earliest + INTERVAL_SECONDS) }
}

/** Whether the readable log holds the very judgement that is asked for. */
function isOwn(act: Contact, { timeline }: Question, options: JudgeOptions): boolean {
  return options.moment === 'after' && !options.notBefore && timeline.contacts.includes(act)
}

/** What is compared of a verdict: what it says at once, its findings alone, and the whole judgement. */
function answerOf(verdict: ReturnType<ReturnType<Compiled['prepare']>['judge']>): {
  readonly verdict: object
  readonly findings: Judgement['findings']
  readonly notBefore: Judgement['notBefore']
  readonly judgement: Judgement
} {
  const { certain, possible, judged, policy } = verdict
  return {
    verdict: { certain, possible, judged, policy },
    findings: verdict.findings(),
    notBefore: verdict.notBefore(),
    judgement: verdict.explain(),
  }
}

const verdictOf = (judgement: Judgement): Parameters<typeof answerOf>[0] => ({
  ...judgement,
  findings: () => judgement.findings,
  notBefore: () => judgement.notBefore,
  explain: () => judgement,
})

/** What was given stays as it was: an execution that wrote into it would throw. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}

type Attempt<T> = { readonly value: T } | { readonly threw: string }

function attempt<T>(make: () => T): Attempt<T> {
  try {
    return { value: make() }
  } catch (error) {
    return { threw: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function thrown(message: string): never {
  throw new Error(message)
}

/** The difference, with the smallest case that shows it: alone, or after one earlier question, or only after all. */
function disagreement(
  { difference, question, act }: Found,
  before: readonly Question[],
  options: JudgeOptions,
  make: (options: JudgeOptions) => Compiled,
): Disagreement {
  const asked: Question = { ...question, acts: act ? [act] : [] }
  const differs = (o: JudgeOptions, questions: readonly Question[]): Difference | undefined =>
    differenceOver(make(o), questions)?.difference
  const ways: readonly (readonly Question[])[] = [[asked], ...before.map((one) => [one, asked])]
  const shown = ways.find((way) => differs(options, way))
  if (!shown) {
    const lines = [
      said(difference),
      `only after ${before.length} others`,
      tell({ options, questions: [asked] }),
    ]
    return new Disagreement(lines.join('\n'), difference)
  }
  // the same field of the same rule: a smaller case may well show another difference, which is another story
  const gist = (d: Difference | undefined): string => `${d?.path.replaceAll(/\d+/g, '')} ${d?.rule}`
  const found = differs(options, shown)
  const small = smallest(
    { options, questions: shown },
    (c) => gist(differs(c.options, c.questions)) === gist(found),
  )
  const finally_ = differs(small.options, small.questions) ?? difference
  const alone =
    small.questions.length === 1 ? [] : ['only after the first matter: something of it was remembered']
  return new Disagreement([said(finally_), ...alone, tell(small)].join('\n'), finally_)
}

function said({ path, rule, readable, compiled }: Difference): string {
  const of = rule === undefined ? '' : ` (rule ${rule})`
  return `the executions differ at ${path}${of}: readable ${readable}, compiled ${compiled}`
}
