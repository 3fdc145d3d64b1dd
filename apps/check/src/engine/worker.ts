/** The engine: what runs in the worker, a handler for each kind of request. */
import { evidenceFile, valueOf } from './evidence.ts'
import { hashOf } from './hash.ts'
import { Refused } from './protocol.ts'
import { SAVED_FORM, openFile, saveFile } from './saved.ts'
import { rulebookFacts, rulebookJudge } from './rulebook.ts'
import { type Asked, type Channel, serve } from './serve.ts'
import { type Session, newSession } from './session.ts'
import type { Words } from './words.ts'

let session: Promise<Session> | undefined
/** What was kept and judged stays in this worker, and goes when the page is left. */
const opened = (): Promise<Session> => (session ??= rulebookJudge().then(newSession))

const NOTHING_JUDGED = {
  en: 'Nothing was judged for this lender yet. Open “What happened” first.',
  zh: '尚未对这家贷款机构作出判断，请先打开“发生了什么”。',
}

/** Shares of a file as progress, in thousandths. */
const tellsShare =
  ({ progress }: Asked, doing?: Words) =>
  (_file: string, share: number): void =>
    progress({ done: Math.round(share * 1000), of: 1000, ...(doing && { doing }) })

const READING: Words = { en: 'The log is being read.', zh: '正在读取记录。' }
const COMPARING: Words = {
  en: 'The calls are being compared with the rules.',
  zh: '正在与各条规定对照。',
}

// a worker's own global object; the types for pages know only the window's
serve(globalThis as unknown as Channel, {
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
  evidence: async ({ workspace, asked }) => {
    const { matters } = await opened()
    const matter = matters().find(({ lender }) => lender === asked.lender)
    if (!matter) throw new Refused([NOTHING_JUDGED])
    return evidenceFile(matter, workspace, asked, await rulebookJudge())
  },
  save: async ({ workspace, passphrase, randomness }) => {
    const { entries } = await opened()
    return valueOf(
      await saveFile({ form: SAVED_FORM, workspace, entries: entries() }, passphrase, randomness),
    )
  },
  open: async ({ file, passphrase }) => {
    const { restore } = await opened()
    const saved = valueOf(await openFile(new Uint8Array(await file.arrayBuffer()), passphrase))
    restore(saved.entries)
    return saved.workspace
  },
  more: async ({ lender, key, from }) => (await opened()).more(lender, key, from),
  findings: async ({ lender, contact }) => (await opened()).findings(lender, contact),
  hash: async ({ blob }, { signal, progress }) =>
    await hashOf(blob, {
      signal,
      progress: (share) => progress({ done: Math.round(share * 1000), of: 1000 }),
    }),
})
