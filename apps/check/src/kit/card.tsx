/** A card holds one thing with its heading: a number, a finding, a letter. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A region named by its heading. `level` is 2 below the screen's heading, 3 below a section's. */
export function Card({
  heading,
  level = 2,
  children,
}: {
  readonly heading: ComponentChildren
  readonly level?: 2 | 3
  readonly children: ComponentChildren
}) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="card" aria-labelledby={id}>
      <Heading id={id}>{heading}</Heading>
      {children}
    </section>
  )
}
