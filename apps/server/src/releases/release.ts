/** A release by a second person (S31): bound to one contact, used once, and only while it holds. */
import type { Channel, Purpose } from '@forbear/conduct/facts'
import type { MatterFact, MatterFacts, Recorded } from '../record/fact.ts'

/** The contact that a release is for, and no other. */
export interface ReleaseBound {
  readonly organisation: string
  readonly person: string
  readonly point: string
  readonly channel: Channel
  /** Sorted. */
  readonly debts: readonly string[]
  readonly purpose?: Purpose
}

export type ReleaseState = 'requested' | 'approved' | 'refused' | 'used'

export interface Release {
  readonly id: string
  readonly state: ReleaseState
  readonly bound: ReleaseBound
  readonly reason: string
  readonly rebuttal?: { readonly rule: string; readonly factor: string }
  readonly requestedBy: { readonly client: string; readonly organisation: string; readonly person?: string }
  readonly requestedAt: number
  /** The last second in which it can be used, epoch seconds. */
  readonly expiresAt: number
  readonly decidedBy?: { readonly client: string; readonly at: number; readonly reason?: string }
  /** The permit that it was used for. */
  readonly permit?: string
}

/** Entries that tell what became of a release. */
export type ReleaseFact = Extract<
  Recorded<MatterFact>,
  { kind: 'release-requested' | 'release-approved' | 'release-refused' }
>

/** Takes an entry into the releases of a matter. */
export function afterReleaseEntry(releases: Map<string, Release>, fact: ReleaseFact): void {
  if (fact.kind === 'release-requested') {
    const { release: id, bound, reason, rebuttal, client, organisation, by, expiresAt } = fact.values
    releases.set(id, {
      id,
      state: 'requested',
      bound,
      reason,
      requestedBy: { client, organisation, ...(by === undefined ? {} : { person: by }) },
      requestedAt: fact.at,
      expiresAt,
      ...(rebuttal === undefined ? {} : { rebuttal }),
    })
    return
  }
  const known = releases.get(fact.values.release)
  if (!known) return
  const { client } = fact.values
  releases.set(known.id, {
    ...known,
    state: fact.kind === 'release-approved' ? 'approved' : 'refused',
    decidedBy: {
      client,
      at: fact.at,
      ...(fact.kind === 'release-refused' ? { reason: fact.values.reason } : {}),
    },
  })
}

/** Marks the release that a permit needed as used up. */
export function usedBy(
  releases: Map<string, Release>,
  { release: id, permit }: MatterFacts['permit-reserved'],
): void {
  const known = id === undefined ? undefined : releases.get(id)
  if (known) releases.set(known.id, { ...known, state: 'used', permit })
}
