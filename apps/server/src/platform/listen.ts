/** An HTTP server around the API, and its end: what runs is finished, nothing new is begun. */
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

/** A server that takes requests. */
export interface Listening {
  readonly host: string
  readonly port: number
  /** Takes no more connections, and waits for what runs; after so many seconds what still runs is cut off. */
  readonly stop: (seconds: number) => Promise<void>
}

/** Begins to listen; port 0 takes a free one. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server
  // longer than proxies keep a connection, so that they never send on one that just closed
  server.keepAliveTimeout = 75_000
  server.headersTimeout = 30_000
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return { host, port: (server.address() as AddressInfo).port, stop: (seconds) => stop(server, seconds) }
}

async function stop(server: Server, seconds: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), seconds * 1000)
  // a connection that finishes what it runs would else stay open for the next request
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  try {
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
    })
  } finally {
    clearTimeout(cut)
    clearInterval(idle)
  }
}
