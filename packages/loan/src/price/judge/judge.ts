/**
 * What the law says about a loan's money: every instrument of its place, every rule, on all the ways the loan can be
 * and all the ways the text can be read (semantics S1, S4, S6, S10). A missing fact never clears.
 */
import type { InForce } from '@forbear/conduct/language'
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { PriceBook, PriceInstrument, Series } from '../language/instrument.ts'
import type { PriceRule } from '../language/rule.ts'
import type { FactName } from '../language/vocabulary.ts'
import { judgeAllocation } from './allocation.ts'
import { judgeClassification } from './classification.ts'
import { day, holds, type Asking } from './condition.ts'
import { judgeDebtOrder } from './debt-order.ts'
import { judgeDeduction } from './deduction.ts'
import { judgeDisclosure } from './disclosure.ts'
import {
  levelOf,
  rank,
  verdictOf,
  type Level,
  type PriceDecided,
  type PriceFinding,
  type PriceJudgement,
  type PriceNotTested,
} from './finding.ts'
import { judgeLimit, type Found } from './limit.ts'
import { judgeLimitation } from './limitation.ts'
import { judgePlanStop } from './plan-stop.ts'
import { and, FALSE, not, once, or, type Need, type Truth, TRUE, undecided } from './truth.ts'
import { worldsOf, type World } from './worlds.ts'

/**
 * Judges a loan.
 *
 * @param facts parsed; a fact that is absent is not known
 * @param book the law, as data
 */
export function judgePrice(facts: LoanFacts, book: PriceBook): PriceJudgement {
  const here = book.instruments.filter(
    ({ place }) => place === '' || facts.place === place || facts.place.startsWith(`${place}/`),
  )
  const worlds = worldsOf(facts)
  const findings: PriceFinding[] = []
  const notTested: PriceNotTested[] = []
  for (const instrument of here) {
    for (const rule of instrument.rules) {
      const setting = { instrument, rule, worlds, series: book.series }
      if (!isAskedFor(rule, facts)) {
        if (mayBind(setting))
          notTested.push({
            rule: rule.id,
            citation: rule.citation,
            says: rule.says,
            about: rule.about ?? [],
          })
        continue
      }
      const finding = judgeRule(setting)
      if (finding !== undefined) findings.push(finding)
    }
  }
  const sorted = findings.toSorted(
    (a, b) => rank(b.certain) - rank(a.certain) || rank(b.possible) - rank(a.possible),
  )
  const [certain, possible] = [strongest(findings, 'certain'), strongest(findings, 'possible')]
  return {
    verdict: verdictOf(certain, possible),
    certain,
    possible,
    findings: sorted,
    notTested,
    openStandards: here.flatMap(({ id, openStandards = [] }) =>
      openStandards.map(({ citation, says }) => ({ instrument: id, citation, says })),
    ),
    notEncoded: here.flatMap(({ id, notEncoded = [] }) =>
      notEncoded.length === 0 ? [] : [{ instrument: id, clauses: notEncoded.length }],
    ),
  }
}

function strongest(findings: readonly PriceFinding[], which: 'certain' | 'possible'): Level {
  return findings.reduce<Level>(
    (level, finding) => (rank(finding[which]) > rank(level) ? finding[which] : level),
    'clear',
  )
}

interface RuleSetting {
  readonly instrument: PriceInstrument
  readonly rule: PriceRule
  readonly worlds: readonly World[]
  readonly series: readonly Series[]
}

/** Whether something is stated of what the rule speaks of. */
function isAskedFor({ about }: PriceRule, facts: LoanFacts): boolean {
  return about === undefined || about.some((name) => isStated(name, facts))
}

function isStated(name: FactName, facts: LoanFacts): boolean {
  const lists: Readonly<Partial<Record<string, unknown>>> = {
    advances: facts.advances,
    payments: facts.payments,
    charges: facts.charges,
    debts: facts.debts,
    'limitation.events': facts.limitationEvents,
  }
  if (lists[name] !== undefined) return true
  return [facts.words, facts.dates, facts.rates, facts.sums, facts.counts].some(
    (group) => (group as Readonly<Record<string, unknown>>)[name] !== undefined,
  )
}

function mayBind({ instrument, rule, worlds }: RuleSetting): boolean {
  return worlds.some(({ facts }) => binds(instrument, rule, facts).possible)
}

/** Whether a rule is there for the loan: its instrument binds, it applies, and it was in force on its date. */
function binds(instrument: PriceInstrument, rule: PriceRule, facts: LoanFacts): Truth {
  const asking: Asking = { facts, currency: instrument.currency, unstated: 'open' }
  const on = facts.dates[rule.by]?.[0]
  return and([
    instrument.binds === undefined ? TRUE : holds(instrument.binds, asking),
    rule.applies === undefined ? TRUE : holds(rule.applies, asking),
    on === undefined
      ? undecided({ kind: 'scope', of: rule.by })
      : wasInForce(rule.inForce ?? instrument.inForce, on),
  ])
}

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

function judgeRule(setting: RuleSetting): PriceFinding | undefined {
  const { instrument, rule, worlds } = setting
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
    unless: (rule.except ?? []).map(({ id, says, citation }) => ({ id, says, citation })),
    ...(rule.consequence && { consequence: rule.consequence }),
  }
}

/** Every combination of the options of the readings that the rule takes; one with none where it takes no reading. */
function readingsOf({ instrument, rule }: RuleSetting): readonly ReadonlyMap<string, string>[] {
  const text = JSON.stringify(rule)
  return Object.entries(instrument.readings ?? {})
    .filter(([name]) => text.includes(`"reading":"${name}"`))
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
