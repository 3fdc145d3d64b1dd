/** Times as mail headers write them (RFC 2822), and times with the word UTC or GMT after them. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const mail =
  /^(?:[a-z]{3,9},\s*)?(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})\s+(\d{2}:\d{2}(?::\d{2})?)\s*([+-]\d{4}|GMT|UTC?|Z)?$/i
const worded = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)\s*(?:GMT|UTC?)$/i

/**
 * A time in the form of ISO 8601 where it is written in one of these forms, otherwise the text as it is.
 * A time without a zone stays one without a zone. The day of the week is not checked against the date.
 */
export function isoOf(text: string): string {
  const plain = worded.exec(text)
  if (plain) return `${plain[1]}T${plain[2]}Z`
  const match = mail.exec(text)
  if (!match) return text
  const [, day = '', word = '', year = '', time = '', zone] = match
  const month = months.indexOf(word.slice(0, 3).toLowerCase()) + 1
  if (month === 0) return text
  const two = (value: string | number): string => String(value).padStart(2, '0')
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? zone : 'Z'
  return `${year}-${two(month)}-${two(day)}T${time}${offset}`
}
