/** Partial results: written down and read again they are the same, and put together they are the whole. */
import assert from 'node:assert/strict'
import { closeSync, fstatSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { rulebook } from '@forbear/law'
import { formats, writeForbearJsonl } from '@forbear/logs'
import fc from 'fast-check'
import { generateMonth } from '../demo/agency.ts'
import { jsonPieces } from '../report/json.ts'
import { parseComparison } from '@forbear/audit/statistics/comparison'
import { pseudonyms } from '@forbear/audit/statistics/pseudonyms'
import { type ListedAtMost, newBounds, smallest, trimmed } from '@forbear/audit/bounded'
import { type Folded, addFolded, newPartitionJudge, nothingFolded } from '@forbear/audit/fold'
import { judgeInThreads } from './judge-sections.ts'
import { newLineWriter, packed, unpacked } from './json-lines.ts'
import { present } from '@forbear/audit/present'
import { type ReadLog, newReading } from '@forbear/audit/reading'
import { type RunOptions, foldOptions, frameOf, judgeRead } from '@forbear/audit/run'
import { beginSection, endSection, readSection } from './section.ts'
import { temporaryStore } from './section-store.ts'
import { ALL_PARTITIONS, PARTITIONS } from '@forbear/audit/shelf'
import { type FileShelf, newShelf } from './shelf-files.ts'
import { drained } from '@forbear/audit/turns'
import { jobOf } from './worker-job.ts'

const month = generateMonth(20261001, 24)
const matters = { assumptions: {}, context: month.context, jurisdiction: 'CN', zone: 'Asia/Shanghai' }
const options: RunOptions = {
  rulebook,
  assumptionTexts: [],
  matters,
  knowledge: 'then',
  compare: parseComparison('agency=stillwater-agency,north-gate-agency'),
  versus: { text: 'knowledge=now', knowledge: 'now' },
  rows: { pseudonym: pseudonyms('key'), reviews: new Map(), words: ['en'] },
  head: {
    files: [],
    format: 'forbear-jsonl',
    layout: '',
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
    logZone: null,
    context: null,
    rulesOf: null,
    knowledge: 'then',
    policies: ['house/considerate'],
    names: 'pseudonyms',
    rulebook: 'test',
    engine: 'test',
    timeZoneData: 'test',
  },
}

const { log, shelf } = read()
function read(): { readonly log: ReadLog; readonly shelf: FileShelf } {
  // how some contacts ended is not known, so that something stays undetermined
  const contacts = month.contacts.map((contact, i) => {
    const { outcome: _, ...rest } = contact
    return i % 4 === 0 ? rest : contact
  })
  const file = formats['forbear-jsonl'].read(writeForbearJsonl(contacts, month.statements), {})
  assert.ok(file.ok)
  const onShelf = newShelf(tmpdir())
  const reading = newReading(onShelf, matters)
  for (const contact of file.contacts) reading.take(contact, 0)
  return { log: reading.done([{ name: 'log.jsonl', log: file }]), shelf: onShelf }
}
const folder = mkdtempSync(join(tmpdir(), 'forbear-fold-'))
after(() => {
  shelf.clear()
  rmSync(folder, { recursive: true })
})

const textOf = (result: Parameters<typeof jsonPieces>[0]): string => [...jsonPieces(result)].join('')

/** Every partition judged by one of several judges, each of which takes its own in rising order. */
function judgedBy(judges: number, listedAtMost: ListedAtMost): readonly Folded[] {
  const asked = { ...options, listedAtMost }
  const folding = foldOptions(log, frameOf(log, asked), asked)
  const each = Array.from({ length: judges }, () => newPartitionJudge(log, folding))
  return ALL_PARTITIONS.map((p) => {
    const judge = each[p % judges]
    assert.ok(judge)
    return drained(judge(p, {}))
  })
}

/** A partial result written down and read again. */
function throughFile(folded: Folded, partition: number): Folded {
  const fd = openSync(join(folder, 'section.jsonl'), 'w+')
  try {
    const to = newLineWriter(fd)
    beginSection(to, 'run', partition)
    endSection(to, partition, folded)
    to.digest()
    return readSection(fd, 0, fstatSync(fd).size, 'run', partition)
  } finally {
    closeSync(fd)
  }
}

test('what a partition comes to is the same after it was written down', () => {
  const all = judgedBy(1, { contacts: 500, findings: 500, examples: 500 })
  assert.ok(all.some((f) => f.gathered.undetermined.length > 0))
  assert.ok(all.some((f) => f.gathered.duties.length > 0))
  for (const [p, folded] of all.entries()) assert.deepEqual(throughFile(folded, p), folded)
})

test('however few are listed and however many judge: put together, the whole', () => {
  for (const listedAtMost of [
    { contacts: 7, findings: 5, examples: 3 },
    { contacts: 100, findings: 40, examples: 2 },
  ]) {
    const asked = { ...options, listedAtMost }
    const whole = judgeRead(log, asked)
    assert.equal(whole.omitted.contacts, log.contacts - listedAtMost.contacts)
    assert.ok(whole.omitted.certain + whole.omitted.undetermined > 0)
    for (const judges of [1, 4]) {
      const frame = frameOf(log, asked)
      const folded = nothingFolded(frame)
      for (const [p, part] of judgedBy(judges, listedAtMost).entries())
        addFolded(folded, throughFile(part, p), listedAtMost)
      assert.equal(textOf(present(frame, folded)), textOf(whole))
    }
  }
})

test('the strongest are listed, the first of the log, and an explained contact besides', () => {
  const full = judgeRead(log, options)
  const listedAtMost = { contacts: 5, findings: 3, examples: 1 }
  const few = judgeRead(log, { ...options, listedAtMost })
  assert.ok(full.certain.length > 3)
  assert.deepEqual(few.certain, full.certain.slice(0, 3))
  assert.deepEqual(few.undetermined, full.undetermined.slice(0, 3))
  assert.deepEqual(few.contacts, full.contacts.slice(0, 5))
  assert.equal(few.omitted.certain, full.certain.length - 3)
  assert.equal(few.exit, full.exit)
  assert.deepEqual(few.totals, full.totals)
  for (const [i, { contacts, count }] of few.factors.entries()) {
    assert.equal(contacts.length, Math.min(1, count))
    assert.equal(count, full.factors[i]?.contacts.length)
  }
  const last = full.certain.at(-1)?.contact ?? ''
  const explained = judgeRead(log, { ...options, listedAtMost, explained: last })
  assert.ok(explained.certain.some((f) => f.contact === last))
  assert.ok(explained.contacts.some((c) => c.contact === last))
})

test('a contact that went missing is never passed over', () => {
  const frame = frameOf(log, options)
  const folded = nothingFolded(frame)
  const [, ...rest] = judgedBy(1, frame.listedAtMost).filter((f) => f.gathered.totals.contacts > 0)
  for (const part of rest) addFolded(folded, part, frame.listedAtMost)
  assert.throws(() => present(frame, folded), /contacts were judged, and the log has/)
})

test('a thread that fails ends the run with an error', async () => {
  const folding = foldOptions(log, frameOf(log, options), options)
  const rest = { pseudonymKey: 'key', compare: undefined, run: 'run', hasRows: false }
  const store = temporaryStore()
  const taken: number[] = []
  const asked = { partitions: ALL_PARTITIONS, store, take: (p: number) => taken.push(p) }
  // the files of the shelf are no files: reading them fails in the thread
  const nowhere = shelf.files().map(() => ({ fd: 1_000_000, size: 10 }))
  await assert.rejects(judgeInThreads(jobOf(log, nowhere, folding, rest), 2, asked), /EBADF/)
  assert.deepEqual(taken, [])
  // the disk is full: what a section is written into takes nothing
  if (process.platform === 'linux') {
    const full = { ...store, begin: () => openSync('/dev/full', 'r+') }
    const run = judgeInThreads(jobOf(log, shelf.files(), folding, rest), 2, { ...asked, store: full })
    await assert.rejects(run, /the disk is full/)
  }
  store.close()
})

test('the smallest keys are kept whichever way a list is bounded and put together, ties as they were met', () => {
  const keys = fc.array(fc.nat(20), { maxLength: 200 })
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), (all, most, judges) => {
      const atMost: ListedAtMost = { contacts: 0, findings: most, examples: 0 }
      const ranked = all.map((key, value) => ({ key, value }))
      const bounds = Array.from({ length: judges }, () => newBounds(atMost))
      // partitions of ten, dealt to the judges in turn
      let merged: typeof ranked = []
      for (let from = 0; from < all.length; from += 10) {
        const own = bounds[(from / 10) % judges]
        let list: typeof ranked = []
        for (const one of ranked.slice(from, from + 10))
          if (own?.isAmongSmallest('list', one.key)) list = trimmed<number>([...list, one], most)
        merged = trimmed<number>([...merged, ...list], most)
      }
      assert.deepEqual(smallest<number>(merged, most), smallest<number>(ranked, most))
    }),
  )
})

test('maps and sets come back as they were packed', () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('any')),
      fc.array(fc.tuple(fc.string(), tie('any'))).map((entries) => new Map(entries)),
      fc.array(leaf).map((members) => new Set(members)),
    ),
  })).any
  fc.assert(
    fc.property(value, (v) => {
      assert.deepEqual(unpacked(JSON.parse(JSON.stringify(packed(v)))), v)
    }),
  )
  assert.equal(ALL_PARTITIONS.length, PARTITIONS)
})
