/** Whom to turn to, in order: what to do now stands open, what comes later is folded up. */
import { chooseChannels } from '../../guidance/choose-channel.ts'
import { Details } from '../../kit/details.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { ChannelCard } from './channel-card.tsx'
import { ComplaintDates } from './complaint-dates.tsx'
import { SectionHeading } from './section-heading.tsx'
import type { Now } from './use-todo.ts'

/** The section. */
export function NextSteps({ now }: { readonly now: Now }) {
  const words = useWords().todo.next
  const language = useLanguage()
  const { channels, notice } = chooseChannels(now.situation)
  const atOnce = channels.filter((c) => c.step === 'now')
  const first = channels.filter((c) => c.step !== 'now' && c.step !== 'later')
  const later = channels.filter((c) => c.step === 'later')
  return (
    <section aria-labelledby="do-next">
      <SectionHeading id="do-next">{words.heading}</SectionHeading>
      {notice && (
        <Notice kind="warn">
          <p>{notice[language]}</p>
        </Notice>
      )}
      <p>{words.lead}</p>
      {atOnce.map((chosen) => (
        <ChannelCard key={chosen.channel.id} chosen={chosen} now={now} />
      ))}
      <ComplaintDates now={now} />
      {first.map((chosen) => (
        <ChannelCard key={chosen.channel.id} chosen={chosen} now={now} />
      ))}
      {later.length > 0 && (
        <Details summary={words.later(later.length)}>
          {later.map((chosen) => (
            <ChannelCard key={chosen.channel.id} chosen={chosen} now={now} />
          ))}
        </Details>
      )}
    </section>
  )
}
