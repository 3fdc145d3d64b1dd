/** Ordinary logs of each place under its whole law, judged by both executions as an audit judges them. */
import type { Rulebook } from '@forbear/conduct/language'
import { type OrdinaryPlace, ordinaryLog } from '@forbear/conduct/testing'
import fc from 'fast-check'
import { type Agreed, Pairs, type Way } from './cases.ts'

/** A month of each place, with its clock change where it has one. */
export const ORDINARY_PLACES: readonly OrdinaryPlace[] = [
  {
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
    product: 'online-consumer-loan',
    creditorType: 'bank',
    from: '2026-10-05',
  },
  {
    jurisdiction: 'US/NY/NYC',
    zone: 'America/New_York',
    product: 'consumer-loan',
    creditorType: 'bank',
    from: '2026-10-12',
  },
  {
    jurisdiction: 'US',
    zone: 'America/Chicago',
    product: 'credit-card',
    creditorType: 'bank',
    from: '2027-03-01',
  },
  {
    jurisdiction: 'RU',
    zone: 'Europe/Moscow',
    product: 'consumer-loan',
    creditorType: 'bank',
    from: '2026-10-26',
  },
]

/** How the ordinary logs are asked. */
const WAY: Way = { mode: 'audit', moment: 'after', knowledge: 'then' }

/**
 * Logs of one place, one compiled rulebook over all of them.
 *
 * @param count  how many logs
 * @param seed  of the logs: the same seed, the same logs
 * @throws {Disagreement} if the executions differ
 */
export function agreeOnOrdinary(
  rulebook: Rulebook,
  place: OrdinaryPlace,
  count: number,
  seed: number,
  withEvents: boolean,
): Agreed {
  const pairs = new Pairs()
  for (const { matter, timeline } of fc.sample(ordinaryLog(place, 16, withEvents), { numRuns: count, seed }))
    pairs.agree('all', rulebook, [WAY], [{ matter, timeline, acts: timeline.contacts }])
  return pairs.agreed()
}
