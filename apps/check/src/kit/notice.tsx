/** A notice beside what it is about: information, something to mind, or danger. Red is for danger alone. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type NoticeKind = 'info' | 'warn' | 'danger'

const ICON: Readonly<Record<NoticeKind, IconName>> = { info: 'info', warn: 'warning', danger: 'danger' }

/** `announced` is for a notice that appears by itself: screen readers then read it out, danger at once. */
export function Notice({
  kind = 'info',
  announced,
  children,
}: {
  readonly kind?: NoticeKind
  readonly announced?: boolean
  readonly children: ComponentChildren
}) {
  const role = announced ? (kind === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div class={`notice ${kind}`} role={role}>
      <Icon name={ICON[kind]} />
      <div>{children}</div>
    </div>
  )
}
