/** Suggestions: near words are found, far ones are not offered. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { didYouMean, nearest } from './nearest.ts'

const WORDS = ['direction', 'purpose', 'product', 'person', 'CN', 'US', 'forbear-csv', 'Asia/Shanghai']

test('a slip of the finger is recognised, another word is not', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['dirction', 'direction'],
    ['driection', 'direction'],
    ['DIRECTION', 'direction'],
    ['forbear_csv', 'forbear-csv'],
    ['Asia/Shangai', 'Asia/Shanghai'],
    ['persn', 'person'],
    ['cn', 'CN'],
    ['RU', undefined],
    ['colour', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ]
  for (const [found, meant] of table) assert.equal(nearest(found, WORDS), meant, found)
  assert.deepEqual(didYouMean('colour', WORDS), { en: '', zh: '' })
  assert.match(didYouMean('persn', WORDS).zh, /`person`/)
})
