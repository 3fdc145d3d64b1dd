/**
 * What a new fact touches, and the permits that are void by it (S29): in the transaction that records the fact, in this
 * matter and in those that share a person or number with it. In doubt, everything that is out.
 */
import type { Contact, EventKind, TimelineEvent } from '@forbear/conduct/facts'
import { type Permit, isUsable } from '../gate/permit.ts'
import type { MatterState } from '../matters/state.ts'
import { isOfThePerson, personsOf } from '../matters/view.ts'
import type { Draft, MatterFact } from '../record/fact.ts'
import type { Locked } from '../record/recorder.ts'

/** Whether a fact of one matter touches a permit of that matter (`own`), or of another. */
export type Touch = (permit: Permit, of: { readonly state: MatterState; readonly isOwn: boolean }) => boolean

/**
 * Kinds that every rule reads of the person contacted alone, never of the debtor, the debt or the matter: an opt-out of
 * the mother leaves the debtor's permits as they are. A test holds the list against the law.
 */
export const OF_THE_PERSON_ALONE: ReadonlySet<EventKind> = new Set<EventKind>([
  'refusal',
  'opt-out',
  'opt-in',
  'representative-only',
  'inconvenient-time',
  'inconvenient-place',
  'employer-prohibits',
  'contact-requested',
  'e-message-from-person',
  'attorney-appointed',
  'attorney-released',
  'attorney-unresponsive',
  'attorney-consents',
  'hospital',
  'hospital-ended',
  'disability-group-1',
  'minor',
  'no-contact-order',
  'no-contact-order-ended',
  'court-permission',
  'creditor-email-notice',
])

/** Nothing that is out is touched. */
export const touchesNothing: Touch = () => false

/** What an event touches: its person everywhere; its debts, or all of the matter's, unless it is the person's alone. */
export function touchOfEvent({ kind, person, debts }: TimelineEvent): Touch {
  return (permit, { state, isOwn }) => {
    if (person !== undefined && concerns(permit, person)) return true
    const isPersonal = person !== undefined && OF_THE_PERSON_ALONE.has(kind)
    if (isPersonal) return false
    if (isOwn) return debts === undefined || debts.length === 0 || isAbout(permit, debts)
    // what is known of a shared person is known there too, whichever debt it was heard about
    return person !== undefined && isOfThePerson(kind) && state.persons.has(person)
  }
}

/** What a contact touches: whom it was with and the debts it was about; where it does not say, all of the matter. */
export function touchOfContact(contact: Contact): Touch {
  const persons = personsOf(contact)
  const { point, debts } = contact
  return (permit, { isOwn }) =>
    persons.some((p) => concerns(permit, p)) ||
    (point !== undefined && permit.act.point === point) ||
    (isOwn && (persons.length === 0 || debts === undefined || debts.length === 0 || isAbout(permit, debts)))
}

/**
 * What restating a person touches: all of every matter that knows the person, since others may be judged on a debtor's
 * clock, wherever it was told.
 */
export const touchOfPerson =
  (person: string): Touch =>
  (permit, { state, isOwn }) =>
    isOwn || state.persons.has(person) || concerns(permit, person)

/** What restating a debt touches. */
export const touchOfDebt =
  (debt: string): Touch =>
  (permit, { isOwn }) =>
    isOwn && isAbout(permit, [debt])

/** What restating a number or address touches: it, and the person it is now, or was, said to be of. */
export const touchOfPoint =
  (point: string, persons: readonly string[]): Touch =>
  (permit) =>
    permit.act.point === point || persons.some((p) => concerns(permit, p))

/** What the end of a placement touches: what the agency holds for the debt. */
export const touchOfPlacementEnd =
  (debt: string, agency: string): Touch =>
  (permit, { isOwn }) =>
    isOwn && permit.act.by.organisation === agency && isAbout(permit, [debt])

/** What placing a debt, perhaps again with an earlier end, touches: what the agency holds beyond that end. */
export const touchOfPlacement =
  (debt: string, agency: string, until: number | undefined): Touch =>
  (permit, of) =>
    until !== undefined &&
    permit.life.terms.expiresAt >= until &&
    touchOfPlacementEnd(debt, agency)(permit, of)

const concerns = ({ act }: Permit, person: string): boolean => personsOf(act).includes(person)

const isAbout = ({ act }: Permit, debts: readonly string[]): boolean =>
  act.debts === undefined || act.debts.length === 0 || act.debts.some((d) => debts.includes(d))

/** A fact with what it touches. */
export interface Touching {
  readonly fact: MatterFact
  readonly touch: Touch
}

/**
 * The entries of facts and of what they void. A permit is voided once, by the first fact that touches it.
 *
 * @param matter  the matter that the facts are recorded in, as locked
 */
export function withVoids(
  matter: MatterState,
  facts: readonly Touching[],
  of: {
    readonly locked: Pick<Locked, 'now' | 'matters' | 'matter' | 'neighboursOf'>
    readonly client: string
  },
): { readonly drafts: readonly Draft[]; readonly voided: readonly string[] } {
  const { locked, client } = of
  const known = new Map(
    [
      matter,
      ...locked.neighboursOf(matter.id),
      ...locked.matters.flatMap((id) => locked.matter(id) ?? []),
    ].map((state) => [state.id, state]),
  )
  const voids = [...known.values()].flatMap((state) =>
    [...state.permits.values()]
      .filter((permit) => isUsable(permit, locked.now))
      .flatMap((permit): readonly Draft[] => {
        const by = facts.findIndex(({ touch }) => touch(permit, { state, isOwn: state.id === matter.id }))
        if (by < 0) return []
        return [
          {
            chain: state.id,
            kind: 'permit-voided',
            values: {
              client,
              permit: permit.id,
              at: locked.now,
              because: `${matter.id}/${matter.entries + by + 1}`,
            },
          },
        ]
      }),
  )
  return {
    drafts: [...facts.map(({ fact }): Draft => ({ ...fact, chain: matter.id })), ...voids],
    voided: voids.flatMap((v) => (v.kind === 'permit-voided' ? [v.values.permit] : [])),
  }
}
