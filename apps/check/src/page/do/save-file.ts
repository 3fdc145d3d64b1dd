/** Gives the person a document: as a file on the device, or on the clipboard. Nothing leaves the device. */

/** Offers a file for saving. The address in memory is given up after the browser has taken it. */
export function saveFile(name: string, text: string, type: 'text/plain' | 'text/html'): void {
  // marked as UTF-8, because old editors take anything else for the country's own encoding
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Puts text on the clipboard. @returns whether the browser let it */
export async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return copyByHand(text)
  }
}

/** For browsers inside other apps, which have no clipboard to write to. */
function copyByHand(text: string): 'copied' | 'refused' {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'aside'
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  return copied ? 'copied' : 'refused'
}
