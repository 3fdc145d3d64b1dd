/** The checker: what it allows, the fixed order of its refusals, and every bad day on which it must refuse. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Checked, ContactToCheck } from './check.ts'
import { REFUSAL_CODES } from './refusal.ts'
import { digestOf, parametersDigestOf } from './template.ts'
import type { Template } from './template.ts'
import { AUDIENCE, makeKey, NUMBER, startGate, TEN } from './testing/gate.ts'
import { createUsedInMemory } from './used.ts'

const key = await makeKey('k1')
const call: ContactToCheck = { channel: 'call', to: NUMBER }
const codeOf = (checked: Checked): string => (checked.allowed ? 'allowed' : checked.refusal.code)

test('A good token is allowed once, with its ceilings and its end, and is then used', async () => {
  const gate = await startGate(key)
  const checker = gate.checker()
  const token = await gate.token({ endBy: TEN + 3600 })
  const first = await checker.check(token, call)
  assert.ok(first.allowed)
  assert.equal(first.permit.id, 'prm_1')
  assert.deepEqual(first.ceilings, { ringSeconds: 30, attempts: 1 })
  assert.equal(first.endBy, TEN + 3600)
  assert.equal(codeOf(await checker.check(token, call)), 'already-used')
})

test('Of many who use one token at once, one is allowed (S28)', async () => {
  const gate = await startGate(key)
  const checker = gate.checker()
  const token = await gate.token()
  const answers = await Promise.all(Array.from({ length: 50 }, () => checker.check(token, call)))
  assert.equal(answers.filter(({ allowed }) => allowed).length, 1)
})

test('Refusals come in their fixed order: of all that is wrong, the earliest is said', async () => {
  const wrongs: readonly {
    readonly code: (typeof REFUSAL_CODES)[number]
    readonly permit?: Parameters<Awaited<ReturnType<typeof startGate>>['token']>[0]
    readonly contact?: Partial<ContactToCheck>
    readonly isVoided?: true
    readonly gateDown?: true
    readonly isUsed?: true
    readonly isStranger?: true
  }[] = [
    { code: 'wrong-key', isStranger: true },
    { code: 'other-audience', permit: { audience: 'dialler-2' } },
    { code: 'other-issuer', permit: { issuer: 'https://other.example' } },
    { code: 'not-yet', permit: { notBefore: TEN + 30 } },
    { code: 'expired', permit: { issuedAt: TEN - 90, notBefore: TEN - 90, expiresAt: TEN - 2 } },
    { code: 'voided', isVoided: true },
    { code: 'void-list-too-old', gateDown: true },
    { code: 'already-used', isUsed: true },
    { code: 'other-channel', contact: { channel: 'chat-call' } },
    { code: 'other-mode', permit: { mode: 'human' }, contact: { mode: 'predictive' } },
    { code: 'other-address', contact: { to: '+8613800138001' } },
    { code: 'other-template', contact: { text: 'Pay now' } },
  ]
  const positions = wrongs.map(({ code }) => REFUSAL_CODES.indexOf(code))
  assert.deepEqual(
    positions,
    positions.toSorted((a, b) => a - b),
  )

  for (const [from, first] of wrongs.entries())
    for (const also of [undefined, ...wrongs.slice(from + 1)]) {
      // what is not yet is not expired, and a list that cannot be fetched is a list in which nothing is seen
      if (first.code === 'not-yet' && also?.code === 'expired') continue
      if (first.code === 'voided' && also?.code === 'void-list-too-old') continue
      const both = also ? [also, first] : [first]
      const gate = await startGate(key)
      const stranger = await startGate(await makeKey('k1'))
      const used = createUsedInMemory({ clock: () => gate.clock.now, capacity: 10 })
      const checker = gate.checker({ used })
      const issuer = both.some((b) => b.isStranger) ? stranger : gate
      const token = await issuer.token(Object.assign({}, ...both.map((b) => b.permit ?? {})))
      if (both.some((b) => b.isVoided)) gate.voided.set('prm_1', TEN + 60)
      if (both.some((b) => b.isUsed)) await used.mark('prm_1', TEN + 100)
      if (both.some((b) => b.gateDown)) {
        await checker.check(await gate.token({ id: 'prm_0' }), call)
        gate.isDown = true
        gate.clock.now += 6
      }
      const contact: ContactToCheck = Object.assign({}, call, ...both.map((b) => b.contact ?? {}))
      assert.equal(
        codeOf(await checker.check(token, contact)),
        first.code,
        `${first.code} + ${also?.code ?? 'nothing'}`,
      )
    }
})

test('Known to be voided is said even where the list has grown too old', async () => {
  const gate = await startGate(key)
  const checker = gate.checker()
  gate.voided.set('prm_1', TEN + 60)
  assert.equal(codeOf(await checker.check(await gate.token(), call)), 'voided')
  gate.isDown = true
  gate.clock.now += 20
  assert.equal(codeOf(await checker.check(await gate.token(), call)), 'voided')
})

test('A wrong number does not use up the permit', async () => {
  const gate = await startGate(key)
  const checker = gate.checker()
  const token = await gate.token()
  assert.equal(codeOf(await checker.check(token, { ...call, to: '+8613800138001' })), 'other-address')
  assert.equal(codeOf(await checker.check(token, { ...call, to: '+86 138-0013-8000' })), 'allowed')
})

test('A contact that is allowed begins inside [notBefore, expiresAt] by the gate’s clock, at any skew within the bound (S28)', async () => {
  const around = (at: number): readonly number[] => [-5, -4, -3, -2, -1, 0, 1, 2, 3].map((off) => at + off)
  const clocks = [
    { skew: 0, drifts: [0] },
    { skew: 2, drifts: [-2, -1, 0, 1, 2] },
  ]
  let allowedCount = 0
  for (const startsIn of [0, 20]) {
    const notBefore = TEN + startsIn
    const expiresAt = notBefore + 30
    const gate = await startGate(key)
    const token = await gate.token({ notBefore, expiresAt })
    // a token that is here was issued: the gate's clock has reached TEN
    for (const { skew, drifts } of clocks)
      for (const drift of drifts)
        for (const leadSeconds of [0, 2])
          for (const at of [...around(notBefore), ...around(expiresAt)].filter((one) => one >= TEN)) {
            gate.clock.now = at
            const checker = gate.checker({
              clock: () => at + drift,
              clockSkewSeconds: skew,
              leadSeconds,
              used: createUsedInMemory({ clock: () => at, capacity: 1 }),
            })
            const { allowed } = await checker.check(token, call)
            const said = `at ${at - notBefore}, drift ${drift}, lead ${leadSeconds}, starts in ${startsIn}`
            if (allowed) {
              allowedCount += 1
              assert.ok(at >= notBefore && at + leadSeconds <= expiresAt, said)
            }
            const begins = startsIn === 0 ? notBefore : notBefore + 2 * skew
            if (at >= begins && at + leadSeconds + 2 * skew <= expiresAt) assert.ok(allowed, said)
          }
  }
  assert.ok(allowedCount > 50)
})

test('A clock that stands before the permit was issued is wrong by more than its bound: nothing is allowed', async () => {
  const gate = await startGate(key)
  const token = await gate.token({ expiresAt: TEN + 1_000 })
  const at = (now: number) => gate.checker({ clock: () => now }).check(token, call)
  assert.equal(codeOf(await at(TEN - 2)), 'not-yet')
  assert.equal(codeOf(await at(TEN - 1)), 'allowed')
})

test('With exact clocks both ends of the interval are inside, and nothing beyond (S28)', async () => {
  const rows: readonly (readonly [at: number, code: string])[] = [
    [TEN + 9, 'not-yet'],
    [TEN + 10, 'allowed'],
    [TEN + 60, 'allowed'],
    [TEN + 60.9, 'allowed'],
    [TEN + 61, 'expired'],
  ]
  for (const [at, code] of rows) {
    const gate = await startGate(key)
    gate.clock.now = at
    const token = await gate.token({ notBefore: TEN + 10, expiresAt: TEN + 60 })
    assert.equal(codeOf(await gate.checker({ clockSkewSeconds: 0 }).check(token, call)), code, `${at - TEN}`)
  }
})

test('A void is seen by a contact more than n seconds after it, whatever is fetched when (S29)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ waits: fc.integer({ min: 0, max: 6 }), isDown: fc.boolean() }), { maxLength: 12 }),
      fc.integer({ min: 0, max: 40 }),
      async (steps, voidedIn) => {
        const gate = await startGate(key)
        const checker = gate.checker()
        const voidedAt = TEN + voidedIn
        const ids = steps.map((_, serial) => `prm_${serial}`)
        for (const [serial, { waits, isDown }] of steps.entries()) {
          gate.clock.now += waits
          gate.isDown = isDown
          const id = ids[serial] ?? ''
          if (gate.clock.now >= voidedAt) for (const one of ids) gate.voided.set(one, TEN + 100)
          const token = await gate.token({ id, expiresAt: TEN + 100 })
          const checked = await checker.check(token, call)
          if (checked.allowed) assert.ok(gate.clock.now <= voidedAt + 5, 'exposure is at most n')
        }
      },
    ),
    runs(60),
  )
})

test('Who finds the permit unused and is not the one to mark it is refused', async () => {
  const gate = await startGate(key)
  const checker = gate.checker({ used: { has: async () => false, mark: async () => 'already-used' } })
  assert.equal(codeOf(await checker.check(await gate.token(), call)), 'already-used')
})

test('A used id is kept until no clock within the skew could take the permit for valid (S29)', async () => {
  const gate = await startGate(key)
  const kept: number[] = []
  const checker = gate.checker({
    clockSkewSeconds: 7,
    used: { has: async () => false, mark: async (_, keepUntil) => (kept.push(keepUntil), 'marked') },
  })
  assert.equal(codeOf(await checker.check(await gate.token(), call)), 'allowed')
  assert.deepEqual(kept, [TEN + 60 + 1 + 7])
})

test('A store that fails refuses, whether it cannot be read or cannot be written', async () => {
  const gate = await startGate(key)
  const failing = async (): Promise<never> => {
    throw new Error('disk full')
  }
  const unreadable = gate.checker({ used: { has: failing, mark: failing } })
  const unwritable = gate.checker({ used: { has: async () => false, mark: failing } })
  assert.equal(codeOf(await unreadable.check(await gate.token(), call)), 'store-failed')
  assert.equal(codeOf(await unwritable.check(await gate.token(), call)), 'store-failed')
})

test('What a stolen key signed is refused as soon as the void list says so, though the key set is young (S29)', async () => {
  const gate = await startGate(key)
  const checker = gate.checker()
  assert.equal(codeOf(await checker.check(await gate.token(), call)), 'allowed')
  gate.stolen = ['another-key', key.kid]
  gate.clock.now += 4
  const still = await checker.check(await gate.token({ id: 'prm_2' }), call)
  assert.equal(codeOf(still), 'allowed', 'a list of four seconds is not asked for again')
  gate.clock.now += 2
  assert.equal(codeOf(await checker.check(await gate.token({ id: 'prm_3' }), call)), 'wrong-key')
  assert.equal(gate.fetches.keys, 1, 'without another look at the keys')
  // what is said later does not make the key whole, and a gate that is down neither
  gate.stolen = []
  gate.isDown = true
  assert.equal(codeOf(await checker.check(await gate.token({ id: 'prm_4' }), call)), 'wrong-key')
})

test('A store so slow that the permit expires or is voided meanwhile refuses, and the permit stays used', async () => {
  for (const [wait, isVoided, code] of [
    [120, false, 'expired'],
    [10, true, 'voided'],
  ] as const) {
    const gate = await startGate(key)
    const memory = createUsedInMemory({ clock: () => gate.clock.now, capacity: 10 })
    const checker = gate.checker({
      used: {
        has: (id) => memory.has(id),
        mark: async (id, until) => {
          gate.clock.now += wait
          if (isVoided) gate.voided.set(id, TEN + 60)
          return memory.mark(id, until)
        },
      },
    })
    assert.equal(codeOf(await checker.check(await gate.token(), call)), code)
    assert.equal(await memory.has('prm_1'), true)
  }
})

const reminder: Template = {
  id: 'reminder',
  version: 2,
  channel: 'sms',
  language: 'en',
  text: '{name}, {amount} was due on {day}. Questions: {phone}.',
  parameters: { name: 'name', amount: 'amount', day: 'date', phone: 'phone' },
  says: ['person-name', 'debt-amount', 'contact-number'],
  purpose: 'collection',
}
const values = { name: 'Mei Lin', amount: '1200.00 CNY', day: '2026-11-20', phone: '400-000-0000' }
const text = 'Mei Lin, CNY 1,200.00 was due on 20 November 2026. Questions: 400-000-0000.'
const sms: ContactToCheck = { channel: 'sms', to: NUMBER, template: reminder, parameters: values }
const bound = {
  id: 'reminder',
  version: 2,
  digest: digestOf(reminder),
  parametersDigest: parametersDigestOf('prm_1', values),
}

test('A message goes out letter for letter as the approved template and the permitted values give it', async () => {
  const gate = await startGate(key)
  const token = await gate.token({ channel: 'sms', template: bound })
  const checked = await gate.checker().check(token, { ...sms, text })
  assert.ok(checked.allowed)
  assert.equal(checked.text, text)
})

test('Another template, version, value or text is refused', async () => {
  const { parametersDigest: _, ...anyValues } = bound
  const rows: readonly (readonly [
    contact: Partial<ContactToCheck>,
    code: string,
    template?: typeof anyValues,
  ])[] = [
    [{ template: { ...reminder, version: 3 } }, 'other-template'],
    [{ template: { ...reminder, text: `${reminder.text} Or else.` } }, 'other-template'],
    [{ template: { ...reminder, says: [] } }, 'other-template'],
    [{ template: { ...reminder, channel: 'email' } }, 'other-template'],
    [{ parameters: { ...values, amount: '1300.00 CNY' } }, 'other-text'],
    [{ parameters: { ...values, amount: '1300.00 CNY' } }, 'allowed', anyValues],
    [{ parameters: { ...values, name: 'Mei. We know where you live' } }, 'other-text', anyValues],
    [{ parameters: {} }, 'other-text', anyValues],
    [{ text: `${text} ` }, 'other-text'],
    [{ text: '' }, 'other-text'],
  ]
  for (const [changes, code, template = bound] of rows) {
    const gate = await startGate(key)
    const token = await gate.token({ channel: 'sms', template })
    const checked = await gate.checker().check(token, { ...sms, ...changes })
    assert.equal(codeOf(checked), code, JSON.stringify(changes))
  }
})

test('What is written or read out needs a template on the permit and from the sender', async () => {
  const gate = await startGate(key)
  const free = await gate.token({ channel: 'sms' })
  assert.equal(codeOf(await gate.checker().check(free, { channel: 'sms', to: NUMBER })), 'other-template')
  assert.equal(codeOf(await gate.checker().check(free, sms)), 'other-template')
  const robot = await gate.token({ mode: 'reading-robot' })
  assert.equal(
    codeOf(await gate.checker().check(robot, { ...call, mode: 'reading-robot' })),
    'other-template',
  )
  const named = await gate.token({ channel: 'sms', template: bound })
  assert.equal(codeOf(await gate.checker().check(named, { channel: 'sms', to: NUMBER })), 'other-template')
})

test('A template of another channel does not pass, though the permit names it', async () => {
  const gate = await startGate(key)
  const email: Template = { ...reminder, channel: 'email' }
  const token = await gate.token({ channel: 'sms', template: { ...bound, digest: digestOf(email) } })
  assert.equal(codeOf(await gate.checker().check(token, { ...sms, template: email })), 'other-template')
})

test('A permit for any mode does not let a robot read out what no template holds', async () => {
  const gate = await startGate(key)
  const token = await gate.token()
  assert.equal(
    codeOf(await gate.checker().check(token, { ...call, mode: 'reading-robot' })),
    'other-template',
  )
  assert.equal(codeOf(await gate.checker().check(token, { ...call, mode: 'human' })), 'allowed')
})

test('A checker with a bound that is no number is not made', async () => {
  const gate = await startGate(key)
  assert.throws(() => gate.checker({ maximumVoidAgeSeconds: NaN }))
  assert.throws(() => gate.checker({ clockSkewSeconds: -1 }))
})

test('Every refusal has its words in both languages, none the same as another', async () => {
  const gate = await startGate(key)
  const checked = await gate.checker().check(await gate.token({ audience: `${AUDIENCE}x` }), call)
  assert.ok(!checked.allowed)
  assert.match(checked.refusal.says.en, /^The permit was issued to another/)
  assert.match(checked.refusal.says.zh, /[\u4e00-\u9fff]。$/u)
})
