/** The European method against the published examples, at published precision and recomputed to six decimals. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTo, flowsSaid } from './testing/said.ts'

type Row = readonly [example: string, advances: string, payments: string, shown: string, recomputed: string]

const LOAN = '200000@0'
const CHARGE = '4000@0'

/** Half up to cents; the amounts here are far from an exact half, so floating point will do. */
const cents = (amount: number): string => (Math.round(amount * 100) / 100).toFixed(2)

/** Equal parts of principal with interest on the balance, one for each month from `first`. */
function equalPrincipal(
  principal: number,
  count: number,
  { rates, first = 1 }: { readonly rates: (month: number) => number; readonly first?: number },
): string {
  return Array.from({ length: count }, (_, k) => {
    const balance = principal - (principal / count) * k
    return `${cents(principal / count + balance * rates(first + k))}@${first + k}`
  }).join(' ')
}

/** The monthly rate of an effective yearly one. */
const monthly = (yearly: number): number => (1 + yearly) ** (1 / 12) - 1
const flat = (yearly: number) => (): number => monthly(yearly)
/** 7 % for six months, 8.39 % after them (examples 31 and 32, part 2). */
const raised = (month: number): number => monthly(month < 7 ? 0.07 : 0.0839)

/** Example 9: each year pays 3 % more than the one before. */
const rising = Array.from({ length: 20 }, (_, y) => `12x${cents(1130.33 * 1.03 ** y)}@${12 * y + 1}/1m`).join(
  ' ',
)

/** Example 15: 2 % of the balance with interest, at least 300; what is paid is rounded, the balance is not. */
function shareOfBalance(): string {
  const flows: string[] = []
  let balance = 200_000
  for (let month = 1; balance > 0.005; month++) {
    const owed = balance * 1.005
    const paid = Math.min(owed, Math.max(owed * 0.02, 300))
    flows.push(`${cents(paid)}@${month}`)
    balance = owed - paid
  }
  return flows.join(' ')
}

/** Example 32: three drawings, repaid in nine parts of the later ones beside the first's. */
function threeDrawings(rates: (month: number) => number): string {
  let balance = 7_500
  const parts = (month: number): number =>
    month <= 3 ? 625 : month <= 6 ? 625 + 7_500 / 9 : 625 + 7_500 / 9 + 2_500
  return Array.from({ length: 12 }, (_, k) => {
    const month = k + 1
    const flow = `${cents(parts(month) + balance * rates(month))}@${month}`
    balance -= parts(month)
    if (month === 3) balance += 7_500
    if (month === 6) balance += 15_000
    return flow
  }).join(' ')
}

/** European Commission, APRC examples of calculation, 2015; t = months ÷ 12. */
const COMMISSION: readonly Row[] = [
  ['1', LOAN, `${CHARGE} 240x1432.86@1/1m`, '6.4', '6.434412'],
  ['3', LOAN, `${CHARGE} 240x1432.86@1/1m 240x16.67@1/1m`, '6.6', '6.588554'],
  ['4', LOAN, `${CHARGE} 240x1432.86@1/1m 240x166.67@1/1m`, '7.9', '7.946625'],
  ['6', LOAN, `${CHARGE} 240x1432.86@1/1m 100@240`, '6.4', '6.436359'],
  ['8 part 1', LOAN, `${CHARGE} 240x1166.67@1/1m 200000@240`, '7.4', '7.430479'],
  ['9', LOAN, `${CHARGE} ${rising}`, '6.4', '6.406368'],
  ['13', LOAN, `${CHARGE} ${equalPrincipal(200_000, 240, { rates: () => 0.005 })}`, '6.5', '6.476009'],
  ['15', LOAN, `${CHARGE} ${shareOfBalance()}`, '6.7', '6.695965'],
  ['21 part 1', LOAN, `${CHARGE} 9x1319.91@1/1m 231x1374.06@10/1m`, '5.9', '5.853526'],
  ['21 part 2', LOAN, `${CHARGE} 9x1319.91@1/1m 231x1530.61@10/1m`, '7.2', '7.199734'],
  ['22 case 1 part 1', LOAN, `${CHARGE} 9x1349.91@1/1m 231x1404.06@10/1m`, '6.1', '6.134668'],
  ['22 case 1 part 2', LOAN, `${CHARGE} 9x1349.91@1/1m 231x1515.81@10/1m`, '7.1', '7.093592'],
  // printed as 6.1: a misprint, the flows give 6.0
  ['22 case 2 part 1', LOAN, `${CHARGE} 9x1339.91@1/1m 231x1394.06@10/1m`, '6.0', '6.041228'],
  ['22 case 2 part 2', LOAN, `${CHARGE} 9x1339.91@1/1m 231x1550.61@10/1m`, '7.4', '7.379073'],
  ['23 part 1', LOAN, `${CHARGE} 240x1319.91@1/1m`, '5.4', '5.370286'],
  ['26 part 2', LOAN, `${CHARGE} 6x1660.94@1/1m 174x1734.38@7/1m`, '6.9', '6.925014'],
  ['27', '170000@0', '3400@0 240x1217.93@1/1m', '6.4', '6.434402'],
  ['28', LOAN, '4008@0 240x1322.55@1/1m', '5.4', '5.396096'],
  ['29', LOAN, '4008@0 240x1352.61@1/1m', '5.7', '5.682613'],
  [
    '30 part 2',
    '30000@0',
    `600@0 6x169.62@1/1m 54x202.09@7/1m ${equalPrincipal(30_000, 120, { rates: flat(0.0839), first: 61 })}`,
    '8.6',
    '8.611320',
  ],
  ['31 part 1', '30000@0', `600@0 ${equalPrincipal(30_000, 12, { rates: flat(0.07) })}`, '11.2', '11.164789'],
  ['31 part 2', '30000@0', `600@0 ${equalPrincipal(30_000, 12, { rates: raised })}`, '11.5', '11.542158'],
  ['32 part 1', '7500@0 7500@3 15000@6', `600@0 ${threeDrawings(flat(0.07))}`, '13.1', '13.063826'],
  ['32 part 2', '7500@0 7500@3 15000@6', `600@0 ${threeDrawings(raised)}`, '13.9', '13.945824'],
  [
    '33 part 2',
    '30000@0',
    `600@0 ${equalPrincipal(30_000, 12, { rates: flat(0.0839) })}`,
    '12.6',
    '12.625687',
  ],
  ['35', '3000@0', '60@0 100@3 3000@12', '5.6', '5.583645'],
  ['36', '3000@0', `60@0 25@1 ${equalPrincipal(3_000, 12, { rates: flat(0.09) })}`, '15.1', '15.106310'],
  ['37', '1500@0', `30@0 25@1 ${equalPrincipal(1_500, 12, { rates: flat(0.09) })}`, '17.0', '16.991553'],
  ['39', '3000@0', '60@0 3132.09@6', '13.5', '13.494236'],
  ['42', LOAN, `${CHARGE} 12x1250@1/1m 200000@12`, '10.0', '10.039962'],
  ['43', '30000@0', '150@-12 450@0 120x356.11@1/1m', '8.3', '8.269278'],
  // first payments of 1 month and some days: whole months first, then days over 365
  ['2 case 1', '200000@2015-01-01', '4000@2015-01-01 240x1433.57@2015-02-04/1m', '6.4', '6.434185'],
  ['2 case 3', '200000@2015-01-01', '4000@2015-01-01 20x16541.86@2015-02-04/12m', '6.3', '6.283429'],
  ['18 case 2', '200000@2015-01-01', '4000@2015-01-01 240x1437.54@2015-02-21/1m', '6.4', '6.432354'],
]

/** Directive 98/7/EC, annex III: part A counts calendar days, part B standard years. */
const ANNEX_III: readonly Row[] = [
  ['A1', '1000@1994-01-01', '1200@1995-07-01', '13.0', '12.962038'],
  ['A2', '1000@1994-01-01', '50@1994-01-01 1200@1995-07-01', '16.9', '16.902621'],
  ['A3', '1000@1994-01-01', '600@1995-01-01 600@1996-01-01', '13.1', '13.066239'],
  ['A3 by months', '1000@0', '600@12 600@24', '13.1', '13.066239'],
  ['A4', '1000@1994-01-01', '272@1994-04-01 272@1994-07-01 544@1995-01-01', '13.2', '13.226246'],
  ['B1', '1000@0', '1200@18', '12.9', '12.924323'],
  ['B2', '950@0', '1200@18', '16.9', '16.852613'],
  ['B4', '1000@0', '272@3 272@6 544@12', '13.2', '13.185495'],
]

for (const [source, rows] of [
  ['Commission 2015, example', COMMISSION],
  ['98/7/EC annex III', ANNEX_III],
] as const) {
  for (const [example, advances, payments, shown, recomputed] of rows) {
    test(`${source} ${example}`, () => {
      const answer = answerTo({ method: 'eu', advances: flowsSaid(advances), payments: flowsSaid(payments) })
      assert.equal(Number(answer.ratePercent).toFixed(6), recomputed)
      assert.equal(answer.shownPercent, shown)
    })
  }
}

test('of two positive roots the smallest counts, and the other is told', () => {
  const answer = answerTo({
    method: 'eu',
    advances: flowsSaid('30000@0'),
    payments: flowsSaid('150@-12 450@0 120x356.11@1/1m'),
  })
  assert.deepEqual(answer.otherRootsPercent, ['19168.5542187034'])
  assert.match(answer.explanation.notes[0]?.en ?? '', /more than one positive root.*19168\.55/)
})

test('dates of which nothing recurs are counted in years and days; whole months first is told, and can be asked for', () => {
  const flows = {
    method: 'eu',
    advances: flowsSaid('1000@1994-01-01'),
    payments: flowsSaid('1200@1995-07-01'),
  } as const
  const answer = answerTo(flows)
  assert.deepEqual(answer.otherReadings, [{ intervals: 'whole-months', ratePercent: '12.9243234657' }])
  assert.match(answer.explanation.notes[0]?.zh ?? '', /若先数整月/)
  const asked = answerTo({ ...flows, intervals: 'whole-months' })
  assert.equal(asked.ratePercent, '12.9243234657')
  assert.deepEqual(asked.otherReadings, [])
})

test('a period that recurs is counted whole, in however many dates it is said', () => {
  const flows = (payments: string) =>
    ({ method: 'eu', advances: flowsSaid('1000@2024-01-10'), payments: flowsSaid(payments) }) as const
  const byDates = answerTo(flows('550@2024-07-10 560@2025-01-10'))
  assert.equal(byDates.ratePercent, answerTo(flows('550@6 560@12')).ratePercent)
  assert.equal(byDates.explanation.flows[1]?.distance.en, '6 months')
  const weekly = answerTo(flows('210@2024-01-20 210@2024-01-27 210@2024-02-03 210@2024-02-10 210@2024-02-17'))
  assert.equal(weekly.explanation.flows[1]?.distance.en, '1 week + 3/365 year')
})
