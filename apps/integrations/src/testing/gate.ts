/** A fake gate over HTTP, in the wire forms of the real one, for tests of integrations: it judges nothing and grants what it is asked. */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addressDigest, normaliseAddress } from '@forbear/permit/address'
import type { Permit, PermitChannel, PermitMode, PermittedTemplate } from '@forbear/permit/permit'
import { signPermit } from '@forbear/permit/token'
import { exportJWK, generateKeyPair } from 'jose'

export const ISSUER = 'https://gate.example'
export const AUDIENCE = 'dialler-1'
export const NUMBER = '+8613800138000'

/** The contact intent, as far as this gate reads it. */
export interface Intent {
  readonly channel: PermitChannel
  readonly to: string
  readonly mode?: PermitMode
  readonly template?: PermittedTemplate
}

/** What a test makes the gate do. */
export interface FakeGateBehaviour {
  /** No connection is answered. */
  isDown: boolean
  /** Every reservation is refused with 409. */
  refuses: boolean
  /** Outcomes are answered 503. */
  takesNoOutcomes: boolean
  /** The void list is answered as of this long ago, as from a cache. */
  voidsAgeSeconds: number
  /** Members of every permit granted from now on. */
  grants: Partial<Permit>
  lifeSeconds: number
}

export interface FakeGate extends AsyncDisposable {
  readonly url: string
  readonly behaviour: FakeGateBehaviour
  readonly requests: readonly string[]
  readonly outcomes: readonly { readonly permit: string; readonly body: Readonly<Record<string, unknown>> }[]
  readonly keysSent: readonly (string | undefined)[]
  /** Voids that were acknowledged, one list a request. */
  readonly acknowledged: readonly (readonly string[])[]
  /** A permit's token without asking over HTTP. */
  grant(intent: Intent): Promise<{ readonly permit: Permit; readonly token: string }>
  voidPermit(permit: Permit): void
}

const rfc3339 = (seconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds * 1000)).toString()

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const send = (response: ServerResponse, status: number, body: unknown): void => {
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
}

const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' }

/** Starts a gate on a free port of this machine. */
export const startFakeGate = async (clock: () => number): Promise<FakeGate> => {
  const requests: string[] = []
  const keysSent: (string | undefined)[] = []
  const acknowledged: string[][] = []
  const outcomes: { permit: string; body: Readonly<Record<string, unknown>> }[] = []
  const voids: { permit: string; at: string; until: string }[] = []
  const behaviour: FakeGateBehaviour = {
    isDown: false,
    refuses: false,
    takesNoOutcomes: false,
    voidsAgeSeconds: 0,
    grants: {},
    lifeSeconds: 60,
  }
  let serial = 0

  const grant: FakeGate['grant'] = async ({ channel, to, mode, template }) => {
    serial += 1
    const id = behaviour.grants.id ?? `prm_${serial}`
    const now = Math.floor(clock())
    const permit: Permit = {
      id,
      issuer: ISSUER,
      audience: AUDIENCE,
      issuedAt: now,
      notBefore: now,
      expiresAt: now + behaviour.lifeSeconds,
      channel,
      ...(mode === undefined ? {} : { mode }),
      ...(template === undefined ? {} : { template }),
      to: addressDigest(id, normaliseAddress(channel, to) ?? ''),
      by: 'Seaside Recoveries',
      purpose: 'collection',
      conditions: ['verify-person'],
      ceilings: { ringSeconds: 20, attempts: 1 },
      ...behaviour.grants,
    }
    return { permit, token: await signPermit(permit, { kid: 'k1', privateKey }) }
  }

  const slots = new Map<string, { readonly permit: Permit; readonly token: string }>()
  const shown = (permit: Permit, token: string | undefined): object => ({
    id: permit.id,
    ...(token === undefined ? {} : { token }),
    notBefore: rfc3339(permit.notBefore),
    expiresAt: rfc3339(permit.expiresAt),
    conditions: permit.conditions,
    ceilings: permit.ceilings,
  })

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://gate')
    requests.push(`${request.method} ${pathname}`)
    const [, reported] = /^\/v1\/permits\/([\w-]+)\/outcome$/.exec(pathname) ?? []
    if (request.method === 'GET' && pathname === '/v1/keys') return send(response, 200, { keys: [jwk] })
    if (request.method === 'GET' && pathname === '/v1/voids') {
      const asOf = rfc3339(clock() - behaviour.voidsAgeSeconds)
      const after = Number(searchParams.get('after') ?? 0)
      return send(response, 200, { voids: voids.slice(after), cursor: String(voids.length), asOf })
    }
    if (request.method === 'POST' && pathname === '/v1/voids/acknowledgement') {
      const { permits } = (await bodyOf(request)) as { readonly permits: string[] }
      acknowledged.push(permits)
      return send(response, 200, { acknowledged: permits.length, at: rfc3339(clock()) })
    }
    if (request.method === 'POST' && pathname === '/v1/permits') {
      keysSent.push(request.headers['idempotency-key']?.toString())
      const intent = (await bodyOf(request)) as Intent
      if (behaviour.refuses) return send(response, 409, { title: 'Not now.', status: 409, code: 'barred' })
      const { permit, token } = await grant(intent)
      const isSlotted = intent.channel === 'letter' || intent.channel === 'visit'
      if (isSlotted) slots.set(permit.id, { permit, token })
      return send(response, 201, shown(permit, isSlotted ? undefined : token))
    }
    const [, redeemed = ''] = /^\/v1\/permits\/([\w-]+)\/redeem$/.exec(pathname) ?? []
    const slot = slots.get(redeemed)
    if (request.method === 'POST' && slot) {
      keysSent.push(request.headers['idempotency-key']?.toString())
      if (behaviour.refuses) return send(response, 409, { title: 'Not now.', status: 409, code: 'refused' })
      return send(response, 200, shown(slot.permit, slot.token))
    }
    if (request.method === 'POST' && reported !== undefined) {
      const body = (await bodyOf(request)) as Readonly<Record<string, unknown>>
      if (behaviour.takesNoOutcomes) return send(response, 503, { title: 'Later.', status: 503 })
      outcomes.push({ permit: reported, body })
      return send(response, 200, {})
    }
    return send(response, 404, { title: 'Not found.', status: 404 })
  }

  const server = createServer((request, response) => {
    if (behaviour.isDown) request.socket.destroy()
    else handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    behaviour,
    requests,
    outcomes,
    keysSent,
    acknowledged,
    grant,
    voidPermit: ({ id, expiresAt }) => {
      voids.push({ permit: id, at: rfc3339(clock()), until: rfc3339(expiresAt) })
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
