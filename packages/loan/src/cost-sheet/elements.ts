/** What the rule wants on a sheet, element by element, and which of them a sheet lacks. */
import type { Words } from '@forbear/conduct/language'
import type { ShownName } from '../price/language/index.ts'
import { below } from '../problem.ts'
import type { StatedCostSheet } from './sheet.ts'

/** An element that 金规〔2026〕2号 is reported to require. */
export type SheetElement =
  | 'principal'
  | 'charges'
  | 'charge-name'
  | 'charge-way'
  | 'charge-standard'
  | 'charge-payee'
  | 'charge-yearly'
  | 'yearly-cost'
  | 'contingent-costs'
  | 'contingent-standard'
  | 'contingent-payee'
  | 'nothing-else'

/** Each element as the reports name it. */
export const SHEET_ELEMENTS: Readonly<Record<SheetElement, Words>> = {
  principal: { en: 'the principal of the loan', zh: '贷款本金' },
  charges: { en: 'the list of charges', zh: '各项息费' },
  'charge-name': { en: 'what a charge is called', zh: '收费项目' },
  'charge-way': { en: 'how a charge is taken', zh: '收取方式' },
  'charge-standard': { en: 'by what a charge is reckoned', zh: '收取标准' },
  'charge-payee': { en: 'who receives a charge', zh: '收取主体' },
  'charge-yearly': { en: 'a charge as a yearly rate', zh: '息费折算年化率' },
  'yearly-cost': {
    en: 'the all-in yearly cost in normal performance, with its name',
    zh: '正常履约情形下的年化综合融资成本及其口径',
  },
  'contingent-costs': { en: 'the costs that a default may bring', zh: '违约等情形下的或有成本' },
  'contingent-standard': { en: 'by what a cost of default is reckoned', zh: '或有成本的收取标准' },
  'contingent-payee': { en: 'who receives a cost of default', zh: '或有成本的收取主体' },
  'nothing-else': {
    en: 'the statement that nothing else is charged',
    zh: '除明示外不收取其他任何息费的声明',
  },
}

/** An element that a sheet lacks, and where it would stand. */
export interface MissingElement {
  readonly element: SheetElement
  /** JSON pointer (RFC 6901) of the place. */
  readonly pointer: string
  readonly says: Words
}

/**
 * Everything that a sheet lacks. Whether what it states is true is not looked at: `costSheet` makes a true one.
 *
 * @returns in the order of the sheet; empty where nothing is missing
 * @see 个人贷款业务明示综合融资成本规定 (金规〔2026〕2号)
 */
export function missingElements(sheet: StatedCostSheet): readonly MissingElement[] {
  const found: MissingElement[] = []
  const expect = (element: SheetElement, pointer: string, value: unknown): void => {
    if (!isAbsent(value)) return
    found.push({ element, pointer, says: SHEET_ELEMENTS[element] })
  }
  expect('principal', '/principal', sheet.principal)
  expect('charges', '/charges', sheet.charges)
  for (const [k, charge] of (sheet.charges ?? []).entries()) {
    const at = below('/charges', k)
    expect('charge-name', below(at, 'name'), charge.name)
    expect('charge-way', below(at, 'way'), charge.way)
    expect('charge-standard', below(at, 'standard'), charge.standard)
    expect('charge-payee', below(at, 'payee'), charge.payee?.name)
    expect('charge-yearly', below(at, 'yearlyPercent'), charge.yearlyPercent)
  }
  const named = sheet.yearlyCost?.find(({ percent, label }) => !isAbsent(percent) && !isAbsent(label))
  expect('yearly-cost', '/yearlyCost', named)
  expect('contingent-costs', '/onDefault', sheet.onDefault)
  for (const [k, cost] of (sheet.onDefault ?? []).entries()) {
    const at = below('/onDefault', k)
    expect('contingent-standard', below(at, 'standard'), cost.standard)
    expect('contingent-payee', below(at, 'payee'), cost.payee?.name)
  }
  expect('nothing-else', '/nothingElse', sheet.nothingElse)
  return found
}

/** The fact of price law that each element belongs to. A sheet without a list of charges says nothing of any charge. */
const FACTS: Readonly<Record<SheetElement, readonly ShownName[]>> = {
  principal: ['shown.cost-sheet.principal'],
  charges: [
    'shown.cost-sheet.charge-way',
    'shown.cost-sheet.charge-standard',
    'shown.cost-sheet.charge-payee',
    'shown.cost-sheet.annual-cost',
  ],
  'charge-name': ['shown.cost-sheet.charge-way'],
  'charge-way': ['shown.cost-sheet.charge-way'],
  'charge-standard': ['shown.cost-sheet.charge-standard'],
  'charge-payee': ['shown.cost-sheet.charge-payee'],
  'charge-yearly': ['shown.cost-sheet.annual-cost'],
  'yearly-cost': ['shown.cost-sheet.annual-cost'],
  'contingent-costs': ['shown.cost-sheet.default-costs'],
  'contingent-standard': ['shown.cost-sheet.default-costs'],
  'contingent-payee': ['shown.cost-sheet.default-costs'],
  'nothing-else': ['shown.cost-sheet.nothing-else'],
}

/**
 * What a sheet shows, as the facts that price law asks of it.
 *
 * @returns `yes` or `no` for each part of the sheet; whether it was signed in time no sheet can say
 */
export function factsOfSheet(sheet: StatedCostSheet): Readonly<Partial<Record<ShownName, 'yes' | 'no'>>> {
  const lacking = new Set(missingElements(sheet).flatMap(({ element }) => FACTS[element]))
  const asked = [...new Set(Object.values(FACTS).flat())]
  return Object.fromEntries<'yes' | 'no'>([
    ['shown.cost-sheet.shown', 'yes'],
    ...asked.map((fact): [ShownName, 'yes' | 'no'] => [fact, lacking.has(fact) ? 'no' : 'yes']),
  ])
}

/** Nothing, an empty text, or words that are empty in either language. */
function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'object' && 'en' in value && 'zh' in value)
    return isAbsent(value.en) || isAbsent(value.zh)
  return false
}
