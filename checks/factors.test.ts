/**
 * What weighs for or against the presumptions of 12 CFR 1006.14(b) (S2, S3). A worked case holds verdicts alone, and a
 * factor moves none, so the factors of comments 14(b)(2)(i)-2 and (ii)-2 are held here, beside both presumptions.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settingOfCase } from '@forbear/conduct/cases'
import { judge } from '@forbear/conduct/judge'
import type { CaseFile } from '@forbear/conduct/language'
import { caseFiles, rulebook } from '@forbear/law'

const SEVEN = 'us/regulation-f/14-b-2-A'
const QUIET = 'us/regulation-f/14-b-2-B'

function ordinary(): CaseFile['ordinary'] {
  const file = caseFiles.find((each) => each.instrument === 'us/regulation-f')
  assert.ok(file)
  return file.ordinary
}

/** The factors found at the last contact of a diary under one rule: those that show, and those to look into. */
function factorsAtLast(rule: string, log: string) {
  const worked = {
    id: 'factors',
    cites: '12 CFR 1006.14(b)(2)',
    basis: 'constructed',
    tests: [rule],
    ifMissed: 'A pattern of calls below the number passes without a word.',
    zone: 'America/Chicago',
    log,
  } as const
  const file = { instrument: 'us/regulation-f', ordinary: ordinary(), cases: { worked } }
  const { matter, timeline } = settingOfCase(worked, file)
  const last = timeline.contacts.at(-1)
  assert.ok(last)
  const judgement = judge(last, matter, timeline, {
    rulebook,
    rulebookDigest: 'factors',
    engineVersion: '0',
    timeZoneData: '0',
    mode: 'audit',
    moment: 'after',
    knowledge: 'then',
    notBefore: false,
  })
  const found = judgement.factors.filter((factor) => factor.rule === rule)
  const ids = (state: 'present' | 'to-look-into') =>
    found
      .filter((factor) => factor.state === state)
      .map((factor) => factor.id)
      .toSorted()
  const finding = judgement.findings.find((each) => each.rule === rule)
  return { present: ids('present'), toLookInto: ids('to-look-into'), verdict: finding?.certain ?? 'clear' }
}

const RANG_SIX_TIMES = `
  2026-03-02 09:00 | call | no-answer | . |
  2026-03-02 10:00 | call | no-answer | . |
  2026-03-02 11:00 | call | no-answer | . |
  2026-03-02 12:00 | call | no-answer | . |
  2026-03-02 13:00 | call | no-answer | . |
  2026-03-02 14:00 | call | no-answer | . |
`

const TALKED = '2026-03-02 09:00 | call | conversation | . |'

test('seven calls in one day weigh below the number, six do not (14(b)(2)(i)-2.i)', () => {
  assert.deepEqual(factorsAtLast(SEVEN, RANG_SIX_TIMES), { present: [], toLookInto: [], verdict: 'clear' })
  assert.deepEqual(
    factorsAtLast(SEVEN, `${RANG_SIX_TIMES}\n2026-03-02 15:00 | call | no-answer | . | the seventh`),
    { present: ['seven-in-a-day'], toLookInto: [], verdict: 'clear' },
  )
  assert.deepEqual(
    factorsAtLast(SEVEN, `${RANG_SIX_TIMES}\n2026-03-03 00:00 | call | no-answer | . | another day`),
    { present: [], toLookInto: [], verdict: 'clear' },
  )
})

test('two calls within five minutes weigh, further apart they do not (14(b)(2)(i)-2.i)', () => {
  const second = (time: string) =>
    factorsAtLast(
      SEVEN,
      `2026-03-02 09:00:00 | call | no-answer | . |\n2026-03-02 ${time} | call | no-answer | . |`,
    )
  assert.deepEqual(second('09:04:59').present, ['two-in-five-minutes'])
  assert.deepEqual(second('09:05:00').present, [])
})

test('voicemails and what the person had said weigh (14(b)(2)(i)-2.ii and -2.iii)', () => {
  const later = '2026-03-03 09:00 | call | no-answer | . |'
  assert.deepEqual(factorsAtLast(SEVEN, `2026-03-02 09:00 | call | voicemail | . |\n${later}`).present, [
    'voicemails',
  ])
  for (const said of ['cease-request form=oral', 'refusal-to-pay form=oral', 'dispute form=oral']) {
    assert.deepEqual(
      factorsAtLast(SEVEN, `2026-03-02 09:00 | event:${said} | . | . |\n${later}`).present,
      ['earlier-words'],
      said,
    )
  }
})

for (const { rule, before, toLookInto } of [
  {
    rule: SEVEN,
    before: `${RANG_SIX_TIMES}\n2026-03-02 15:00 | call | no-answer | . |`,
    toLookInto: ['own-conduct', 'sundays-and-holidays', 'urgent-harm'],
  },
  { rule: QUIET, before: TALKED, toLookInto: ['urgent-harm'] },
]) {
  test(`what weighs against a violation is told beside ${rule} (14(b)(2)(ii)-2)`, () => {
    const next = (how: string) =>
      factorsAtLast(rule, `${before}\n2026-03-03 09:00 | call${how} | no-answer | . |`)
    assert.deepEqual(next(''), { present: [], toLookInto, verdict: 'presumed' })
    assert.deepEqual(next(' purpose=required-notice template=early-intervention'), {
      present: ['required-by-law'],
      toLookInto,
      verdict: 'presumed',
    })
    assert.deepEqual(next(' purpose=legal-process template=settlement').present, ['litigation'])
    assert.deepEqual(
      factorsAtLast(
        rule,
        `${before}
         2026-03-03 08:00 | in:sms id=asked | delivered | . | "call me"
         2026-03-03 09:00 | call requested-by=asked | no-answer | . |`,
      ),
      { present: ['own-request'], toLookInto, verdict: 'presumed' },
    )
  })
}
