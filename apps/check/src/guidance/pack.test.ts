/** A pack holds the fields its channel asks for, in that order, and nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { channels } from './channels.ts'
import type { HelpChannel } from './help-channel.ts'
import { LISTED_AT_MOST, packFor } from './pack.ts'
import { fullSituation, situation } from './testing/situation.ts'

const channelNamed = (id: string): HelpChannel => {
  const channel = channels.find((c) => c.id === id)
  assert.ok(channel, id)
  return channel
}

test('every channel’s pack has exactly its fields, whatever is known', () => {
  for (const channel of channels) {
    for (const s of [situation(), fullSituation()]) {
      for (const language of ['zh', 'en'] as const) {
        const pack = packFor(channel, s, language)
        assert.deepEqual(
          pack.sections.map((x) => x.field),
          channel.asks,
          channel.id,
        )
        for (const section of pack.sections)
          assert.ok(section.lines.length > 0, `${channel.id}: ${section.field}`)
      }
    }
    assert.equal(new Set(channel.asks).size, channel.asks.length, channel.id)
  }
})

test('what a channel does not ask for is not in its pack', () => {
  const pack = JSON.stringify(packFor(channelNamed('cn/nuisance'), fullSituation(), 'en'))
  for (const secret of ['Lantern Bank', '2025-11-01', 'threatened', 'Stillwater'])
    assert.ok(!pack.includes(secret), secret)
  const police = JSON.stringify(packFor(channelNamed('cn/police'), fullSituation(), 'en'))
  assert.ok(!police.includes('2025-12-01'), 'the police are not told the dates of the debt')
})

test('no pack asks for, or names, a number of an identity paper', () => {
  for (const channel of channels)
    for (const language of ['zh', 'en'] as const)
      assert.doesNotMatch(
        JSON.stringify(packFor(channel, fullSituation(), language)),
        /身份证|证件号|护照|passport|identity card|ID number|social security|SSN|\d{15}/i,
      )
})

test('the pack tells what is known and how surely', () => {
  const pack = packFor(channelNamed('cn/nfra'), fullSituation(), 'en')
  const lines = (field: string): readonly string[] =>
    pack.sections
      .filter((s) => s.field === field)
      .flatMap((s) => s.lines.map((l) => (l.kind === 'text' ? l.text : `[${l.label}]`)))
  assert.deepEqual(lines('your-name'), ['[Name]'])
  assert.deepEqual(lines('lender'), ['Lantern Bank'])
  assert.deepEqual(lines('what-happened'), [
    '2026-02-10 22:40 to 2026-02-14 23:05, 3 times not in keeping with: No collecting at night.',
    '2026-02-10 22:40 to 2026-02-14 23:05, 3 times possibly not in keeping with: No collecting at night.',
  ])
  assert.deepEqual(lines('calls-in-figures'), [
    '41 in all, 9 answered',
    'From 2026-02-01 to 2026-02-28',
    'At hours that are closed: 4',
  ])
  assert.deepEqual(lines('earlier-complaint'), ['Complained to the lender: 2026-02-20', 'No answer so far.'])
  assert.match(pack.note, /admits any debt/)
})

test('in Chinese, what is possible is told as possible', () => {
  const section = packFor(channelNamed('cn/nfra'), fullSituation(), 'zh').sections.find(
    (s) => s.field === 'what-happened',
  )
  assert.deepEqual(section?.lines, [
    { kind: 'text', text: '2026-02-10 22:40至2026-02-14 23:05，3次与此不符：晚上不应催收。' },
    { kind: 'text', text: '2026-02-10 22:40至2026-02-14 23:05，可能3次与此不符：晚上不应催收。' },
  ])
})

test('an attachment that cannot be at hand is not listed', () => {
  const listed = (known: Parameters<typeof fullSituation>[0]): readonly string[] =>
    packFor(channelNamed('cn/nfra'), fullSituation(known), 'en').attachments
  const rest = ['Call log', 'Screenshots', 'Evidence file']
  assert.deepEqual(listed({}), ['Copy of the earlier complaint', ...rest])
  assert.deepEqual(listed({ lenderAnsweredOn: '2026-02-25' }), [
    'Copy of the earlier complaint',
    'Answer received',
    ...rest,
  ])
  assert.deepEqual(packFor(channelNamed('cn/nfra'), situation(), 'en').attachments, [
    'Screenshots',
    'Evidence file',
  ])
})

test('a pack in a language that the reader may not read says so', () => {
  const notice = (place: string, language: 'zh' | 'en'): string | undefined =>
    packFor(channelNamed('cn/court'), situation({ place }), language).translation
  assert.equal(notice('CN', 'zh'), undefined)
  assert.equal(notice('US/NY', 'en'), undefined)
  assert.match(notice('CN', 'en') ?? '', /Chinese/)
  assert.match(notice('US/NY', 'zh') ?? '', /英文/)
  assert.match(notice('RU', 'en') ?? '', /Russian/)
  assert.match(notice('GB', 'en') ?? '', /which language/)
})

test('a long log is cut to a page; the log itself goes with the pack', () => {
  const many = fullSituation({
    contacts: {
      total: 99,
      answered: 1,
      outsideHours: 0,
      byNumber: Array.from({ length: 30 }, (_, i) => ({ label: `number ${i}`, count: 3 })),
    },
  })
  const pack = packFor(channelNamed('cn/nuisance'), many, 'zh')
  const numbers = pack.sections.find((s) => s.field === 'numbers-that-called')
  assert.equal(numbers?.lines.length, LISTED_AT_MOST)
  assert.ok(pack.attachments.includes('通话记录'))
})
