/**
 * The compiled execution never differs from the readable judge, on the law and its cases, and on ordinary logs. Here a
 * part of each is asked; `npm run prove` asks all, in every way.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseFiles, rulebook } from '@forbear/law'
import { EVERY_WAY, USUAL_WAYS, agreeOnCases, agreeUnderAllLaw } from './agreement/cases.ts'
import { ORDINARY_PLACES, agreeOnOrdinary } from './agreement/logs.ts'

const SEED = Number(process.env['FORBEAR_SEED'] ?? 1)

const [audit, gate] = USUAL_WAYS
assert.ok(audit && gate)

/** Every so-many-eth file of cases, another part with another seed. */
const filesOf = (every: number): typeof caseFiles => caseFiles.filter((_, i) => i % every === SEED % every)

test('the worked cases of every fifth file, as an audit asks', () => {
  const { asked } = agreeOnCases(rulebook, filesOf(5), [audit])
  assert.ok(asked > 500, `only ${asked} contacts were asked about`)
})

test('the worked cases of every tenth file, as a gate asks', () => {
  const { asked } = agreeOnCases(rulebook, filesOf(10), [gate])
  assert.ok(asked > 200, `only ${asked} contacts were asked about`)
})

test('one compiled rulebook of all law over cases of every place, in every way of asking', () => {
  const { asked } = agreeUnderAllLaw(rulebook, caseFiles, EVERY_WAY, 100)
  assert.ok(asked > 200, `only ${asked} contacts were asked about`)
})

for (const place of ORDINARY_PLACES) {
  for (const withEvents of [false, true]) {
    const what = withEvents ? 'with recorded states' : 'of contacts alone'
    test(`ordinary logs ${what} under the law of ${place.jurisdiction}`, (t) => {
      const { asked, compiled, handedBack } = agreeOnOrdinary(rulebook, place, 6, SEED, withEvents)
      assert.ok(asked > 20)
      t.diagnostic(`${compiled} judged compiled, ${handedBack} handed back`)
    })
  }
  test(`of ordinary logs under the law of ${place.jurisdiction} nothing is handed back`, () => {
    assert.equal(agreeOnOrdinary(rulebook, place, 4, SEED, true).handedBack, 0)
  })
}
