/** What the components of this screen share: the situation, the person's own state, and how both are changed. */
import { useEffect, useMemo } from 'preact/hooks'
import type { Situation } from '../../guidance/situation.ts'
import { withLenderChanged } from '../../matter/changes.ts'
import type { Lender } from '../../matter/workspace.ts'
import { type Matter, lastOf, useMatter } from '../matter.ts'
import { useApp, useChange } from '../store.ts'
import { todayIn } from '../clock.ts'
import { stillHolds } from './still-holds.ts'
import { lendersToChoose, situationOf } from './situation-of.ts'
import type { DebtDate, DebtDates, Opened, TodoState } from './todo-state.ts'

/** The situation now. */
export interface Now {
  readonly matter: Matter
  readonly todo: TodoState
  readonly lenders: readonly Lender[]
  readonly lender: Lender
  readonly today: string
  readonly situation: Situation
  /** Whether the findings in it are of what the person says now. */
  readonly found: 'nothing' | 'holds' | 'stale'
}

/** Works the situation out again when something it is made from changed. */
export function useNow(): Now {
  const matter = useMatter()
  const todo = useApp((state) => state.todo)
  const { workspace, told } = matter
  return useMemo(() => {
    const lenders = lendersToChoose(workspace)
    const chosen = lenders.find((l) => l.id === todo.lender) ?? lenders[0]
    const isSaved = workspace.lenders.includes(chosen)
    const lender = isSaved ? chosen : { ...chosen, ...todo.unnamed }
    const today = todayIn(workspace.zone)
    const last = lastOf(told)
    const holds = last !== undefined && stillHolds(workspace, last.of)
    // findings by the law of another place would be wrong, not only old
    const isHere = last?.of.place === workspace.place
    const view = isHere ? last?.value.views.find((v) => v.lender === lender.id) : undefined
    const { inDanger, despair } = todo
    return {
      matter,
      todo,
      lenders,
      lender,
      today,
      situation: situationOf({ workspace, lender, view, today, inDanger, despair }),
      found: last === undefined ? 'nothing' : holds ? 'holds' : 'stale',
    }
  }, [workspace, told, todo])
}

/** Changes this screen's part of the page's memory. */
export function useTodoChange(): (change: (todo: TodoState) => TodoState) => void {
  const change = useChange()
  return (how) => change((state) => ({ ...state, todo: how(state.todo) }))
}

/** Sets a day of the debt: with the lender in the workspace, or here while nobody named one. */
export function useDebtDate({ matter, lender }: Now): (which: DebtDate, day: string) => void {
  const change = useTodoChange()
  return (which, day) => {
    const value = day === '' ? undefined : day
    if (matter.workspace.lenders.some((l) => l.id === lender.id))
      matter.change((workspace) => withLenderChanged(workspace, lender.id, { [which]: value }))
    else change((todo) => ({ ...todo, unnamed: withDay(todo.unnamed, which, value) }))
  }
}

function withDay(dates: DebtDates, which: DebtDate, day: string | undefined): DebtDates {
  const { [which]: _before, ...others } = dates
  return day === undefined ? others : { ...others, [which]: day }
}

/** Opens a document in place of the list, so that the browser's back leads to the list again. */
export function useOpen(): (opened: Exclude<Opened, { readonly is: 'list' }>) => void {
  const change = useTodoChange()
  return (opened) => {
    history.pushState(null, '')
    const { scrollY: y } = window
    change((todo) => ({
      ...todo,
      opened,
      // a document opened from another one leads back to where the first was opened
      ...(todo.opened.is === 'list' && { place: { y, opens: opensKey(opened) } }),
    }))
  }
}

/** Stands as `data-opens` on what opens a document. */
export function opensKey(opened: Exclude<Opened, { readonly is: 'list' }>): string {
  return opened.is === 'pack' ? `pack ${opened.channel}` : `letter ${opened.letter}`
}

/** Back to the list, as the browser's own back does it. */
export function useBackToList(): void {
  const change = useTodoChange()
  useEffect(() => {
    const back = () => change((todo) => ({ ...todo, opened: { is: 'list' } }))
    window.addEventListener('popstate', back)
    return () => {
      window.removeEventListener('popstate', back)
      // whoever goes to another screen comes back to the list
      back()
    }
  }, [])
}
