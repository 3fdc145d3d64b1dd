/**
 * Old debts: the day on which the shortest period may be over, and the day before; what is not known warns. Where the law's
 * data hold the clock of a place, the page answers as they do, and tells their periods.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceBook } from '@forbear/law/price'
import {
  judgePrice,
  parseLoanFacts,
  type LimitationEventKind,
  type PriceFinding,
  type PriceInstrument,
} from '@forbear/loan/price'
import { PLACES } from './place.ts'
import { revivalWarning, type RevivalWarning } from './revival.ts'
import { rights } from './rights.ts'
import { situation } from './testing/situation.ts'
import { wordsIn } from './testing/words-in.ts'

test('three years less a day still run; on the third anniversary they may have run', () => {
  for (const place of ['CN', 'RU', 'US', 'US/NY', 'US/TX']) {
    const table: readonly (readonly [today: string, state: RevivalWarning['state']])[] = [
      ['2025-09-09', 'not-yet'], // six months before 2026-03-10 begin on 2025-09-10
      ['2025-09-10', 'soon'],
      ['2026-03-09', 'soon'],
      ['2026-03-10', 'may-have-run'], // whether the first day counts is open
    ]
    for (const [today, state] of table) {
      const warning = revivalWarning(situation({ place, today, overdueSince: '2023-03-10' }))
      assert.equal(warning.state, state, `${place} ${today}`)
      assert.equal(warning.earliestOver, '2026-03-10')
      assert.equal(warning.warns, state !== 'not-yet')
    }
  }
})

test('an act before it is over starts it anew, one that is late need not; 29 February ends on the 28th', () => {
  const acted = { today: '2026-03-02', overdueSince: '2021-01-01', lastPaidOn: '2021-06-01' }
  const kept = revivalWarning(situation({ ...acted, lastAcknowledgedOn: '2024-02-29' }))
  assert.deepEqual([kept.earliestOver, kept.state], ['2027-02-28', 'not-yet'])
  const late = revivalWarning(situation({ ...acted, lastAcknowledgedOn: '2024-06-01' }))
  assert.deepEqual([late.earliestOver, late.state], ['2024-06-01', 'may-have-run'])
})

test('a payment long after it was over does not make an old debt young; nor does one whose debt has no date', () => {
  const old = revivalWarning(
    situation({ today: '2026-03-02', overdueSince: '2015-01-01', lastPaidOn: '2026-01-01' }),
  )
  assert.deepEqual([old.state, old.warns], ['may-have-run', true])
  const undated = revivalWarning(situation({ today: '2026-03-02', lastPaidOn: '2026-01-01' }))
  assert.deepEqual([undated.state, undated.warns, undated.earliestOver], ['unknown', true, undefined])
  const long = revivalWarning(situation({ today: '2026-03-02', lastPaidOn: '2020-01-01' }))
  assert.deepEqual([long.state, long.earliestOver], ['may-have-run', '2023-01-01'])
})

test('a date that is not known, a day that is none, and a place whose law is not known all warn', () => {
  for (const s of [
    situation(),
    situation({ overdueSince: '2023-13-01' }),
    situation({ place: 'GB', overdueSince: '2026-01-01' }),
    situation({ place: '', overdueSince: '2026-01-01' }),
  ]) {
    const warning = revivalWarning(s)
    assert.equal(warning.state, 'unknown')
    assert.equal(warning.warns, true)
    assert.equal(warning.earliestOver, undefined)
    assert.notEqual(warning.advice.says.en, '')
  }
})

test('New York and New York City add what holds there', () => {
  const effects = (place: string): number => revivalWarning(situation({ place })).effects.length
  assert.ok(effects('US/NY') > effects('US'))
  assert.ok(effects('US/NY/NYC') > effects('US/NY'))
})

type LimitationRule = Extract<PriceInstrument['rules'][number], { readonly kind: 'limitation' }>
const isLimitation = (rule: PriceInstrument['rules'][number]): rule is LimitationRule =>
  rule.kind === 'limitation'

/** The law's data with their clocks of limitation alone. */
const clocks: readonly PriceInstrument[] = priceBook.instruments
  .map((each) => ({ ...each, rules: each.rules.filter(isLimitation) }))
  .filter(({ rules }) => rules.length > 0)

const onEveryReading = (revivedBy: LimitationRule['revivedBy']): readonly LimitationEventKind[] =>
  'reading' in revivedBy ? Object.values(revivedBy.options).flat() : revivedBy

/** Acts by which an old debt may be revived, as the warning names them. */
const WARNED: Readonly<Partial<Record<LimitationEventKind, readonly [zh: string, en: string]>>> = {
  payment: ['付款', 'pay'],
  promise: ['答应', 'promise'],
  acknowledgement: ['承认', 'admit'],
}

interface Dates {
  readonly today: string
  readonly overdueSince: string
  readonly lastPaidOn?: string
  readonly lastAcknowledgedOn?: string
}

/** What the law's data say of a debt with these dates. */
function judged(place: string, product: string, dates: Dates): readonly PriceFinding[] {
  const events = [
    { kind: 'due', on: dates.overdueSince },
    ...(dates.lastPaidOn === undefined ? [] : [{ kind: 'payment', on: dates.lastPaidOn }]),
    ...(dates.lastAcknowledgedOn === undefined
      ? []
      : [{ kind: 'acknowledgement', on: dates.lastAcknowledgedOn }]),
  ]
  const facts = parseLoanFacts({
    place,
    product,
    currency: 'CNY',
    on: { judged: dates.today },
    limitation: { events },
  })
  if (!facts.ok) assert.fail(JSON.stringify(facts.problems))
  return judgePrice(facts.value, { ...priceBook, instruments: clocks }).findings
}

test('the page says that a debt may be too old on the very days on which the law’s data do', () => {
  const dues = ['2003-05-31', '2017-09-30', '2017-10-01', '2020-02-29', '2023-03-10']
  const paid = [undefined, '2005-01-01', '2020-09-29', '2023-02-28', '2023-03-01', '2025-07-01']
  const acknowledged = [undefined, '2020-09-30', '2026-03-09']
  const days = [
    '2022-05-30',
    '2022-05-31',
    '2023-02-27',
    '2023-02-28',
    '2026-02-27',
    '2026-02-28',
    '2026-03-09',
    '2026-03-10',
  ]
  const places = PLACES.filter((place) => clocks.some((each) => each.place === place))
  assert.deepEqual(places, ['CN'])
  let [old, young] = [0, 0]
  for (const place of places)
    for (const product of ['online-consumer-loan', 'credit-card'] as const)
      for (const overdueSince of dues)
        for (const lastPaidOn of paid)
          for (const lastAcknowledgedOn of acknowledged)
            for (const today of days) {
              const dates: Dates = {
                today,
                overdueSince,
                ...(lastPaidOn === undefined ? {} : { lastPaidOn }),
                ...(lastAcknowledgedOn === undefined ? {} : { lastAcknowledgedOn }),
              }
              const may = judged(place, product, dates).some(({ possible }) => possible !== 'clear')
              const { state } = revivalWarning(situation({ place, product, ...dates }))
              assert.equal(state === 'may-have-run', may, JSON.stringify(dates))
              if (may) old++
              else young++
            }
  assert.ok(old > 100 && young > 100, `${old} old, ${young} young`)
})

test('what is told of China’s periods and of what starts them anew is what the law’s data hold, and of no better basis', () => {
  const told: Readonly<Partial<Record<LimitationEventKind, readonly [zh: string, en: string]>>> = {
    demand: ['催要', 'demand'],
    acknowledgement: ['承认', 'admission'],
    promise: ['答应还', 'promise'],
    payment: ['还一点', 'part payment'],
    'agreed-debit': ['按约定扣款', 'agreed debit'],
    'reminder-to-details-left': ['按您留的联系方式催收', 'reminder to the details you left'],
    'police-report': ['报案', 'police report'],
  }
  for (const { id, readOn, rules } of clocks.filter(({ place }) => place === 'CN')) {
    const product = id === 'cn/bank-card-provisions-2021' ? 'credit-card' : 'online-consumer-loan'
    const { effects, source } = revivalWarning(situation({ product }))
    const text = (language: 'zh' | 'en'): string => effects.map(({ says }) => says[language]).join('')
    for (const rule of rules.filter(isLimitation)) {
      const kinds = Object.keys(told).filter((kind) =>
        text('zh').includes(told[kind as LimitationEventKind]?.[0] ?? ''),
      )
      assert.deepEqual(kinds.toSorted(), [...rule.restartedBy].toSorted(), rule.id)
      for (const kind of rule.restartedBy) assert.ok(text('en').includes(told[kind]?.[1] ?? '?'), kind)
      const years = [rule.years, rule.longestYears]
      for (const language of ['zh', 'en'] as const)
        assert.deepEqual(
          [...text(language).matchAll(/(\d+) ?(?:年|years)/g)].map(([, n]) => Number(n)),
          years,
        )
      assert.equal(rule.basis, 'read')
    }
    // what may give the defence away on some reading is what the warning names
    const warned = revivalWarning(situation({ product, overdueSince: '2015-01-01' })).says
    for (const kind of rules.filter(isLimitation).flatMap(({ revivedBy }) => onEveryReading(revivedBy))) {
      const [zh, en] = WARNED[kind] ?? assert.fail(`the warning does not name ${kind}`)
      assert.ok(warned.zh.includes(zh) && warned.en.includes(en), kind)
    }
    for (const each of [source, ...effects.map((effect) => effect.source)]) {
      assert.equal(each.known, 'read')
      assert.equal(each.readOn, readOn)
    }
  }
  // elsewhere in the guidance too
  const longer = wordsIn(
    rights.filter(({ place }) => place === 'CN'),
    'rights',
  ).flatMap(({ words }) => [...words.zh.matchAll(/(\d+)年时效/g)].map(([, years]) => Number(years)))
  const held = clocks.flatMap(({ rules }) => rules.filter(isLimitation).map(({ years }) => years))
  assert.ok(longer.length > 0)
  for (const years of longer) assert.ok(held.includes(years), `${years}`)
})

test('a clause that the page cites for China is one that the law’s data cite', () => {
  const cited = clocks.flatMap(({ rules }) => rules.map(({ citation }) => citation)).join()
  const known = new Set([...cited.matchAll(/\d+/g)].map(([article]) => article))
  const { source, effects } = revivalWarning(situation())
  for (const { citation } of [source, ...effects.map((effect) => effect.source)])
    for (const [, article = ''] of citation.zh.matchAll(/第(\d+)条/g))
      assert.ok(known.has(article), citation.zh)
})

test('where the law’s data hold no clock, the page claims none that was read', () => {
  for (const place of PLACES.filter((each) => !clocks.some((clock) => each.startsWith(clock.place)))) {
    const { source } = revivalWarning(situation({ place, overdueSince: '2025-01-01' }))
    assert.equal(source.known, 'unverified', place)
  }
})
