/** One number, one spelling: what names the same subscriber has the same digest, and what does not has not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { addressDigest, e164, emailAddress, normaliseAddress } from './address.ts'

const CHINA = { callingCode: '86', trunkPrefix: '0', internationalPrefix: '00' }
const US = { callingCode: '1', trunkPrefix: '1', internationalPrefix: '011' }

test('A telephone number has one spelling', () => {
  const rows: readonly (readonly [
    number: string,
    plan: typeof CHINA | undefined,
    e164: string | undefined,
  ])[] = [
    ['+8613800138000', undefined, '+8613800138000'],
    [' +86 138-0013-8000 ', undefined, '+8613800138000'],
    ['＋８６（138）0013　8000', undefined, '+8613800138000'],
    ['tel:+86-138-0013-8000', undefined, '+8613800138000'],
    ['sip:+8613800138000@proxy.example;user=phone', undefined, '+8613800138000'],
    ['tel:+8613800138000;phone-context=example', undefined, '+8613800138000'],
    ['+86\u200b13800138000', undefined, '+8613800138000'],
    ['13800138000', CHINA, '+8613800138000'],
    ['013800138000', CHINA, '+8613800138000'],
    ['008613800138000', CHINA, '+8613800138000'],
    ['010 6554 0000', CHINA, '+861065540000'],
    ['0012025550100', CHINA, '+12025550100'],
    ['(202) 555-0100', US, '+12025550100'],
    ['1-202-555-0100', US, '+12025550100'],
    ['011 86 13800138000', US, '+8613800138000'],
    ['13800138000', undefined, undefined],
    ['+0123456789', undefined, undefined],
    ['+1234567890123456', undefined, undefined],
    ['+86', undefined, undefined],
    ['138****0000', CHINA, undefined],
    ['+12025550100;ext=5', undefined, undefined],
    ['+12025550100x5', undefined, undefined],
    ['+12025550100,+12025550101', undefined, undefined],
    ['+1202555010٠', undefined, undefined],
    ['anonymous', CHINA, undefined],
    ['', CHINA, undefined],
  ]
  for (const [number, plan, expected] of rows) assert.equal(e164(number, plan), expected, number)
})

test('An e-mail address keeps its local part and has its domain in lower case', () => {
  const rows = [
    ['Mei.Lin@Example.COM', 'Mei.Lin@example.com'],
    [' mailto:mei@example.com ', 'mei@example.com'],
    ['"a@b"@Example.com', '"a@b"@example.com'],
    ['mei', undefined],
    ['@example.com', undefined],
    ['mei@', undefined],
    ['mei@example.com, other@example.com', undefined],
    ['Mei <mei@example.com>', undefined],
  ] as const
  for (const [address, expected] of rows) assert.equal(emailAddress(address), expected, address)
})

test('What is spelled in Unicode in two ways is one address', () => {
  assert.equal(normaliseAddress('letter', ' 12  Rue  Be\u0301ranger '), '12 Rue B\u00e9ranger')
  assert.equal(normaliseAddress('chat', '  '), undefined)
})

test('Bringing an address to its spelling again changes nothing', () => {
  const channels = ['call', 'email', 'letter'] as const
  fc.assert(
    fc.property(fc.constantFrom(...channels), fc.string({ unit: 'grapheme' }), (channel, text) => {
      const once = normaliseAddress(channel, text)
      if (once !== undefined) assert.equal(normaliseAddress(channel, once), once)
    }),
    runs(100),
  )
})

test('A digest differs by permit and by number, and is 32 bytes', () => {
  const digest = addressDigest('prm_1', '+8613800138000')
  // printf 'prm_1\n+8613800138000' | sha256sum
  assert.equal(digest, '5fyb-XXkXAGtD4qdnTvfCv3W-HlnbGPcngsMsXOzetI')
  assert.notEqual(digest, addressDigest('prm_2', '+8613800138000'))
  assert.notEqual(digest, addressDigest('prm_1', '+8613800138001'))
})
