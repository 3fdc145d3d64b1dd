/** Times as mail headers write them become ISO 8601; anything else stays as it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoOf } from './mail-time.ts'

test('mail headers, words for UTC, and what is left alone', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Tue, 31 Aug 2010 20:36:28 +0000', '2010-08-31T20:36:28+0000'],
    ['2 Mar 2026 09:00:05 GMT', '2026-03-02T09:00:05Z'],
    ['Wed, 19 Sept 2018 20:00 -0730', '2018-09-19T20:00-0730'],
    ['Mon, 02 Mar 2026 09:00:00', '2026-03-02T09:00:00'],
    ['2026-03-02 09:00:00 UTC', '2026-03-02T09:00:00Z'],
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z'],
    ['Mon, 02 Foo 2026 09:00:00 +0000', 'Mon, 02 Foo 2026 09:00:00 +0000'],
    ['soon', 'soon'],
    ['', ''],
  ]
  for (const [written, iso] of rows) assert.equal(isoOf(written), iso)
})
