/** Soundness: nothing is said of a plain month, each planted flaw is found, and the order of equal times does not show. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { read } from '../formats/forbear-csv/read.ts'
import type { LogContact } from '../log.ts'
import { agencyMonth, MONTH_BEGINS, MONTH_CLOCK, type MonthSize } from '../testing/agency-month.ts'
import { hash64, newKeyTable } from './key-table.ts'
import type { ObservationCode, SoundnessReport } from './report.ts'
import { isMasked, newSoundness, type RowsRead } from './soundness.ts'
import { certainTalk } from './talks.ts'

const rowsOf = (contacts: readonly LogContact[]): RowsRead => ({
  rows: { read: contacts.length, inContacts: contacts.length, inStatements: 0, setAside: 0, dropped: 0 },
  setAside: [],
  droppedByRule: [],
})

const look = (
  contacts: readonly LogContact[],
  read: RowsRead = rowsOf(contacts),
  isClockKnown = true,
): SoundnessReport => {
  const soundness = newSoundness({ clock: MONTH_CLOCK, isClockKnown })
  for (const contact of contacts) soundness.take(contact)
  return soundness.end(read)
}

const codes = (report: SoundnessReport): readonly ObservationCode[] =>
  report.observations.map(({ code }) => code)

const observed = <C extends ObservationCode>(report: SoundnessReport, code: C) => {
  const found = report.observations.find((one) => one.code === code)
  assert.ok(found, `${code} is not among ${codes(report).join(', ') || 'nothing'}`)
  return found as Extract<SoundnessReport['observations'][number], { readonly code: C }>
}

const size: fc.Arbitrary<MonthSize> = fc.record({
  seed: fc.integer(),
  aDay: fc.integer({ min: 8, max: 300 }),
  days: fc.integer({ min: 21, max: 42 }),
  organisations: fc.integer({ min: 1, max: 3 }),
})
const MONTH = { seed: 7, aDay: 120, days: 35, organisations: 2 }
const month = agencyMonth(MONTH)

/** Contacts whose line is not among these days of the month, counted from 0. */
const without = (days: readonly number[]): readonly LogContact[] =>
  month.filter(({ start }) => !days.includes(Math.floor((start.earliest - MONTH_BEGINS) / 86_400)))

const changed = (every: number, change: (contact: LogContact) => LogContact): readonly LogContact[] =>
  month.map((contact, index) => (index % every === 0 ? change(contact) : contact))

test('nothing is said of a plain month, whatever its size', () => {
  fc.assert(
    fc.property(size, (chosen) => {
      const report = look(agencyMonth(chosen))
      assert.deepEqual(codes(report), [], JSON.stringify(report.observations[0]))
    }),
    runs(40),
  )
})

test('a log of no contacts and of one is looked at', () => {
  assert.equal(look([]).period, null)
  assert.deepEqual(codes(look(month.slice(0, 1))), [])
  assert.deepEqual(
    look([]).notLookedFor.map(({ check }) => check),
    ['gap', 'missing-days', 'duplicates', 'overlapping-talks', 'hours-shifted'],
  )
})

test('S16 the order in which rows of the same time are fed does not show', () => {
  const coarse = month.slice(0, 400).map((contact, index): LogContact => {
    const at = contact.start.earliest - (contact.start.earliest % 1800)
    return { ...contact, start: { earliest: at, latest: at }, number: `+8613800000${index % 7}`, person: 'p' }
  })
  const order = fc.shuffledSubarray([...coarse], { minLength: coarse.length })
  const expected = look(coarse)
  fc.assert(
    fc.property(order, (shuffled) => {
      const sorted = shuffled.toSorted((a, b) => a.start.earliest - b.start.earliest)
      const got = look(sorted)
      const plain = (report: SoundnessReport) =>
        report.observations.map(({ code, count, severity }) => [code, count, severity])
      assert.deepEqual(plain(got), plain(expected))
    }),
    runs(30),
  )
  assert.ok(codes(expected).includes('known-to-the-minute'))
})

test('S13 a missing day and a missing afternoon are found, with what other weeks have', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 32 }).filter((day) => day % 7 !== 6),
      (day) => {
        const report = look(without([day]))
        const { figures } = observed(report, 'missing-days')
        assert.equal(figures.days.length, 1)
        assert.equal(figures.days[0]?.on, Temporal.PlainDate.from('2026-03-02').add({ days: day }).toString())
        assert.ok((figures.days[0]?.expected ?? 0) >= 40)
        assert.deepEqual(codes(report), ['missing-days'])
      },
    ),
    runs(100),
  )
  const noon = MONTH_BEGINS + 10 * 86_400 + 13 * 3600
  const holed = month.filter(({ start }) => start.earliest < noon || start.earliest >= noon + 6 * 3600)
  const { figures, means } = observed(look(holed), 'gap')
  assert.deepEqual(
    figures.stretches.map(({ from, until }) => [from, until]),
    [[noon, noon + 6 * 3600]],
  )
  assert.match(means.en, /lower bounds/)
})

test('S13 an agency that stops and a channel that starts late are found', () => {
  const stops = month.filter(
    ({ organisation, start }) => organisation !== 'agency-2' || start.earliest < MONTH_BEGINS + 20 * 86_400,
  )
  const stopped = observed(look(stops), 'actor-stops').figures.actors
  assert.deepEqual(
    stopped.map(({ organisation, channel, lastOn }) => [organisation, channel, lastOn]),
    [['agency-2', undefined, '2026-03-21']],
  )
  const starts = month.filter(
    ({ channel, start }) => channel !== 'sms' || start.earliest >= MONTH_BEGINS + 14 * 86_400,
  )
  const started = observed(look(starts), 'actor-starts').figures.actors
  assert.deepEqual(
    started.map(({ organisation, channel, firstOn }) => [organisation, channel, firstOn]),
    [[undefined, 'sms', '2026-03-16']],
  )
})

test('doubles are told apart from legs and from retries', () => {
  const calls = month.filter(({ channel }) => channel === 'call').slice(0, 100)
  const later = (contact: LogContact, line: number, change: Partial<LogContact>): LogContact => ({
    ...contact,
    id: `x${line}`,
    rows: [line],
    ...change,
  })
  const doubled = look([...calls, ...calls.slice(0, 3).map((one, at) => later(one, 900 + at, {}))])
  assert.equal(observed(doubled, 'duplicates').count, 3)
  assert.deepEqual(observed(doubled, 'duplicates').figures.pairs[0], { first: calls[0]?.rows[0], later: 900 })
  assert.equal(observed(doubled, 'duplicates').severity, 'blocks-counting')
  const leg = look([
    ...calls,
    ...calls.slice(0, 2).map((one, at) => later(one, 900 + at, { durationSeconds: 3 })),
  ])
  assert.equal(observed(leg, 'two-legs').count, 2)
  assert.ok(!codes(leg).includes('duplicates'))
  const retry = calls.slice(0, 5).flatMap((one, at) => [
    one,
    later(one, 900 + at, {
      start: { earliest: one.start.earliest + 20, latest: one.start.latest + 20 },
      outcome: 'no-answer',
      answeredSeconds: 0,
    }),
  ])
  assert.ok(!codes(look(retry)).some((code) => code === 'duplicates' || code === 'two-legs'))
})

test('a short contact known to the minute may well be two; one longer than a minute may not', () => {
  const [base] = month.filter(({ outcome }) => outcome === 'conversation')
  assert.ok(base)
  const minute = { earliest: base.start.earliest, latest: base.start.earliest + 59 }
  const twice = (durationSeconds: number) =>
    codes(
      look(
        [2, 3].map(
          (line): LogContact => ({
            ...base,
            id: `m${line}`,
            rows: [line],
            start: minute,
            durationSeconds,
            answeredSeconds: durationSeconds,
          }),
        ),
      ),
    )
  assert.ok(!twice(40).includes('duplicates'))
  assert.ok(twice(90).includes('duplicates'))
})

test('planted flaws of single rows are found, with their lines', () => {
  const flaws: readonly (readonly [ObservationCode, (contact: LogContact) => LogContact])[] = [
    [
      'answered-longer-than-whole',
      (c) => ({ ...c, channel: 'call', durationSeconds: 5, answeredSeconds: 9 }),
    ],
    ['longer-than-half-a-day', (c) => ({ ...c, durationSeconds: 43_201 })],
    [
      'connected-but-not-connected',
      (c) => ({ ...c, channel: 'call', outcome: 'no-answer', durationSeconds: 30, answeredSeconds: 9 }),
    ],
    [
      'talk-without-time',
      (c) => ({ ...c, channel: 'call', outcome: 'conversation', durationSeconds: 30, answeredSeconds: 0 }),
    ],
    ['before-2000', (c) => ({ ...c, start: { earliest: 0, latest: 0 } })],
    ['far-from-all-others', (c) => ({ ...c, start: { earliest: 4_102_444_800, latest: 4_102_444_800 } })],
    ['recorded-before', (c) => ({ ...c, recordedAt: c.start.earliest - 61 })],
    ['masked-numbers', (c) => ({ ...c, number: '138****1234' })],
    ['out-of-order', (c) => ({ ...c, start: { earliest: MONTH_BEGINS + 61, latest: MONTH_BEGINS + 61 } })],
  ]
  for (const [code, change] of flaws) {
    const contacts = changed(1000, change)
    const { lines, count } = observed(look(contacts), code)
    const expected = contacts.filter((_, index) => index % 1000 === 0).map(({ rows }) => rows[0])
    // the first row is in order wherever it stands
    const skipped = code === 'out-of-order' ? 1 : 0
    assert.deepEqual(lines, expected.slice(skipped), code)
    assert.equal(count, expected.length - skipped, code)
  }
})

test('exactly twelve hours, and a second less than the limits, are not remarked', () => {
  const report = look(
    changed(1000, (c) => ({ ...c, durationSeconds: 43_200, recordedAt: c.start.earliest - 60 })),
  )
  assert.deepEqual(codes(report), [])
})

test('a missing number weakens only where no person is named', () => {
  const numberless = ({ number: _, ...rest }: LogContact): LogContact => rest
  const nameless = ({ number: _n, person: _p, ...rest }: LogContact): LogContact => rest
  assert.equal(observed(look(changed(9, numberless)), 'no-number').severity, 'note')
  assert.equal(observed(look(changed(9, nameless)), 'no-number').severity, 'weakens')
  const cannot = changed(9, (c) => ({ ...nameless(c), missing: ['number'] }))
  assert.ok(!codes(look(cannot)).includes('no-number'))
})

test('outcomes that were never filled, and one outcome for all', () => {
  const blank = ({ outcome: _, ...rest }: LogContact): LogContact => rest
  const never = observed(look(month.map(blank)), 'outcome-empty')
  assert.match(never.says.en, /never fills it/)
  const cannot = month.map((c): LogContact => ({ ...blank(c), missing: ['outcome'] }))
  assert.ok(!codes(look(cannot)).includes('outcome-empty'))
  const calls = month.filter(({ channel }) => channel === 'call')
  const one = calls.map((c): LogContact => ({ ...c, outcome: 'no-answer', answeredSeconds: 0 }))
  assert.deepEqual(observed(look(one), 'one-outcome').figures, { channel: 'call', outcome: 'no-answer' })
})

test('talks of one person that overlap are found; ringing and robots do not overlap', () => {
  const talk = (line: number, at: number, change: Partial<LogContact> = {}): LogContact => ({
    id: `t${line}`,
    rows: [line],
    start: { earliest: at, latest: at },
    channel: 'call',
    direction: 'outbound',
    outcome: 'conversation',
    organisation: 'a',
    collector: 'k1',
    person: `p${line}`,
    durationSeconds: 120,
    answeredSeconds: 100,
    facts: {},
    missing: [],
    ...change,
  })
  const two = (second: LogContact) => look([talk(2, 1_772_400_000), second])
  assert.deepEqual(observed(two(talk(3, 1_772_400_050)), 'overlapping-talks').lines, [2, 3])
  for (const other of [
    talk(3, 1_772_400_081),
    talk(3, 1_772_400_050, { collector: 'k2' }),
    talk(3, 1_772_400_050, { organisation: 'b' }),
    talk(3, 1_772_400_050, { mode: 'listening-robot' }),
    talk(3, 1_772_400_050, { answeredSeconds: 0, outcome: 'no-answer' }),
  ]) {
    assert.ok(!codes(two(other)).includes('overlapping-talks'), JSON.stringify(other))
  }
  assert.deepEqual(certainTalk(talk(2, 1000)), { from: 1020, until: 1100 })
  assert.deepEqual(certainTalk(talk(2, 1000, { start: { earliest: 1000, latest: 1059 } })), {
    from: 1079,
    until: 1100,
  })
})

test('the wrong zone of a log shows in its hours, and by how much', () => {
  for (const hours of [-10, -8, 9, 12]) {
    const moved = month.map((c): LogContact => {
      const at = c.start.earliest + hours * 3600
      return { ...c, start: { earliest: at, latest: at } }
    })
    const { figures, severity } = observed(look(moved), 'hours-shifted')
    const { from, to } = figures.shiftHours
    const isNamed = [-hours, -hours - 24, -hours + 24].some((shift) => from <= shift && shift <= to)
    assert.ok(isNamed, JSON.stringify(figures))
    assert.equal(severity, 'blocks-counting')
    assert.ok(!codes(look(moved, rowsOf(moved), false)).includes('hours-shifted'))
  }
})

test('times known to the minute, and times that are only dates', () => {
  const minute = month.map((c): LogContact => {
    const at = c.start.earliest - (c.start.earliest % 60)
    return { ...c, start: { earliest: at, latest: at } }
  })
  assert.equal(observed(look(minute), 'known-to-the-minute').count, month.length)
  const midnight = changed(100, (c) => {
    const at = c.start.earliest - ((c.start.earliest - MONTH_BEGINS) % 86_400)
    return { ...c, start: { earliest: at, latest: at } }
  })
  assert.equal(observed(look(midnight), 'at-midnight').severity, 'blocks-counting')
})

test('rows newest first are in order too, and each file begins anew', () => {
  assert.deepEqual(codes(look(month.toReversed())), [])
  const soundness = newSoundness({ clock: MONTH_CLOCK, isClockKnown: true })
  for (const contact of month.slice(1000)) soundness.take(contact)
  soundness.nextFile()
  for (const contact of month.slice(0, 1000)) soundness.take(contact)
  assert.deepEqual(codes(soundness.end(rowsOf(month))), [])
})

test('two tables in one file: cells that change, another head, the same head again', () => {
  const rows = Array.from({ length: 30 }, (_, n) => `2026-03-02T09:${10 + n}:07Z,call,7${n},p${n}`)
  const head = 'at,channel,number,person'
  const readText = (lines: readonly string[]) => {
    const log = read(new TextEncoder().encode(`${lines.join('\n')}\n`), {})
    assert.ok(log.ok)
    return { log, report: look(log.contacts, log) }
  }
  const joined = readText([head, ...rows.slice(0, 9), head, ...rows.slice(9)])
  assert.deepEqual(joined.log.rows, { read: 31, inContacts: 30, inStatements: 0, setAside: 0, dropped: 1 })
  assert.deepEqual(observed(joined.report, 'dropped').figures.byRule, { 'repeated-head': 1 })

  const other = 'at,channel,person,number'
  const swapped = readText([head, ...rows.slice(0, 9), other, ...rows.slice(9, 20), head, ...rows.slice(20)])
  assert.equal(swapped.log.contacts.length, 19)
  assert.deepEqual(
    swapped.log.setAside.slice(0, 2).map(({ line, problems }) => [line, problems[0]?.code]),
    [
      [11, 'second-head'],
      [12, 'after-second-head'],
    ],
  )
  assert.deepEqual(observed(swapped.report, 'two-layouts').lines, [11])
  assert.equal(observed(swapped.report, 'set-aside').severity, 'blocks-counting')

  const wider = readText([head, ...rows.slice(0, 9), ...rows.slice(9).map((row) => `${row},x`)])
  assert.deepEqual(observed(wider.report, 'two-layouts').figures, { cells: '5' })
  assert.ok(!codes(readText([head, ...rows, 'torn,row']).report).includes('two-layouts'))
})

test('what is masked', () => {
  for (const number of [
    '138****1234',
    '1380000xxxx',
    '138＊＊＊＊1234',
    'Anonymous',
    '未知号码',
    'withheld',
    '13800001**',
  ]) {
    assert.ok(isMasked(number), number)
  }
  for (const number of [
    '+8613800001234',
    '021-5555 1234',
    '(212) 555-0100',
    '95555',
    'own phone',
    '021-55551234#8',
    'x',
  ]) {
    assert.ok(!isMasked(number), number)
  }
})

test('the table of keys finds every double, and says so when it had to forget', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (keys) => {
      const table = newKeyTable(1000)
      const first = new Map<string, number>()
      keys.forEach((key, line) => {
        assert.equal(table.firstLineOf(key, line), first.get(key))
        if (!first.has(key)) first.set(key, line)
      })
      assert.ok(!table.hasForgotten())
    }),
    runs(100),
  )
  const small = newKeyTable(10)
  for (let n = 0; n < 25; n++) small.firstLineOf(`k${n}`, n)
  assert.ok(small.hasForgotten())
  assert.equal(small.firstLineOf('k24', 99), 24)
  assert.equal(small.firstLineOf('k0', 99), undefined)
  const hashes = new Set(Array.from({ length: 50_000 }, (_, n) => hash64(`key ${n}`).join(' ')))
  assert.equal(hashes.size, 50_000)
})
