/** A native dialog over the page: Esc closes it and the focus goes back. It covers the page's quick exit, so it has its own. */
import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useId, useRef } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'
import { LeaveContext, QuickExit } from './quick-exit.tsx'

/** Rendered while it is open; `onClose` is called when the person closes it in any way. */
export function Dialog({
  heading,
  onClose,
  children,
}: {
  readonly heading: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}) {
  const words = useWords().shell
  const id = useId()
  const canLeave = useContext(LeaveContext) !== undefined
  const title = useRef<HTMLHeadingElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    // not the first button: a press of Enter must not leave
    title.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      {canLeave && (
        <p class="leave">
          <QuickExit />
        </p>
      )}
      <h2 id={id} ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
      <p class="actions">
        <Button onPress={() => dialog.current?.close()}>{words.close}</Button>
      </p>
    </dialog>
  )
}
