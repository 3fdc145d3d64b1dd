/**
 * What every writer of a source's own log shares: the acts to write, how long a call rang, clocks. The same acts are
 * written as each source would have logged them, so that what a reader gives can be held against what was done.
 */
import type { LogContact } from '../../log.ts'

/** Something that was done, known to the second, with one outcome. */
export type Act = LogContact

/** Seconds that a call rings before it is answered. */
export const RING_SECONDS = 8

/** Which acts connected two ends. */
export const isTalk = ({ outcome }: Act): boolean => outcome === 'conversation'

export const isCall = ({ channel }: Act): boolean => channel === 'call'
export const isMessage = ({ channel }: Act): boolean => channel === 'sms'

/** Whom an act was meant for. */
export const personOf = ({ person }: Act): string => (typeof person === 'string' ? person : '')

/** How long two ends were connected. */
export const connectedSeconds = (act: Act): number =>
  isTalk(act) ? Math.max(1, (act.durationSeconds ?? 0) - RING_SECONDS) : 0

/** When the call was answered, epoch seconds. */
export const answeredAt = (act: Act): number =>
  act.start.earliest + (act.durationSeconds ?? 0) - connectedSeconds(act)

export const endedAt = (act: Act): number => act.start.earliest + (act.durationSeconds ?? 0)

/** `2026-10-05 22:40:10` on the clock of a zone. */
export function stampOf(epochSeconds: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toZonedDateTimeISO(zone)
  return local.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')
}

/** `Mon, 05 Oct 2026 14:40:10 +0000`. */
export function mailTimeOf(epochSeconds: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toZonedDateTimeISO('UTC')
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][at.dayOfWeek - 1]
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day}, ${two(at.day)} ${months[at.month - 1]} ${at.year} ${two(at.hour)}:${two(at.minute)}:${two(at.second)} +0000`
}

/** A row of CSV with every cell between quotation marks. */
export const quotedRow = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')

/** Lines as the bytes of a UTF-8 file. */
export const fileOf = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${lines.join('\n')}\n`)
