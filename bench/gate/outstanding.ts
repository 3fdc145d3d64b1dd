/** Permits that are out: to each ask a matter of its own, in which contacts of the same debtor are pending. */
import type { Contact, Timeline } from '@forbear/conduct/facts'
import type { JudgeOptions } from '@forbear/conduct/judge'
import { type Compiled, type PreparedMatter, compile } from '@forbear/conduct/sweep'
import { type Ask, type Debtor, contactOf } from './matters.ts'
import { OPTIONS, opens } from './situations.ts'

/** How long a permit is asked for, seconds. */
export const PERMIT_SECONDS = 120

/** The contacts for which permits are out at an ask: messages by which calls are not counted, begun half a minute apart. */
export function pendingAt(ask: Ask, count: number): readonly Contact[] {
  return Array.from({ length: count }, (_, i): Contact => {
    const notBefore = ask.at - 30 * (i + 1)
    return {
      ...contactOf({
        ...ask,
        id: `out-${i}`,
        at: notBefore,
        channel: 'email',
        point: 'mailbox',
        mode: 'human',
      }),
      recordedAt: notBefore - 1,
      sequence: i + 1,
      permit: { state: 'pending', notBefore, expiresAt: notBefore + PERMIT_SECONDS },
    }
  })
}

/** A timeline with contacts that are pending. */
export const withPending = ({ timeline }: Debtor, pending: readonly Contact[]): Timeline => ({
  ...timeline,
  contacts: [...timeline.contacts, ...pending],
})

/** An ask, and its matter prepared for it. */
export interface OwnMatter {
  readonly contact: Contact
  readonly matter: PreparedMatter
}

/**
 * So many asks that stay clear, each with a matter of its own with so many permits out; told apart by nothing else.
 *
 * @param permits  how many are out
 */
export function ownMatters(
  asks: readonly Ask[],
  debtors: readonly Debtor[],
  permits: number,
  options: JudgeOptions = OPTIONS,
): { readonly compiled: Compiled; readonly all: readonly OwnMatter[] } {
  const compiled = compile(options)
  const all = asks.flatMap((ask): readonly OwnMatter[] => {
    const debtor = debtors[ask.debtor]
    if (!debtor || ask.channel !== 'call') return []
    const contact = contactOf(ask)
    const judged = compiled.prepare(debtor.matter, withPending(debtor, pendingAt(ask, 2))).judge(contact)
    if (!opens(judged)) return []
    return [
      { contact, matter: compiled.prepare(debtor.matter, withPending(debtor, pendingAt(ask, permits))) },
    ]
  })
  return { compiled, all }
}
