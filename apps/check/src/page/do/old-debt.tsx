/** The warning before anything that could make an old debt run anew, with what decides and where to ask. */
import { helpLinesOf } from '../../guidance/help-lines.ts'
import { revivalWarning } from '../../guidance/revival.ts'
import { LinkButton } from '../../kit/button.tsx'
import { Details } from '../../kit/details.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { DebtDateField, Kept } from './complaint-dates.tsx'
import { dateText } from '../../words/language.ts'
import { SectionHeading } from './section-heading.tsx'
import { SourceList } from './source-line.tsx'
import type { Now } from './use-todo.ts'

/** The section, with the days that decide. */
export function OldDebt({ now }: { readonly now: Now }) {
  const words = useWords().todo.oldDebt
  return (
    <section aria-labelledby="do-old">
      <SectionHeading id="do-old">{words.heading}</SectionHeading>
      <p>{words.lead}</p>
      <RevivalNotice now={now} />
      <Details summary={words.dates}>
        <DebtDateField which="overdueSince" now={now} />
        <DebtDateField which="lastPaidOn" now={now} />
        <DebtDateField which="lastAcknowledgedOn" now={now} />
        <Kept now={now} />
      </Details>
    </section>
  )
}

/** The warning itself: also before a plan is asked for, and where a channel is about paying. */
export function RevivalNotice({ now }: { readonly now: Now }) {
  const words = useWords().todo.oldDebt
  const language = useLanguage()
  const { says, earliestOver, effects, advice, source, warns } = revivalWarning(now.situation)
  return (
    <Notice kind={warns ? 'warn' : 'info'}>
      <p class="says">{says[language]}</p>
      {earliestOver !== undefined && <p>{words.earliest(dateText(language, earliestOver))}</p>}
      <AdviceContacts now={now} />
      {effects.length > 0 && (
        <Details summary={words.effects}>
          <ul>
            {effects.map((effect) => (
              <li key={effect.says.en}>{effect.says[language]}</li>
            ))}
          </ul>
          <SourceList of={[{ says, source }, ...effects, advice]} />
        </Details>
      )}
    </Notice>
  )
}

/** Where to ask before a promise or a payment. */
export function AdviceContacts({ now: { situation } }: { readonly now: Now }) {
  const words = useWords().todo.oldDebt
  const language = useLanguage()
  const { advice } = revivalWarning(situation)
  const legalAid = helpLinesOf(situation.place).filter((line) => line.kind === 'legal-aid')
  return (
    <>
      <p>
        <strong>{words.advice}</strong> {advice.says[language]}
      </p>
      <ul class="ways">
        {legalAid.map(({ id, name, number, says }) => (
          <li key={id}>
            {number === undefined ? (
              <span>
                <strong>{words.named(name[language])}</strong> {says[language]}
              </span>
            ) : (
              <LinkButton to={`tel:${number}`} icon="phone">
                {name[language]} {number}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
