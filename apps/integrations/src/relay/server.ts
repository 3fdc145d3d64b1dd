/** The relay over HTTP: `POST /messages`, `GET /messages/{id}`, and `POST /reports` for the provider's delivery reports. */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { MessageRequest, Relay } from './relay.ts'

const BODY_BYTES_MAX = 65_536

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array)
    length += bytes.length
    if (length > BODY_BYTES_MAX) throw new Error('too long')
    chunks.push(bytes)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A message request, or the members that are missing or wrong. */
function readMessage(
  body: unknown,
):
  | { readonly ok: true; readonly value: MessageRequest }
  | { readonly ok: false; readonly wrong: readonly string[] } {
  const members = isObject(body) ? body : {}
  const { token, to, text } = members
  const template = isObject(members['template']) ? members['template'] : {}
  const { id, version } = template
  const given = isObject(members['parameters']) ? Object.entries(members['parameters']) : undefined
  const parameters = given?.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const wrong = [
    typeof token === 'string' ? [] : ['token'],
    typeof to === 'string' ? [] : ['to'],
    text === undefined || typeof text === 'string' ? [] : ['text'],
    typeof id === 'string' ? [] : ['template.id'],
    typeof version === 'number' ? [] : ['template.version'],
    parameters !== undefined && parameters.length === given?.length ? [] : ['parameters'],
  ].flat()
  if (typeof token !== 'string' || typeof to !== 'string' || typeof id !== 'string')
    return { ok: false, wrong }
  if (typeof version !== 'number' || parameters === undefined || wrong.length > 0) return { ok: false, wrong }
  return {
    ok: true,
    value: {
      token,
      to,
      template: { id, version },
      parameters: Object.fromEntries(parameters),
      ...(typeof text === 'string' ? { text } : {}),
    },
  }
}

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
}

const problem = (response: ServerResponse, status: number, title: string): void =>
  answer(response, status, { title, status })

async function handle(relay: Relay, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? ''
  const [, id] = /^\/messages\/([\w-]{1,100})$/.exec(path) ?? []
  if (request.method === 'GET' && id !== undefined) {
    const state = relay.stateOf(id)
    if (state === undefined) return problem(response, 404, 'There is no such message.')
    return answer(response, 200, { id, ...state })
  }
  if (request.method !== 'POST' || (path !== '/messages' && path !== '/reports'))
    return problem(response, 404, 'There is no such resource.')
  let body: unknown
  try {
    body = await readBody(request)
  } catch {
    return problem(response, 400, 'The body is not JSON, or too long.')
  }
  if (path === '/reports') {
    const { reference, outcome } = isObject(body) ? body : {}
    if (typeof reference !== 'string' || (outcome !== 'delivered' && outcome !== 'undelivered'))
      return problem(response, 422, 'A report has `reference`, and `outcome` delivered or undelivered.')
    await relay.takeReport({ reference, outcome })
    return answer(response, 200, {})
  }
  const read = readMessage(body)
  if (!read.ok) return problem(response, 422, `Missing or wrong: ${read.wrong.join(', ')}.`)
  return answer(response, 202, { id: relay.accept(read.value), state: 'queued' })
}

/** A server in front of a relay. Who may reach it is for the network around it; it has no sign-in of its own. */
export const createRelayServer = (relay: Relay): Server =>
  createServer((request, response) => {
    handle(relay, request, response).catch(() => {
      if (!response.headersSent) problem(response, 500, 'Something went wrong; nothing was sent.')
      else response.destroy()
    })
  })
