/** The compiled execution never differs from the readable judge, whatever the law and the log (design, section 3). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import type { Instrument } from '../language/instrument.ts'
import type { RuleKind } from '../language/rule.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import {
  type ArbitraryCase,
  type Held,
  type Question,
  type WideCase,
  arbitraryCase,
  broken,
  held,
  judging,
  oneFactChanged,
  waysOf,
  wideCase,
} from '../testing/index.ts'

/** How much more often than usual a long proof tries: each try asks some hundred questions of both executions. */
const LONGER_AT_MOST = 16

/** The case is made small by the helper itself, which knows what a case is; fast-check's own steps would repeat it. */
function tries(usual: number): fc.Parameters<unknown> {
  return { numRuns: Math.min(runs(usual).numRuns, usual * LONGER_AT_MOST), endOnFailure: true }
}

const POLICIES = ['zz/one', 'zz/two']

/** The timeline's contacts and the one that stands in none. */
const questionOf = ({ matter, timeline, act }: ArbitraryCase): Question => ({
  matter,
  timeline,
  acts: [...timeline.contacts, act],
})

const optionsOf = (c: WideCase): JudgeOptions => judging(c.instruments, c.asking)

/** Both executions in one of the ways of asking, by its number. */
function heldIn(c: WideCase, way: number, options = optionsOf(c)): Held {
  const asking = waysOf(options, c.instant)[way]
  assert.ok(asking, 'there are twelve ways')
  return held(asking)
}

const WAY = fc.integer({ min: 0, max: 11 })

const everyWay = (c: WideCase): readonly Held[] => waysOf(optionsOf(c), c.instant).map((o) => held(o))

/** As many questions of a list as asked for, spread over it. */
const spread = <T>(list: readonly T[], count: number, from: number): readonly T[] =>
  Array.from(
    { length: Math.min(count, list.length) },
    (_, i) => list[(from + i * Math.ceil(list.length / count)) % list.length],
  ).flatMap((one) => one ?? [])

test('every contact and every log is judged alike, in every way of asking', () => {
  fc.assert(
    fc.property(wideCase(5), (c) => {
      for (const both of everyWay(c)) both.agreeTogether([questionOf(c)])
    }),
    tries(8),
  )
})

test('the plainer cases of the judge’s own properties are judged alike', () => {
  fc.assert(
    fc.property(arbitraryCase(7), WAY, (c, way) => {
      const options = judging(c.instruments, { policies: POLICIES })
      heldIn({ ...c, asking: {}, instant: c.act.at.earliest - 3600 }, way, options).agreeTogether([
        questionOf(c),
      ])
    }),
    tries(30),
  )
})

for (const kind of ['window', 'cap', 'gate', 'stop', 'party', 'attribute', 'content', 'duty'] as const) {
  test(`rules of kind ${kind} alone are judged alike`, () => {
    const kinds: readonly RuleKind[] = [kind]
    fc.assert(
      fc.property(
        wideCase(6, { kinds }),
        fc.constantFrom('audit', 'gate'),
        fc.constantFrom('before', 'after'),
        fc.constantFrom('then', 'now'),
        (c, mode, moment, knowledge) => {
          held({ ...optionsOf(c), mode, moment, knowledge }).agreeTogether([questionOf(c)])
        },
      ),
      tries(10),
    )
  })
}

test('one compiled rulebook over matters that differ in one fact only tells nothing of one to another', () => {
  fc.assert(
    fc.property(wideCase(4), fc.nat(200), WAY, (c, from, way) => {
      const both = heldIn(c, way)
      const first = questionOf(c)
      both.agreeTogether([first])
      for (const changed of spread(oneFactChanged(first), 12, from)) {
        both.agreeTogether([changed])
        both.agreeTogether([first])
      }
    }),
    tries(5),
  )
})

test('several matters in hand at once, asked in turn and explained later, are kept apart', () => {
  fc.assert(
    fc.property(wideCase(4), fc.nat(200), WAY, (c, from, way) => {
      const first = questionOf(c)
      heldIn(c, way).agreeTogether([first, ...spread(oneFactChanged(first), 6, from), first])
    }),
    tries(5),
  )
})

test('matters of other people under one compiled rulebook are kept apart', () => {
  const several = wideCase(3).chain((c) =>
    fc.tuple(fc.constant(c), fc.array(wideCase(3), { minLength: 1, maxLength: 4 })),
  )
  fc.assert(
    fc.property(several, WAY, ([c, others], way) => {
      const both = heldIn(c, way)
      const questions = [c, ...others].map(questionOf)
      for (const question of questions) both.agreeTogether([question])
      both.agreeTogether(questions.toReversed())
    }),
    tries(5),
  )
})

test('S16: rows in another order, and the same facts in other objects, are judged alike', () => {
  fc.assert(
    fc.property(wideCase(5), WAY, (c, way) => {
      const both = heldIn(c, way)
      const { matter, timeline, acts } = questionOf(c)
      const turned = {
        ...timeline,
        contacts: timeline.contacts.toReversed(),
        events: timeline.events.toReversed(),
      }
      both.agree(matter, timeline, acts)
      both.agree(structuredClone(matter), structuredClone(turned), structuredClone(acts))
      both.agree(
        { ...matter, persons: matter.persons.toReversed(), debts: matter.debts.toReversed() },
        turned,
      )
    }),
    tries(5),
  )
})

test('an act that also stands in the timeline is judged alike, as it was and as it is proposed again', () => {
  fc.assert(
    fc.property(wideCase(5), WAY, (c, way) => {
      const again = c.timeline.contacts.map(({ outcome: _outcome, ...rest }): Contact => rest)
      heldIn(c, way).agree(c.matter, c.timeline, again)
    }),
    tries(5),
  )
})

test('S5: rules that break when they are asked are judged alike', () => {
  fc.assert(
    fc.property(wideCase(3), fc.constantFrom(...Object.keys(broken)), fc.nat(4), WAY, (c, name, at, way) => {
      const [one] = c.instruments
      const make = broken[name]
      const [head] = one?.rules ?? []
      assert.ok(one && head && make)
      const rule = make({ ...head, id: 'zz/act/broken' })
      const instrument: Instrument = { ...one, rules: one.rules.toSpliced(at, 0, rule) }
      const options = judging([instrument], c.asking)
      heldIn(c, way, options).agreeTogether([questionOf(c)])
    }),
    tries(10),
  )
})

test('S27: when next is answered alike', () => {
  fc.assert(
    fc.property(wideCase(2, { oneZone: true }), fc.constantFrom('then', 'now'), (c, knowledge) => {
      const options: JudgeOptions = { ...optionsOf(c), mode: 'gate', moment: 'before', knowledge }
      const both = held({ ...options, notBefore: true })
      both.agree(c.matter, c.timeline, [c.act, { ...c.act, person: 'debtor' }])
    }),
    tries(5),
  )
})
