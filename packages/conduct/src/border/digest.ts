/** Canonical JSON and its SHA-256 digest: the name of a rulebook, the same for everyone who holds the same data. */

/**
 * The canonical text of a value: RFC 8785 (JCS) for strings, safe integers, booleans, null, arrays and plain objects.
 *
 * Keys are sorted by UTF-16 code units. Members that are `undefined` are left out, as JSON leaves them out.
 *
 * @throws {TypeError} for anything else (a fraction, NaN, a date, a map, a lone surrogate, a hole): two readers could
 *   write it differently, so it has no digest
 * @see RFC 8785, sections 3.2.2 and 3.2.3
 */
export function canonicalJson(value: unknown): string {
  return written(value, '', new Set())
}

/** The digest by which a value is named: `sha256:` and the lower-case hex of SHA-256 over its canonical JSON in UTF-8. */
export async function digestOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(value))
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes))
  return `sha256:${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function written(value: unknown, pointer: string, above: Set<object>): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writtenText(value, pointer)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) refuse(pointer, `a number that is not a safe integer, ${value}`)
    return String(value === 0 ? 0 : value)
  }
  if (typeof value !== 'object') refuse(pointer, `a ${typeof value}`)
  if (above.has(value)) refuse(pointer, 'a value that contains itself')
  above.add(value)
  const text = Array.isArray(value)
    ? writtenArray(value, pointer, above)
    : writtenObject(value, pointer, above)
  above.delete(value)
  return text
}

function writtenText(value: string, pointer: string): string {
  if (!value.isWellFormed()) refuse(pointer, 'a string with a lone surrogate')
  return JSON.stringify(value)
}

function writtenArray(value: readonly unknown[], pointer: string, above: Set<object>): string {
  return `[${Array.from(value, (member, i) => written(member, `${pointer}/${i}`, above)).join(',')}]`
}

function writtenObject(value: object, pointer: string, above: Set<object>): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    refuse(pointer, 'an object that is not plain data')
  const members = Object.entries(value as Record<string, unknown>)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${writtenText(key, pointer)}:${written(member, `${pointer}/${key}`, above)}`)
  return `{${members.join(',')}}`
}

function refuse(pointer: string, what: string): never {
  throw new TypeError(`canonical JSON cannot hold ${what}, at ${pointer === '' ? 'the top' : pointer}`)
}
