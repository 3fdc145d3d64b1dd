/** Rules that count back to before the log begins: what they would find is open, and older records would tell. */
import type { CoverageGap } from '../../engine/view.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { sourceText } from './source-text.ts'

/** All of them, a rule once. */
export function CoverageGaps({ gaps }: { readonly gaps: readonly CoverageGap[] }) {
  const words = useWords().what
  const language = useLanguage()
  if (gaps.length === 0) return null
  return (
    <div class="force-group">
      <h3>{words.possible.gaps}</h3>
      <ul>
        {gaps.map(({ rule, title, citation, ruleSays, count }) => (
          <li key={rule}>
            {ruleSays[language]}
            <p class="source">{sourceText(title, citation, language)}</p>
            <p>{words.possible.gap(count)}</p>
          </li>
        ))}
      </ul>
      <p>
        {words.possible.gapMend} <a href="#bring">{words.finding.addLog}</a>
      </p>
    </div>
  )
}
