/** Leaves at once, for somebody who is being watched: a button on every screen, and Esc pressed twice. */
import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'

/** Two presses of Esc within this time count as one wish. */
const TWICE_WITHIN_MS = 800

/** How to leave: clears everything. Every screen and dialog below can then offer it. */
export const LeaveContext = createContext<(() => void) | undefined>(undefined)

/** Listens for Esc pressed twice; once a page. */
export function useEscTwice(onLeave: () => void): void {
  useEffect(() => {
    let before = Number.NEGATIVE_INFINITY
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return
      if (event.timeStamp - before < TWICE_WITHIN_MS) onLeave()
      before = event.timeStamp
    }
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [onLeave])
}

/** The button; shown wherever there is a way to leave. */
export function QuickExit() {
  const words = useWords().shell.quickExit
  const leave = useContext(LeaveContext)
  if (!leave) return null
  return (
    <button type="button" class="button quick-exit" title={words.hint} onClick={leave}>
      <Icon name="leave" />
      <span>{words.button}</span>
    </button>
  )
}
