/** Zones and worlds: which clocks may judge an act, and what is certain over those that are not listed (S6, S15). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { Matter, Person } from '../facts/matter.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { judge } from './judge.ts'
import type { Judgement } from './judgement.ts'
import type { JudgeOptions } from './setting.ts'

const DAYTIME: Rule = {
  ...inventedRule('window'),
  kind: 'window',
  open: [{ on: 'every-day', from: '08:00', to: '21:00', fromBound: 'open', toBound: 'open' }],
}
const ONE_A_DAY: Rule = {
  ...inventedRule('cap'),
  kind: 'cap',
  count: {},
  each: ['person'],
  limits: [{ atMost: 1, within: { per: 'day' } }],
}

const ordinary = ordinaryMatter('Asia/Shanghai')

function judged(
  rule: Rule,
  act: Contact,
  matter: Matter,
  contacts: readonly Contact[] = [],
  change: Partial<Omit<JudgeOptions, 'rulebook'>> = {},
): Judgement {
  const instrument = inventedInstrument([rule], { place: '' })
  return judge(act, matter, { ...COMPLETE, contacts }, judging([instrument], { mode: 'audit', ...change }))
}
const pair = (j: Judgement): string => `${j.certain}..${j.possible}`

const withZones = (zones: Person['zones']): Matter => ({
  ...ordinary,
  points: [],
  persons: [{ id: 'debtor', role: 'debtor', ...(zones && { zones }) }],
})

test('S15: somebody who moves is in both zones until it is the date of the move on both clocks', () => {
  const moved = withZones([
    { evidence: 'residence', oneOf: ['America/Chicago'] },
    { evidence: 'residence', oneOf: ['Asia/Kolkata'], from: '2026-03-03' },
  ])
  // 12:00 in Kolkata on 3 March is 00:30 in Chicago on the same date: moved for sure
  const noon = epoch('2026-03-03 12:00:00', 'Asia/Kolkata')
  assert.equal(pair(judged(DAYTIME, ordinaryCall('act', noon), moved)), 'clear..clear')
  // 10:00 in Kolkata on 3 March is 22:30 in Chicago on 2 March
  const tenInTheMorning = epoch('2026-03-03 10:00:00', 'Asia/Kolkata')
  assert.equal(pair(judged(DAYTIME, ordinaryCall('act', tenInTheMorning), moved)), 'clear..barred')
  // 20:00 in Chicago on 2 March is 07:30 in Kolkata on 3 March
  const evening = epoch('2026-03-02 20:00:00', 'America/Chicago')
  assert.equal(pair(judged(DAYTIME, ordinaryCall('act', evening), moved)), 'clear..barred')
  // 22:00 in Chicago on 1 March is still 2 March in Kolkata
  const before = epoch('2026-03-01 22:00:00', 'America/Chicago')
  assert.equal(pair(judged(DAYTIME, ordinaryCall('act', before), moved)), 'barred..barred')
})

test('S15: two debtors of whom one lives nobody knows where can be anywhere in the territory', () => {
  const { persons } = withZones([{ evidence: 'residence', oneOf: ['Asia/Kolkata'] }])
  const both: Matter = { ...ordinary, persons: [...persons, { id: 'second', role: 'debtor' }] }
  const late = epoch('2026-03-03 22:00:00', 'Asia/Kolkata') // 10:30 in Chicago
  assert.equal(pair(judged(DAYTIME, ordinaryCall('act', late), { ...both, persons })), 'barred..barred')
  assert.equal(pair(judged(DAYTIME, ordinaryCall('act', late), both)), 'clear..barred')
})

test('S15: where no territory is known, a clock may stand at half past', () => {
  const nowhere: Matter = { ...withZones(undefined), jurisdiction: 'QQ' }
  // midnight of India lies between them, midnight of no whole hour does
  const first = ordinaryCall('a', epoch('2026-03-02 23:50:00', 'Asia/Kolkata'))
  const second = ordinaryCall('b', epoch('2026-03-03 00:10:00', 'Asia/Kolkata'))
  assert.equal(pair(judged(ONE_A_DAY, second, nowhere, [first])), 'clear..barred')
})

test('S6: of more worlds than are enumerated nothing is certain, in no finding either', () => {
  const anywhere: Matter = { ...withZones(undefined), jurisdiction: { oneOf: ['QQ', 'QR'] } }
  const forbidden: Rule = { ...inventedRule('never'), kind: 'window', open: [] }
  const j = judged(forbidden, ordinaryCall('act', epoch('2026-03-02 12:00:00', 'UTC')), anywhere)
  assert.equal(pair(j), 'clear..barred')
  assert.deepEqual(
    j.findings.map((f) => [f.certain, f.possible, f.needs.length > 0]),
    [['clear', 'barred', true]],
  )
})

test('S5: at the gate a person whom the matter does not know is nobody known', () => {
  const stranger = { ...ordinaryCall('act', epoch('2026-03-02 12:00:00', 'Asia/Shanghai')), person: 'ghost' }
  assert.equal(judged(DAYTIME, stranger, ordinary, [], { mode: 'gate' }).possible, 'barred')
  assert.equal(
    judged(DAYTIME, { ...stranger, person: 'debtor' }, ordinary, [], { mode: 'gate' }).possible,
    'clear',
  )
})
