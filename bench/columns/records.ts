/**
 * Rows as they are decoded, one record each, so that putting them in order touches memory once a row: an instant as a
 * double of eight bytes, then numbers of four.
 */

/** The columns of many texts, besides the debts. */
export const ID_COLUMNS = ['person', 'number'] as const
export type IdColumn = (typeof ID_COLUMNS)[number]

/** Bytes of a record: half of a processor's line of memory. */
export const RECORD = 32

/** Where an instant stands in steps of eight bytes, and numbers in steps of four, from a record's begin. */
export const PLACE = { at: 0, duration: 2, person: 3, number: 4, debts: 5, kind: 6, debtor: 7 } as const

/** Numbers and doubles of a record. */
export const INTS = RECORD / 4
export const DOUBLES = RECORD / 8
