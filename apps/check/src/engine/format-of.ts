/** What kind of log a file is, from its name and its first bytes: a proposal that the person sees and can change. */
import { fileKindOf } from '@forbear/logs/input'
import type { PageFormat } from '../matter/workspace.ts'

/** How much of a file is looked at, in bytes. */
export const LOOKED_AT = 4096

/** What was found. */
export interface FormatGuess {
  /** Absent: it is none that the page knows, and the person has to say. */
  readonly format?: PageFormat
  readonly encoding: 'utf-8' | 'gb18030'
}

const FORBEAR_HEAD = /^\uFEFF?(?:[a-z_]+[,;\t])*(?:at|channel)(?:[,;\t][a-z_]+)*\s*$/m

/** Whether bytes are text in UTF-8, but for a character that the cut halves. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * Proposes how a file is to be read.
 *
 * @param name  of the file
 * @param head  its first {@link LOOKED_AT} bytes, or all where there are fewer
 */
export function formatOf(name: string, head: Uint8Array): FormatGuess {
  const encoding = isUtf8(head) ? 'utf-8' : 'gb18030'
  const kind = fileKindOf(head)
  if (kind?.name === 'zip' && /\.xlsx$/i.test(name)) return { format: 'carrier-bill-cn', encoding: 'utf-8' }
  if (kind !== undefined) return { encoding: 'utf-8' }
  const text = new TextDecoder(encoding).decode(head)
  if (/<(?:calls|smses|call|sms|mms)[\s>]/.test(text)) return { format: 'sms-backup-xml', encoding }
  if (FORBEAR_HEAD.test(text.split(/\r?\n/, 1)[0] ?? '') && /\bchannel\b/.test(text))
    return { format: 'forbear-csv', encoding }
  if (/对方|对端|通话|主叫|被叫|详单/.test(text) && /[,;\t]/.test(text))
    return { format: 'carrier-bill-cn', encoding }
  if (/\.txt$/i.test(name)) return { format: 'typed', encoding }
  return { encoding }
}
