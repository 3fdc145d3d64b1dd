/** Letters admit nothing, tell what they do before they are read, and refuse blanks that would harm. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { effectsIn, letters, lettersFor, writeLetter, type Letter } from './letters.ts'
import { fullSituation, PLACES_TRIED, situation } from './testing/situation.ts'

const letterNamed = (id: string): Letter => {
  const letter = letters.find((l) => l.id === id)
  assert.ok(letter, id)
  return letter
}
const examples = (letter: Letter, language: 'zh' | 'en'): Readonly<Record<string, string>> =>
  Object.fromEntries(letter.parameters.map((p) => [p.name, p.example[language]]))

/** Words with which somebody would admit a debt or promise to pay it. */
const ADMISSIONS = {
  zh: /我欠|本人欠|我的(?:债|欠款|贷款)|本人的(?:债|欠款|贷款)|欠款属实|我承认|本人承认|拖欠|我会还|一定还|保证还|愿意偿还|同意还款|尚欠/,
  en: /\bI owe\b|\bmy (?:debt|loan|balance|arrears|account)\b|\bI (?:admit|acknowledge|confirm|accept)\b|\bI will pay\b|\bI promise\b|\bI agree to pay\b|\bwhat I owe\b|\boutstanding balance\b/i,
}

test('no letter holds words of admission, in either language, blanks filled or not', () => {
  for (const letter of letters) {
    for (const language of ['zh', 'en'] as const) {
      const written = writeLetter(letter, examples(letter, language), language)
      assert.ok(written.ok, letter.id)
      const body = written.paragraphs.join('\n')
      // the denial itself is no admission
      const rest = body.replace('The debt that you claim is not mine.', '')
      assert.doesNotMatch(rest, ADMISSIONS[language], letter.id)
      assert.doesNotMatch(body, /\{\w+\}|undefined/)
      assert.match(body, language === 'zh' ? /主张/ : /claim/, letter.id)
      assert.match(body, language === 'zh' ? /不表示承认任何债务/ : /admits no debt/, letter.id)
    }
  }
})

test('the words of admission are found where they stand', () => {
  for (const text of ['我欠你们钱', '本人的欠款', '我承认这笔账']) assert.match(text, ADMISSIONS.zh)
  for (const text of ['I owe you', 'about my debt', 'I acknowledge it']) assert.match(text, ADMISSIONS.en)
})

test('in every place each letter tells what it does, what it does not do and the risk, in that order', () => {
  for (const place of PLACES_TRIED) {
    for (const { letter, effects } of lettersFor(situation({ place }))) {
      const kinds = effects.map((e) => e.kind)
      assert.ok(
        kinds.includes('does-not') && kinds.includes('risk'),
        `${place} ${letter.id}: ${kinds.join()}`,
      )
      assert.deepEqual(kinds, [
        ...kinds.filter((k) => k === 'does'),
        ...kinds.filter((k) => k === 'does-not'),
        ...kinds.filter((k) => k === 'risk'),
      ])
    }
  }
})

test('a letter that may revive an old debt comes with the warning, the others without', () => {
  for (const { letter, warning } of lettersFor(situation()))
    assert.equal(warning !== undefined, letter.revives === 'may', letter.id)
  const plan = letterNamed('plan-request')
  assert.equal(plan.revives, 'may')
  assert.equal(letterNamed(plan.milder ?? '').id, 'plan-question')
  assert.equal(letterNamed('plan-question').revives, 'may')
})

test('a letter that the law of a place does not give is not offered there', () => {
  const offered = (place: string): readonly string[] =>
    lettersFor(situation({ place })).map((l) => l.letter.id)
  for (const place of ['CN', 'GB']) {
    assert.ok(!offered(place).includes('stop-contacting-me'), place)
    assert.ok(!offered(place).includes('dispute-within-30-days'), place)
  }
  assert.ok(offered('US/NY').includes('stop-contacting-me'))
  assert.ok(offered('US/NY').includes('dispute-within-30-days'))
  assert.ok(offered('RU').includes('stop-contacting-me'))
  assert.ok(!offered('RU').includes('dispute-within-30-days'))
})

test('effects of one place are not told in another', () => {
  const stop = letterNamed('stop-contacting-me')
  assert.ok(effectsIn(stop, 'US').every((e) => e.place !== 'RU'))
  assert.ok(effectsIn(stop, 'RU').every((e) => e.place !== 'US'))
})

test('every blank of a body is a parameter, and every parameter is used', () => {
  for (const { id, body, parameters } of letters) {
    for (const language of ['zh', 'en'] as const) {
      const used = new Set(
        body.flatMap((p) => [...p[language].matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '')),
      )
      assert.deepEqual([...used].toSorted(), parameters.map((p) => p.name).toSorted(), `${id} ${language}`)
    }
  }
})

test('a blank that is empty, no date, or a long number is refused, all at once, with what would be right', () => {
  const letter = letterNamed('have-a-lawyer')
  const good = examples(letter, 'en')
  const written = writeLetter(
    letter,
    {
      ...good,
      sender: ' ',
      until: '2026-02-30',
      reference: '6222020200112233',
      representativeContact: '110101199003077758',
    },
    'en',
  )
  assert.ok(!written.ok)
  assert.deepEqual(
    written.problems.map((p) => [p.parameter, p.says.en]),
    [
      [
        'reference',
        'Their reference (last four): too many digits. No identity or full account numbers; write the last four.',
      ],
      [
        'representativeContact',
        'How to reach them: too many digits. No identity or full account numbers; write the last four.',
      ],
      ['until', 'Until when: write a date such as 2026-03-02.'],
      ['sender', 'Your name: this is empty. Fill it in.'],
    ],
  )
  for (const representativeContact of ['+86 139 0000 0000', '0086-139-0000-0000', '+1 (212) 555-0101'])
    assert.ok(writeLetter(letter, { ...good, representativeContact }, 'en').ok, representativeContact)
  for (const representativeContact of [
    '+6222 0202 0011 2233',
    '86 1101 0119 9003 0777',
    '11010119900307775X',
  ])
    assert.ok(!writeLetter(letter, { ...good, representativeContact }, 'en').ok, representativeContact)
  const spaced = writeLetter(letter, { ...good, reference: '6222 0202 0011 2233' }, 'zh')
  assert.ok(!spaced.ok)
  const five = writeLetter(letter, { ...good, reference: '12345' }, 'zh')
  assert.ok(!five.ok && five.problems[0]?.says.zh.includes('末四位'))
  assert.ok(writeLetter(letter, { ...good, reference: '1234' }, 'zh').ok)
})

test('letters that fit what happened come first with why, and never one that may revive an old debt', () => {
  const fitting = (known: Parameters<typeof situation>[0]): readonly string[] =>
    lettersFor(situation(known)).flatMap(({ letter, fits }) => (fits === undefined ? [] : [letter.id]))
  assert.deepEqual(fitting({}), [])
  assert.deepEqual(fitting({ contactedOthers: true }), ['stop-contacting-others'])
  assert.deepEqual(fitting({ saidTags: new Set(['wrong-amount', 'told-others'] as const) }), [
    'stop-contacting-others',
    'send-proof',
  ])
  assert.equal(
    lettersFor(fullSituation({ contactedOthers: false, saidTags: new Set() }))[0]?.letter.id,
    'hours-and-channels',
  )
  for (const place of PLACES_TRIED)
    for (const { letter, fits } of lettersFor(fullSituation({ place })))
      assert.ok(fits === undefined || letter.revives === 'no', letter.id)
})
