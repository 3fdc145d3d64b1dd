/** What is a permit's token and what is not: every way to pass another token for one is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base64url, CompactSign, exportJWK, exportSPKI, generateKeyPair, importJWK } from 'jose'
import type { CompactJWSHeaderParameters } from 'jose'
import { createKeySet } from './key-set.ts'
import { claimsOf } from './permit.ts'
import type { Permit } from './permit.ts'
import { AUDIENCE, ISSUER, makeKey, permitWith, TEN } from './testing/gate.ts'
import { PERMIT_ALGORITHM, PERMIT_TYPE, signPermit, verifyToken } from './token.ts'
import type { Verified } from './token.ts'

const key = await makeKey('k1')
const keySet = createKeySet({
  fetchKeys: async () => ({ keys: [key.jwk] }),
  clock: () => TEN,
  maximumAgeSeconds: 3600,
  refetchAfterSeconds: 30,
})
const verify = (token: string): Promise<Verified> =>
  verifyToken(token, keySet, { audience: AUDIENCE, issuer: ISSUER })

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const header: CompactJWSHeaderParameters = { alg: PERMIT_ALGORITHM, typ: PERMIT_TYPE, kid: 'k1' }
const signed = (
  claims: unknown,
  changes: Partial<CompactJWSHeaderParameters> = {},
  secret: Parameters<CompactSign['sign']>[0] = key.privateKey,
): Promise<string> =>
  new CompactSign(bytes(claims)).setProtectedHeader({ ...header, ...changes }).sign(secret)

const claims = claimsOf(permitWith())

const refusedAs = async (token: string, code: string, detail?: string): Promise<void> => {
  const verified = await verify(token)
  assert.equal(verified.ok, false)
  if (verified.ok) return
  assert.equal(verified.refusal.code, code)
  if (detail !== undefined) assert.equal(verified.refusal.detail, detail)
}

test('A permit comes back from its token as it was, with every optional member and with none', async () => {
  const full: Permit = permitWith({
    mode: 'human',
    template: { id: 'reminder', version: 3, digest: 'a'.repeat(43), parametersDigest: 'b'.repeat(43) },
    ceilings: { ringSeconds: 30, talkSeconds: 600, attempts: 1 },
    endBy: TEN + 3600,
  })
  for (const permit of [full, permitWith({ conditions: [] })]) {
    const verified = await verify(await signPermit(permit, key))
    assert.deepEqual(verified, { ok: true, value: permit, kid: key.kid })
  }
})

test('The interval holds through its last second, so `exp`, before which a JWT ends, is one later (S28)', () => {
  assert.equal(claims.nbf, TEN)
  assert.equal(claims.exp, TEN + 61)
})

test('The token names neither the number nor anything the permit does not hold', async () => {
  const [, part = ''] = (await signPermit(permitWith(), key)).split('.')
  const text = new TextDecoder().decode(base64url.decode(part))
  assert.ok(!text.includes('13800138000'))
})

test('A token with the usual conditions stays near a kilobyte, as SIP headers and channel variables ask', async () => {
  const token = await signPermit(
    permitWith({
      id: `prm_${'0'.repeat(26)}`,
      mode: 'human',
      conditions: ['verify-person', 'say:collector-name', 'say:opt-out-instruction', 'do-not-say:threat'],
      endBy: TEN + 3600,
    }),
    key,
  )
  assert.ok(token.length < 1_100, `${token.length} characters`)
})

test('`none` and an empty signature are refused', async () => {
  const none = base64url.encode(bytes({ ...header, alg: 'none' }))
  await refusedAs(`${none}.${base64url.encode(bytes(claims))}.`, 'other-algorithm')
  const eddsa = base64url.encode(bytes(header))
  await refusedAs(`${eddsa}.${base64url.encode(bytes(claims))}.`, 'wrong-key')
})

test('The public key taken for a shared secret is refused (RFC 8725 section 2.1)', async () => {
  const publicKey = await importJWK({ ...key.jwk, alg: 'EdDSA' }, 'EdDSA', { extractable: true })
  assert.ok(!(publicKey instanceof Uint8Array))
  const pem = new TextEncoder().encode(await exportSPKI(publicKey))
  await refusedAs(await signed(claims, { alg: 'HS256' }, pem), 'other-algorithm')
})

test('Another algorithm is refused, though its key be in the set under that id', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1' }
  const mixed = createKeySet({
    fetchKeys: async () => ({ keys: [jwk, { ...key.jwk, kid: 'k2' }] }),
    clock: () => TEN,
    maximumAgeSeconds: 3600,
    refetchAfterSeconds: 30,
  })
  const es256 = await signed(claims, { alg: 'ES256' }, privateKey)
  const verified = await verifyToken(es256, mixed, { audience: AUDIENCE, issuer: ISSUER })
  assert.equal(!verified.ok && verified.refusal.code, 'other-algorithm')
})

test('A token of another kind signed with the same key is refused', async () => {
  await refusedAs(await signed(claims, { typ: 'JWT' }), 'other-type')
  await refusedAs(await signed(claims, { typ: 'application/forbear-permit+jwt' }), 'other-type')
})

test('A key carried in the header is not believed', async () => {
  const stranger = await makeKey('k1')
  await refusedAs(await signed(claims, { jwk: stranger.jwk }, stranger.privateKey), 'wrong-key', 'signature')
})

test('An unknown key id, a changed claim and a changed signature are refused', async () => {
  await refusedAs(await signed(claims, { kid: 'k9' }), 'wrong-key', 'kid')
  const token = await signed(claims)
  const [head = '', , tail = ''] = token.split('.')
  await refusedAs(
    `${head}.${base64url.encode(bytes({ ...claims, exp: claims.exp + 1 }))}.${tail}`,
    'wrong-key',
  )
  await refusedAs(`${token.slice(0, -6)}AAAAAA`, 'wrong-key')
})

test('Two audiences are refused, even where one of them is right, and so is a list of one', async () => {
  await refusedAs(await signed({ ...claims, aud: [AUDIENCE, 'other'] }), 'other-audience', 'more than one')
  await refusedAs(await signed({ ...claims, aud: [AUDIENCE] }), 'other-audience')
})

test('Another audience is refused before another issuer', async () => {
  await refusedAs(await signed({ ...claims, aud: 'other', iss: 'https://x.example' }), 'other-audience')
  await refusedAs(await signed({ ...claims, iss: 'https://x.example' }), 'other-issuer')
})

test('A claim that is missing, of another type or not known makes the token unreadable, and is named', async () => {
  const inner = claims.forbear
  const rows: readonly (readonly [claims: unknown, detail: string])[] = [
    [{ ...claims, jti: undefined }, 'jti'],
    [{ ...claims, jti: 'con_1' }, 'jti'],
    [{ ...claims, nbf: `${TEN}` }, 'nbf'],
    [{ ...claims, exp: TEN + 0.5 }, 'exp'],
    [{ ...claims, exp: TEN }, 'exp'],
    [{ ...claims, sub: 'somebody' }, 'sub'],
    [{ ...claims, forbear: { ...inner, v: 2 } }, 'forbear.v'],
    [{ ...claims, forbear: { ...inner, channel: 'fox' } }, 'forbear.channel'],
    [{ ...claims, forbear: { ...inner, mode: 'shouting' } }, 'forbear.mode'],
    [{ ...claims, forbear: { ...inner, to: NaN } }, 'forbear.to'],
    [{ ...claims, forbear: { ...inner, only: 'mornings' } }, 'forbear.only'],
    [{ ...claims, forbear: { ...inner, conditions: [1] } }, 'forbear.conditions'],
    [{ ...claims, forbear: { ...inner, ceilings: { attempts: 2 } } }, 'forbear.ceilings.attempts'],
    [{ ...claims, forbear: { ...inner, template: { id: 'a', version: 1 } } }, 'forbear.template.digest'],
    [{ ...claims, forbear: undefined }, 'forbear forbear.ceilings'],
    ['text', 'claims'],
  ]
  for (const [wrong, detail] of rows) {
    const verified = await verify(await signed(wrong))
    assert.ok(!verified.ok, detail)
    assert.equal(verified.refusal.code, 'unreadable')
    for (const path of detail.split(' '))
      assert.ok(verified.refusal.detail?.split(' ').includes(path), `${detail}: ${verified.refusal.detail}`)
  }
})

test('What is no compact JWS is unreadable', async () => {
  const token = await signed(claims)
  const rows = ['', 'a.b', 'a.b.c', `${token}.x`, `${token}${'A'.repeat(20_000)}`, '..', `.${token}`]
  for (const row of rows) await refusedAs(row, 'unreadable')
  await refusedAs(await signed(claims, { crit: ['b64'], b64: true }), 'unreadable', 'header')
})

test('A permit that could not be read back is not signed', async () => {
  await assert.rejects(signPermit(permitWith({ expiresAt: TEN - 1 }), key), /cannot be signed: exp/)
  await assert.rejects(signPermit(permitWith({ id: '1' }), key), /cannot be signed: jti/)
})
