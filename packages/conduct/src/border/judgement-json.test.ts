/** Judgements as JSON: every instant is text in UTC, nothing else changes, and the published schema holds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { judge } from '../judge/judge.ts'
import type { Condition, Decided, Finding, Judgement, NotBefore } from '../judge/judgement.ts'
import { canonicalJson } from './digest.ts'
import { judgement, judgementToJson } from './judgement-json.ts'
import { parseJudgeRequest } from './matter-json.ts'
import { judgementSchema } from './schemas.ts'
import { parseShape } from './shape.ts'
import { inventedRulebook, requestOfAmerica, requestOfChina } from './testing/documents.ts'

const validate = new Ajv2020({ strict: true }).compile(judgementSchema)
const AT = 1_793_840_400
const TEXT = '2026-11-05T01:00:00Z'
const says = { en: 'Invented.', zh: '虚构。' }

const finding = (decided: Decided): Finding => ({
  certain: 'clear',
  possible: 'barred',
  rule: 'xx/invented/rule',
  instrument: 'xx/invented',
  instrumentCitation: 'Invented Act',
  kind: 'window',
  citation: 'art. 1',
  title: says,
  says,
  force: 'statute',
  effect: 'forbid',
  basis: 'read',
  readOn: '2026-11-24',
  decided,
  needs: [{ kind: 'element', of: 'outcome', about: 'call-1' }],
  unless: [{ id: 'asked', says, citation: 'art. 2' }],
  conditionBroken: false,
})

const base: Judgement = {
  certain: 'clear',
  possible: 'barred',
  contact: 'call-1',
  moment: 'before',
  judged: 'yes',
  purpose: ['collection'],
  places: ['XX/Somewhere'],
  policy: null,
  findings: [],
  needs: [],
  conditions: [],
  openStandards: [],
  tested: ['xx/invented/rule'],
  notTested: [],
  notEncoded: [{ instrument: 'xx/invented', clauses: 1 }],
  factors: [],
  opens: [],
  uses: [],
  pointers: [],
  provenance: {
    rulebook: 'sha256:00',
    engine: '0.1.0',
    timeZoneData: '2026a',
    mode: 'gate',
    knowledge: 'then',
    rulesOf: null,
    assumptions: [],
  },
}

const decided: readonly (readonly [decided: Decided, instants: Readonly<Record<string, string>>])[] = [
  [
    {
      kind: 'window',
      zone: 'Asia/Shanghai',
      localTime: '2026-11-05 09:00:00',
      opens: { from: '08:00', to: '22:00' },
    },
    {},
  ],
  [
    {
      kind: 'gate',
      polarity: 'not-within',
      span: { seconds: 60 },
      anchorAt: AT,
      anchor: 'call-1',
      openAt: AT,
      zone: 'Asia/Shanghai',
    },
    { anchorAt: TEXT, openAt: TEXT },
  ],
  [{ kind: 'stop', event: 'death', since: AT, id: 'event-1', zone: 'Asia/Shanghai' }, { since: TEXT }],
  [
    { kind: 'end-by', endBy: AT, endedAt: AT, zone: 'Asia/Shanghai' },
    { endBy: TEXT, endedAt: TEXT },
  ],
  [
    {
      kind: 'cap',
      atMost: 7,
      within: { rollingSeconds: 600 },
      certain: 7,
      possible: null,
      each: ['person'],
      channel: 'call',
      counts: 'attempts',
      zone: 'Asia/Shanghai',
      localDate: '2026-11-05',
    },
    {},
  ],
  [{ kind: 'party', roles: ['relative'], person: 'mother', count: 2 }, {}],
  [{ kind: 'attribute' }, {}],
  [
    {
      kind: 'attribute',
      facts: [
        { kind: 'number', fact: 'visitors', found: [1], asked: { atLeast: 2 } },
        { kind: 'fact', fact: 'caller-id', found: null, asked: { oneOf: ['shown'] } },
        { kind: 'fact', fact: 'channel', found: ['fax'], asked: { noneOf: ['fax'] } },
      ],
    },
    {},
  ],
  [
    {
      kind: 'party',
      roles: ['contact-person'],
      facts: [{ kind: 'shown', what: 'event', of: ['death'], found: 'no', asked: 'yes' }],
    },
    {},
  ],
  [{ kind: 'content', missing: ['collector-name'], banned: [] }, {}],
  [{ kind: 'duty', dueOn: '2026-11-05', event: 'event-1', trigger: 'call-1', value: 3 }, {}],
  [{ kind: 'trouble', message: 'calendar cn does not cover 2030-01-01' }, {}],
]

const checkedJson = (answer: Judgement): ReturnType<typeof judgementToJson> => {
  const json = judgementToJson(answer)
  const document: unknown = JSON.parse(JSON.stringify(json))
  assert.ok(validate(document), JSON.stringify(validate.errors))
  const back = parseShape(judgement, document)
  assert.ok(back.ok, JSON.stringify(back.ok ? [] : back.problems))
  assert.equal(canonicalJson(back.value), canonicalJson(answer))
  return json
}

for (const [one, instants] of decided) {
  test(`what decided a ${one.kind}: instants are text, the rest is as it was`, () => {
    const json = checkedJson({ ...base, findings: [finding(one)] })
    assert.deepEqual(json.findings[0]?.decided, { ...one, ...instants })
  })
}

test('conditions, notBefore and knowledge have their instants as text', () => {
  const conditions: readonly Condition[] = [
    { kind: 'end-by', rule: 'r', citation: 'c', at: AT },
    { kind: 'verify-person', rule: 'r', citation: 'c' },
    { kind: 'say', rule: 'r', citation: 'c', items: ['collector-name'] },
    { kind: 'do-not-say', rule: 'r', citation: 'c', items: ['threat'] },
  ]
  const notBefore: readonly (readonly [NotBefore, unknown])[] = [
    [
      { kind: 'at', at: AT },
      { kind: 'at', at: TEXT },
    ],
    [
      { kind: 'after', events: [{ class: 'plan', rule: 'r' }], at: AT },
      { kind: 'after', events: [{ class: 'plan', rule: 'r' }], at: TEXT },
    ],
    [
      { kind: 'unknown', needs: [] },
      { kind: 'unknown', needs: [] },
    ],
    [
      { kind: 'none', horizon: AT },
      { kind: 'none', horizon: TEXT },
    ],
  ]
  for (const [one, expected] of notBefore) {
    const json = checkedJson({
      ...base,
      conditions,
      notBefore: one,
      provenance: { ...base.provenance, knowledge: AT },
    })
    assert.deepEqual(json.notBefore, expected)
    assert.deepEqual(json.conditions[0], { kind: 'end-by', rule: 'r', citation: 'c', at: TEXT })
    assert.equal(json.provenance.knowledge, TEXT)
  }
})

test('what the engine answers to the examples holds to the schema', () => {
  for (const document of [requestOfChina, requestOfAmerica]) {
    const parsed = parseJudgeRequest(document)
    assert.ok(parsed.ok)
    const { contact, matter, timeline } = parsed.value
    const somewhere = { ...matter, jurisdiction: 'XX/Somewhere' }
    const answer = judge(contact, somewhere, timeline, {
      mode: 'gate',
      moment: 'before',
      knowledge: 'then',
      notBefore: true,
      rulebook: inventedRulebook,
      rulebookDigest: 'sha256:00',
      engineVersion: '0.1.0',
      timeZoneData: '2026a',
    })
    assert.ok(answer.findings.length > 0)
    checkedJson(answer)
  }
})
