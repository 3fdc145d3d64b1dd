/** Gives the person a file to keep. Nothing leaves the device. */

/** How long the address in memory is kept for the browser to take the file, in milliseconds. */
const KEPT_MS = 60_000

/** Offers bytes for saving under a name. */
export function saveBytes(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
