/** The words of the language that the page is shown in, for every component below. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type PageWords, en } from './en.ts'
import type { Language } from './language.ts'
import { zh } from './zh.ts'

const ALL: Readonly<Record<Language, PageWords>> = { en, zh }

/** All words of a language, for code that is no component. */
export const wordsIn = (language: Language): PageWords => ALL[language]

/** The language of everything below. */
export const LanguageContext = createContext<Language>('en')

/** The language that a component is shown in. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** The words of that language. */
export const useWords = (): PageWords => wordsIn(useLanguage())
