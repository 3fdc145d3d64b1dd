/** The border of a loan's facts: one shape reads a document, or tells everything that is wrong with it, and describes it. */
import {
  amount,
  ANY_CURRENCY,
  currency,
  day,
  isObject,
  parseWith,
  readAs,
  textual,
  whole,
  word,
  type JsonSchema,
  type Shape,
} from '../../json/index.ts'
import { currencyOf, type Currency } from '../../money/index.ts'
import type { Parsed } from '../../problem.ts'
import {
  COUNT_FACTS,
  DATE_FACTS,
  RATE_FACTS,
  SHOWN,
  SUM_FACTS,
  WORD_FACTS,
  type ListName,
  type WordName,
} from '../language/vocabulary.ts'
import { known, yearlyRate } from './known.ts'
import { charges, debts, flows, limitationEvents } from './list-shapes.ts'
import type { LoanFacts } from './loan-facts.ts'
import { nested, type Named } from './nested.ts'

/**
 * The form of a place path, to be read with the flag `u`: as that of contacts, which knows Hong Kong, Macao and Taiwan as
 * `HK`, `MO` and `TW` alone.
 */
export const PLACE_PATTERN =
  '^(?!CN/(?:[Hh][Kk]|(?:81|91)(?:\\d{4})?|香港[^/]*|[Mm][Oo]|(?:82|92)(?:\\d{4})?|澳[门門][^/]*|[Tt][Ww]|71(?:\\d{4})?|[台臺][湾灣][^/]*)(?:/|$))[A-Z]{2}(?:/[\\p{L}\\p{N}][\\p{L}\\p{N}-]*)*$'

const PLACE_FORM = new RegExp(PLACE_PATTERN, 'u')

const A_PLACE = {
  en: 'a jurisdiction path such as `CN` or `US/NY`; Hong Kong, Macao and Taiwan are `HK`, `MO` and `TW`',
  zh: '法域路径，例如 `CN` 或 `US/NY`；香港、澳门、台湾写作 `HK`、`MO`、`TW`',
}

const place: Shape<string> = textual(
  (text, at) => {
    if (PLACE_FORM.test(text)) return text
    at.report({
      code: 'unknown-word',
      found: text,
      says: { en: `\`${text}\` is no place`, zh: `\`${text}\` 不是法域` },
      expected: A_PLACE,
    })
    return undefined
  },
  (path) => path,
  { expected: A_PLACE, schema: { pattern: PLACE_PATTERN } },
)

/** Days and months of a loan: far more than any has. */
const COUNT_AT_MOST = 100_000

/** The day on which the question is put: one day, and always stated. */
const judgedOn = readAs(
  day,
  (on): LoanFacts['dates']['on.judged'] => [on],
  ([on]) => on,
)

/** Shapes of several names. A value is read and written by the shape of its own name, so one map may hold all. */
function shapes<T>(
  names: readonly string[],
  shape: Shape<T>,
): readonly (readonly [string, Shape<unknown>])[] {
  return names.map((name) => [name, shape as Shape<unknown>])
}

const YES_NO = ['yes', 'no'] as const

/** Whether each thing was shown, `shown.contract.annual-rate`. */
const SHOWN_FACTS = Object.entries(SHOWN).flatMap(([document, items]) =>
  items.map((item) => `shown.${document}.${item}`),
)

/** The facts that may be one of several values, by the member of `LoanFacts` that holds them. */
const GROUPS = {
  words: new Set<string>([...Object.keys(WORD_FACTS), ...SHOWN_FACTS]),
  dates: new Set<string>(DATE_FACTS),
  rates: new Set<string>(RATE_FACTS),
  sums: new Set<string>(SUM_FACTS),
  counts: new Set<string>(COUNT_FACTS),
} satisfies { readonly [Member in keyof LoanFacts]?: ReadonlySet<string> }

/** The facts that stand for themselves, by the member of `LoanFacts` that holds them. */
const SINGLE = {
  place: 'place',
  currency: 'currency',
  advances: 'advances',
  payments: 'payments',
  charges: 'charges',
  debts: 'debts',
  limitationEvents: 'limitation.events',
} satisfies { readonly [Member in keyof LoanFacts]?: string }

function shapesIn(of: Currency): ReadonlyMap<string, Shape<unknown>> {
  return new Map([
    ...shapes(['place'], place),
    ...shapes(['currency'], currency),
    ...Object.entries(WORD_FACTS).flatMap(([name, words]) => shapes([name], known(word<string>(words)))),
    ...shapes(SHOWN_FACTS, known(word(YES_NO))),
    ...shapes(DATE_FACTS, known(day)),
    ...shapes(['on.judged'], judgedOn),
    ...shapes(RATE_FACTS, yearlyRate),
    ...shapes(SUM_FACTS, known(amount(of, 'from-zero'))),
    ...shapes(COUNT_FACTS, known(whole(0, COUNT_AT_MOST))),
    ...shapes(['advances', 'payments'], flows(of)),
    ...shapes(['charges'], charges(of)),
    ...shapes(['debts'], debts(of)),
    ...shapes(['limitation.events'], limitationEvents),
  ])
}

/**
 * A document of facts: names of facts nested by their points, `{"lender": {"type": "bank"}}`; a value may be
 * `{"oneOf": [...]}`; sums and rates are decimal texts, sums in major units of the currency.
 */
export function factsShape(of: Currency): Shape<LoanFacts> {
  return readAs(
    nested({ shapes: shapesIn(of), required: ['place', 'currency', 'on.judged'] }),
    factsOf,
    namedOf,
  )
}

/** Some facts of a loan, where its currency and all dates and sums are known from elsewhere. */
export type SomeFacts = Pick<LoanFacts, 'place' | 'words' | 'limitationEvents'>

/**
 * A part of the same document that states the place and some words, and what happened to the claim: for a loan whose
 * account is there, so that nothing has to be said twice.
 */
export function someFactsShape(
  names: readonly (WordName | Extract<ListName, 'limitation.events'>)[],
): Shape<SomeFacts> {
  const all = shapesIn(ANY_CURRENCY)
  const stated = new Map([...all].filter(([name]) => name === 'place' || names.some((each) => each === name)))
  return readAs(
    nested({ shapes: stated, required: ['place'] }),
    (named): SomeFacts => {
      const { place: path, words, limitationEvents: events } = factsOf(named)
      return { place: path, words, ...(events !== undefined && { limitationEvents: events }) }
    },
    ({ place: path, words, limitationEvents: events }) =>
      new Map<string, unknown>([
        ['place', path],
        ...Object.entries(words),
        ...(events === undefined ? [] : [['limitation.events', events] as const]),
      ]),
  )
}

function factsOf(named: Named): LoanFacts {
  const groups = Object.entries(GROUPS).map(([member, names]) => [
    member,
    Object.fromEntries([...named].filter(([name]) => names.has(name))),
  ])
  const single = Object.entries(SINGLE).flatMap(([member, name]) =>
    named.has(name) ? [[member, named.get(name)]] : [],
  )
  // each value was read by the shape of its name, and the names are those of the type
  return Object.fromEntries([...groups, ...single]) as LoanFacts
}

function namedOf(facts: LoanFacts): Named {
  const groups = [facts.words, facts.dates, facts.rates, facts.sums, facts.counts]
  const members = new Map<string, unknown>(Object.entries(facts))
  const single = Object.entries(SINGLE).flatMap(([member, name]) =>
    members.has(member) ? [[name, members.get(member)] as const] : [],
  )
  return new Map([...groups.flatMap((group) => Object.entries<unknown>(group)), ...single])
}

/**
 * Reads the facts of a loan.
 *
 * @param document plain JSON, in the shape of `factsShape`
 * @returns the facts, or every problem with its JSON pointer
 */
export function parseLoanFacts(document: unknown): Parsed<LoanFacts> {
  const code = isObject(document) ? document['currency'] : undefined
  const of = (typeof code === 'string' ? currencyOf(code) : undefined) ?? ANY_CURRENCY
  const shape = SHAPES.get(of.code) ?? factsShape(of)
  SHAPES.set(of.code, shape)
  return parseWith(shape, document)
}

/** Shapes by currency: making one takes longer than reading a document with it. */
const SHAPES = new Map<string, Shape<LoanFacts>>()

/** The schema of the documents that `forbear loan price` reads. */
export const LOAN_FACTS_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The facts of a loan that the law on money asks for; what is left out is not known',
  ...factsShape(ANY_CURRENCY).schema,
}
