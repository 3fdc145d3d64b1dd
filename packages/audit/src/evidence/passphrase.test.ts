/** Files under a passphrase: opened by it alone, and every other trouble told as what it is. */
import assert from 'node:assert/strict'
import { createCipheriv, pbkdf2Sync } from 'node:crypto'
import test from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { LOCKED_SCHEMA, isLocked, lock, unlock } from './passphrase.ts'

const salt = Uint8Array.from({ length: 16 }, (_, i) => i)
const iv = Uint8Array.from({ length: 12 }, (_, i) => 100 + i)
const PHRASE = '一句只有我知道的话'
const plain = new TextEncoder().encode('what a person keeps')

const locked = await lock(plain, PHRASE, { salt, iv })
assert.ok(locked.ok)
const bytes = locked.value
const envelope = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const sayOf = async (given: Uint8Array, phrase = PHRASE): Promise<readonly string[]> => {
  const read = await unlock(given, phrase)
  assert.ok(!read.ok)
  for (const { says } of read.problems) assert.match(says.zh, /\p{Script=Han}/u)
  return read.problems.map(({ pointer, says }) => `${pointer} ${says.en}`)
}

test('what was locked opens under its passphrase, in either spelling of its letters', async () => {
  assert.deepEqual(await unlock(bytes, PHRASE), { ok: true, value: plain })
  assert.ok(isLocked(bytes) && !isLocked(plain))
  const accented = await lock(plain, 'caf\u00e9 at nine', { salt, iv })
  assert.ok(accented.ok)
  assert.deepEqual(await unlock(accented.value, 'cafe\u0301 at nine'), { ok: true, value: plain })
  assert.ok(new Ajv2020({ strict: false }).compile({ ...LOCKED_SCHEMA })(envelope))
})

test('the envelope is what it says: another implementation locks the same bytes', () => {
  const key = pbkdf2Sync(PHRASE, salt, 600_000, 32, 'sha256')
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  assert.equal(envelope['data'], data.toString('base64'))
  assert.equal(envelope['iterations'], 600_000)
})

test('each trouble is told as what it is', async () => {
  const data = Buffer.from(String(envelope['data']), 'base64')
  data[0] = (data[0] ?? 0) ^ 1
  const cases: readonly (readonly [Uint8Array, RegExp, string?])[] = [
    [bytes, /does not open/, 'another phrase'],
    [encode({ ...envelope, data: data.toString('base64') }), /\/data the file is damaged/],
    [encode({ ...envelope, data: '*' }), /\/data .*base64/],
    [encode({ ...envelope, salt: 'AAAA' }), /\/salt the file is damaged/],
    [encode({ ...envelope, iv: 'AAAA' }), /\/iv the file is damaged/],
    [encode({ ...envelope, iterations: 1 }), /\/iterations .*600000 to 5000000/],
    [encode({ ...envelope, iterations: 2 ** 40 }), /\/iterations /],
    [encode({ ...envelope, iterations: 1e300 }), /\/iterations /],
    [encode({ ...envelope, form: 'forbear-locked/2' }), /\/form .*forbear-locked\/1/],
    [encode({ ...envelope, kdf: 'MD5' }), /\/kdf /],
    [bytes.slice(0, 40), /damaged or cut off/],
    [new Uint8Array(), /empty/],
  ]
  for (const [given, says, phrase] of cases) assert.match((await sayOf(given, phrase))[0] ?? '', says)
})

test('a large file is locked and opened whole', async () => {
  const large = new Uint8Array(24 << 20).fill(7)
  const under = await lock(large, PHRASE, { salt, iv })
  assert.ok(under.ok)
  const read = await unlock(under.value, PHRASE)
  assert.ok(read.ok && Buffer.compare(read.value, large) === 0)
})

test('a passphrase that is tried out in no time is refused', async () => {
  const short = await lock(plain, '1234567', { salt, iv })
  assert.ok(!short.ok)
  assert.match(short.problems[0]?.says.en ?? '', /fewer than 8/)
  await assert.rejects(lock(plain, PHRASE, { salt: iv, iv }), TypeError)
})

test('any bytes are answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(...Object.keys(envelope)),
      fc.jsonValue(),
      async (some, key, value) => {
        assert.ok(!(await unlock(some, PHRASE)).ok)
        if (JSON.stringify(value) === JSON.stringify(envelope[key])) return
        await unlock(encode({ ...envelope, [key]: value }), PHRASE)
      },
    ),
    runs(100),
  )
})
