/** What `forbear loan options` is asked, as JSON: a loan, a day, the options, and what they are held against. */
import type { PromisedPart } from '../arrears/index.ts'
import { dayText, type Day } from '../calendar/index.ts'
import type {
  Advice,
  AffordabilityAsked,
  Budget,
  BudgetLine,
  GivenLimit,
  IncomeMonth,
  LimitationAct,
  LimitationAnswer,
  LimitationStanding,
  LimitMeasure,
  LivingFigure,
  OptionAsked,
  OwedTo,
  PlanDates,
  PlanInterest,
} from '../forbearance/index.ts'
import {
  amount,
  ANY_CURRENCY,
  day,
  isObject,
  list,
  name,
  object,
  optional,
  placeAtTop,
  placeBelow,
  rebased,
  renamed,
  reportMissingKey,
  sharePercent,
  step,
  tagged,
  whole,
  word,
  wordOr,
  words,
  type JsonSchema,
  type Members,
  type Place,
  type Shape,
} from '../json/index.ts'
import type { Currency } from '../money/index.ts'
import { someFactsShape, type SomeFacts } from '../price/index.ts'
import type { Parsed, Problem } from '../problem.ts'
import { LOAN_SCHEMA, parseLoan, type LoanRead } from './loan-json.ts'
import { nominalRate } from './terms-json.ts'

/** What a household has to pay from; see `affordability`. */
export type MeansAsked = Omit<AffordabilityAsked, 'instalmentMinor'>

/** The household that would pay, and whom else it owes. */
export interface HouseholdAsked extends MeansAsked {
  /** The name of this lender among all. */
  readonly lender: string
  readonly otherDebts: readonly OwedTo[]
}

export interface OptionsDocument {
  readonly loan: LoanRead
  readonly on: Day
  readonly options: readonly OptionAsked[]
  /** Where the loan is, and what the law has to know of it: limits and limitation are then reckoned. */
  readonly law?: SomeFacts
  /** As the lender or somebody else has them, beside those of the law. */
  readonly limits: readonly GivenLimit[]
  readonly household?: HouseholdAsked
  /** As somebody else reckoned it, beside the law's. */
  readonly limitation?: LimitationAnswer
  readonly advice: readonly Advice[]
}

type Asked = Omit<OptionsDocument, 'loan' | 'limits' | 'advice'> & {
  readonly limits?: readonly GivenLimit[]
  readonly advice?: readonly Advice[]
}

/** Reads what is asked: the whole, or every problem of loan, options and all else at once. */
export function parseOptions(input: unknown): Parsed<OptionsDocument> {
  const problems: Problem[] = []
  const at = placeAtTop(problems)
  const hasLoan = isObject(input) && Object.hasOwn(input, 'loan')
  const loan = hasLoan ? parseLoan(input['loan']) : undefined
  if (isObject(input) && !hasLoan) reportMissingKey('loan', at)
  if (loan?.ok === false) problems.push(...rebased(loan.problems, '', '/loan'))
  const of = loan?.ok === true ? loan.value.terms.currency : ANY_CURRENCY
  const rest = isObject(input)
    ? Object.fromEntries(Object.entries(input).filter(([key]) => key !== 'loan'))
    : input
  const asked = askedShape(of).parse(rest, at)
  if (loan?.ok !== true || asked === undefined || problems.length > 0) return { ok: false, problems }
  for (const [index, { id }] of asked.options.entries()) {
    if (asked.options.findIndex((other) => other.id === id) === index) continue
    placeBelow(placeBelow(placeBelow(at, 'options'), index), 'id').report({
      code: 'contradiction',
      found: id,
      says: { en: 'two options have one id', zh: '两个方案使用同一标识' },
      expected: { en: 'an id of its own', zh: '各不相同的标识' },
    })
  }
  if (asked.options.length === 0) placeBelow(at, 'options').report(NO_OPTIONS)
  reportLaterEvents(asked, at)
  if (asked.household !== undefined) reportLendersTwice(asked.household, placeBelow(at, 'household'))
  if (problems.length > 0) return { ok: false, problems }
  const { limits = [], advice = [], ...others } = asked
  return { ok: true, value: { ...others, limits, advice, loan: loan.value } }
}

const NO_OPTIONS: Parameters<Place['report']>[0] = {
  code: 'out-of-range',
  found: [],
  says: { en: 'no options', zh: '没有任何方案' },
  expected: { en: 'one at least', zh: '至少一个' },
}

/** What has not happened yet moves no clock, and is more likely a slip of the pen; only what falls due may lie ahead. */
function reportLaterEvents({ law, on }: Asked, top: Place): void {
  const at = ['law', 'limitation', 'events'].reduce(placeBelow, top)
  for (const [index, { kind, on: happenedOn }] of (law?.limitationEvents ?? []).entries()) {
    if (happenedOn <= on || kind === 'due' || kind === 'last-instalment-due') continue
    placeBelow(placeBelow(at, index), 'on').report({
      code: 'out-of-range',
      found: dayText(happenedOn),
      says: { en: 'it happens after the day that is asked for', zh: '事由晚于所问之日' },
      expected: { en: `${dayText(on)} or earlier`, zh: `不晚于 ${dayText(on)}` },
    })
  }
}

/** Offers are made to each lender once: what one is owed twice stands in one sum. */
function reportLendersTwice({ lender, otherDebts }: HouseholdAsked, at: Place): void {
  const names = [lender, ...otherDebts.map((debt) => debt.lender)]
  for (const [index, each] of names.entries()) {
    if (names.indexOf(each) === index) continue
    placeBelow(placeBelow(placeBelow(at, 'otherDebts'), index - 1), 'lender').report({
      code: 'contradiction',
      found: each,
      says: { en: `the lender \`${each}\` stands twice`, zh: `债权人 \`${each}\` 出现两次` },
      expected: {
        en: 'each lender once, with all that is owed to it',
        zh: '每个债权人一次，列出欠其全部金额',
      },
    })
  }
}

const DATES_AT_MOST = 1_200

/** A whole number from 1 that money is multiplied by. */
const shareOfMonth: Shape<bigint> = {
  parse: (input, at) => {
    const read = whole(1, 1_000_000).parse(input, at)
    return read === undefined ? undefined : BigInt(read)
  },
  write: Number,
  schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
}

const dates: Shape<PlanDates> = tagged<PlanDates, 'type'>('type', {
  even: object({
    type: word(['even']),
    firstDueOn: day,
    step,
    endOfMonth: word(['clip', 'keep-month-end']),
  }),
  seasons: object({
    type: word(['seasons']),
    notBefore: day,
    months: list(object<IncomeMonth>({ month: whole(1, 12), share: shareOfMonth })),
    dayOfMonth: whole(1, 31),
  }),
})

const interest: Shape<PlanInterest> = tagged<PlanInterest, 'type'>('type', {
  'as-contracted': object({ type: word(['as-contracted']) }),
  lowered: object({ type: word(['lowered']), rate: nominalRate }),
  paused: object<Extract<PlanInterest, { readonly type: 'paused' }>>({
    type: word(['paused']),
    until: optional(day),
  }),
})

type PlanAsked = Extract<OptionAsked, { readonly type: 'plan' }>

const optionShape = (of: Currency): Shape<OptionAsked> => {
  const above = amount(of, 'above-zero')
  return tagged<OptionAsked, 'type'>('type', {
    'keep-schedule': object({ type: word(['keep-schedule']), id: name }),
    'pay-off': object({ type: word(['pay-off']), id: name }),
    plan: object<PlanAsked>({
      type: word(['plan']),
      id: name,
      dates,
      deferred: whole(0, DATES_AT_MOST),
      reduced: optional(
        object<NonNullable<PlanAsked['reduced']>>({
          times: whole(1, DATES_AT_MOST),
          amountMinor: above,
        }),
      ),
      instalments: whole(1, DATES_AT_MOST),
      interest,
    }),
    settlement: object({
      type: word(['settlement']),
      id: name,
      parts: list(object<PromisedPart>({ by: day, amountMinor: above })),
      graceDays: whole(0, 366),
    }),
  })
}

const share = renamed('sharePercent', sharePercent)

const measureShape = (of: Currency): Shape<LimitMeasure> =>
  tagged<LimitMeasure, 'kind'>('kind', {
    'months-at-most': object({ kind: word(['months-at-most']), months: whole(0, DATES_AT_MOST) }),
    'instalments-at-most': object({ kind: word(['instalments-at-most']), count: whole(0, DATES_AT_MOST) }),
    'instalment-at-least': object({
      kind: word(['instalment-at-least']),
      amountMinor: amount(of, 'from-zero'),
    }),
    'first-due-within-days': object({ kind: word(['first-due-within-days']), days: whole(0, 36_600) }),
    'interest-at-most': object({ kind: word(['interest-at-most']), share }),
    'forgiven-at-most': object({ kind: word(['forgiven-at-most']), share }),
  })

const limitShape = (of: Currency): Shape<GivenLimit> =>
  object<GivenLimit>({
    id: name,
    measure: measureShape(of),
    citation: name,
    force: word([
      'criminal',
      'statute',
      'regulation',
      'local-rule',
      'ministry-rule',
      'judicial-interpretation',
      'official-interpretation',
      'court-decision',
      'national-standard-recommended',
      'regulator-guideline',
      'industry-guideline',
      'contract',
      'own-policy',
    ]),
    basis: word(['read', 'quoted', 'reported', 'unverified']),
  })

const lineShape = (of: Currency): Shape<BudgetLine> =>
  object<BudgetLine>({
    id: name,
    title: words,
    amount: wordOr(
      'unknown',
      object<Exclude<BudgetLine['amount'], 'unknown'>>({
        minor: renamed('amount', amount(of, 'from-zero')),
        every: word(['week', 'two-weeks', 'four-weeks', 'month', 'quarter', 'year']),
      }),
    ),
    source: word(['document', 'account-statement', 'declared', 'reference-figure']),
  })

const budgetShape = (of: Currency): Shape<Budget> =>
  object<Budget>({
    household: wordOr(
      'unknown',
      object<Exclude<Budget['household'], 'unknown'>>({ adults: whole(1, 50), children: whole(0, 50) }),
    ),
    income: list(lineShape(of)),
    necessary: list(lineShape(of)),
    livingFigure: optional(
      object<LivingFigure>({
        perHouseholdMinor: amount(of, 'from-zero'),
        perAdultMinor: amount(of, 'from-zero'),
        perChildMinor: amount(of, 'from-zero'),
        citation: name,
      }),
    ),
  })

/** An amount, or the word `unknown`. */
const amountOrUnknown = (of: Currency): Shape<bigint | 'unknown'> => {
  const known = amount(of, 'from-zero')
  return {
    parse: (input, at) => (input === 'unknown' ? input : known.parse(input, at)),
    write: (value) => (value === 'unknown' ? value : known.write(value)),
    schema: { oneOf: [{ const: 'unknown' }, known.schema] },
  }
}

const means = (of: Currency): Members<MeansAsked> => ({
  budget: budgetShape(of),
  otherInstalmentsMinor: amountOrUnknown(of),
  reserveMinor: amount(of, 'from-zero'),
  shareOfIncomeAtMost: renamed('shareOfIncomeAtMostPercent', optional(sharePercent)),
  income: word(['seen-or-declared', 'seen']),
})

/** What a household has to pay from, in a currency. */
export const meansShape = (of: Currency): Shape<MeansAsked> => object<MeansAsked>(means(of))

const householdShape = (of: Currency): Shape<HouseholdAsked> =>
  object<HouseholdAsked>({
    ...means(of),
    lender: name,
    otherDebts: list(object<OwedTo>({ lender: name, owedMinor: amount(of, 'from-zero') })),
  })

const standing: Shape<LimitationStanding> = tagged<LimitationStanding, 'state'>('state', {
  running: object({ state: word(['running']), until: day }),
  held: object({ state: word(['held']) }),
  'run-out': object({ state: word(['run-out']), since: day, effect: word(['defence', 'extinction']) }),
  undetermined: object({ state: word(['undetermined']), missing: list(name) }),
})

const limitationAct = word<LimitationAct>(['promise', 'payment', 'acknowledgement'])

const limitation: Shape<LimitationAnswer> = object<LimitationAnswer>({
  standing,
  citation: name,
  restartedBy: list(limitationAct),
  revivedBy: list(limitationAct),
})

/** What decides which limit of a plan binds, and which clock runs: the same names as in the facts of `forbear loan price`. */
export const FACTS_OF_LAW = ['lender.type', 'product', 'limitation.events'] as const

const lawShape: Shape<SomeFacts> = someFactsShape(FACTS_OF_LAW)

const askedShape = (of: Currency): Shape<Asked> =>
  object<Asked>({
    on: day,
    options: list(optionShape(of)),
    law: optional(lawShape),
    limits: optional(list(limitShape(of))),
    household: optional(householdShape(of)),
    limitation: optional(limitation),
    advice: optional(list(object<Advice>({ title: words, contact: name }))),
  })

/** The schema of what is asked; amounts are of any currency there. */
export const OPTIONS_SCHEMA: JsonSchema = optionsSchema()

function optionsSchema(): JsonSchema {
  const { $schema, $id: _id, title: _title, ...loan } = LOAN_SCHEMA
  const asked = askedShape(ANY_CURRENCY).schema
  return {
    $schema,
    $id: 'urn:forbear:schema:loan-options:1',
    title: 'Options of a loan: which are compared, on which day, within which limits, for which household',
    ...asked,
    properties: { loan, ...Object(asked['properties']) },
    required: ['loan', 'on', 'options'],
  }
}
