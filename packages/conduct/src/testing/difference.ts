/** The first field in which two answers differ, named so that a person finds it. */
import { isDeepStrictEqual } from 'node:util'

/** One field that two executions answer differently. */
export interface Difference {
  /** For example `judgement.findings[0].needs[1].of`. */
  readonly path: string
  /** The rule of the finding, use or condition that the field belongs to. */
  readonly rule: string | undefined
  readonly readable: string
  readonly compiled: string
}

/** Of a value that is shown, at most so many characters. */
const SHOWN_AT_MOST = 400

/**
 * The first field that differs, in the order of the readable answer's fields.
 *
 * A field that is there with the value `undefined` differs from one that is not there.
 */
export function firstDifference(readable: unknown, compiled: unknown): Difference | undefined {
  return isDeepStrictEqual(readable, compiled) ? undefined : within('', undefined, readable, compiled)
}

function within(path: string, rule: string | undefined, one: unknown, other: unknown): Difference {
  if (Array.isArray(one) && Array.isArray(other)) {
    const at = Array.from({ length: Math.max(one.length, other.length) }, (_, i) => i).find(
      (i) => i >= one.length || i >= other.length || !isDeepStrictEqual(one[i], other[i]),
    )
    if (at !== undefined)
      return within(`${path}[${at}]`, ruleOf(one[at]) ?? ruleOf(other[at]) ?? rule, one[at], other[at])
  }
  if (isRecord(one) && isRecord(other)) {
    const key = [...new Set([...Object.keys(one), ...Object.keys(other)])].find(
      (k) => !(k in one) || !(k in other) || !isDeepStrictEqual(one[k], other[k]),
    )
    if (key !== undefined) {
      const inner = path === '' ? key : `${path}.${key}`
      if (key in one && key in other) return within(inner, ruleOf(one) ?? rule, one[key], other[key])
      return {
        path: inner,
        rule: ruleOf(one) ?? rule,
        readable: key in one ? show(one[key]) : 'absent',
        compiled: key in other ? show(other[key]) : 'absent',
      }
    }
  }
  return { path, rule, readable: show(one), compiled: show(other) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function ruleOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value['rule'] === 'string' ? value['rule'] : undefined
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value)
  return text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)} …` : text
}
