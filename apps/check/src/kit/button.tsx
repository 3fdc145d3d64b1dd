/** Buttons do something here; link buttons go somewhere. Both are at least 44 px high and say in words what happens. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** How much a button stands out: one `main` a screen, `quiet` for what is seldom wanted. */
export type Weight = 'main' | 'plain' | 'quiet'

interface Looks {
  readonly weight?: Weight
  readonly icon?: IconName
  readonly children: ComponentChildren
}

/** A button. `busy` keeps it in place while something runs, and ignores presses. */
export function Button({
  weight = 'plain',
  icon,
  children,
  onPress,
  busy,
  submits,
  describedBy,
}: Looks & {
  readonly onPress?: () => void
  readonly busy?: boolean | undefined
  /** Sends the form that it stands in. */
  readonly submits?: boolean
  readonly describedBy?: string
}) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      class={`button ${weight}`}
      aria-disabled={busy ? 'true' : undefined}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onPress?.()
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

/** A link that looks like a button. `to` is a place within the page (`#bring`) or a telephone number (`tel:110`). */
export function LinkButton({ weight = 'plain', icon, children, to }: Looks & { readonly to: string }) {
  return (
    <a class={`button ${weight}`} href={to}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}
