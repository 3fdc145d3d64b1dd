/** Clocks, spans, periods, openings and calendars in tables: each row is a trap that a day of 24 hours falls into. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Calendar } from '../language/instrument.ts'
import type { Period, Span } from '../language/period.ts'
import { STAGES, arbitraryInstant, arbitraryStage, epoch, inventedRulebook } from '../testing/index.ts'
import { CalendarEnded, isHoliday, isInDaySet, isWorkingDay } from './calendar.ts'
import { type DecidedOpening, closesAfter, isOpenAt, openingOn, turnsOn } from './opening.ts'
import { periodLeft, periodStart, spanEnd } from './span.ts'
import { addMonths, dateText, dayNumber, wallSeconds, weekdayOf, zoneClock } from './zone.ts'

const CHICAGO = 'America/Chicago'
const SHANGHAI = 'Asia/Shanghai'
const SAO_PAULO = 'America/Sao_Paulo'
const LORD_HOWE = 'Australia/Lord_Howe'
const KOLKATA = 'Asia/Kolkata'

const calendars: ReadonlyMap<string, Calendar> = new Map(inventedRulebook().calendars.map((c) => [c.id, c]))
const text = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at * 1000).toString()
const local = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString()

test('a span is over at the start of a date, whatever the clocks did between', () => {
  const days = (n: number): Span => ({ days: n, dayOne: 'anchor' })
  const table: readonly (readonly [string, string, Span, string])[] = [
    // zone, anchor, span, over at (UTC)
    [CHICAGO, '2026-03-02 09:00:00', days(7), '2026-03-09T05:00:00Z'], // -5, no longer -6
    [CHICAGO, '2026-03-02 23:59:59', days(7), '2026-03-09T05:00:00Z'],
    [CHICAGO, '2026-03-08 00:00:00', days(1), '2026-03-09T05:00:00Z'], // a day of 23 hours
    [CHICAGO, '2026-11-01 00:00:00', days(1), '2026-11-02T06:00:00Z'], // of 25
    [CHICAGO, '2026-10-26 09:00:00', days(7), '2026-11-02T06:00:00Z'],
    [SHANGHAI, '2026-03-02 09:00:00', days(7), '2026-03-08T16:00:00Z'],
    [KOLKATA, '2026-03-02 09:00:00', days(7), '2026-03-08T18:30:00Z'], // half past
    [LORD_HOWE, '2026-04-04 09:00:00', days(1), '2026-04-04T13:00:00Z'], // +11 until 02:00
    [LORD_HOWE, '2026-04-05 09:00:00', days(1), '2026-04-05T13:30:00Z'], // +10:30 after: half an hour
    [LORD_HOWE, '2026-10-04 09:00:00', days(1), '2026-10-04T13:00:00Z'],
    [SAO_PAULO, '2018-11-03 22:00:00', days(1), '2018-11-04T03:00:00Z'], // the day began at 01:00
    [SAO_PAULO, '2018-10-29 12:00:00', days(6), '2018-11-04T03:00:00Z'],
    [CHICAGO, '2026-03-02 09:00:00', { days: 7, dayOne: 'next' }, '2026-03-10T05:00:00Z'],
    [CHICAGO, '2026-03-08 01:59:59', { seconds: 3600 }, '2026-03-08T08:59:59Z'],
    [CHICAGO, '2026-01-31 09:00:00', { months: 1 }, '2026-03-01T06:00:00Z'], // to 28 February whole
    [CHICAGO, '2024-01-31 09:00:00', { months: 1 }, '2024-03-01T06:00:00Z'], // to 29 February whole
    [CHICAGO, '2026-02-15 09:00:00', { months: 1 }, '2026-03-16T05:00:00Z'],
    [CHICAGO, '2024-02-29 09:00:00', { years: 1 }, '2025-03-01T06:00:00Z'],
    // Friday 6 March: Sunday 8 is worked, Monday 9 is off, Tuesday 10 is the second
    [SHANGHAI, '2026-03-06 09:00:00', { businessDays: 1, calendar: 'cn' }, '2026-03-08T16:00:00Z'],
    [SHANGHAI, '2026-03-06 09:00:00', { businessDays: 2, calendar: 'cn' }, '2026-03-10T16:00:00Z'],
    [SHANGHAI, '2026-03-06 09:00:00', { businessDays: 0, calendar: 'cn' }, '2026-03-06T16:00:00Z'],
    // two days, then two more: the second begins the day after the first's last
    [
      SHANGHAI,
      '2026-03-02 09:00:00',
      { inTurn: [days(2), { days: 2, dayOne: 'next' }] },
      '2026-03-05T16:00:00Z',
    ],
    [
      SHANGHAI,
      '2026-03-02 09:00:00',
      { inTurn: [days(5), { businessDays: 1, calendar: 'cn' }] },
      '2026-03-08T16:00:00Z',
    ],
    [SHANGHAI, '2026-03-02 09:00:00', { inTurn: [days(7)] }, '2026-03-08T16:00:00Z'],
  ]
  for (const [zone, anchor, span, over] of table) {
    const end = spanEnd(span, epoch(anchor, zone), zoneClock(zone), calendars)
    assert.equal(text(end), over, `${zone} ${anchor} ${JSON.stringify(span)}`)
  }
})

test('business days past the calendar, or of a calendar that is not there, are never guessed', () => {
  const clock = zoneClock(SHANGHAI)
  const at = epoch('2028-12-30 09:00:00', SHANGHAI)
  assert.throws(() => spanEnd({ businessDays: 5, calendar: 'cn' }, at, clock, calendars), CalendarEnded)
  assert.throws(() => spanEnd({ businessDays: 5, calendar: 'ru' }, at, clock, calendars), {
    message: 'calendar ru does not cover 2028-12-30',
  })
  assert.throws(
    () => isInDaySet({ calendar: 'cn', is: 'holiday' }, dayNumber('2016-12-31'), calendars),
    CalendarEnded,
  )
})

test('a calendar knows holidays, moved working days and weekends apart', () => {
  const cn = calendars.get('cn')
  assert.ok(cn)
  const table: readonly (readonly [string, boolean, boolean])[] = [
    // date, worked, holiday
    ['2026-03-06', true, false], // Friday
    ['2026-03-07', false, false], // Saturday
    ['2026-03-08', true, false], // Sunday, made up for
    ['2026-03-09', false, true], // Monday, off
    ['2027-03-07', false, false], // Sunday of another year
  ]
  for (const [date, worked, holiday] of table) {
    assert.deepEqual(
      [isWorkingDay(cn, dayNumber(date)), isHoliday(cn, dayNumber(date))],
      [worked, holiday],
      date,
    )
  }
})

test('a period begins where its calendar says, and is left where the next begins', () => {
  const table: readonly (readonly [string, string, Period, string, string])[] = [
    // zone, act, period, begins (local), left (local)
    [CHICAGO, '2026-03-08 12:00:00', { per: 'day' }, '2026-03-08T00:00:00', '2026-03-09T00:00:00'],
    [SAO_PAULO, '2018-11-04 12:00:00', { per: 'day' }, '2018-11-04T01:00:00', '2018-11-05T00:00:00'],
    [
      CHICAGO,
      '2026-03-08 12:00:00',
      { per: 'week', weekStarts: 'monday' },
      '2026-03-02T00:00:00',
      '2026-03-09T00:00:00',
    ],
    [
      CHICAGO,
      '2026-03-08 12:00:00',
      { per: 'week', weekStarts: 'sunday' },
      '2026-03-08T00:00:00',
      '2026-03-15T00:00:00',
    ],
    [
      CHICAGO,
      '2026-03-09 00:00:00',
      { per: 'week', weekStarts: 'monday' },
      '2026-03-09T00:00:00',
      '2026-03-16T00:00:00',
    ],
    [CHICAGO, '2026-12-31 23:59:59', { per: 'month' }, '2026-12-01T00:00:00', '2027-01-01T00:00:00'],
    [CHICAGO, '2024-02-29 12:00:00', { per: 'month' }, '2024-02-01T00:00:00', '2024-03-01T00:00:00'],
    [CHICAGO, '2026-03-08 12:00:00', { rollingDays: 7 }, '2026-03-02T00:00:00', '2026-03-15T00:00:00'],
    [LORD_HOWE, '2026-04-05 12:00:00', { rollingDays: 1 }, '2026-04-05T00:00:00', '2026-04-06T00:00:00'],
    [CHICAGO, '2026-03-08 03:00:00', { rollingSeconds: 3600 }, '2026-03-08T01:00:01', '2026-03-08T04:00:00'],
  ]
  for (const [zone, act, period, begins, left] of table) {
    const clock = zoneClock(zone)
    const at = epoch(act, zone)
    const found = [periodStart(period, at, clock), periodLeft(period, at, clock)].map((t) => local(t, zone))
    assert.deepEqual(found, [begins, left], `${zone} ${act} ${JSON.stringify(period)}`)
  }
  assert.equal(periodStart({ ever: true }, 0, zoneClock(CHICAGO)), -Infinity)
  assert.equal(periodLeft({ ever: true }, 0, zoneClock(CHICAGO)), Infinity)
})

const PERIODS: readonly Period[] = [
  { per: 'day' },
  { per: 'week', weekStarts: 'monday' },
  { per: 'week', weekStarts: 'sunday' },
  { per: 'month' },
  { rollingDays: 1 },
  { rollingDays: 7 },
  { rollingSeconds: 1 },
  { rollingSeconds: 90_000 },
]

test('periodStart and periodLeft agree: an earlier instant shares the period exactly until it is left', () => {
  const cases = arbitraryStage.chain((stage) =>
    fc.tuple(
      fc.constant(stage.zone),
      arbitraryInstant(stage, 9),
      arbitraryInstant(stage, 9),
      fc.constantFrom(...PERIODS),
    ),
  )
  fc.assert(
    fc.property(cases, ([zone, a, b, period]) => {
      const clock = zoneClock(zone)
      const [at, x] = a <= b ? [a, b] : [b, a]
      assert.equal(periodStart(period, x, clock) <= at, x < periodLeft(period, at, clock))
    }),
    runs(400),
  )
})

test('a zone’s clock is what Temporal says, second by second around each clock change', () => {
  for (const { zone, around } of STAGES) {
    const clock = zoneClock(zone)
    const noon = epoch(`${around} 12:00:00`, zone)
    for (let t = noon - 40_000; t < noon + 40_000; t += 599) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(t * 1000).toZonedDateTimeISO(zone)
      const day = dayNumber(zoned.toPlainDate().toString())
      assert.equal(clock.offsetAt(t), zoned.offsetNanoseconds / 1e9)
      assert.equal(clock.dayAt(t), day)
      assert.equal(clock.wallSecondAt(t), zoned.hour * 3600 + zoned.minute * 60 + zoned.second)
      assert.ok(clock.instantsOf(day, clock.wallSecondAt(t)).includes(t))
      assert.equal(clock.startOfDay(day), zoned.startOfDay().epochMilliseconds / 1000)
    }
  }
})

test('a wall clock shows a second twice where clocks go back, never where they skip it', () => {
  const table: readonly (readonly [string, string, string, readonly string[]])[] = [
    [CHICAGO, '2026-03-08', '02:30', []],
    [CHICAGO, '2026-03-08', '03:00', ['2026-03-08T08:00:00Z']],
    [CHICAGO, '2026-11-01', '01:30', ['2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z']],
    [LORD_HOWE, '2026-04-05', '01:45', ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z']],
    [LORD_HOWE, '2026-10-04', '02:15', []],
    [SAO_PAULO, '2018-11-04', '00:30', []],
    [SAO_PAULO, '2018-02-17', '23:30', ['2018-02-18T01:30:00Z', '2018-02-18T02:30:00Z']],
    [SHANGHAI, '2026-03-08', '00:00', ['2026-03-07T16:00:00Z']],
  ]
  for (const [zone, date, clock, instants] of table) {
    const found = zoneClock(zone).instantsOf(dayNumber(date), wallSeconds(clock))
    assert.deepEqual(found.map(text), instants, `${zone} ${date} ${clock}`)
  }
  assert.throws(() => zoneClock('Mars/Olympus'), RangeError)
  assert.equal(zoneClock(SHANGHAI).nextChangeAfter(epoch('2026-01-01 00:00:00', SHANGHAI)), undefined)
})

const hours = (
  from: string,
  to: string,
  fromBound: 'open' | 'closed' = 'open',
  toBound: 'open' | 'closed' = 'open',
): DecidedOpening => ({ on: 'every-day', from, to, fromBound, toBound })

test('an opening’s bounds are open or closed to the second', () => {
  const table: readonly (readonly [DecidedOpening, string, boolean])[] = [
    [hours('08:00', '21:00'), '07:59:59', false],
    [hours('08:00', '21:00'), '08:00:00', true],
    [hours('08:00', '21:00'), '21:00:00', true],
    [hours('08:00', '21:00'), '21:00:01', false],
    [hours('08:00', '21:00', 'closed', 'closed'), '08:00:00', false],
    [hours('08:00', '21:00', 'closed', 'closed'), '08:00:01', true],
    [hours('08:00', '21:00', 'closed', 'closed'), '20:59:59', true],
    [hours('08:00', '21:00', 'closed', 'closed'), '21:00:00', false],
    [hours('00:00', '24:00', 'open', 'closed'), '23:59:59', true],
    [hours('00:00', '24:00', 'closed', 'closed'), '00:00:00', false],
    [hours('09:30:30', '12:00'), '09:30:29', false],
    [hours('09:30:30', '12:00'), '09:30:30', true],
  ]
  for (const [opening, at, open] of table) {
    const t = epoch(`2026-03-03 ${at}`, CHICAGO)
    assert.equal(
      isOpenAt([opening], t, zoneClock(CHICAGO), calendars),
      open,
      `${at} ${JSON.stringify(opening)}`,
    )
  }
})

test('the first opening whose days contain the date governs it; a date in none is closed', () => {
  const monday = dayNumber('2026-03-02')
  const openings: readonly DecidedOpening[] = [
    { ...hours('10:00', '12:00'), on: { weekdays: [1] } },
    { ...hours('08:00', '21:00'), on: { calendar: 'cn', is: 'working' } },
  ]
  assert.equal(openingOn(openings, monday, calendars)?.from, '10:00')
  assert.equal(openingOn(openings, monday + 1, calendars)?.from, '08:00')
  assert.equal(openingOn(openings, monday + 5, calendars), undefined)
  assert.equal(openingOn(openings, monday + 6, calendars)?.from, '08:00') // Sunday 8 March is worked
})

test('contact that is allowed must be over at the first closed second', () => {
  const table: readonly (readonly [string, string, DecidedOpening, string | undefined])[] = [
    [CHICAGO, '2026-03-03 20:59:00', hours('08:00', '21:00'), '2026-03-03T21:00:01'],
    [CHICAGO, '2026-03-03 20:59:00', hours('08:00', '21:00', 'open', 'closed'), '2026-03-03T21:00:00'],
    [CHICAGO, '2026-03-03 20:59:00', hours('00:00', '24:00'), undefined],
    [CHICAGO, '2026-03-03 20:59:00', hours('08:00', '24:00'), '2026-03-04T00:00:00'],
    // the clocks jump over 02:30: the first closed second is the jump itself
    [CHICAGO, '2026-03-08 01:00:00', hours('00:00', '02:30'), '2026-03-08T03:00:00'],
    // the clocks come back to 01:00 before 01:30 closes for the second time
    [LORD_HOWE, '2026-04-05 01:20:00', hours('00:00', '01:40'), '2026-04-05T01:40:01'],
  ]
  for (const [zone, at, opening, over] of table) {
    const found = closesAfter([opening], epoch(at, zone), zoneClock(zone), calendars)
    assert.equal(found === undefined ? undefined : local(found, zone), over, `${zone} ${at}`)
  }
})

test('between two turns of a date openness never changes', () => {
  const bound = fc.constantFrom<'open' | 'closed'>('open', 'closed')
  const time = fc.constantFrom(
    '00:00',
    '00:30',
    '01:45',
    '02:15',
    '02:45',
    '08:00',
    '21:00',
    '23:59:59',
    '24:00',
  )
  const cases = arbitraryStage.chain(({ zone, around }) =>
    fc.tuple(
      fc.constant(zone),
      fc.constant(around),
      time,
      time,
      bound,
      bound,
      fc.integer({ min: 0, max: 89_999 }),
    ),
  )
  fc.assert(
    fc.property(cases, ([zone, around, a, b, fromBound, toBound, offset]) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const opening = hours(from, to, fromBound, toBound)
      const clock = zoneClock(zone)
      const day = dayNumber(around)
      const t = clock.startOfDay(day) + (offset % (clock.startOfDay(day + 1) - clock.startOfDay(day)))
      const turn = turnsOn([opening], day, clock)
        .filter((x) => x <= t)
        .reduce((x, y) => Math.max(x, y))
      const isOpen = (x: number): boolean => isOpenAt([opening], x, clock, calendars)
      assert.equal(isOpen(t), isOpen(turn), `${zone} ${local(t, zone)} and ${local(turn, zone)}`)
    }),
    runs(400),
  )
})

test('dates count without hours', () => {
  assert.equal(dayNumber('1970-01-01'), 0)
  assert.equal(dateText(dayNumber('2024-02-29') + 1), '2024-03-01')
  assert.throws(() => dayNumber('2026-02-30'), RangeError)
  const table: readonly (readonly [string, number, string])[] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ]
  for (const [date, months, later] of table)
    assert.equal(dateText(addMonths(dayNumber(date), months)), later, date)
  // 1970-01-01 was a Thursday, 1969-12-28 a Sunday, 2026-03-02 a Monday
  assert.deepEqual(
    ['1970-01-01', '1969-12-28', '2026-03-02'].map((d) => weekdayOf(dayNumber(d))),
    [4, 7, 1],
  )
})
