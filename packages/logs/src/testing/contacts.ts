/** Generators of log contacts and statements, and of damaged files, for property tests of formats. */
import type { Coverage, Declaration, Fact, TimelineEvent } from '@forbear/conduct/facts'
import fc from 'fast-check'
import type { LogContact } from '../log.ts'
import { outcomeWordsOf, VOCABULARY, type VocabularyName } from '../row/vocabulary.ts'

/** Text with everything that formats use as signs of their own; never empty, no white space around it. */
export const trickyText = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      ';',
      '|',
      '\\',
      '"',
      "'",
      ',',
      '=',
      '+',
      '-',
      '@',
      '\n',
      '您',
      '＝',
      '😀',
    ),
    maxLength: 8,
  })
  .filter((text) => text !== '' && text === text.trim())

const second = fc.integer({ min: 0, max: 4_000_000_000 })
const seconds = fc.integer({ min: 0, max: 100_000 })

const wordOf = (list: VocabularyName) => fc.constantFrom(...VOCABULARY[list])

const factOf = <T extends string | number>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.oneof(
    value,
    fc
      .uniqueArray(value, { minLength: 2, maxLength: 3 })
      .filter((values) => values.length > 1)
      .map((oneOf) => ({ oneOf })),
  )

const wordFact = (list: VocabularyName) => factOf(wordOf(list))
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 1, maxLength: 3 })

const stamp = fc.oneof(
  second.map((at) => ({ earliest: at, latest: at })),
  fc.tuple(second, seconds).map(([at, width]) => ({ earliest: at, latest: at + width })),
)

const facts = fc.record(
  {
    actorKind: wordFact('actorKind'),
    creditor: trickyText,
    creditorType: wordFact('creditorType'),
    licensed: wordFact('yesNo'),
    role: wordFact('role'),
    jurisdiction: factOf(fc.constantFrom('CN', 'CN/GD', 'US/NY/NYC')),
    zone: factOf(fc.constantFrom('Asia/Shanghai', 'America/Chicago', 'UTC')),
    product: wordFact('product'),
    stage: wordFact('stage'),
    overdueSince: fc.constantFrom('2024-02-29', '2026-01-15'),
  },
  { requiredKeys: [] },
)

const optional = {
  durationSeconds: fc.integer({ min: 100_000, max: 200_000 }),
  answeredSeconds: seconds,
  direction: wordFact('direction'),
  from: trickyText,
  to: trickyText,
  number: trickyText,
  organisation: trickyText,
  collector: trickyText,
  person: factOf(trickyText),
  reached: list(trickyText),
  debts: list(trickyText),
  purpose: wordFact('purpose'),
  mode: wordFact('mode'),
  template: trickyText,
  content: fc.record({ has: fc.array(wordOf('contentItem'), { maxLength: 3 }), complete: fc.boolean() }),
  place: wordFact('place'),
  visitors: factOf(fc.integer({ min: 0, max: 9 })),
  callerId: wordFact('callerId'),
  visibility: wordFact('visibility'),
  requestedBy: trickyText,
  answers: trickyText,
  permit: trickyText,
  reference: trickyText,
  recordedAt: second,
  outcomeRecordedAt: second,
}

const contact = wordOf('channel').chain((channel) =>
  fc.record(
    {
      id: trickyText,
      start: stamp,
      channel: fc.constant(channel),
      outcome: factOf(fc.constantFrom(...outcomeWordsOf(channel as LogContact['channel']))),
      facts,
      ...optional,
    },
    { requiredKeys: ['id', 'start', 'channel', 'facts'] },
  ),
)

/** Contacts with ids of their own, as readers give them but for `rows` and `missing`. */
export const contacts: fc.Arbitrary<readonly LogContact[]> = fc
  .uniqueArray(contact, { selector: ({ id }) => id, maxLength: 5 })
  .map((all) => structuredClone(all.map((one) => ({ rows: [], missing: [], ...one }) as LogContact)))

const scope = fc.record(
  {
    channels: list(wordOf('channel')),
    points: list(trickyText),
    purposes: list(wordOf('purpose')),
    places: list(wordOf('homeOrWork')),
    hours: fc.constantFrom(
      [{ from: '19:00', to: '24:00' }],
      [{ from: '22:00', to: '07:30', weekdays: [1, 7] }],
    ),
  },
  { requiredKeys: [] },
)

/** Events with ids of their own. */
export const events = fc
  .uniqueArray(
    fc.record(
      {
        id: trickyText,
        kind: wordOf('eventKind'),
        at: stamp,
        person: trickyText,
        debts: list(trickyText),
        organisation: trickyText,
        scope,
        proof: wordOf('proof'),
        provedAt: second,
        noticedAt: second,
        until: second,
        details: fc.dictionary(trickyText, fc.oneof(trickyText, fc.integer(), fc.boolean())),
        source: trickyText,
        recordedAt: second,
        corrects: trickyText,
      },
      { requiredKeys: ['id', 'kind', 'at'] },
    ),
    { selector: ({ id }) => id, maxLength: 4 },
  )
  .map((all) => structuredClone(all)) as unknown as fc.Arbitrary<readonly TimelineEvent[]>

/** What logs cover. */
export const coverages = fc
  .array(
    fc
      .record({
        actors: fc.oneof(fc.constant('all'), list(trickyText)),
        channels: fc.oneof(fc.constant('all'), list(wordOf('channel'))),
        from: second,
        width: seconds,
      })
      .map(({ width, ...rest }) => ({ ...rest, until: rest.from + width })),
    { maxLength: 2 },
  )
  .map((all) => structuredClone(all)) as unknown as fc.Arbitrary<readonly Coverage[]>

/** What sources declare complete. */
export const declarations = fc
  .array(
    fc.record(
      { class: wordOf('eventClass'), source: trickyText, until: second, freshForSeconds: seconds },
      { requiredKeys: ['class', 'source', 'until'] },
    ),
    { maxLength: 2 },
  )
  .map((all) => structuredClone(all)) as unknown as fc.Arbitrary<readonly Declaration[]>

const change = fc.record({
  at: fc.nat(),
  remove: fc.integer({ min: 0, max: 12 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom(
        '"',
        ',',
        '\n',
        '\r\n',
        '""',
        '{',
        '}',
        '\\',
        '-',
        '2026-02-30',
        '9',
        ' ',
        '\uFEFF',
        '|',
        ';',
        'at',
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
})

/** A file with a few bytes taken out or put in at random. */
export function damaged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes.reduce((bytes, { at, remove, insert }) => {
      const start = bytes.length === 0 ? 0 : at % bytes.length
      return Uint8Array.from([...bytes.slice(0, start), ...insert, ...bytes.slice(start + remove)])
    }, file),
  )
}
