/**
 * The published form of a document of facts: a JSON Schema (2020-12) made from the names that the border reads, so that
 * the two cannot drift apart.
 */
import {
  CHARGE_KINDS,
  COUNT_FACTS,
  DATE_FACTS,
  LIMITATION_EVENTS,
  PAYEES,
  RATE_FACTS,
  SHOWN,
  SUM_FACTS,
  WORD_FACTS,
} from '../language/vocabulary.ts'

type Schema = Readonly<Record<string, unknown>>

const DATE: Schema = { type: 'string', format: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }
const DECIMAL: Schema = { type: 'string', pattern: String.raw`^\d{1,40}(?:\.\d{1,40})?$` }
const WORD: Schema = { type: 'string', minLength: 1 }

const closed = (properties: Schema, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** A value, or one of several of which it is not known which. */
const known = (value: Schema): Schema => ({
  anyOf: [value, closed({ oneOf: { type: 'array', minItems: 1, items: value } }, ['oneOf'])],
})

const RATE: Schema = {
  anyOf: [
    DECIMAL,
    closed({ percent: DECIMAL, per: { enum: ['year', 'month', 'day'] }, daysInYear: { enum: [360, 365] } }, [
      'percent',
      'per',
    ]),
  ],
}

const STEPS = ['months', 'weeks', 'days'].map((unit) =>
  closed({ [unit]: { type: 'integer', minimum: 1, maximum: 1200 } }, [unit]),
)
const FLOW: Schema = {
  ...closed(
    {
      date: DATE,
      month: { type: 'integer', minimum: 0, maximum: 1200 },
      amount: DECIMAL,
      count: { type: 'integer', minimum: 1, maximum: 5200 },
      every: { anyOf: STEPS },
    },
    ['amount'],
  ),
  oneOf: [{ required: ['date'] }, { required: ['month'] }],
}
const FLOWS: Schema = { type: 'array', items: FLOW }
const FLAG: Schema = { type: 'boolean' }

const LISTS: Readonly<Record<string, Schema>> = {
  advances: FLOWS,
  payments: FLOWS,
  charges: {
    type: 'array',
    items: closed({ kind: { enum: CHARGE_KINDS }, payee: { enum: PAYEES }, flows: FLOWS, keptBack: FLAG }, [
      'kind',
      'payee',
      'flows',
    ]),
  },
  debts: {
    type: 'array',
    items: closed(
      {
        id: WORD,
        amount: DECIMAL,
        due: FLAG,
        dueOn: DATE,
        secured: FLAG,
        ratePercent: DECIMAL,
        booked: DECIMAL,
      },
      ['id', 'amount', 'due', 'dueOn', 'secured', 'ratePercent'],
    ),
  },
  'limitation.events': {
    type: 'array',
    items: closed({ kind: { enum: LIMITATION_EVENTS }, on: DATE }, ['kind', 'on']),
  },
}

/** Every fact by its dotted name. */
const FACTS: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  ['place', { type: 'string', pattern: '^[A-Z]{2}(?:/[A-Z0-9-]+)*$' }],
  ['currency', { type: 'string', pattern: '^[A-Z]{3}$' }],
  ...Object.entries(WORD_FACTS).map(([name, list]): [string, Schema] => [name, known({ enum: list })]),
  ...Object.entries(SHOWN).flatMap(([document, items]) =>
    items.map((item): [string, Schema] => [`shown.${document}.${item}`, known({ enum: ['yes', 'no'] })]),
  ),
  ...DATE_FACTS.map((name): [string, Schema] => [name, name === 'on.judged' ? DATE : known(DATE)]),
  ...RATE_FACTS.map((name): [string, Schema] => [name, known(RATE)]),
  ...SUM_FACTS.map((name): [string, Schema] => [name, known(DECIMAL)]),
  ...COUNT_FACTS.map((name): [string, Schema] => [
    name,
    known({ type: 'integer', minimum: 0, maximum: 100_000 }),
  ]),
  ...Object.entries(LISTS),
])

/** The object of all names below a prefix. */
function objectBelow(prefix: string): Schema {
  const start = prefix === '' ? '' : `${prefix}.`
  const names = [...FACTS.keys()].filter((name) => name.startsWith(start))
  const keys = [...new Set(names.map((name) => name.slice(start.length).split('.')[0] ?? ''))]
  const properties = Object.fromEntries(
    keys.map((key) => [key, FACTS.get(start + key) ?? objectBelow(start + key)]),
  )
  return closed(properties, prefix === '' ? ['place', 'currency', 'on'] : prefix === 'on' ? ['judged'] : [])
}

/** The schema of the documents that `forbear loan price` reads. */
export const LOAN_FACTS_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The facts of a loan that the law on money asks for; what is left out is not known',
  ...objectBelow(''),
}
