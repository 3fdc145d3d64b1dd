/** Where on this page something missing can be said. */
import type { Need } from '@forbear/conduct/judge'

/** Facts that the screen "who called" asks for. */
const ASKED_OF_THE_PERSON: ReadonlySet<string> = new Set([
  'purpose',
  'actor.kind',
  'creditor.type',
  'creditor.members',
  'debt.product',
  'debt.stage',
  'debt.overdue-since',
  'person.role',
  'outcome',
  'zone',
])

/** Facts that more of the log would show. */
const IN_THE_LOG: ReadonlySet<string> = new Set(['coverage', 'time', 'direction'])

/** `here`: on this screen, by tagging a contact; `undefined`: nowhere on this page. */
export function whereAnswered({ kind, of }: Pick<Need, 'kind' | 'of'>): 'who' | 'bring' | 'here' | undefined {
  if (of === 'content') return 'here'
  if (ASKED_OF_THE_PERSON.has(of)) return 'who'
  if (IN_THE_LOG.has(of) || kind === 'coverage' || kind === 'tie') return 'bring'
  return undefined
}
