/** The engine: what runs in the worker, a handler for each kind of request. */
import { rulebookFacts, rulebookJudge } from './rulebook.ts'
import { type Asked, type Channel, serve } from './serve.ts'
import { type Session, newSession } from './session.ts'

let session: Promise<Session> | undefined
/** What was kept and judged stays in this worker, and goes when the page is left. */
const opened = (): Promise<Session> => (session ??= rulebookJudge().then(newSession))

/** Shares of a file as progress, in thousandths. */
const tellsShare =
  ({ progress }: Asked) =>
  (_file: string, share: number): void =>
    progress({ done: Math.round(share * 1000), of: 1000 })

// a worker's own global object; the types for pages know only the window's
serve(globalThis as unknown as Channel, {
  rulebook: async () => await rulebookFacts(),
  survey: async ({ brought, zone }, asked) => {
    const { survey } = await opened()
    return survey(brought, zone, { signal: asked.signal, progress: tellsShare(asked) })
  },
  judge: async ({ brought, workspace }, asked) => {
    const { judge } = await opened()
    return judge(brought, workspace, { signal: asked.signal, progress: tellsShare(asked) })
  },
  more: async ({ lender, key, from }) => (await opened()).more(lender, key, from),
})
