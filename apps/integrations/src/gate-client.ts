/** The gate over HTTP, as a dialler or relay needs it: reserve, report, and fetch voids and keys. */
import { randomUUID } from 'node:crypto'

/** What a client needs to reach the gate. */
export interface GateClientOptions {
  /** Such as `https://gate.example`; no slash at the end. */
  readonly url: string
  /** Sent as `Authorization: Bearer …` with what changes something. Absent: nothing is sent. */
  readonly credential?: string
  /** Only voids for this audience are fetched. Absent: all that the credential may see. */
  readonly audience?: string
  /** After this long an unanswered request has failed. */
  readonly timeoutMilliseconds: number
}

/** A permit as the gate hands it out. Instants are RFC 3339. */
export interface GrantedPermit {
  readonly id: string
  readonly token: string
  readonly notBefore: string
  readonly expiresAt: string
}

/** A permit for a slot, a letter's or a visit's: nothing can be used before it is redeemed. */
export type SlotPermit = Omit<GrantedPermit, 'token'>

/** The gate's answer to a request for a permit. */
export type Reserved =
  | Redeemed
  /** A place in a slot: right before the letter goes out or the visit begins, `redeem` asks again. */
  | { readonly kind: 'slot'; readonly permit: SlotPermit }

/** The gate's answer where a token is wanted. */
export type Redeemed =
  | { readonly kind: 'granted'; readonly permit: GrantedPermit }
  /** The gate said no; the body is its problem document (RFC 9457). */
  | { readonly kind: 'refused'; readonly status: number; readonly problem: unknown }
  /** No answer that can be read: nobody may call. */
  | { readonly kind: 'unanswered'; readonly because: string }

/** What became of a contact. */
export interface OutcomeReport {
  readonly outcome: string
  /** RFC 3339. */
  readonly begunAt: string
  readonly durationSeconds?: number
}

/** What diallers and relays ask of the gate. */
export interface GateClient {
  /** @param key  an idempotency key: the same for every try of one contact */
  reserve(intent: unknown, key: string): Promise<Reserved>
  /**
   * Asks for the token of a slot's permit, which then holds for minutes.
   *
   * @param key  an idempotency key: another for every attempt that may find the law otherwise than the one before
   */
  redeem(permitId: string, key: string): Promise<Redeemed>
  /** @throws where the gate did not take the report; it is then to be reported again */
  reportOutcome(permitId: string, report: OutcomeReport): Promise<void>
  /** @throws where nothing could be fetched */
  fetchVoids(after: string | undefined): Promise<unknown>
  /**
   * Tells the gate that every checker of this audience knows these voids.
   *
   * @param permitIds  at most 200
   * @throws where the gate did not take it
   */
  acknowledgeVoids(permitIds: readonly string[]): Promise<void>
  /** @throws where nothing could be fetched */
  fetchKeys(): Promise<unknown>
}

const isSlot = (body: unknown): body is SlotPermit =>
  typeof body === 'object' &&
  body !== null &&
  !('token' in body) &&
  'id' in body &&
  typeof body.id === 'string' &&
  'notBefore' in body &&
  typeof body.notBefore === 'string' &&
  'expiresAt' in body &&
  typeof body.expiresAt === 'string'

function isGranted(body: unknown): body is GrantedPermit {
  if (typeof body !== 'object' || body === null || !('token' in body)) return false
  const { token, ...rest } = body
  return typeof token === 'string' && isSlot(rest)
}

/** A client of one gate. */
export function createGateClient({
  url,
  credential,
  audience,
  timeoutMilliseconds,
}: GateClientOptions): GateClient {
  const authorization = credential === undefined ? {} : { authorization: `Bearer ${credential}` }
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...authorization,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      headers: { 'cache-control': 'no-store', ...authorization },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    if (response.status !== 200) throw new Error(`GET ${path} was answered ${response.status}`)
    return await response.json()
  }

  /** What was answered, where `read` understands it; a refusal, or that there was no answer. */
  const asked = async <T>(
    path: string,
    sent: { readonly body?: unknown; readonly key: string },
    read: (status: number, body: unknown) => T | undefined,
  ): Promise<T | Exclude<Redeemed, { kind: 'granted' }>> => {
    try {
      const response = await post(path, sent.body, { 'idempotency-key': sent.key })
      const body: unknown = await response.json()
      const understood = read(response.status, body)
      if (understood !== undefined) return understood
      if (response.status >= 400 && response.status < 500)
        return { kind: 'refused', status: response.status, problem: body }
      return { kind: 'unanswered', because: `status ${response.status}` }
    } catch (error) {
      return { kind: 'unanswered', because: error instanceof Error ? error.message : 'unknown' }
    }
  }

  return {
    reserve: (intent, key) =>
      asked('/v1/permits', { body: intent, key }, (status, body): Reserved | undefined => {
        if (status !== 201) return undefined
        if (isGranted(body)) return { kind: 'granted', permit: body }
        return isSlot(body) ? { kind: 'slot', permit: body } : undefined
      }),
    redeem: (permitId, key) =>
      asked(
        `/v1/permits/${encodeURIComponent(permitId)}/redeem`,
        { key },
        (status, body): Redeemed | undefined =>
          status === 200 && isGranted(body) ? { kind: 'granted', permit: body } : undefined,
      ),
    async reportOutcome(permitId, report) {
      const path = `/v1/permits/${encodeURIComponent(permitId)}/outcome`
      const key = `${permitId}:${report.outcome}:${report.begunAt}`
      const response = await post(path, report, { 'idempotency-key': key })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`outcome of ${permitId} was answered ${response.status}`)
    },
    fetchVoids(after) {
      const query = new URLSearchParams({
        ...(audience === undefined ? {} : { audience }),
        ...(after === undefined ? {} : { after }),
      }).toString()
      return get(query === '' ? '/v1/voids' : `/v1/voids?${query}`)
    },
    async acknowledgeVoids(permitIds) {
      const body = { permits: permitIds }
      const response = await post('/v1/voids/acknowledgement', body, { 'idempotency-key': randomUUID() })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`the acknowledgement of voids was answered ${response.status}`)
    },
    fetchKeys: () => get('/v1/keys'),
  }
}
