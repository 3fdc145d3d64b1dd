/** Flows of the published tables in a short notation: `24x230@1978-02-10/1m` is 24 payments of 230, a month apart. */
import assert from 'node:assert/strict'
import { parseRateRequest, yearlyCost, type Parsed, type RateAnswer, type RateMethod } from '../index.ts'

const FLOW = /^(?:(\d+)x)?([\d.]+)@(?:(\d{4}-\d\d-\d\d)|(-?\d+))(?:\/(\d+)([mwds]))?$/
const UNITS: Readonly<Record<string, string>> = { m: 'months', w: 'weeks', d: 'days', s: 'semimonths' }

/** Flows as the JSON of the border, one for each word. */
export function flowsSaid(text: string): readonly object[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [whole, count, amount, date, month, step, unit = ''] = FLOW.exec(word) ?? []
      assert.ok(whole !== undefined, word)
      return {
        ...(date === undefined ? { month: Number(month) } : { date }),
        amount,
        ...(count === undefined
          ? {}
          : { count: Number(count), every: { [UNITS[unit] ?? unit]: Number(step) } }),
      }
    })
}

/** A request as JSON: method, advances, payments, and how dates are counted where that is said. */
export interface Said {
  readonly method: RateMethod
  readonly advances: readonly object[]
  readonly payments: readonly object[]
  readonly intervals?: string
}

/** The answer to a request that has one. */
export function answerTo(said: Said): RateAnswer {
  const answer = asked(said)
  assert.ok(answer.ok, answer.ok ? '' : answer.problems.map(({ message }) => message.en).join('\n'))
  return answer.value
}

/** The problems of a request that has no answer, as code and place. */
export function problemsOf(said: unknown): readonly string[] {
  const answer = asked(said)
  return answer.ok ? [] : answer.problems.map(({ code, pointer }) => `${code} ${pointer}`)
}

function asked(said: unknown): Parsed<RateAnswer> {
  const parsed = parseRateRequest(said)
  return parsed.ok ? yearlyCost(parsed.value) : parsed
}

/** The rate of flows in short notation, in percent. */
export function rateOf(method: RateMethod, advances: string, payments: string): number {
  return Number(
    answerTo({ method, advances: flowsSaid(advances), payments: flowsSaid(payments) }).ratePercent,
  )
}
