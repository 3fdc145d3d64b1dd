/** The tokenizer: what is told, in pieces of any length; what is bounded; what a broken tag costs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { withoutReferences, XML_LIMITS, xmlReader, type XmlLimits } from './xml.ts'

const told = (pieces: readonly string[], limits: XmlLimits = XML_LIMITS) => {
  const said: unknown[] = []
  let text = ''
  const flush = () => {
    if (text.trim() !== '') said.push(text)
    text = ''
  }
  const xml = xmlReader(
    {
      wants: (_, attribute) => attribute !== 'data' && attribute !== 'body',
      hashes: (_, attribute) => attribute === 'body',
      open: (element, attributes, line) => {
        flush()
        said.push([element, Object.fromEntries(attributes), line])
      },
      close: (element) => {
        flush()
        said.push(`/${element}`)
      },
      text: (piece) => {
        text += piece
      },
      broken: (line) => {
        flush()
        said.push(`broken ${line}`)
      },
    },
    limits,
  )
  for (const piece of pieces) xml.push(piece)
  xml.end()
  flush()
  return xml.failure() ?? said
}

test('elements, attributes, references, comments, instructions, CDATA and lines', () => {
  assert.deepEqual(
    told([
      '<?xml version="1.0"?>\n<!-- <no a="1"> -- ->\n-->\n<x:a\n b = "1 &lt; 2" c=\'"\' x:d="&#x4F60;&#22909;">t &amp; u<![CDATA[<raw> ]] &amp;]]></x:a><b/>',
    ]),
    [['a', { b: '1 < 2', c: '"', d: '你好' }, 4], 't & u<raw> ]] &amp;', '/a', ['b', {}, 5], '/b'],
  )
})

test('a value nobody wants is not kept, one too long to be kept is unreadable, one asked for as a hash differs by content', () => {
  const limits = { ...XML_LIMITS, keptCharacters: 4 }
  assert.deepEqual(told(['<a data="xxxxxxxxxx" b="12345" c="1234"/>'], limits), [
    ['a', { b: '\uFFFD', c: '1234' }, 1],
    '/a',
  ])
  const hashOf = (body: string) => told([`<a body="${body}"/>`])
  assert.deepEqual(hashOf('one'), hashOf('one'))
  assert.notDeepEqual(hashOf('one'), hashOf('two'))
  assert.ok(!JSON.stringify(hashOf('secret')).includes('secret'))
})

test('pieces of any length say the same', () => {
  const text =
    '<?xml version="1.0"?>\n<a b="1 &amp; 2" body="x"><!-- c --><d e=\'&#55357;&#56832;\'/>\nx &lt; y<![CDATA[]]]]>z</a>\n<f g="1 <h i="2"/>'
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 40 }), (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), text.length]
      const pieces = at.slice(1).map((end, index) => text.slice(at[index], end))
      assert.deepEqual(told(pieces), told([text]))
    }),
    runs(100),
  )
})

test('halves of a surrogate pair are joined, one alone and what is no character are replaced', () => {
  assert.equal(withoutReferences('&#55357;&#56832;'), '😀')
  assert.equal(withoutReferences('a&#55357;b&#0;c&#x110000;'), 'a\uFFFDb\uFFFDc\uFFFD')
  assert.equal(withoutReferences('&unknown; & &;'), '&unknown; & &;')
  assert.equal(withoutReferences('&constructor;'), '&constructor;')
})

test('a tag that is not XML costs itself and no other', () => {
  assert.deepEqual(told(['<a>\n<b c="1 />\n<b c="2" />\n<b c=3/><b c="4"d="5"/><b c="5"/></a>']), [
    ['a', {}, 1],
    'broken 2',
    ['b', { c: '2' }, 3],
    '/b',
    'broken 4',
    '=3/>'.slice(1),
    'broken 4',
    'd="5"/>',
    ['b', { c: '5' }, 4],
    '/b',
    '/a',
  ])
  assert.deepEqual(told(['<a><b><c></a></b>']), [['a', {}, 1], ['b', {}, 1], ['c', {}, 1], '/c', '/b', '/a'])
  assert.deepEqual(told(['<a><b c="1']), [['a', {}, 1], 'broken 1', '/a'])
})

test('entity definitions, nesting, endless values and endless damage end the reading', () => {
  const bomb = '<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'
  assert.equal(told([bomb]), 'doctype')
  assert.equal(told(['<!doc', 'type html>']), 'doctype')
  assert.equal(told(['<a>'.repeat(XML_LIMITS.depth)]).length, XML_LIMITS.depth * 2)
  assert.equal(told(['<a>'.repeat(XML_LIMITS.depth + 1)]), 'too-deep')
  assert.equal(told(['< '.repeat(XML_LIMITS.brokenTags + 1)]), 'too-broken')
  const limits = { ...XML_LIMITS, valueCharacters: 1000 }
  assert.equal(told(['<a data="', ...Array<string>(9).fill('x'.repeat(128))], limits), 'value-too-long')
})

test('a gigabyte of one attribute is refused without being kept', () => {
  const piece = 'A'.repeat(64 * 1024)
  let pushed = 0
  const xml = xmlReader({ wants: () => false, open: () => {}, close: () => {}, broken: () => {} })
  xml.push('<mms><part data="')
  while (xml.failure() === undefined && pushed < 1024 * 1024 * 1024) {
    xml.push(piece)
    pushed += piece.length
  }
  assert.equal(xml.failure(), 'value-too-long')
  assert.ok(pushed <= XML_LIMITS.valueCharacters + piece.length)
})
