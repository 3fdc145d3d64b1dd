/** The JSON Schema (draft 2020-12) of a request for a yearly cost, exported with the other forms by `forbear law export`. */
import { INTERVAL_COUNTS, RATE_METHODS } from './flow.ts'
import { FLOWS_AT_MOST, MONTHS_AT_MOST } from './parse-request.ts'

const whole = (least: number, most: number): object => ({ type: 'integer', minimum: least, maximum: most })
const STEP_UNITS = ['months', 'weeks', 'days', 'semimonths'] as const

const STEP = {
  type: 'object',
  description: 'How far the flows of a series stand apart: one unit, from 1.',
  properties: Object.fromEntries(STEP_UNITS.map((unit) => [unit, whole(1, MONTHS_AT_MOST)])),
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
}

const FLOW = {
  type: 'object',
  properties: {
    date: { type: 'string', format: 'date', description: 'When the first flow of the series falls.' },
    month: {
      ...whole(-MONTHS_AT_MOST, MONTHS_AT_MOST),
      description: 'The same, in months after the first advance; below zero is before it.',
    },
    amount: {
      type: 'string',
      pattern: '^(?=.*[1-9])\\d{1,40}(\\.\\d{1,40})?$',
      description: 'Above zero, in major units of any one currency.',
    },
    count: {
      ...whole(1, FLOWS_AT_MOST),
      description: 'How many flows the series has; 1 where it is left out.',
    },
    every: STEP,
  },
  required: ['amount'],
  oneOf: [{ required: ['date'] }, { required: ['month'] }],
  dependentRequired: { every: ['count'] },
  anyOf: [{ required: ['every'] }, { properties: { count: { const: 1 } } }],
  additionalProperties: false,
}

/** What `parseRateRequest` reads, as far as a schema can say it: dates that exist and flows that go together it cannot. */
export const RATE_REQUEST_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Yearly cost: advances and payments, and the law by which they are reckoned',
  type: 'object',
  properties: {
    method: { enum: RATE_METHODS },
    advances: { type: 'array', minItems: 1, items: FLOW },
    payments: {
      type: 'array',
      minItems: 1,
      items: FLOW,
      description: 'Every charge the borrower pays is one.',
    },
    intervals: { enum: INTERVAL_COUNTS, description: 'How dates become years; read by eu and cn-irr.' },
  },
  required: ['method', 'advances', 'payments'],
  additionalProperties: false,
} as const
