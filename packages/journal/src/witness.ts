/**
 * A witness: it remembers the last checkpoint of each log that it saw and cosigns a later one only where that continues
 * it, so that a log cannot show one history to one person and another to the next.
 */
import { sameBytes } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { cosign } from './cosignature.ts'
import { type NoteSignature, type NoteVerifier, openNote, parseNote, type Signer } from './note.ts'
import { type ProofFault, verifyConsistency } from './tree.ts'

/** A tree as the witness remembers it. */
export interface SeenTree {
  readonly size: bigint
  readonly root: Uint8Array
}

/** Whether a checkpoint was cosigned, and why not. */
export type Witnessed =
  | { readonly ok: true; readonly cosignature: NoteSignature }
  | {
      readonly ok: false
      /**
       * Not a checkpoint in a note; a log that the witness does not know; not signed by its key; smaller than the last one
       * seen; of the same size with another root; not shown to continue it.
       */
      readonly reason:
        | 'not-a-checkpoint'
        | 'unknown-log'
        | 'not-signed-by-the-log'
        | 'smaller-than-seen'
        | 'history-rewritten'
        | 'not-consistent'
      readonly proofFault?: ProofFault
      /** What the witness has seen, from which a proof must start. */
      readonly seen?: SeenTree
    }

/** Cosigns what is consistent. */
export interface Witness {
  /**
   * @param submission.checkpoint  the note's text
   * @param submission.proof  consistency from the tree last seen; empty where none was, or its size is the same
   * @param submission.atSeconds  since 1970
   */
  readonly add: (submission: {
    readonly checkpoint: string
    readonly proof: readonly Uint8Array[]
    readonly atSeconds: bigint
  }) => Witnessed
  /** The tree last seen of a log. */
  readonly seen: (origin: string) => SeenTree | undefined
}

/**
 * A witness.
 *
 * @param options.logs  origin of each log it watches and what verifies its key
 * @param options.memory  the trees last seen, by origin; a `Map` of its own where left out. What is put there must outlive
 *   the cosignature: a witness that forgets can be shown another history
 */
export function createWitness(options: {
  readonly cosigner: Signer
  readonly logs: Readonly<Record<string, NoteVerifier>>
  readonly memory?: {
    readonly get: (origin: string) => SeenTree | undefined
    readonly set: (origin: string, tree: SeenTree) => unknown
  }
}): Witness {
  const { cosigner, logs } = options
  const trees = options.memory ?? new Map<string, SeenTree>()
  return {
    seen: (origin) => trees.get(origin),
    add: ({ checkpoint, proof, atSeconds }) => {
      const note = parseNote(checkpoint)
      if (!note.ok) return { ok: false, reason: 'not-a-checkpoint' }
      const read = parseCheckpoint(note.value.text)
      if (!read.ok) return { ok: false, reason: 'not-a-checkpoint' }
      const { origin, size, root } = read.value
      const verifier = Object.hasOwn(logs, origin) ? logs[origin] : undefined
      if (!verifier) return { ok: false, reason: 'unknown-log' }
      if (!openNote(note.value, [verifier]).ok) return { ok: false, reason: 'not-signed-by-the-log' }
      const seen = trees.get(origin)
      if (seen && size < seen.size) return { ok: false, reason: 'smaller-than-seen', seen }
      if (seen && size === seen.size && !sameBytes(root, seen.root))
        return { ok: false, reason: 'history-rewritten', seen }
      if (seen && seen.size > 0n) {
        const consistent = verifyConsistency({
          size1: seen.size,
          size2: size,
          root1: seen.root,
          root2: root,
          proof,
        })
        if (!consistent.ok)
          return { ok: false, reason: 'not-consistent', proofFault: consistent.reason, seen }
      }
      trees.set(origin, { size, root })
      return { ok: true, cosignature: cosign(note.value.text, { cosigner, atSeconds }) }
    },
  }
}
