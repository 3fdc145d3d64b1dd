/** The life of a permit: its table of states and commands, a model run over every sequence of a small world, and random ones. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { INCIDENT_WORDS } from './incident.ts'
import { applyCommand, engineState, incidentsAt, isUnsettled, reserve } from './lifecycle.ts'
import type { Life, LifeCommand, LifeStep } from './lifecycle.ts'

const FROM = 100
const UNTIL = 110
const TERMS = { notBefore: FROM, expiresAt: UNTIL, exposureSeconds: 3, toleranceSeconds: 1 }
const fresh = reserve(TERMS)

const settled = (
  outcome: string,
  begunAt: number,
  source: 'holder' | 'log' = 'holder',
): Extract<LifeCommand, { kind: 'settle' }> => ({ kind: 'settle', outcome, begunAt, source })
const redeemed: LifeCommand = { kind: 'redeem', at: FROM }
const voidedAt = (at: number): LifeCommand => ({ kind: 'void', at, because: 'stop' })
const acknowledged = (at: number): LifeCommand => ({ kind: 'acknowledge-void', at })
const notMade = (changes: Partial<Extract<LifeCommand, { kind: 'show-not-made' }>> = {}): LifeCommand => ({
  kind: 'show-not-made',
  at: UNTIL + 100,
  source: 'log',
  from: FROM - TERMS.toleranceSeconds,
  until: UNTIL + TERMS.toleranceSeconds,
  ...changes,
})

/** Carries out commands; refused ones change nothing. */
const lived = (commands: readonly LifeCommand[], from: Life = fresh): Life =>
  commands.reduce((life, command) => {
    const step = applyCommand(life, command)
    return step.ok ? step.life : life
  }, from)

const codeOf = (step: LifeStep): string => (step.ok ? step.life.now.state : step.refusal.code)

test('Each command in each state has its answer', () => {
  const states: Readonly<Record<string, Life>> = {
    reserved: fresh,
    redeemed: lived([redeemed]),
    settled: lived([settled('no-answer', FROM)]),
    'not-made': lived([notMade()]),
    voided: lived([voidedAt(FROM + 1)]),
  }
  //            state        redeem              settle     void               acknowledge   not made
  const table: readonly (readonly [string, string, string, string, string, string])[] = [
    ['reserved', 'redeemed', 'settled', 'voided', 'not-voided', 'not-made'],
    ['redeemed', 'already-redeemed', 'settled', 'voided', 'not-voided', 'not-made'],
    ['settled', 'already-settled', 'settled', 'already-settled', 'not-voided', 'settled'],
    ['not-made', 'shown-not-made', 'settled', 'shown-not-made', 'not-voided', 'not-made'],
    ['voided', 'voided', 'voided', 'voided', 'voided', 'voided'],
  ]
  for (const [state, ...expected] of table) {
    const life = states[state]
    assert.ok(life)
    assert.equal(life.now.state, state)
    const commands: readonly LifeCommand[] = [
      { kind: 'redeem', at: FROM + 2 },
      settled('no-answer', FROM),
      voidedAt(FROM + 2),
      acknowledged(FROM + 3),
      notMade(),
    ]
    assert.deepEqual(
      commands.map((command) => codeOf(applyCommand(life, command))),
      expected,
      state,
    )
  }
})

test('A permit is redeemed inside its interval, both ends included (S28)', () => {
  const rows = [
    [FROM - 1, 'not-yet'],
    [FROM, 'redeemed'],
    [UNTIL, 'redeemed'],
    [UNTIL + 1, 'expired'],
  ] as const
  for (const [at, code] of rows) assert.equal(codeOf(applyCommand(fresh, { kind: 'redeem', at })), code)
})

test('An expired permit that nobody settled is pending still, and after 24 hours somebody looks into it (S30)', () => {
  for (const life of [fresh, lived([redeemed])]) {
    const pending = { state: 'pending', notBefore: FROM, expiresAt: UNTIL }
    for (const at of [FROM, UNTIL + 1, UNTIL + 1_000_000]) assert.deepEqual(engineState(life, at), pending)
    assert.deepEqual(incidentsAt(life, UNTIL + 86_400), [])
    assert.deepEqual(incidentsAt(life, UNTIL + 86_401), [
      { kind: 'unsettled-after-24-hours', at: UNTIL + 86_400 },
    ])
  }
  assert.deepEqual(incidentsAt(lived([settled('no-answer', FROM)]), UNTIL + 1_000_000), [])
})

test('Only a log that covers the whole interval, all of it past, shows that a contact was not made (S30)', () => {
  const rows = [
    [notMade(), 'not-made'],
    [notMade({ from: FROM - 50, until: UNTIL + 50 }), 'not-made'],
    [notMade({ source: 'operator' }), 'claim-only'],
    // a log cut at the interval by a clock a second off lacks a contact in its first or last second
    [notMade({ from: FROM }), 'interval-not-covered'],
    [notMade({ until: UNTIL }), 'interval-not-covered'],
    [notMade({ at: UNTIL - 1 }), 'not-past'],
    // a contact can still begin in the very second in which the log is brought in
    [notMade({ at: UNTIL + TERMS.toleranceSeconds }), 'not-past'],
    [notMade({ at: UNTIL + TERMS.toleranceSeconds + 1 }), 'not-made'],
  ] as const
  for (const [command, code] of rows) assert.equal(codeOf(applyCommand(fresh, command)), code)
})

test('A contact begun on a voided permit lies before the void, in the exposure, or after it (S29)', () => {
  const rows = [
    [104, 'before-void', []],
    [105, 'in-exposure', []],
    [108, 'in-exposure', []],
    [109, 'after-exposure', ['contact-after-void']],
    [120, 'after-exposure', ['contact-outside-interval', 'contact-after-void']],
  ] as const
  for (const [begunAt, begun, kinds] of rows) {
    const life = lived([voidedAt(105), settled('conversation', begunAt)])
    assert.ok(life.now.state === 'voided')
    assert.equal(life.now.begun, begun)
    assert.deepEqual(
      life.incidents.map(({ kind }) => kind),
      kinds,
    )
    assert.deepEqual(engineState(life), { state: 'voided', inFlight: true })
  }
})

test('A voided permit counts as in flight until a log shows no contact, or if it could never be used (S29)', () => {
  const inFlight = (...commands: readonly LifeCommand[]): boolean => {
    const state = engineState(lived(commands))
    assert.ok(state.state === 'voided')
    return state.inFlight
  }
  assert.equal(inFlight(voidedAt(FROM - 50)), true, 'the audience may not know of it')
  assert.equal(inFlight(voidedAt(FROM - 50), acknowledged(FROM - 1)), false)
  assert.equal(inFlight(voidedAt(FROM - 50), acknowledged(FROM)), true, 'used in the very first second')
  assert.equal(inFlight(voidedAt(FROM + 5), acknowledged(FROM + 6)), true)
  assert.equal(inFlight(voidedAt(FROM + 5), notMade()), false)
  assert.equal(inFlight(voidedAt(FROM + 5), notMade(), settled('no-answer', FROM, 'log')), true)
  assert.equal(inFlight(voidedAt(FROM - 50), acknowledged(FROM - 1), settled('no-answer', FROM)), true)
})

test('An acknowledgement counts from the void on, the earliest one first, and the first contact decides how it lay', () => {
  assert.equal(codeOf(applyCommand(lived([voidedAt(FROM - 5)]), acknowledged(FROM - 6))), 'not-voided')
  const twice = lived([voidedAt(FROM - 50), acknowledged(FROM - 1), acknowledged(FROM + 5)])
  assert.deepEqual(engineState(twice), { state: 'voided', inFlight: false })
  const contacts = lived([voidedAt(105), settled('no-answer', 104), settled('no-answer', 106, 'log')])
  assert.ok(contacts.now.state === 'voided')
  assert.equal(contacts.now.begun, 'before-void')
})

test('Nothing is voided after its interval: it stays pending, which counts as much (S29)', () => {
  assert.equal(codeOf(applyCommand(fresh, voidedAt(UNTIL))), 'voided')
  assert.equal(codeOf(applyCommand(fresh, voidedAt(UNTIL + 1))), 'expired')
})

test('What holder and log say is held together: the less precise agrees, the other is an incident', () => {
  const rows = [
    ['conversation', 'connected', FROM, []],
    ['no-answer', 'no-answer', FROM + 1, []],
    ['no-answer', 'connected', FROM, ['outcome-contradicts-log']],
    ['no-answer', 'no-answer', FROM + 2, ['outcome-contradicts-log']],
    ['submitted', 'read', FROM, []],
    ['read', 'delivered', FROM, []],
    ['undelivered', 'delivered', FROM, ['outcome-contradicts-log']],
  ] as const
  for (const [said, shown, at, kinds] of rows)
    for (const commands of [
      [settled(said, FROM), settled(shown, at, 'log')],
      [settled(shown, at, 'log'), settled(said, FROM)],
    ])
      assert.deepEqual(
        lived(commands).incidents.map(({ kind }) => kind),
        kinds,
        `${said}, ${shown}`,
      )
})

test('A message that goes on from submitted to replied is one contact; another beginning is a second one', () => {
  const life = lived(['submitted', 'delivered', 'delivered', 'read'].map((outcome) => settled(outcome, FROM)))
  assert.deepEqual(life.reports.holder, { begunAt: FROM, outcomes: ['submitted', 'delivered', 'read'] })
  assert.deepEqual(life.incidents, [])
  const twice = lived([settled('submitted', FROM + 5), settled('delivered', FROM + 5)], life)
  assert.deepEqual(twice.further, [{ begunAt: FROM + 5, outcomes: ['submitted', 'delivered'] }])
  assert.deepEqual(twice.incidents, [{ kind: 'second-contact-on-one-permit', at: FROM + 5 }])
})

test('A contact outside the interval is settled and looked into, beyond what clocks explain', () => {
  for (const [begunAt, count] of [
    [FROM - 2, 1],
    [FROM - 1, 0],
    [UNTIL + 1, 0],
    [UNTIL + 2, 1],
  ] as const) {
    const life = lived([settled('no-answer', begunAt)])
    assert.equal(life.now.state, 'settled')
    assert.equal(life.incidents.length, count, `${begunAt}`)
  }
})

test('A permit without a possible interval cannot be reserved', () => {
  assert.throws(() => reserve({ ...TERMS, expiresAt: FROM - 1 }))
  assert.throws(() => reserve({ ...TERMS, exposureSeconds: NaN }))
})

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  reserved: ['reserved', 'redeemed', 'settled', 'not-made', 'voided'],
  redeemed: ['redeemed', 'settled', 'not-made', 'voided'],
  settled: ['settled'],
  'not-made': ['not-made', 'settled'],
  voided: ['voided'],
}

const isContactPossible = (life: Life): boolean => {
  const state = engineState(life)
  return state.state !== 'not-made' && !(state.state === 'voided' && !state.inFlight)
}

/** What must hold of every step, from any life. `past` is everything commanded before, refused or not. */
const holds = (life: Life, command: LifeCommand, past: readonly LifeCommand[]): void => {
  const before = JSON.stringify(life)
  const step = applyCommand(life, command)
  assert.equal(JSON.stringify(life), before, 'a step changes nothing in place')
  if (!step.ok) return
  const after = step.life
  const accepted = [...past, command]
  assert.ok(ALLOWED[life.now.state]?.includes(after.now.state), `${life.now.state} to ${after.now.state}`)

  // S28: a pending contact counts over all of the interval that was reserved, and only that
  const engine = engineState(after)
  if (engine.state === 'pending') {
    assert.deepEqual([engine.notBefore, engine.expiresAt], [FROM, UNTIL])
    assert.ok(!accepted.some(({ kind }) => kind === 'settle'), 'S30: an outcome settles')
  }
  // S30: a contact that somebody reported never goes away
  if (accepted.some(({ kind }) => kind === 'settle')) assert.ok(isContactPossible(after))
  // S30: the possible reading falls only by a covering log, or (S29) where the void was known before the interval
  if (!isContactPossible(after)) {
    const byLog = accepted.some(
      (c) => c.kind === 'show-not-made' && c.source === 'log' && c.from < FROM && c.until > UNTIL,
    )
    const unusable = accepted.some((c) => c.kind === 'acknowledge-void' && c.at < FROM)
    assert.ok(byLog || unusable)
    assert.ok(!isUnsettled(after))
  }
  // S29: what was voided cannot be redeemed again
  if (after.now.state === 'voided') {
    assert.equal(codeOf(applyCommand(after, { kind: 'redeem', at: FROM })), 'voided')
    if (after.now.begun === 'after-exposure')
      assert.ok(after.incidents.some(({ kind }) => kind === 'contact-after-void'))
  }
  // the same command again adds nothing
  const again = applyCommand(after, command)
  if (again.ok) {
    assert.deepEqual(again.life, after)
    assert.deepEqual(again.incidents, [])
  }
  // incidents are never taken back
  assert.deepEqual(after.incidents.slice(0, life.incidents.length), life.incidents)
}

test('Every sequence of five commands of a small world keeps S28, S29 and S30', () => {
  const commands: readonly LifeCommand[] = [
    ...[FROM - 1, FROM, UNTIL, UNTIL + 1].map((at): LifeCommand => ({ kind: 'redeem', at })),
    ...(['holder', 'log'] as const).flatMap((source) => [
      settled('no-answer', FROM, source),
      settled('connected', UNTIL, source),
    ]),
    ...[FROM - 10, FROM + 1, UNTIL + 1].map(voidedAt),
    ...[FROM - 5, FROM + 2].map(acknowledged),
    notMade(),
    notMade({ source: 'operator' }),
    notMade({ from: FROM + 1 }),
    notMade({ at: FROM }),
  ]
  let seen = 0
  const walk = (life: Life, past: readonly LifeCommand[]): void => {
    for (const command of commands) {
      seen += 1
      holds(life, command, past)
      if (past.length >= 4) continue
      const step = applyCommand(life, command)
      if (step.ok) walk(step.life, [...past, command])
    }
  }
  walk(fresh, [])
  assert.ok(seen > 50_000, `${seen} steps`)
})

const instant = fc.integer({ min: FROM - 12, max: UNTIL + 12 })
const anyCommand: fc.Arbitrary<LifeCommand> = fc.oneof(
  fc.record({ kind: fc.constant('redeem' as const), at: instant }),
  fc.record({
    kind: fc.constant('settle' as const),
    outcome: fc.constantFrom('no-answer', 'connected', 'conversation', 'rejected'),
    begunAt: instant,
    source: fc.constantFrom('holder' as const, 'log' as const),
  }),
  fc.record({
    kind: fc.constant('void' as const),
    at: instant,
    because: fc.constantFrom('stop', 'inbound', 'rule-change'),
  }),
  fc.record({ kind: fc.constant('acknowledge-void' as const), at: instant }),
  fc.record({
    kind: fc.constant('show-not-made' as const),
    at: fc.integer({ min: FROM, max: UNTIL + 100 }),
    source: fc.constantFrom('log' as const, 'operator' as const),
    from: instant,
    until: instant,
  }),
)

test('Random lives keep S28, S29 and S30', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 12 }), (commands) => {
      let life = fresh
      const past: LifeCommand[] = []
      for (const command of commands) {
        holds(life, command, past)
        const step = applyCommand(life, command)
        if (!step.ok) continue
        life = step.life
        past.push(command)
      }
    }),
    runs(500),
  )
})

test('Whether report or log comes first, the engine is told the same (S30)', () => {
  fc.assert(
    fc.property(
      instant,
      fc.constantFrom('holder' as const, 'log' as const),
      instant,
      (begunAt, source, at) => {
        const start = lived([voidedAt(at)])
        for (const from of [fresh, start]) {
          const one = lived([settled('no-answer', begunAt, source), notMade()], from)
          const other = lived([notMade(), settled('no-answer', begunAt, source)], from)
          assert.deepEqual(engineState(one), engineState(other))
          const kinds = (life: Life): readonly string[] => life.incidents.map(({ kind }) => kind).toSorted()
          assert.deepEqual(kinds(one), kinds(other))
          assert.ok(kinds(one).includes('outcome-contradicts-log'))
        }
      },
    ),
    runs(100),
  )
})

test('Every incident has its words in both languages', () => {
  for (const { en, zh } of Object.values(INCIDENT_WORDS)) {
    assert.match(en, /^[A-Z].*\.$/)
    assert.match(zh, /[\u4e00-\u9fff]。$/u)
  }
})
