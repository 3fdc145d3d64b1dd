/**
 * S28 to S30 over random histories asked through the API: two debts of one borrower, calls, visits, outcomes, permits
 * given back, what the borrower says. After each step everything that is out is judged again by the readable judge.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type EventKind, type TimelineEvent, outcomesOf } from '@forbear/conduct/facts'
import { type Judgement, isPermitted, judge, rank } from '@forbear/conduct/judge'
import fc from 'fast-check'
import type { View } from '../matters/view.ts'
import { type IntentSent, openedFor } from '../testing/permits.ts'
import { type TestService, testService } from '../testing/service.ts'
import { secondsOf } from '../platform/schemas.ts'
import { voidsOf } from './lives.ts'
import { askedAt } from './outstanding.ts'
import { type Permit, isUsable } from './permit.ts'

/** Histories that are tried; each is a hundred thousandth of what a house sees, so far fewer than of a pure function. */
const HISTORIES = Math.max(5, Math.ceil(Number(process.env['FORBEAR_RUNS'] ?? 0) / 30))
/** Instants of an interval that are judged again, its ends among them. */
const LOOKED_AT = 12

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('call' as const),
      of: fc.nat(1),
      seconds: fc.constantFrom(5, 30, 120),
      agency: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('visit' as const),
      of: fc.nat(1),
      inSeconds: fc.constantFrom(0, 600, 7200, 86_400),
      seconds: fc.constantFrom(600, 7200, 43_200),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('outcome' as const),
      which: fc.nat(5),
      outcome: fc.nat(20),
      where: fc.double({ min: 0, max: 1, noNaN: true }),
      durationSeconds: fc.constantFrom(0, 3, 90),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('give-back' as const), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redeem' as const), which: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('event' as const),
      of: fc.nat(1),
      event: fc.constantFrom<EventKind>('hospital', 'no-contact-order', 'no-contact-order-ended', 'dispute'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      seconds: fc.constantFrom(1, 60, 3700, 14_500, 80_000),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const history = fc.record({
  isConsiderate: fc.boolean(),
  startsAt: fc.constantFrom('2026-03-02T01:30:00Z', '2026-03-02T11:58:00Z', '2026-03-02T13:59:30Z'),
  steps: fc.array(step, { minLength: 6, maxLength: 10 }),
})

let t: TestService
let lender: string
let north: string
before(async () => {
  t = await testService('2026-03-02T01:00:00Z')
  lender = await t.keyOf('org_lender')
  north = await t.keyOf('org_north')
})
after(() => t.close())

let opened = 0
const met = { granted: 0, refused: 0, standsInTheWay: 0, redeemed: 0, fallen: 0, givenBack: 0 }

/** Two matters that share their borrower and the number to ring. */
async function twoDebts(
  isConsiderate: boolean,
): Promise<readonly (IntentSent & { readonly premises: string })[]> {
  opened += 2
  const number = `+86100010${String(opened).padStart(4, '0')}`
  const borrower = `P-${opened}`
  const intents: (IntentSent & { readonly premises: string })[] = []
  for (const reference of [`P-${opened}-1`, `P-${opened}-2`]) {
    const address = `测试路${opened}号`
    const intent = await openedFor(t, lender, reference, {
      policies: isConsiderate ? ['house/considerate'] : [],
      persons: [
        { reference: borrower, role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
      ],
      points: [
        { value: number, kind: 'mobile', person: borrower, provenance: 'contract' },
        { value: address, kind: 'premises', person: borrower, provenance: 'contract', place: 'home' },
      ],
    })
    const state = await t.service.reader.read([intent.matter], (seen) => seen.matter(intent.matter))
    const points = [...(state?.points.values() ?? [])]
    intents.push({
      ...intent,
      person: points[0]?.person,
      point: points.find((p) => p.kind === 'mobile')?.id,
      premises: points.find((p) => p.kind === 'premises')?.id ?? '',
    })
  }
  return intents
}

const viewOf = (matter: string): Promise<View> => t.service.reader.read([matter], (seen) => seen.view(matter))
const now = (): number => Math.floor(t.clock.now().epochMilliseconds / 1000)

const readable = (permit: Permit, at: number, { matter, timeline }: View): Judgement =>
  judge(askedAt(permit.act, at), matter, timeline, t.service.engine.compiled.options)

const spread = (from: number, until: number): readonly number[] => [
  ...new Set(
    Array.from({ length: LOOKED_AT }, (_, i) => from + Math.round(((until - from) * i) / (LOOKED_AT - 1))),
  ),
]

async function permitsOf(matter: string): Promise<readonly Permit[]> {
  const state = await t.service.reader.read([matter], (seen) => seen.matter(matter))
  return [...(state?.permits.values() ?? [])]
}

/** S28 and S29: whatever can still be used is lawful at each second that is left, with the conditions it was granted under. */
async function requireLawful(matters: readonly string[]): Promise<void> {
  for (const matter of matters) {
    const view = await viewOf(matter)
    for (const permit of await permitsOf(matter)) {
      if (!isUsable(permit, now())) continue
      const { notBefore, expiresAt } = permit.life.terms
      for (const at of spread(Math.max(now(), notBefore), expiresAt)) {
        const judgement = readable(permit, at, view)
        const told = judgement.findings.map((f) => `${f.rule} ${f.possible}`).join(', ')
        assert.ok(isPermitted(judgement), `${permit.act.channel} at ${at - notBefore} s: ${told}`)
      }
    }
  }
}

async function take(one: Step, intents: Awaited<ReturnType<typeof twoDebts>>): Promise<void> {
  const matters = intents.map((i) => i.matter)
  const each = await Promise.all(matters.map(permitsOf))
  const all = each.flat()
  switch (one.kind) {
    case 'wait':
      t.clock.moveBy(one.seconds)
      return
    case 'call':
    case 'visit': {
      const intent = intents[one.of]
      assert.ok(intent)
      const { premises, mode, callerId, ...rest } = intent
      const from = one.kind === 'visit' ? now() + one.inSeconds : 0
      const asked =
        one.kind === 'call'
          ? { ...rest, mode, callerId, seconds: one.seconds }
          : {
              ...rest,
              channel: 'visit',
              point: premises,
              place: 'home',
              visitors: 2,
              says: { has: [], complete: true },
              slot: { from: textOf(from), until: textOf(from + one.seconds) },
            }
      const key = one.kind === 'call' && one.agency ? north : lender
      const { status, body } = await t.ask(key, 'POST', '/v1/permits', asked)
      if (status === 409) {
        met.refused += 1
        if (body.refusal.reason === 'outstanding-permit') met.standsInTheWay += 1
        return
      }
      assert.equal(status, 201, JSON.stringify(body))
      met.granted += 1
      return
    }
    case 'outcome': {
      const permit = all[one.which]
      if (!permit) return
      const { notBefore, expiresAt } = permit.life.terms
      const begunAt = Math.round(notBefore + one.where * (expiresAt - notBefore))
      if (begunAt > now() || permit.life.now.state === 'settled') return
      const outcomes = outcomesOf(permit.act.channel)
      const report = {
        outcome: outcomes[one.outcome % outcomes.length],
        begunAt: textOf(begunAt),
        durationSeconds: Math.min(one.durationSeconds, now() - begunAt),
      }
      const { status, body } = await t.ask(lender, 'POST', `/v1/permits/${permit.id}/outcome`, report)
      assert.equal(status, 200, JSON.stringify(body))
      met.fallen += body.voided
      return
    }
    case 'give-back': {
      const permit = all[one.which]
      if (!permit || !isUsable(permit, now())) return
      const before = await dryRuns(intents)
      const { status, body } = await t.ask(lender, 'POST', `/v1/permits/${permit.id}/void`)
      assert.equal(status, 200, JSON.stringify(body))
      met.givenBack += 1
      assert.deepEqual(
        await dryRuns(intents),
        before,
        'S30: that it was not used is a claim and lowers nothing',
      )
      return
    }
    case 'redeem': {
      const permit = all[one.which]
      if (!permit) return
      const view = await viewOf(matters.find((_, i) => each[i]?.includes(permit)) ?? '')
      const { status, body } = await t.ask(lender, 'POST', `/v1/permits/${permit.id}/redeem`)
      if (status !== 200) return
      met.redeemed += 1
      for (const at of spread(secondsOf(body.notBefore), secondsOf(body.expiresAt)))
        assert.ok(isPermitted(readable(permit, at, view)), `redeemed, and refused at ${at}`)
      return
    }
    case 'event': {
      const intent = intents[one.of]
      assert.ok(intent)
      met.fallen += await recordEvent(intent, one.event)
    }
  }
}

/** Records an event as whoever takes it in does: what falls by it is voided with it. */
async function recordEvent(intent: IntentSent, kind: EventKind): Promise<number> {
  const at = now()
  const event: TimelineEvent = {
    id: t.service.newId('evt'),
    kind,
    at: { earliest: at, latest: at },
    person: String(intent['person']),
    proof: 'shown',
  }
  const recorded = await t.service.recorder.record({
    matters: [intent.matter],
    house: 'read',
    decide: (locked) => {
      const draft = {
        chain: intent.matter,
        kind: 'event-recorded' as const,
        values: { client: 'test', event },
      }
      const voids = voidsOf([draft], { locked, engine: t.service.engine, client: 'test' })
      return { drafts: [draft, ...voids], answer: voids.length }
    },
  })
  return recorded.kind === 'recorded' ? recorded.answer : 0
}

/** How strongly something may stand against a call about each debt now. */
async function dryRuns(intents: Awaited<ReturnType<typeof twoDebts>>): Promise<readonly number[]> {
  const levels: number[] = []
  for (const { premises: _premises, ...intent } of intents) {
    const { body } = await t.ask(lender, 'POST', '/v1/judgements', intent)
    levels.push(Math.max(rank(body.judgement.possible), rank(body.judgement.policy?.possible ?? 'clear')))
  }
  return levels
}

const textOf = (seconds: number): string => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString()

test('S28, S29, S30: whatever happens, what is out is lawful, and what is void is on the list', async (told) => {
  await fc.assert(
    fc.asyncProperty(history, async ({ isConsiderate, startsAt, steps }) => {
      t.clock.moveTo(startsAt)
      const intents = await twoDebts(isConsiderate)
      const matters = intents.map((i) => i.matter)
      for (const one of steps) {
        await take(one, intents)
        await requireLawful(matters)
      }
      const { body } = await t.ask(lender, 'GET', '/v1/voids')
      const listed = new Set(body.voids.map((v: { permit: string }) => v.permit))
      for (const permit of (await Promise.all(matters.map(permitsOf))).flat())
        if (permit.life.now.state === 'voided' && permit.life.terms.expiresAt >= now())
          assert.ok(listed.has(permit.id), `${permit.id} is void and not on the list`)
    }),
    { numRuns: HISTORIES },
  )
  assert.ok(met.granted > 0 && met.refused > 0, JSON.stringify(met))
  told.diagnostic(JSON.stringify(met))
})

test('S28: every second of a granted interval gets the same verdict and conditions by the readable judge', async () => {
  for (const startsAt of ['2026-03-02T11:59:10Z', '2026-03-02T13:59:10Z', '2026-03-02T04:00:00Z']) {
    t.clock.moveTo(startsAt)
    const [intent] = await twoDebts(startsAt === '2026-03-02T11:59:10Z')
    assert.ok(intent)
    const { premises: _premises, ...asked } = intent
    const view = await viewOf(intent.matter)
    const { status, body } = await t.ask(north, 'POST', '/v1/permits', { ...asked, seconds: 120 })
    assert.equal(status, 201, JSON.stringify(body))
    const [permit] = await permitsOf(intent.matter)
    assert.ok(permit)
    const { notBefore, expiresAt } = permit.life.terms
    const conditions = new Set<string>()
    for (let at = notBefore; at <= expiresAt; at += 1) {
      const judgement = readable(permit, at, view)
      assert.ok(isPermitted(judgement), `second ${at - notBefore}`)
      conditions.add(JSON.stringify(judgement.conditions))
    }
    assert.equal(conditions.size, 1)
    if (expiresAt < notBefore + 120) assert.ok(!isPermitted(readable(permit, expiresAt + 1, view)))
  }
})

test('S28: a call is refused beside a visit that it would bar, though nothing bars the call itself', async () => {
  t.clock.moveTo('2026-03-02T04:00:00Z')
  const [one, other] = await twoDebts(true)
  assert.ok(one && other)
  const { premises, mode, callerId, ...rest } = one
  const visit = await t.ask(lender, 'POST', '/v1/permits', {
    ...rest,
    channel: 'visit',
    point: premises,
    place: 'home',
    visitors: 2,
    says: { has: [], complete: true },
    slot: { from: '2026-03-02T06:00:00Z', until: '2026-03-02T11:00:00Z' },
  })
  assert.equal(visit.status, 201, JSON.stringify(visit.body))
  for (const { premises: _premises, ...intent } of [{ ...rest, premises, mode, callerId }, other]) {
    const { status, body } = await t.ask(lender, 'POST', '/v1/permits', intent)
    assert.deepEqual([status, body.refusal?.reason], [409, 'outstanding-permit'], JSON.stringify(body))
    assert.deepEqual(body.refusal.outstanding, [visit.body.id])
  }
})
