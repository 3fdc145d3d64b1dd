/** Rights here and now: a few at once, those that touch what happened first; sources are folded up. */
import { rightsFor, type RightHere } from '../../guidance/rights.ts'
import { Details } from '../../kit/details.tsx'
import { Icon } from '../../kit/icon.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { SectionHeading } from './section-heading.tsx'
import { SourceLine } from './source-line.tsx'
import type { Now } from './use-todo.ts'

/** So many stand there without being asked for. */
const AT_ONCE = 4

/** The section. */
export function RightsList({ now: { situation } }: { readonly now: Now }) {
  const words = useWords().todo.rights
  const here = rightsFor(situation)
  const first = Math.max(AT_ONCE, Math.min(here.filter((r) => r.concerned).length, 2 * AT_ONCE))
  const more = here.slice(first)
  return (
    <section aria-labelledby="do-rights">
      <SectionHeading id="do-rights">{words.heading}</SectionHeading>
      <p>{words.lead}</p>
      <Rights list={here.slice(0, first)} />
      {more.length > 0 && (
        <Details summary={words.more(more.length)}>
          <Rights list={more} />
        </Details>
      )}
    </section>
  )
}

function Rights({ list }: { readonly list: readonly RightHere[] }) {
  return (
    <ul class="rights">
      {list.map((right) => (
        <li key={right.right.id}>
          <RightItem here={right} />
        </li>
      ))}
    </ul>
  )
}

function RightItem({ here: { right, holds, concerned } }: { readonly here: RightHere }) {
  const words = useWords().todo.rights
  const language = useLanguage()
  return (
    <>
      <Icon name="shield-check" />
      <div>
        <p class="says">{right.says[language]}</p>
        <p>{right.means[language]}</p>
        {holds === 'depends' && right.onlyIf && (
          <p class="hint">
            {words.onlyIf} {right.onlyIf.says[language]}
          </p>
        )}
        {concerned && <p class="badge">{words.touches}</p>}
        <Details summary={words.details}>
          {right.onlyIf && holds === 'yes' && (
            <p>
              {words.onlyIf} {right.onlyIf.says[language]}
            </p>
          )}
          <SourceLine source={right.source} />
        </Details>
      </div>
    </>
  )
}
