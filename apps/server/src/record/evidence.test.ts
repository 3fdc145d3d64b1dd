/** The record over HTTP on a real database: evidence that strangers verify, witnesses, and data that is erased. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toUtf8 } from '@forbear/journal/bytes'
import { cosign, cosignerFromSeed } from '@forbear/journal/cosignature'
import { verifyOpenings, parseEntry, type Openings } from '@forbear/journal/entry'
import { type Evidence, formatEvidence, parseEvidence } from '@forbear/journal/evidence'
import { evidenceInPage, lockedInPage } from '@forbear/journal/page'
import { formatSignature, formatVerifierKey, parseNote, verifierKeyOf } from '@forbear/journal/note'
import { isLocked, open } from '@forbear/journal/passphrase'
import { readBundle } from '@forbear/journal/tiles'
import { leafHash } from '@forbear/journal/tree'
import { verifyEvidence } from '@forbear/journal/verify-evidence'
import { createAdaptorServer as createServer } from '@hono/node-server'
import { sql } from 'kysely'
import { guizhouMatter, numberOf } from '../testing/matters.ts'
import { type TestService, testService } from '../testing/service.ts'
import { verifierKey } from './checkpoints.ts'
import { recount } from './recount.ts'

const AT = '2026-03-02T04:00:00Z'
const ORIGIN = 'https://gate.example'
const PASSPHRASE = 'nobody guesses this one'
const MAIN = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url))
let t: TestService
let lender: string
before(async () => {
  t = await testService(AT)
  lender = await t.keyOf('org_lender')
})
after(() => t.close())

interface Opened {
  readonly matter: string
  readonly intent: Readonly<Record<string, unknown>>
  readonly debtor: string
}

/** A matter with a permit and a refusal. */
async function opened(reference: string, opening = guizhouMatter(reference)): Promise<Opened> {
  const { status, body } = await t.ask(lender, 'POST', '/v1/matters', opening)
  assert.equal(status, 201, JSON.stringify(body))
  const debtor: string = body.persons[`${reference}/debtor`]
  const intent = {
    matter: body.id,
    person: debtor,
    point: body.points[numberOf(reference)],
    debts: [body.debts[`${reference}/loan`]],
    channel: 'call',
    mode: 'human',
    callerId: 'shown',
    audience: 'dialler-1',
  }
  const granted = await t.ask(lender, 'POST', '/v1/permits', intent)
  assert.equal(granted.status, 201, JSON.stringify(granted.body))
  return { matter: body.id, intent, debtor }
}

const trusted = () => [verifierKey(ORIGIN, t.service.keys.checkpoint)]

/** Unlocked evidence of a matter, as text. */
async function evidenceText(matter: string, variant = 'borrower'): Promise<string> {
  const path = `/v1/matters/${matter}/evidence?variant=${variant}&purpose=test&unlocked=yes`
  const answer = await t.app.request(path, { headers: { authorization: `Bearer ${lender}` } })
  assert.equal(answer.status, 200)
  return answer.text()
}

const faults = (file: string | Evidence): readonly string[] => {
  const text = typeof file === 'string' ? file : formatEvidence(file)
  return verifyEvidence(text, { trustedKeys: trusted() })
    .checks.filter((c) => !c.ok)
    .map((c) => c.code)
}

test('S35 evidence of a matter verifies under the key of the house, and has everything recorded before it', async () => {
  const { matter } = await opened('B-2001')
  const text = await evidenceText(matter)
  const answer = verifyEvidence(text, { trustedKeys: trusted() })
  assert.deepEqual(faults(text), [])
  assert.equal(answer.answer, 'verified')
  const kinds = answer.entries.map((e) => e?.kind)
  assert.equal(kinds[0], 'matter-opened')
  // that it was given stands in it too
  assert.deepEqual(kinds.slice(-2), ['permit-reserved', 'evidence-given'])
})

test('evidence is locked unless asked otherwise, and its passphrase is kept nowhere', async () => {
  const { matter } = await opened('B-2002')
  const path = `/v1/matters/${matter}/evidence`
  const asked = { variant: 'borrower', purpose: 'asked for by the borrower' }
  const neither = await t.ask(lender, 'POST', path, asked)
  assert.equal(neither.status, 422)
  const { status, body } = await t.ask(lender, 'POST', path, {
    ...asked,
    form: 'html',
    passphrase: PASSPHRASE,
  })
  assert.equal(status, 200)
  assert.match(body, /<script>/)
  assert.equal(body.includes('permit-reserved'), false)
  const unlocked = await open(toUtf8(lockedInPage(body) ?? ''), PASSPHRASE, globalThis.crypto.subtle)
  assert.ok(unlocked.ok)
  const inside = evidenceInPage(unlocked.value)
  assert.ok(inside)
  assert.deepEqual(faults(inside), [])
  const json = await t.ask(lender, 'POST', path, { ...asked, passphrase: PASSPHRASE })
  assert.equal(isLocked(toUtf8(JSON.stringify(json.body))), true)
  assert.equal((await dump()).includes(PASSPHRASE), false)
  const unasked = await t.ask(lender, 'GET', `${path}?variant=court&purpose=x`)
  assert.equal(unasked.status, 422)
})

test('a variant shows what it should: others’ numbers to nobody, a court no contact details, everybody no act', async () => {
  const opening = guizhouMatter('B-2003')
  const hers = {
    value: '+8610000009999',
    kind: 'mobile',
    person: 'B-2003/mother',
    provenance: 'contract',
  } as const
  const { matter } = await opened('B-2003', { ...opening, points: [...(opening.points ?? []), hers] })
  for (const [variant, own] of [
    ['borrower', true],
    ['court', false],
    ['public', false],
  ] as const) {
    const text = await evidenceText(matter, variant)
    assert.deepEqual(faults(text), [], variant)
    assert.equal(text.includes(numberOf('B-2003')), own, variant)
    assert.equal(text.includes('B-2003/mother') || text.includes(hers.value), false, variant)
    assert.equal(text.includes('"channel":"call"'), variant !== 'public', variant)
    // verdict and rulebook are anybody's to see
    const { rulebooks } = JSON.parse(text) as { readonly rulebooks: readonly string[] }
    assert.deepEqual(rulebooks, [t.service.engine.digest], variant)
    assert.ok(text.includes('"value":"clear"'), variant)
  }
})

test('only who may is given evidence, and an agency finds no matter', async () => {
  const { matter } = await opened('B-2004')
  const path = `/v1/matters/${matter}/evidence?variant=borrower&purpose=x&unlocked=yes`
  const masked = await t.keyOf('org_lender', ['record:read'])
  assert.equal((await t.ask(masked, 'GET', path)).status, 403)
  assert.equal((await t.ask(await t.keyOf('org_north'), 'GET', path)).status, 404)
  assert.equal((await t.ask(lender, 'GET', path.replace(matter, 'mat_none'))).status, 404)
})

test('S35 evidence that was forged on its way is found out, each forgery by its name', async () => {
  const { matter } = await opened('B-2005')
  const other = await opened('B-2006')
  const read = parseEvidence(await evidenceText(matter))
  const foreign = parseEvidence(await evidenceText(other.matter))
  assert.ok(read.ok && foreign.ok)
  const evidence = read.value
  const [first, second, third, ...rest] = evidence.entries
  const [stranger] = foreign.value.entries
  assert.ok(first && second && third && stranger)
  const forged: readonly (readonly [string, Evidence, string])[] = [
    ['an entry left out', { ...evidence, entries: [first, third, ...rest] }, 'chain-gap'],
    ['two exchanged', { ...evidence, entries: [second, first, third, ...rest] }, 'chain-out-of-order'],
    ['the last cut off', { ...evidence, entries: evidence.entries.slice(0, -1) }, 'entries-missing'],
    [
      'one of another matter',
      { ...evidence, entries: [stranger, second, third, ...rest] },
      'chain-other-chain',
    ],
    [
      'a time changed',
      {
        ...evidence,
        entries: [{ ...first, entry: first.entry.replace('04:00:00', '03:00:00') }, second, third, ...rest],
      },
      'not-in-the-tree',
    ],
    [
      'a value changed',
      {
        ...evidence,
        entries: [
          {
            ...first,
            openings: { ...first.openings, creditor: { salt: 'AAAAAAAAAAAAAAAAAAAAAA', value: 'org_north' } },
          },
          second,
          third,
          ...rest,
        ],
      },
      'opening-does-not-fit',
    ],
    ['fewer entries said to be', { ...evidence, count: evidence.count - 1 }, 'not-in-the-map'],
    [
      'another checkpoint',
      { ...evidence, checkpoint: evidence.checkpoint.replace(/\n\d+\n/, '\n7\n') },
      'forged-signature',
    ],
  ]
  for (const [what, file, name] of forged)
    assert.ok(faults(file).includes(name), `${what}: ${faults(file).join(', ')}`)
})

test('proofs, tiles and bundles are served, so that anybody can follow the log', async () => {
  await t.service.sequencer.round()
  const raw = async (path: string) => {
    const answer = await t.app.request(`/v1/record/${path}`, {
      headers: { authorization: `Bearer ${lender}` },
    })
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }
  const { status, body: note } = await t.ask(lender, 'GET', '/v1/record/checkpoint')
  assert.equal(status, 200)
  const size = Number(String(note).split('\n')[1])
  const bundle = await raw(`tile/entries/000.p/${size}`)
  const hashes = await raw(`tile/0/000.p/${size}`)
  const entries = readBundle(bundle.bytes)
  assert.equal(entries?.length, size)
  assert.deepEqual(
    Buffer.concat((entries ?? []).map(leafHash)).toString('hex'),
    Buffer.from(hashes.bytes).toString('hex'),
  )
  assert.equal((await raw('tile/0/000')).status, 404)
  assert.equal((await raw('tile/0/x001/000')).status, 404)
  const inclusion = await t.ask(lender, 'GET', '/v1/record/proof/inclusion?entry=house/2')
  assert.equal(inclusion.status, 200, JSON.stringify(inclusion.body))
  const consistency = await t.ask(lender, 'GET', `/v1/record/proof/consistency?from=1&to=${size}`)
  assert.equal(consistency.status, 200)
  for (const [path, expected] of [
    ['proof/inclusion?entry=mat_none/1', 404],
    ['proof/inclusion?entry=house', 422],
    [`proof/consistency?from=2&to=${size + 1}`, 404],
    ['checkpoint?size=999999', 404],
  ] as const)
    assert.equal((await t.ask(lender, 'GET', `/v1/record/${path}`)).status, expected, path)
  const none = await t.keyOf('org_lender', ['permits:reserve'])
  assert.equal((await t.ask(none, 'GET', '/v1/record/checkpoint')).status, 403)
})

test('a witness’s signature is verified, kept, and stands in evidence from then on', async () => {
  const { matter } = await opened('B-2007')
  const signer = cosignerFromSeed({ name: 'witness.example/w1', seed: new Uint8Array(32).fill(7) })
  const key = verifierKeyOf(signer, 4)
  await t.service.sequencer.round()
  const note = parseNote(String((await t.ask(lender, 'GET', '/v1/record/checkpoint')).body))
  assert.ok(note.ok)
  const size = Number(note.value.text.split('\n')[1])
  const line = formatSignature(cosign(note.value.text, { cosigner: signer, atSeconds: 1_772_424_000n }))
  const sent = { size, key: formatVerifierKey(key), line }
  const forged = await t.ask(lender, 'POST', '/v1/record/witness', {
    ...sent,
    line: formatSignature(cosign(`${note.value.text}x\n`, { cosigner: signer, atSeconds: 1n })),
  })
  assert.equal(forged.status, 422)
  assert.equal((await t.ask(lender, 'POST', '/v1/record/witness', sent)).status, 201)
  assert.equal((await t.ask(lender, 'POST', '/v1/record/witness', sent)).body.witnesses, 1)
  // what the evidence itself adds to the record is not witnessed yet: the checkpoint that was comes with it
  const text = await evidenceText(matter)
  const answer = verifyEvidence(text, {
    trustedKeys: [...trusted(), key],
    earlier: [{ checkpoint: `${note.value.text}\n${line}\n` }],
  })
  assert.ok(answer.evidence?.keys.includes(formatVerifierKey(key)))
  assert.deepEqual(
    answer.checks.filter((c) => !c.ok).map((c) => c.code),
    ['not-signed-by-the-log'],
    'a note without the log’s own signature is none of it',
  )
  assert.deepEqual(faults(text), [])
})

/** Every value of every table, as text. */
async function dump(): Promise<string> {
  const { database } = t.service
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(database)
  const texts = await Promise.all(
    rows.map(async ({ name }) =>
      JSON.stringify(
        (await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(database)).rows,
      ),
    ),
  )
  return texts.join('\n')
}

test('a person who is erased is nowhere in the database; the record verifies, and what was counted still counts', async () => {
  const reference = 'B-2008'
  const { matter, intent, debtor } = await opened(reference)
  const judged = await t.ask(lender, 'POST', '/v1/judgements', intent)
  const before = await dump()
  for (const personal of [numberOf(reference), `${reference}/debtor`])
    assert.ok(before.includes(personal), personal)
  const path = `/v1/matters/${matter}/erasure`
  const asked = { what: { rule: 'person', person: debtor }, because: 'requested' }
  assert.equal((await t.ask(await t.keyOf('org_north'), 'POST', path, asked)).status, 404)
  const under = { 'idempotency-key': 'erase-the-debtor-once' }
  const erased = await t.ask(lender, 'POST', path, asked, under)
  assert.equal(erased.status, 201, JSON.stringify(erased.body))
  assert.ok(erased.body.erased >= 4, String(erased.body.erased))
  const dumped = await dump()
  for (const personal of [numberOf(reference), `${reference}/debtor`, `${reference}/loan`])
    assert.equal(dumped.includes(personal), false, personal)
  assert.ok(!dumped.includes(`"row":"(${matter},org_lender,${reference},`), 'the list of matters')
  // the mother was not asked about
  assert.ok(dumped.includes(`${reference}/mother`))
  // every hash still verifies, and every opening that is left
  const text = await evidenceText(matter)
  assert.deepEqual(faults(text), [])
  const { rows } = await sql<{
    entry: string
    openings: Openings
  }>`select entry, openings from entry`.execute(t.service.database)
  for (const { entry, openings } of rows) {
    const read = parseEntry(toUtf8(entry))
    assert.ok(read.ok)
    assert.deepEqual(verifyOpenings(read.value, openings), [])
  }
  // the same contact is judged the same, from what was kept
  const again = await t.ask(lender, 'POST', '/v1/judgements', intent)
  assert.deepEqual(again.body.judgement.findings, judged.body.judgement.findings)
  const state = await t.service.reader.read([matter], (seen) => seen.matter(matter))
  assert.equal(JSON.stringify([...(state?.points.values() ?? [])]).includes(numberOf(reference)), false)
  assert.equal(state?.permits.size, 1)
  // erasing again finds nothing, and the same request is answered the same
  assert.deepEqual((await t.ask(lender, 'POST', path, asked)).body, { entry: null, erased: 0 })
  assert.deepEqual((await t.ask(lender, 'POST', path, asked, under)).body, erased.body)
})

test('fields are erased by rule, and a request about them sent again is not carried out twice', async () => {
  const reference = 'B-2009'
  const opening = guizhouMatter(reference)
  const under = { 'idempotency-key': 'open-this-matter-once' }
  const { body } = await t.ask(lender, 'POST', '/v1/matters', opening, under)
  const fields = ['person-stated', 'debt-stated', 'matter-opened'].map((kind) => ({
    kind,
    field: 'reference',
  }))
  const asked = { what: { rule: 'fields', fields }, because: 'retention-ended' }
  const early = { ...asked, what: { ...asked.what, recordedBefore: AT } }
  assert.equal((await t.ask(lender, 'POST', `/v1/matters/${body.id}/erasure`, early)).body.erased, 0)
  const erased = await t.ask(lender, 'POST', `/v1/matters/${body.id}/erasure`, asked)
  assert.equal(erased.body.erased, 4)
  assert.equal((await dump()).includes(`${reference}/mother`), false)
  const again = await t.ask(lender, 'POST', '/v1/matters', opening, under)
  assert.equal(again.status, 422)
  assert.equal(again.body.code, 'key-reused')
  // the indexes are what follows from the entries as they are now
  assert.deepEqual((await recount(t.service.database)).differences, [])
})

/** The command `forbear`, as a person runs it. */
async function forbear(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, LANG: 'C.UTF-8', FORBEAR_KEY: lender },
  })
  const [out, err] = [collected(child.stdout), collected(child.stderr)]
  const [status] = (await once(child, 'close')) as [number]
  return { status, out: await out, err: await err }
}

async function collected(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}

test('what the command exports it verifies without the service: evidence, contacts, the whole record', async () => {
  const { matter, intent } = await opened('B-2010')
  const refused = await t.ask(lender, 'POST', '/v1/permits', { ...intent, channel: 'visit', mode: undefined })
  assert.ok(refused.status >= 400)
  const folder = mkdtempSync(join(tmpdir(), 'forbear-export-'))
  const server = createServer({ fetch: t.app.fetch })
  try {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const [pass, keys] = [join(folder, 'pass'), join(folder, 'keys')]
    writeFileSync(pass, `${PASSPHRASE}\n`)
    writeFileSync(keys, `# of the lender\n${trusted().map(formatVerifierKey).join('\n')}\n`)
    await t.service.sequencer.round()
    const first = String((await t.ask(lender, 'GET', '/v1/record/checkpoint')).body)
    const note = join(folder, 'note')
    writeFileSync(note, first)
    const asked = ['--server', address, '--purpose', 'test'] as const
    const ran = await Promise.all([
      forbear(
        'export',
        'evidence',
        matter,
        ...asked,
        '--form',
        'html',
        '--passphrase-file',
        pass,
        '--out',
        join(folder, 'e'),
      ),
      forbear('export', 'contacts', matter, ...asked, '--out', join(folder, 'contacts')),
      forbear('export', 'record', '--server', address, '--out', join(folder, 'record')),
    ])
    assert.deepEqual(
      ran.map((r) => r.status),
      [0, 0, 0],
      ran.map((r) => r.err).join('\n'),
    )
    const decisions = readFileSync(join(folder, 'contacts', 'decisions.jsonl'), 'utf8')
    const kinds = decisions
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind)
    assert.deepEqual(kinds.slice(0, 1), ['permit-reserved'])
    assert.match(readFileSync(join(folder, 'contacts', 'contacts.jsonl'), 'utf8'), /"type":"coverage"/)
    const [evidence, record] = await Promise.all([
      forbear('verify', join(folder, 'e'), '--key', keys, '--passphrase-file', pass),
      forbear('verify', join(folder, 'record'), '--key', keys, '--checkpoint', note),
    ])
    assert.equal(evidence.status, 0, evidence.out + evidence.err)
    assert.equal(record.status, 0, record.out + record.err)
  } finally {
    server.close()
    rmSync(folder, { recursive: true })
  }
})
