/** The options of a loan as JSON: what each comes to, what it pays when, and every figure's sentence in both languages. */
import { dayText, type Day } from '../calendar/index.ts'
import { explainer, type Explainer } from '../explain/index.ts'
import {
  affordability,
  agreementEvents,
  budgetOf,
  claimOfLoan,
  fairOffers,
  limitationByLaw,
  limitsByLaw,
  optionsOfLoan,
  type Affordability,
  type FairOffers,
  type LoanOfOptions,
  type MissingFact,
  type OptionAnswer,
  type OptionsAnswer,
} from '../forbearance/index.ts'
import { exactText } from '../json/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import type { PriceBook } from '../price/index.ts'
import type { Parsed } from '../problem.ts'
import { componentsToJson } from './account-json.ts'
import { eventShape } from './events-json.ts'
import type { HouseholdAsked, OptionsDocument } from './options-json.ts'
import {
  factsOf,
  givenToJson,
  lawToJson,
  limitsToJson,
  warningOf,
  type LawOfOptions,
  type WarningOf,
} from './options-law.ts'

/** Offers to all lenders, or what has to be known before any can be made. */
export type OffersAnswer =
  | ({ readonly state: 'made'; readonly spareMinor: bigint; readonly totalOwedMinor: bigint } & FairOffers)
  | { readonly state: 'undetermined'; readonly missing: readonly MissingFact[] }

/** What options are reckoned with. */
export interface OptionsGround {
  /** The account of events on a day. */
  readonly read: LoanOfOptions['read']
  /** The law on money, as data. */
  readonly book: PriceBook
}

/** Everything that the options of a document come to. */
export interface OptionsResult {
  readonly asked: OptionsDocument
  readonly currency: Currency
  readonly answer: OptionsAnswer
  /** By the id of the option, where a household was told. */
  readonly affordable: ReadonlyMap<string, Affordability>
  readonly offers?: OffersAnswer
  /** What the law says, where a place was named. */
  readonly law?: LawOfOptions
  /** What is told before a plan or a payment. */
  readonly warning: WarningOf
}

/** Reckons the options of a document, held against the law of its place where it names one. */
export function optionsResult(asked: OptionsDocument, { read, book }: OptionsGround): Parsed<OptionsResult> {
  const { loan, on, household } = asked
  const events = loan.events.filter(({ bookedOn }) => bookedOn <= on)
  const facts = factsOf(asked)
  const byLaw = facts && limitsByLaw(facts, book)
  const limits = [...(byLaw?.limits ?? []), ...asked.limits]
  const answer = optionsOfLoan({ terms: loan.terms, events, read }, { ...asked, limits })
  if (!answer.ok) return answer
  const law = facts &&
    byLaw && {
      place: facts.place,
      limits: byLaw,
      limitation: limitationByLaw(facts, claimOfLoan(answer.value.account, { events, read }), book),
    }
  const affordable = new Map(
    household === undefined
      ? []
      : answer.value.options.map(({ id, hardestMonthMinor }) => [id, affords(household, hardestMonthMinor)]),
  )
  return {
    ok: true,
    value: {
      asked,
      currency: loan.terms.currency,
      answer: answer.value,
      affordable,
      ...(household !== undefined && { offers: offersOf(household, answer.value.owedMinor) }),
      ...(law !== undefined && { law }),
      warning: warningOf(asked, law?.limitation),
    },
  }
}

function affords(household: HouseholdAsked, instalmentMinor: bigint): Affordability {
  const { lender: _lender, otherDebts: _debts, ...asked } = household
  return affordability({ ...asked, instalmentMinor })
}

/**
 * What is left of a month after necessary spending and the reserve, over all lenders; other instalments are of these. What
 * is not known may leave less, so nothing is offered before it is.
 */
function offersOf(household: HouseholdAsked, owedMinor: bigint): OffersAnswer {
  const { leftMinor, missingIncome, missingNecessary } = budgetOf(household.budget)
  const missing = [...missingIncome, ...missingNecessary]
  if (missing.length > 0) return { state: 'undetermined', missing }
  const spare = leftMinor - household.reserveMinor
  const debts = [{ lender: household.lender, owedMinor }, ...household.otherDebts]
  return {
    state: 'made',
    ...fairOffers(spare, debts),
    spareMinor: spare > 0n ? spare : 0n,
    totalOwedMinor: debts.reduce((sum, debt) => sum + debt.owedMinor, 0n),
  }
}

/** The result as JSON; amounts are decimal text of major units. */
export function optionsToJson(result: OptionsResult): object {
  const { asked, currency, answer, affordable, offers, law, warning } = result
  const text = (minor: bigint): string => amountText(minor, currency)
  const explain = explainer(currency)
  return {
    on: dayText(answer.on),
    currency: currency.code,
    owed: componentsToJson(answer.account.owed, currency),
    daysPastDue: answer.account.arrears.daysPastDue,
    warning,
    ...(law !== undefined && { law: lawToJson(law, currency) }),
    given: givenToJson(asked),
    options: answer.options.map((option) => ({
      ...optionToJson(option, text, explain),
      ...eventsToJson(option, currency),
      ...affordabilityToJson(option, affordable.get(option.id), explain),
    })),
    extremes: answer.extremes,
    ...(offers !== undefined && { offers: offersToJson(offers, text, explain) }),
  }
}

/** The events to enter when a plan is agreed as shown. */
function eventsToJson({ plan }: OptionAnswer, currency: Currency): object {
  if (plan === undefined) return {}
  return { ifAgreed: agreementEvents(plan, plan.agreedOn).map(eventShape(currency).write) }
}

function optionToJson(option: OptionAnswer, text: (minor: bigint) => string, explain: Explainer): object {
  return {
    id: option.id,
    type: option.type,
    total: text(option.totalMinor),
    cost: text(option.costMinor),
    hardestMonth: text(option.hardestMonthMinor),
    firstOn: dayText(option.firstOn),
    lastOn: dayText(option.lastOn),
    monthsWithPayments: option.months,
    forgiven: text(option.forgivenMinor),
    owedIfNothingIsDone: text(option.owedByNothingMinor),
    againstDoingNothing: text(option.againstNothingMinor),
    limits: limitsToJson(option.limits),
    says: explain({ kind: 'option', outcome: option }),
    ...partsToJson(option, explain),
    payments: paymentsToJson(option, text, explain),
  }
}

function partsToJson(
  { plan, reliefs = [], settlement, totalMinor, forgivenMinor }: OptionAnswer,
  explain: Explainer,
): object {
  if (plan !== undefined) return { reliefs, agreed: explain({ kind: 'plan', plan, reliefs }) }
  if (settlement === undefined) return {}
  const owedMinor = totalMinor + forgivenMinor
  return { agreed: explain({ kind: 'settlement', owedMinor, terms: settlement }) }
}

/** Each payment with its parts, where the option is a plan, whose interest is reckoned with it. */
function paymentsToJson(
  { plan, payments }: OptionAnswer,
  text: (minor: bigint) => string,
  explain: Explainer,
): unknown {
  const of = (on: Day, amountMinor: bigint): object => ({ on: dayText(on), amount: text(amountMinor) })
  if (plan === undefined) return payments.map(({ on, amountMinor }) => of(on, amountMinor))
  return plan.rows.map((row) => ({
    ...of(row.dueOn, row.amountMinor),
    earlier: text(row.earlierMinor),
    interest: text(row.interestMinor),
    principal: text(row.principalMinor),
    balance: text(row.balanceMinor),
    says: explain({ kind: 'plan-row', row }),
  }))
}

function affordabilityToJson(
  option: OptionAnswer,
  answer: Affordability | undefined,
  explain: Explainer,
): object {
  if (answer === undefined) return {}
  const figure = { kind: 'affordability', answer, instalmentMinor: option.hardestMonthMinor } as const
  return {
    affordability: {
      state: answer.state,
      ...(answer.state === 'undetermined' && { missing: answer.missing }),
      restsOn: answer.restsOn.sources,
      says: explain(figure),
    },
  }
}

function offersToJson(answer: OffersAnswer, text: (minor: bigint) => string, explain: Explainer): unknown {
  if (answer.state === 'undetermined') return answer
  const { state, offers, spareMinor, offeredMinor, leftMinor, totalOwedMinor } = answer
  return {
    state,
    spare: text(spareMinor),
    offered: text(offeredMinor),
    left: text(leftMinor),
    lenders: offers.map((offer) => ({
      lender: offer.lender,
      owed: text(offer.owedMinor),
      offer: text(offer.offerMinor),
      exactMinorUnits: exactText(offer.exactMinor),
      rounding: offer.rounding,
      ...(offer.months !== undefined && { months: offer.months }),
      says: explain({ kind: 'offer', offer, spareMinor, totalOwedMinor }),
    })),
  }
}
