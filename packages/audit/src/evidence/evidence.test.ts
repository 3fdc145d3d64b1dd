/** The evidence file: made, read, sealed, and everything that can be wrong with one named at once. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { digestOf } from '@forbear/conduct/border'
import { isOfSubstance } from './compare.ts'
import {
  type Evidence,
  EVIDENCE_SCHEMA,
  compareEvidence,
  evidenceBytes,
  makeEvidence,
  parseEvidence,
  readEvidence,
  sealed,
  withStatements,
} from './evidence.ts'
import { type FileRead, type Words } from './form.ts'
import { judgeInside, readInside, readWhole } from './inside.ts'
import { ASKED, LAW, partsOf } from './testing/matter.ts'

const valueOf = <T>(read: FileRead<T>): T => {
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const evidence = valueOf(makeEvidence(partsOf()))
const bytes = evidenceBytes(evidence)
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

const inBothLanguages = ({ en, zh }: Words): void => {
  assert.ok(en !== '' && /\p{Script=Han}/u.test(zh), `${en} / ${zh}`)
}
const problemsOf = (given: Uint8Array): readonly (readonly [pointer: string, en: string])[] => {
  const read = readEvidence(given)
  assert.ok(!read.ok)
  for (const { says } of read.problems) inBothLanguages(says)
  return read.problems.map(({ pointer, says }) => [pointer, says.en])
}

test('what is made is read, says what was found, and fits its schema', () => {
  assert.deepEqual(valueOf(readEvidence(bytes)), evidence)
  assert.deepEqual(evidence.counts.contacts, 4)
  assert.deepEqual(
    evidence.inputs.map(({ kept, dropped }) => [kept, dropped]),
    [
      [3, 1],
      [1, 0],
    ],
  )
  const rules = evidence.findings.filter((f) => f.certain !== 'clear').map((f) => f.rule)
  assert.ok(rules.includes('cn/gbt-45251-2025/5.3-hours'), 'a call at half past ten at night')
  assert.ok(
    evidence.findings.some((f) => f.rule_kind === 'party'),
    'a call to the mother',
  )
  assert.ok(
    evidence.findings.some((f) => String(f.fact_banned).includes('insult')),
    'what the person says was said',
  )
  assert.ok(evidence.notTested.length > 0)
  const isEvidence = new Ajv2020({ strict: false }).compile({ ...EVIDENCE_SCHEMA })
  assert.ok(isEvidence(JSON.parse(new TextDecoder().decode(bytes))), JSON.stringify(isEvidence.errors))
})

test('the seal is the digest of all the rest, as anybody can compute it', async () => {
  const { seal, ...rest } = evidence
  assert.equal(seal, await digestOf(rest))
})

test('judging again what is inside differs in nothing', () => {
  const { madeBy: engine, timeZoneData, rulebook } = evidence
  const now = valueOf(
    judgeInside(valueOf(readWhole(evidence.log, evidence.asked)), evidence.asked, LAW, {
      engine,
      timeZoneData,
    }),
  )
  assert.deepEqual(compareEvidence(evidence, { ...now, rulebook, engine, timeZoneData }), [])
  const later = compareEvidence(evidence, {
    ...now,
    rulebook: `sha256:${'0'.repeat(64)}`,
    engine: 'x',
    timeZoneData: 'y',
  })
  assert.deepEqual(
    later.map((d) => [d.kind, isOfSubstance(d)]),
    [
      ['rulebook', false],
      ['engine', false],
      ['time-zone-data', false],
    ],
  )
  for (const { says } of later) inBothLanguages(says)
})

test('a finding that was taken out, put in or changed is named', () => {
  const { madeBy: engine, timeZoneData, rulebook, findings } = evidence
  const [first, second, ...others] = findings
  assert.ok(first && second)
  const at = { rulebook, engine, timeZoneData, notTested: evidence.notTested, counts: evidence.counts }
  const differ = (rows: Evidence['findings']) => compareEvidence(evidence, { ...at, findings: rows })
  const [missing] = differ([first, ...others])
  assert.equal(missing?.kind, 'finding-missing')
  assert.ok(missing.says.en.includes(String(second.id)))
  assert.equal(differ([...findings, { ...first, id: 'f-new' }])[0]?.kind, 'finding-new')
  const [changed] = differ([{ ...first, possible: 'clear' }, second, ...others])
  assert.equal(changed?.kind, 'finding-other')
  assert.match(changed.says.en, /possible is ".*" in the file, "clear" now/)
  assert.deepEqual(differ([{ ...first, says_en: 'other words', lines: '99' }, second, ...others]), [])
  const fewer = compareEvidence(evidence, {
    ...at,
    findings,
    notTested: evidence.notTested.slice(1),
    counts: { ...evidence.counts, judged: 0 },
  })
  assert.deepEqual(
    fewer.map((d) => d.kind),
    ['not-tested', 'counts'],
  )
  for (const { says } of [missing, changed, ...fewer]) inBothLanguages(says)
})

test('all that is wrong is told at once, each with its place', () => {
  const { seal: _seal, ...rest } = evidence
  const damaged = {
    ...rest,
    variant: 'press',
    madeAt: 'yesterday',
    asked: { ...ASKED, zone: 3 },
    inputs: [{ name: '', sha256: 'A', bytes: -1, kept: 1.5, dropped: 0 }],
    statements: [{ contact: 'line:2', tags: ['shouted'] }],
    findings: [
      { id: 'f', kind: 'contact', certain: 'barred', possible: 'barred', mood: 'bad', fact_at_most: 0.5 },
    ],
    more: 1,
  }
  assert.deepEqual(
    problemsOf(encode(damaged))
      .map(([pointer]) => pointer)
      .toSorted(),
    [
      '',
      '/asked/zone',
      '/findings/0/fact_at_most',
      '/findings/0/mood',
      '/inputs/0',
      '/inputs/0/bytes',
      '/inputs/0/kept',
      '/inputs/0/name',
      '/inputs/0/sha256',
      '/madeAt',
      '/more',
      '/statements/0/tags/0',
      '/variant',
    ],
  )
})

test('what its members mean is looked at too: the log, the question, whom words belong to', () => {
  const { seal: _seal, ...rest } = evidence
  const strange = sealed({
    ...rest,
    log: `${rest.log}{"type":"contact"}\nnot json\n`,
    asked: { ...rest.asked, zone: 'Mars/Olympus', assumptions: ['product=yacht'], context: { persons: 3 } },
  })
  assert.deepEqual(
    new Set(problemsOf(evidenceBytes(strange)).map(([pointer]) => pointer)),
    new Set(['/log', '/asked/zone', '/asked/assumptions', '/asked/context/persons']),
  )
  const nobody = sealed({ ...rest, statements: [{ contact: 'nobody', tags: [] }] })
  assert.deepEqual(problemsOf(evidenceBytes(nobody)), [
    ['/statements/0/contact', 'the log has no contact `nobody`'],
  ])
})

test('S9: what the person says stands in the row, and is judged there alone', () => {
  const read = readInside(evidence.log)
  assert.ok(read.ok)
  const plain = read.value.contacts.map(({ content: _content, ...contact }) => contact)
  const [first, second] = plain
  assert.ok(first && second)
  const statements = [
    { contact: first.id, tags: ['insult'] as const },
    { contact: first.id, tags: ['insult', 'threat'] as const },
  ]
  const [said, other] = withStatements(plain, statements)
  assert.deepEqual(said?.content, { has: ['insult', 'threat'], complete: false })
  assert.ok(
    !said.missing.includes('content') && other?.missing.includes('content') && other.content === undefined,
  )
  const unsaid = makeEvidence({ ...partsOf(), statements: [{ contact: second.id, tags: ['threat'] }] })
  assert.ok(!unsaid.ok)
  assert.deepEqual(
    unsaid.problems.map((p) => p.pointer),
    ['/statements/0/tags'],
  )
})

test('two people whose contacts bear one id cannot be told apart, unless the context joins them', () => {
  assert.throws(
    () => partsOf(undefined, undefined, { ...ASKED, context: {} }),
    /two people have a contact `line:2`/,
  )
})

test('bytes that are no evidence are told as what they are', () => {
  const text = new TextDecoder().decode(bytes)
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [new Uint8Array(), /empty/],
    [bytes.slice(0, bytes.length / 2), /damaged or cut off/],
    [Uint8Array.of(0xff, 0xfe), /damaged or cut off/],
    [encode({ manifest: 'forbear-audit-1' }), /forbear-evidence\/1/],
    [encode({ ...evidence, form: 'forbear-evidence/2' }), /not `forbear-evidence\/2`/],
    [encode([]), /forbear-evidence\/1/],
    [new TextEncoder().encode(text.replace('"variant"', '"form": "x", "variant"')), /`form` stands twice/],
    [new TextEncoder().encode(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), /too deep/],
    [encode({ ...evidence, madeBy: 'forbear 9' }), /the seal is broken/],
  ]
  for (const [given, says] of cases) assert.match(problemsOf(given)[0]?.[1] ?? '', says)
})

test('any bytes are answered; a changed byte is never sealed evidence with another content', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(bytes.length - 1), fc.nat(255), (some, at, byte) => {
      assert.ok(!readEvidence(some).ok)
      const changed = bytes.with(at, byte)
      const read = readEvidence(changed)
      if (read.ok) assert.deepEqual(read.value, evidence)
      parseEvidence(changed.slice(0, at))
    }),
    runs(300),
  )
})

test('any JSON in the place of any member is answered', () => {
  const keys = Object.keys(evidence)
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      const { seal: _seal, ...rest } = { ...evidence, [key]: value }
      for (const { says } of read(rest)) inBothLanguages(says)
    }),
    runs(300),
  )
  function read(given: unknown): readonly { readonly says: Words }[] {
    const found = parseEvidence(encode({ ...(given as object), seal: `sha256:${'0'.repeat(64)}` }))
    return found.ok ? [] : found.problems
  }
})

test('parts that cannot be evidence are refused with what is wrong', () => {
  const wrong = makeEvidence({ ...partsOf(), asked: { ...ASKED, assumptions: ['stage=lost'] }, log: '{}\n' })
  assert.ok(!wrong.ok)
  assert.deepEqual(new Set(wrong.problems.map((p) => p.pointer)), new Set(['/log', '/asked/assumptions']))
  const half = makeEvidence({
    ...partsOf(),
    attachments: [{ name: 'a\ud800', sha256: 'c'.repeat(64), bytes: 0 }],
  })
  assert.equal(valueOf(half).attachments[0]?.name, 'a\ufffd')
})
