/** Times and lengths as people write them: what is meant, and what could be two things and is none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { foldedText, takeTime, wholeTime, writtenSeconds, YEAR_NEEDED, type YearOf } from './written.ts'

const read = (text: string, yearOf?: YearOf) => {
  const taken = wholeTime(text, yearOf)
  return typeof taken === 'object' ? taken.time : taken
}

test('times', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['2026-11-05 21:40', '2026-11-05 21:40'],
    ['2026-11-05T21:40:07+08:00', '2026-11-05 21:40:07+08:00'],
    ['2026/3/2 9:00:05', '2026-03-02 09:00:05'],
    ['2026.3.2', '2026-03-02'],
    ['20260302090005', '2026-03-02 09:00:05'],
    ['20260302 0900', '2026-03-02 09:00'],
    ['２０２６年１１月５日　２１：４０', '2026-11-05 21:40'],
    ['2026年11月5日星期四 晚上9点40分', '2026-11-05 21:40'],
    ['2026年11月5日21:40', '2026-11-05 21:40'],
    ['2026年11月5日 下午1点半', '2026-11-05 13:30'],
    ['2026年11月5日 21时40分07秒', '2026-11-05 21:40:07'],
    ['2026年11月5日 上午12:10', '2026-11-05 12:10'],
    ['2026年11月5日 凌晨0:10', '2026-11-05 00:10'],
    ['2026年11月5日 中午1:10', '2026-11-05 13:10'],
    ['2026年11月5日', '2026-11-05'],
    ['5 Nov 2026, 9:40 pm', '2026-11-05 21:40'],
    ['Nov 5, 2026 12:05 a.m.', '2026-11-05 00:05'],
    ['November 5 2026 12:05 PM', '2026-11-05 12:05'],
    ['2026-11-05 21:40:00-05:00', '2026-11-05 21:40:00-05:00'],
    ['2026-11-05 21:40Z', '2026-11-05 21:40Z'],
    // contradictory, or two could be meant
    ['2026年11月5日 晚上12:10', undefined],
    ['2026年11月5日 凌晨9:10', undefined],
    ['2026-11-05 21:40 pm', undefined],
    ['2026-11-05 9点', undefined],
    ['3/2/2026 9:00', undefined],
    ['02-03-2026', undefined],
    ['2026-11-05 21:40-21:45', undefined],
    ['2026-11-05 09:00-10:00', undefined],
    ['2026-11-05 09:00:00-10:00:00', undefined],
    ['yesterday', undefined],
    ['5 Non 2026', undefined],
    ['', undefined],
  ]
  for (const [written, time] of table) assert.equal(read(written), time, written)
})

test('a date without a year needs one', () => {
  assert.equal(read('11-05 21:40:07'), YEAR_NEEDED)
  assert.equal(
    read('11月5日 21:40', () => undefined),
    YEAR_NEEDED,
  )
  assert.equal(
    read('11-05 21:40:07', (month) => (month === 11 ? 2026 : undefined)),
    '2026-11-05 21:40:07',
  )
  assert.equal(
    read('11/5', () => 2026),
    '2026-11-05',
  )
})

test('what stands after a time is left', () => {
  assert.equal(takeTime('2026-11-05 09:00:00-10:00:00 call'), undefined)
  assert.equal(takeTime('2026年11月5日 9:00至10:00'), undefined)
  assert.deepEqual(takeTime('2026-11-05 21:40 call from 1'), {
    time: '2026-11-05 21:40',
    rest: ' call from 1',
  })
  assert.deepEqual(takeTime('2026年11月5日 来电'), { time: '2026-11-05', rest: ' 来电' })
  assert.deepEqual(takeTime('2026-11-05 010-12345678'), { time: '2026-11-05', rest: ' 010-12345678' })
  assert.deepEqual(takeTime('2026-11-05 13800138000'), { time: '2026-11-05', rest: ' 13800138000' })
})

test('lengths', () => {
  const table: readonly (readonly [string, number | undefined])[] = [
    ['1分20秒', 80],
    ['1小时2分3秒', 3723],
    ['２分钟', 120],
    ['45秒', 45],
    ['0秒', 0],
    ['00:01:20', 80],
    ['3 min 20 s', 200],
    ['3m20s', 200],
    ['1h', 3600],
    ['1\'20"', 80],
    ['80', undefined],
    ['1:20', undefined],
    ['00:61:00', undefined],
    ['', undefined],
    ['分', undefined],
    ['-5秒', undefined],
  ]
  for (const [written, seconds] of table) assert.equal(writtenSeconds(written), seconds, written)
})

test('any text is answered, and quickly', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('0', '1', '9', '年', '月', '日', '分', '秒', ':', '-', '/', ' ', 'p', 'm'),
      }),
      (text) => {
        const taken = takeTime(foldedText(text))
        assert.ok(taken === undefined || taken === YEAR_NEEDED || /^\d{4}-\d{2}-\d{2}/.test(taken.time))
        const seconds = writtenSeconds(text)
        assert.ok(seconds === undefined || seconds >= 0)
      },
    ),
    runs(100),
  )
})
