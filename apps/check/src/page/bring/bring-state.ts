/** What the screen "Bring the log" remembers besides the matter: drafts, files nobody could tell, what counting gave. */
import type { FileRead } from '../../engine/brought.ts'
import type { Progress, Words } from '../../engine/protocol.ts'
import type { CallEntry } from '../../matter/typed-line.ts'
import type { BroughtFile } from '../../matter/workspace.ts'
import type { UnknownFile } from '../matter.ts'

/** What is known of a file's entries; `of` is the file as it was read. */
export type FileCheck = { readonly of: BroughtFile } & (
  | { readonly state: 'busy'; readonly progress: Progress }
  | { readonly state: 'done'; readonly read: FileRead }
  | { readonly state: 'failed'; readonly problems: readonly Words[] }
  | { readonly state: 'stopped' }
)

/** A file that waits for the person to say what it is. */
export interface WaitingFile extends UnknownFile {
  readonly id: string
  readonly phone: string
}

export interface BringState {
  /** By the file's id. */
  readonly checks: Readonly<Record<string, FileCheck>>
  readonly waiting: readonly WaitingFile[]
  /** What stands in the form for one call, by the phone's id. */
  readonly entries: Readonly<Record<string, CallEntry>>
  /** Phones whose form for typing is open. */
  readonly typing: readonly string[]
}

export const NOTHING_BROUGHT: BringState = { checks: {}, waiting: [], entries: {}, typing: [] }

/** An empty form. */
export const EMPTY_ENTRY: CallEntry = {
  day: '',
  time: '',
  number: '',
  way: 'came-in',
  end: 'missed',
  minutes: '',
  seconds: '',
}
