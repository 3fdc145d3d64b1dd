/** Telephone numbers that help, on every screen. Which ones is the caller's choice: they depend on the place. */
import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'

/** One number: what it is, when to call it. */
export interface HelpEntry {
  readonly number: string
  readonly name: string
  readonly when: string
  /** Stands first and stands out. */
  readonly urgent?: boolean
}

/** All numbers as links that the phone can dial. */
export function HelpBar({
  heading,
  entries,
  note,
}: {
  readonly heading: string
  readonly entries: readonly HelpEntry[]
  readonly note?: string
}) {
  const id = useId()
  return (
    <section class="help-bar" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {entries.map(({ number, name, when, urgent }) => (
          <li key={number} class={urgent ? 'urgent' : undefined}>
            <a href={`tel:${number}`}>
              <Icon name={urgent ? 'danger' : 'phone'} />
              <span>
                <strong>
                  {name} {number}
                </strong>
                <small>{when}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {note && <p class="hint">{note}</p>}
    </section>
  )
}
