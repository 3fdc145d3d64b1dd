/** What only some people want to read, folded up. Printing shows it. */
import type { ComponentChildren } from 'preact'

/** A native disclosure. */
export function Details({
  summary,
  children,
}: {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
}) {
  return (
    <details>
      <summary>{summary}</summary>
      <div class="inside">{children}</div>
    </details>
  )
}
