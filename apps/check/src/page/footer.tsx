/** The foot of every screen: what this is, what it keeps to itself, and which rulebook it judges by. */
import { Refused } from '../engine/protocol.ts'
import { useLanguage, useWords } from '../words/use-words.ts'
import { useApp } from './store.ts'

/** The rulebook is named as soon as the engine has told it. */
export function Footer() {
  const words = useWords().shell.footer
  return (
    <footer class="page-footer">
      <p>{words.what}</p>
      <p>{words.stays}</p>
      <p>{words.offline}</p>
      <div class="rulebook">
        <RulebookLine />
      </div>
    </footer>
  )
}

function RulebookLine() {
  const words = useWords().shell.footer
  const language = useLanguage()
  const rulebook = useApp((state) => state.rulebook)
  if (rulebook === 'loading') return <p>{words.loading}</p>
  if (rulebook instanceof Refused)
    return (
      <p>
        {words.failed} {rulebook.reasons.map((reason) => reason[language]).join(' ')}
      </p>
    )
  const calendar = rulebook.calendars.find(({ id }) => id === 'cn')
  return (
    <>
      <p>{words.rules(rulebook.rules, rulebook.instruments)}</p>
      {calendar && <p>{words.calendar(calendar.until)}</p>}
      <p>
        {words.digest} <code class="digest">{rulebook.digest}</code>
      </p>
    </>
  )
}
