/** The digest of a recording or picture, read in pieces: the file itself stays with the person. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { UNREADABLE_FILE, piecesOf } from './brought.ts'
import { Refused } from './protocol.ts'

/** How to follow it, and how to stop it. */
export interface Hashing {
  /** @param share  of the bytes, from 0 to 1 */
  readonly progress?: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * SHA-256 of a file of any size.
 *
 * @returns hex
 * @throws {Refused} if the file cannot be read to its end
 * @throws the signal's reason, once it is given
 */
export async function hashOf(blob: Blob, { progress, signal }: Hashing = {}): Promise<string> {
  const hash = sha256.create()
  let read = 0
  try {
    for await (const piece of piecesOf(blob, signal)) {
      hash.update(piece)
      read += piece.length
      progress?.(blob.size === 0 ? 1 : read / blob.size)
    }
  } catch {
    signal?.throwIfAborted()
    throw new Refused([UNREADABLE_FILE])
  }
  return bytesToHex(hash.digest())
}
