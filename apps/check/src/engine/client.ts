/** The page's end of the engine: starts it when first asked, keeps promises by id, ends it when the page is left. */
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

/** How to follow a request, and how to stop it. */
export interface Following {
  readonly progress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

export interface Engine {
  /**
   * Asks the engine.
   *
   * @throws {Refused} if it cannot answer, with reasons in both languages
   * @throws {DOMException} named `AbortError` if the signal stopped it
   */
  readonly ask: <K extends RequestKind>(request: Request<K>, following?: Following) => Promise<Answer<K>>
  /** Ends the engine and with it everything it holds in memory; what was being asked is stopped. */
  readonly end: () => void
}

/** What is used of a worker. */
export interface EngineWorker {
  readonly postMessage: (message: ToEngine) => void
  readonly terminate: () => void
  onmessage: ((event: { readonly data: FromEngine }) => void) | null
  onerror: ((event: { readonly message: string; readonly preventDefault: () => void }) => void) | null
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
  readonly progress: ((progress: Progress) => void) | undefined
}

const CANNOT_START: Words = {
  en: 'This browser does not let the page start its engine. Open the page in the phone’s own browser.',
  zh: '这个浏览器不允许本页启动运算程序。请用手机自带的浏览器打开。',
}

const cannotStart = (detail: string): Refused =>
  new Refused([
    {
      en: detail ? `${CANNOT_START.en} (${detail})` : CANNOT_START.en,
      zh: detail ? `${CANNOT_START.zh}（${detail}）` : CANNOT_START.zh,
    },
  ])

const stopped = (): DOMException => new DOMException('the request was stopped', 'AbortError')

/**
 * An engine that is started by its first request.
 *
 * @param start  makes the worker; called again after `end`, should somebody ask
 */
export function engineOf(start: () => Promise<EngineWorker>): Engine {
  let worker: Promise<EngineWorker> | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  const end = (error: Error) => {
    // a worker that is only being made ends as soon as it is there
    worker?.then(
      (made) => {
        // what it still had to say is not for the engine after it
        made.onmessage = null
        made.onerror = null
        made.terminate()
      },
      () => undefined,
    )
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  const hear = (message: FromEngine) => {
    if (message.type === 'ready') return
    const one = waiting.get(message.id)
    if (!one) return
    if (message.type === 'progress') {
      one.progress?.(message.progress)
      return
    }
    waiting.delete(message.id)
    if (message.type === 'answer') one.resolve(message.answer as never)
    else one.reject(message.type === 'refused' ? new Refused(message.reasons) : stopped())
  }

  const watched = (made: EngineWorker): EngineWorker => {
    made.onmessage = ({ data }) => hear(data)
    made.onerror = (event) => {
      event.preventDefault()
      end(cannotStart(event.message))
    }
    return made
  }

  const send = (message: ToEngine) => {
    worker ??= start().then(watched)
    worker.then(
      (made) => {
        if (message.type === 'cancel' || waiting.has(message.id)) made.postMessage(message)
      },
      (error: unknown) => end(cannotStart(error instanceof Error ? error.message : '')),
    )
  }

  return {
    ask: <K extends RequestKind>(request: Request<K>, following: Following = {}) =>
      new Promise<Answer<K>>((resolve, reject) => {
        const { progress, signal } = following
        if (signal?.aborted) {
          reject(stopped())
          return
        }
        const id = ++last
        waiting.set(id, { resolve, reject, progress })
        send({ id, type: 'ask', request: request as Request })
        signal?.addEventListener('abort', () => {
          if (!waiting.delete(id)) return
          send({ id, type: 'cancel' })
          reject(stopped())
        })
      }),
    end: () => end(stopped()),
  }
}
