/** What could not be tested, and what would decide most: a rule that was not tested is neither kept nor broken. */
import { useState } from 'preact/hooks'
import type { JudgedView } from '../../engine/view.ts'
import { Button } from '../../kit/button.tsx'
import { Details } from '../../kit/details.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { Ways } from './finding-card.tsx'
import { Section } from './section.tsx'
import { sourceText } from './source-text.ts'
import { whereAnswered } from './where-answered.ts'

/** Rules and questions shown from the start, and how many more at once. */
const AT_ONCE = 10

/** The section. */
export function Untested({ view }: { readonly view: JudgedView }) {
  const words = useWords().what.open
  const { notTested, open, openStandards, notEncoded } = view
  return (
    <Section name="open" heading={words.heading}>
      <p>{notTested.length > 0 ? words.lead : words.none}</p>
      {open.length > 0 && <Questions open={open} />}
      {notTested.length > 0 && <Rules notTested={notTested} />}
      {openStandards.length > 0 && <Standards standards={openStandards} />}
      {notEncoded > 0 && <p class="hint">{words.notEncoded(notEncoded)}</p>}
    </Section>
  )
}

function Questions({ open }: Pick<JudgedView, 'open'>) {
  const words = useWords().what.open
  const language = useLanguage()
  const most = open.toSorted((a, b) => b.undecided - a.undecided || b.untested - a.untested).slice(0, AT_ONCE)
  return (
    <Details summary={words.questions}>
      <ul>
        {most.map(({ need, says, undecided, untested }) => (
          <li key={`${need.kind} ${need.of}`}>
            {says[language]}
            <br />
            <small class="hint">
              {undecided > 0 ? words.undecided(undecided) : words.untested(untested)}
            </small>
            <Ways places={new Set([whereAnswered(need)])} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Rules({ notTested }: Pick<JudgedView, 'notTested'>) {
  const words = useWords().what.open
  const language = useLanguage()
  const [most, setMost] = useState(AT_ONCE)
  return (
    <Details summary={words.rules(notTested.length)}>
      <ul>
        {notTested.slice(0, most).map(({ rule, title, citation, says, needs }) => (
          <li key={rule}>
            {says[language]}
            <br />
            <small>{sourceText(title, citation, language)}</small>
            <br />
            <small class="hint">
              {words.missing}
              {needs.map((need) => need[language]).join(language === 'zh' ? '；' : '; ')}
            </small>
          </li>
        ))}
      </ul>
      {notTested.length > most && (
        <Button icon="plus" onPress={() => setMost((n) => n + AT_ONCE)}>
          {words.more}
        </Button>
      )}
    </Details>
  )
}

function Standards({ standards }: { readonly standards: JudgedView['openStandards'] }) {
  const words = useWords().what.open
  const language = useLanguage()
  return (
    <Details summary={words.standards(standards.length)}>
      <p>{words.standardsLead}</p>
      <ul>
        {standards.map(({ title, citation, says }) => (
          <li key={`${title.en} ${citation.en} ${says.en}`}>
            {says[language]}
            <br />
            <small>{sourceText(title, citation, language)}</small>
          </li>
        ))}
      </ul>
    </Details>
  )
}
