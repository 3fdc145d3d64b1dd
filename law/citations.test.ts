/** Every citation of Chinese law reads as Chinese in a Chinese report; those of other places stay as they are. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayCitation } from '@forbear/conduct/words'
import { rulebook } from './index.ts'

/** Latin letters that belong to a standard's number. */
const STANDARD = /GB\/T \d+(?:\.\d+)?-\d+/g

function citationsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citationsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'citation' && typeof inner === 'string' ? [inner] : citationsOf(inner),
  )
}

const citations = (country: string): readonly string[] => [
  ...new Set(rulebook.instruments.filter((i) => i.id.startsWith(`${country}/`)).flatMap(citationsOf)),
]

test('no citation of Chinese law keeps a word of English, and none loses a number', () => {
  const all = citations('cn')
  assert.ok(all.length > 50)
  for (const citation of all) {
    const said = sayCitation(citation, 'zh')
    assert.doesNotMatch(said.replaceAll(STANDARD, ''), /[A-Za-z()]/, citation)
    assert.match(said, /\p{Script=Han}|\d/u)
    assert.equal(sayCitation(citation, 'en'), citation)
  }
  const said = new Set(all.map((citation) => sayCitation(citation, 'zh')))
  assert.equal(said.size, all.length, 'two citations read alike')
})

test('citations of other places stay as they are', () => {
  const all = [...citations('us'), ...citations('ru'), ...citations('house')]
  assert.ok(all.length > 100)
  for (const citation of all) assert.equal(sayCitation(citation, 'zh'), citation)
})

for (const [citation, chinese] of [
  ['Article 68', '第六十八条'],
  ['Article 10', '第十条'],
  ['Article 110', '第一百一十条'],
  ['Article 200', '第二百条'],
  ['Article 1001', '第一千零一条'],
  ['Article 1010', '第一千零一十条'],
  ['Article 1032', '第一千零三十二条'],
  ['Article 293-1', '第二百九十三条之一'],
  ['Articles 676 to 678', '第六百七十六条至第六百七十八条'],
  ['Article 50(1)(5)', '第五十条第一款第五项'],
  ['Article 50(2)', '第五十条（二）'],
  ['Articles 5, 6 and 7', '第五条、第六条和第七条'],
  ['Chapter 3 (article number not known)', '第三章（条号不详）'],
  ['Article 51 (text up to 2025-12-31)', '第五十一条（2025-12-31及之前的文本）'],
  ['5.3 (third-level number not known)', '5.3（三级条号不详）'],
  ['Article 68 (as somebody told)', 'Article 68 (as somebody told)'],
  ['Article on manners (number not known)', 'Article on manners (number not known)'],
] as const) {
  test(`in Chinese: ${citation}`, () => assert.equal(sayCitation(citation, 'zh'), chinese))
}
