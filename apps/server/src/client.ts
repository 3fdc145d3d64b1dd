/** A client typed by the routes: paths, bodies and every status that can come back, for other programs of the project. */
import { hc } from 'hono/client'
import type { Api } from './app.ts'

/** Where a service is, and who asks it. */
export interface ClientOptions {
  readonly address: string
  readonly key: string
  /** Sends a request; absent: `fetch`. */
  readonly send?: typeof fetch
}

/** Calls a service: `clientOf(…).v1.permits.$post({ header: { 'idempotency-key': … }, json: … })`. */
export const clientOf = ({ address, key, send }: ClientOptions) =>
  hc<Api>(address, {
    headers: { authorization: `Bearer ${key}` },
    ...(send === undefined ? {} : { fetch: send }),
  })
