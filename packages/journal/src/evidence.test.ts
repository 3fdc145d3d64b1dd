/** Evidence that holds, and every way to forge it that we know, each with the name that the verifier must give it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { fromBase64Url, toBase64Url, toUtf8 } from './bytes.ts'
import { sealEntry } from './entry.ts'
import { type Evidence, type EvidenceEntry, formatEvidence, parseEvidence } from './evidence.ts'
import { formatNote, formatVerifierKey, parseNote, signerFromSeed, signNote, verifierKeyOf } from './note.ts'
import { evidenceScene, ORIGIN } from './testing/evidence.ts'
import { type EvidenceAnswer, type EvidenceQuestion, verifyEvidence } from './verify-evidence.ts'

const scene = evidenceScene()
const { logKey, witnessKey } = scene
const trustedKeys = [logKey, witnessKey]
const evidence = scene.evidence()

const answerOf = (file: Evidence, question: EvidenceQuestion = { trustedKeys }): EvidenceAnswer =>
  verifyEvidence(formatEvidence(file), question)
const faults = (answer: EvidenceAnswer): readonly string[] =>
  answer.checks.filter(({ ok }) => !ok).map(({ code }) => code)

test('S35 evidence that was not touched verifies, under a trusted key and with its witness', () => {
  const answer = answerOf(evidence, {
    trustedKeys,
    witnesses: 1,
    earlier: [{ checkpoint: formatNote(scene.first) }],
  })
  assert.deepEqual(faults(answer), [])
  assert.equal(answer.answer, 'verified')
  assert.deepEqual(answer.checks.map(({ what }) => what).toSorted(), [
    'chain',
    'checkpoint',
    'form',
    'history',
    'inclusion',
    'keys',
    'map',
    'openings',
    'rulebooks',
    'witnesses',
  ])
  assert.deepEqual(answer.witnesses, [
    { name: 'witness.example/w1', atSeconds: 1_795_654_800n, trusted: true },
  ])
  assert.equal(answer.entries.length, 10)
})

test('without a trusted key the answer says that it shows integrity and not whose key it is', () => {
  const answer = answerOf(evidence, {})
  assert.equal(answer.answer, 'integrity-only')
  assert.match(answer.says.en, /Whose key it is, the file cannot show/)
  assert.match(answer.says.zh, /无法证明公钥属于谁/)
})

test('variants withhold what they should, say so, and verify alike', () => {
  for (const variant of ['borrower', 'court', 'public'] as const) {
    const file = scene.evidence(variant)
    const text = formatEvidence(file)
    assert.deepEqual(faults(answerOf(file)), [], variant)
    assert.equal(text.includes('+86139'), variant === 'borrower', variant)
    assert.equal(text.includes('120053'), variant !== 'public', variant)
    assert.ok(text.includes('"clear"'), variant)
    assert.deepEqual(file.rulebooks.length, 1)
  }
  const strict = scene.evidence('court', {
    disclose: (kind, field) => (kind === 'permit' && field === 'verdict' ? 'keep' : 'withhold'),
  })
  assert.deepEqual(faults(answerOf(strict)), [])
  assert.deepEqual(strict.rulebooks, [])
})

test('that a chain has no entry at all can be shown, and an empty file cannot pretend it of another', () => {
  const none = scene.evidence('borrower', { chain: 'mat_Z' })
  assert.deepEqual(faults(answerOf(none)), [])
  const pretended = { ...evidence, count: 0, head: null, entries: [], rulebooks: [] }
  assert.deepEqual(faults(answerOf(pretended)), ['not-in-the-map'])
})

const replaced = <T>(list: readonly T[], at: number, item: T): readonly T[] =>
  list.map((old, i) => (i === at ? item : old))
const at = (i: number): EvidenceEntry => {
  const entry = evidence.entries[i]
  assert.ok(entry)
  return entry
}
const flipHash = (text: string): string => {
  const bytes = fromBase64Url(text)
  assert.ok(bytes)
  return toBase64Url(bytes.map((byte, i) => (i === 5 ? byte ^ 4 : byte)))
}
const withEntry = (i: number, change: Partial<EvidenceEntry>): Evidence => ({
  ...evidence,
  entries: replaced(evidence.entries, i, { ...at(i), ...change }),
})

const stranger = signerFromSeed({ name: ORIGIN, seed: new Uint8Array(32).fill(77) })
const strangerKey = verifierKeyOf(stranger, 1)
const checkpointNote = parseNote(evidence.checkpoint)
assert.ok(checkpointNote.ok)
const noteNow = checkpointNote.value
const other = evidenceScene({ story: 'as the lender would like it' })
const otherFile = other.evidence()
const foreign = scene.evidence('borrower', { chain: 'mat_B' }).entries[2]
assert.ok(foreign)

/** A further entry that fits the chain, made by somebody who is not the log. */
const forged = sealEntry({
  chain: 'mat_A',
  number: 11,
  previous: fromBase64Url(evidence.head ?? '') ?? null,
  kind: 'outcome',
  at: '2026-11-26T11:00:00.000000Z',
  values: { outcome: 'paid' },
  salts: (count) => new Uint8Array(16 * count),
})
const forgedEntry: EvidenceEntry = {
  entry: Buffer.from(forged.bytes).toString('utf8'),
  index: 29,
  proof: at(9).proof,
  openings: forged.openings,
}
const opened = at(0).openings['verdict']
assert.ok(opened)

/** What is done, the file that comes of it, the names it must be given (others may come with them). */
const forgeries: readonly (readonly [what: string, file: Evidence, ...names: string[]])[] = [
  [
    'a byte of an entry is changed',
    withEntry(3, { entry: at(3).entry.replace('2026', '2025') }),
    'not-in-the-tree',
    'chain-previous-differs',
  ],
  [
    'a byte of the last entry is changed',
    withEntry(9, { entry: at(9).entry.replace('2026', '2025') }),
    'not-in-the-tree',
    'other-head',
  ],
  [
    'an entry is no JSON any more',
    withEntry(3, { entry: at(3).entry.slice(1) }),
    'malformed-entry',
    'not-in-the-tree',
  ],
  [
    'the commitment of a withheld field is changed',
    withEntry(3, {
      entry: at(3).entry.replace(/"to":"../, '"to":"AA'),
      openings: { ...at(3).openings, to: null },
    }),
    'not-in-the-tree',
  ],
  [
    'an entry in the middle is left out',
    { ...evidence, entries: evidence.entries.filter((_, i) => i !== 4) },
    'chain-gap',
  ],
  ['the first entry is left out', { ...evidence, entries: evidence.entries.slice(1) }, 'chain-gap'],
  ['the last entry is left out', { ...evidence, entries: evidence.entries.slice(0, -1) }, 'entries-missing'],
  [
    'the last entry is left out and the count with it',
    { ...evidence, count: 9, head: 'A'.repeat(43), entries: evidence.entries.slice(0, -1) },
    'not-in-the-map',
    'other-head',
  ],
  [
    'two entries are exchanged',
    { ...evidence, entries: replaced(replaced(evidence.entries, 4, at(5)), 5, at(4)) },
    'chain-out-of-order',
  ],
  [
    'an entry stands there twice',
    { ...evidence, entries: [...evidence.entries.slice(0, 5), at(4), ...evidence.entries.slice(5)] },
    'chain-repeated',
  ],
  [
    'an entry is forged and added',
    { ...evidence, entries: [...evidence.entries, forgedEntry] },
    'not-in-the-tree',
    'entries-beyond-the-count',
  ],
  [
    'an entry is forged and the count raised',
    { ...evidence, count: 11, head: toBase64Url(forged.leaf), entries: [...evidence.entries, forgedEntry] },
    'not-in-the-tree',
    'not-in-the-map',
  ],
  [
    'an entry of another chain is put in',
    { ...evidence, entries: replaced(evidence.entries, 2, foreign) },
    'chain-other-chain',
  ],
  [
    'an entry of another history is put in',
    { ...evidence, entries: replaced(evidence.entries, 2, otherFile.entries[2] ?? at(2)) },
    'not-in-the-tree',
    'chain-previous-differs',
  ],
  ['the chain is named another', { ...evidence, chain: 'mat_B' }, 'chain-other-chain', 'not-in-the-map'],
  ['the count is raised', { ...evidence, count: 11 }, 'entries-missing', 'not-in-the-map'],
  ['the count is lowered', { ...evidence, count: 9 }, 'entries-beyond-the-count', 'not-in-the-map'],
  [
    'the head is changed',
    { ...evidence, head: flipHash(evidence.head ?? '') },
    'other-head',
    'not-in-the-map',
  ],
  ['the place of an entry is changed', withEntry(3, { index: at(3).index + 1 }), 'not-in-the-tree'],
  [
    'an inclusion proof is changed',
    withEntry(3, { proof: replaced(at(3).proof, 0, flipHash(at(3).proof[0] ?? '')) }),
    'not-in-the-tree',
  ],
  ['an inclusion proof is cut short', withEntry(3, { proof: at(3).proof.slice(1) }), 'not-in-the-tree'],
  [
    "the map's proof is changed",
    {
      ...evidence,
      map: {
        ...evidence.map,
        siblings: [flipHash(evidence.map.siblings[0] ?? ''), ...evidence.map.siblings.slice(1)],
      },
    },
    'not-in-the-map',
  ],
  [
    'a value shown is changed',
    withEntry(0, { openings: { ...at(0).openings, verdict: { ...opened, value: 'barred' } } }),
    'opening-does-not-fit',
  ],
  [
    'a salt shown is changed',
    withEntry(0, { openings: { ...at(0).openings, verdict: { ...opened, salt: 'A'.repeat(22) } } }),
    'opening-does-not-fit',
  ],
  [
    'a salt shown is none',
    withEntry(0, { openings: { ...at(0).openings, verdict: { ...opened, salt: 'AA' } } }),
    'opening-malformed',
  ],
  [
    'a field is passed over in silence',
    withEntry(0, {
      openings: Object.fromEntries(Object.entries(at(0).openings).filter(([name]) => name !== 'to')),
    }),
    'opening-missing',
  ],
  [
    'a field that was not recorded is shown',
    withEntry(0, { openings: { ...at(0).openings, consent: opened } }),
    'opening-foreign',
  ],
  [
    'a rulebook is added',
    { ...evidence, rulebooks: [...evidence.rulebooks, 'sha256:00'] },
    'other-rulebooks',
  ],
  ['the rulebook is concealed', { ...evidence, rulebooks: [] }, 'other-rulebooks'],
  [
    'the size of the checkpoint is changed',
    { ...evidence, checkpoint: evidence.checkpoint.replace('\n30\n', '\n31\n') },
    'forged-signature',
  ],
  [
    'the map line of the checkpoint is taken out',
    { ...evidence, checkpoint: evidence.checkpoint.replace(/map .*\n/, '') },
    'forged-signature',
    'no-map',
  ],
  [
    'the checkpoint is no note',
    { ...evidence, checkpoint: 'lender.example/record\n30\n' },
    'malformed-checkpoint',
  ],
  [
    'the checkpoint of another history is put in',
    { ...evidence, checkpoint: otherFile.checkpoint },
    'not-in-the-tree',
    'not-in-the-map',
    'inconsistent',
  ],
  [
    'the checkpoint is signed by a stranger, whose key is not named',
    { ...evidence, checkpoint: formatNote(signNote(noteNow.text, [stranger])) },
    'unknown-key',
    'not-signed-by-the-log',
  ],
  [
    'the checkpoint is signed by a stranger, whose key is named',
    {
      ...evidence,
      keys: [formatVerifierKey(strangerKey)],
      checkpoint: formatNote(signNote(noteNow.text, [stranger])),
      earlier: [],
    },
    'log-key-not-trusted',
  ],
  [
    "the witness's signature is taken out",
    {
      ...evidence,
      checkpoint: formatNote({ ...noteNow, signatures: noteNow.signatures.slice(0, 1) }),
      earlier: [],
    },
    'key-signed-nothing',
  ],
  [
    "the log's signature is taken out",
    {
      ...evidence,
      keys: evidence.keys.slice(1),
      checkpoint: formatNote({ ...noteNow, signatures: noteNow.signatures.slice(1) }),
      earlier: [],
    },
    'not-signed-by-the-log',
  ],
  [
    'a key is changed',
    { ...evidence, keys: [formatVerifierKey(logKey).replace('lender', 'lendor'), ...evidence.keys.slice(1)] },
    'malformed-key',
    'unknown-key',
  ],
  [
    'a key is named twice',
    { ...evidence, keys: [...evidence.keys, ...evidence.keys.slice(0, 1)] },
    'repeated-key',
  ],
  [
    'an earlier checkpoint of another history is put in',
    {
      ...evidence,
      earlier: [
        {
          ...otherFile.earlier[0],
          checkpoint: otherFile.earlier[0]?.checkpoint ?? '',
          proof: evidence.earlier[0]?.proof ?? [],
        },
      ],
    },
    'inconsistent',
  ],
  [
    'a consistency proof is cut short',
    { ...evidence, earlier: evidence.earlier.map((one) => ({ ...one, proof: one.proof.slice(1) })) },
    'inconsistent',
  ],
]

for (const [what, file, ...names] of forgeries)
  test(`S35 ${what}: ${names.join(', ')}`, () => {
    const answer = answerOf(file)
    assert.equal(answer.answer, 'failed')
    for (const name of names)
      assert.ok(faults(answer).includes(name), `${name} is not among ${faults(answer).join(', ')}`)
    for (const { reason, code } of answer.checks.filter(({ ok }) => !ok))
      assert.ok(reason.en.length > 10 && /\p{Script=Han}/u.test(reason.zh), code)
    if (!names.includes('log-key-not-trusted'))
      assert.equal(answerOf(file, {}).answer, 'failed', 'nor without trusted keys')
  })

test('a lender that shows two histories is found by whoever kept a checkpoint of the other', () => {
  const kept = (checkpoint: string, proof?: readonly Uint8Array[]) =>
    faults(answerOf(evidence, { trustedKeys, earlier: [proof ? { checkpoint, proof } : { checkpoint }] }))
  assert.deepEqual(kept(formatNote(scene.second)), [], 'the same again')
  assert.deepEqual(kept(formatNote(other.second)), ['history-rewritten'], 'another tree of the same size')
  assert.deepEqual(
    kept(formatNote(other.first)),
    ['history-rewritten'],
    'another tree of the size of an earlier one in the file',
  )
  const longer = evidenceScene({ entries: 42, story: 'as the lender would like it' })
  assert.deepEqual(kept(formatNote(longer.second)), ['consistency-not-shown'])
  assert.deepEqual(kept(formatNote(longer.second), longer.log.consistency(30, 42)), ['inconsistent'])
  const later = evidenceScene({ entries: 42 })
  assert.deepEqual(
    kept(formatNote(later.second), later.log.consistency(30, 42)),
    [],
    'a later one of the same history',
  )
  assert.deepEqual(kept('nonsense'), ['malformed-checkpoint'])
  assert.deepEqual(kept(formatNote(signNote(noteNow.text, [stranger]))), ['not-signed-by-the-log'])
  const elsewhere = signerFromSeed({ name: 'other.example', seed: new Uint8Array(32).fill(8) })
  assert.deepEqual(kept(formatNote(signNote(noteNow.text.replace(ORIGIN, 'other.example'), [elsewhere]))), [
    'checkpoint-of-another-log',
  ])
})

test('too few trusted witnesses are named', () => {
  assert.deepEqual(faults(answerOf(evidence, { trustedKeys: [logKey], witnesses: 1 })), ['too-few-witnesses'])
  assert.deepEqual(faults(answerOf(evidence, { trustedKeys, witnesses: 2 })), ['too-few-witnesses'])
})

test('a checkpoint of one log is not taken for that of another whose key is trusted too', () => {
  const file = {
    ...evidence,
    keys: [
      formatVerifierKey(
        verifierKeyOf(signerFromSeed({ name: 'rival.example', seed: new Uint8Array(32).fill(6) }), 1),
      ),
    ],
    earlier: [],
  }
  const rival = signerFromSeed({ name: 'rival.example', seed: new Uint8Array(32).fill(6) })
  const forgedFile = { ...file, checkpoint: formatNote(signNote(noteNow.text, [rival])) }
  const answer = answerOf(forgedFile, { trustedKeys: [logKey, verifierKeyOf(rival, 1)] })
  assert.deepEqual(faults(answer), ['not-signed-by-the-log'])
})

const text = formatEvidence(evidence)

test('white space between parts is no change; any other spelling is refused', () => {
  assert.equal(verifyEvidence(JSON.stringify(JSON.parse(text), null, 2), { trustedKeys }).answer, 'verified')
  const spelt: readonly (readonly [string, string])[] = [
    [text.replace('"variant":"borrower"', '"variant":"borrower","variant":"borrower"'), 'not-canonical'],
    [text.replace('"variant":"borrower"', '"variant":"\\u0062orrower"'), 'not-canonical'],
    [text.replace('"count":10', '"count":1e1'), 'not-canonical'],
    [text.replace('"count":10', '"count":10.0'), 'not-canonical'],
    [`\ufeff${text}`, 'not-json'],
    [text.slice(0, -3), 'not-json'],
    ['{}', 'other-form'],
    [text.replace('of-record/1', 'of-record/2'), 'other-form'],
    [text.replace('"form":', '"extra":1,"form":'), 'malformed-file'],
    [formatEvidence({ ...evidence, count: -1 }), 'malformed-file'],
  ]
  for (const [changed, code] of spelt)
    assert.ok(
      faults(verifyEvidence(changed, { trustedKeys })).includes(code),
      `${code}: ${faults(verifyEvidence(changed)).join()}`,
    )
  assert.equal(verifyEvidence(Uint8Array.of(0xff), {}).answer, 'failed')
  assert.equal(verifyEvidence('['.repeat(200_000), {}).answer, 'failed')
})

test('all that is wrong with the form is told at once, each with its place', () => {
  const read = parseEvidence(
    formatEvidence({
      ...evidence,
      variant: 'everybody' as 'public',
      count: 1.5,
      head: 'x',
      keys: [1 as unknown as string],
    }),
  )
  assert.ok(!read.ok)
  assert.deepEqual(read.problems.map(({ path }) => path).toSorted(), [
    '/count',
    '/head',
    '/keys/0',
    '/variant',
  ])
})

const bytes = toUtf8(text)
const parsed: unknown = JSON.parse(text)

test('S35 a byte changed anywhere in the file never verifies, unless it changed white space only', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, mask) => {
      const changed = bytes.slice()
      changed[place] = (changed[place] ?? 0) ^ mask
      const answer = verifyEvidence(changed, { trustedKeys })
      if (answer.answer === 'verified') assert.deepEqual(answer.evidence, parsed)
      else assert.ok(faults(answer).length > 0)
    }),
    runs(100),
  )
})

test('S35 a digit, letter or hash changed within the form never verifies', () => {
  // single characters exchanged for others of their kind: most stay within the form and must fail by hash or signature
  const places = Array.from(text.matchAll(/[A-Za-z0-9]/g), (match) => match.index)
  let inForm = 0
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...Array.from('abcXYZ0189')), (place, letter) => {
      if (text[place] === letter) return
      const answer = verifyEvidence(`${text.slice(0, place)}${letter}${text.slice(place + 1)}`, {
        trustedKeys,
      })
      if (answer.evidence) inForm += 1
      assert.equal(answer.answer, 'failed')
    }),
    runs(80),
  )
  assert.ok(inForm > 25, `${inForm} stayed within the form`)
})
