/** Leaves at once, for somebody who is being watched: a button on every screen, and Esc pressed twice. */
import { useEffect } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'

/** Two presses of Esc within this time count as one wish. */
const TWICE_WITHIN_MS = 800

/** `onLeave` has to clear everything; see `leave.ts`. */
export function QuickExit({ onLeave }: { readonly onLeave: () => void }) {
  const words = useWords().shell.quickExit
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
  return (
    <button type="button" class="button quick-exit" title={words.hint} onClick={onLeave}>
      <Icon name="leave" />
      <span>{words.button}</span>
    </button>
  )
}
