/** What hangs on events is settled for acts that come again: at every turn it is answered as the readable judge does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { type WideCase, atTurns, held, judging, waysOf, wideCase } from '../testing/index.ts'

/** How much more often than usual a long proof tries: each try asks some hundred questions of both executions. */
const LONGER_AT_MOST = 20

/** The case is made small by the helper itself, which knows what a case is; fast-check's own steps would repeat it. */
const tries = (usual: number): fc.Parameters<unknown> => ({
  numRuns: Math.min(runs(usual).numRuns, usual * LONGER_AT_MOST),
  endOnFailure: true,
})

/** All rules together, and one of them alone, as what bars by one hides what another says. */
function agreeAtTurns(c: WideCase, way: number, from: number): void {
  const rules = c.instruments.flatMap((i) => i.rules.map((rule) => ({ ...i, rules: [rule] })))
  const alone = rules.slice(from % Math.max(1, rules.length)).slice(0, 1)
  const acts = atTurns(c.act, c, 30, from)
  for (const instruments of [c.instruments, alone]) {
    const options = waysOf(judging(instruments, c.asking), c.instant)[way]
    assert.ok(options, 'there are twelve ways')
    held(options).agree(c.matter, c.timeline, [...acts, ...acts.toReversed().slice(0, 6)])
  }
}

test('one act asked about again at every turn of events is judged alike, in every way of asking', () => {
  fc.assert(
    fc.property(wideCase(6), fc.integer({ min: 0, max: 11 }), fc.nat(100), (c, way, from) => {
      agreeAtTurns(c, way, from)
    }),
    tries(10),
  )
})

for (const kind of ['stop', 'gate', 'cap', 'party', 'attribute', 'window'] as const) {
  test(`rules of kind ${kind} alone are judged alike at every turn`, () => {
    fc.assert(
      fc.property(
        wideCase(6, { kinds: [kind] }),
        fc.integer({ min: 0, max: 11 }),
        fc.nat(100),
        (c, way, from) => {
          agreeAtTurns(c, way, from)
        },
      ),
      tries(8),
    )
  })
}

test('S27: when next is answered alike again and again', () => {
  fc.assert(
    fc.property(wideCase(3, { oneZone: true }), fc.nat(2), fc.nat(100), (c, way, from) => {
      const knowledge = (['then', 'now', c.instant] as const)[way] ?? 'then'
      const acts = atTurns({ ...c.act, person: 'debtor' }, c, 4, from)
      const back = acts.toReversed().map((act) => ({ ...act, id: `${act.id}-back` }))
      const rules = c.instruments.flatMap((i) => i.rules.map((rule) => ({ ...i, rules: [rule] })))
      const alone = rules.slice(from % Math.max(1, rules.length)).slice(0, 1)
      for (const instruments of [c.instruments, alone]) {
        const options = judging(instruments, { ...c.asking, notBefore: true })
        const both = held({ ...options, mode: 'gate', moment: 'before', knowledge })
        both.agree(c.matter, c.timeline, [...acts, ...back])
      }
    }),
    tries(1),
  )
})
