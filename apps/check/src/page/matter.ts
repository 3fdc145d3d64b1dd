/**
 * The matter as screens use it: what was brought and said, the files themselves, and what the engine made of them. What
 * the engine told is kept with the workspace it was told of, so that a screen can see whether it still holds.
 */
import { type Brought, type Surveyed } from '../engine/brought.ts'
import { LOOKED_AT, formatOf } from '../engine/format-of.ts'
import { type Progress, type Request, type RequestKind, type Answer, Refused } from '../engine/protocol.ts'
import type { Told } from '../engine/session.ts'
import type { Words } from '../engine/words.ts'
import { nextId, withFile, withFileChanged, withoutFile } from '../matter/changes.ts'
import { emptyWorkspace, type BroughtFile, type PageFormat, type Workspace } from '../matter/workspace.ts'
import { type AppState, type Surroundings, useApp, useSurroundings } from './store.ts'

/** Work that the engine was asked for. */
export type Work<T> =
  | { readonly state: 'none' }
  | { readonly state: 'busy'; readonly progress: Progress }
  | { readonly state: 'done'; readonly value: T; readonly of: Workspace }
  | { readonly state: 'refused'; readonly reasons: readonly Words[] }

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
  readonly ask: <K extends RequestKind>(request: Request<K>) => Promise<Answer<K>>
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
  const running: { surveyed?: AbortController; told?: AbortController } = {}
  const run = <K extends 'survey' | 'judge'>(
    part: 'surveyed' | 'told',
    requestOf: (workspace: Workspace) => Request<K>,
  ): (() => void) => {
    const { workspace } = store.get().matter
    const stop = new AbortController()
    // what was asked before may still answer, or tell that it was stopped
    running[part] = stop
    const put = (work: Work<never>): void => {
      if (running[part] === stop) set((matter) => ({ ...matter, [part]: work }))
    }
    put({ state: 'busy', progress: { done: 0, of: 0 } })
    const following = {
      signal: stop.signal,
      progress: (progress: Progress) => put({ state: 'busy', progress }),
    }
    engine.ask(requestOf(workspace), following).then(
      (value) => put({ state: 'done', value: value as never, of: workspace }),
      (error: unknown) => put(error instanceof Refused ? { state: 'refused', reasons: error.reasons } : NONE),
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
        running[part]?.abort()
        delete running[part]
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
    ask: (request) => engine.ask(request),
  }
}
