/** S28: whatever order permitted contacts are made in, each is as lawful after the act as it was when it was permitted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Channel } from '../facts/vocabulary.ts'
import type { Instrument } from '../language/instrument.ts'
import { judge } from '../judge/judge.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import {
  type WideCase,
  type Wish,
  arbitraryInstant,
  arbitraryWishes,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  permitCase,
  runGate,
} from '../testing/index.ts'
import { compile } from './compile.ts'

/** The kinds of rule whose verdict is known before the act (S20). */
const KINDS = ['window', 'cap', 'gate', 'stop', 'party'] as const

interface Asked {
  readonly c: WideCase
  readonly wishes: readonly Wish[]
}

/** A gate that some channels close and only others are bound by: what it lets through can bar what is out. */
const oneSided: fc.Arbitrary<Instrument> = fc
  .record({
    anchor: fc.constantFrom<Channel[]>('sms', 'call', 'visit'),
    closed: fc.constantFrom<Channel[]>('call', 'call', 'sms', 'visit'),
    seconds: fc.constantFrom(30, 60, 600, 3600),
  })
  .map(({ anchor, closed, seconds }) =>
    inventedInstrument(
      [
        {
          ...inventedRule('one-sided'),
          kind: 'gate',
          polarity: 'not-within',
          anchor: { contact: { channels: [anchor] }, each: ['person'] },
          span: { seconds },
          closes: { channels: [closed] },
        },
      ],
      { id: 'zz/one-sided' },
    ),
  )

const cases = fc
  .tuple(permitCase(4, { kinds: KINDS }), fc.option(oneSided, { nil: undefined, freq: 1 }), fc.boolean())
  .map(([c, more, alone]): WideCase => {
    if (!more) return c
    return { ...c, instruments: alone ? [more] : [...c.instruments, more] }
  })

const asked: fc.Arbitrary<Asked> = cases.chain((c) =>
  arbitraryInstant(c.stage, 2).chain((from) =>
    fc.record({
      c: fc.constant(c),
      wishes: arbitraryWishes(4, from, {
        channels: ['call', 'call', 'sms', 'visit'],
        organisations: ['agency', 'agency', 'agency-2', 'bank'],
        persons: ['debtor', 'debtor', 'debtor', 'friend'],
        contactOf: ({ channel, organisation, person }) => ({
          ...ordinaryCall('wish', from),
          channel,
          by: { organisation },
          person,
        }),
      }),
    }),
  ),
)

const beforeOf = ({ c }: Asked): JudgeOptions =>
  judging(c.instruments, { ...c.asking, moment: 'before', knowledge: 'then' })

test('S28: contacts made under permits, in any order and with any outcome, are clear after the act', () => {
  fc.assert(
    fc.property(asked, (a) => {
      const { matter, timeline } = a.c
      const run = runGate(compile(beforeOf(a)), matter, timeline, a.wishes)
      for (const contact of run.made) {
        const after = judge(contact, matter, run.timeline, { ...beforeOf(a), moment: 'after' })
        assert.deepEqual(
          after.findings.filter((f) => !f.conditionBroken),
          [],
          `${contact.id} of ${JSON.stringify(run.timeline.contacts)}`,
        )
      }
    }),
    runs(100),
  )
})

test('S28: in the generated runs permits are granted, refused, and refused for the sake of others', () => {
  const met = { made: 0, refused: 0, refusedForOthers: 0 }
  for (const a of fc.sample(asked, { numRuns: 80, seed: 28 })) {
    const run = runGate(compile(beforeOf(a)), a.c.matter, a.c.timeline, a.wishes)
    met.made += run.made.length
    met.refused += run.refused
    met.refusedForOthers += run.refusedForOthers
  }
  assert.ok(met.made > 50 && met.refused > 25 && met.refusedForOthers > 1, JSON.stringify(met))
})
