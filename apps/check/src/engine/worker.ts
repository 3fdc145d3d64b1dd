/** The engine: runs in a worker, answers the page's requests one by one id, tells progress and stops when asked to. */
import {
  type Answer,
  type FromEngine,
  type Progress,
  type Request,
  type RequestKind,
  type ToEngine,
  Refused,
} from './protocol.ts'
import { hashOf } from './hash.ts'
import { rulebookFacts, rulebookJudge } from './rulebook.ts'
import { type Session, newSession } from './session.ts'
import type { Words } from './words.ts'

/** What a handler may use besides its request. */
export interface Asked {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

type Handlers = {
  readonly [K in RequestKind]: (request: Request<K>, asked: Asked) => Promise<Answer<K>>
}

let session: Promise<Session> | undefined
/** What was kept and judged stays in this worker, and goes when the page is left. */
const opened = (): Promise<Session> => (session ??= rulebookJudge().then(newSession))

/** Shares of a file as progress: a file at a time, in thousandths. */
const tellsShare =
  ({ progress }: Asked, doing?: Words) =>
  (_file: string, share: number): void =>
    progress({ done: Math.round(share * 1000), of: 1000, ...(doing && { doing }) })

const READING: Words = { en: 'The log is being read.', zh: '正在读取记录。' }
const COMPARING: Words = {
  en: 'The calls are being compared with the rules.',
  zh: '正在与各条规定对照。',
}

const handlers: Handlers = {
  rulebook: async () => await rulebookFacts(),
  survey: async ({ brought, zone }, asked) => {
    const { survey } = await opened()
    return survey(brought, zone, { signal: asked.signal, progress: tellsShare(asked) })
  },
  judge: async ({ brought, workspace }, asked) => {
    const { judge } = await opened()
    return judge(brought, workspace, {
      signal: asked.signal,
      progress: tellsShare(asked, READING),
      judging: (done, of) => asked.progress({ done, of, doing: COMPARING }),
    })
  },
  more: async ({ lender, key, from }) => (await opened()).more(lender, key, from),
  findings: async ({ lender, contact }) => (await opened()).findings(lender, contact),
  hash: async ({ blob }, { signal, progress }) =>
    await hashOf(blob, {
      signal,
      progress: (share) => progress({ done: Math.round(share * 1000), of: 1000 }),
    }),
}

/** The worker's side of the channel; the library of types for pages knows only the window's. */
const page = globalThis as unknown as {
  postMessage(message: FromEngine): void
  onmessage: ((event: { readonly data: ToEngine }) => void) | null
}

const running = new Map<number, AbortController>()

const FAULT = {
  en: 'This is a fault of this page itself. What you entered is still here.',
  zh: '这是本页自身的错误。您填写的内容还在。',
}

async function answer(id: number, request: Request): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const { signal } = controller
  try {
    const handle: (request: never, asked: Asked) => Promise<unknown> = handlers[request.kind]
    const given = await handle(request as never, {
      signal,
      progress: (progress) => {
        if (!signal.aborted) page.postMessage({ id, type: 'progress', progress })
      },
    })
    page.postMessage(signal.aborted ? { id, type: 'cancelled' } : { id, type: 'answer', answer: given })
  } catch (error) {
    if (signal.aborted) page.postMessage({ id, type: 'cancelled' })
    else page.postMessage({ id, type: 'refused', reasons: reasonsOf(error) })
  } finally {
    running.delete(id)
  }
}

function reasonsOf(error: unknown): Refused['reasons'] {
  if (error instanceof Refused) return error.reasons
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return [{ en: `${FAULT.en} (${detail})`, zh: `${FAULT.zh}（${detail}）` }]
}

page.onmessage = ({ data }) => {
  if (data.type === 'ask') void answer(data.id, data.request)
  else running.get(data.id)?.abort()
}
page.postMessage({ type: 'ready' })
