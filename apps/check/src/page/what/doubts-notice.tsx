/** What speaks against the log itself: gaps, doubles, a clock that was wrong. Said before any finding is believed. */
import type { JudgedView } from '../../engine/view.ts'
import { Details } from '../../kit/details.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { isAhead } from './doubts.ts'

/** Nothing where nothing speaks against the log. `now` is epoch seconds. */
export function Doubts({ view, now }: { readonly view: JudgedView; readonly now: number }) {
  const words = useWords().what.doubts
  const language = useLanguage()
  const ahead = view.contacts.filter((contact) => isAhead(contact, now)).length
  const blocks = view.doubts.filter((doubt) => doubt.blocks)
  const rest = view.doubts.filter((doubt) => !doubt.blocks)
  const lines = (doubts: JudgedView['doubts']) => (
    <ul>
      {doubts.map(({ says, means }) => (
        <li key={says.en}>
          {says[language]} {means[language]}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {(ahead > 0 || blocks.length > 0) && (
        <Notice kind="warn">
          <p>
            <strong>{words.heading}</strong>
          </p>
          {ahead > 0 && <p>{words.ahead(ahead)}</p>}
          {blocks.length > 0 && lines(blocks)}
        </Notice>
      )}
      {rest.length > 0 && <Details summary={words.rest}>{lines(rest)}</Details>}
    </>
  )
}
