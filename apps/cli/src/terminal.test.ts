/** Terminal text: nothing wider than the terminal, nothing lost by wrapping, nothing that steers the terminal. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { columnsOf, harmless, widthOf, wrapped, wrappedText } from './terminal.ts'

const ENGLISH = '    This call was the 4th conversation by the lender with this person on 13 October 2026.'
const CHINESE = '  本次电话是2024年1月28日（中国标准时间）贷款机构及其全部受托方对同一人的第4次通话。'

test('lines fit, keep their indent and lose nothing but the spaces where they break', () => {
  for (const line of [ENGLISH, CHINESE, `${ENGLISH.trim()} ${CHINESE.trim()}`]) {
    for (const columns of [40, 57, 80]) {
      const lines = wrapped(line, columns).split('\n')
      for (const one of lines) assert.ok(widthOf(one) <= columns, `${columns}: ${one}`)
      const indent = /^ */.exec(line)?.[0] ?? ''
      for (const one of lines) assert.ok(one.startsWith(indent))
      assert.equal(lines.join('').replaceAll(' ', ''), line.replaceAll(' ', ''))
    }
  }
})

test('Chinese punctuation begins no line; a word wider than the terminal stays whole', () => {
  for (let columns = 40; columns < 80; columns++)
    for (const line of wrapped(CHINESE, columns).split('\n')) assert.doesNotMatch(line, /^\s*[，。；：、）]/)
  assert.equal(wrapped(`a ${'b'.repeat(60)}`, 40), `a\n${'b'.repeat(60)}`)
})

test('where nobody watches, a paragraph stays one line', () => {
  assert.equal(wrappedText(`${ENGLISH}\n${CHINESE}`, columnsOf({ columns: 80 })), `${ENGLISH}\n${CHINESE}`)
  assert.equal(columnsOf({ isTTY: true, columns: 300 }), 110)
  assert.equal(columnsOf({ isTTY: true, columns: 7 }), 40)
})

test('other people’s text cannot steer the terminal', () => {
  assert.equal(harmless('a\u001b[2Jb\u202ec\r\u0007'), 'a\\u{1b}[2Jb\\u{202e}c\\u{d}\\u{7}')
  assert.equal(harmless('第 2 行\n\t“张三”'), '第 2 行\n\t“张三”')
})
