/** One rule held against a loan: whether it binds, and what it comes to in every world under every reading. */
import type { InForce } from '@forbear/conduct/language'
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { PriceInstrument, Series } from '../language/instrument.ts'
import type { PriceRule } from '../language/rule.ts'
import { judgeAllocation } from './allocation.ts'
import { judgeClassification } from './classification.ts'
import { day, holds, type Asking } from './condition.ts'
import { judgeDebtOrder } from './debt-order.ts'
import { judgeDeduction } from './deduction.ts'
import { judgeDisclosure } from './disclosure.ts'
import { levelOf, verdictOf, type Level, type PriceDecided, type PriceFinding } from './finding.ts'
import { judgeLimit, type Found } from './limit.ts'
import { judgeLimitation } from './limitation.ts'
import { judgePlanStop } from './plan-stop.ts'
import { and, FALSE, not, once, or, type Need, type Truth, TRUE, undecided } from './truth.ts'
import type { World } from './worlds.ts'

/** A rule with what it is judged on. */
export interface RuleSetting {
  readonly instrument: PriceInstrument
  readonly rule: PriceRule
  /** Of the loan's sums. */
  readonly currency: string
  readonly worlds: readonly World[]
  readonly series: readonly Series[]
}

/** Whether there is a way the loan can be in which the rule binds it. */
export function mayBind({ instrument, rule, worlds }: RuleSetting): boolean {
  return worlds.some(({ facts }) => binds(instrument, rule, facts).possible)
}

/** Whether a rule is there for the loan: its instrument binds, it applies, and it was in force on its date. */
function binds(instrument: PriceInstrument, rule: PriceRule, facts: LoanFacts): Truth {
  const on = facts.dates[rule.by]?.[0]
  return and([
    instrumentBinds(instrument, facts),
    rule.applies === undefined ? TRUE : holds(rule.applies, askingOf(instrument, facts)),
    on === undefined
      ? undecided({ kind: 'scope', of: rule.by })
      : wasInForce(rule.inForce ?? instrument.inForce, on),
  ])
}

/** Whether an instrument reaches such a loan at all, on whatever day. */
export function instrumentBinds(instrument: PriceInstrument, facts: LoanFacts): Truth {
  return instrument.binds === undefined ? TRUE : holds(instrument.binds, askingOf(instrument, facts))
}

const askingOf = ({ currency }: PriceInstrument, facts: LoanFacts): Asking => ({
  facts,
  currency,
  unstated: 'open',
})

function wasInForce({ from, until, knownUntil }: InForce, on: number): Truth {
  if (on < day(from) || (until !== undefined && on >= day(until))) return FALSE
  // a temporary rule past its known end is doubted (S5)
  return knownUntil !== undefined && on >= day(knownUntil)
    ? undecided({ kind: 'text', of: `known until ${knownUntil}` })
    : TRUE
}

/** What a rule comes to in one world under one way of reading it. */
interface Outcome {
  readonly binds: Truth
  readonly broken: Truth
  readonly chosen: ReadonlyMap<string, number>
  readonly options: ReadonlyMap<string, string>
  readonly decided: () => PriceDecided
}

/** The finding of one rule; `undefined` where it binds in no way the loan can be. */
export function judgeRule(setting: RuleSetting): PriceFinding | undefined {
  const { instrument, rule, currency, worlds } = setting
  const readings = readingsOf(setting)
  const outcomes = worlds.flatMap((world) => readings.map((options) => outcomeOf(setting, world, options)))
  if (!outcomes.some((outcome) => outcome.binds.possible)) return undefined
  const totals = outcomes.map((outcome) => and([outcome.binds, outcome.broken]))
  const certain = totals.every((total) => total.certain)
  const possible = totals.some((total) => total.possible)
  const isUnverified = rule.basis === 'unverified'
  const level = levelOf(rule.effect)
  const [certainLevel, possibleLevel]: readonly [Level, Level] = [
    certain && !isUnverified ? level : 'clear',
    possible ? level : 'clear',
  ]
  // the numbers told are those of the way in which the rule bites first
  const told = outcomes.find((_, i) => totals[i]?.certain) ?? outcomes.find((_, i) => totals[i]?.possible)
  const telling = told ?? outcomes.find((outcome) => outcome.binds.possible)
  if (telling === undefined) return undefined
  const needs: readonly Need[] =
    certainLevel === possibleLevel
      ? []
      : once([
          ...totals.flatMap((total) => total.needs),
          ...whatDiffers(outcomes, totals),
          ...(isUnverified ? [{ kind: 'text', of: rule.citation } as const] : []),
        ])
  return {
    rule: rule.id,
    instrument: instrument.id,
    kind: rule.kind,
    citation: rule.citation,
    title: instrument.title,
    instrumentCitation: instrument.citation,
    says: rule.says,
    force: instrument.force,
    effect: rule.effect,
    basis: rule.basis,
    readOn: rule.readOn ?? instrument.readOn,
    inForce: rule.inForce ?? instrument.inForce,
    by: rule.by,
    currency,
    verdict: verdictOf(certainLevel, possibleLevel),
    certain: certainLevel,
    possible: possibleLevel,
    decided: telling.decided(),
    needs,
    readings: Object.fromEntries(
      needs.flatMap(({ kind, of }) => {
        const reading = kind === 'reading' ? instrument.readings?.[of] : undefined
        return reading === undefined ? [] : [[of, reading.says]]
      }),
    ),
    series: Object.fromEntries(
      setting.series.filter(({ id }) => names(rule, 'series', id)).map(({ id, title }) => [id, title]),
    ),
    unless: (rule.except ?? []).map(({ id, says, citation }) => ({ id, says, citation })),
    ...(rule.consequence && { consequence: rule.consequence }),
  }
}

/** Whether a rule, which is plain data, names a reading or a series anywhere in it. */
function names(rule: PriceRule, what: 'reading' | 'series', name: string): boolean {
  return JSON.stringify(rule).includes(`"${what}":${JSON.stringify(name)}`)
}

/** Every combination of the options of the readings that the rule takes; one with none where it takes no reading. */
function readingsOf({ instrument, rule }: RuleSetting): readonly ReadonlyMap<string, string>[] {
  return Object.entries(instrument.readings ?? {})
    .filter(([name]) => names(rule, 'reading', name))
    .reduce<readonly ReadonlyMap<string, string>[]>(
      (all, [name, reading]) =>
        all.flatMap((taken) => reading.options.map((option) => new Map([...taken, [name, option]]))),
      [new Map<string, string>()],
    )
}

function outcomeOf(setting: RuleSetting, world: World, options: ReadonlyMap<string, string>): Outcome {
  const { instrument, rule, series } = setting
  const { facts } = world
  const found = judgeKind(rule, {
    facts,
    options,
    series,
    currency: instrument.currency,
  })
  return {
    binds: binds(instrument, rule, facts),
    broken: and([found.broken, not(excusedBy(setting, facts))]),
    chosen: world.chosen,
    options,
    decided: found.decided,
  }
}

/**
 * Whether an exception takes the loan out of the rule. What nobody stated is absent (S7); an unverified exception
 * lowers the certain reading alone (S4).
 */
function excusedBy({ instrument, rule }: RuleSetting, facts: LoanFacts): Truth {
  return or(
    (rule.except ?? []).map((exception) => {
      const holding = holds(exception.when, {
        facts,
        currency: instrument.currency,
        unstated: 'absent',
      })
      if (!holding.possible || exception.basis !== 'unverified') return holding
      return undecided({ kind: 'text', of: exception.citation })
    }),
  )
}

type KindSetting = Parameters<typeof judgeLimit>[1]

function judgeKind(rule: PriceRule, setting: KindSetting): Found<PriceDecided> {
  const { facts } = setting
  switch (rule.kind) {
    case 'limit':
      return judgeLimit(rule, setting)
    case 'disclosure':
      return judgeDisclosure(rule, facts)
    case 'deduction':
      return judgeDeduction(rule, facts)
    case 'allocation':
      return judgeAllocation(rule, facts)
    case 'debt-order':
      return judgeDebtOrder(rule, facts)
    case 'classification':
      return judgeClassification(rule, facts)
    case 'limitation':
      return judgeLimitation(rule, facts, setting.options)
    case 'plan-stop':
      return judgePlanStop(rule, facts)
    default:
      return rule satisfies never
  }
}

/** Facts and readings of which one value gives another answer than the next, all else the same. */
function whatDiffers(outcomes: readonly Outcome[], totals: readonly Truth[]): readonly Need[] {
  const ways = outcomes.map(({ chosen, options }, index) => ({
    taken: new Map<string, string>([
      ...[...chosen].map(([name, value]) => [`element ${name}`, String(value)] as const),
      ...[...options].map(([name, option]) => [`reading ${name}`, option] as const),
    ]),
    answer: `${totals[index]?.certain} ${totals[index]?.possible}`,
  }))
  const turns = (key: string): boolean => {
    const alike = Map.groupBy(ways, ({ taken }) =>
      JSON.stringify([...taken].filter(([other]) => other !== key)),
    )
    return [...alike.values()].some((group) => new Set(group.map(({ answer }) => answer)).size > 1)
  }
  return [...(ways[0]?.taken.keys() ?? [])].filter(turns).map((key): Need => {
    const [kind = '', of = ''] = key.split(' ')
    return { kind: kind === 'element' ? 'element' : 'reading', of }
  })
}
