/** A file under a passphrase: opened by it alone, by this package and by the other that knows the form. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unlock } from '@forbear/audit/evidence/passphrase'
import { fromUtf8, toUtf8 } from './bytes.ts'
import { isLocked, open, seal } from './passphrase.ts'

const { subtle } = globalThis.crypto
const means = { subtle, salt: new Uint8Array(16).fill(3), iv: new Uint8Array(12).fill(4) }
const phrase = '一句只有我知道的话'

test('what is sealed opens with its passphrase and with no other, here and in the other package', async () => {
  const locked = await seal(toUtf8('entries'), phrase, means)
  assert.ok(locked.ok)
  assert.ok(isLocked(locked.value))
  const text = fromUtf8(locked.value) ?? ''
  assert.doesNotMatch(text, /entries/)
  const opened = await open(locked.value, phrase, subtle)
  assert.equal(opened.ok && fromUtf8(opened.value), 'entries')
  const elsewhere = await unlock(locked.value, phrase)
  assert.equal(elsewhere.ok && fromUtf8(elsewhere.value), 'entries')
  const code = async (bytes: Uint8Array, by = phrase): Promise<string | undefined> => {
    const answer = await open(bytes, by, subtle)
    return answer.ok ? 'opened' : answer.problems[0]?.code
  }
  assert.equal(await code(locked.value, 'another phrase'), 'wrong')
  assert.equal(await code(toUtf8(text.replace('"iterations":600000', '"iterations":1000'))), 'damaged')
  assert.equal(await code(toUtf8(text.replace(/"data":"./, '"data":"_'))), 'damaged')
  assert.equal(await code(toUtf8(text.replace(/"data":"[^"]{4}/, '"data":"AAAA'))), 'damaged')
  assert.equal(await code(toUtf8(text.replace('locked/1', 'locked/2'))), 'not-locked')
  assert.equal(await code(Uint8Array.of(0xff)), 'not-locked')
})

test('a short passphrase and randomness of another length are refused', async () => {
  const short = await seal(toUtf8('x'), '短口令', means)
  assert.equal(!short.ok && short.problems[0]?.code, 'short')
  await assert.rejects(() => seal(toUtf8('x'), phrase, { ...means, salt: new Uint8Array(8) }), TypeError)
})
