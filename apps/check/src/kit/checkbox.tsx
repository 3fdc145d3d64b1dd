/** A box to tick, with its words beside it; the whole line can be pressed. */
import type { ComponentChildren } from 'preact'

/** One box. */
export function Checkbox({
  id,
  checked,
  onChange,
  hint,
  children,
}: {
  readonly id?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly hint?: string
  readonly children: ComponentChildren
}) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {hint && <small class="hint">{hint}</small>}
      </span>
    </label>
  )
}
