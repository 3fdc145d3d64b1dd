/** Entries: one canonical form, commitments that fit one opening only, nothing accepted that is not exactly an entry. */
import assert from 'node:assert/strict'
import { createHash, hash } from 'node:crypto'
import { test } from 'node:test'
import canonicalize from 'canonicalize'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { fromUtf8, toBase64Url, toUtf8 } from './bytes.ts'
import { commitment, parseEntry, sealEntry, verifyOpenings } from './entry.ts'
import { leafHash } from './tree.ts'
import { canonicalValue, type JsonValue } from './value.ts'

/** Salts that differ, for tests. */
const salts = (count: number): Uint8Array =>
  Uint8Array.from({ length: 16 * count }, (_, i) => (i * 37 + 11) & 255)

const draft = {
  chain: 'mat_7Q2M',
  number: 1,
  previous: null,
  kind: 'permit',
  at: '2026-11-26T01:00:00.000001Z',
  values: {
    verdict: 'clear',
    amountMinor: 120_050,
    to: '+8613900000000',
    conditions: ['identify'],
    agent: null,
  },
  salts,
} as const

const sealed = sealEntry(draft)

test('an entry is its canonical JSON, and its leaf is the hash of that', () => {
  assert.equal(fromUtf8(sealed.bytes), canonicalize(sealed.entry))
  assert.deepEqual(sealed.leaf, leafHash(sealed.bytes))
  assert.equal(sealed.leafText, toBase64Url(sealed.leaf))
  assert.deepEqual(parseEntry(sealed.bytes), { ok: true, value: sealed.entry })
  assert.doesNotMatch(fromUtf8(sealed.bytes) ?? '', /clear|120050|139000/)
})

/** Put together from docs/reference/record.md by another hash function, as another implementation would. */
test('a commitment is the one that the reference works out', () => {
  const message = Buffer.concat([
    Buffer.from([0x05, 7]),
    Buffer.from('verdict'),
    Buffer.alloc(16, 1),
    Buffer.from([0, 0, 0, 8]),
    Buffer.from('"放弃"'),
  ])
  const opening = { salt: toBase64Url(new Uint8Array(16).fill(1)), value: '放弃' }
  assert.equal(
    Buffer.from(commitment('verdict', opening) ?? []).toString('hex'),
    createHash('sha256').update(message).digest('hex'),
  )
})

test('name, salt and value cannot be shifted into one another', () => {
  const salt = toBase64Url(new Uint8Array(16).fill(0x61))
  const of = (name: string, value: JsonValue): string =>
    toBase64Url(commitment(name, { salt, value }) ?? new Uint8Array())
  assert.notEqual(of('ab', 'c'), of('a', 'bc'))
  assert.notEqual(of('a', 1), of('a', '1'))
  assert.notEqual(of('a', null), of('a', 'null'))
  assert.notEqual(of('a', []), of('a', {}))
})

const json: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().filter((number) => !Object.is(number, -0)),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).value

test('S35 whatever can be committed to is sealed, read back and fits; another value never fits', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/), json, { maxKeys: 6, noNullPrototype: true }),
      json,
      (values, other) => {
        const made = sealEntry({ ...draft, values })
        assert.equal(fromUtf8(made.bytes), canonicalize(made.entry))
        const byPlatform = (message: Uint8Array): string => hash('sha256', message, 'base64url')
        assert.deepEqual(sealEntry({ ...draft, values, hashText: byPlatform }), made)
        assert.deepEqual(parseEntry(made.bytes), { ok: true, value: made.entry })
        assert.deepEqual(verifyOpenings(made.entry, made.openings), [])
        for (const [field, opening] of Object.entries(made.openings)) {
          assert.equal(canonicalValue(opening.value), canonicalize(opening.value), 'RFC 8785')
          if (canonicalValue(opening.value) === canonicalValue(other)) continue
          const forged = { ...made.openings, [field]: { ...opening, value: other } }
          assert.deepEqual(verifyOpenings(made.entry, forged), [{ field, fault: 'does-not-fit' }])
        }
      },
    ),
    runs(150),
  )
})

test('every field that does not fit is named with its fault', () => {
  const { verdict, to } = sealed.openings
  assert.ok(verdict && to)
  const { agent: _missing, ...rest } = sealed.openings
  const faults = verifyOpenings(sealed.entry, {
    ...rest,
    verdict: { ...verdict, salt: to.salt },
    to: null,
    amountMinor: { salt: 'short', value: 1 },
    lender: { salt: to.salt, value: 'x' },
    conditions: { salt: to.salt, value: ['identify', 0.5] },
  })
  assert.deepEqual(
    new Set(faults.map(({ field, fault }) => `${field} ${fault}`)),
    new Set([
      'verdict does-not-fit',
      'amountMinor malformed',
      'conditions malformed',
      'agent missing',
      'lender foreign',
    ]),
  )
  assert.deepEqual(
    verifyOpenings(sealed.entry, Object.create({ agent: null }) as Record<string, null>).length,
    5,
    'what is inherited is no opening',
  )
})

test('what cannot be committed to is refused by name, and its value is told to nobody', () => {
  const deep = Array.from({ length: 40 }).reduce<JsonValue>((inner) => [inner], 1)
  for (const value of [
    0.5,
    2 ** 53,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'half \ud800',
    deep,
    undefined,
    1n,
    () => 1,
    new Map(),
    { a: undefined },
    [0.1],
  ])
    assert.throws(
      () => sealEntry({ ...draft, values: { amount: value as JsonValue } }),
      (error: unknown) => error instanceof TypeError && error.message.startsWith('field amount holds'),
    )
  assert.equal(canonicalValue({ b: 1, a: '€' }), '{"a":"€","b":1}')
})

test('a draft that is no entry is refused', () => {
  for (const wrong of [
    { chain: 'mat' },
    { chain: 'mat_' },
    { chain: 'mat_a"b' },
    { number: 0 },
    { number: 1.5 },
    { number: 2 },
    { previous: new Uint8Array(32) },
    { number: 2, previous: new Uint8Array(31) },
    { kind: 'Permit' },
    { kind: 'a'.repeat(42) },
    { at: '2026-11-26T01:00:00Z' },
    { at: '2026-11-26T01:00:00.000000+00:00' },
    { at: '2026-02-29T01:00:00.000000Z' },
    { at: '2100-02-29T01:00:00.000000Z' },
    { at: '2026-11-26T24:00:00.000000Z' },
    { at: '2026-11-26T23:59:60.000000Z' },
    { values: { 'two words': 1 } },
    { values: { __proto__x: 1 } },
    { salts: () => new Uint8Array(16) },
  ])
    assert.throws(() => sealEntry({ ...draft, ...wrong }), TypeError, JSON.stringify(wrong))
  assert.ok(sealEntry({ ...draft, at: '2028-02-29T23:59:59.999999Z', chain: 'house' }))
})

const textOf = (): string => fromUtf8(sealEntry({ ...draft, number: 2, previous: sealed.leaf }).bytes) ?? ''

test('bytes that are not exactly an entry are refused with every fault', () => {
  const good = textOf()
  assert.ok(parseEntry(toUtf8(good)).ok)
  const codes = (text: string): readonly string[] => {
    const read = parseEntry(toUtf8(text))
    return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`)
  }
  assert.deepEqual(codes(`${good} `), ['not-canonical '])
  assert.deepEqual(codes(`\ufeff${good}`), ['not-json '])
  assert.deepEqual(codes(good.replace('"v":1', '"v":1,"v":1')), ['not-canonical '])
  assert.deepEqual(codes(good.replace('"v":1', '"v":1.0')), ['not-canonical '])
  assert.deepEqual(codes(good.replace('"kind":"permit"', '"kind":"p\\u0065rmit"')), ['not-canonical '])
  assert.deepEqual(codes(good.replace('"number":2', '"number":0').replace('"v":1', '"v":2')), [
    'expected /v',
    'expected /number',
  ])
  assert.deepEqual(codes(good.replace('"number":2', '"number":1')), ['expected /previous'])
  assert.deepEqual(codes(good.replace('"v":1', '"v":1,"x":1')), ['unknown-member /x'])
  assert.deepEqual(codes(good.replace(/"verdict":"./, '"verdict":"')), ['expected /fields/verdict'])
  assert.deepEqual(codes(good.replace(/"fields":\{[^}]*\},/, '')), ['expected /fields'])
  assert.deepEqual(codes('null'), ['expected '])
  assert.deepEqual(codes('{'), ['not-json '])
  assert.equal(parseEntry(Uint8Array.of(0xff)).ok, false)
  assert.equal(parseEntry(new Uint8Array(70_000)).ok, false)
})
