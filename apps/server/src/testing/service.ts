/** A service for tests: its own database, a clock that tests move, invented organisations. */
import type { Organisation } from '@forbear/conduct/facts'
import { rulebook } from '@forbear/law'
import { type Api, appOf } from '../app.ts'
import type { Place } from '../platform/database.ts'
import { type SigningKeys, passingKeys } from '../platform/keys.ts'
import type { Scope } from '../platform/scopes.ts'
import { HOUSE } from '../record/fact.ts'
import type { LastSigned } from '../record/last-signed.ts'
import type { Service } from '../service.ts'
import { admitClient, start } from '../start.ts'
import { documented } from './documented.ts'
import { embedded } from './embedded.ts'

/** A clock that stands still until it is moved. */
export class TestClock {
  #at: Temporal.Instant
  constructor(at: string) {
    this.#at = Temporal.Instant.from(at)
  }
  readonly now = (): Temporal.Instant => this.#at
  moveTo(at: string): void {
    this.#at = Temporal.Instant.from(at)
  }
  moveBy(seconds: number): void {
    this.#at = this.#at.add({ seconds })
  }
}

/** An invented bank with two agencies. */
export const ORGANISATIONS: readonly Organisation[] = [
  {
    id: 'org_lender',
    kind: 'creditor',
    creditorType: 'bank',
    members: [],
    membersComplete: true,
    zone: 'Asia/Shanghai',
  },
  { id: 'org_north', kind: 'agency', members: [], membersComplete: true, zone: 'Asia/Shanghai' },
  { id: 'org_south', kind: 'agency', members: [], membersComplete: true, zone: 'Asia/Shanghai' },
]

export interface Answer {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every route
  readonly body: any
  readonly headers: Headers
}

export interface TestService {
  readonly service: Service
  readonly app: Api
  readonly clock: TestClock
  /** A key of an organisation; of all scopes where none are named. */
  readonly keyOf: (organisation: string, scopes?: readonly Scope[]) => Promise<string>
  /** Asks the API as a client would, under a new idempotency key unless one is given. */
  readonly ask: (
    key: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>
  readonly close: () => Promise<void>
}

let asked = 0

/** Starts a service; `place` absent: PGlite in memory. */
export async function testService(
  at: string,
  place?: Place,
  of: { readonly keys?: SigningKeys; readonly lastSigned?: LastSigned } = {},
): Promise<TestService> {
  const clock = new TestClock(at)
  const { service, close } = await start({
    place: place ?? (await embedded()),
    rulebook,
    versions: { engine: 'test', timeZoneData: process.versions['tz'] ?? 'unknown' },
    keys: of.keys ?? passingKeys(),
    ...(of.lastSigned ? { lastSigned: of.lastSigned } : {}),
    issuer: 'https://gate.example',
    exposureSeconds: 35,
    toleranceSeconds: 60,
    batch: 64,
    lanes: 2,
    kept: 1000,
    clock: clock.now,
  })
  await service.recorder.record({
    matters: [],
    house: 'write',
    decide: ({ house }) => ({
      answer: undefined,
      drafts: ORGANISATIONS.filter((o) => house.organisations.every((h) => h.id !== o.id)).map(
        (organisation) => ({
          chain: HOUSE,
          kind: 'organisation-stated',
          values: { client: 'test', organisation },
        }),
      ),
    }),
  })
  let fault: unknown
  const app = appOf(service, { onFault: (error) => (fault = error) })
  const check = documented(app)
  return {
    service,
    app,
    clock,
    keyOf: (organisation, scopes) =>
      admitClient(service, { name: `test of ${organisation}`, organisation, ...(scopes ? { scopes } : {}) }),
    ask: async (key, method, path, body, headers) => {
      asked += 1
      const answer = await app.request(path, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(method === 'GET' ? {} : { 'idempotency-key': `test-${String(asked).padStart(8, '0')}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      if (answer.status === 500) throw new Error(`${method} ${path} is a fault`, { cause: fault })
      const contentType = answer.headers.get('content-type')
      check({ method, path, status: answer.status, contentType, text })
      return {
        status: answer.status,
        body: /json(?:;|$)/.test(contentType ?? '') && text !== '' ? JSON.parse(text) : text || undefined,
        headers: answer.headers,
      }
    },
    close,
  }
}
