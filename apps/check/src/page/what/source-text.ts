/** A rule's text and clause in one line, with the language's own marks. */
import type { Words } from '../../engine/words.ts'
import type { Language } from '../../words/language.ts'

/** `Title, clause`. */
export function sourceText(title: Words, citation: Words, language: Language): string {
  return [title[language], citation[language]].join(language === 'zh' ? '，' : ', ')
}
