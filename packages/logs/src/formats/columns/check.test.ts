/** A map that is wrong is refused with everything that is wrong; the published schema agrees. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { checkMap } from './check.ts'
import { mapSchema } from './schema.ts'

const textOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const EXAMPLE = 'examples/cti-cn.map.json'
const example = (): Record<string, unknown> => JSON.parse(textOf(EXAMPLE)) as Record<string, unknown>
const validate = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(mapSchema())

const pointers = (value: unknown) => {
  const checked = checkMap(value)
  return checked.ok ? [] : checked.problems.map(({ field, code }) => (code === 'map-wrong' ? field : code))
}

test('schema.json is the schema of the tables that the check goes by', () => {
  assert.deepEqual(JSON.parse(textOf('schema.json')), mapSchema())
})

test('the example passes check and schema', () => {
  assert.deepEqual(pointers(example()), [])
  assert.ok(validate(example()), JSON.stringify(validate.errors))
})

/** Each a change to the example, and the pointers that must be named. `ours`: beyond what a schema can say. */
const wrong: readonly (readonly [change: object, pointers: readonly string[], ours?: 'ours'])[] = [
  [{ version: 2 }, ['/version']],
  [{ colour: 'red' }, ['/colour']],
  [{ container: { kind: 'pdf' } }, ['/container/kind']],
  [
    { container: { kind: 'csv', encoding: 'big5', separator: ' ' } },
    ['/container/encoding', '/container/separator'],
  ],
  [{ rowsBefore: -1 }, ['/rowsBefore']],
  [{ hasHead: 'yes' }, ['/hasHead']],
  [{ zone: 'Mars/Olympus' }, ['/zone'], 'ours'],
  [{ empty: '-' }, ['/empty']],
  [{ confirmed: undefined }, ['map-unconfirmed']],
  [{ confirmed: { by: '', on: '2026-02-30' } }, ['/confirmed/by', '/confirmed/on']],
  [{ ignore: ['流水号'] }, ['/ignore/0'], 'ours'],
  [{ ignore: [0] }, ['/ignore/0']],
]
const wrongFacts: typeof wrong = [
  [{ at: undefined }, ['/facts/at']],
  [{ weather: { column: 'x' } }, ['/facts/weather']],
  [{ at: { always: '2026-11-05' } }, ['/facts/at']],
  [{ at: { column: 'x' } }, ['/facts/at/written']],
  [
    { at: { column: 'x', written: ['h:mm yyyy-MM-dd', 'yyyy yyyy', 'yyyy-MM', 'yyyy-MM-dd HH', 'Day'] } },
    [0, 1, 2, 3, 4].map((index) => `/facts/at/written/${index}`),
    'ours',
  ],
  [{ at: { column: 'x', written: ['HH:mm'] } }, ['/facts/at/written/0'], 'ours'],
  [{ at: { date: { column: 'x', written: ['yyyy-MM-dd'] } } }, ['/facts/at/time']],
  [{ duration_seconds: { column: 'x', written: ['hours'] } }, ['/facts/duration_seconds/written/0']],
  [{ duration_seconds: { from: { column: 'x', written: ['iso'] } } }, ['/facts/duration_seconds/until']],
  [{ person: { column: 'x', firstOf: ['y'] } }, ['/facts/person']],
  [{ person: { joined: ['x', 'y'] } }, ['/facts/person/with']],
  [{ person: { firstOf: [] } }, ['/facts/person/firstOf']],
  [{ person: { always: { oneOf: ['a', 'a'] } } }, ['/facts/person/always/oneOf']],
  [{ collector: { column: 'x', separator: ';' } }, ['/facts/collector/separator']],
  [{ id: { always: 'a' } }, ['/facts/id']],
  [{ zone: { column: 'x', words: { 沪: 'Asia/Nowhere' } } }, ['/facts/zone/words/沪'], 'ours'],
  [{ direction: { column: 'x', words: { 'a/b~c': 'up' } } }, ['/facts/direction/words/a~1b~0c']],
  [{ outcome: { column: 'x', words: { 关机: '?' } } }, ['/facts/outcome/words/关机']],
  [{ outcome: { column: 'x', words: { 已读: 'read' } } }, ['/facts/outcome/words/已读'], 'ours'],
  [
    { outcome: { column: 'x', words: { 好: { oneOf: ['conversation', 'none'] } }, otherwise: 'maybe' } },
    ['/facts/outcome/words/好/oneOf/1', '/facts/outcome/otherwise'],
  ],
]

test('every fault has its pointer, what was found and what would be right, in both languages', () => {
  const all = [
    ...wrong.map(([change, ...rest]) => [{ ...example(), ...change }, ...rest] as const),
    ...wrongFacts.map(([change, ...rest]) => {
      const map = example()
      return [{ ...map, facts: { ...(map['facts'] as object), ...change } }, ...rest] as const
    }),
  ]
  for (const [value, expected, ours] of all) {
    const json: unknown = JSON.parse(JSON.stringify(value))
    assert.deepEqual(pointers(json), expected)
    assert.equal(validate(json), ours === 'ours', JSON.stringify(expected))
    const checked = checkMap(json)
    for (const one of checked.ok ? [] : checked.problems) {
      assert.ok(one.expected.en !== '' && /\p{Script=Han}|\d/u.test(one.expected.zh), one.says.zh)
    }
  }
})

test('all faults at once', () => {
  assert.deepEqual(pointers({ version: 0, container: 3, facts: { at: {}, channel: { always: 'smoke' } } }), [
    '/version',
    '/container',
    '/facts/at',
    '/facts/at/written',
    '/facts/channel/always',
    'map-unconfirmed',
  ])
  assert.deepEqual(pointers(null), [''])
  assert.deepEqual(pointers([]), [''])
})

test('without a head columns go by position', () => {
  const map = { ...example(), hasHead: false, ignore: [1] }
  assert.ok(pointers(map).every((pointer) => pointer?.startsWith('/facts/')))
  assert.ok(pointers(map).length > 8)
})

test('any JSON at all is answered', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (facts, source, container) => {
      for (const value of [
        facts,
        { version: 1, container, facts },
        { ...example(), facts: { at: source, outcome: source, duration_seconds: facts } },
      ]) {
        const checked = checkMap(value)
        assert.ok(checked.ok || checked.problems.length > 0)
      }
    }),
    runs(300),
  )
})
