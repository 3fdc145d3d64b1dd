/** Puts a document on the clipboard. Nothing leaves the device. */

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
