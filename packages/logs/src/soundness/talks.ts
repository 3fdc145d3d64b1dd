/**
 * Talks of one collector that overlap: nobody holds two at once, so times, lengths or the collector's id are wrong.
 *
 * Only the part of a call that is certainly talk is compared. Connected for a of d seconds, it spoke from d − a after
 * the latest begin to a after the earliest; without d, ringing is taken to last at most a minute, and so it is where
 * only d is known of a conversation. A second of overlap is left to rounding. Robots are left out: they may hold many.
 * Each collector's last sixteen talks are kept, so in a file out of order the count is a lower bound.
 */
import type { LogContact } from '../log.ts'
import { newFirstLines, type FirstLines } from './first-lines.ts'

const RINGS_AT_MOST = 60
const KEPT = 16
export const COLLECTORS_AT_MOST = 50_000

interface Talk {
  readonly from: number
  readonly until: number
  readonly line: number
  isNoted: boolean
}

export interface Talks {
  readonly take: (contact: LogContact, line: number) => void
  readonly found: FirstLines
  readonly collectorsFound: () => number
  readonly compared: () => number
}

/** The stretch in which a call was certainly talk, or `undefined`. */
export function certainTalk(
  contact: LogContact,
): { readonly from: number; readonly until: number } | undefined {
  const { start, durationSeconds, answeredSeconds, outcome } = contact
  const connected =
    answeredSeconds ??
    (outcome === 'conversation' && durationSeconds !== undefined
      ? durationSeconds - RINGS_AT_MOST
      : undefined)
  if (connected === undefined) return undefined
  const whole =
    answeredSeconds === undefined ? durationSeconds : (durationSeconds ?? connected + RINGS_AT_MOST)
  const from = start.latest + Math.max(0, (whole ?? connected) - connected)
  const until = start.earliest + connected
  return until > from ? { from, until } : undefined
}

/** Nothing seen yet. */
export function newTalks(): Talks {
  const byCollector = new Map<string, Talk[]>()
  const overlapping = new Set<string>()
  const found = newFirstLines()
  let compared = 0
  return {
    take: (contact, line) => {
      const { collector, organisation, channel, mode } = contact
      if (collector === undefined || (channel !== 'call' && channel !== 'chat-call')) return
      if (mode !== undefined && mode !== 'human') return
      const certain = certainTalk(contact)
      if (certain === undefined) return
      const key = `${organisation ?? ''}\u0000${collector}`
      const before = byCollector.get(key) ?? []
      if (before.length === 0 && byCollector.size >= COLLECTORS_AT_MOST) return
      compared += 1
      const talk: Talk = { ...certain, line, isNoted: false }
      for (const other of before) {
        if (Math.min(other.until, talk.until) - Math.max(other.from, talk.from) <= 1) continue
        overlapping.add(key)
        for (const one of [other, talk]) {
          if (!one.isNoted) found.add(one.line)
          one.isNoted = true
        }
      }
      before.push(talk)
      if (before.length > KEPT) before.shift()
      byCollector.set(key, before)
    },
    found,
    collectorsFound: () => overlapping.size,
    compared: () => compared,
  }
}
