/**
 * Witnesses' signatures, c2sp.org/tlog-cosignature version 1 (Ed25519, signature type 0x04): as of this second, this is
 * the largest tree of this log that the witness saw, and it continues every one it saw before.
 */
import { joined, toUtf8 } from './bytes.ts'
import {
  type NoteSignature,
  type NoteVerifier,
  SIGNATURE_TYPES,
  type Signer,
  signerFromSeed,
  type VerifierKey,
  verifyEd25519,
} from './note.ts'

const TIMESTAMP_BYTES = 8
const SIGNATURE_BYTES = 64
const LIMIT = 1n << 63n

/** What a witness signs: `cosignature/v1`, `time <seconds>`, the checkpoint's text. */
function cosignedMessage(text: string, atSeconds: bigint): Uint8Array {
  return toUtf8(`cosignature/v1\ntime ${atSeconds}\n${text}`)
}

/** A witness's signer from a seed of 32 bytes. The key must sign nothing else, for the message does not name the witness. */
export function cosignerFromSeed(key: { readonly name: string; readonly seed: Uint8Array }): Signer {
  return signerFromSeed({ ...key, type: SIGNATURE_TYPES.cosignature })
}

/**
 * Cosigns the text of a checkpoint.
 *
 * @param options.atSeconds  seconds since 1970-01-01T00:00:00Z, not negative and below 2^63
 * @throws {RangeError} for another time
 */
export function cosign(
  text: string,
  options: { readonly cosigner: Signer; readonly atSeconds: bigint },
): NoteSignature {
  const { cosigner, atSeconds } = options
  if (atSeconds < 0n || atSeconds >= LIMIT) throw new RangeError(`no time of a cosignature: ${atSeconds}`)
  const timestamp = new Uint8Array(TIMESTAMP_BYTES)
  new DataView(timestamp.buffer).setBigUint64(0, atSeconds)
  return {
    name: cosigner.name,
    keyId: cosigner.keyId,
    signature: joined(timestamp, cosigner.sign(cosignedMessage(text, atSeconds))),
  }
}

/** When a cosignature says it was made, in seconds since 1970; `undefined` where it is no cosignature. */
export function cosignedAtSeconds(signature: Uint8Array): bigint | undefined {
  if (signature.length !== TIMESTAMP_BYTES + SIGNATURE_BYTES) return undefined
  const at = new DataView(signature.buffer, signature.byteOffset, TIMESTAMP_BYTES).getBigUint64(0)
  return at < LIMIT ? at : undefined
}

/** Verifies cosignatures of one witness. */
export function cosignatureVerifier(key: VerifierKey): NoteVerifier {
  if (key.type !== SIGNATURE_TYPES.cosignature) throw new TypeError("a witness's key has the type 0x04")
  return {
    name: key.name,
    keyId: key.keyId,
    verify: (text, signature) => {
      const at = cosignedAtSeconds(signature)
      if (at === undefined) return false
      const message = cosignedMessage(text, at)
      return verifyEd25519({
        publicKey: key.publicKey,
        message,
        signature: signature.subarray(TIMESTAMP_BYTES),
      })
    },
  }
}
