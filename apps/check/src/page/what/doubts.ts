/** When a phone's clock must have been wrong. */
import type { ContactPoint } from '../../engine/view.ts'

/** A clock this far ahead, in seconds, was wrong; less may be the zone of whoever opens the page. */
const AHEAD_SECONDS = 86_400

/** Whether a contact, by the phone's clock, has not happened yet. @param now  epoch seconds */
export function isAhead({ at }: Pick<ContactPoint, 'at'>, now: number): boolean {
  return at > now + AHEAD_SECONDS
}
