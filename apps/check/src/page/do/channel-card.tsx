/** One place to turn to: why now, how to get there, what it can do, what it asks for, by when it has to answer. */
import type { ChosenChannel } from '../../guidance/choose-channel.ts'
import type { HelpChannel, Reach } from '../../guidance/help-channel.ts'
import { ATTACHMENT_NAMES, FIELD_TITLES } from '../../guidance/pack.ts'
import type { Sourced } from '../../guidance/sourced.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Details } from '../../kit/details.tsx'
import { Icon } from '../../kit/icon.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { DeadlinesList } from './deadlines-list.tsx'
import { guidanceIcon } from './guidance-icon.ts'
import { SourceList } from './source-line.tsx'
import { RevivalNotice } from './old-debt.tsx'
import { type Now, opensKey, useOpen } from './use-todo.ts'

/** The card. */
export function ChannelCard({ chosen, now }: { readonly chosen: ChosenChannel; readonly now: Now }) {
  const words = useWords().todo.next
  const language = useLanguage()
  const open = useOpen()
  const { channel, step, reason } = chosen
  return (
    <Card
      level={3}
      heading={
        <>
          <span class={`step ${step}`}>{words.steps[step]}</span>
          <span class="channel">
            <Icon name={guidanceIcon(channel.icon)} />
            <span>{channel.name[language]}</span>
          </span>
        </>
      }
    >
      <p class="reason">{reason[language]}</p>
      {channel.kind === 'mediation' && <RevivalNotice now={now} />}
      <Ways reach={channel.reach} />
      <DeadlinesList channel={channel} now={now} />
      <About channel={channel} />
      <Asks channel={channel} />
      <p>
        <strong>{words.nothingComes}</strong> {channel.ifNothingComes[language]}
      </p>
      <p class="actions" data-opens={opensKey({ is: 'pack', channel: channel.id })}>
        <Button
          icon="file"
          weight={step === 'next' || step === 'now' ? 'main' : 'plain'}
          onPress={() => open({ is: 'pack', channel: channel.id })}
        >
          {words.pack}
        </Button>
      </p>
    </Card>
  )
}

function Ways({ reach }: { readonly reach: readonly Reach[] }) {
  const words = useWords().todo.next
  const language = useLanguage()
  return (
    <ul class="ways" aria-label={words.how}>
      {reach.map(({ by, number, says }) => (
        <li key={says.en}>
          {number !== undefined && (
            <LinkButton to={`tel:${number}`} icon="phone">
              {words.call(number)}
            </LinkButton>
          )}
          <span class="way">
            {number === undefined && <Icon name={WAY_ICON[by]} />}
            <span>{says[language]}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

const WAY_ICON = { phone: 'phone', web: 'globe', 'in-person': 'person', post: 'letter' } as const

function About({ channel }: { readonly channel: HelpChannel }) {
  const words = useWords().todo.next
  const language = useLanguage()
  const { purpose, rightWhen, can, cannot, reach } = channel
  const list = (items: readonly Sourced[]) => (
    <ul>
      {items.map((item) => (
        <li key={item.says.en}>{item.says[language]}</li>
      ))}
    </ul>
  )
  return (
    <Details summary={words.about}>
      <dl>
        <dt>{words.isFor}</dt>
        <dd>{purpose.says[language]}</dd>
        <dt>{words.when}</dt>
        <dd>{rightWhen.says[language]}</dd>
        <dt>{words.can}</dt>
        <dd>{list(can)}</dd>
        <dt>{words.cannot}</dt>
        <dd>{list(cannot)}</dd>
      </dl>
      <SourceList of={[purpose, rightWhen, ...can, ...cannot, ...reach]} />
    </Details>
  )
}

function Asks({ channel: { asks, attachments } }: { readonly channel: HelpChannel }) {
  const words = useWords().todo.next
  const language = useLanguage()
  const separator = language === 'zh' ? '、' : ', '
  return (
    <Details summary={words.asks}>
      <ul>
        {asks.map((field) => (
          <li key={field}>{FIELD_TITLES[field][language]}</li>
        ))}
      </ul>
      {attachments.length > 0 && (
        <p>
          {words.goesWith} {attachments.map((a) => ATTACHMENT_NAMES[a][language]).join(separator)}
        </p>
      )}
    </Details>
  )
}
