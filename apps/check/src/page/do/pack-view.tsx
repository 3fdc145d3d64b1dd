/** The one-page pack of a channel: what it asks for, what is missing to type in, and the page itself. */
import { channelsOf } from '../../guidance/channels.ts'
import type { HelpChannel, PackField } from '../../guidance/help-channel.ts'
import { FIELD_TITLES, packFor } from '../../guidance/pack.ts'
import { Checkbox } from '../../kit/checkbox.tsx'
import { TextArea, TextField } from '../../kit/field.tsx'
import type { Language } from '../../words/language.ts'
import { useLanguage, useWords, wordsIn } from '../../words/use-words.ts'
import { BackToList, DocumentHeading } from './document-heading.tsx'
import { fieldsToType, isTooLong, packSheet, wishKey } from './pack-sheet.ts'
import { documentLanguage, LanguageChoice, SheetView } from './sheet-view.tsx'
import { RevivalNotice } from './old-debt.tsx'
import { type Now, useTodoChange } from './use-todo.ts'

/** Of a channel that the place has no more, nothing but the way back. */
export function PackView({ now, id }: { readonly now: Now; readonly id: string }) {
  const channel = channelsOf(now.situation.place).find((c) => c.id === id)
  return channel ? <ChannelPack now={now} channel={channel} /> : <BackToList />
}

/** Here people talk about paying. */
const ABOUT_PAYING: readonly HelpChannel['kind'][] = ['mediation', 'court']

function ChannelPack({ now, channel }: { readonly now: Now; readonly channel: HelpChannel }) {
  const words = useWords().todo.pack
  const page = useLanguage()
  const language = documentLanguage(now, page)
  const pack = packFor(channel, now.situation, language)
  const toType = fieldsToType(pack)
  const sheet = packSheet(pack, now.todo, wordsIn(language).todo.pack.attachments)
  return (
    <>
      <BackToList />
      <DocumentHeading>{words.heading(channel.name[page])}</DocumentHeading>
      <p>{words.lead}</p>
      {ABOUT_PAYING.includes(channel.kind) && <RevivalNotice now={now} />}
      <LanguageChoice now={now} language={language} />
      {toType.length > 0 && (
        <section aria-labelledby="pack-missing">
          <h2 id="pack-missing">{words.missing}</h2>
          <p class="hint">{words.stays}</p>
          {toType.map((field) => (
            <MissingField key={field} field={field} now={now} />
          ))}
        </section>
      )}
      <Wishes channel={channel} now={now} language={language} />
      <section aria-labelledby="pack-sheet">
        <h2 id="pack-sheet">{words.sheet}</h2>
        <SheetView sheet={sheet} today={now.today} label={words.sheet} />
      </section>
    </>
  )
}

/** What fits on one line. */
const SHORT: ReadonlySet<PackField> = new Set<PackField>([
  'your-name',
  'how-to-reach-you',
  'where-you-are',
  'number-called',
  'lender',
  'account-reference',
])

function MissingField({ field, now: { todo } }: { readonly field: PackField; readonly now: Now }) {
  const words = useWords().todo.pack
  const language = useLanguage()
  const change = useTodoChange()
  const value = todo.packs[field] ?? ''
  const shared = {
    id: `pack-${field}`,
    label: FIELD_TITLES[field][language],
    optional: true,
    value,
    error: isTooLong(field, value) ? words.tooLong : undefined,
    onInput: (typed: string) => change((t) => ({ ...t, packs: { ...t.packs, [field]: typed } })),
  }
  if (!SHORT.has(field)) return <TextArea {...shared} rows={3} hint={words.lines} />
  return <TextField {...shared} {...(field === 'account-reference' && { hint: words.lastFour })} />
}

/** In the language of the page, so that the person knows what is asked in their name. */
function Wishes({
  channel,
  now: { todo },
}: {
  readonly channel: HelpChannel
  readonly now: Now
  readonly language: Language
}) {
  const words = useWords().todo.pack
  const language = useLanguage()
  const change = useTodoChange()
  if (!channel.asks.includes('what-you-ask')) return null
  const toggle = (key: string) =>
    change((t) => ({
      ...t,
      struck: t.struck.includes(key) ? t.struck.filter((k) => k !== key) : [...t.struck, key],
    }))
  return (
    <fieldset class="group">
      <legend>{words.wishes}</legend>
      <p class="hint">{words.wishesHint}</p>
      {channel.wishes.map((wish, i) => {
        const key = wishKey(channel.id, i)
        return (
          <Checkbox key={key} checked={!todo.struck.includes(key)} onChange={() => toggle(key)}>
            {wish[language]}
          </Checkbox>
        )
      })}
      <TextArea
        label={words.ownWish}
        optional
        rows={2}
        value={todo.packs['what-you-ask'] ?? ''}
        onInput={(typed) => change((t) => ({ ...t, packs: { ...t.packs, 'what-you-ask': typed } }))}
      />
    </fieldset>
  )
}
