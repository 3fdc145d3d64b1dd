/** S28: what ends the interval of a permit, one thing at a time; both executions are asked. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Timeline } from '../facts/matter.ts'
import type { Rule } from '../language/rule.ts'
import { compile } from '../sweep/index.ts'
import {
  COMPLETE,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { type Standing, standsUntil } from './interval.ts'

const ZONE = 'Asia/Kolkata'
const at = (local: string): number => epoch(`2026-03-05 ${local}`, ZONE)
const MATTER = ordinaryMatter(ZONE)

const HOURS: Rule = {
  ...inventedRule('hours'),
  kind: 'window',
  open: [{ on: 'every-day', from: '08:00', to: '21:00', fromBound: 'open', toBound: 'closed' }],
}
const TWICE_A_DAY: Rule = {
  ...inventedRule('count'),
  kind: 'cap',
  count: { channels: ['call'] },
  each: ['person'],
  limits: [{ atMost: 2, within: { per: 'day' } }],
}
const ONCE_AN_HOUR: Rule = {
  ...inventedRule('hourly'),
  kind: 'cap',
  count: { channels: ['call'] },
  each: ['person'],
  limits: [{ atMost: 1, within: { rollingSeconds: 3600 } }],
}

/** How long a call stands that is asked for over so many seconds. */
function standing(
  rules: readonly Rule[],
  from: number,
  seconds: number,
  change: Partial<Timeline> = {},
): Standing {
  const options = judging([inventedInstrument(rules)], { moment: 'before', knowledge: 'then' })
  const timeline = { ...COMPLETE, ...change }
  const act = ordinaryCall('act', from)
  const found = standsUntil(act, MATTER, timeline, options, from + seconds)
  assert.deepEqual(
    compile(options)
      .prepare(MATTER, timeline)
      .standing(act, from + seconds),
    found,
  )
  return found
}

test('S28: in the middle of the day nothing ends it', () => {
  const from = at('12:00:00')
  assert.deepEqual(standing([HOURS, TWICE_A_DAY], from, 120), { until: from + 120, because: 'asked' })
})

test('S28: it ends with the last second of the hours', () => {
  assert.deepEqual(standing([HOURS], at('20:59:30'), 120), { until: at('20:59:59'), because: 'turn' })
})

test('S28: it ends before a midnight by which a rule counts, though the verdict be the same after it', () => {
  const from = at('23:59:00')
  assert.deepEqual(standing([TWICE_A_DAY], from, 120), { until: at('23:59:59'), because: 'midnight' })
  assert.deepEqual(standing([ONCE_AN_HOUR], from, 120), { until: from + 120, because: 'asked' })
})

test('S28: it ends before another permit begins that counts against it, and not when that one ends', () => {
  const from = at('12:00:00')
  const other = (notBefore: number): Contact => ({
    ...ordinaryCall('other', notBefore),
    recordedAt: from - 60,
    permit: { state: 'pending', notBefore, expiresAt: notBefore + 30 },
  })
  assert.deepEqual(standing([ONCE_AN_HOUR], from, 120, { contacts: [other(from + 45)] }), {
    until: from + 44,
    because: 'turn',
  })
  assert.deepEqual(standing([TWICE_A_DAY], from, 120, { contacts: [other(from - 10)] }), {
    until: from + 120,
    because: 'asked',
  })
})

test('S28: it ends with a consent that it needs, and with the record it is counted on', () => {
  const from = at('12:00:00')
  const asks: Rule = {
    ...inventedRule('asks'),
    kind: 'attribute',
    must: { event: { kind: ['consent'], of: 'person' } },
  }
  const consent = {
    id: 'yes',
    kind: 'consent',
    at: exactly(from - 60),
    person: 'debtor',
    until: from + 50,
  } as const
  assert.deepEqual(standing([asks], from, 120, { events: [consent] }), { until: from + 49, because: 'turn' })
  const coverage = COMPLETE.coverage.map((c) => ({ ...c, until: from + 20 }))
  // an act is judged on what was recorded before it: a second after the record's last one it still reaches
  assert.deepEqual(standing([ONCE_AN_HOUR], from, 120, { coverage }), { until: from + 21, because: 'turn' })
})

test('S28: what is not permitted, or not known to the second, does not stand', () => {
  const night = at('03:00:00')
  assert.throws(() => standing([HOURS], night, 10), RangeError)
  const vague: Contact = { ...ordinaryCall('act', night), at: { earliest: night, latest: night + 59 } }
  const options = judging([inventedInstrument([])], { moment: 'before' })
  assert.throws(() => standsUntil(vague, MATTER, COMPLETE, options, night + 120), RangeError)
  assert.throws(
    () =>
      compile(options)
        .prepare(MATTER, COMPLETE)
        .standing(vague, night + 120),
    RangeError,
  )
})
