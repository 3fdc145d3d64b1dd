/** Serves one page on this machine, compressed as a static host would, and counts what is asked of it. */
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** A page at an address of its own. */
export interface ServedPage {
  /** `http://127.0.0.1:…/` */
  readonly address: string
  /** The path of every request so far. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

/** Serves a page's text at `/`, anything else is not found. */
export async function servePage(html: string): Promise<ServedPage> {
  const body = gzipSync(html, { level: 9 })
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url !== '/') return response.writeHead(404).end()
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
      .end(body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
