/** What the pictures are drawn from: weeks, days and filters over invented contacts; no contact is lost or counted twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContactPoint, TestedHours } from '../../engine/view.ts'
import { SAID_TAGS } from '../../guidance/said-tags.ts'
import { EVERYTHING, filtered, isNarrowed, without } from './contact-filter.ts'
import { busiest, monthsOf } from './days.ts'
import { SAID_ICON_PATHS } from './said-icon-paths.ts'
import { weekOf } from './week.ts'
import { whereAnswered } from './where-answered.ts'

/** A call on a day of November 2026, which began on a Sunday. */
function callOn(day: number, clock: string, facts: Partial<ContactPoint> = {}): ContactPoint {
  const on = `2026-11-${String(day).padStart(2, '0')}`
  const at = Temporal.Instant.from(`${on}T${clock}+08:00`).epochMilliseconds / 1000
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return {
    id: `${on} ${clock}`,
    place: `file-1:${day} ${clock}`,
    at,
    latest: at,
    on,
    weekday: ((day + 5) % 7) + 1,
    wall: hours * 3600 + minutes * 60 + seconds,
    channel: 'call',
    direction: 'outbound',
    answered: false,
    seconds: 0,
    from: '95013000001',
    organisation: 'lantern-bank',
    person: 'me',
    judged: true,
    certain: 'clear',
    possible: 'clear',
    ...facts,
  }
}

const hours = (from: string, to: string): TestedHours => ({
  rule: `${from}-${to}`,
  citation: { en: '', zh: '' },
  says: { en: '', zh: '' },
  week: Array.from({ length: 7 }, () => ({ from, to })),
  varies: false,
})

const POINTS = [
  callOn(2, '07:59:59', { outsideHours: 'certain', found: 'certain', certain: 'barred', possible: 'barred' }),
  callOn(2, '08:00:00', { answered: true }),
  callOn(2, '08:30:00', { direction: 'inbound' }),
  callOn(3, '00:00:00', { latest: callOn(3, '23:59:59').at }),
  callOn(9, '22:00:00', { outsideHours: 'possible', found: 'possible', possible: 'barred', channel: 'sms' }),
  callOn(9, '22:10:00', { overLimit: 'possible', found: 'possible', possible: 'barred' }),
  callOn(9, '22:20:00', { overLimit: 'certain', found: 'certain', certain: 'barred', possible: 'barred' }),
]

test('a week holds every contact to the person whose hour is known, each in its hour', () => {
  const week = weekOf(POINTS, [hours('08:00', '22:00')])
  const cells = week.days.flat()
  assert.equal(cells.length, 7 * 24)
  assert.equal(
    cells.reduce((sum, cell) => sum + cell.contacts, 0),
    5,
  )
  assert.deepEqual([week.contacts, week.outside, week.withoutHour, week.most], [5, 2, 1, 3])
  assert.deepEqual(week.days[0]?.[7], { weekday: 1, hour: 7, contacts: 1, outside: 1, openness: 'closed' })
  assert.deepEqual(week.days[0]?.[8], { weekday: 1, hour: 8, contacts: 1, outside: 0, openness: 'open' })
  assert.deepEqual(week.days[0]?.[22], { weekday: 1, hour: 22, contacts: 3, outside: 1, openness: 'closed' })
})

test('of several rules on hours the strictest is drawn; of none, nothing is', () => {
  const openness = (rules: readonly TestedHours[], hour: number) =>
    weekOf([], rules).days[2]?.[hour]?.openness
  assert.equal(openness([hours('08:00', '22:00'), hours('08:00', '21:00')], 21), 'closed')
  assert.equal(openness([hours('08:30', '22:00'), hours('08:00', '22:00')], 8), 'partly')
  assert.equal(openness([{ ...hours('08:00', '22:00'), week: [null, null, null] }], 12), 'closed')
  assert.equal(openness([], 3), 'unknown')
  assert.equal(openness([hours('00:00', '24:00')], 23), 'open')
})

test('days tell calls, answered ones, the rest, and the surest word on a limit', () => {
  const [november, ...others] = monthsOf([
    ...POINTS,
    { ...callOn(1, '10:00:00'), on: '2026-02-03' },
  ]).toReversed()
  assert.equal(november?.days.length, 30)
  assert.deepEqual([november?.contacts, november?.over, november?.most], [6, 1, 3])
  assert.deepEqual(november?.days[1], { on: '2026-11-02', calls: 2, answered: 1, others: 0, outside: 1 })
  assert.deepEqual(november?.days[8], {
    on: '2026-11-09',
    calls: 2,
    answered: 0,
    others: 1,
    outside: 1,
    overLimit: 'certain',
  })
  assert.deepEqual(
    others.map(({ month, days }) => [month, days.length]),
    [['2026-02', 28]],
  )
  assert.equal(busiest(monthsOf(POINTS))?.month, '2026-11')
  assert.equal(busiest([]), undefined)
})

test('filters narrow together and are taken away one by one', () => {
  const tagged = new Set([POINTS[1]?.place ?? ''])
  const ids = (filter: Parameters<typeof filtered>[1]) =>
    filtered(POINTS, filter, tagged, (number) => number).length
  assert.equal(ids(EVERYTHING), POINTS.length)
  assert.equal(ids({ on: '2026-11-09' }), 3)
  assert.equal(ids({ weekday: 1, hour: 8 }), 2)
  assert.equal(ids({ hour: 22, only: 'found' }), 3)
  assert.equal(ids({ only: 'tagged' }), 1)
  assert.equal(ids({ number: 'another' }), 0)
  assert.deepEqual(without({ on: '2026-11-09', hour: 8 }, 'on'), { hour: 8 })
  assert.deepEqual([isNarrowed(EVERYTHING), isNarrowed({ hour: 0 })], [false, true])
})

test('every tag has its icon, and a missing fact leads to where it can be said', () => {
  assert.deepEqual(
    SAID_TAGS.filter(({ icon }) => !(icon in SAID_ICON_PATHS)),
    [],
  )
  assert.equal(whereAnswered({ kind: 'scope', of: 'creditor.members' }), 'who')
  assert.equal(whereAnswered({ kind: 'scope', of: 'content' }), 'here')
  assert.equal(whereAnswered({ kind: 'coverage', of: 'coverage' }), 'bring')
  assert.equal(whereAnswered({ kind: 'reading', of: 'bounds' }), undefined)
})
