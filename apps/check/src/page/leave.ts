/** The quick exit: forgets everything and shows a clock, without asking any network. */
import { HTML_LANG, WRITTEN_AS, type Language } from '../words/language.ts'
import { wordsIn } from '../words/use-words.ts'
import { nowDate } from './clock.ts'

/**
 * Replaces everything in the document by a clock. Whoever calls it has ended the engine and emptied the store.
 *
 * The address loses the screen's name; entries that the browser's history already has cannot be taken away.
 */
export function showClock(language: Language): void {
  // nothing in the title hints at what the page was
  const title = wordsIn(language).shell.clock
  const time = document.createElement('p')
  const day = document.createElement('p')
  time.className = 'clock-time'
  day.className = 'clock-day'
  const tell = () => {
    const now = nowDate()
    time.textContent = now.toLocaleTimeString(HTML_LANG[language], { hour: '2-digit', minute: '2-digit' })
    day.textContent = now.toLocaleDateString(WRITTEN_AS[language], { dateStyle: 'full' })
  }
  tell()
  setInterval(tell, 1000)
  const main = document.createElement('main')
  main.className = 'clock'
  const heading = document.createElement('h1')
  heading.textContent = title
  main.append(heading, time, day)
  document.body.replaceChildren(main)
  document.title = title
  history.replaceState(null, '', location.pathname + location.search)
}
