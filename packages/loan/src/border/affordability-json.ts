/** What `forbear loan afford` is asked, as JSON, and what it answers: whether a household can pay a loan, or an instalment. */
import {
  amount,
  ANY_CURRENCY,
  currency,
  isObject,
  type JsonSchema,
  object,
  type Place,
  placeAtTop,
  placeBelow,
  rebased,
  reportMissingKey,
  reportUnknownKeys,
  type Shape,
} from '../json/index.ts'
import { explainer } from '../explain/index.ts'
import { affordability, hardestMonth, type Affordability } from '../forbearance/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import type { Parsed, Problem } from '../problem.ts'
import { dueOfRow } from '../quote/index.ts'
import { schedule } from '../schedule/index.ts'
import { inDocument, LOAN_SCHEMA, parseLoan, type LoanRead } from './loan-json.ts'
import { meansShape, type MeansAsked } from './options-json.ts'

/** Whether an instalment can be afforded, with what the answer was asked of. */
export interface AffordAnswer {
  readonly currency: Currency
  readonly instalmentMinor: bigint
  readonly answer: Affordability
}

interface Asked {
  readonly currency: Currency
  readonly instalmentMinor: bigint
}

/**
 * Reads what is asked, and answers it: a loan is asked about by the hardest month of its schedule, before it is lent or once
 * it runs; else an instalment and its currency are named.
 */
export function affordAnswer(input: unknown): Parsed<AffordAnswer> {
  const problems: Problem[] = []
  const at = placeAtTop(problems)
  const asked = isObject(input) ? askedOf(input, { at, problems }) : undefined
  const means = isObject(input) ? meansOf(input, asked?.currency ?? ANY_CURRENCY, at) : notAnObject(input, at)
  if (asked === undefined || means === undefined || problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: { ...asked, answer: affordability({ ...means, instalmentMinor: asked.instalmentMinor }) },
  }
}

const notAnObject = (input: unknown, at: Place): undefined => {
  object<object>({}).parse(input, at)
}

type Keys = Readonly<Record<string, unknown>>

function meansOf(input: Keys, of: Currency, at: Place): MeansAsked | undefined {
  return Object.hasOwn(input, 'means')
    ? meansShape(of).parse(input['means'], placeBelow(at, 'means'))
    : reportMissingKey('means', at)
}

function askedOf(
  input: Keys,
  { at, problems }: { readonly at: Place; readonly problems: Problem[] },
): Asked | undefined {
  if (Object.hasOwn(input, 'loan')) {
    reportUnknownKeys(input, ['loan', 'means'], at)
    const loan = parseLoan(input['loan'])
    if (!loan.ok) problems.push(...rebased(loan.problems, '', '/loan'))
    return loan.ok ? hardestOf(loan.value, problems) : undefined
  }
  reportUnknownKeys(input, ['loan', 'instalment', 'currency', 'means'], at)
  const of = Object.hasOwn(input, 'currency')
    ? currency.parse(input['currency'], placeBelow(at, 'currency'))
    : reportMissingKey('currency', at)
  const instalmentMinor = Object.hasOwn(input, 'instalment')
    ? instalmentShape(of ?? ANY_CURRENCY).parse(input['instalment'], placeBelow(at, 'instalment'))
    : reportMissingKey('instalment', at)
  return of === undefined || instalmentMinor === undefined ? undefined : { currency: of, instalmentMinor }
}

const instalmentShape = (of: Currency): Shape<bigint> => amount(of, 'above-zero')

/** The hardest month of a loan by its terms and the money lent, whatever was paid since. */
function hardestOf(loan: LoanRead, problems: Problem[]): Asked | undefined {
  const disbursements = loan.events.flatMap((event) =>
    event.type === 'disbursed' ? [{ on: event.on, amountMinor: event.amountMinor }] : [],
  )
  const planned = schedule(loan.terms, { disbursements, rateSpans: [] })
  if (!planned.ok) {
    problems.push(...rebased(inDocument(planned.problems, loan), '', '/loan'))
    return undefined
  }
  const payments = planned.value.rows.map((row) => ({ on: row.dueOn, amountMinor: dueOfRow(row) }))
  return { currency: loan.terms.currency, instalmentMinor: hardestMonth(payments) }
}

/** The schema of what is asked; amounts are of any currency there. */
export const AFFORDABILITY_SCHEMA: JsonSchema = affordabilitySchema()

function affordabilitySchema(): JsonSchema {
  const { $schema, $id: _id, title: _title, ...loan } = LOAN_SCHEMA
  const household = meansShape(ANY_CURRENCY).schema
  const form = (properties: JsonSchema): JsonSchema => ({
    type: 'object',
    properties: { ...properties, means: household },
    required: [...Object.keys(properties), 'means'],
    additionalProperties: false,
  })
  return {
    $schema,
    $id: 'urn:forbear:schema:loan-affordability:1',
    title: 'Whether a household can pay a loan, by the hardest month of its schedule, or an instalment',
    oneOf: [
      form({ loan }),
      form({ instalment: instalmentShape(ANY_CURRENCY).schema, currency: currency.schema }),
    ],
  }
}

/** The answer as JSON; amounts are decimal text of major units, for a month. */
export function affordToJson({ currency: of, instalmentMinor, answer }: AffordAnswer): unknown {
  const text = (minor: bigint): string => amountText(minor, of)
  const { budget, otherInstalmentsMinor, reserveMinor, sources } = answer.restsOn
  return {
    state: answer.state,
    currency: of.code,
    instalment: text(instalmentMinor),
    income: text(budget.incomeMinor),
    necessary: text(budget.necessaryMinor),
    livingFigure: budget.livingFigureCounted,
    otherInstalments:
      otherInstalmentsMinor === 'unknown' ? otherInstalmentsMinor : text(otherInstalmentsMinor),
    reserve: text(reserveMinor),
    ...(answer.state === 'affordable' && { left: text(answer.leftMinor) }),
    ...(answer.state === 'undetermined' && { missing: answer.missing }),
    restsOn: sources,
    says: explainer(of)({ kind: 'affordability', answer, instalmentMinor }),
  }
}
