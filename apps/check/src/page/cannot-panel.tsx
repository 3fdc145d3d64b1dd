/** What a browser is told that cannot run the page: what it lacks, and what to do. Stands hidden in the document. */
import { LANGUAGES, HTML_LANG } from '../words/language.ts'
import { cannot } from '../words/cannot.ts'

/** Both languages below each other: who cannot change the language can still read it. */
export function CannotPanel() {
  return (
    <>
      {LANGUAGES.map((language) => {
        const words = cannot[language]
        return (
          <section key={language} lang={HTML_LANG[language]}>
            <h2>{words.heading}</h2>
            <p>{words.why}</p>
            <ul>
              {Object.entries(words.lacks).map(([lack, says]) => (
                <li key={lack} data-lacks={lack} hidden>
                  {says}
                </li>
              ))}
            </ul>
            <p>{words.what}</p>
            <ul>
              <li>{words.browser}</li>
              <li>
                {words.command}
                <br />
                <code>npm run --silent forbear -- audit</code>
              </li>
            </ul>
            <p class="kept">{words.kept}</p>
          </section>
        )
      })}
    </>
  )
}
