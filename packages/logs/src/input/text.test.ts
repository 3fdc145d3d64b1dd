/** Encodings: marks are accepted, broken bytes lose no neighbour, other encodings are named. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from './text.ts'

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
