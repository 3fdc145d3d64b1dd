/** The border of the yearly cost: one shape reads a request, or tells everything that is wrong with it, and describes it. */
import {
  byKey,
  described,
  flow,
  listOfSome,
  MONTHS_AT_MOST,
  object,
  optional,
  parseWith,
  readAs,
  textual,
  whole,
  word,
  type JsonSchema,
  type Shape,
} from '../json/index.ts'
import { parseDecimal, shownDecimal, type Fraction } from '../money/index.ts'
import type { Parsed } from '../problem.ts'
import { INTERVAL_COUNTS, RATE_METHODS, type Flow, type FlowStep, type RateRequest } from './flow.ts'

/** Flows that one request may come to: thirty years of days, and a thousand more. */
export const FLOWS_AT_MOST = 12_000

const AMOUNT_FORM = {
  en: 'an amount above zero as decimal text, such as `"230.00"`',
  zh: '大于零的金额，写作十进制文本，如 `"230.00"`',
}

/** Forty places on either side of the point: no amount that is read is cut when it is written. */
const PLACES_AT_MOST = 40

/** An amount of any one currency: what its smallest unit is, no rate depends on. */
const amountAboveZero: Shape<Fraction> = textual(
  (text, at) => {
    const read = parseDecimal(text)
    if (read !== undefined && read.n > 0n) return read
    at.report({
      code: read === undefined ? 'bad-decimal' : 'out-of-range',
      found: text,
      says:
        read === undefined
          ? { en: `\`${text}\` is no amount`, zh: `\`${text}\` 不是金额` }
          : { en: `the amount \`${text}\` is not above zero`, zh: `金额 \`${text}\` 不大于零` },
      expected: AMOUNT_FORM,
    })
    return undefined
  },
  (value) => shownDecimal(value, PLACES_AT_MOST),
  {
    expected: AMOUNT_FORM,
    schema: {
      pattern: '^(?=.*[1-9])[0-9]{1,40}(\\.[0-9]{1,40})?$',
      description: 'Above zero, in major units of any one currency.',
    },
  },
)

const steps = whole(1, MONTHS_AT_MOST)

/** How far the flows of a series stand apart: one unit, from 1. */
const flowStep: Shape<FlowStep> = byKey<FlowStep>({
  months: object<{ readonly months: number }>({ months: steps }),
  weeks: object<{ readonly weeks: number }>({ weeks: steps }),
  days: object<{ readonly days: number }>({ days: steps }),
  semimonths: object<{ readonly semimonths: number }>({ semimonths: steps }),
})

const flows: Shape<readonly Flow[]> = listOfSome(
  flow({
    amount: amountAboveZero,
    step: flowStep,
    earliestMonth: -MONTHS_AT_MOST,
    countAtMost: FLOWS_AT_MOST,
  }),
)

/** A request as it stands in JSON. */
type RateDocument = Omit<RateRequest, 'intervals'> & Partial<Pick<RateRequest, 'intervals'>>

const requestShape: Shape<RateRequest> = readAs(
  object<RateDocument>({
    method: word(RATE_METHODS),
    advances: flows,
    payments: described(flows, 'Every charge the borrower pays is one.'),
    intervals: optional(described(word(INTERVAL_COUNTS), 'How dates become years; read by eu and cn-irr.')),
  }),
  (said, at) => {
    const count = [...said.advances, ...said.payments].reduce((sum, one) => sum + one.count, 0)
    if (count <= FLOWS_AT_MOST) return { ...said, intervals: said.intervals ?? 'as-flows-recur' }
    at.report({
      code: 'out-of-range',
      found: count,
      says: { en: `${count} flows in all`, zh: `现金流共 ${count} 笔` },
      expected: { en: `at most ${FLOWS_AT_MOST}`, zh: `至多 ${FLOWS_AT_MOST} 笔` },
    })
    return undefined
  },
  (request) => request,
)

/**
 * Reads `{"method", "advances": [FLOW], "payments": [FLOW], "intervals"}`, where a FLOW is
 * `{"date": "1978-02-10"}` or `{"month": 3}` with `"amount": "230.00"` and perhaps
 * `"count": 24, "every": {"months": 1}` (or `weeks`, `days`, `semimonths`).
 *
 * @returns the request, or every problem with the JSON pointer of its place
 */
export function parseRateRequest(value: unknown): Parsed<RateRequest> {
  return parseWith(requestShape, value)
}

/**
 * The JSON Schema (draft 2020-12) of what `parseRateRequest` reads, as far as a schema can say it: dates that exist and
 * flows that go together it cannot. `forbear law export` writes it.
 */
export const RATE_REQUEST_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Yearly cost: advances and payments, and the law by which they are reckoned',
  ...requestShape.schema,
}
