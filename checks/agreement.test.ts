/** The compiled execution never differs from the readable judge, on the law and its cases, and on ordinary logs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseFiles, rulebook } from '@forbear/law'
import { EVERY_WAY, USUAL_WAYS, agreeOnCases, agreeUnderAllLaw } from './agreement/cases.ts'
import { ORDINARY_PLACES, agreeOnOrdinary } from './agreement/logs.ts'

const SEED = Number(process.env['FORBEAR_SEED'] ?? 1)

const [audit, gate] = USUAL_WAYS
assert.ok(audit && gate)

test('every worked case, as an audit asks', () => {
  const { asked } = agreeOnCases(rulebook, caseFiles, [audit])
  assert.ok(asked > 5000, `only ${asked} contacts were asked about`)
})

test('every worked case of every second file, as a gate asks', () => {
  const some = caseFiles.filter((_, i) => i % 2 === SEED % 2)
  const { asked } = agreeOnCases(rulebook, some, [gate])
  assert.ok(asked > 1000, `only ${asked} contacts were asked about`)
})

test('one compiled rulebook of all law over cases of every place, in every way of asking', () => {
  const { asked } = agreeUnderAllLaw(rulebook, caseFiles, EVERY_WAY, 60)
  assert.ok(asked > 500, `only ${asked} contacts were asked about`)
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
  test(`of ordinary logs under the law of ${place.jurisdiction} nothing is handed back`, {
    todo: 'the compiled execution does not stand yet',
  }, () => {
    assert.equal(agreeOnOrdinary(rulebook, place, 4, SEED, true).handedBack, 0)
  })
}
