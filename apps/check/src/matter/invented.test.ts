/** The invented month: the same for the same seed, whole, with something to find on both phones, and nobody in it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { newSession } from '../engine/session.ts'
import { type Invented, inventedMonth } from './invented.ts'
import { sameNumber } from './likely.ts'

const OPTIONS = { until: '2026-11-20', seed: 7, language: 'zh' } as const
const judge = {
  rulebook,
  digest: await digestOf(rulebook),
  engineVersion: 'forbear',
  timeZoneData: 'unknown',
}

const broughtOf = ({ workspace, texts }: Invented) =>
  workspace.files.map((file) => ({ file, blob: new Blob([texts.get(file.id) ?? '']) }))

test('the same seed and day give the same month, another seed another one', () => {
  assert.deepEqual(inventedMonth(OPTIONS), inventedMonth(OPTIONS))
  assert.notDeepEqual(inventedMonth(OPTIONS).texts, inventedMonth({ ...OPTIONS, seed: 8 }).texts)
})

test('it is read whole, with private numbers between those of collectors', async () => {
  const month = inventedMonth(OPTIONS)
  const told = await newSession(judge).survey(broughtOf(month), 'Asia/Shanghai')
  assert.deepEqual(told.failed, [])
  assert.deepEqual(
    told.read.map((file) => [file.setAsideCount, file.warnings.length]),
    [
      [0, 0],
      [0, 0],
    ],
  )
  assert.ok(told.entries > 250 && told.entries < 700, String(told.entries))
  assert.ok(told.withheld > 0)
  const { numbers } = month.workspace
  assert.ok(told.numbers.filter(({ number }) => !sameNumber(numbers, number)).length >= 8)
  for (const { number } of numbers) assert.ok(sameNumber(told.numbers, number), number)
  const days = told.numbers.map((n) => new Date(n.lastAt * 1000).toISOString().slice(0, 10))
  assert.ok(days.every((day) => day >= '2026-10-21' && day <= '2026-11-20'))
})

for (const seed of [1, 2])
  test(`both lenders are judged, with certain and possible findings (seed ${seed})`, async () => {
    const month = inventedMonth({ ...OPTIONS, seed })
    assert.equal(month.workspace.invented, 'yes')
    const { views, failed } = await newSession(judge).judge(broughtOf(month), month.workspace)
    assert.deepEqual(failed, [])
    assert.equal(views.length, 2)
    const rules = new Set(views.flatMap((view) => view.groups.map((group) => `${group.mood} ${group.rule}`)))
    for (const rule of [
      'certain cn/gbt-45251-2025/5.3-hours',
      'certain cn/gbt-45251-2025/5.3-who',
      'certain cn/cba-guideline-2026/ch3-hours',
    ])
      assert.ok(rules.has(rule), `${rule} in ${[...rules].join(', ')}`)
  })
