/**
 * The matter as screens use it: what was brought and said, the files themselves, and what the engine made of them. What
 * the engine told is kept with the workspace it was told of, so that a screen can see whether it still holds.
 */
import { type Brought, type Surveyed } from '../engine/brought.ts'
import { LOOKED_AT, formatOf } from '../engine/format-of.ts'
import { type Progress, type Request, type RequestKind, type Answer, Refused } from '../engine/protocol.ts'
import type { Told } from '../engine/session.ts'
import type { Words } from '../engine/words.ts'
import { nextId, withFile, withoutFile } from '../matter/changes.ts'
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

const bytesOf = (workspace: Workspace, held: FilesHeld): readonly Brought[] =>
  workspace.files.flatMap((file) => {
    const blob = file.format === 'typed' ? new Blob([workspace.typed[file.id] ?? '']) : held.get(file.id)
    return blob === undefined ? [] : [{ file, blob }]
  })

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
  /** Takes another workspace in place of this one, as a saved file holds it. */
  readonly take: (workspace: Workspace) => void
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

/** Times without a zone are on the person's clock in these formats, as carriers and people write them. */
const zoneFor = (format: PageFormat, { zone }: Workspace): Pick<BroughtFile, 'logZone'> =>
  format === 'sms-backup-xml' ? {} : { logZone: zone }

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
      files.set(nextId('file', workspace.files), file)
      return withFile(workspace, { name, bytes, format, phone, encoding, ...zoneFor(format, workspace) })
    })
  const run = <K extends 'survey' | 'judge'>(
    part: 'surveyed' | 'told',
    requestOf: (workspace: Workspace) => Request<K>,
  ): (() => void) => {
    const { workspace } = store.get().matter
    const stop = new AbortController()
    const put = (work: Work<never>): void => set((matter) => ({ ...matter, [part]: work }))
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
    take: (workspace) => {
      files.clear()
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
