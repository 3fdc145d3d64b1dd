/** Runs the tables of worked cases against one rule of a book. */
import type { Parsed } from '../../problem.ts'
import type { LoanFacts } from '../facts/loan-facts.ts'
import { parseLoanFacts } from '../facts/parse.ts'
import type { PriceDecided, PriceFinding } from '../judge/finding.ts'
import { judgePrice } from '../judge/judge.ts'
import type { PriceCase, PriceCaseFile } from '../language/cases.ts'
import type { PriceBook } from '../language/instrument.ts'
import { documentOf, factsOfCell, type CellFacts } from './cells.ts'

/** One row of a table. */
export interface PriceRow {
  readonly line: number
  readonly text: string
  readonly facts: CellFacts
  readonly verdict: string
  readonly because: string
  /** Figures that must come out. */
  readonly figures: CellFacts
}

/** What became of a row: why it failed, or nothing. */
export interface PriceRowResult {
  readonly caseId: string
  readonly line: number
  readonly text: string
  readonly failure: string | undefined
}

const FIGURES = /\[([^\]]*)\]\s*$/

/** The rows of a case. */
export function rowsOf(worked: PriceCase, file: PriceCaseFile): readonly PriceRow[] {
  const common = factsOfCell(worked.facts, factsOfCell(file.ordinary, new Map()))
  const lines = worked.table
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.map((text, index) => {
    const [facts = '', verdict = '', because = ''] = text.split('|').map((cell) => cell.trim())
    return {
      line: index + 1,
      text,
      facts: factsOfCell(facts, common),
      verdict,
      because: because.replace(FIGURES, '').trim(),
      figures: factsOfCell(FIGURES.exec(because)?.[1] ?? '', new Map()),
    }
  })
}

/** The book with one rule alone; rules that a case tests are judged so. */
export function onlyRule(book: PriceBook, rule: string): PriceBook {
  const instruments = book.instruments.flatMap((instrument) => {
    const rules = instrument.rules.filter(({ id }) => id === rule)
    return rules.length === 0 ? [] : [{ ...instrument, rules }]
  })
  return { ...book, instruments }
}

/** A row with its facts read, so that it can be put to several books. */
export interface ReadRow {
  readonly row: PriceRow
  readonly facts: Parsed<LoanFacts>
}

/** The rows of a case with their facts. */
export function readRows(worked: PriceCase, file: PriceCaseFile): readonly ReadRow[] {
  return rowsOf(worked, file).map((row) => ({ row, facts: parseLoanFacts(documentOf(row.facts)) }))
}

/** Runs one case. */
export function runPriceCase(
  worked: PriceCase,
  file: PriceCaseFile,
  book: PriceBook,
): readonly PriceRowResult[] {
  const alone = onlyRule(book, worked.tests)
  return readRows(worked, file).map((read) => ({
    caseId: worked.id,
    line: read.row.line,
    text: read.row.text,
    failure: failureOf(read, worked.tests, alone),
  }))
}

/**
 * Why a row fails, or nothing.
 *
 * @param book with the rule alone
 */
export function failureOf({ row, facts }: ReadRow, rule: string, book: PriceBook): string | undefined {
  if (!facts.ok) return facts.problems.map((each) => `${each.pointer} ${each.message.en}`).join('; ')
  const judgement = judgePrice(facts.value, book)
  const finding = judgement.findings.find((each) => each.rule === rule)
  const wasAsked = judgement.notTested.every((each) => each.rule !== rule)
  const verdict = finding === undefined ? (wasAsked ? 'unbound' : 'not-tested') : pairText(finding)
  if (row.verdict !== '.' && verdict !== row.verdict) return `expected ${row.verdict}, got ${verdict}`
  const came = finding === undefined ? new Map<string, string>() : figuresOf(finding)
  for (const [name, value] of row.figures) {
    if (came.get(name) !== value) return `expected ${name}=${value}, got ${came.get(name) ?? 'none'}`
  }
  return undefined
}

/** A pair as a cell writes it. */
function pairText({ certain, possible }: PriceFinding): string {
  return certain === possible ? certain : `${certain}..${possible}`
}

/** The figures of a finding by name, as rows of cases and tables of reports write them. */
export function figuresOf({ decided, force, effect, basis, needs }: PriceFinding): CellFacts {
  return new Map([
    ...flattened(decided),
    ['force', force],
    ['effect', effect],
    ['basis', basis],
    ['needs', needs.map(({ of }) => of.replaceAll(/\s+/g, '_')).join('+')],
  ])
}

function flattened(decided: PriceDecided): readonly (readonly [string, string])[] {
  switch (decided.kind) {
    case 'limit':
      return (['measured', 'atMost', 'atLeast'] as const).flatMap((name) => {
        const quantity = decided[name]
        return quantity === undefined ? [] : [[name, quantity.value] as const]
      })
    case 'disclosure':
      return [
        ['missing', decided.missing.join('+')],
        ['notKnown', decided.notKnown.join('+')],
      ]
    case 'deduction':
      return [
        ['keptBack', decided.keptBack ?? 'none'],
        ['principal', decided.principal ?? 'none'],
      ]
    case 'allocation':
      return [
        ...Object.entries(decided.to).map(([part, amount]) => [`to.${part}`, amount] as const),
        ['left', decided.left ?? 'none'],
      ]
    case 'debt-order':
      return decided.to.map(({ debt, amount }) => [`to.${debt}`, amount] as const)
    case 'classification':
      return [['class', decided.class ?? 'none']]
    case 'limitation':
      return [
        ['state', decided.state],
        ['lastDay', decided.lastDay ?? 'none'],
        ['moved', decided.moved.map(({ did }) => did).join('+')],
        ['afterwards', decided.afterwards],
      ]
    case 'plan-stop':
      return [
        ['event', decided.event],
        ['stops', decided.stops],
      ]
    default:
      return decided satisfies never
  }
}
