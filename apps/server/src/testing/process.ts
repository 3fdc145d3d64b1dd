/** Services as processes of their own, for what only processes can show: races between them, and sudden ends. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rulebook } from '@forbear/law'
import type { Place } from '../platform/database.ts'
import { openKeys } from '../platform/keys.ts'
import { HOUSE } from '../record/fact.ts'
import { admitClient, start } from '../start.ts'
import type { ServeOrder } from './serve.ts'
import { ORGANISATIONS } from './service.ts'

/** A process that serves. */
export interface ServingProcess {
  readonly address: string
  readonly pid: number
  /** Milliseconds from its start to its address. */
  readonly startedInMs: number
  /** Ends it as a power cut would: SIGKILL. */
  readonly kill: () => Promise<void>
  /** Ends it in order. */
  readonly stop: () => Promise<void>
}

/** Noon in Shanghai on an ordinary Monday, when calls are lawful. */
const NOON = Temporal.Instant.from('2026-03-02T04:00:00Z')

/** How far a clock that stands at noon now is ahead of the machine's, seconds. */
export const secondsToNoon = (): number =>
  Math.round((NOON.epochMilliseconds - Temporal.Now.instant().epochMilliseconds) / 1000)

/** Starts a process, and waits until it answers. */
export async function startProcess(order: ServeOrder): Promise<ServingProcess> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts')], {
    env: { ...process.env, FORBEAR_TEST_SERVE: JSON.stringify(order) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (part: string) => said.push(part))
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()))
    child.once('exit', () => reject(new Error(`the process ended:\n${said.join('')}`)))
  })
  return {
    address,
    pid: child.pid ?? 0,
    startedInMs: performance.now() - began,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}

/** A new house on a database: organisations, a key of the lender, the keys of the service in a file. */
export interface Prepared {
  readonly lender: string
  readonly keys: string
  readonly remove: () => void
}

/** Makes what the processes of a service share. */
export async function prepare(place: Place): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-keys-'))
  const keys = join(folder, 'keys.json')
  const { service, close } = await start({
    place,
    rulebook,
    versions: { engine: 'test', timeZoneData: process.versions['tz'] ?? 'unknown' },
    keys: openKeys(keys),
    issuer: 'https://gate.example',
    exposureSeconds: 35,
    toleranceSeconds: 60,
    batch: 1,
    lanes: 1,
    kept: 1,
    clock: () => NOON.subtract({ hours: 1 }),
  })
  await service.recorder.record({
    matters: [],
    house: 'write',
    decide: () => ({
      answer: undefined,
      drafts: ORGANISATIONS.map((organisation) => ({
        chain: HOUSE,
        kind: 'organisation-stated',
        values: { client: 'test', organisation },
      })),
    }),
  })
  const lender = await admitClient(service, { name: 'lender', organisation: 'org_lender' })
  await close()
  return { lender, keys, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What came back; status 0 where the connection broke and nobody knows. */
export interface Heard {
  readonly status: number
  readonly body: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** Sends a request under a key of its own choice. */
export function send(
  to: { readonly address: string; readonly path: string; readonly client: string; readonly key: string },
  body: unknown,
): Promise<Heard> {
  return new Promise((resolve) => {
    const sent = request(
      `${to.address}${to.path}`,
      {
        agent,
        method: 'POST',
        headers: {
          authorization: `Bearer ${to.client}`,
          'content-type': 'application/json',
          'idempotency-key': to.key,
        },
      },
      (answer) => {
        const parts: string[] = []
        answer.setEncoding('utf8').on('data', (part: string) => parts.push(part))
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: parts.join('') }))
        answer.once('error', () => resolve({ status: 0, body: '' }))
      },
    )
    sent.once('error', () => resolve({ status: 0, body: '' }))
    sent.end(JSON.stringify(body))
  })
}
