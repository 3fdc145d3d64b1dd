/** The heading of a section, to which the short list at the top of the screen leads. */
import type { ComponentChildren } from 'preact'

/** Can take the focus, so that a keyboard and a screen reader go on from there. */
export function SectionHeading({
  id,
  children,
}: {
  readonly id: string
  readonly children: ComponentChildren
}) {
  return (
    <h2 id={id} tabIndex={-1}>
      {children}
    </h2>
  )
}

/** Goes to a section. The address names the screen, so the focus is moved by hand. */
export function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus()
}
