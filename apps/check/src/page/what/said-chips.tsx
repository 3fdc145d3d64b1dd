/** What was said or done, to press: for one contact or for several at once. */
import { useId } from 'preact/hooks'
import { SAID_TAGS } from '../../guidance/said-tags.ts'
import { withSaid } from '../../matter/changes.ts'
import { useMatter } from '../matter.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { SaidIcon } from './said-icon.tsx'

/** Each press is kept at once. */
export function SaidChips({ contacts }: { readonly contacts: readonly string[] }) {
  const words = useWords().what.said
  const language = useLanguage()
  const id = useId()
  const { workspace, change } = useMatter()
  const wanted = new Set(contacts)
  const notes = workspace.notes.filter(({ contact }) => wanted.has(contact))
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      <p class="hint">{words.lead}</p>
      <div class="chips">
        {SAID_TAGS.map(({ id: tag, item, icon, says }) => {
          const n = notes.filter(({ said }) => said.includes(item)).length
          const pressed = n === 0 ? 'false' : n === wanted.size ? 'true' : 'mixed'
          return (
            <button
              key={tag}
              type="button"
              class="chip"
              aria-pressed={pressed}
              onClick={() =>
                change((now) => withSaid(now, contacts, item, pressed === 'true' ? 'not-said' : 'said'))
              }
            >
              <SaidIcon name={icon} />
              <span>
                {says[language]}
                {pressed === 'mixed' && <small> ({words.some})</small>}
              </span>
            </button>
          )
        })}
      </div>
    </section>
  )
}
