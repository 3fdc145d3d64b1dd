/** A section of the screen with its heading, which can be gone to from the list at the top. */
import type { ComponentChildren } from 'preact'
import { useWords } from '../../words/use-words.ts'

/** The sections, in order. */
export const SECTIONS = ['certain', 'possible', 'week', 'days', 'contacts', 'open'] as const
export type SectionName = (typeof SECTIONS)[number]

const idOf = (name: SectionName): string => `what-${name}`

/** Goes to a section: its heading takes the focus. */
export function goTo(name: SectionName): void {
  const heading = document.getElementById(idOf(name))
  heading?.focus()
  heading?.scrollIntoView()
}

/** One section. */
export function Section({
  name,
  heading,
  children,
}: {
  readonly name: SectionName
  readonly heading: string
  readonly children: ComponentChildren
}) {
  return (
    <section aria-labelledby={idOf(name)}>
      <h2 id={idOf(name)} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  )
}

/** Where to go on this screen. The address names the screen, so that these are buttons. */
export function JumpList({ headings }: { readonly headings: Readonly<Record<SectionName, string>> }) {
  const words = useWords().what.head
  return (
    <nav class="jump" aria-label={words.jump}>
      <ul>
        {SECTIONS.map((name) => (
          <li key={name}>
            <button type="button" class="in-table" onClick={() => goTo(name)}>
              {headings[name]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
