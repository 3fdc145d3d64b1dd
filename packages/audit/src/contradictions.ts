/**
 * Where context, assumptions and log contradict each other: nothing is judged on a guess. Fed row by row, so that a log
 * larger than memory is checked too.
 */
import type { TimelineEvent } from '@forbear/conduct/facts'
import type { LogContact } from '@forbear/logs'
import { type MattersOptions, factValues, matterKey } from './matters.ts'

/** A log that contradicts its context, or context that contradicts itself. */
export interface Contradiction {
  readonly en: string
  readonly zh: string
}

/** Values that a fact states; none = it is not stated. */
type Stated = readonly string[]

export interface Contradictions {
  readonly take: (entry: LogContact) => void
  /** All of them, each once, told for its first row. */
  readonly done: (events: readonly TimelineEvent[]) => readonly Contradiction[]
}

/** Nothing contradicted yet. */
export function newContradictions(options: MattersOptions): Contradictions {
  const { context } = options
  const strangers = newStrangers(options)
  const oneDebt = newOneDebt(options)
  const problems = new Map<string, Contradiction>()
  /** A contradiction told for its first row; the key keeps it from being told for every row. */
  const say = (key: string, en: string, zh: string): void => {
    if (!problems.has(key)) problems.set(key, { en, zh })
  }
  const against = (about: string, stated: Stated, found: Stated, row: number | undefined): void => {
    if (stated.length === 0 || found.length === 0 || found.some((f) => stated.includes(f))) return
    const either = (values: Stated, or: string): string => values.map((v) => `\`${v}\``).join(or)
    say(
      `${about} ${found.join('|')}`,
      `the context says ${about} is ${either(stated, ' or ')}, line ${row} of the log says ${either(found, ' or ')}`,
      `上下文文件说 ${about} 是 ${either(stated, ' 或 ')}，日志第 ${row} 行却是 ${either(found, ' 或 ')}`,
    )
  }
  const points = new Map(context.points.map((p) => [p.id, p]))
  const persons = new Map(context.persons.map((p) => [p.id, p]))
  const debts = new Map(context.debts.map((d) => [d.id, d]))
  const organisations = new Map(context.organisations.map((o) => [o.id, o]))
  const take = (entry: LogContact): void => {
    strangers.take(entry)
    oneDebt.take(entry)
    const [row] = entry.rows
    const { facts } = entry
    const rows = factValues(entry.person)
    const number = entry.number
    const owner = number === undefined ? [] : factValues(points.get(number)?.person)
    if (owner.length > 0 && rows.length > 0 && !rows.some((r) => owner.includes(r))) {
      say(
        `number ${number} ${rows.join('|')}`,
        `the context says number \`${number}\` belongs to \`${owner.join('` or `')}\`, line ${row} of the log says \`${rows.join('` or `')}\``,
        `上下文文件说号码 \`${number}\` 属于 \`${owner.join('` 或 `')}\`，日志第 ${row} 行却是 \`${rows.join('` 或 `')}\``,
      )
    }
    const known = rows.length === 1 && rows[0] !== undefined ? persons.get(rows[0]) : undefined
    if (known) {
      against(`\`${known.id}\``, factValues(known.role), factValues(facts.role), row)
      const homes = (known.zones ?? []).filter((z) => z.evidence === 'residence').flatMap((z) => z.oneOf)
      const isMoving = (known.zones ?? []).some((z) => z.from !== undefined)
      if (!isMoving) against(`the zone of \`${known.id}\``, homes, factValues(facts.zone), row)
    }
    const key = matterKey(entry, options)
    for (const id of entry.debts ?? []) {
      const debt = debts.get(id)
      if (!debt) continue
      const name = `debt \`${id}\``
      against(`the product of ${name}`, factValues(debt.product), factValues(facts.product), row)
      against(`the creditor of ${name}`, factValues(debt.creditor), factValues(facts.creditor), row)
      if (debt.owedBy !== undefined && rows.length > 0 && debt.owedBy !== key) {
        say(
          `${name} ${key}`,
          `the context says ${name} is owed by \`${debt.owedBy}\`, line ${row} of the log puts it to \`${rows.join('` or `')}\`, who is not of that matter`,
          `上下文文件说债务 \`${id}\` 由 \`${debt.owedBy}\` 所欠，日志第 ${row} 行却就此联系 \`${rows.join('` 或 `')}\`，其不属于该债务人`,
        )
      }
    }
    if (context.creditor !== undefined) {
      against('the creditor', [context.creditor], factValues(facts.creditor), row)
    }
    const creditor = facts.creditor ?? context.creditor
    const lender = creditor === undefined ? undefined : organisations.get(creditor)
    against(
      `the creditor type of \`${creditor}\``,
      factValues(lender?.creditorType),
      factValues(facts.creditorType),
      row,
    )
    const actor = entry.organisation === undefined ? undefined : organisations.get(entry.organisation)
    against(`\`${actor?.id}\``, factValues(actor?.kind), factValues(facts.actorKind), row)
  }
  return {
    take,
    done: (events) => {
      for (const problem of [...strangers.done(events), ...oneDebt.done()])
        say(problem.en, problem.en, problem.zh)
      return [...problems.values()]
    },
  }
}

/** Persons whom events and debts of the context name, and nobody else does: a slip of the pen would judge nothing. */
function newStrangers({ context }: MattersOptions): {
  readonly take: (entry: LogContact) => void
  readonly done: (events: readonly TimelineEvent[]) => readonly Contradiction[]
} {
  const stated = new Set([
    ...context.persons.flatMap((p) => [p.id, ...(p.matter === undefined ? [] : [p.matter])]),
    ...context.points.flatMap((p) => [p.id, ...factValues(p.person)]),
  ])
  const named = [
    ...context.events.flatMap((e) => e.person ?? []),
    ...context.debts.flatMap((d) => d.owedBy ?? []),
  ]
  const unseen = new Set(named.filter((id) => !stated.has(id)))
  const see = (id: string | undefined): void => {
    if (id !== undefined) unseen.delete(id)
  }
  return {
    take: (entry) => {
      if (unseen.size === 0) return
      for (const id of [...factValues(entry.person), entry.number, entry.from, entry.to]) see(id)
    },
    done: (events) => {
      for (const event of events) see(event.person)
      const isStranger = (id: string | undefined): id is string => id !== undefined && unseen.has(id)
      return [
        ...context.events.flatMap((e) =>
          isStranger(e.person)
            ? [
                {
                  en: `event \`${e.id}\` is about \`${e.person}\`, who is neither among the context's persons nor in the log`,
                  zh: `事件 \`${e.id}\` 涉及 \`${e.person}\`，但上下文文件和日志中都没有此人`,
                },
              ]
            : [],
        ),
        ...context.debts.flatMap((d) =>
          isStranger(d.owedBy)
            ? [
                {
                  en: `debt \`${d.id}\` is owed by \`${d.owedBy}\`, who is neither among the context's persons nor in the log`,
                  zh: `债务 \`${d.id}\` 由 \`${d.owedBy}\` 所欠，但上下文文件和日志中都没有此人`,
                },
              ]
            : [],
        ),
      ]
    },
  }
}

/** `debts=one` where context or log show a person with several: which of them a row is about would be a guess. */
function newOneDebt(options: MattersOptions): {
  readonly take: (entry: LogContact) => void
  readonly done: () => readonly Contradiction[]
} {
  const { assumptions, context } = options
  const debts = new Map<string, Set<string>>()
  const owe = (key: string, id: string): void => {
    const owed = debts.get(key) ?? new Set()
    debts.set(key, owed.add(id))
  }
  if (assumptions.oneDebt) for (const d of context.debts) if (d.owedBy !== undefined) owe(d.owedBy, d.id)
  return {
    take: (entry) => {
      if (!assumptions.oneDebt) return
      for (const id of entry.debts ?? []) owe(matterKey(entry, options), id)
    },
    done: () =>
      [...debts].flatMap(([key, ids]) =>
        ids.size < 2
          ? []
          : [
              {
                en: `the assumption debts=one contradicts what is known of \`${key}\`: ${ids.size} debts, ${[...ids].join(', ')}`,
                zh: `假设 debts=one 与 \`${key}\` 的已知情况矛盾：有 ${ids.size} 笔债务（${[...ids].join('、')}）`,
              },
            ],
      ),
  }
}
