/** Whether a release lets a contact through at this moment (S31), and for how long. */
import type { Contact } from '@forbear/conduct/facts'
import type { PreparedMatter, Verdict } from '@forbear/conduct/sweep'
import { askedAt, stepOf } from '../gate/outstanding.ts'
import { type GateReason, REASONS } from '../gate/reasons.ts'
import type { MatterState } from '../matters/state.ts'
import type { View } from '../matters/view.ts'
import type { Release, ReleaseBound } from './release.ts'

/** What a contact has to be like to be the one that a release is for. */
export function boundOf(act: Contact): ReleaseBound {
  const { by, person, point = '', channel, debts = [], purpose } = act
  return {
    organisation: by.organisation,
    person: typeof person === 'string' ? person : '',
    point,
    channel,
    debts: debts.toSorted(),
    ...(typeof purpose === 'string' ? { purpose } : {}),
  }
}

/** Whether two contacts are the same to a release. */
export const isSameBound = (a: ReleaseBound, b: ReleaseBound): boolean =>
  a.organisation === b.organisation &&
  a.person === b.person &&
  a.point === b.point &&
  a.channel === b.channel &&
  (a.purpose ?? '') === (b.purpose ?? '') &&
  a.debts.length === b.debts.length &&
  a.debts.every((debt, i) => debt === b.debts[i])

/** Why a release does not cover an act; `undefined` where it does. */
export function reasonAgainstRelease(
  state: MatterState,
  id: string,
  of: { readonly act: Contact; readonly verdict: Verdict; readonly now: number },
): GateReason | undefined {
  const release: Release | undefined = state.releases.get(id)
  if (!release) return REASONS['release-unknown']
  if (release.state === 'used' || of.now > release.expiresAt) return REASONS['release-spent']
  if (release.state !== 'approved') return REASONS['release-not-approved']
  if (!isSameBound(release.bound, boundOf(of.act))) return REASONS['release-for-another']
  if (of.verdict.possible === 'presumed' && release.rebuttal === undefined) return REASONS['rebuttal-needed']
  return undefined
}

/** Whether a second person could release what a verdict refuses: nothing bars it, own policy apart (S31). */
export const canBeReleased = ({ judged, possible }: Verdict): boolean =>
  judged === 'yes' && possible !== 'barred'

/**
 * The last second up to which a released contact has the same standing, and which no local midnight precedes (S28).
 *
 * @param wanted  epoch seconds
 */
export function releasedUntil(
  prepared: PreparedMatter,
  act: Contact,
  of: { readonly wanted: number; readonly view: View },
): number {
  const from = act.at.earliest
  const step = stepOf(of.wanted - from)
  const last = Math.min(of.wanted, midnightAfter(from, of.wanted, of.view) - 1)
  const standing = standingOf(prepared.judge(act))
  for (let at = from + step; at <= last; at += step)
    if (standingOf(prepared.judge(askedAt(act, at))) !== standing) return at - step
  return last
}

/** What has to stay the same: levels, what bites, and what has to be kept to. */
function standingOf(verdict: Verdict): string {
  const { certain, possible, policy } = verdict
  const { findings, conditions } = verdict.explain()
  return JSON.stringify([certain, possible, policy, findings.map((f) => f.rule).toSorted(), conditions])
}

/**
 * The next midnight that may count: within minutes that of any clock there is, whose offsets are all whole quarters of
 * an hour; over a slot, which is judged again when redeemed, that of the clocks which the matter names.
 */
function midnightAfter(from: number, until: number, { matter }: View): number {
  if (until - from <= 900) return (Math.floor(from / 900) + 1) * 900
  const zones = new Set([
    ...matter.persons.flatMap((p) => (p.zones ?? []).flatMap((z) => z.oneOf)),
    ...matter.points.flatMap((p) => p.zones ?? []),
    ...matter.organisations.flatMap((o) => o.zone ?? []),
  ])
  const midnights = [...zones].map((zone) => {
    const local = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(zone)
    return Math.floor(local.add({ days: 1 }).startOfDay().epochMilliseconds / 1000)
  })
  return Math.min(Infinity, ...midnights)
}
