/** The bench of one debtor over few calls: both executions give the same, in every place and setting. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeLog } from '@forbear/conduct/judge'
import { compile } from '@forbear/conduct/sweep'
import { PLACES, type PlaceName, SETTINGS, type SettingName, oneDebtor } from './log.ts'

for (const place of Object.keys(PLACES) as PlaceName[]) {
  for (const setting of Object.keys(SETTINGS) as SettingName[]) {
    test(`${place}, ${setting}: a hundred and twenty calls are judged alike, and none is handed back`, () => {
      const { matter, timeline, options } = oneDebtor(120, place, setting)
      const compiled = compile(options)
      assert.deepEqual(compiled.judgeLog(matter, timeline), judgeLog(matter, timeline, options))
      assert.deepEqual(compiled.counts(), { compiled: 120, handedBack: 0 })
    })
  }
}
