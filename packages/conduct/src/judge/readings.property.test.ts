/** S6, S10, S16: alternatives. Certain is what all of them bar, possible what one of them does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Timeline } from '../facts/matter.ts'
import type { Instrument } from '../language/instrument.ts'
import {
  COMPLETE,
  arbitraryCase,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { judge } from './judge.ts'
import { type Pair, mildest, strongest } from './level.ts'
import { judgeLog } from './log.ts'

const CLEAR: Pair = { certain: 'clear', possible: 'clear' }

/** The instrument read in one way only. */
function readAs(instrument: Instrument, taken: Readonly<Record<string, string>>): Instrument {
  const readings = Object.fromEntries(
    Object.entries(instrument.readings ?? {}).map(([name, reading]) => [
      name,
      { ...reading, options: [taken[name] ?? ''] },
    ]),
  )
  return { ...instrument, readings }
}

test('S10: over the ways a text can be read certain is the mildest verdict, possible the strongest', () => {
  const oneInstrument = arbitraryCase(5).map((c) => ({ ...c, instruments: c.instruments.slice(0, 1) }))
  fc.assert(
    fc.property(
      oneInstrument,
      fc.constantFrom('gate', 'audit'),
      fc.constantFrom('before', 'after'),
      (c, mode, moment) => {
        // one world: over several the mildest is taken world by world
        const { zone } = c.stage
        const matter = {
          ...c.matter,
          jurisdiction: 'ZZ/A',
          persons: c.matter.persons.map((p) => ({
            ...p,
            zones: [{ evidence: 'residence' as const, oneOf: [zone] }],
          })),
          points: c.matter.points.map((p) => ({ ...p, zones: [zone] })),
          organisations: c.matter.organisations.map((o) => ({ ...o, kind: 'agency' as const, zone })),
        }
        const [instrument] = c.instruments
        if (!instrument) return
        const pairOf = (i: Instrument): Pair => {
          const j = judge(c.act, matter, c.timeline, judging([i], { mode, moment, policies: [i.id] }))
          return i.force === 'own-policy' ? (j.policy ?? CLEAR) : j
        }
        const ways = ['in', 'out'].flatMap((bound) =>
          ['calendar', 'rolling'].map((week) => pairOf(readAs(instrument, { bound, week }))),
        )
        const [first = CLEAR, ...others] = ways
        const whole = pairOf(instrument)
        assert.equal(whole.possible, strongest(ways.map((p) => p.possible)))
        assert.equal(whole.certain, mildest([first.certain, ...others.map((p) => p.certain)]))
      },
    ),
    runs(100),
  )
})

const ZONE = 'Asia/Shanghai'
const NOON = epoch('2026-11-05 12:00:00', ZONE)

const cap = (atMost: number): Instrument =>
  inventedInstrument([
    {
      ...inventedRule('cap'),
      kind: 'cap',
      count: { channels: ['call'] },
      each: ['person'],
      limits: [{ atMost, within: { rollingSeconds: 600 } }],
    },
  ])

/** Calls known to the minute or to ten seconds, within a quarter of an hour. */
const tied = fc
  .array(fc.tuple(fc.nat(14), fc.constantFrom(0, 9, 59, 119)), { minLength: 2, maxLength: 7 })
  .map((list): readonly Contact[] =>
    list.map(([minute, width], i) => ({
      ...ordinaryCall(`r${i}`, NOON),
      at: { earliest: NOON + minute * 60, latest: NOON + minute * 60 + width },
    })),
  )

test('S16: whatever the true order was, a set of ties claims no more findings than there were', () => {
  fc.assert(
    fc.property(
      tied,
      fc.nat(3),
      fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
      (rows, atMost, at) => {
        const options = judging([cap(atMost)], { mode: 'audit' })
        const timeline: Timeline = { ...COMPLETE, contacts: rows }
        const log = judgeLog(ordinaryMatter(ZONE), timeline, options)
        // each row at one of the seconds at which it may have been; two at one second stay tied, so they are spread
        const used = new Set<number>()
        const seconds = rows.map((r, i) => {
          const width = r.at.latest - r.at.earliest + 1
          for (let k = 0; k < width; k++) {
            const t = r.at.earliest + (((at[i] ?? 0) + k) % width)
            if (!used.has(t)) {
              used.add(t)
              return t
            }
          }
          return undefined
        })
        fc.pre(seconds.every((s) => s !== undefined))
        const known = rows.map((r, i) => ({ ...r, at: exactly(seconds[i] ?? 0) }))
        const truth = judgeLog(ordinaryMatter(ZONE), { ...COMPLETE, contacts: known }, options)
        const barred = new Set(truth.judgements.filter((j) => j.certain === 'barred').map((j) => j.contact))
        for (const j of log.judgements) {
          if (j.certain === 'barred') assert.ok(barred.has(j.contact), `${j.contact} is accused`)
          if (barred.has(j.contact)) assert.equal(j.possible, 'barred', `${j.contact} is cleared`)
        }
        for (const set of log.sets) {
          const alone = log.judgements.filter(
            (j) => set.contacts.includes(j.contact) && j.certain === 'barred',
          )
          const there = set.contacts.filter((id) => barred.has(id)).length
          assert.ok(set.atLeast + alone.length <= there, `${set.atLeast} of these, ${there} there were`)
        }
      },
    ),
    runs(150),
  )
})

test('S16: calls of one minute beyond what is allowed are one finding, “n of these”, that names no row', () => {
  const rows = Array.from({ length: 9 }, (_, i) => ({
    ...ordinaryCall(`r${i}`, NOON),
    at: { earliest: NOON, latest: NOON + 59 },
  }))
  const log = judgeLog(
    ordinaryMatter(ZONE),
    { ...COMPLETE, contacts: rows },
    judging([cap(3)], { mode: 'audit' }),
  )
  assert.ok(log.judgements.every((j) => j.certain === 'clear' && j.possible === 'barred'))
  assert.deepEqual(
    log.sets.map((s) => [s.atLeast, s.contacts.length]),
    [[6, 9]],
  )
})
