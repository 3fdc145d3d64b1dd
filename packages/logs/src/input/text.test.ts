/** Encodings: marks are accepted, broken bytes lose no neighbour, other encodings are named. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { decode, textStream } from './text.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)

test('a byte order mark is accepted', () => {
  assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf, 0x61)), { ok: true, text: 'a', hasBrokenBytes: false })
})

test('a broken byte swallows no comma, quotation mark or line end', () => {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    for (const neighbour of [0x22, 0x2c, 0x0a, 0x0d]) {
      for (const broken of [0xff, 0xe2, 0xc3, 0x81]) {
        const decoded = decode(bytes(broken, neighbour, 0x61), encoding)
        assert.ok(decoded.ok && decoded.hasBrokenBytes)
        assert.ok(decoded.text.endsWith(`${String.fromCharCode(neighbour)}a`), `${encoding} ${broken}`)
      }
    }
  }
})

test('a replacement character that stands in the file is no broken byte', () => {
  const decoded = decode(new TextEncoder().encode('\uFFFD'))
  assert.ok(decoded.ok && !decoded.hasBrokenBytes)
})

test('GBK is read when it is named, UTF-16 is refused', () => {
  const decoded = decode(bytes(0xc4, 0xe3, 0xba, 0xc3), 'gb18030')
  assert.ok(decoded.ok)
  assert.equal(decoded.text, '你好')
  for (const utf16 of [bytes(0xff, 0xfe, 0x61, 0), bytes(0xfe, 0xff, 0, 0x61), bytes(0x61, 0, 0x62, 0)]) {
    const refused = decode(utf16)
    assert.ok(!refused.ok)
    assert.equal(refused.problem.code, 'wrong-encoding')
    assert.match(refused.problem.says.en, /UTF-8/)
    assert.match(refused.problem.says.zh, /UTF-8/)
  }
})

/** Mostly bytes that begin, continue or break characters of the two encodings. */
const hardBytes = fc.array(
  fc.oneof(
    fc.constantFrom(0x22, 0x2c, 0x0a, 0x30, 0x39, 0x3c, 0x40, 0x80, 0x81, 0x84, 0xc4, 0xe3, 0xfe, 0xff),
    fc.integer({ min: 0, max: 255 }),
  ),
  { maxLength: 60 },
)

for (const encoding of ['utf-8', 'gb18030'] as const) {
  test(`${encoding}: text in pieces is the text of the whole, whatever the bytes and the cuts`, () => {
    fc.assert(
      fc.property(hardBytes, fc.array(fc.nat(9), { maxLength: 30 }), (values, cuts) => {
        const whole = Uint8Array.from([0x61, ...values])
        const stream = textStream(encoding)
        let said = ''
        let at = 0
        for (const length of cuts) {
          said += stream.push(whole.subarray(at, at + length))
          at = Math.min(at + length, whole.length)
        }
        said += stream.push(whole.subarray(at)) + stream.end()
        const decoded = decode(whole, encoding)
        // a text of zeros is refused as a whole, before anything is decoded
        if (decoded.ok) assert.equal(said, decoded.text)
      }),
      runs(3000),
    )
  })
}

test('a byte order mark is taken off in pieces too, and only at the beginning', () => {
  const stream = textStream('utf-8')
  const mark = [0xef, 0xbb, 0xbf]
  const said =
    stream.push(bytes(...mark.slice(0, 1))) + stream.push(bytes(...mark.slice(1), 0x22, ...mark, 0x22))
  assert.equal(said + stream.end(), '"\uFEFF"')
})
