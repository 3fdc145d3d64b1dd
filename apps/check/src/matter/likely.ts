/**
 * In which order numbers are shown: those that a collector would have first. It is an order, never a mark: whose a
 * number is only the person knows.
 */
import type { NumberCount } from '@forbear/logs'
import { numberKeys } from '@forbear/logs/phone/numbers'

/** Numbers that firms in China have: 95 and 96 numbers, 400 numbers, ports of messages. */
const SERVICE = /^s:|^r:400\d{7}$/

/** Whether a number is one that only firms have. */
export function isServiceNumber(number: string): boolean {
  return numberKeys(number).some((key) => SERVICE.test(key))
}

/** Hours at which few people call who have no need to: from 21 to 9. */
const isOddHour = (hour: number): boolean => hour >= 21 || hour < 9

/** From when on there are many: as many calls of one number as few friends make. */
const MANY_CALLS = 10

/** How much a number looks like a collector's: many calls, few picked up, odd hours, a firm's number, no calls back. */
function likeness({ number, callsIn, answered, messagesIn, placedByOwner, byHour }: NumberCount): number {
  const came = callsIn + messagesIn
  if (came === 0) return 0
  const odd = byHour.reduce((sum, count, hour) => (isOddHour(hour) ? sum + count : sum), 0)
  const many = Math.min(came / MANY_CALLS, 1)
  const notAnswered = callsIn === 0 ? 0.5 : 1 - answered / callsIn
  const oneSided = came / (came + placedByOwner * 3)
  return (isServiceNumber(number) ? 1 : 0) + many * (1 + notAnswered + odd / came) * oneSided
}

/** Likely collectors first; of two alike the one with more contacts, then the one that began earlier. */
export function likelyFirst(numbers: readonly NumberCount[]): readonly NumberCount[] {
  const scored = numbers.map((one) => ({ one, score: likeness(one), came: one.callsIn + one.messagesIn }))
  return scored
    .toSorted((a, b) => b.score - a.score || b.came - a.came || a.one.firstAt - b.one.firstAt)
    .map(({ one }) => one)
}

/** The first of a list whose number is written some way of the same number. */
export function sameNumber<T extends { readonly number: string }>(
  list: readonly T[],
  written: string,
): T | undefined {
  const keys = new Set(numberKeys(written))
  return list.find(({ number }) => number === written || numberKeys(number).some((key) => keys.has(key)))
}
