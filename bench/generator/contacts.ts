/** The contacts of one day as columns of codes; words are put in when they are written. */

/** No value. */
export const NONE = 255

/** A day's contacts in the order in which they were drawn, `count` of them; the arrays may be longer. */
export interface DayOfContacts {
  count: number
  /** Epoch seconds. */
  at: Int32Array
  debtor: Int32Array
  /** Whole seconds; -1: not known. */
  duration: Int32Array
  /** 0 the debtor, else an index of ROLES. */
  role: Uint8Array
  /** A bit for each of the debtor's debts; 0: none is named. */
  debts: Uint8Array
  /** Which of the person's numbers or addresses. */
  point: Uint8Array
  /** Indexes of the lists in portfolio.ts; {@link NONE} where not known. */
  organisation: Uint8Array
  channel: Uint8Array
  direction: Uint8Array
  outcome: Uint8Array
  purpose: Uint8Array
  mode: Uint8Array
  /** A desk of the organisation. */
  desk: Uint8Array
}

/** One contact before it is put into the columns. */
export type ContactCodes = {
  -readonly [Column in Exclude<keyof DayOfContacts, 'count'>]: number
}

const BYTES = [
  'role',
  'debts',
  'point',
  'organisation',
  'channel',
  'direction',
  'outcome',
  'purpose',
  'mode',
  'desk',
] as const
const WORDS = ['at', 'debtor', 'duration'] as const

/** An empty day with room for so many contacts. */
export function emptyDay(room: number): DayOfContacts {
  const words = Object.fromEntries(WORDS.map((name) => [name, new Int32Array(room)]))
  const bytes = Object.fromEntries(BYTES.map((name) => [name, new Uint8Array(room)]))
  return { count: 0, ...words, ...bytes } as DayOfContacts
}

/** Adds a contact; makes room where there is none. */
export function put(day: DayOfContacts, contact: ContactCodes): void {
  const i = day.count++
  if (i >= day.at.length) grow(day)
  for (const name of WORDS) day[name][i] = contact[name]
  for (const name of BYTES) day[name][i] = contact[name]
}

function grow(day: DayOfContacts): void {
  for (const name of WORDS) {
    const before = day[name]
    day[name] = new Int32Array(before.length * 2)
    day[name].set(before)
  }
  for (const name of BYTES) {
    const before = day[name]
    day[name] = new Uint8Array(before.length * 2)
    day[name].set(before)
  }
}

/** The same contacts in order of time; those of one second stay in the order in which they were drawn. */
export function inOrderOfTime(day: DayOfContacts, atMost: number): DayOfContacts {
  const { count } = day
  const keys = new Float64Array(count)
  // an instant below 2^31 and a place below 2^21 fit the 53 bits of a number
  for (let i = 0; i < count; i++) keys[i] = (day.at[i] ?? 0) * 2_097_152 + i
  keys.sort()
  const sorted = emptyDay(Math.max(1, Math.min(count, atMost)))
  sorted.count = Math.min(count, atMost)
  for (let i = 0; i < sorted.count; i++) {
    const from = (keys[i] ?? 0) % 2_097_152
    for (const name of WORDS) sorted[name][i] = day[name][from] ?? 0
    for (const name of BYTES) sorted[name][i] = day[name][from] ?? 0
  }
  return sorted
}
