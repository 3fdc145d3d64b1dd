/** Heading of a document and the way back from it. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../words/use-words.ts'

/** Takes the focus when the document is opened, and stands at the top. */
export function DocumentHeading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus()
    window.scrollTo(0, 0)
  }, [])
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  )
}

/** Goes back as the browser would, so that its own back button then leads further back. */
export function BackToList() {
  const words = useWords().todo
  return (
    <p class="back">
      <Button weight="quiet" icon="arrow-left" onPress={() => history.back()}>
        {words.back}
      </Button>
    </p>
  )
}
