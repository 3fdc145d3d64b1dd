/** The yearly cost of credit by the law of a place: flows in, one certified rate out, with how it was found. */
export * from './against.ts'
export * from './answer.ts'
export type { InYears } from './by-years.ts'
export * from './flow.ts'
export { FLOWS_AT_MOST, parseRateRequest, RATE_REQUEST_SCHEMA } from './parse-request.ts'
export { yearlyCost, yearsOf } from './yearly-cost.ts'
export type { Parsed, Problem, ProblemCode } from '../problem.ts'
