/** The heading of a screen. It takes the focus when the screen is opened, so that a screen reader begins there. */
import type { ComponentChildren } from 'preact'

/** One a screen. */
export function ScreenHeading({ children }: { readonly children: ComponentChildren }) {
  return <h1 tabIndex={-1}>{children}</h1>
}
