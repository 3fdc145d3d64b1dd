/** This screen's part of the page's memory. */
import { useApp, useChange } from '../store.ts'
import type { WhoState } from './who-state.ts'

/** The part, and what changes it. */
export function useWho(): readonly [WhoState, (change: Partial<WhoState>) => void] {
  const change = useChange()
  const who = useApp((state) => state.who)
  return [who, (some) => change((state) => ({ ...state, who: { ...state.who, ...some } }))]
}
