/** The progress line: how far, how fast, how long; written over, at most once a second. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { progressLine } from './progress.ts'

/** What is put on the terminal while a clock runs that only the test moves. */
function told(language: 'en' | 'zh', steps: readonly (readonly [at: number, done: number])[]): string {
  let now = 0
  let text = ''
  const line = progressLine(
    language,
    (piece) => {
      text += piece
    },
    () => now,
  )('contacts')
  for (const [at, done] of steps) {
    now = at
    line('judge', `${done} / 1000 judged`, done, 1000)
  }
  return text.replaceAll('\u001b[K', '').replaceAll('\r', '|')
}

test('rate and time left stand beside what is done', () => {
  const steps = [
    [0, 0],
    [500, 50],
    [2000, 100],
    [2500, 150],
    [5000, 500],
    [10_000, 1000],
  ] as const
  assert.equal(
    told('en', steps),
    '|100 / 1000 judged 10 %, 50/s, about 18 s left|500 / 1000 judged 50 %, 100/s, about 5 s left|1000 / 1000 judged 100 %, 100/s\n',
  )
  assert.match(
    told('zh', [
      [0, 0],
      [600_000, 10],
    ]),
    /1 %，0 次\/秒，还需约 16 小时 30 分钟/,
  )
  assert.match(
    told('en', [
      [0, 0],
      [60_000, 100],
    ]),
    /10 %, 2\/s, about 9 min left/,
  )
  assert.equal(
    told('en', [
      [0, 0],
      [900, 1000],
    ]),
    '',
    'short work says nothing',
  )
})
