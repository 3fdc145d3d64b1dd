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
import { rulebookFacts } from './rulebook.ts'

/** What a handler may use besides its request. */
export interface Asked {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

type Handlers = {
  readonly [K in RequestKind]: (request: Request<K>, asked: Asked) => Promise<Answer<K>>
}

const handlers: Handlers = {
  rulebook: async () => await rulebookFacts(),
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
