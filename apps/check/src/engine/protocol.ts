/**
 * What page and engine say to each other. The page asks with an id; the engine answers that id once, after any number
 * of progress events. Everything is plain data that a structured clone keeps.
 *
 * To add a request: an entry in `Requests`, a handler of that name in `worker.ts`. The compiler names what is missing.
 */

import type { LockRandomness } from '@forbear/audit/evidence/passphrase'
import type { Workspace } from '../matter/workspace.ts'
import type { Brought, Surveyed } from './brought.ts'
import type { EvidenceAsked, EvidenceFile } from './evidence.ts'
import type { Told } from './session.ts'
import type { ContactFinding, FindingItem } from './view.ts'
import type { Words } from './words.ts'

export type { Words } from './words.ts'
/** A request that cannot be answered, with every reason in both languages. It crosses from engine to page as it is. */
export { Refused } from '@forbear/audit/refused'

/** Each kind of request: what it takes and what it gives. */
export interface Requests {
  /** What the engine judges by. */
  readonly rulebook: { readonly takes: Record<never, never>; readonly gives: RulebookFacts }
  /** Who is on the phones: entries counted by number. */
  readonly survey: {
    readonly takes: { readonly brought: readonly Brought[]; readonly zone: string }
    readonly gives: Surveyed
  }
  /** What is listed, kept and judged, lender by lender. */
  readonly judge: {
    readonly takes: { readonly brought: readonly Brought[]; readonly workspace: Workspace }
    readonly gives: Told
  }
  /** Evidence of one lender's contacts as a file. */
  readonly evidence: {
    readonly takes: { readonly workspace: Workspace; readonly asked: EvidenceAsked }
    readonly gives: EvidenceFile
  }
  /** The workspace with what was kept, as a locked file. */
  readonly save: {
    readonly takes: {
      readonly workspace: Workspace
      readonly passphrase: string
      readonly randomness: LockRandomness
    }
    readonly gives: Uint8Array
  }
  /** A workspace file, opened: what was kept stays in the engine. */
  readonly open: {
    readonly takes: { readonly file: Blob; readonly passphrase: string }
    readonly gives: Workspace
  }
  /** More sentences of a group of findings. */
  readonly more: {
    readonly takes: { readonly lender: string; readonly key: string; readonly from: number }
    readonly gives: readonly FindingItem[]
  }
  /** Every finding on one contact. */
  readonly findings: {
    readonly takes: { readonly lender: string; readonly contact: string }
    readonly gives: readonly ContactFinding[]
  }
  /** A file's SHA-256; the file itself stays where it is. */
  readonly hash: {
    readonly takes: { readonly blob: Blob }
    /** Hex. */
    readonly gives: string
  }
}

/** What identifies the rulebook, and how far it reaches. */
export interface RulebookFacts {
  /** `sha256:` and hex, over the canonical JSON. */
  readonly digest: string
  /** Who worked the digest out: this device, or the build where the browser offers no SHA-256 (pages opened from storage). */
  readonly digestBy: 'this-device' | 'build'
  readonly instruments: number
  readonly rules: number
  /** The last day on which anybody looked at a text of the rulebook: `2026-11-24`. */
  readonly readOn: string
  /** Each calendar of holidays with the last day it covers. */
  readonly calendars: readonly { readonly id: string; readonly until: string }[]
}

export type RequestKind = keyof Requests

/** A request as a screen writes it; the id is the client's affair. */
export type Request<K extends RequestKind = RequestKind> = {
  [Kind in K]: { readonly kind: Kind } & Requests[Kind]['takes']
}[K]

export type Answer<K extends RequestKind> = Requests[K]['gives']

/** How far a request is; `of` is 0 while nobody knows how much there is. */
export interface Progress {
  readonly done: number
  readonly of: number
  /** What is being done, where there is more than one part. */
  readonly doing?: Words
}

/** From the page to the engine. */
export type ToEngine =
  | { readonly id: number; readonly type: 'ask'; readonly request: Request }
  | { readonly id: number; readonly type: 'cancel' }

/** From the engine to the page. */
export type FromEngine =
  | { readonly type: 'ready' }
  | { readonly id: number; readonly type: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly type: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly type: 'refused'; readonly reasons: readonly Words[] }
  | { readonly id: number; readonly type: 'cancelled' }
