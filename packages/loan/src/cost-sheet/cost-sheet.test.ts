/** The cost sheet: 金规〔2026〕2号 as far as reports tell it (APR26-1, APR26-2), its figures and what a sheet can lack. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fraction } from '../money/index.ts'
import { SHOWN } from '../price/language/index.ts'
import {
  costSheet,
  factsOfSheet,
  missingElements,
  sheetLines,
  SHEET_ELEMENTS,
  type CostSheet,
  type PlannedCharge,
  type SheetRequest,
} from './index.ts'

const monthly = (cents: bigint, count: number): PlannedCharge['payments'][number] => ({
  at: { month: 1 },
  amount: fraction(cents, 100n),
  count,
  every: { months: 1 },
})

/** W65: 12,000 over twelve months in equal principal, 0.6 % a month of the original principal to a partner. */
const REQUEST: SheetRequest = {
  currency: { code: 'CNY', places: 2 },
  advances: [{ at: { month: 0 }, amount: fraction(12_000n), count: 1, every: undefined }],
  principalPayments: [monthly(100_000n, 12)],
  charges: [
    {
      name: { en: 'service fee', zh: '服务费' },
      way: 'with-each-payment',
      standard: { en: '0.6 % of the original principal a month', zh: '每月按初始本金的 0.6%' },
      payee: { name: 'Harbour Services', role: 'partner' },
      payments: [monthly(7_200n, 12)],
    },
  ],
  onDefault: [
    {
      name: { en: 'penalty interest', zh: '罚息' },
      arisesWhen: { en: 'a payment is overdue', zh: '逾期' },
      standard: { en: '1.5 times the contract rate', zh: '合同利率的 1.5 倍' },
      payee: { name: 'Lantern Bank', role: 'lender' },
    },
  ],
  declares: 'nothing-else-is-charged',
}

function made(request: SheetRequest): CostSheet {
  const sheet = costSheet(request)
  assert.ok(sheet.ok)
  return sheet.value
}

test('APR26-2: a third party’s fee is in the yearly cost, and by itself over the principal outstanding', () => {
  const { principal, charges, yearlyCost } = made(REQUEST)
  assert.equal(principal, '12000.00')
  assert.deepEqual(
    yearlyCost.map(({ kind, percent }) => `${kind} ${Number(percent).toFixed(2)}`),
    ['nominal-twelve-months 13.03', 'effective 13.84'],
  )
  // 864 over 78,000 of principal and months
  assert.deepEqual(
    charges.map(({ total, yearlyPercent }) => [total, yearlyPercent]),
    [['864.00', '13.2923076923']],
  )
})

test('a sheet that was made lacks nothing', () => {
  assert.deepEqual(missingElements(made(REQUEST)), [])
  assert.deepEqual(missingElements(made({ ...REQUEST, onDefault: [] })), [])
})

test('APR26-1: each element that a sheet lacks is named with its place', () => {
  const whole = made(REQUEST)
  const [charge] = whole.charges
  const [cost] = whole.onDefault
  const lacking = missingElements({
    charges: [{ ...charge, payee: undefined, standard: { en: 'x', zh: '' } }],
    yearlyCost: [{ percent: '13.03' }],
    onDefault: [{ ...cost, standard: undefined, payee: undefined }],
  })
  assert.deepEqual(
    lacking.map(({ element, pointer }) => `${element} ${pointer}`),
    [
      'principal /principal',
      'charge-standard /charges/0/standard',
      'charge-payee /charges/0/payee',
      'yearly-cost /yearlyCost',
      'contingent-standard /onDefault/0/standard',
      'contingent-payee /onDefault/0/payee',
      'nothing-else /nothingElse',
    ],
  )
  const emptied = missingElements({ charges: [{}], onDefault: [{}] })
  const nothing = missingElements({})
  const named = new Set([...emptied, ...nothing].map(({ element }) => element))
  assert.deepEqual([...named].sort(), Object.keys(SHEET_ELEMENTS).sort())
})

test('what a sheet lacks are facts that price law judges', () => {
  const whole = factsOfSheet(made(REQUEST))
  assert.deepEqual([...new Set(Object.values(whole))], ['yes'])
  const named = SHOWN['cost-sheet'].map((part) => `shown.cost-sheet.${part}`)
  // when it was signed stands on no sheet
  assert.deepEqual(
    named.filter((name) => !(name in whole)),
    ['shown.cost-sheet.signed-before-contract'],
  )
  const [charge] = made(REQUEST).charges
  const lacking = factsOfSheet({
    ...made(REQUEST),
    charges: [{ ...charge, payee: undefined }],
    onDefault: undefined,
  })
  assert.deepEqual(
    Object.entries(lacking).flatMap(([name, word]) => (word === 'no' ? [name] : [])),
    ['shown.cost-sheet.charge-payee', 'shown.cost-sheet.default-costs'],
  )
})

test('a principal that is not paid back whole, and a charge that nothing plans, are refused', () => {
  const [charge] = REQUEST.charges
  assert.ok(charge)
  const sheet = costSheet({
    ...REQUEST,
    principalPayments: [monthly(99_999n, 12)],
    charges: [{ ...charge, payments: [] }],
  })
  assert.ok(!sheet.ok)
  assert.deepEqual(
    sheet.problems.map(({ code, pointer }) => `${code} ${pointer}`),
    ['contradiction /principalPayments', 'contradiction /charges/0'],
  )
})

test('the sheet in words names every figure, payee and the statement, in both languages', () => {
  assert.deepEqual(sheetLines(made(REQUEST), 'zh'), [
    '综合融资成本明示表',
    '贷款本金：12000.00 CNY',
    '正常履约的息费',
    '  服务费：随每期还款收取；每月按初始本金的 0.6%；Harbour Services（合作机构）；合计 864.00；按合同剩余本金折合年化 13.29%',
    '正常履约的年化综合融资成本',
    '  13.03%  月度内部收益率 × 12（名义年化利率）',
    '  13.84%  内部收益率按复利折算为一年（实际年化利率）',
    '违约等情形下的或有成本',
    '  罚息：逾期；合同利率的 1.5 倍；Lantern Bank（贷款人）',
    '除本表明示的息费和或有成本外，贷款人及任何第三方均不收取其他费用。',
  ])
  const english = sheetLines(made({ ...REQUEST, onDefault: [] }), 'en')
  assert.ok(english.includes('  none'))
  const [fee] = REQUEST.charges
  assert.ok(fee)
  const court = { ...fee, payee: { name: 'City court', role: 'other' } as const }
  assert.match(
    sheetLines(made({ ...REQUEST, charges: [court] }), 'en')[3] ?? '',
    /; City court; 864\.00 in all/,
  )
  assert.match(
    english[3] ?? '',
    /Harbour Services \(partner\); 864\.00 in all; 13\.29 % a year of the principal outstanding/,
  )
})
