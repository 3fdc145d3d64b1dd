/** Changes to the other language; says so in that language, for those who cannot read this one. */
import { HTML_LANG, type Language } from '../words/language.ts'
import { useLanguage, useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'

/** A button that names the other language. */
export function LanguageSwitch({ onChange }: { readonly onChange: (language: Language) => void }) {
  const words = useWords().shell
  const other: Language = useLanguage() === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" class="button quiet" lang={HTML_LANG[other]} onClick={() => onChange(other)}>
      <Icon name="globe" />
      <span>{words.otherLanguage}</span>
    </button>
  )
}
