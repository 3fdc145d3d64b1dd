/** Templates: what they give, what their digest covers, and everything that somebody might smuggle in by a value. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { PARAMETER_TYPES } from './parameter.ts'
import type { ParameterType } from './parameter.ts'
import { digestOf, parametersDigestOf, render, templateProblems } from './template.ts'
import type { Template } from './template.ts'

const template: Template = {
  id: 'due-soon',
  version: 1,
  channel: 'sms',
  language: 'en',
  text: 'Dear {name}, {amount} is due on {day} at {hour}. Loan {loan}. {where}: {link}, {phone}.',
  parameters: {
    name: 'name',
    amount: 'amount',
    day: 'date',
    hour: 'time',
    loan: 'reference',
    where: 'text',
    link: 'url-of-lender',
    phone: 'phone',
  },
  says: ['person-name', 'debt-amount'],
  purpose: 'servicing',
  hosts: ['pay.lender.example'],
}
const values: Readonly<Record<string, string>> = {
  name: 'Mei Lin',
  amount: '1234567.50 CNY',
  day: '2026-11-06',
  hour: '09:30',
  loan: 'LN-2026-0042',
  where: 'Plans and help',
  link: 'https://pay.lender.example/plan?id=42',
  phone: '400-000-0000',
}

test('A template gives one text in its language', () => {
  assert.deepEqual(render(template, values, 'en'), {
    ok: true,
    value:
      'Dear Mei Lin, CNY 1,234,567.50 is due on 6 November 2026 at 09:30. Loan LN-2026-0042. ' +
      'Plans and help: https://pay.lender.example/plan?id=42, 400-000-0000.',
  })
  const chinese: Template = {
    ...template,
    language: 'zh',
    text: '{name}您好，{amount}将于{day}到期。',
    parameters: { name: 'name', amount: 'amount', day: 'date' },
  }
  assert.deepEqual(render(chinese, { name: '林梅女士', amount: '88.00 CNY', day: '2026-11-06' }, 'zh'), {
    ok: true,
    value: '林梅女士您好，88.00元将于2026年11月6日到期。',
  })
})

test('All that is wrong is said at once, each with its place, what was found and what would be right', () => {
  const rendered = render(template, { ...values, day: '2026-02-30', colour: 'red', amount: '12 yuan' }, 'zh')
  assert.ok(!rendered.ok)
  assert.deepEqual(rendered.problems.map(({ code, path }) => `${path} ${code}`).toSorted(), [
    'language other-language',
    'parameters.amount wrong-type',
    'parameters.colour unknown',
    'parameters.day wrong-type',
  ])
  for (const { found, says } of rendered.problems) {
    assert.ok(found.length > 0 && found.length <= 80)
    assert.match(says.en, /\.$/)
    assert.match(says.zh, /[\u4e00-\u9fff]/u)
  }
  const { name: _, ...missing } = values
  const without = render(template, missing, 'en')
  assert.ok(!without.ok)
  assert.deepEqual(
    without.problems.map(({ code, path }) => [code, path]),
    [['missing', 'parameters.name']],
  )
})

/** Renders one value of a type between two words. */
const one = (type: ParameterType, value: string, language = 'en') =>
  render(
    {
      ...template,
      language,
      text: 'a {x} b',
      parameters: { x: type },
    },
    { x: value },
    language,
  )
const codeOf = (type: ParameterType, value: string): string => {
  const rendered = one(type, value)
  return rendered.ok ? 'ok' : (rendered.problems[0]?.code ?? '')
}

test('Each type takes its own spelling and no other', () => {
  const rows: readonly (readonly [
    type: ParameterType,
    right: readonly string[],
    wrong: readonly string[],
  ])[] = [
    [
      'name',
      [
        'Mei Lin',
        'J. Smith',
        'St. Clair',
        "Sean O'Neill",
        'María de la Cruz',
        '欧阳娜娜',
        '阿卜杜拉·买买提',
        '王伟先生',
        'Анна',
      ],
      ['Mei2', 'mei lin', 'Mei. Lin', '你会坐牢的', 'Pay Now Or Lose Your Job', 'Mei--Lin', '再不还钱抓你'],
    ],
    [
      'amount',
      ['0.00 CNY', '1234.50 CNY', '500 JPY', '1.500 KWD'],
      ['1234.5 CNY', '1,234.50 CNY', '-1.00 CNY', '01.00 CNY', '1.00 cny', '5.00 JPY', '1.00', '1e3 JPY'],
    ],
    ['date', ['2026-02-28', '2028-02-29'], ['2026-02-29', '2026-13-01', '26-02-01', '2026-2-1', 'tomorrow']],
    ['time', ['00:00', '23:59'], ['24:00', '9:30', '09:60', '09:30:00']],
    [
      'reference',
      ['42', 'LN-2026-0042', 'A1/B2_3'],
      ['PAY-NOW', 'LN--1', 'YOUGOTOPRISON1', 'LN 42', '合同42'],
    ],
    [
      'phone',
      ['95000', '+44 20 7946 0000', '400-000-0000'],
      ['12', '+', '400--000', '555-HELP', '4'.repeat(16)],
    ],
    [
      'url-of-lender',
      ['https://pay.lender.example', 'https://pay.lender.example/a/b?c=d'],
      [
        'http://pay.lender.example',
        'https://Pay.lender.example',
        'pay.lender.example',
        'https://pay.lender.example:8443/',
      ],
    ],
    ['text', ['Plans and help', '还款日'], ['one two three four five', '我们知道你家住在哪里']],
  ]
  assert.deepEqual(
    rows.map(([type]) => type).toSorted(),
    [...PARAMETER_TYPES].toSorted(),
    'every type has a row',
  )
  for (const [type, right, wrong] of rows) {
    for (const value of right) assert.equal(codeOf(type, value), 'ok', `${type} ${value}`)
    for (const value of wrong) assert.notEqual(codeOf(type, value), 'ok', `${type} ${value}`)
  }
})

test('Nothing is smuggled in by a value', () => {
  const rows: readonly (readonly [type: ParameterType, value: string, code: string])[] = [
    ['text', 'Pay now. Or else', 'sentence'],
    ['text', 'Pay now！', 'sentence'],
    ['text', '请还款。否则', 'sentence'],
    ['name', 'Mei. We know where you live', 'sentence'],
    ['text', 'evil.example', 'link'],
    ['text', 'ｅｖｉｌ。ｅｘａｍｐｌｅ', 'link'],
    ['text', 'see http://1', 'link'],
    ['text', 'www bank', 'link'],
    ['text', 'mei@home', 'link'],
    ['text', 'bank.网址', 'link'],
    ['text', 'call 1380013', 'number'],
    ['text', 'call 138-0013', 'number'],
    ['name', 'Mei\nYou lose', 'line-break'],
    ['name', 'Mei\u2028You', 'line-break'],
    ['name', 'Mei\u0000', 'hidden-character'],
    ['name', 'Mei\u202eniL', 'hidden-character'],
    ['name', 'Mei\u2066Lin', 'hidden-character'],
    ['name', 'M\u200bei', 'hidden-character'],
    ['name', 'Mei\ufe0f', 'hidden-character'],
    ['name', 'Mei\u{e0041}', 'hidden-character'],
    ['name', '\ud800', 'hidden-character'],
    ['text', '<b>Pay</b>', 'markup'],
    ['text', '＜b＞', 'markup'],
    ['text', 'a &lt; b', 'markup'],
    ['text', '{name}', 'markup'],
    ['name', 'M\u0435i', 'mixed-scripts'],
    ['text', 'P\u0430y', 'mixed-scripts'],
    ['text', 'x'.repeat(31), 'too-long'],
    ['name', 'X'.repeat(51), 'too-long'],
    ['text', ' ', 'wrong-type'],
    ['text', ' x', 'wrong-type'],
    ['url-of-lender', 'https://evil.example/', 'other-host'],
    ['url-of-lender', 'https://pay.lender.example.evil.example/', 'other-host'],
    ['url-of-lender', 'https://pay.lender.example@evil.example/', 'wrong-type'],
    ['url-of-lender', 'https://pay.lender.example/go?to=https://evil.example', 'wrong-type'],
    ['url-of-lender', 'https://pay.lender.example/go?to=%2F%2Fevil.example', 'link'],
    ['url-of-lender', 'https://pay.lender.example/go?to=https%3A%2Fevil', 'link'],
    ['url-of-lender', 'https://pay.lender.example/go?to=%252F%252Fevil', 'link'],
    ['url-of-lender', 'https://pay.lender.example//evil', 'link'],
  ]
  for (const [type, value, code] of rows) assert.equal(codeOf(type, value), code, JSON.stringify(value))
})

test('Whatever the values, a text that is given has one line, no link that the template did not allow, and no slot left', () => {
  const alphabet = 'ab Z1.:/-@{}<>&;!?。\n\t\u202e\u200b王还'.split('')
  const junk = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 20 })
  fc.assert(
    fc.property(fc.constantFrom(...PARAMETER_TYPES), fc.oneof(junk, fc.string()), (type, value) => {
      const rendered = one(type, value)
      if (!rendered.ok) return
      assert.doesNotMatch(rendered.value, /[\n\r{}<>\u202e\u200b]|:\/\/(?!pay\.lender\.example)/u)
      assert.ok(rendered.value.startsWith('a ') && rendered.value.endsWith(' b'))
    }),
    runs(400),
  )
})

test('A member of the prototype is no parameter', () => {
  const rendered = render({ ...template, text: 'a {x}', parameters: { x: 'text' } }, {}, 'en')
  assert.equal(!rendered.ok && rendered.problems[0]?.code, 'missing')
  const odd = render({ ...template, text: 'a {constructor}', parameters: {} }, {}, 'en')
  assert.equal(!odd.ok && odd.problems[0]?.code, 'malformed-template')
})

test('A template itself is held to its form', () => {
  const rows: readonly (readonly [change: Partial<Template>, path: string])[] = [
    [{ text: ' ' }, 'text'],
    [{ text: 'Dear {Name}' }, 'text'],
    [{ text: 'Dear {name' }, 'text'],
    [{ text: '{x}', parameters: {} }, 'text'],
    [{ text: '{x}{y}', parameters: { x: 'text', y: 'text' } }, 'text'],
    [{ text: 'a\u202eb', parameters: {} }, 'text'],
    [{ text: 'a\tb', parameters: {} }, 'text'],
    [{ text: 'a', parameters: { x: 'text' } }, 'parameters.x'],
  ]
  for (const [change, path] of rows) {
    const problems = templateProblems({ ...template, ...change })
    assert.ok(
      problems.some((problem) => problem.path === path),
      JSON.stringify(change),
    )
  }
  assert.deepEqual(templateProblems({ ...template, text: 'Two\nlines', parameters: {} }), [])
})

test('The digest covers every member, and not the order in which parameters are written', () => {
  const changes: readonly Partial<Template>[] = [
    { id: 'x' },
    { version: 2 },
    { channel: 'email' },
    { language: 'en-GB' },
    { text: `${template.text} ` },
    { parameters: { ...template.parameters, where: 'name' } },
    { says: ['person-name'] },
    { purpose: 'collection' },
    { hosts: [] },
  ]
  const all = new Set([template, ...changes.map((change) => ({ ...template, ...change }))].map(digestOf))
  assert.equal(all.size, changes.length + 1)
  const turned = Object.fromEntries(Object.entries(template.parameters).toReversed())
  assert.equal(digestOf({ ...template, parameters: turned }), digestOf(template))
})

test('The digest of values differs by permit and by value, so that a token does not show who owes how much', () => {
  const digest = parametersDigestOf('prm_1', values)
  assert.equal(digest, parametersDigestOf('prm_1', Object.fromEntries(Object.entries(values).toReversed())))
  assert.notEqual(digest, parametersDigestOf('prm_2', values))
  assert.notEqual(digest, parametersDigestOf('prm_1', { ...values, amount: '1.00 CNY' }))
  assert.notEqual(parametersDigestOf('p', { a: 'b', c: 'd' }), parametersDigestOf('p', { a: 'b,c', d: '' }))
})
