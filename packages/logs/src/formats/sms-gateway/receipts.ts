/** One line of SMPP's delivery receipts, and the digits in which gateways write times. */

/** The values of a receipt's line, by the names of columns. The text is not among them. */
export type Receipt = ReadonlyMap<'id' | 'submit_date' | 'done_date' | 'stat' | 'err', string>

const receipt =
  /^\s*id:\s*(\S*)\s+sub:\s*\d+\s+dlvrd:\s*\d+\s+submit[ _]date:\s*(\d*)\s+done[ _]date:\s*(\d*)\s+stat:\s*([A-Za-z_]+)(?:\s+err:\s*(\S*))?(?:\s+text:.*)?\s*$/is

/** Whether a file is one of receipts: its first line begins like one. */
export function isReceipts(text: string): boolean {
  return /^\s*id:/i.test(text)
}

/** The values of one line, `undefined` where it is no receipt. */
export function receiptOf(line: string): Receipt | undefined {
  const match = receipt.exec(line)
  if (!match) return undefined
  const [, id = '', submitted = '', done = '', stat = '', err = ''] = match
  return new Map([
    ['id', id],
    ['submit_date', submitted],
    ['done_date', done],
    ['stat', stat],
    ['err', err],
  ])
}

const short = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/
const long = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/
/** SMPP's absolute time: tenths of a second, then quarter hours ahead of or behind UTC. */
const absolute = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\d(\d{2})([+-])$/

/**
 * A time in the form of ISO 8601 where it is written in digits only, otherwise the text as it is:
 * `YYMMDDhhmm` (known to the minute), `YYMMDDhhmmss`, `YYYYMMDDhhmmss`, or SMPP's `YYMMDDhhmmsstnnp`.
 */
export function isoOfDigits(text: string): string {
  const far = absolute.exec(text)
  if (far) {
    const [, year, month, day, hour, minute, second, quarters = '', sign] = far
    const minutes = Number(quarters) * 15
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
    return `20${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${two(minutes / 60)}:${two(minutes % 60)}`
  }
  const full = long.exec(text)
  if (full) return `${full[1]}-${full[2]}-${full[3]}T${full[4]}:${full[5]}:${full[6]}`
  const match = short.exec(text)
  if (!match) return text
  const [, year, month, day, hour, minute, second] = match
  return `20${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second}`}`
}
