/** S28: the interval of a permit against a scan second by second, by both executions. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import { type PreparedMatter, compile } from '../sweep/index.ts'
import { type WideCase, atTurns, judging, permitCase } from '../testing/index.ts'
import { decide } from './decide.ts'
import { type Standing, standsUntil } from './interval.ts'
import { judgementOf, prepare } from './judge.ts'
import { type Judgement, isPermitted } from './judgement.ts'
import type { JudgeOptions } from './setting.ts'
import { alternativeZones, instrumentsAt, worldsOf } from './worlds.ts'

/** So many acts of a case are looked at, spread over the instants at which something turns. */
const LOOKED_AT = 240

/** So many of those that stop being permitted soon are asked about, and so many of any. */
const ENDING = 4
const ANY = 3

/** Intervals in seconds; the scan asks at each of them. */
const LENGTHS = [1, 2, 7, 61, 125] as const

/** A scan asks some hundred times for each case: a tenth of the runs that other properties have. */
const scans = (usual: number): { readonly numRuns: number } => ({
  numRuns: Math.max(usual, Math.ceil(runs(usual * 10).numRuns / 10)),
})

const optionsOf = (c: WideCase, knowledge: JudgeOptions['knowledge']): JudgeOptions =>
  judging(c.instruments, { ...c.asking, mode: 'gate', moment: 'before', knowledge })

/** Permitted acts of a case, where things turn; first those after which one within so many seconds is not. */
function permitted(c: WideCase, length: number, prepared: PreparedMatter): readonly Contact[] {
  const acts = atTurns({ ...c.act, id: 'asked' }, c, LOOKED_AT, 0)
  const isOpen = acts.map((act) => isPermitted(prepared.judge(act)))
  const isEnding = acts.map(({ at }) =>
    acts.some(
      (next, i) => !isOpen[i] && next.at.earliest > at.earliest && next.at.earliest <= at.earliest + length,
    ),
  )
  const open = acts.filter((_, i) => isOpen[i])
  const ending = acts.filter((_, i) => isOpen[i] && isEnding[i])
  const step = Math.max(1, Math.ceil(open.length / ANY))
  return [...new Set([...ending.slice(0, ENDING), ...open.filter((_, i) => i % step === 0)])]
}

/** The act judged at another instant on what is known at its own; nothing is skipped. */
function judgedAt(act: Contact, at: number, c: WideCase, options: JudgeOptions): Judgement {
  const setting = prepare(act, c.matter, c.timeline, options)
  const moved = { ...setting, act: { ...act, at: exactly(at) } }
  return judgementOf(moved, decide(moved))
}

/** What the scan comes to: the last second with the same permission, and what is next. */
function scan(act: Contact, until: number, c: WideCase, options: JudgeOptions): Standing['until'] {
  const at = act.at.earliest
  const now = judgedAt(act, at, c, options)
  for (let t = at + 1; t <= until; t++) {
    const then = judgedAt(act, t, c, options)
    if (!isPermitted(then) || JSON.stringify(then.conditions) !== JSON.stringify(now.conditions)) return t - 1
  }
  return until
}

/** Zones on whose calendar a rule that binds the act counts: by what its data says, of every world. */
function zonesCounted(act: Contact, c: WideCase, options: JudgeOptions): readonly string[] {
  const setting = prepare(act, c.matter, c.timeline, options)
  const { tested } = judgedAt(act, act.at.earliest, c, options)
  const { worlds } = worldsOf(setting)
  return c.instruments.flatMap((instrument) =>
    instrument.rules
      .filter((r) => tested.includes(r.id))
      .filter((r) => /"(per|rollingDays|days|businessDays|months|years)":/.test(JSON.stringify(r)))
      .map((r) => r.clock ?? instrument.clock)
      .flatMap(({ of, basis }) =>
        worlds
          .filter(({ place }) => instrumentsAt(setting, place).includes(instrument))
          .flatMap((w) => [
            ...[w.zones.get(of) ?? []].flat(),
            ...(basis === 'unverified' ? alternativeZones(setting, 'lender', w.place) : []),
          ]),
      ),
  )
}

/** Whether every second of a stretch has one date in each of the zones. */
function isOneDate(zones: readonly string[], from: number, until: number): boolean {
  return [...new Set(zones)].every((zone) => {
    const dates = new Set<string>()
    for (let t = from; t <= until; t++) dates.add(dateIn(zone, t))
    return dates.size === 1
  })
}

const dateIn = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()

const asked = fc.record({
  c: permitCase(5),
  length: fc.constantFrom(...LENGTHS),
  knowledge: fc.constantFrom<JudgeOptions['knowledge'][]>('then', 'now'),
})

test('S28: every second of the interval gets the same verdict and conditions, and the second after it does not', () => {
  fc.assert(
    fc.property(asked, ({ c, length, knowledge }) => {
      const options = optionsOf(c, knowledge)
      const prepared = compile(options).prepare(c.matter, c.timeline)
      for (const act of permitted(c, length, prepared)) {
        const until = act.at.earliest + length
        const standing = standsUntil(act, c.matter, c.timeline, options, until)
        const scanned = scan(act, until, c, options)
        if (standing.because === 'midnight') assert.ok(standing.until <= scanned)
        else assert.equal(standing.until, scanned, `${standing.because}, ${JSON.stringify(act)}`)
        assert.equal(standing.because === 'asked', standing.until === until)
        const zones = zonesCounted(act, c, options)
        assert.ok(isOneDate(zones, act.at.earliest, standing.until), 'a midnight lies in the interval')
        if (standing.because === 'midnight')
          assert.ok(!isOneDate(zones, act.at.earliest, standing.until + 1), 'no midnight ends it')
        assert.deepEqual(prepared.standing(act, until), standing, 'the compiled execution')
      }
    }),
    scans(30),
  )
})

test('S28: the generated cases end in each of the ways often enough', () => {
  const met = { asked: 0, turn: 0, midnight: 0 }
  for (const { c, length, knowledge } of fc.sample(asked, { numRuns: 120, seed: 28 })) {
    const prepared = compile(optionsOf(c, knowledge)).prepare(c.matter, c.timeline)
    for (const act of permitted(c, length, prepared))
      met[prepared.standing(act, act.at.earliest + length).because] += 1
  }
  assert.ok(met.asked > 50 && met.turn > 10 && met.midnight > 5, JSON.stringify(met))
})
