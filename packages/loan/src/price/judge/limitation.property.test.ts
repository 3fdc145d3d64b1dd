/** The clock of limitation (Civil Code articles 188, 192, 195): what holds for any claim, whatever happened to it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { LimitationEvent } from '../facts/loan-facts.ts'
import type { LimitationRule } from '../language/rule.ts'
import { limitation, type LimitationState } from './limitation.ts'

const RULE: LimitationRule = {
  id: 'zz/invented/1',
  kind: 'limitation',
  citation: '1',
  says: { en: 'invented', zh: '虚构' },
  basis: 'read',
  effect: 'presume',
  by: 'on.judged',
  years: 3,
  longestYears: 20,
  runsFrom: ['due', 'last-instalment-due'],
  restartedBy: ['demand', 'acknowledgement', 'promise', 'payment'],
  dayOne: 'next',
  stopsDuringProceedings: true,
  afterwards: 'defence',
  revivedBy: ['promise', 'payment'],
}

const at = (events: readonly LimitationEvent[], asOf: number, rule: LimitationRule = RULE): LimitationState =>
  limitation(events, rule, { asOf, options: new Map() })

const day = fc.integer({ min: 10_000, max: 20_000 })
const moving = fc.record({
  kind: fc.constantFrom(...RULE.restartedBy, 'suit-filed' as const, 'proceedings-ended' as const),
  on: day,
})
const claim = fc
  .record({ due: day, events: fc.uniqueArray(moving, { maxLength: 6, selector: ({ on }) => on }), asOf: day })
  .map(({ due, events, asOf }) => ({
    asOf,
    events: [{ kind: 'due', on: due } as const, ...events.filter(({ on }) => on > due)],
  }))

test('the order in which events are told carries no meaning', () => {
  fc.assert(
    fc.property(claim, ({ events, asOf }) => {
      assert.deepEqual(at(events.toReversed(), asOf), at(events, asOf))
    }),
    runs(100),
  )
})

test('what happens after the day asked about changes nothing, but for when the last instalment is due', () => {
  fc.assert(
    fc.property(claim, ({ events, asOf }) => {
      const known = events.filter(({ kind, on }) => kind === 'due' || on <= asOf)
      assert.deepEqual(at(known, asOf), at(events, asOf))
    }),
    runs(100),
  )
})

test('article 195: a demand never brings the last day forward, and article 192: after it, it does nothing', () => {
  fc.assert(
    fc.property(claim, day, ({ events, asOf }, on) => {
      if (on > asOf || events.some((event) => event.on >= on && event.kind !== 'due')) return
      const [before, after] = [at(events, asOf), at([...events, { kind: 'demand', on }], asOf)]
      if (before.lastDay === undefined || after.lastDay === undefined) return
      assert.ok(after.lastDay >= before.lastDay)
      if (before.state === 'run-out' && at(events, on).state === 'run-out') assert.deepEqual(after, before)
    }),
    runs(100),
  )
})

test('article 188: nothing carries the last day beyond twenty years', () => {
  fc.assert(
    fc.property(claim, ({ events, asOf }) => {
      const bounded = at(events, asOf).lastDay
      const ceiling = at(events.slice(0, 1), asOf, { ...RULE, years: 20 }).lastDay
      if (bounded !== undefined && ceiling !== undefined) assert.ok(bounded <= ceiling)
    }),
    runs(100),
  )
})

test('without a day on which it was due nothing is reckoned', () => {
  assert.equal(at([{ kind: 'demand', on: 15_000 }], 16_000).state, 'unknown')
})
