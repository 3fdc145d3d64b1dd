/** Which writings mean one number, as a table; and that a `*` never lists everybody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { isListed, listedNumber, numberKeys, numberSearch } from './numbers.ts'

const mobile = '138 0013 8000'
const beijing = '010-12345678'

/** Listed, seen, whether they are one number. */
const TABLE: readonly (readonly [listed: string, seen: string, isOne: boolean])[] = [
  // a Chinese mobile
  [mobile, '13800138000', true],
  [mobile, '+8613800138000', true],
  [mobile, '+86 138-0013-8000', true],
  [mobile, '008613800138000', true],
  [mobile, '8613800138000', true],
  [mobile, '013800138000', true],
  [mobile, '1795113800138000', true],
  [mobile, '17951013800138000', true],
  [mobile, '12593 13800138000', true],
  [mobile, '１３８００１３８０００', true],
  [mobile, '＋８６１３８００１３８０００', true],
  [mobile, '\u202A+86 138 0013 8000\u202C', true],
  [mobile, '13800138001', false],
  [mobile, '3800138000', false],
  [mobile, '138****8000', false],
  [mobile, '+13800138000', false],
  ['+86 138 0013 8000', '13800138000', true],
  ['8613800138000', '+8613800138000', true],
  // a landline
  [beijing, '01012345678', true],
  [beijing, '+861012345678', true],
  [beijing, '+86 (0)10 1234 5678', true],
  [beijing, '861012345678', true],
  [beijing, '0086-10-12345678', true],
  [beijing, '1012345678', true],
  [beijing, '1795101012345678', true],
  [beijing, '12345678', false],
  [beijing, '02112345678', false],
  ['10-12345678', '01012345678', true],
  ['0571-88881234', '57188881234', true],
  ['0571 8888 1234', '+8657188881234', true],
  ['0951-1234567', '+869511234567', true],
  ['010-12345678转801', '01012345678', true],
  ['010-12345678 ext. 801', '+861012345678', true],
  ['12345678', '12345678', true],
  ['400-123-4567', '4001234567', true],
  ['4001234567', '+864001234567', true],
  // service numbers and ports
  ['95533', '95533', true],
  ['95533', '+8695533', true],
  ['95533', '01095533', true],
  ['95533', '0571 95533', true],
  ['95533', '955331', false],
  ['95533', '195533', false],
  ['95533*', '955331', true],
  ['95533*', '0108695533', false],
  ['95013*', '9501381234567', true],
  ['95013*', '+869501381234567', true],
  ['95013*', '9501281234567', false],
  ['10086', '10086', true],
  ['10086', '1008611', false],
  ['106980000123', '106980000123', true],
  ['106980000123', '86106980000123', true],
  ['10698*', '106980000123', true],
  ['10698*', '+86106980000123', true],
  ['10698*', '10697000', false],
  // beginnings
  ['0571-8888*', '057188881234', true],
  ['0571-8888*', '+8657188881234', true],
  ['0571-8888*', '57188881234', true],
  ['0571-8888*', '057188991234', false],
  ['1380013*', '+8613800138000', true],
  ['1380013*', '13800128000', false],
  ['+1 213 555*', '(213) 555-0100', true],
  ['+44 20 7946*', '+442079460000', true],
  // North America
  ['(213) 555-0100', '+12135550100', true],
  ['(213) 555-0100', '2135550100', true],
  ['213.555.0100', '1-213-555-0100', true],
  ['+1 213 555 0100', '0012135550100', true],
  ['2135550100', '12135550100', true],
  ['(213) 555-0100', '2135550101', false],
  ['(213) 555-0100', '5550100', false],
  // one writing, two plans: groups tell which; where nothing does, both are meant
  ['1-310-555-0100', '3105550100', true],
  ['1-310-555-0100', '+8613105550100', false],
  ['131-0555-0100', '+8613105550100', true],
  ['131-0555-0100', '+13105550100', false],
  ['13105550100', '+8613105550100', true],
  ['13105550100', '+13105550100', true],
  ['(201) 234-5678', '020-12345678', false],
  // other countries: with the country code, with or without its plus
  ['+44 20 7946 0000', '00442079460000', true],
  ['+44 20 7946 0000', '442079460000', true],
  ['011 44 20 7946 0000', '+442079460000', true],
  ['+44 20 7946 0000', '+442079460001', false],
  ['+7 495 000 00 00', '+74950000000', true],
  // senders with names
  ['Example-Lender', 'EXAMPLE-LENDER', true],
  ['示例催收', '示例催收', true],
  ['示例催收', '示例催收二', false],
]

test('the table', () => {
  for (const [listed, seen, isOne] of TABLE) {
    const number = listedNumber(listed)
    assert.ok(number, listed)
    assert.equal(isListed(number, seen), isOne, `${listed} | ${seen}`)
    assert.equal(numberSearch([[listed, 'found']])(seen), isOne ? 'found' : undefined, `${listed} | ${seen}`)
  }
})

test('what is no number lists nobody and is nobody', () => {
  for (const text of [
    '',
    ' ',
    '*',
    '-1',
    '-2',
    '12',
    'unknown',
    'Private Number',
    '未知号码',
    'null',
    '138****0000',
    '+',
    '<b>',
    'a'.repeat(90),
    '1'.repeat(40),
  ]) {
    assert.deepEqual(numberKeys(text), [], text)
    assert.equal(listedNumber(text), undefined, text)
  }
})

test('a * needs enough digits before it', () => {
  for (const text of ['1*', '95*', '9501*', '106*', '1065*', '138001*', '+8613*', '010888*', '+1213*']) {
    assert.equal(listedNumber(text), undefined, text)
  }
  for (const text of ['95013*', '10655*', '1380013*', '010 8888*', '+1 213 555*']) {
    assert.ok(listedNumber(text), text)
  }
})

test('whole numbers go before beginnings, longer ones before shorter', () => {
  const find = numberSearch([
    ['95013*', 'short'],
    ['9501381*', 'long'],
    ['950138123', 'whole'],
    ['950138123', 'second'],
    ['no number at all, to be sure', 'none'],
  ])
  assert.equal(find('950138123'), 'whole')
  assert.equal(find('950138124'), 'long')
  assert.equal(find('950139'), 'short')
  assert.equal(find('95014'), undefined)
})

test('separators never change which number is meant', () => {
  const digits = fc.constantFrom('+8613800138000', '01012345678', '95533', '+442079460000')
  const separator = fc.constantFrom('', ' ', '-', '\u00A0', '–')
  fc.assert(
    fc.property(digits, fc.array(separator, { minLength: 14, maxLength: 14 }), (number, between) => {
      const written = number
        .split('')
        .map((digit, index) => digit + (between[index] ?? ''))
        .join('')
      const listed = listedNumber(number)
      assert.ok(listed)
      assert.ok(isListed(listed, written), written)
    }),
    runs(100),
  )
})

test('any text is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 80 }), (text) => {
      const listed = listedNumber(text)
      assert.ok(listed === undefined || 'beginnings' in listed || isListed(listed, text))
    }),
    runs(100),
  )
})
