/** Letters by what a person wants to say; those that fit what happened come first. */
import { type LetterHere, lettersFor, NEVER_SENT_BY_ITSELF } from '../../guidance/letters.ts'
import { Icon } from '../../kit/icon.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { guidanceIcon } from './guidance-icon.ts'
import { SectionHeading } from './section-heading.tsx'
import { type Now, opensKey, useOpen } from './use-todo.ts'

/** The section. */
export function LetterList({ now }: { readonly now: Now }) {
  const words = useWords().todo.letters
  const language = useLanguage()
  return (
    <section aria-labelledby="do-letters">
      <SectionHeading id="do-letters">{words.heading}</SectionHeading>
      <p>{words.lead}</p>
      <ul class="letters">
        {inOrder(now).map((here) => (
          <li key={here.letter.id}>
            <LetterButton here={here} />
          </li>
        ))}
      </ul>
      <p class="hint">{NEVER_SENT_BY_ITSELF[language]}</p>
    </section>
  )
}

/** What the person said of the debt and of a lawyer goes before what fits the calls. */
function inOrder({ situation, matter: { workspace } }: Now): readonly LetterHere[] {
  const { answers, events } = workspace
  const said = [
    ...(answers.debtIs === 'not-mine' || answers.debtIs === 'someone-elses' ? ['not-my-debt'] : []),
    ...(events.some((e) => e.kind === 'lawyer') ? ['have-a-lawyer'] : []),
  ]
  const letters = lettersFor(situation)
  const isSaid = ({ letter }: LetterHere): boolean => said.includes(letter.id)
  return [...letters.filter(isSaid), ...letters.filter((l) => !isSaid(l))]
}

function LetterButton({ here: { letter, fits, warning } }: { readonly here: LetterHere }) {
  const words = useWords().todo.letters
  const language = useLanguage()
  const open = useOpen()
  return (
    <button
      type="button"
      class="letter"
      data-opens={opensKey({ is: 'letter', letter: letter.id })}
      onClick={() => open({ is: 'letter', letter: letter.id })}
    >
      <Icon name={guidanceIcon(letter.icon)} />
      <span>
        <strong>{words.wants[letter.id] ?? letter.title[language]}</strong>
        {fits && (
          <small class="badge">
            {words.fits} {fits[language]}
          </small>
        )}
        {warning?.warns && (
          <small class="mind">
            <Icon name="warning" /> {words.mind}
          </small>
        )}
      </span>
    </button>
  )
}
