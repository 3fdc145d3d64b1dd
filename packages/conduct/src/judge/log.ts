/** A whole timeline, judged contact by contact after the act, with what only the whole shows: sets of ties (S16). */
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { judge } from './judge.ts'
import type { Finding, Judgement } from './judgement.ts'
import type { Level } from './level.ts'
import type { JudgeOptions } from './setting.ts'

/** "n of these": contacts whose times overlap, of which so many certainly bear the finding, accusing none (S16). */
export interface SetFinding {
  readonly rule: string
  readonly instrument: string
  readonly citation: string
  readonly force: Finding['force']
  readonly level: Level
  readonly contacts: readonly string[]
  readonly atLeast: number
}

export interface LogJudgement {
  readonly judgements: readonly Judgement[]
  readonly sets: readonly SetFinding[]
}

/** The largest set of ties whose every order is tried; larger sets are tried forwards and backwards. */
const PERMUTED_AT_MOST = 5

/** Judges every contact of a timeline as it stands there; the order of rows carries no meaning. */
export function judgeLog(matter: Matter, timeline: Timeline, options: JudgeOptions): LogJudgement {
  const after: JudgeOptions = { ...options, moment: 'after', notBefore: false }
  const judgements = timeline.contacts.map((contact) => judge(contact, matter, timeline, after))
  const sets = tiedSets(timeline.contacts).flatMap((set) =>
    setFindings(set, judgements, matter, timeline, after),
  )
  return { judgements, sets }
}

/** Connected groups of contacts whose intervals overlap, two or more. */
export function tiedSets(contacts: readonly Contact[]): readonly (readonly Contact[])[] {
  const inTime = contacts.toSorted((a, b) => a.at.earliest - b.at.earliest || (a.id < b.id ? -1 : 1))
  const sets: Contact[][] = []
  let reach = -Infinity
  for (const contact of inTime) {
    const set = sets.at(-1)
    if (set && contact.at.earliest <= reach) set.push(contact)
    else sets.push([contact])
    reach = Math.max(reach, contact.at.latest)
  }
  return sets.filter((s) => s.length > 1)
}

/** Findings that hold for so many of the set in whichever order it happened, beyond those each row bears itself. */
function setFindings(
  set: readonly Contact[],
  judgements: readonly Judgement[],
  matter: Matter,
  timeline: Timeline,
  options: JudgeOptions,
): readonly SetFinding[] {
  const ids = new Set(set.map((c) => c.id))
  const own = judgements.filter((j) => ids.has(j.contact))
  const tied = new Map(
    own
      .flatMap((j) => j.findings)
      .filter((f) => f.certain === 'clear' && f.needs.some((n) => n.kind === 'tie'))
      .map((f) => [f.rule, f]),
  )
  if (tied.size === 0) return []
  const counts = ordersOf(set).map((order) => {
    const positions = new Map(order.map((c, i) => [c.id, i]))
    const ordered = set.map((c) => judge(c, matter, timeline, { ...options, order: positions }))
    return (rule: string): number =>
      ordered.filter((j) => j.findings.some((f) => f.rule === rule && f.certain !== 'clear')).length
  })
  return [...tied.values()].flatMap((finding): readonly SetFinding[] => {
    const atLeast = counts.reduce((least, count) => Math.min(least, count(finding.rule)), Infinity)
    const alone = own.filter((j) =>
      j.findings.some((f) => f.rule === finding.rule && f.certain !== 'clear'),
    ).length
    if (atLeast <= alone) return []
    const { rule, instrument, citation, force } = finding
    return [
      {
        rule,
        instrument,
        citation,
        force,
        level: finding.possible,
        contacts: [...ids],
        atLeast: atLeast - alone,
      },
    ]
  })
}

function ordersOf(set: readonly Contact[]): readonly (readonly Contact[])[] {
  if (set.length > PERMUTED_AT_MOST) return [set, set.toReversed()]
  let orders: (readonly Contact[])[] = [[]]
  for (const contact of set) {
    orders = orders.flatMap((order) =>
      Array.from({ length: order.length + 1 }, (_, i) => order.toSpliced(i, 0, contact)),
    )
  }
  return orders
}
