/**
 * The values that an entry can commit to: JSON without fractions. Their canonical form (RFC 8785) is what is hashed, so
 * one value has one form, and amounts are integers of the minor unit, never floating point.
 */
import canonicalize from 'canonicalize'

/** JSON whose numbers are safe integers and whose texts are well-formed. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue }

/** Deeper ones are nobody's field, and could overflow whoever walks them. */
const DEPTH_AT_MOST = 32

function isCommittable(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed()
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0)
    case 'boolean':
      return true
    case 'object': {
      if (value === null) return true
      if (depth >= DEPTH_AT_MOST) return false
      if (Array.isArray(value)) return value.every((item) => isCommittable(item, depth + 1))
      const prototype: unknown = Object.getPrototypeOf(value)
      if (prototype !== Object.prototype && prototype !== null) return false
      return Object.entries(value).every(
        ([name, item]) => name.isWellFormed() && isCommittable(item, depth + 1),
      )
    }
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      return false
    default:
      return false
  }
}

/**
 * The canonical form of a value (RFC 8785).
 *
 * @returns `undefined` where the value cannot be committed to: a fraction, an integer beyond 2^53 − 1, −0, a text with
 *   half a surrogate pair, something that JSON does not know, more than 32 levels
 */
export function canonicalValue(value: unknown): string | undefined {
  if (!isCommittable(value, 0)) return undefined
  // JSON.stringify writes these as RFC 8785 does, in a fraction of the time
  return typeof value === 'object' && value !== null ? canonicalize(value) : JSON.stringify(value)
}

/** Whether a value is one that an entry can commit to. */
export function isJsonValue(value: unknown): value is JsonValue {
  return isCommittable(value, 0)
}
