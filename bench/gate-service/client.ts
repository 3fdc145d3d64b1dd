/**
 * Connections that ask and wait for the answer, over and over, and how long each answer took. It speaks just enough HTTP
 * to keep the asking cheap beside what is measured: one request at a time, answers with a length.
 */
import { connect } from 'node:net'

/** One request, as it is sent. */
export interface Ask {
  readonly path: string
  readonly key: string
  readonly body: string
}

/** What a run of all connections came to. */
export interface Answered {
  readonly seconds: number
  /** Status → answers. */
  readonly statuses: Readonly<Record<string, number>>
  /** Milliseconds that answers took, in order of size. */
  readonly took: Float64Array
}

const HEAD_END = Buffer.from('\r\n\r\n')

/** The whole answer at the beginning of what came, or `undefined` where more has to come. */
function answerIn(came: Buffer): { readonly status: string; readonly end: number } | undefined {
  const head = came.indexOf(HEAD_END)
  if (head < 0) return undefined
  const text = came.toString('latin1', 0, head)
  const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
  if (Number.isNaN(length)) throw new Error(`an answer without a length:\n${text}`)
  const end = head + HEAD_END.length + length
  return came.length < end ? undefined : { status: text.slice(9, 12), end }
}

/**
 * Keeps connections busy.
 *
 * @param address  `http://host:port`
 * @param next  gives the requests; `undefined` ends the asking
 */
export async function keepAsking(
  address: string,
  client: string,
  of: { readonly connections: number; readonly seconds: number; readonly next: () => Ask | undefined },
): Promise<Answered> {
  const { hostname, port } = new URL(address)
  const statuses: Record<string, number> = {}
  const took: number[] = []
  const began = performance.now()
  const until = began + of.seconds * 1000
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true })
      let came: Buffer = Buffer.alloc(0)
      let sent = 0
      const ask = (): void => {
        const request = performance.now() < until ? of.next() : undefined
        if (!request) {
          socket.end()
          resolve()
          return
        }
        sent = performance.now()
        socket.write(
          `POST ${request.path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${client}\r\nidempotency-key: ${request.key}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(request.body)}\r\n\r\n${request.body}`,
        )
      }
      socket.once('connect', ask).once('error', reject)
      socket.on('data', (part: Buffer) => {
        came = came.length === 0 ? part : Buffer.concat([came, part])
        const answer = answerIn(came)
        if (!answer) return
        came = came.subarray(answer.end)
        took.push(performance.now() - sent)
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
        ask()
      })
    })
  await Promise.all(Array.from({ length: of.connections }, one))
  return {
    seconds: (performance.now() - began) / 1000,
    statuses,
    took: Float64Array.from(took).toSorted(),
  }
}

/** The same at several addresses at once, the connections shared out among them. */
export async function askSeveral(
  addresses: readonly string[],
  client: string,
  of: Parameters<typeof keepAsking>[2],
): Promise<Answered> {
  const connections = Math.max(1, Math.floor(of.connections / addresses.length))
  const all = await Promise.all(
    addresses.map((address) => keepAsking(address, client, { ...of, connections })),
  )
  const statuses: Record<string, number> = {}
  for (const { statuses: own } of all)
    for (const [status, count] of Object.entries(own)) statuses[status] = (statuses[status] ?? 0) + count
  return {
    seconds: Math.max(...all.map(({ seconds }) => seconds)),
    statuses,
    took: Float64Array.from(all.flatMap(({ took }) => [...took])).toSorted(),
  }
}

/** The time that so many of a hundred answers took at most. */
export const percentile = (took: Float64Array, hundredth: number): number =>
  took[Math.min(took.length - 1, Math.floor((took.length * hundredth) / 100))] ?? Number.NaN
