/**
 * The closed word lists of price law: what a rule may ask of a loan and what a document of facts may state.
 * Every name is also its place in that document: `on.signed` stands at `/on/signed`.
 */
import type { FactValues } from '@forbear/conduct/language'

/**
 * Who lent: the conduct rules' types, and the lenders that only price law tells apart. `small-loan` and the six from
 * `financing-guarantee` to `regional-equity-market` are the seven kinds of local financial organisation that the
 * Supreme People's Court took out of the rules on private lending (reply in force 2021-01-01).
 */
export type LenderType =
  | FactValues['creditor.type']
  | 'financing-guarantee'
  | 'pawnshop'
  | 'financial-leasing'
  | 'commercial-factoring'
  | 'local-asset-manager'
  | 'regional-equity-market'
  | 'money-lender'
  | 'digital-lender'

export const LENDER_TYPES = Object.keys({
  bank: true,
  'consumer-finance': true,
  'auto-finance': true,
  'small-loan': true,
  trust: true,
  'asset-manager': true,
  platform: true,
  private: true,
  other: true,
  'financing-guarantee': true,
  pawnshop: true,
  'financial-leasing': true,
  'commercial-factoring': true,
  'local-asset-manager': true,
  'regional-equity-market': true,
  'money-lender': true,
  'digital-lender': true,
} satisfies Record<LenderType, true>) as readonly LenderType[]

export type Product = FactValues['debt.product']

export const PRODUCTS = Object.keys({
  'credit-card': true,
  'online-consumer-loan': true,
  'consumer-loan': true,
  'auto-loan': true,
  mortgage: true,
  'student-loan': true,
  'medical-debt': true,
  'business-loan': true,
  'other-consumer-debt': true,
} satisfies Record<Product, true>) as readonly Product[]

const YES_NO = ['yes', 'no'] as const

/** The five classes of a loan, from best to worst (贷款五级分类). */
export const LOAN_CLASSES = ['normal', 'special-mention', 'substandard', 'doubtful', 'loss'] as const
export type LoanClass = (typeof LOAN_CLASSES)[number]

/** What is shown to the borrower, in which paper or page. */
export const SHOWN = {
  advertisement: ['annual-rate', 'annual-rate-most-prominent', 'simple-method-said', 'highest-annual-rate'],
  contract: [
    'annual-rate',
    'term',
    'repayment',
    'default-measures',
    'liability',
    'personal-information',
    'interest-clause-explained',
  ],
  'cost-sheet': [
    'shown',
    'principal',
    'charge-way',
    'charge-standard',
    'charge-payee',
    'annual-cost',
    'default-costs',
    'nothing-else',
    'signed-before-contract',
  ],
  'pop-up': ['shown', 'forced-reading', 'confirmed-before-signing'],
  'order-page': ['cost-prominent'],
  'card-instalment': ['cost-as-interest'],
  'plan-agreement': [
    'balance',
    'instalments',
    'charges-that-run',
    'no-new-card-promise',
    'rights-and-duties',
    'liability-for-default',
  ],
  'first-claim': ['interest-calculation', 'cost-kind-amount-cause', 'amount-split'],
} as const
export type DocumentName = keyof typeof SHOWN
export type ShownName = { [D in DocumentName]: `shown.${D}.${(typeof SHOWN)[D][number]}` }[DocumentName]

/** Facts that are one word of a list. An unknown one is decided over its whole list (semantics S6). */
export const WORD_FACTS = {
  'lender.type': LENDER_TYPES,
  'lender.natural-person': YES_NO,
  /** Whether the bank is one that the notice of March 2025 on consumer credit addresses. */
  'lender.addressed-by-2025-notice': YES_NO,
  'borrower.natural-person': YES_NO,
  /** A covered borrower of 10 USC 987: a servicemember on active duty or a dependant. */
  'borrower.covered-servicemember': YES_NO,
  /** In military service, on a debt from before it (50 USC 3937). */
  'borrower.in-service-on-earlier-debt': YES_NO,
  product: PRODUCTS,
  'terms.secured': YES_NO,
  'terms.online': YES_NO,
  'terms.purpose': ['consumption', 'business'],
  'terms.repayment': ['bullet', 'instalments', 'revolving'],
  'terms.signing': ['online', 'in-person', 'checkout'],
  /** Lender and platform lend together, or a platform or guarantor brought the loan (助贷). */
  'terms.assisted': YES_NO,
  'terms.payment-order-agreed': YES_NO,
  'terms.interest-clause': ['agreed', 'unclear', 'none'],
  'terms.late-rate-agreed': YES_NO,
  /** Whether the instalments and advances are regular, in the sense of 12 CFR 1026.22(a)(3). */
  'terms.regular': YES_NO,
  'rate.method': ['irr', 'simple'],
  'class.reported': LOAN_CLASSES,
  'plan.performed': YES_NO,
  /** Whether the signed plan itself says that collecting stops. */
  'plan.says-collection-stops': YES_NO,
  'heir.renounced': YES_NO,
  'costs.court-title': YES_NO,
  'costs.first-letter-paid': YES_NO,
  'moratorium.running': YES_NO,
} as const
export type WordFacts = { readonly [N in keyof typeof WORD_FACTS]: (typeof WORD_FACTS)[N][number] }
export type WordName = keyof WordFacts

/**
 * What the kind of a loan says by its very name, so that nobody has to state it twice: it stands for these facts where
 * they are not stated; what is stated prevails.
 */
export const SAID_BY_PRODUCT: Readonly<Partial<Record<Product, Readonly<Partial<WordFacts>>>>> = {
  'online-consumer-loan': {
    'terms.online': 'yes',
    'terms.purpose': 'consumption',
    'borrower.natural-person': 'yes',
  },
  'consumer-loan': { 'terms.purpose': 'consumption', 'borrower.natural-person': 'yes' },
  'other-consumer-debt': { 'terms.purpose': 'consumption', 'borrower.natural-person': 'yes' },
  'student-loan': { 'borrower.natural-person': 'yes' },
  'medical-debt': { 'borrower.natural-person': 'yes' },
  'business-loan': { 'terms.purpose': 'business' },
}

/** Dates of the loan. `judged` is always stated: the day on which the question is put. */
export const DATE_FACTS = [
  'on.judged',
  'on.signed',
  'on.advertised',
  'on.overdue',
  'on.sued',
  'on.plan-signed',
  'on.paid',
  'on.claimed',
] as const
export type DateName = (typeof DATE_FACTS)[number]

/** Yearly rates, in percent. */
export const RATE_FACTS = [
  'rate.contract',
  'rate.overdue',
  'rate.misuse',
  'rate.on-unpaid-interest',
  'rate.late-penalty',
  'rate.late-other',
  'rate.shown',
] as const
export type RateName = (typeof RATE_FACTS)[number]

/** Sums of money. */
export const SUM_FACTS = [
  'amount.principal',
  'amount.line',
  'amount.household-balance',
  'amount.borrower-balance',
  'amount.lender-net-assets',
  'amount.principal-outstanding',
  'amount.interest-and-charges-claimed',
  'amount.total-claimed',
  'amount.due',
  'amount.default-interest-base',
  'amount.inherited',
  'amount.heir-claimed',
  'amount.financed',
  'amount.finance-charge',
  'amount.finance-charge-shown',
  'amount.interest-for-moratorium',
  'amount.listed-with-bureau',
  'costs.claimed',
  'costs.claim',
  'costs.lawyer-fee',
  'costs.fee-unit',
  'arrears.costs',
  'arrears.interest',
  'arrears.principal',
  'paid.amount',
  'paid.to-costs',
  'paid.to-interest',
  'paid.to-principal',
] as const
export type SumName = (typeof SUM_FACTS)[number]

/** Whole numbers. */
export const COUNT_FACTS = ['term.months', 'term.months-since-review', 'plan.months', 'arrears.days'] as const
export type CountName = (typeof COUNT_FACTS)[number]

/** Lists that a document may hold. */
export const LIST_FACTS = ['advances', 'payments', 'charges', 'debts', 'limitation.events'] as const
export type ListName = (typeof LIST_FACTS)[number]

export type FactName = WordName | ShownName | DateName | RateName | SumName | CountName | ListName

/** What a charge is for. */
export const CHARGE_KINDS = [
  'interest',
  'service',
  'guarantee',
  'insurance',
  'consulting',
  'handling',
  'membership',
  'penalty',
  'compound-interest',
  'collection',
  'other',
] as const
export type ChargeKind = (typeof CHARGE_KINDS)[number]

/** To whom a charge is paid. */
export const PAYEES = ['lender', 'platform', 'guarantor', 'insurer', 'agency', 'other'] as const
export type Payee = (typeof PAYEES)[number]

/** What happens to a claim that moves its limitation. */
export const LIMITATION_EVENTS = [
  'due',
  'last-instalment-due',
  'demand',
  'acknowledgement',
  'promise',
  'payment',
  'agreed-debit',
  'reminder-to-details-left',
  'police-report',
  'suit-filed',
  'proceedings-ended',
] as const
export type LimitationEventKind = (typeof LIMITATION_EVENTS)[number]
