/** Telephone numbers that help, on every screen. Which ones is the caller's choice: they depend on the place. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'

/** One number: what it is, when to call it. */
export interface HelpEntry {
  /** Absent where no number is known: `when` then says how to find one. */
  readonly number?: string
  readonly name: string
  readonly when: string
  /** Stands first and stands out. */
  readonly urgent?: boolean
}

function Dial({
  number,
  children,
}: {
  readonly number: string | undefined
  readonly children: ComponentChildren
}) {
  if (number === undefined) return <div class="line">{children}</div>
  return (
    <a class="line" href={`tel:${number}`}>
      {children}
    </a>
  )
}

/** All numbers as links that the phone can dial. */
export function HelpBar({
  heading,
  entries,
  note,
}: {
  readonly heading: string
  readonly entries: readonly HelpEntry[]
  readonly note?: string | undefined
}) {
  const id = useId()
  return (
    <section class="help-bar" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {entries.map(({ number, name, when, urgent }) => (
          <li key={name} class={urgent ? 'urgent' : undefined}>
            <Dial number={number}>
              <Icon name={urgent ? 'danger' : 'phone'} />
              <span>
                <strong>
                  {name} {number}
                </strong>
                <small>{when}</small>
              </span>
            </Dial>
          </li>
        ))}
      </ul>
      {note && <p class="hint">{note}</p>}
    </section>
  )
}
