/** A document is the same as text and as a page; whatever somebody types stays text; what is missing can be typed in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { channels } from '../../guidance/channels.ts'
import { packFor } from '../../guidance/pack.ts'
import { fullSituation, situation } from '../../guidance/testing/situation.ts'
import { fieldsToType, isTooLong, packSheet, wishKey } from './pack-sheet.ts'
import { fileName, sheetHtml, sheetText } from './sheet.ts'

const NOTHING = { packs: {}, struck: [] }
const HARM = `<script>alert(1)</script><img src=x onerror="alert('2')">&amp;`

const channelNamed = (id: string) => {
  const channel = channels.find((c) => c.id === id)
  assert.ok(channel, id)
  return channel
}

test('every channel’s pack as a document has its fields in order, and what is typed takes the blanks', () => {
  for (const channel of channels)
    for (const language of ['zh', 'en'] as const) {
      const pack = packFor(channel, situation(), language)
      const typed = Object.fromEntries(fieldsToType(pack).map((field) => [field, `typed ${field}`]))
      const sheet = packSheet(pack, { packs: typed, struck: [] }, 'Enclosed')
      assert.deepEqual(
        sheet.parts.slice(0, pack.sections.length).map((p) => p.heading),
        pack.sections.map((s) => s.title),
      )
      const text = sheetText(sheet)
      for (const field of fieldsToType(pack))
        assert.ok(text.includes(`- typed ${field}`), `${channel.id} ${field}`)
      const blanks = sheet.parts.filter((p) => p.lines.some((l) => l.kind === 'blank'))
      assert.ok(blanks.length <= 1, 'the signature alone stays a blank')
    }
})

test('what is known is not asked again', () => {
  const pack = packFor(channelNamed('cn/nfra'), fullSituation(), 'en')
  assert.deepEqual(fieldsToType(pack), ['your-name', 'how-to-reach-you'])
})

test('a wish can be struck out and another written', () => {
  const channel = channelNamed('cn/nfra')
  const pack = packFor(channel, situation(), 'en')
  const all = channel.wishes.map((_, i) => wishKey(channel.id, i))
  const lines = (todo: Parameters<typeof packSheet>[1]) =>
    packSheet(pack, todo, 'Enclosed').parts.find((p) => p.heading === 'What I ask')?.lines
  assert.deepEqual(lines({ packs: { 'what-you-ask': 'Call me back' }, struck: all }), [
    { kind: 'text', text: 'Call me back' },
  ])
  assert.deepEqual(lines({ packs: {}, struck: all }), [{ kind: 'blank' }])
  assert.equal(lines({ packs: {}, struck: all.slice(1) })?.length, 1)
})

test('markup in a name stays text, in the page too', () => {
  const pack = packFor(channelNamed('cn/nfra'), situation({ lenderName: HARM }), 'zh')
  const sheet = packSheet(pack, { ...NOTHING, packs: { 'your-name': HARM } }, '附件')
  assert.ok(sheetText(sheet).includes(HARM))
  const html = sheetHtml(sheet)
  assert.doesNotMatch(html, /<script|<img/)
  assert.equal(html.split('&lt;script&gt;alert(1)&lt;/script&gt;').length, 3)
  assert.match(html, /default-src 'none'/)
  assert.match(html, /<html lang="zh-Hans">/)
})

test('numbers that belong in no pack are seen; telephone numbers are none of them', () => {
  for (const phone of ['13900000000', '+86 139 0000 0000', '010-5555 0101', '+1 (212) 555-0101'])
    assert.ok(!isTooLong('how-to-reach-you', phone), phone)
  assert.ok(isTooLong('how-to-reach-you', '110101199003077758'))
  assert.ok(isTooLong('your-name', '6222 0202 0011 2233'))
  assert.ok(isTooLong('account-reference', '12345'))
  assert.ok(!isTooLong('account-reference', '4821'))
})

test('a file’s name tells nothing', () => {
  assert.equal(fileName('2026-11-26', 'txt'), 'notes-2026-11-26.txt')
  assert.equal(fileName('2026-11-26', 'html'), 'notes-2026-11-26.html')
})
