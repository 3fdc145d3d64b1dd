/** Who may see and change a matter: its lender, and agencies for what is placed with them; for all others it is not there. */
import type { Client } from '../house/state.ts'
import { ProblemError } from '../platform/problem.ts'
import type { MatterState } from './state.ts'

/** How a client stands to a matter. */
export type Standing = 'lender' | 'agency' | 'stranger'

/** The debts of a matter that are in an organisation's hands at an instant. */
export function debtsPlacedWith(state: MatterState, agency: string, now: number): readonly string[] {
  return state.placements.filter((p) => p.agency === agency && (p.until ?? Infinity) > now).map((p) => p.debt)
}

/** How a client stands to a matter at an instant, epoch seconds. */
export function standingOf(state: MatterState, client: Client, now: number): Standing {
  if (state.creditor === client.organisation) return 'lender'
  return debtsPlacedWith(state, client.organisation, now).length > 0 ? 'agency' : 'stranger'
}

/** Whether a client is used to collect: an agency's, or one of the lender's that reserves contacts itself (S31). */
export const isCollector = (client: Client, standing: Standing): boolean =>
  standing !== 'lender' || client.scopes.includes('permits:reserve')

/** A matter that a client may see. */
export interface SeenMatter {
  readonly state: MatterState
  readonly standing: Exclude<Standing, 'stranger'>
  readonly isCollector: boolean
  /** The debts of it that the client may see and name. */
  readonly debts: ReadonlySet<string>
}

/**
 * The matter, where the client may see it.
 *
 * @throws {ProblemError} `not-found` where there is none, or none that concerns the client: which, it does not learn
 */
export function seenMatter(state: MatterState | undefined, client: Client, now: number): SeenMatter {
  const standing = state && state.entries > 0 ? standingOf(state, client, now) : 'stranger'
  if (!state || standing === 'stranger') throw noSuchMatter()
  return {
    state,
    standing,
    isCollector: isCollector(client, standing),
    debts: new Set(
      standing === 'lender' ? state.debts.keys() : debtsPlacedWith(state, client.organisation, now),
    ),
  }
}

/** The problem that a matter is not there, or not for who asks. */
export const noSuchMatter = (): ProblemError =>
  new ProblemError('not-found', { en: 'No such matter is known here.', zh: '没有登记该案件。' })

/**
 * Refuses what only the lender may state of its matter.
 *
 * @throws {ProblemError} `forbidden`
 */
export function requireLender({ standing }: SeenMatter): void {
  if (standing === 'lender') return
  throw new ProblemError('forbidden', {
    en: 'Only the lender states people, debts, numbers, sources and placements; ask it to.',
    zh: '人员、债务、号码、信息来源和委托只能由出借方登记，请联系出借方。',
  })
}
