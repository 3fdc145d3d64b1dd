/**
 * Permits that are out must stay lawful (S28, S29): what is about to be recorded is looked at with all of them, on the
 * matter itself and on those that share people or numbers with it.
 */
import type { Contact } from '@forbear/conduct/facts'
import { type Level, rank } from '@forbear/conduct/judge'
import { type PreparedMatter, type Verdict, outstandingThatFall } from '@forbear/conduct/sweep'
import type { MatterState } from '../matters/state.ts'
import type { Draft } from '../record/fact.ts'
import type { Seen } from '../record/reader.ts'
import type { Engine } from './engines.ts'
import { foreseen } from './foreseen.ts'
import { type Permit, contactsOfPermit, isUsable } from './permit.ts'

/** A permit that would no longer be lawful. */
export interface FallenPermit {
  readonly matter: MatterState
  readonly permit: Permit
  /** The first second at which it would not be, epoch seconds. */
  readonly at: number
}

/**
 * The usable permits that fall once entries are recorded.
 *
 * @param from  epoch seconds: when what is recorded begins to count, not before now
 */
export function fallenPermits(
  drafts: readonly Draft[],
  of: { readonly seen: Seen; readonly engine: Engine; readonly from: number },
): readonly FallenPermit[] {
  const { seen, engine, from } = of
  const isNew = new Set(drafts.flatMap((d) => (d.kind === 'permit-reserved' ? [d.values.permit] : [])))
  const touched = new Set(
    drafts.flatMap((d) => [d.chain, ...seen.neighboursOf(d.chain).map((near) => near.id)]),
  )
  const usable = [...touched].flatMap((id) => {
    const permits = [...(seen.matter(id)?.permits.values() ?? [])].filter((p) => isUsable(p, seen.now))
    return permits.length === 0 ? [] : [id]
  })
  // mostly none is out, and nothing has to be judged
  if (usable.length === 0) return []
  const then = foreseen(seen, drafts)
  return usable.flatMap((id): readonly FallenPermit[] => {
    const matter = then.matter(id)
    if (!matter) return []
    const permits = [...matter.permits.values()].filter((p) => isUsable(p, seen.now) && !isNew.has(p.id))
    const prepared = engine.prepare(then.view(id))
    const byContact = new Map(permits.map((p) => [p.act.id, p]))
    const ordinary = permits.filter((p) => p.release === undefined).flatMap(contactsOfPermit)
    const fallen = [
      ...outstandingThatFall(prepared, ordinary, from),
      ...permits.flatMap((p) => (p.release ? releasedThatFalls(prepared, p, p.release.level, from) : [])),
    ]
    return fallen.flatMap(({ id: contact, at }) => {
      const permit = byContact.get(contact)
      return permit ? [{ matter, permit, at }] : []
    })
  })
}

/** A released contact falls where more stands against it than when it was released. */
function releasedThatFalls(
  prepared: PreparedMatter,
  permit: Permit,
  level: Level,
  from: number,
): readonly { readonly id: string; readonly at: number }[] {
  const { notBefore, expiresAt } = permit.life.terms
  for (let at = Math.max(notBefore, from); at <= expiresAt; at += stepOf(expiresAt - notBefore)) {
    const verdict = prepared.judge(askedAt(permit.act, at))
    if (!isWithin(verdict, level)) return [{ id: permit.act.id, at }]
  }
  return []
}

/** Whether nothing worse than a level stands against an act, own policy apart; never where it is barred (S31). */
export const isWithin = ({ judged, possible }: Verdict, level: Level): boolean =>
  judged === 'yes' && possible !== 'barred' && rank(possible) <= rank(level)

/** The contact asked about at another instant. */
export const askedAt = (act: Contact, at: number): Contact => ({ ...act, at: { earliest: at, latest: at } })

/** Every second of what lasts minutes; of a slot every minute, since it is judged again when redeemed (S28). */
export const stepOf = (seconds: number): number => (seconds <= 900 ? 1 : 60)
