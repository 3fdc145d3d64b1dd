/**
 * The values that an entry can commit to: JSON without fractions. Their canonical form (RFC 8785) is what is hashed, so
 * one value has one form, and amounts are integers of the minor unit, never floating point.
 */
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

/** Canonical JSON (RFC 8785) of a value at a depth; `undefined` where it cannot be committed to. */
function canonicalAt(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case 'string':
      // JSON.stringify writes a text as RFC 8785 does
      return value.isWellFormed() ? JSON.stringify(value) : undefined
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : undefined
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object': {
      if (value === null) return 'null'
      if (depth >= DEPTH_AT_MOST) return undefined
      if (Array.isArray(value)) return canonicalList(value, depth + 1)
      const prototype: unknown = Object.getPrototypeOf(value)
      if (prototype !== Object.prototype && prototype !== null) return undefined
      return canonicalObject(value as Readonly<Record<string, unknown>>, depth + 1)
    }
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      return undefined
    default:
      return undefined
  }
}

function canonicalList(items: readonly unknown[], depth: number): string | undefined {
  let text = ''
  for (const item of items) {
    const written = canonicalAt(item, depth)
    if (written === undefined) return undefined
    text += text === '' ? written : `,${written}`
  }
  return `[${text}]`
}

function canonicalObject(object: Readonly<Record<string, unknown>>, depth: number): string | undefined {
  let text = ''
  // by UTF-16 code units, as RFC 8785 wants them
  for (const name of Object.keys(object).sort()) {
    const written = canonicalAt(object[name], depth)
    if (written === undefined || !name.isWellFormed()) return undefined
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${written}`
  }
  return `{${text}}`
}

/**
 * The canonical form of a value (RFC 8785).
 *
 * @returns `undefined` where the value cannot be committed to: a fraction, an integer beyond 2^53 − 1, −0, a text with
 *   half a surrogate pair, something that JSON does not know, more than 32 levels
 */
export function canonicalValue(value: unknown): string | undefined {
  return canonicalAt(value, 0)
}

/** Whether a value is one that an entry can commit to. */
export function isJsonValue(value: unknown): value is JsonValue {
  return canonicalAt(value, 0) !== undefined
}
