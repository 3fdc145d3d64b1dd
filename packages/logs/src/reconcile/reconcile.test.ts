/** S34: two logs held together. One to one, nothing outside the tolerance, a planted absence is named, drift is found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { LogContact } from '../log.ts'
import { numberKeysOf } from './number-keys.ts'
import { reconcile } from './reconcile.ts'
import type { Entry, Reconciliation, Side } from './result.ts'

const BEGINS = 1_772_413_200
const options = { toleranceSeconds: 60, keysOf: numberKeysOf('CN') }

const call = (id: string, at: number, change: Partial<LogContact> = {}): LogContact => ({
  id,
  rows: [Number(id.replace(/\D/g, '')) + 1],
  start: { earliest: at, latest: at },
  channel: 'call',
  direction: 'outbound',
  number: '13800138000',
  outcome: 'no-answer',
  facts: {},
  missing: [],
  ...change,
})

const side = (name: string, contacts: readonly LogContact[], more: Partial<Side> = {}): Side => ({
  name,
  contacts,
  coverage: [],
  cannotHold: [],
  ...more,
})
const hold = (
  a: readonly LogContact[],
  b: readonly LogContact[],
  inB: Partial<Side> = {},
  inA: Partial<Side> = {},
) => reconcile(side('lender', a, inA), side('phone', b, inB), options)

const ids = (entries: readonly Entry[]): readonly string[] => entries.map(({ contact }) => contact)
const pairIds = ({ pairs }: Reconciliation): readonly string[] =>
  pairs.map(({ a, b }) => `${a.contact}=${b.contact}`)

/** Calls that leave no doubt: minutes apart, at seconds without a pattern. */
const spread = (count: number, gap = 1800): readonly LogContact[] =>
  Array.from({ length: count }, (_, n) => call(`a${n}`, BEGINS + n * gap + ((n * n * 37) % 600)))

const shifted = (contacts: readonly LogContact[], by: (at: number) => number): readonly LogContact[] =>
  contacts.map((contact) => {
    const at = contact.start.earliest + Math.round(by(contact.start.earliest))
    return {
      ...contact,
      id: contact.id.replace('a', 'b'),
      start: { earliest: at, latest: at },
      number: '+86 138-0013-8000',
    }
  })

/** Every contact in exactly one list, none twice. */
function accounted(result: Reconciliation, a: readonly LogContact[], b: readonly LogContact[]): void {
  for (const [name, contacts] of [
    ['a', a],
    ['b', b],
  ] as const) {
    const listed = [
      ...result.pairs.map((pair) => pair[name].contact),
      ...ids(name === 'a' ? result.onlyInA : result.onlyInB),
      ...result.ambiguous.flatMap((group) => ids(group[name])),
    ]
    const apart = result.notCompared
      .filter((one) => one.side === name)
      .reduce((sum, { count }) => sum + count, 0)
    assert.equal(new Set(listed).size, listed.length, 'one to one')
    assert.equal(listed.length + apart, contacts.length, 'nothing is lost')
  }
}

const instants = (max: number) => fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { maxLength: max })

test('S34 one to one always, nothing lost, no pair outside the tolerance', () => {
  const log = (prefix: string) =>
    fc
      .array(
        fc.record({
          at: fc.integer({ min: 0, max: 1500 }),
          width: fc.constantFrom(0, 0, 0, 59),
          number: fc.constantFrom('13800138000', '+8613800138000', '010-12345678', '8888'),
          direction: fc.constantFrom('outbound', 'inbound', undefined),
          channel: fc.constantFrom('call', 'call', 'sms'),
          permit: fc.constantFrom(undefined, undefined, undefined, 'p1', 'p2'),
        }),
        { maxLength: 14 },
      )
      .map((all) =>
        all.map(({ at, width, direction, permit, channel, number }, n): LogContact => {
          const { direction: _, ...base } = call(`${prefix}${n}`, BEGINS + at)
          return {
            ...base,
            start: { earliest: BEGINS + at, latest: BEGINS + at + width },
            channel,
            number,
            ...(direction && { direction }),
            ...(permit && { permit }),
          }
        }),
      )
  fc.assert(
    fc.property(log('a'), log('b'), (a, b) => {
      const result = hold(a, b)
      accounted(result, a, b)
      for (const { by, apartSeconds } of result.pairs) assert.ok(by === 'permit' || apartSeconds <= 60)
    }),
    runs(400),
  )
})

test('S34 the order of rows does not matter', () => {
  fc.assert(
    fc.property(instants(25), instants(25), fc.infiniteStream(fc.nat()), (inA, inB, random) => {
      const a = inA.map((at, n) => call(`a${n}`, BEGINS + at))
      const b = inB.map((at, n) => call(`b${n}`, BEGINS + at))
      const shuffle = <T>(all: readonly T[]): readonly T[] =>
        all
          .map((one) => [random.next().value, one] as const)
          .toSorted((x, y) => x[0] - y[0])
          .map(([, one]) => one)
      const plain = (result: Reconciliation) => ({
        pairs: pairIds(result).toSorted(),
        onlyInA: ids(result.onlyInA).toSorted(),
        onlyInB: ids(result.onlyInB).toSorted(),
        open: result.ambiguous
          .map((group) => [...ids(group.a), ...ids(group.b)].toSorted().join(' '))
          .toSorted(),
        drift: result.drift,
      })
      assert.deepEqual(plain(hold(shuffle(a), shuffle(b))), plain(hold(a, b)))
    }),
    runs(200),
  )
})

test('S34 a planted absence is named, whatever the drift', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom('a', 'b'),
      (offset, missing, from) => {
        const a = spread(30)
        const b = shifted(a, () => offset)
        const isKept = (_: LogContact, at: number): boolean => at !== missing
        const result = from === 'a' ? hold(a.filter(isKept), b) : hold(a, b.filter(isKept))
        assert.deepEqual(ids(result.onlyInA), from === 'b' ? [`a${missing}`] : [])
        assert.deepEqual(ids(result.onlyInB), from === 'a' ? [`b${missing}`] : [])
        assert.equal(result.pairs.length, 29)
      },
    ),
    runs(100),
  )
})

test('S34 drift from −3 to 3 minutes is found to the second', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: 8, max: 40 }),
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 40, maxLength: 40 }),
      (offset, count, jitter) => {
        const a = spread(count)
        const exact = hold(
          a,
          shifted(a, () => offset),
        )
        assert.ok(exact.drift.status === 'estimated')
        assert.equal(exact.drift.offsetSeconds, offset)
        assert.ok(
          exact.pairs.every(
            ({ apartSeconds, differences }) => apartSeconds === 0 && differences.length === 0,
          ),
        )
        // a third of the entries are written down a little late or early
        let n = 0
        const rough = hold(
          a,
          shifted(a, () => offset + (n++ % 3 === 0 ? (jitter[n] ?? 0) : 0)),
        )
        assert.ok(rough.drift.status === 'estimated')
        assert.equal(rough.drift.offsetSeconds, offset)
        assert.equal(rough.pairs.length, count)
      },
    ),
    runs(100),
  )
})

test('a clock that runs fast is followed', () => {
  const a = spread(60, 43_200)
  const result = hold(
    a,
    shifted(a, (at) => 10 + ((at - BEGINS) / 86_400) * 4),
  )
  assert.ok(result.drift.status === 'estimated')
  assert.ok(Math.abs(result.drift.secondsPerDay - 4) < 0.1, JSON.stringify(result.drift))
  assert.equal(result.pairs.length, 60)
  assert.ok(result.pairs.every(({ apartSeconds }) => apartSeconds <= 1))
})

test('a wrong zone is named and not corrected', () => {
  for (const hours of [-8, -1, 1, 5.5, 5.75, 8]) {
    const a = spread(12, 5000)
    const result = hold(
      a,
      shifted(a, () => hours * 3600 + 7),
    )
    assert.ok(result.drift.status === 'hours-apart', JSON.stringify(result.drift))
    assert.equal(result.drift.hours, hours)
    assert.deepEqual([result.pairs.length, result.onlyInA.length, result.onlyInB.length], [0, 0, 0])
    accounted(
      result,
      a,
      shifted(a, () => 0),
    )
  }
  // dials every hour on the hour are no wrong zone
  const hourly = Array.from({ length: 9 }, (_, n) => call(`a${n}`, BEGINS + n * 3600))
  assert.equal(
    hold(
      hourly,
      shifted(hourly, () => 0),
    ).pairs.length,
    9,
  )
})

test('a clock change that one log did not make is named beside what is missing', () => {
  const a = spread(30, 5000)
  const half = BEGINS + 15 * 5000
  const result = hold(
    a,
    shifted(a, (at) => (at >= half ? 3600 : 0)),
  )
  assert.equal(result.drift.status, 'estimated')
  assert.equal(result.partHoursApart?.hours, 1)
  assert.ok(result.onlyInA.length >= 10)
  assert.equal(
    hold(
      a,
      shifted(a.slice(0, 20), () => 0),
    ).partHoursApart,
    null,
  )
})

test('redials within the tolerance are paired in their order, not with the nearest', () => {
  const a = [0, 40, 80].map((at, n) => call(`a${n}`, BEGINS + at))
  const b = [25, 65, 105].map((at, n) => call(`b${n}`, BEGINS + at))
  const result = hold(a, b)
  // three lone dials give no drift; both ways cost nearly the same only where they do
  accounted(result, a, b)
  const exact = hold(
    a,
    shifted(a, () => 0),
  )
  assert.deepEqual(pairIds(exact), ['a0=b0', 'a1=b1', 'a2=b2'])
})

test('one of two dials is missing: the other keeps its partner', () => {
  const a = [
    call('a0', BEGINS),
    call('a1', BEGINS + 40),
    ...spread(10).map((c) => ({
      ...c,
      id: `x${c.id}`,
      start: { earliest: c.start.earliest + 9000, latest: c.start.latest + 9000 },
    })),
  ]
  const b = a.filter(({ id }) => id !== 'a0').map((c) => ({ ...c, id: `b-${c.id}` }))
  const early = [{ ...call('b-early', BEGINS - 5000), id: 'b-early' }, ...b]
  const result = hold(a, early)
  assert.deepEqual(ids(result.onlyInA), ['a0'])
  assert.ok(pairIds(result).includes('a1=b-a1'))
})

test('what is equally near is left to a person, with its candidates and what is surely missing', () => {
  const a = [call('a0', BEGINS), call('a1', BEGINS + 1), call('a2', BEGINS + 2)]
  const b = [call('b0', BEGINS), call('b1', BEGINS + 2)]
  const [group, ...more] = hold(a, b).ambiguous
  assert.deepEqual(more, [])
  assert.equal(group?.why, 'equally-near')
  assert.deepEqual(ids(group.a), ['a0', 'a1', 'a2'])
  assert.deepEqual(ids(group.b), ['b0', 'b1'])
  assert.deepEqual(group.surplus, { side: 'a', count: 1 })
})

test('both readings of a disputed fact are kept', () => {
  const a = [
    call('a0', BEGINS, { outcome: 'no-answer', durationSeconds: 30, answeredSeconds: 0, permit: 'p' }),
  ]
  const b = [
    call('b0', BEGINS + 20, {
      outcome: { oneOf: ['conversation', 'voicemail'] },
      durationSeconds: 31,
      answeredSeconds: 25,
      direction: 'inbound',
      permit: 'p',
    }),
  ]
  const [pair] = hold(a, b).pairs
  assert.equal(pair?.by, 'permit')
  assert.deepEqual(
    pair.differences.map(({ fact, a: one, b: other, seconds }) => [fact, one, other, seconds]),
    [
      ['start', '2026-03-02T01:00:00Z', '2026-03-02T01:00:20Z', 20],
      ['answered', '0 s', '25 s', 25],
      ['outcome', 'no-answer', 'conversation|voicemail', undefined],
      ['direction', 'outbound', 'inbound', undefined],
    ],
  )
  const agree = hold(
    [call('a0', BEGINS)],
    [call('b0', BEGINS, { outcome: { oneOf: ['no-answer', 'rejected'] } })],
  )
  assert.deepEqual(agree.pairs[0]?.differences, [])
})

test('who placed it is disputed: a person decides, nobody is said to have left it out', () => {
  const a = spread(8)
  const b = shifted(a, () => 0).map((c, n): LogContact => (n === 4 ? { ...c, direction: 'inbound' } : c))
  const result = hold(a, b)
  assert.deepEqual([ids(result.onlyInA), ids(result.onlyInB)], [[], []])
  assert.deepEqual(
    result.ambiguous.map(({ why, a: one, b: other }) => [why, ids(one), ids(other)]),
    [['direction-disputed', ['a4'], ['b4']]],
  )
})

test('a permit used twice is for a person; the same reference far away is chance', () => {
  const twice = hold(
    [call('a0', BEGINS, { permit: 'p' }), call('a1', BEGINS + 900, { permit: 'p' })],
    [call('b0', BEGINS, { permit: 'p' })],
  )
  assert.deepEqual(
    twice.ambiguous.map(({ why, surplus }) => [why, surplus]),
    [['id-twice', { side: 'a', count: 1 }]],
  )
  const reference = (id: string, at: number) => call(id, at, { reference: '17' })
  assert.equal(hold([reference('a0', BEGINS)], [reference('b0', BEGINS + 300)]).pairs[0]?.by, 'reference')
  assert.deepEqual(hold([reference('a0', BEGINS)], [reference('b0', BEGINS + 86_400)]).pairs, [])
})

test('S13 only what both cover is compared; the rest is counted apart with why', () => {
  const why = (result: Reconciliation) =>
    result.notCompared.map(({ side: of, why: reason, count }) => [of, reason, count])
  const a = spread(10)
  const b = shifted(a, () => 0)
  const sms = call('a90', BEGINS + 3000, { channel: 'sms', outcome: 'delivered' })
  const other = call('a91', BEGINS + 3000, { number: '13900139000' })
  const late = call('a92', BEGINS + 90_000)
  assert.deepEqual(why(hold([...a, sms, other, late], b)), [
    ['a', 'number-not-in-both', 1],
    ['a', 'channel-not-covered', 1],
    ['a', 'outside-stretch', 1],
  ])
  const covers = {
    coverage: [{ actors: 'all', channels: 'all', from: BEGINS, until: BEGINS + 86_400 }],
  } as const
  const declared = hold([...a, sms, other, late], b, { ...covers, numbers: 'all' })
  assert.deepEqual(ids(declared.onlyInA), ['a90', 'a91'])
  assert.deepEqual(why(declared), [['a', 'outside-stretch', 1]])
  const agency = (c: LogContact, organisation: string): LogContact => ({ ...c, organisation })
  const two = [...a.map((c) => agency(c, 'x')), agency(call('a93', BEGINS + 3000), 'y')]
  assert.deepEqual(
    why(
      hold(
        two,
        b.map((c) => agency(c, 'x')),
      ),
    ),
    [['a', 'actor-not-covered', 1]],
  )
})

test('S34 a bill without unanswered calls cannot miss them', () => {
  const a = spread(10).map(
    (c, n): LogContact => (n % 2 === 0 ? c : { ...c, outcome: 'conversation', answeredSeconds: 30 }),
  )
  const b = shifted(a, () => 0).filter((_, n) => n % 2 === 1 && n !== 3)
  const plain = hold(a, b, { cannotHold: ['unanswered-calls'] })
  assert.deepEqual(ids(plain.onlyInA), ['a3'])
  assert.deepEqual(
    plain.notCompared.map(({ why, count }) => [why, count]),
    [
      ['outside-stretch', 1],
      ['cannot-hold', 4],
    ],
  )
  const listed = hold(a, b, { holds: ({ id }) => id !== 'a3' })
  assert.ok(!ids(listed.onlyInA).includes('a3'))
})

test('a phone with a name only is compared by the collector, but never where a collector called several people', () => {
  const lender = spread(8).map((c): LogContact => ({ ...c, from: '010-12345678', to: c.number ?? '' }))
  const phone = shifted(lender, () => 5).map(
    (c): LogContact => ({ ...c, number: 'own phone', from: '+861012345678' }),
  )
  assert.equal(hold(lender, phone).pairs.length, 8)
  const many = [...lender, { ...call('a99', BEGINS + 50), number: '13900139000', from: '010-12345678' }]
  const result = hold(many, phone)
  assert.deepEqual(result.pairs, [])
  assert.deepEqual(
    result.notCompared.map(({ side: of, why, count }) => [of, why, count]),
    [
      ['a', 'no-number', 9],
      ['b', 'no-number', 8],
    ],
  )
})

test('times known to the minute are paired where they may be one instant', () => {
  const a = spread(10)
  const b = shifted(a, () => 0).map((c): LogContact => {
    const minute = c.start.earliest - (c.start.earliest % 60)
    return { ...c, start: { earliest: minute, latest: minute + 59 } }
  })
  const result = hold(a, b)
  assert.equal(result.pairs.length, 10)
})

test('numbers as people write them', () => {
  const same: readonly (readonly [string, readonly string[]])[] = [
    ['CN', ['+86 138-0013-8000', '008613800138000', '13800138000', '013800138000', '8613800138000']],
    ['CN', ['010-12345678', '+86 (10) 12345678', '(010)1234 5678', '+86 010 12345678']],
    ['US', ['(212) 555-0100', '+1 212 555 0100', '1-212-555-0100', '0012125550100']],
    ['RU', ['8 912 345-67-89', '+7 912 345 67 89', '79123456789', '9123456789']],
    ['GB', ['+8613800138000', '008613800138000', '86 138 0013 8000']],
  ]
  for (const [country, writings] of same) {
    const [first = '', ...others] = writings
    const keys = numberKeysOf(country)(first)
    for (const other of others) {
      const shared = numberKeysOf(country)(other).filter((key) => keys.includes(key))
      assert.notDeepEqual(shared, [], `${first} ${other}`)
    }
  }
  const keysOf = numberKeysOf('RU')
  for (const [one, other] of [
    ['13800138000', '13800138001'],
    ['+1 380 013 8000', '+86 138 0013 8000'],
    ['+7 912 345 67 89', '+7 912 345 67 88'],
  ] as const) {
    assert.ok(!keysOf(one).some((key) => keysOf(other).includes(key)), `${one} ${other}`)
  }
})
