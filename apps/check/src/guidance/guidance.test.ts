/** What holds for every text of this folder: both languages, a source, no accusation, short sentences, nothing made up. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Instrument, Rule } from '@forbear/conduct/language'
import { rulebook } from '@forbear/law'
import { channels } from './channels.ts'
import { chooseChannels } from './choose-channel.ts'
import { helpLines, NOT_ALONE, QUICK_EXIT } from './help-lines.ts'
import { lenderAnswers } from './lender-answers.ts'
import { letters, lettersFor, NEVER_SENT_BY_ITSELF } from './letters.ts'
import { ATTACHMENT_NAMES, FIELD_TITLES, packFor } from './pack.ts'
import { LITTLE_KNOWN, PLACES } from './place.ts'
import { revivalWarning } from './revival.ts'
import { rights } from './rights.ts'
import { SAID_TAG_IDS, SAID_TAGS } from './said-tags.ts'
import { HOW_KNOWN, type Known } from './sourced.ts'
import { everySituation } from './testing/situation.ts'
import { objectsWith, wordsIn, type Found } from './testing/words-in.ts'
import { CALL_RULES } from './topic.ts'

const rules: ReadonlyMap<string, { readonly rule: Rule; readonly instrument: Instrument }> = new Map(
  rulebook.instruments.flatMap((instrument) =>
    instrument.rules.map((rule) => [rule.id, { rule, instrument }] as const),
  ),
)

const data = {
  rights,
  channels,
  helpLines,
  letters,
  SAID_TAGS,
  HOW_KNOWN,
  LITTLE_KNOWN,
  NOT_ALONE,
  QUICK_EXIT,
  NEVER_SENT_BY_ITSELF,
  FIELD_TITLES,
  ATTACHMENT_NAMES,
}

const answers = rulebook.instruments.flatMap(({ rules: all }) =>
  all.map((rule) =>
    lenderAnswers({
      kind: rule.kind,
      rule: rule.id,
      unless: rule.except ?? [],
      needs: (
        ['element', 'exception', 'state', 'scope', 'reading', 'coverage', 'tie', 'text', 'trouble'] as const
      ).map((kind) => ({ kind, of: kind })),
    }),
  ),
)

/** Every text, those of the data and those that are made for a situation. */
const texts: readonly Found[] = [
  ...wordsIn(data, 'data'),
  ...everySituation.flatMap((s) => [
    ...wordsIn(chooseChannels(s), 'choice'),
    ...wordsIn(revivalWarning(s), 'revival'),
    ...lettersFor(s).flatMap(({ fits }) => wordsIn({ fits }, 'letter')),
  ]),
]
const unique: readonly Found[] = [...new Map(texts.map((t) => [`${t.words.zh}\n${t.words.en}`, t])).values()]
const isCitation = ({ path }: Found): boolean => path.endsWith('.citation')
const spoken = unique.filter((t) => !isCitation(t))

test('every text is there in both languages, each in its own script', () => {
  assert.ok(unique.length > 400, `only ${unique.length} texts were found`)
  for (const { path, words } of [...unique, ...answers.flatMap((a) => wordsIn(a, 'answers'))]) {
    assert.ok(words.zh.trim() !== '' && words.en.trim() !== '', `${path}: empty`)
    assert.doesNotMatch(words.en, /\p{Script=Han}/u, `${path}: ${words.en}`)
    const isNumberOrName = /^[\d\s.,:;()A-Z–-]+$/u.test(words.zh) || /\{\w+\}/.test(words.zh)
    const isForeignCitation = isCitation({ path, words }) && /CFR|USC|RCNY/.test(words.zh)
    if (!isNumberOrName && !isForeignCitation)
      assert.match(words.zh, /\p{Script=Han}/u, `${path}: ${words.zh}`)
  }
})

test('no text accuses: it never says that something is or is not allowed by law, or a crime', () => {
  const accuses =
    /\b(?:un)?lawful|\billegal|\blegally\b|\bcrim(?:e|inal)|\bguilty|\bbreach|\bviolat|合法|违法|非法|犯罪|违规|有罪|不法/i
  const wrong = spoken.filter(({ words }) => accuses.test(words.zh) || accuses.test(words.en))
  assert.deepEqual(wrong, [])
})

test('sentences are short enough for people who read little', () => {
  const sentences = spoken
    .filter(({ path }) => !path.includes('.body.'))
    .flatMap(({ path, words }) => [
      ...words.zh.split(/[。；：？]/).map((s) => ({
        path,
        text: s,
        length: s.replaceAll(/\p{Script=Cyrillic}+/gu, '').length,
        aim: 20,
        most: 32,
      })),
      ...words.en.split(/[.;:?](?:\s|$)/).map((s) => ({
        path,
        text: s,
        length: s.split(/\s+/).filter((w) => w !== '').length,
        aim: 14,
        most: 20,
      })),
    ])
  assert.deepEqual(
    sentences.filter((s) => s.length > s.most).map((s) => `${s.path}: ${s.text}`),
    [],
  )
  const long = sentences.filter((s) => s.length > s.aim)
  assert.ok(long.length < sentences.length / 10, `${long.length} of ${sentences.length} are long`)
})

test('every number of days, every hour and every telephone number stands with its source', () => {
  const withSource = new Set(objectsWith(data, 'source', 'data').map(({ path }) => path))
  for (const { object, path } of [
    ...objectsWith(data, 'days', 'data'),
    ...objectsWith(data, 'number', 'data').filter(({ object }) => typeof object['number'] === 'string'),
  ]) {
    assert.ok(
      withSource.has(path),
      `${path} has ${JSON.stringify(object['days'] ?? object['number'])} and no source`,
    )
  }
})

test('a number in a text that has no source of its own is one that its entry names with a source', () => {
  const withSource = objectsWith(data, 'source', 'data').map(({ path }) => path)
  const open = wordsIn({ rights, channels, helpLines }, 'data').filter(
    (t) => !withSource.some((path) => t.path.startsWith(`${path}.`)),
  )
  assert.ok(open.length > 20)
  for (const { path, words } of open) {
    const channel = channels[Number(/^data\.channels\.(\d+)\./.exec(path)?.[1])]
    assert.ok(channel, `${path}: ${words.en}`)
    const named = JSON.stringify([
      channel.deadlines.map((d) => d.days),
      channels.filter((c) => c.place === channel.place).flatMap((c) => c.reach.map((r) => r.number)),
    ])
    for (const [figure] of `${words.zh} ${words.en}`.matchAll(/\d+/g))
      assert.ok(named.includes(figure), `${path}: ${figure} is named nowhere in ${channel.id}`)
  }
})

test('a source says what to look up, how it is known and when somebody looked', () => {
  const known: readonly Known[] = ['read', 'quoted', 'reported', 'unverified']
  const sources = objectsWith(data, 'citation', 'data')
  assert.ok(sources.length > 100)
  for (const { object, path } of sources) {
    assert.ok(known.includes(object['known'] as Known), path)
    assert.match(String(object['readOn']), /^2026-\d\d-\d\d$/, path)
  }
})

test('a telephone number that stands in a text is one that a help line or channel names', () => {
  const named = [...helpLines, ...channels.flatMap((c) => c.reach)].flatMap(({ number }) => number ?? [])
  for (const { path, words } of spoken) {
    for (const text of [words.zh, words.en]) {
      for (const [number] of text.matchAll(
        /(?<![\d-])(?:1[12]\d|911|988|311|211|12\d{3}|\d{3,}-\d{3,}[\d-]*)(?![\d-])/g,
      ))
        assert.ok(
          named.some((n) => n.endsWith(number)),
          `${path}: ${number} is named by no help line and no channel`,
        )
    }
  }
})

test('the numbers to dial are these; whoever changes one looks it up', () => {
  const dialled = [...helpLines, ...channels.flatMap((c) => c.reach)].flatMap(({ number }) => number ?? [])
  assert.deepEqual([...new Set(dialled)].toSorted(), [
    '010-12321',
    '110',
    '112',
    '120',
    '12300',
    '12345',
    '12348',
    '12356',
    '12363',
    '12378',
    '211',
    '311',
    '855-411-2372',
    '911',
    '988',
  ])
  assert.equal(helpLines.find((l) => l.id === 'cn/110')?.number, '110')
  assert.equal(helpLines.find((l) => l.id === 'cn/12356')?.number, '12356')
  assert.equal(helpLines.find((l) => l.id === 'us/988')?.number, '988')
})

test('the folder runs in a browser: it imports its own files and the conduct package, nothing else', () => {
  const here = import.meta.dirname
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
    (f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.startsWith('testing'),
  )
  assert.ok(files.length > 25)
  for (const file of files)
    for (const [, from = ''] of readFileSync(join(here, file), 'utf8').matchAll(
      /^(?:import|export)\b[^'\n]*(?:\n[^'\n]+)*? from '([^']+)'/gm,
    ))
      assert.match(
        from,
        /^\.{1,2}\/|^@forbear\/conduct\/(?:facts|language|judge|words)$/,
        `${file} imports ${from}`,
      )
})

const BASES: readonly Known[] = ['read', 'quoted', 'reported', 'unverified']

test('a right rests on rules that exist, of its place, and claims to be known no better than they are', () => {
  for (const right of rights) {
    for (const id of right.rules) {
      const found = rules.get(id)
      assert.ok(found, `${right.id} rests on ${id}, which is no rule`)
      const { rule, instrument } = found
      assert.ok(
        right.place === instrument.place || right.place.startsWith(`${instrument.place}/`),
        `${right.id} is of ${right.place}, ${id} of ${instrument.place}`,
      )
      assert.ok(
        BASES.indexOf(right.source.known) >= BASES.indexOf(rule.basis),
        `${right.id} is told as ${right.source.known}, ${id} is ${rule.basis}`,
      )
    }
  }
})

test('claims that must not be encoded do not appear', () => {
  const banned =
    /21[:：]?00|21时|晚9点|9 at night|48小时|48 hours|最多两次|at most twice|广东|江苏|Guangdong|Jiangsu|36 ?%|20[:：]00–08/
  const cn = wordsIn(
    { rights: rights.filter((r) => r.place === 'CN'), channels: channels.filter((c) => c.place === 'CN') },
    'cn',
  )
  assert.deepEqual(
    cn.filter(({ words }) => banned.test(words.zh) || banned.test(words.en)),
    [],
  )
})

test('a tag stands for one item of content, and an encoded rule reads it or a complaint needs it', () => {
  assert.deepEqual(SAID_TAGS.map((t) => t.id).toSorted(), [...SAID_TAG_IDS].toSorted())
  const read = new Set(
    [...rules.values()].flatMap(({ rule }) => (rule.kind === 'content' ? (rule.mustNot ?? []) : [])),
  )
  // no encoded rule reads these two; a complaint to the police or the regulator needs them
  const forComplaints = ['obscenity', 'threatened-arrest']
  for (const { id, item } of SAID_TAGS)
    assert.ok(read.has(item) || forComplaints.includes(item), `${id}: ${item}`)
  assert.equal(new Set(SAID_TAGS.map((t) => t.item)).size, SAID_TAGS.length)
  assert.equal(new Set(SAID_TAGS.map((t) => t.icon)).size, SAID_TAGS.length)
})

test('every rule on hours or on numbers of calls is one for a nuisance line, meetings apart', () => {
  const expected = [...rules.values()]
    .filter(
      ({ rule, instrument }) =>
        instrument.force !== 'own-policy' && ['window', 'cap', 'gate'].includes(rule.kind),
    )
    .map(({ rule }) => rule.id)
    .filter((id) => !id.includes('meetings'))
  assert.deepEqual([...CALL_RULES].toSorted(), expected.toSorted())
})

test('every place has rights, channels of the main kinds, and help lines', () => {
  for (const place of PLACES.filter((p) => !p.startsWith('US/'))) {
    assert.ok(
      rights.some((r) => r.place === place),
      `${place}: rights`,
    )
    for (const kind of ['police', 'lender', 'regulator', 'legal-aid', 'court'] as const)
      assert.ok(
        channels.some((c) => c.place === place && c.kind === kind),
        `${place}: ${kind}`,
      )
    for (const kind of ['emergency', 'crisis', 'legal-aid'] as const)
      assert.ok(
        helpLines.some((l) => l.place === place && l.kind === kind),
        `${place}: ${kind}`,
      )
  }
})

test('ids are unique and name their place', () => {
  for (const entries of [rights, channels, helpLines]) {
    assert.equal(new Set(entries.map((e) => e.id)).size, entries.length)
    for (const { id, place } of entries)
      assert.ok(id.startsWith(place === '*' ? 'elsewhere/' : `${place.toLowerCase()}/`), id)
  }
})

test('what is made for a situation can be written out: no undefined, no unfilled blank', () => {
  for (const s of everySituation) {
    for (const { channel } of chooseChannels(s).channels)
      for (const language of ['zh', 'en'] as const)
        assert.doesNotMatch(JSON.stringify(packFor(channel, s, language)), /undefined|NaN|\{\w+\}/)
    assert.ok(lettersFor(s).length >= 8)
  }
})
