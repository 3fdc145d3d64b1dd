/**
 * The program itself, with the demonstration: started, asked, stopped, started again; what it writes down names nobody.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { borrowers } from './demonstration/borrowers.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

let folder: string
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'forbear-main-'))
})
after(() => rmSync(folder, { recursive: true }))

interface Program {
  readonly child: ChildProcess
  readonly out: () => string
  readonly errors: () => string
  /** Resolves once the output holds a text. */
  readonly told: (text: string) => Promise<void>
  readonly ended: Promise<number | null>
}

function program(environment: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      // what the tests compiled is not compiled again at each start
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      PORT: '0',
      FORBEAR_DATA: folder,
      FORBEAR_LOG: 'debug',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    child,
    out: () => out,
    errors: () => errors,
    told: async (text) => {
      await new Promise<void>((resolve, reject) => {
        const look = (): void => {
          if (out.includes(text)) resolve()
        }
        look()
        child.stdout.on('data', look)
        child.on('close', () => reject(new Error(`ended without saying ${text}:\n${out}${errors}`)))
      })
    },
    ended,
  }
}

const addressIn = (out: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? ''

/** A line for a shell as a request. */
async function asked(
  curl: string,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const [, address = ''] = /curl -s (\S+)/.exec(curl) ?? []
  const [, body = ''] = /-d '([^']*)'/.exec(curl) ?? []
  const headers = Object.fromEntries(
    [...curl.matchAll(/-H ['"]([^:]+): ([^'"]*)['"]/g)].map(([, name = '', value = '']) => [
      name,
      value.replace('$(date +%s%N)', String(process.hrtime.bigint())),
    ]),
  )
  const answer = await fetch(address, { method: 'POST', headers, body })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test('npm start on an empty folder tells the address, the keys once and three requests that do as they say', async () => {
  const first = program()
  await first.told('/v1/judgements')
  const curls = first
    .out()
    .split('\n')
    .filter((line) => line.startsWith('curl '))
  assert.equal(curls.length, 3, first.out())
  const [permit, refusal, dryRun] = await Promise.all(curls.map(asked))
  assert.equal(permit?.status, 201, JSON.stringify(permit?.body))
  assert.equal(refusal?.status, 409)
  assert.match(JSON.stringify(refusal?.body), /cn\/credit-card-measures-2011\/70-stop/)
  assert.equal(dryRun?.status, 200)
  assert.match(JSON.stringify(dryRun?.body), /"permitted":false/)
  assert.match(first.out(), /no promise at power loss/)
  assert.match(first.out(), /断电时不保证/)

  // faults and bad requests are written down too
  const address = addressIn(first.out())
  const [, key = ''] = /(fbk_\S+) {2}org_yunling/.exec(first.out()) ?? []
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'idempotency-key': 'named-in-the-log',
  }
  const bad = await fetch(`${address}/v1/matters?name=罗小满&phone=13800000000`, {
    method: 'POST',
    headers,
    body: '{"name":"罗小满","phone":"+8613800000000"}',
  })
  assert.equal(bad.status, 422)
  await fetch(`${address}/v1/people/罗小满`, { headers })

  const second = program()
  assert.equal(await second.ended, 75, second.errors())
  assert.match(second.errors(), new RegExp(`in use by process ${first.child.pid} `))
  assert.equal(second.out(), '')

  first.child.kill('SIGTERM')
  assert.equal(await first.ended, 0, first.errors())
  await assert.rejects(fetch(`${address}/livez`))

  const lines = first.errors().trimEnd().split('\n')
  for (const line of lines) assert.doesNotThrow(() => JSON.parse(line), line)
  assert.ok(lines.some((line) => line.includes('"route":"/v1/permits","status":201')))
  assert.ok(lines.some((line) => line.includes('"code":"invalid"')))
  const people = borrowers(20_260_302).flatMap((b) => [
    b.name,
    b.number,
    b.reference,
    b.thirdPerson?.name,
    b.thirdPerson?.number,
  ])
  for (const said of [
    ...people,
    'fbk_',
    '罗小满',
    '13800000000',
    'named-in-the-log',
    'eyJ',
    'BEGIN PRIVATE',
    'mat_',
    'per_',
    'pt_',
  ])
    if (said !== undefined) assert.ok(!first.errors().includes(said), `the log holds \`${said}\``)
})

test('started again it finds what was recorded, shows no key, finishes what runs when it is stopped', async () => {
  const again = program()
  await again.told('Data')
  assert.doesNotMatch(again.out(), /fbk_|curl/)
  const address = addressIn(again.out())
  const slow = fetch(`${address}/docs`)
  const ready = await fetch(`${address}/readyz`, { headers: { connection: 'keep-alive' } })
  assert.equal(ready.status, 200, await ready.text())
  again.child.kill('SIGINT')
  again.child.kill('SIGINT')
  assert.match(await (await slow).text(), /\/v1\/permits/)
  assert.equal(await again.ended, 0, again.errors())
  assert.equal(statSync(join(folder, 'keys.json')).mode & 0o077, 0, 'only its owner reads the keys')
  assert.match(readFileSync(join(folder, 'lock.2'), 'utf8'), /"released":true/)
})

test('wrong settings end it at once, all of them told', async () => {
  const wrong = program({ PORT: 'x', DATABASE_URL: 'postgres://gate:s3cret@127.0.0.1:1/forbear' })
  assert.equal(await wrong.ended, 78)
  for (const name of ['PORT', 'FORBEAR_ISSUER', 'FORBEAR_KEYS'])
    assert.match(wrong.errors(), new RegExp(name))
  assert.doesNotMatch(wrong.errors(), /s3cret/)
})
