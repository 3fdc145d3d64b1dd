/**
 * The engine's work for the page, without the page: files surveyed, kept and judged, lender by lender. It holds what was
 * kept and judged last; the page holds what the person said.
 */
import type { Collectors } from '@forbear/logs'
import { type AuditRequest, requestOf } from '../matter/asked.ts'
import { type BroughtFile, lendersInvolved, type Workspace } from '../matter/workspace.ts'
import {
  type Brought,
  type FileFailed,
  droppedUnseen,
  type KeptFile,
  type Reading,
  SET_ASIDE_SHOWN,
  type Surveyed,
  keep,
  survey,
} from './brought.ts'
import { type Judge, type JudgedLog, judgeKept } from './judged.ts'
import type { Words } from './words.ts'
import type { SavedEntries } from './saved.ts'
import { type ContactFinding, type FindingItem, type JudgedView, findingsOn, moreOf, viewOf } from './view.ts'

/** What became of a file's entries for one lender. */
export interface FileCount {
  readonly file: string
  readonly read: number
  readonly kept: number
  /** Entries of numbers that are nobody's on the list: nothing of them is stored. */
  readonly dropped: number
  readonly setAside: readonly Words[]
  readonly setAsideCount: number
  readonly warnings: readonly Words[]
}

/** A lender's contacts, kept and judged. */
export interface Matter {
  readonly lender: string
  readonly request: AuditRequest
  readonly kept: readonly KeptFile[]
  readonly judged: JudgedLog
}

/** What the page is told once everything is judged. */
export interface Told {
  readonly views: readonly JudgedView[]
  readonly files: readonly (FileCount & { readonly lender: string })[]
  readonly failed: readonly FileFailed[]
}

/** What judging tells besides what reading tells. */
export interface Judging extends Reading {
  /** @param done  lenders that are judged, of so many */
  readonly judging?: (done: number, of: number) => void
}

/** Lets what waits come first: messages, among them a cancellation. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

/** One person's session. */
export interface Session {
  readonly survey: (brought: readonly Brought[], zone: string, reading?: Reading) => Promise<Surveyed>
  /** Reads what is listed and judges it; the files are read again only if lists or files changed. */
  readonly judge: (brought: readonly Brought[], workspace: Workspace, reading?: Judging) => Promise<Told>
  readonly more: (lender: string, key: string, from: number) => readonly FindingItem[]
  /** Every finding on one contact. */
  readonly findings: (lender: string, contact: string) => readonly ContactFinding[]
  /** What was judged last. */
  readonly matters: () => readonly Matter[]
  /** What was kept last, for a workspace file. */
  readonly entries: () => SavedEntries | null
  /** Takes back what a workspace file holds: its files need not be brought again, unless lists change. */
  readonly restore: (entries: SavedEntries | null) => void
}

/** What readers look at: anything else can change without reading again. */
const readKey = (workspace: Workspace, lists: readonly Collectors[]): string =>
  JSON.stringify([workspace.files, workspace.typed, lists])

const isKept = (file: KeptFile | FileFailed): file is KeptFile => file.ok

function countOf({ file, log, contacts }: KeptFile): FileCount {
  const dropped = droppedUnseen(log)
  return {
    file: file.id,
    read: log.rows.read,
    kept: contacts.length,
    dropped,
    setAside: log.setAside.slice(0, SET_ASIDE_SHOWN).flatMap((row) => row.problems.map((p) => p.says)),
    setAsideCount: log.setAside.length,
    warnings: log.warnings.map((w) => w.says),
  }
}

/** A file of a workspace that was opened again: its bytes stayed with the person. */
const notHere = ({ id }: BroughtFile): FileFailed => ({
  ok: false,
  file: id,
  problems: [
    {
      en: 'This file is not here any more. What is listed has changed, so please choose it again.',
      zh: '这个文件已不在页面中。名单有变动，请重新选择该文件。',
    },
  ],
})

/** Each file of which nothing was read, once. */
function failedOf(files: readonly (KeptFile | FileFailed)[]): readonly FileFailed[] {
  const failed = files.filter((file): file is FileFailed => !file.ok)
  return failed.filter((file, i) => failed.findIndex((other) => other.file === file.file) === i)
}

/** A session with nothing brought yet. */
export function newSession(judge: Judge): Session {
  let matters: readonly Matter[] = []
  let last:
    | { readonly key: string; readonly kept: readonly (readonly (KeptFile | FileFailed)[])[] }
    | undefined
  const keepOnce = async (
    brought: readonly Brought[],
    workspace: Workspace,
    requests: readonly AuditRequest[],
    reading: Reading,
  ) => {
    const lists = requests.map((request) => request.collectors)
    const key = readKey(workspace, lists)
    if (last?.key === key) return last.kept
    const kept = await keep(brought, lists, reading)
    const missing = workspace.files.filter((file) => !brought.some((one) => one.file.id === file.id))
    if (missing.length > 0) return kept.map((files) => [...files, ...missing.map(notHere)])
    last = { key, kept }
    return kept
  }
  return {
    survey,
    judge: async (brought, workspace, reading = {}) => {
      const lenders = lendersInvolved(workspace)
      const requests = lenders.map((lender) => requestOf(workspace, lender))
      const kept = await keepOnce(brought, workspace, requests, reading)
      const made: { readonly matter: Matter; readonly view: JudgedView }[] = []
      for (const [i, lender] of lenders.entries()) {
        const [request, files] = [requests[i], kept[i]?.filter(isKept) ?? []]
        if (request === undefined || files.length === 0) continue
        reading.judging?.(i, lenders.length)
        // a cancellation is heard between two lenders
        await turn()
        reading.signal?.throwIfAborted()
        const judged = judgeKept(files, request, workspace.notes, judge)
        made.push({
          matter: { lender: lender.id, request, kept: files, judged },
          view: viewOf(lender.id, judged, { rulebook: judge.rulebook, zone: workspace.zone }),
        })
      }
      // only now: who stops in between keeps what was told before
      matters = made.map(({ matter }) => matter)
      return {
        views: made.map(({ view }) => view),
        files: matters.flatMap(({ lender, kept: files }) =>
          files.map((file) => ({ ...countOf(file), lender })),
        ),
        failed: failedOf(kept.flat()),
      }
    },
    more: (lender, key, from) => {
      const matter = matters.find((m) => m.lender === lender)
      return matter ? moreOf(matter.judged, key, from) : []
    },
    findings: (lender, contact) => {
      const matter = matters.find((m) => m.lender === lender)
      return matter ? findingsOn(matter.judged, contact) : []
    },
    matters: () => matters,
    entries: () => (last ? { key: last.key, kept: last.kept.map((files) => files.filter(isKept)) } : null),
    restore: (entries) => {
      last = entries ?? undefined
      matters = []
    },
  }
}
