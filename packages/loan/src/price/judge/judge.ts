/**
 * What the law says about a loan's money: every instrument of its place, every rule, on all the ways the loan can be
 * and all the ways the text can be read (semantics S1, S4, S6, S10). A missing fact never clears.
 */
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { PriceBook, PriceInstrument } from '../language/instrument.ts'
import type { PriceRule } from '../language/rule.ts'
import type { FactName } from '../language/vocabulary.ts'
import {
  rank,
  verdictOf,
  type Level,
  type PriceFinding,
  type PriceJudgement,
  type PriceNotTested,
} from './finding.ts'
import { instrumentBinds, judgeRule, mayBind, type RuleSetting } from './rule.ts'
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
      const setting: RuleSetting = {
        instrument,
        rule,
        currency: facts.currency.code,
        worlds,
        series: book.series,
      }
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
    isCovered: here.some(({ rules }) => rules.length > 0),
    verdict: verdictOf(certain, possible),
    certain,
    possible,
    findings: sorted,
    notTested,
    openStandards: here.flatMap(({ id, openStandards = [] }) =>
      openStandards.map(({ citation, says }) => ({ instrument: id, citation, says })),
    ),
    notEncoded: notEncodedOf(here, worlds),
  }
}

function strongest(findings: readonly PriceFinding[], which: 'certain' | 'possible'): Level {
  return findings.reduce<Level>(
    (level, finding) => (rank(finding[which]) > rank(level) ? finding[which] : level),
    'clear',
  )
}

/** Clauses that nothing judges, of instruments that may bind. */
function notEncodedOf(
  here: readonly PriceInstrument[],
  worlds: readonly World[],
): PriceJudgement['notEncoded'] {
  return here
    .filter((each) => worlds.some(({ facts }) => instrumentBinds(each, facts).possible))
    .map(({ id, notEncoded = [] }) => ({
      instrument: id,
      clauses: notEncoded.map(({ clause, says }) => ({ clause, says })),
    }))
    .filter(({ clauses }) => clauses.length > 0)
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
