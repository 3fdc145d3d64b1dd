/** The page on coverage is what the generator gives for the law as it stands. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { LAW } from './bounds/run.ts'
import type { Law } from './bounds/score.ts'
import { COVERAGE, coverageText, pageText } from './coverage.ts'
import { root } from './source.ts'

const hasLaw = existsSync(fileURLToPath(LAW))

test('docs/reference/coverage.md is up to date', { skip: hasLaw ? false : 'no law/index.ts' }, async () => {
  const path = join(root, COVERAGE)
  const regenerate = 'run `npm run coverage`'
  assert.ok(existsSync(path), `${COVERAGE} is missing: ${regenerate}`)
  const written = readFileSync(path, 'utf8')
  // the day is the page's own, so that it does not go red because a night has passed
  const on = /reckoned on (\d{4}-\d\d-\d\d)/.exec(written)?.[1]
  assert.ok(on !== undefined, `${COVERAGE} does not say on which day it was reckoned: ${regenerate}`)
  const given = pageText((await import(LAW)) as Law, on)
  assert.ok(given === written, `${COVERAGE} is not what the law gives: ${regenerate}`)
})

test('what nobody read for a year is marked', () => {
  const text = (on: string) =>
    coverageText(
      {
        rulebook: {
          calendars: [],
          territories: [],
          instruments: [
            {
              id: 'zz/invented',
              place: 'ZZ',
              citation: 'Invented act',
              title: { en: 'Invented', zh: '虚构' },
              issuer: 'Nobody',
              force: 'statute',
              inForce: { from: '2020-01-01' },
              readOn: '2026-03-01',
              sources: [],
              clock: { of: 'lender', citation: '1', basis: 'read' },
              rules: [
                {
                  id: 'zz/invented/1',
                  kind: 'content',
                  citation: '1',
                  says: { en: 'No threats.', zh: '不得威胁。' },
                  basis: 'quoted',
                  effect: 'forbid',
                  mustNot: ['threat'],
                },
              ],
            },
          ],
        },
        caseFiles: [],
      },
      on,
    )
  assert.doesNotMatch(text('2027-03-01'), /🟠 2026/)
  assert.match(text('2027-03-02'), /\| ZZ \| content \| 0 \| 1 \| 0 \| 0 \| 🟠 2026-03-01 \|/)
})

test('the particulars that rules ask of events are listed with their values', async () => {
  const text = coverageText((await import(LAW)) as Law, '2026-11-24')
  assert.match(text, /\| complaint-received \| complexity \| complex, especially-complex, simple \|/)
  assert.match(text, /\| plan-signed \| termMonths \| a number \| `cn\/credit-card-measures-2011` \|/)
})
