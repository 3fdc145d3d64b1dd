/**
 * The page's memory: one immutable state, changed by functions, watched by components. Nothing of it is ever written
 * anywhere; leaving the page forgets it.
 */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Engine } from '../engine/client.ts'
import type { Refused, RulebookFacts } from '../engine/protocol.ts'
import type { Theme } from '../kit/theme-switch.tsx'
import type { Language } from '../words/language.ts'
import { type TodoState, nothingDone } from './do/todo-state.ts'
import { type FilesHeld, type MatterState, newMatter } from './matter.ts'
import { type BringState, NOTHING_BROUGHT } from './bring/bring-state.ts'
import type { ScreenId } from './screen-id.ts'
import { NOTHING_MARKED, type WhoState } from './who/who-state.ts'

/** Everything the page knows. A screen adds its own member. */
export interface AppState {
  readonly language: Language
  readonly theme: Theme
  readonly screen: ScreenId
  /** Whether something was entered that leaving would lose. */
  readonly typed: boolean
  readonly matter: MatterState
  /** What was typed and opened where it is said what to do. */
  readonly todo: TodoState
  readonly bring: BringState
  readonly who: WhoState
  /** What the engine told of its rulebook, or why it could not. */
  readonly rulebook: RulebookFacts | 'loading' | Refused
}

/** The state of a page that was just opened. */
export const opened = (language: Language): AppState => ({
  language,
  theme: 'auto',
  screen: 'start',
  typed: false,
  matter: newMatter('CN', 'Asia/Shanghai'),
  todo: nothingDone,
  bring: NOTHING_BROUGHT,
  who: NOTHING_MARKED,
  rulebook: 'loading',
})

export interface Store<S> {
  readonly get: () => S
  /** Puts a new state in place; giving back the same one changes nothing. */
  readonly set: (change: (state: S) => S) => void
  /** Calls after each change; gives what ends that. */
  readonly watch: (changed: () => void) => () => void
}

/** A store that begins with a state. */
export function storeOf<S>(initial: S): Store<S> {
  let state = initial
  const watchers = new Set<() => void>()
  return {
    get: () => state,
    set: (change) => {
      const next = change(state)
      if (Object.is(next, state)) return
      state = next
      for (const changed of watchers) changed()
    },
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}

/** What every component below the frame can reach. */
export interface Surroundings {
  readonly store: Store<AppState>
  readonly engine: Engine
  readonly files: FilesHeld
  /** Forgets everything and shows a clock. */
  readonly leave: () => void
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

/** Store, engine and quick exit. */
export function useSurroundings(): Surroundings {
  const found = useContext(SurroundingsContext)
  if (!found) throw new Error('a component stands outside the frame')
  return found
}

/**
 * A part of the state; the component is drawn again when that part changes.
 *
 * @param select  has to give the same object for the same state: a member, not a new list
 */
export function useApp<T>(select: (state: AppState) => T): T {
  const { store } = useSurroundings()
  const selected = select(store.get())
  const [, again] = useState(0)
  useEffect(() => {
    let shown = selected
    const look = () => {
      const now = select(store.get())
      if (Object.is(now, shown)) return
      shown = now
      again((n) => n + 1)
    }
    // it may have changed between drawing and watching
    look()
    return store.watch(look)
  }, [store])
  return selected
}

/** Changes the state. */
export function useChange(): (change: (state: AppState) => AppState) => void {
  return useSurroundings().store.set
}
