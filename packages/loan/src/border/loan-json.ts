/**
 * A loan as JSON: a ready product with what was chosen of it, or the terms themselves; and what happened since.
 *
 *     { "product": "weilidai", "chosen": { "amount": "10000", "ratePercent": "0.05", "instalments": 5, "on": "2018-09-11" } }
 */
import { inOrderLent, type LoanEvent } from '../events/index.ts'
import {
  amount,
  ANY_CURRENCY,
  currency,
  day,
  isAtOrBelow,
  isObject,
  object,
  optional,
  placeAtTop,
  placeBelow,
  ratePercent,
  rebased,
  renamed,
  reportMissingKey,
  reportUnknownKeys,
  reportWrongType,
  step,
  whole,
  word,
  type JsonSchema,
  type Place,
  type Shape,
} from '../json/index.ts'
import { currencyOf, type Currency } from '../money/index.ts'
import type { Parsed, Problem } from '../problem.ts'
import {
  contract,
  disbursementOf,
  productOf,
  PRODUCTS,
  type Chosen,
  type Product,
} from '../products/index.ts'
import type { Terms } from '../terms/index.ts'
import { eventListShape } from './events-json.ts'
import { INSTALMENTS_AT_MOST, termsShape } from './terms-json.ts'

/** A loan that was read. */
export interface LoanRead {
  /** The ready product, where it is of one. */
  readonly product?: Product
  readonly chosen?: Chosen
  readonly terms: Terms
  /** In the order in which they were written; paying out what was chosen first, unless a disbursement was written. */
  readonly events: readonly LoanEvent[]
}

/** What was chosen of a product, with amounts of its currency. */
export function chosenShape(of: Currency): Shape<Chosen> {
  return object<Chosen>({
    amountMinor: amount(of, 'above-zero'),
    rate: renamed('ratePercent', optional(ratePercent)),
    instalments: optional(whole(1, INSTALMENTS_AT_MOST)),
    step: optional(step),
    on: day,
    firstDueOn: optional(day),
  })
}

const KEYS = ['product', 'chosen', 'terms', 'currency', 'events'] as const
const productId = word(PRODUCTS.map(({ id }) => id))

/** Reads a loan: the loan, or every problem at once, each with the pointer into the document. */
export function parseLoan(input: unknown): Parsed<LoanRead> {
  const problems: Problem[] = []
  const loan = readLoan(input, placeAtTop(problems), problems)
  return loan === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, value: loan }
}

function readLoan(input: unknown, at: Place, problems: Problem[]): LoanRead | undefined {
  if (!isObject(input)) return reportWrongType(input, { en: 'an object', zh: '对象' }, at)
  reportUnknownKeys(input, KEYS, at)
  if (Object.hasOwn(input, 'product') === Object.hasOwn(input, 'terms')) {
    at.report({
      code: Object.hasOwn(input, 'terms') ? 'contradiction' : 'missing-key',
      found: undefined,
      says: Object.hasOwn(input, 'terms')
        ? { en: 'both `product` and `terms` are there', zh: '同时有 `product` 和 `terms`' }
        : { en: 'neither `product` nor `terms` is there', zh: '既没有 `product` 也没有 `terms`' },
      expected: {
        en: '`product` with `chosen`, or `terms` with `events`',
        zh: '`product` 与 `chosen`，或 `terms` 与 `events`',
      },
    })
    return undefined
  }
  return Object.hasOwn(input, 'product') ? readOfProduct(input, at, problems) : readOfTerms(input, at)
}

type Members = Readonly<Record<string, unknown>>

function readOfTerms(input: Members, at: Place): LoanRead | undefined {
  if (Object.hasOwn(input, 'chosen')) {
    placeBelow(at, 'chosen').report({
      code: 'contradiction',
      found: input['chosen'],
      says: { en: '`chosen` stands beside `terms`', zh: '`terms` 旁边又有 `chosen`' },
      expected: { en: '`chosen` only with `product`', zh: '只有 `product` 才配 `chosen`' },
    })
  }
  const inTerms = isObject(input['terms']) ? input['terms']['currency'] : undefined
  const of = (typeof inTerms === 'string' ? currencyOf(inTerms) : undefined) ?? ANY_CURRENCY
  checkCurrency(input, of, at)
  const terms = termsShape(of).parse(input['terms'], placeBelow(at, 'terms'))
  if (!Object.hasOwn(input, 'events')) return reportMissingKey('events', at)
  const events = eventListShape(of).parse(input['events'], placeBelow(at, 'events'))
  return terms === undefined || events === undefined ? undefined : { terms, events }
}

function readOfProduct(input: Members, at: Place, problems: Problem[]): LoanRead | undefined {
  const id = productId.parse(input['product'], placeBelow(at, 'product'))
  const product = id === undefined ? undefined : productOf(id)
  const of = product?.currency ?? ANY_CURRENCY
  if (product !== undefined) checkCurrency(input, of, at)
  const chosen = Object.hasOwn(input, 'chosen')
    ? chosenShape(of).parse(input['chosen'], placeBelow(at, 'chosen'))
    : reportMissingKey('chosen', at)
  const events = Object.hasOwn(input, 'events')
    ? eventListShape(of).parse(input['events'], placeBelow(at, 'events'))
    : []
  if (product === undefined || chosen === undefined || events === undefined) return undefined
  const terms = contract(product, chosen)
  if (!terms.ok) {
    problems.push(...rebased(terms.problems, '', '/chosen'))
    return undefined
  }
  const isPaidOut = events.some(({ type }) => type === 'disbursed')
  return {
    product,
    chosen,
    terms: terms.value,
    events: isPaidOut ? events : [disbursementOf(chosen), ...events],
  }
}

function checkCurrency(input: Members, of: Currency, at: Place): void {
  if (!Object.hasOwn(input, 'currency')) return
  const place = placeBelow(at, 'currency')
  const read = currency.parse(input['currency'], place)
  if (read === undefined || read.code === of.code || of === ANY_CURRENCY) return
  place.report({
    code: 'contradiction',
    found: read.code,
    says: { en: 'the loan is in another currency', zh: '贷款使用另一种货币' },
    expected: { en: of.code, zh: of.code },
  })
}

/**
 * The problems that reckoning found, as of the document that was read: settings by their names in JSON, and of a product
 * by what was chosen, where the setting is one that was.
 */
export function inDocument(problems: readonly Problem[], loan: LoanRead): readonly Problem[] {
  return problems.map((found) => {
    const { pointer } = found
    if (isAtOrBelow(pointer, '/events')) return { ...found, pointer: eventIn(pointer, loan) }
    if (isAtOrBelow(pointer, '/disbursements')) return { ...found, pointer: disbursementIn(pointer, loan) }
    if (loan.chosen === undefined) return { ...found, pointer: `/terms${asInJson(pointer)}` }
    return { ...found, pointer: CHOSEN_BY_SETTING.find(([s]) => isAtOrBelow(pointer, s))?.[1] ?? '/product' }
  })
}

const CHOSEN_BY_SETTING: readonly (readonly [setting: string, chosen: string])[] = [
  ['/instalments', '/chosen/instalments'],
  ['/interest/rate', '/chosen/ratePercent'],
  ['/dates/step', '/chosen/step'],
  ['/dates/firstDueOn', '/chosen/firstDueOn'],
  ['/dates', '/chosen/on'],
]

/** How many events were put before those of the document: the disbursement of what was chosen, where none was written. */
const eventsBefore = ({ events, chosen }: LoanRead): number =>
  chosen !== undefined && events[0]?.id === 'disbursement' ? 1 : 0

/** The pointer of an event as the document counts them; the disbursement that stands in none is what was chosen. */
function eventIn(pointer: string, loan: LoanRead): string {
  const [, , index = '0', ...members] = pointer.split('/')
  const at = Number(index) - eventsBefore(loan)
  const end = asInJson(members.map((member) => `/${member}`).join(''))
  if (pointer === '/events') return pointer
  return at < 0 ? `/chosen${end}` : `/events/${at}${end}`
}

/** The pointer of the n-th disbursement: its event, or what was chosen. */
function disbursementIn(pointer: string, loan: LoanRead): string {
  const { events, chosen } = loan
  const [, , index = '0', member] = pointer.split('/')
  const disbursed = events
    .flatMap((event) => (event.type === 'disbursed' ? [event] : []))
    .toSorted(inOrderLent)
  const event = disbursed[Number(index)]
  const end = member === undefined ? '' : asInJson(`/${member}`)
  if (event === undefined) return '/events'
  const isChosen = chosen !== undefined && event.id === 'disbursement' && events[0] === event
  return isChosen ? `/chosen${end}` : `/events/${events.indexOf(event) - eventsBefore(loan)}${end}`
}

/** Names of settings as JSON has them. */
function asInJson(pointer: string): string {
  return pointer
    .replace(/\/rate\/value$/, '/rate/percent')
    .replace(/\/downPayment\/share$/, '/downPayment/sharePercent')
    .replace(/Minor$/, '')
}

/** The schema of a loan document; amounts are of any currency there. */
export const LOAN_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:forbear:schema:loan:1',
  title: 'A loan: a ready product with what was chosen of it, or its terms; and what happened since',
  oneOf: [
    {
      type: 'object',
      properties: {
        product: productId.schema,
        chosen: chosenShape(ANY_CURRENCY).schema,
        currency: currency.schema,
        events: eventListSchema(),
      },
      required: ['product', 'chosen'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: {
        terms: termsShape(ANY_CURRENCY).schema,
        currency: currency.schema,
        events: eventListSchema(),
      },
      required: ['terms', 'events'],
      additionalProperties: false,
    },
  ],
}

function eventListSchema(): JsonSchema {
  return eventListShape(ANY_CURRENCY).schema
}
