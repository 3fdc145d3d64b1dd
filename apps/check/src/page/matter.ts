/**
 * The matter as screens use it: what was brought and said, the files themselves, and what the engine made of them. What
 * the engine told is kept with the workspace it was told of, so that a screen can see whether it still holds.
 */
import { type Brought, type Surveyed } from '../engine/brought.ts'
import type { Following } from '../engine/client.ts'
import { LOOKED_AT, formatOf } from '../engine/format-of.ts'
import { type Progress, type Request, type RequestKind, type Answer, Refused } from '../engine/protocol.ts'
import type { Told } from '../engine/session.ts'
import type { Words } from '../engine/words.ts'
import { nextId, withFile, withFileChanged, withoutFile } from '../matter/changes.ts'
import { emptyWorkspace, type BroughtFile, type PageFormat, type Workspace } from '../matter/workspace.ts'
import { type AppState, type Surroundings, useApp, useSurroundings } from './store.ts'

/** What was told, and of which workspace. */
export interface Done<T> {
  readonly state: 'done'
  readonly value: T
  readonly of: Workspace
}

/** Work that the engine was asked for. What was told before stays at hand until something newer is told. */
export type Work<T> =
  | { readonly state: 'none' }
  | { readonly state: 'busy'; readonly progress: Progress; readonly of: Workspace; readonly before?: Done<T> }
  | Done<T>
  | { readonly state: 'refused'; readonly reasons: readonly Words[]; readonly before?: Done<T> }

/** What was told last, however old. */
export function lastOf<T>(work: Work<T>): Done<T> | undefined {
  if (work.state === 'none') return undefined
  return work.state === 'done' ? work : work.before
}

/** The matter's part of the page's memory. */
export interface MatterState {
  readonly workspace: Workspace
  readonly surveyed: Work<Surveyed>
  readonly told: Work<Told>
}

const NONE = { state: 'none' } as const

/** A matter with nothing brought, for a place and its clock. */
export function newMatter(place: string, zone: string): MatterState {
  return { workspace: emptyWorkspace(place, zone), surveyed: NONE, told: NONE }
}

/** The files themselves, by id. They stay where the person chose them from; the page holds what opens them. */
export type FilesHeld = Map<string, Blob>

/** The files of a workspace with their bytes; typed lines are made into bytes. */
export const bytesOf = (workspace: Workspace, held: FilesHeld): readonly Brought[] =>
  workspace.files.flatMap((file) => {
    // lines that were typed here; a list that was brought as a file is a file
    const text = workspace.typed[file.id]
    const blob = text === undefined ? held.get(file.id) : new Blob([text])
    return blob === undefined ? [] : [{ file, blob }]
  })

/** Files that a workspace names and the page does not hold: it was opened from a saved file. */
export function filesAway({ files, typed }: Workspace, held: FilesHeld): readonly BroughtFile[] {
  return files.filter(({ id }) => typed[id] === undefined && !held.has(id))
}

/** Whether what a survey says still holds: the same files, read the same way, on the same clock. */
export function isSurveyOf(workspace: Workspace, of: Workspace): boolean {
  return workspace.files === of.files && workspace.typed === of.typed && workspace.zone === of.zone
}

/** Whether what was judged still holds: everything is the same but notes in the person's own words and attachments. */
export function isToldOf(workspace: Workspace, of: Workspace): boolean {
  return (
    isSurveyOf(workspace, of) &&
    workspace.place === of.place &&
    workspace.phones === of.phones &&
    workspace.numbers === of.numbers &&
    workspace.lenders === of.lenders &&
    workspace.answers === of.answers &&
    workspace.events === of.events &&
    (workspace.notes === of.notes || saidIn(workspace) === saidIn(of))
  )
}

const saidIn = ({ notes }: Workspace): string =>
  JSON.stringify(
    notes
      .filter(({ said }) => said.length > 0)
      .map(({ contact, said }) => [contact, ...said])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  )

/** What a screen can do with the matter. */
export interface Matter extends MatterState {
  readonly change: (change: (workspace: Workspace) => Workspace) => void
  /** Takes files in; what format each has is proposed, or left for the person to say. */
  readonly bring: (files: readonly File[], phone: string) => Promise<readonly UnknownFile[]>
  /** Takes in a file whose format the person said. */
  readonly bringAs: (file: File, phone: string, format: PageFormat) => Promise<void>
  readonly remove: (file: string) => void
  /**
   * Takes another workspace in place of this one.
   *
   * @param held  the files that it names, by id; a saved workspace has none until they are chosen again
   */
  readonly take: (workspace: Workspace, held?: ReadonlyMap<string, Blob>) => void
  /** Counts entries by number. Gives what stops it. */
  readonly survey: () => () => void
  /** Keeps what is listed and judges it. Gives what stops it. */
  readonly judge: () => () => void
  /** Stops what judges, whoever asked for it; what was told before stays. */
  readonly stopJudging: () => void
  readonly ask: <K extends RequestKind>(request: Request<K>, following?: Following) => Promise<Answer<K>>
}

/** A file that is none the page knows by itself. */
export interface UnknownFile {
  readonly file: File
  readonly encoding: 'utf-8' | 'gb18030'
}

const guessOf = async (file: File) =>
  formatOf(file.name, new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer()))

/** The clock of times that carry none: the person's, or the carrier's. */
export const zoneFor = (format: PageFormat, zone: string): Pick<BroughtFile, 'logZone'> => {
  if (format === 'sms-backup-xml') return {}
  // Chinese carriers write Beijing time wherever their customer is (the format's own notes)
  return { logZone: format === 'carrier-bill-cn' ? 'Asia/Shanghai' : zone }
}

/** The matter, and what can be done with it. */
export function useMatter(): Matter {
  const surroundings = useSurroundings()
  return { ...useApp((state) => state.matter), ...actionsOn(surroundings) }
}

const known = new WeakMap<Surroundings, Omit<Matter, keyof MatterState>>()

function actionsOn(surroundings: Surroundings): Omit<Matter, keyof MatterState> {
  const before = known.get(surroundings)
  if (before) return before
  const made = newActions(surroundings)
  known.set(surroundings, made)
  return made
}

function newActions({ store, engine, files }: Surroundings): Omit<Matter, keyof MatterState> {
  const set = (change: (matter: MatterState) => MatterState): void =>
    store.set((state: AppState) => ({ ...state, matter: change(state.matter), typed: true }))
  const change = (how: (workspace: Workspace) => Workspace): void =>
    set((matter) => ({ ...matter, workspace: how(matter.workspace) }))
  const take = (file: File, phone: string, format: PageFormat, encoding: 'utf-8' | 'gb18030'): void =>
    change((workspace) => {
      const { name, size: bytes } = file
      const awaited = filesAway(workspace, files).find(
        (one) => one.name === name && one.bytes === bytes && one.phone === phone,
      )
      if (awaited) {
        files.set(awaited.id, file)
        return withFileChanged(workspace, awaited.id, {})
      }
      files.set(nextId('file', workspace.files), file)
      return withFile(workspace, { name, bytes, format, phone, encoding, ...zoneFor(format, workspace.zone) })
    })
  const running = new Map<'surveyed' | 'told', AbortController>()
  const run = <K extends 'survey' | 'judge'>(
    part: 'surveyed' | 'told',
    requestOf: (workspace: Workspace) => Request<K>,
  ): (() => void) => {
    const { workspace, [part]: work } = store.get().matter
    const last = lastOf<never>(work as Work<never>)
    const before = last && { before: last }
    running.get(part)?.abort()
    const stop = new AbortController()
    running.set(part, stop)
    // what was asked later has its own to tell
    const put = (told: Work<never>): void => {
      if (running.get(part) === stop) set((matter) => ({ ...matter, [part]: told }))
    }
    const busy = (progress: Progress): void => put({ state: 'busy', progress, of: workspace, ...before })
    busy({ done: 0, of: 0 })
    engine.ask(requestOf(workspace), { signal: stop.signal, progress: busy }).then(
      (value) => put({ state: 'done', value: value as never, of: workspace }),
      (error: unknown) =>
        put(
          error instanceof Refused ? { state: 'refused', reasons: error.reasons, ...before } : (last ?? NONE),
        ),
    )
    return () => stop.abort()
  }
  return {
    change,
    bring: async (chosen, phone) => {
      const unknown: UnknownFile[] = []
      for (const file of chosen) {
        const { format, encoding } = await guessOf(file)
        if (format === undefined) unknown.push({ file, encoding })
        else take(file, phone, format, encoding)
      }
      return unknown
    },
    bringAs: async (file, phone, format) => take(file, phone, format, (await guessOf(file)).encoding),
    remove: (id) => {
      files.delete(id)
      change((workspace) => withoutFile(workspace, id))
    },
    take: (workspace, held) => {
      for (const part of ['surveyed', 'told'] as const) {
        running.get(part)?.abort()
        running.delete(part)
      }
      files.clear()
      for (const [id, blob] of held ?? []) files.set(id, blob)
      set(() => ({ workspace, surveyed: NONE, told: NONE }))
    },
    survey: () =>
      run<'survey'>('surveyed', (workspace) => ({
        kind: 'survey',
        brought: bytesOf(workspace, files),
        zone: workspace.zone,
      })),
    judge: () =>
      run<'judge'>('told', (workspace) => ({ kind: 'judge', brought: bytesOf(workspace, files), workspace })),
    stopJudging: () => running.get('told')?.abort(),
    ask: (request, following) => engine.ask(request, following),
  }
}
