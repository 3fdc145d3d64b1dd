/** Canonical JSON against vectors of RFC 8785, and digests against SHA-256 of texts that can be checked by hand. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { canonicalJson, digestOf } from './digest.ts'

const vectors: readonly (readonly [title: string, value: unknown, text: string])[] = [
  ['nothing in it', {}, '{}'],
  ['literals', [null, true, false], '[null,true,false]'],
  ['keys in order', { b: 1, a: { d: 2, c: [] } }, '{"a":{"c":[],"d":2},"b":1}'],
  ['numbers as names sort as text', { 10: 'b', 2: 'a', '': 0 }, '{"":0,"10":"b","2":"a"}'],
  ['minus zero', [-0, -1, 9007199254740991], '[0,-1,9007199254740991]'],
  ['undefined members', { a: undefined, b: 1 }, '{"b":1}'],
  [
    'RFC 8785, 3.2.2: escapes',
    { string: '€$\u000F\u000aA\'B"\\\\"/' },
    '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    'RFC 8785, 3.2.3: keys by UTF-16 code units',
    {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    },
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
]

for (const [title, value, text] of vectors) {
  test(`canonical: ${title}`, () => assert.equal(canonicalJson(value), text))
}

const loop: unknown[] = []
loop.push({ loop })
const refused: readonly (readonly [title: string, value: unknown, message: string])[] = [
  [
    'a fraction',
    { a: [1.5] },
    'canonical JSON cannot hold a number that is not a safe integer, 1.5, at /a/0',
  ],
  [
    'too large',
    2 ** 53,
    'canonical JSON cannot hold a number that is not a safe integer, 9007199254740992, at the top',
  ],
  ['not a number', NaN, 'canonical JSON cannot hold a number that is not a safe integer, NaN, at the top'],
  ['undefined', undefined, 'canonical JSON cannot hold a undefined, at the top'],
  ['a hole', [undefined], 'canonical JSON cannot hold a undefined, at /0'],
  ['a big integer', { a: 1n }, 'canonical JSON cannot hold a bigint, at /a'],
  ['a map', new Map(), 'canonical JSON cannot hold an object that is not plain data, at the top'],
  ['a lone surrogate', '\ud800', 'canonical JSON cannot hold a string with a lone surrogate, at the top'],
  [
    'a lone surrogate in a key',
    { '\udc00': 1 },
    'canonical JSON cannot hold a string with a lone surrogate, at the top',
  ],
  ['itself', loop, 'canonical JSON cannot hold a value that contains itself, at /0/loop'],
]

for (const [title, value, message] of refused) {
  test(`refused: ${title}`, () => assert.throws(() => canonicalJson(value), { name: 'TypeError', message }))
}

test('the digest is SHA-256 of the canonical text in UTF-8', async () => {
  // sha256 of the two bytes {}
  assert.equal(await digestOf({}), 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  const text = '{"a":"催收","b":1}'
  assert.equal(
    await digestOf({ b: 1, a: '催收' }),
    `sha256:${createHash('sha256').update(text).digest('hex')}`,
  )
})

test('order of keys and a trip through JSON change nothing; the same part twice is no loop', () => {
  const part = { x: 1 }
  assert.equal(canonicalJson([part, part]), '[{"x":1},{"x":1}]')
  const json = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.maxSafeInteger(),
      fc.string({ unit: 'binary' }).filter((s) => s.isWellFormed()),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('json'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).json
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value)
      const reversed = JSON.parse(JSON.stringify(value), (_, member: unknown) =>
        member !== null && typeof member === 'object' && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).reverse())
          : member,
      ) as unknown
      assert.equal(canonicalJson(reversed), text)
      assert.equal(canonicalJson(JSON.parse(text)), text)
    }),
    runs(100),
  )
})
