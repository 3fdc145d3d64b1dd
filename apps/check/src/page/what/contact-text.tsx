/** A contact in a few words: how it was, what was found of it. */
import type { ContactPoint } from '../../engine/view.ts'
import { SAID_TAGS } from '../../guidance/said-tags.ts'
import { Icon } from '../../kit/icon.tsx'
import type { ContactNote } from '../../matter/workspace.ts'
import type { Language } from '../../words/language.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import type { WhatWords } from '../../words/what.ts'
import { SaidIcon } from './said-icon.tsx'

/** `Call, answered, 1 min 5 s`. */
export function howText(
  { channel, direction, answered, seconds }: ContactPoint,
  { contacts }: WhatWords,
  language: Language,
): string {
  const parts = [
    contacts.channels[channel] ?? channel,
    ...(channel !== 'call'
      ? []
      : [answered ? contacts.talked(contacts.length(seconds)) : contacts.notAnswered]),
    ...(direction === 'inbound' ? [contacts.inbound] : []),
  ]
  return parts.join(language === 'zh' ? '，' : ', ')
}

/** What was found and what was said, as badges with words. */
export function Badges({
  point,
  note,
}: {
  readonly point: ContactPoint
  readonly note: ContactNote | undefined
}) {
  const words = useWords().what.contacts
  const language = useLanguage()
  const { outsideHours, overLimit, found } = point
  const tags = SAID_TAGS.filter(({ item }) => note?.said.includes(item))
  return (
    <>
      {outsideHours && (
        <span class="badge found">
          <Icon name="clock" /> {words.outside[outsideHours]}
        </span>
      )}
      {overLimit && (
        <span class="badge found">
          <Icon name="calendar" /> {words.over[overLimit]}
        </span>
      )}
      {found && !outsideHours && !overLimit && (
        <span class="badge found">
          <Icon name="scale" /> {words.other[found]}
        </span>
      )}
      {tags.map(({ id, icon, says }) => (
        <span key={id} class="badge">
          <SaidIcon name={icon} /> {says[language]}
        </span>
      ))}
      {note?.note && (
        <span class="badge">
          <Icon name="pencil" /> {note.note.length > 40 ? `${note.note.slice(0, 40)} …` : note.note}
        </span>
      )}
    </>
  )
}
