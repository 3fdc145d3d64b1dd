/** The engine's end of the channel: one request one id, progress on the way, stopped when asked to, every fault told. */
import {
  type Answer,
  type FromEngine,
  type Progress,
  type Request,
  type RequestKind,
  type ToEngine,
  type Words,
  Refused,
} from './protocol.ts'

/** What a handler may use besides its request. */
export interface Asked {
  /** Is aborted when the person stops the request. A handler hears it only while it really waits for something. */
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

/** One handler for each kind of request. */
export type Handlers = {
  readonly [K in RequestKind]: (request: Request<K>, asked: Asked) => Promise<Answer<K>>
}

/** Where messages come and go: in the page's worker its own global object. */
export interface Channel {
  readonly postMessage: (message: FromEngine) => void
  onmessage: ((event: { readonly data: ToEngine }) => void) | null
}

const FAULT: Words = {
  en: 'This is a fault of this page itself. What you entered is still here.',
  zh: '这是本页自身的错误。您填写的内容还在。',
}

/** Answers what comes through a channel until the worker ends. */
export function serve(channel: Channel, handlers: Handlers): void {
  const running = new Map<number, AbortController>()

  const answer = async (id: number, request: Request): Promise<FromEngine> => {
    const controller = new AbortController()
    running.set(id, controller)
    const { signal } = controller
    try {
      // the kind of a request fixes its handler, which a lookup cannot tell the compiler
      const handle: (request: never, asked: Asked) => Promise<unknown> = handlers[request.kind]
      const given = await handle(request as never, {
        signal,
        progress: (progress) => {
          if (!signal.aborted) channel.postMessage({ id, type: 'progress', progress })
        },
      })
      return signal.aborted ? { id, type: 'cancelled' } : { id, type: 'answer', answer: given }
    } catch (error) {
      return signal.aborted ? { id, type: 'cancelled' } : { id, type: 'refused', reasons: reasonsOf(error) }
    } finally {
      running.delete(id)
    }
  }

  channel.onmessage = ({ data }) => {
    if (data.type === 'cancel') running.get(data.id)?.abort()
    else void answer(data.id, data.request).then((message) => channel.postMessage(message))
  }
  channel.postMessage({ type: 'ready' })
}

function reasonsOf(error: unknown): readonly Words[] {
  if (error instanceof Refused) return error.reasons
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return [{ en: `${FAULT.en} (${detail})`, zh: `${FAULT.zh}（${detail}）` }]
}
