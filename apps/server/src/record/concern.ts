/** Which debts an entry concerns, so that the database can show an agency what is placed with it and nothing else. */
import type { Contact } from '@forbear/conduct/facts'
import type { MatterState } from '../matters/state.ts'
import type { Draft } from './fact.ts'

/** What no agency sees. */
const LENDER_ALONE = ['*'] as const

/**
 * The debts of an entry.
 *
 * @param state  the matter before it
 * @returns empty: it concerns the whole matter
 */
export function debtsConcerned(draft: Draft, state: MatterState | undefined): readonly string[] {
  switch (draft.kind) {
    case 'debt-stated':
      return [draft.values.debt.id]
    case 'debt-placed':
    case 'placement-ended':
      return [draft.values.debt]
    case 'event-recorded':
    case 'event-proposed':
      return draft.values.event.debts ?? []
    case 'event-declined':
      return state?.proposals.get(draft.values.event)?.event.debts ?? []
    case 'contact-recorded':
      return draft.values.contact.debts ?? []
    case 'contact-corrected':
      return state?.contacts.find((c) => c.id === draft.values.contact)?.debts ?? []
    case 'permit-reserved':
    case 'permit-refused':
      return draft.values.act.debts ?? []
    case 'permit-redeemed':
    case 'permit-settled':
    case 'permit-not-made':
    case 'permit-voided':
    case 'void-acknowledged':
      return state?.permits.get(draft.values.permit)?.act.debts ?? LENDER_ALONE
    case 'release-requested':
      return draft.values.bound.debts
    case 'release-approved':
    case 'release-refused':
      return state?.releases.get(draft.values.release)?.bound.debts ?? LENDER_ALONE
    case 'history-imported':
      return debtsOfAll(
        Array.from({ length: draft.values.contacts }, (_, i) => draft.values[`c${i + 1}`] as Contact),
      )
    case 'matter-opened':
    case 'person-stated':
    case 'point-stated':
    case 'states-declared':
    case 'coverage-stated':
      return []
    case 'telling-due':
    case 'data-erased':
    case 'evidence-given':
    case 'unmasked-viewed':
    case 'log-imported':
    case 'template-proposed':
    case 'template-approved':
    case 'template-withdrawn':
    case 'organisation-stated':
    case 'client-admitted':
    case 'client-ended':
    case 'rulebook-proposed':
    case 'rulebook-adopted':
    case 'key-introduced':
    case 'key-withdrawn':
      return LENDER_ALONE
  }
}

/** Contacts of one import stand in one entry: where they are about different debts, it cannot be shown in part. */
function debtsOfAll(contacts: readonly Contact[]): readonly string[] {
  const [first = '', ...others] = new Set(contacts.map((c) => JSON.stringify(c.debts ?? [])))
  return others.length > 0 ? LENDER_ALONE : first === '' ? [] : (JSON.parse(first) as readonly string[])
}
