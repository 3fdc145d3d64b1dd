/** Where a text comes from and how that is known: beside each thing that people act on. */
import { HOW_KNOWN, type Source, type Sourced } from '../../guidance/sourced.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { dateText } from '../../words/language.ts'

/** One source. */
export function SourceLine({ source: { citation, known, readOn } }: { readonly source: Source }) {
  const words = useWords().todo.source
  const language = useLanguage()
  const day = dateText(language, readOn)
  return (
    <p class="source">
      {words.from} {citation[language]}
      {words.stop} {HOW_KNOWN[known][language]}{' '}
      {known === 'unverified' ? words.written(day) : words.readOn(day)}
    </p>
  )
}

/** The sources of several texts, each once. */
export function SourceList({ of }: { readonly of: readonly Sourced[] }) {
  const language = useLanguage()
  const words = useWords().todo.source
  const sources = [...new Map(of.map(({ source }) => [source.citation[language], source])).values()]
  if (sources.length === 0) return null
  return (
    <>
      <p class="label small">{words.all}</p>
      <ul class="sources">
        {sources.map(({ citation, known }) => (
          <li key={citation[language]}>
            {citation[language]}
            {words.stop} {HOW_KNOWN[known][language]}
          </li>
        ))}
      </ul>
    </>
  )
}
