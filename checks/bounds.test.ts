/** The mutation check checks itself on an invented instrument, and tries a sample of the real rulebook. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { CaseFile, Instrument, Rule } from '@forbear/conduct/language'
import { ACCEPTED, reasonFor } from './bounds/accepted.ts'
import { mutationsOf, sharedMutationsOf } from './bounds/mutate.ts'
import { LAW, disagreeing, runMutants, unexplained } from './bounds/run.ts'
import { Trials, candidatesOf, sampleOf } from './bounds/score.ts'

const words = { en: 'invented', zh: '虚构' }

const hours: Rule = {
  id: 'zz/invented/hours',
  kind: 'window',
  citation: '1',
  says: words,
  basis: 'read',
  effect: 'forbid',
  open: [{ on: { weekdays: [1, 2] }, from: '08:00', to: '22:00', fromBound: 'open', toBound: 'closed' }],
}
const calls: Rule = {
  id: 'zz/invented/calls',
  kind: 'cap',
  citation: '2',
  says: words,
  basis: 'read',
  effect: 'presume',
  count: { channels: ['call'], outcomes: { certain: ['conversation'], possible: ['voicemail'] } },
  each: ['person'],
  limits: [{ atMost: 2, within: { rollingDays: 7 } }],
}
const instrument: Instrument = {
  id: 'zz/invented',
  place: 'ZZ',
  citation: 'Invented act',
  title: words,
  issuer: 'Nobody',
  force: 'statute',
  inForce: { from: '2020-01-01' },
  readOn: '2026-01-01',
  sources: [],
  clock: { of: 'debtor-residence', citation: '3', basis: 'read' },
  rules: [hours, calls],
}
const rulebook = {
  instruments: [instrument],
  calendars: [],
  territories: [{ place: 'ZZ', zones: ['UTC'], source: { title: 'invented' } }],
}
const caseFile: CaseFile = {
  instrument: instrument.id,
  ordinary: {
    id: 'invented',
    jurisdiction: 'ZZ',
    persons: [{ id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['UTC'] }] }],
    debts: [{ id: 'loan', stage: 'overdue', creditor: 'lender' }],
    points: [],
    organisations: [{ id: 'lender', kind: 'creditor', creditorType: 'bank', zone: 'UTC' }],
    creditor: 'lender',
    declarations: [{ class: 'all', source: 'case', until: 4_102_444_800 }],
    coverage: 'complete',
  },
  cases: {
    'the morning bound, not the evening one': {
      id: 'ZZ-1',
      cites: '1',
      basis: 'constructed',
      tests: [hours.id],
      ifMissed: 'Nothing: it is invented.',
      zone: 'UTC',
      log: `
        2026-03-02 07:59:59 | call | no-answer | barred | Monday
        2026-03-02 08:00:00 | call | no-answer | clear  | Monday
      `,
    },
  },
}
const law = { rulebook, caseFiles: [caseFile] }

const idsOf = (rule: Rule): readonly string[] => [...mutationsOf(rule, instrument)].map(({ id }) => id)

test('a bound with a case on both sides is killed, one without survives', () => {
  const trials = new Trials(law)
  assert.deepEqual(trials.redAtBaseline(), [])
  const outcome = new Map(candidatesOf(rulebook).map((c) => [c.mutant.id, trials.attempt(c).killedBy]))
  const of = (what: string) => outcome.get(`${hours.id} ${what}`)
  for (const killed of [
    '/open/0/from +1 second',
    '/open/0/from -1 second',
    '/open/0/from +1 minute',
    '/open/0/from -1 minute',
    '/open/0/fromBound open → closed',
    '/open/0/on/weekdays/0 removed 1',
    '/effect forbid → presume',
    '/basis read → unverified',
  ])
    assert.equal(of(killed), 'ZZ-1', killed)
  for (const survivor of [
    '/open/0/to +1 second',
    '/open/0/toBound closed → open',
    '/open/0/on/weekdays added 3',
  ]) {
    assert.ok(outcome.has(`${hours.id} ${survivor}`), survivor)
    assert.equal(of(survivor), undefined, survivor)
  }
  assert.equal(outcome.get(`${calls.id} /limits/0/atMost +1`), undefined, 'no case tests the cap')
})

test('a case that is red before any change is named', () => {
  const [worked] = Object.values(caseFile.cases)
  assert.ok(worked)
  const wrong = { ...worked, log: '2026-03-02 07:00 | call | no-answer | clear | wrong' }
  const trials = new Trials({ rulebook, caseFiles: [{ ...caseFile, cases: { wrong } }] })
  assert.deepEqual(trials.redAtBaseline(), ['ZZ-1 row 1: expected clear, got barred'])
})

test('numbers, units, scope keys, channels and outcomes of a cap all move', () => {
  const ids = idsOf(calls)
  for (const what of [
    '/limits/0/atMost +1',
    '/limits/0/atMost -1',
    '/limits/0/within/rollingDays +1',
    '/limits/0/within/rollingDays -1',
    '/limits/0/within → calendar week',
    '/each/0 removed person',
    '/each added debt',
    '/count/channels/0 removed call',
    '/count/channels added chat-call',
    '/count/direction outbound → any',
    '/count/outcomes/certain/0 removed conversation',
    '/count/outcomes/certain conversation → possible',
    '/count/outcomes/possible voicemail → certain',
    '/count/outcomes added no-answer',
  ])
    assert.ok(ids.includes(`${calls.id} ${what}`), `${what} of ${ids.join('\n')}`)
})

test('what the rules of an instrument share moves too', () => {
  const ids = [...sharedMutationsOf(instrument)].map(({ id }) => id)
  assert.deepEqual(ids, [
    'zz/invented /inForce/from +1 day',
    'zz/invented /inForce/from -1 day',
    'zz/invented /clock/of debtor-residence → lender',
    'zz/invented /clock/basis read → unverified',
  ])
})

test('every mutant has its own id and differs from the rule in one place', () => {
  for (const rule of instrument.rules) {
    const ids = idsOf(rule)
    assert.equal(new Set(ids).size, ids.length)
    for (const mutant of mutationsOf(rule, instrument)) {
      assert.notDeepEqual(mutant.instrument, instrument, mutant.id)
      assert.equal(mutant.instrument.rules.filter((other) => !instrument.rules.includes(other)).length, 1)
    }
  }
})

test('a seed chooses the same sample each time, without repetition', () => {
  const list = Array.from({ length: 100 }, (_, i) => i)
  assert.deepEqual(sampleOf(list, 10, 7), sampleOf(list, 10, 7))
  assert.notDeepEqual(sampleOf(list, 10, 7), sampleOf(list, 10, 8))
  assert.deepEqual(
    sampleOf(list, 1000, 7).toSorted((a, b) => a - b),
    list,
  )
})

test('an accepted survivor has a reason in a sentence', () => {
  for (const { pattern, reason } of ACCEPTED) assert.match(reason, /^[A-Z].{20,}\.$/, pattern.source)
})

const noLaw = existsSync(fileURLToPath(LAW)) ? false : 'law/index.ts does not stand yet'
const SAMPLE = { count: 200, seed: Number(process.env['FORBEAR_SEED'] ?? 1) }

test(`${SAMPLE.count} mutants of the rulebook, seed ${SAMPLE.seed}, are noticed, and judged alike by both executions`, {
  skip: noLaw,
}, async () => {
  const outcomes = await runMutants({ law: LAW, sample: SAMPLE })
  const survivors = unexplained(outcomes).map(({ id }) => id)
  assert.deepEqual(
    survivors,
    [],
    `no case notices these; add one, or a reason to checks/bounds/accepted.ts:\n${survivors.join('\n')}`,
  )
  const differing = disagreeing(outcomes).map(({ id, disagreement }) => `${id}\n${disagreement}`)
  assert.deepEqual(differing, [], differing.join('\n\n'))
  assert.ok(outcomes.some(({ id, killedBy }) => killedBy !== undefined || reasonFor(id) !== undefined))
})
