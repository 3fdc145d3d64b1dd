/** A phone surveyed: every number counted once however it is written, by the owner's clock, with nothing else held. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { formats } from '../index.ts'
import type { LogContact, SurveyedPhone } from '../log.ts'
import { newNumberSurvey } from './survey.ts'

const PHONE: SurveyedPhone = { point: 'own phone', person: 'me', collectors: 'everyone' }

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const call = (number: string, when: string, type: number, seconds: number): string =>
  `<call number="${number}" duration="${seconds}" date="${at(when)}" type="${type}" />`

const surveyed = (xml: string, zone = 'Asia/Shanghai') => {
  const feed = formats['sms-backup-xml'].open({ phone: PHONE })
  const survey = newNumberSurvey(zone)
  survey.take(feed.push(new TextEncoder().encode(xml)))
  const end = feed.end()
  assert.ok(end.ok)
  survey.take(end.contacts)
  return survey.end()
}

test('S25: one number however it is written, what came in apart from what went out, by the owner\u2019s hours', () => {
  const { numbers, withheld } = surveyed(
    `<calls count="8">
    ${call('+86 10 5555 0101', '2026-11-05T22:30:00+08:00', 1, 65)}
    ${call('01055550101', '2026-11-06T23:59:59+08:00', 3, 0)}
    ${call('010-55550101', '2026-11-07T09:00:00+08:00', 2, 10)}
    ${call('13912345678', '2026-11-05T22:40:00+08:00', 1, 600)}
    ${call('-1', '2026-11-05T22:41:00+08:00', 3, 0)}
    ${call('', '2026-11-05T22:42:00+08:00', 3, 0)}
    ${call('01055550101', '2026-11-06T23:59:59+08:00', 3, 0)}
    ${call('01055550101', '2026-11-07T10:00:00+08:00', 5, 0)}
    </calls>`,
  )
  assert.equal(withheld, 2)
  assert.deepEqual(
    numbers.map((n) => [n.number, n.callsIn, n.answered, n.messagesIn, n.placedByOwner]),
    [
      // counted twice where it stands twice: nothing is remembered of an entry
      ['01055550101', 4, 1, 0, 1],
      ['13912345678', 1, 1, 0, 0],
    ],
  )
  assert.deepEqual(
    [22, 23, 9, 10].map((hour) => numbers[0]?.byHour[hour]),
    [1, 2, 0, 1],
  )
  assert.equal(numbers[0]?.firstAt, at('2026-11-05T22:30:00+08:00') / 1000)
  assert.equal(numbers[0]?.lastAt, at('2026-11-07T10:00:00+08:00') / 1000)
})

test('the hour is that of the clock on the day, half-past zones and clock changes included', () => {
  const one = (when: string, zone: string) =>
    surveyed(`<calls count="1">${call('01055550101', when, 3, 0)}</calls>`, zone).numbers[0]?.byHour.indexOf(
      1,
    )
  assert.equal(one('2026-03-08T06:59:59Z', 'America/New_York'), 1)
  assert.equal(one('2026-03-08T07:00:00Z', 'America/New_York'), 3)
  assert.equal(one('2026-03-08T18:29:59Z', 'Asia/Kolkata'), 23)
  assert.equal(one('2026-03-08T18:30:00Z', 'Asia/Kolkata'), 0)
})

test('every entry is in exactly one count, in whatever order they come', () => {
  const entry = fc.record({
    number: fc.constantFrom('01055550101', '+861055550101', '95533', '13800138000', 'unknown', ''),
    direction: fc.constantFrom('outbound' as const, 'inbound' as const),
    second: fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }),
    channel: fc.constantFrom('call' as const, 'sms' as const),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const contacts = entries.map(
        ({ number, direction, second, channel }, i): LogContact => ({
          id: `line:${i}`,
          rows: [i],
          start: { earliest: second, latest: second },
          channel,
          direction,
          from: direction === 'outbound' ? number : 'own phone',
          to: direction === 'outbound' ? 'own phone' : number,
          facts: {},
          missing: [],
        }),
      )
      const [one, other] = [newNumberSurvey('UTC'), newNumberSurvey('UTC')]
      one.take(contacts)
      for (const contact of contacts.toReversed()) other.take([contact])
      const total = (survey: ReturnType<typeof one.end>): number =>
        survey.withheld +
        survey.numbers.reduce((sum, n) => sum + n.callsIn + n.messagesIn + n.placedByOwner, 0)
      const [a, b] = [one.end(), other.end()]
      assert.equal(total(a), entries.length)
      assert.equal(total(b), entries.length)
      assert.equal(a.numbers.length, b.numbers.length)
      for (const n of a.numbers)
        assert.equal(
          n.byHour.reduce((sum, count) => sum + count, 0),
          n.callsIn + n.messagesIn,
        )
    }),
    runs(100),
  )
})
