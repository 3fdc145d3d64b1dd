/** S27: `notBefore` against a scan that knows nothing of turning points, through clock changes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Timeline } from '../facts/matter.ts'
import {
  type ArbitraryCase,
  COMPLETE,
  arbitraryCase,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import type { Judgement } from './judgement.ts'
import { judge } from './judge.ts'

const POLICIES = ['zz/one', 'zz/two']
const DAY = 86_400

/** How far the scan looks: past a weekend, a clock change and every span of the generated rules but the months. */
const SCANNED_DAYS = 8

/** The scan's step: a minute where many runs are asked for. */
const STEP_SECONDS = process.env['FORBEAR_RUNS'] === undefined ? 900 : 60

/** A scan asks hundreds of times for each case: a fiftieth of the runs that other properties have. */
const scans = (): { readonly numRuns: number } => ({ numRuns: Math.ceil(runs(300).numRuns / 50) })

/** The same act at another instant, judged as if for the first time: no walk, no turning points. */
function isClearAt(c: ArbitraryCase, at: number): boolean {
  const act: Contact = { ...c.act, at: exactly(at) }
  const j = judge(act, c.matter, c.timeline, judging(c.instruments, { policies: POLICIES, moment: 'before' }))
  return isClear(j)
}

const isClear = (j: Judgement): boolean =>
  j.possible === 'clear' && (j.policy === null || j.policy.possible === 'clear')

const complete = arbitraryCase(5).map(
  (c): ArbitraryCase => ({
    ...c,
    act: { ...c.act, person: 'debtor' },
    timeline: { ...c.timeline, coverage: COMPLETE.coverage, declarations: COMPLETE.declarations },
  }),
)

test('S27: notBefore is the least second of a scan, and every second scanned before it is closed', () => {
  fc.assert(
    fc.property(complete, (c) => {
      const start = c.act.at.latest
      const j = judge(
        c.act,
        c.matter,
        c.timeline,
        judging(c.instruments, { policies: POLICIES, moment: 'before', notBefore: true }),
      )
      if (isClear(j)) {
        assert.equal(j.notBefore, undefined)
        return
      }
      const at = j.notBefore?.kind === 'at' ? j.notBefore.at : undefined
      const until = Math.min(at ?? Infinity, start + SCANNED_DAYS * DAY)
      for (let t = start + STEP_SECONDS - (start % STEP_SECONDS); t < until; t += STEP_SECONDS)
        assert.ok(!isClearAt(c, t), `clear at ${new Date(t * 1000).toISOString()}, before ${show(j)}`)
      if (at === undefined) return
      assert.ok(isClearAt(c, at), `not clear at ${show(j)}`)
      // a bound of an act known to an interval is its latest second: that second itself was never asked
      if (at > start) assert.ok(!isClearAt(c, at - 1), `clear a second before ${show(j)}`)
    }),
    scans(),
  )
})

test('S27: the generated cases open again often enough to hold notBefore to its second', () => {
  const answers = fc
    .sample(complete, { numRuns: 60, seed: 27 })
    .map(
      (c) =>
        judge(
          c.act,
          c.matter,
          c.timeline,
          judging(c.instruments, { policies: POLICIES, moment: 'before', notBefore: true }),
        ).notBefore?.kind,
    )
  assert.ok(answers.filter((kind) => kind === 'at').length >= 5)
})

const show = (j: Judgement): string =>
  j.notBefore?.kind === 'at'
    ? new Date(j.notBefore.at * 1000).toISOString()
    : (j.notBefore?.kind ?? 'no answer')

test('S27: a record that reaches the act counts as renewed, one that had stopped before it has a hole', () => {
  const zone = 'America/Chicago'
  const evening = epoch('2026-03-07 21:00:00', zone)
  const law = inventedInstrument([
    {
      ...inventedRule('cap'),
      kind: 'cap',
      count: { channels: ['call'] },
      each: ['person'],
      limits: [{ atMost: 1, within: { rollingDays: 7 } }],
    },
    {
      ...inventedRule('hours'),
      kind: 'window',
      open: [{ on: 'every-day', from: '08:00', to: '20:00', fromBound: 'open', toBound: 'open' }],
    },
  ])
  const ask = (until: number): Judgement['notBefore'] => {
    const timeline: Timeline = {
      ...COMPLETE,
      coverage: [{ actors: 'all', channels: 'all', from: evening - 90 * DAY, until }],
    }
    return judge(
      ordinaryCall('act', evening),
      ordinaryMatter(zone),
      timeline,
      judging([law], { moment: 'before', notBefore: true }),
    ).notBefore
  }
  // clocks go forward in the night: eight o'clock is ten hours away
  assert.deepEqual(ask(evening), { kind: 'at', at: evening + 10 * 3600 })
  // what may have happened in the hole leaves the count a week later
  assert.deepEqual(ask(evening - 7200), { kind: 'at', at: epoch('2026-03-14 08:00:00', zone) })
})
