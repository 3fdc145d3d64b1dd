/** S28: whatever order permitted contacts are made in, each is as lawful after the act as it was when it was permitted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import { outcomesOf } from '../facts/channel.ts'
import { judge } from '../judge/judge.ts'
import {
  type GateRun,
  type Wish,
  arbitraryInstant,
  judging,
  ordinaryCall,
  permitCase,
  runGate,
  runs,
} from '../testing/index.ts'
import { compile } from './compile.ts'

const KINDS = ['window', 'cap', 'gate', 'stop', 'party'] as const

/** A contact of the ordinary matter that is asked for within minutes of others. */
const wish = (i: number, from: number): fc.Arbitrary<Wish> =>
  fc.constantFrom<Contact['channel'][]>('call', 'call', 'sms', 'visit').chain((channel) =>
    fc
      .record({
        after: fc.constantFrom(0, 0, 1, 60, 90, 600, 3700),
        organisation: fc.constantFrom('agency', 'agency', 'agency-2', 'bank'),
        person: fc.constantFrom('debtor', 'debtor', 'debtor', 'friend'),
        aheadSeconds: fc.constantFrom(0, 0, 30, 600),
        seconds: fc.constantFrom(0, 60, 120, 900),
        madeAt: fc.constantFrom(undefined, 0, 0.3, 1, 1),
        outcome: fc.constantFrom(...outcomesOf(channel)),
        durationSeconds: fc.constantFrom(0, 0, 20, 700),
      })
      .map(({ after, organisation, person, ...rest }) => {
        const at = from + after
        return {
          ...rest,
          act: { ...ordinaryCall(`w${i}`, at), at: exactly(at), channel, by: { organisation }, person },
        }
      }),
  )

const asked = permitCase(4, { kinds: KINDS }).chain((c) =>
  arbitraryInstant(c.stage, 2).chain((from) =>
    fc.record({ c: fc.constant(c), wishes: fc.tuple(wish(0, from), wish(1, from), wish(2, from), wish(3, from)) }),
  ),
)

test('S28: contacts that are made under permits, in any order and with any outcome, are clear after the act', () => {
  fc.assert(
    fc.property(asked, ({ c, wishes }) => {
      const before = judging(c.instruments, { ...c.asking, moment: 'before', knowledge: 'then' })
      const { timeline, made }: GateRun = runGate(compile(before), c.matter, c.timeline, wishes)
      for (const contact of made) {
        const j = judge(contact, c.matter, timeline, { ...before, moment: 'after' })
        const broken = j.findings.filter((f) => !f.conditionBroken)
        assert.deepEqual(broken, [], `${contact.id} of ${JSON.stringify(timeline.contacts)}`)
      }
    }),
    runs(150),
  )
})
