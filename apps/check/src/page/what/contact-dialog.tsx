/** One contact opened: what is known of it, what was found, what was said in it, what is attached. Or several, to tag at once. */
import { useEffect, useState } from 'preact/hooks'
import type { ContactFinding, ContactPoint, JudgedView } from '../../engine/view.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { TextArea } from '../../kit/field.tsx'
import { withNote } from '../../matter/changes.ts'
import { useMatter } from '../matter.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { Attachments } from './attachments.tsx'
import { howText } from './contact-text.tsx'
import { useNamedPhones } from './named-phones.ts'
import { SaidChips } from './said-chips.tsx'
import { timesIn } from './times.ts'

/** Everything about one contact. */
export function ContactDialog({
  view,
  point,
  onClose,
}: {
  readonly view: JudgedView
  readonly point: ContactPoint
  readonly onClose: () => void
}) {
  const words = useWords().what
  const times = timesIn(useLanguage(), useMatter().workspace.zone)
  return (
    <Dialog heading={times.moment(point.at)} onClose={onClose}>
      <Facts point={point} />
      <Findings view={view} contact={point.id} />
      <SaidChips contacts={[point.place]} />
      <OwnWords contact={point.place} />
      <Attachments contact={point.place} />
      <p class="hint">{words.contact.later}</p>
    </Dialog>
  )
}

/** Several contacts, to say the same of all. */
export function SeveralDialog({
  contacts,
  onClose,
}: {
  readonly contacts: readonly string[]
  readonly onClose: () => void
}) {
  const words = useWords().what
  return (
    <Dialog heading={words.said.several(contacts.length)} onClose={onClose}>
      <SaidChips contacts={contacts} />
      <p class="hint">{words.contact.later}</p>
    </Dialog>
  )
}

/** A minute: what is known more closely is told as a moment. */
const MINUTE_SECONDS = 60

function Facts({ point }: { readonly point: ContactPoint }) {
  const words = useWords().what
  const language = useLanguage()
  const { workspace } = useMatter()
  const times = timesIn(language, workspace.zone)
  const named = useNamedPhones()
  const { at, latest, from, person, organisation } = point
  const lender = workspace.lenders.find(({ id }) => id === organisation)
  const facts = [
    ...(latest - at >= MINUTE_SECONDS
      ? [[words.contact.when, words.contact.unsure(times.moment(at), times.moment(latest))]]
      : []),
    [words.contact.number, from || words.contacts.withheld],
    ...(organisation && !organisation.startsWith('caller ')
      ? [[words.contact.who, lender?.name ?? organisation]]
      : []),
    [words.contact.how, howText(point, words, language)],
    ...(person === 'me'
      ? [[words.contact.phone, words.contact.ownPhone]]
      : person
        ? [[words.contact.phone, named(person)]]
        : []),
  ]
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Findings({ view, contact }: { readonly view: JudgedView; readonly contact: string }) {
  const { contact: words, possible } = useWords().what
  const { lender } = view
  const gaps = view.coverage.filter(({ contacts }) => contacts.includes(contact))
  const language = useLanguage()
  const { ask } = useMatter()
  const named = useNamedPhones()
  const [found, setFound] = useState<readonly ContactFinding[] | 'loading' | 'failed'>('loading')
  useEffect(() => {
    const stop = new AbortController()
    ask({ kind: 'findings', lender, contact }, { signal: stop.signal }).then(setFound, () => {
      if (!stop.signal.aborted) setFound('failed')
    })
    return () => stop.abort()
  }, [lender, contact])
  return (
    <section>
      <h3>{words.findings}</h3>
      {found === 'loading' && <p role="status">{words.loading}</p>}
      {found === 'failed' && <p role="alert">{words.failed}</p>}
      {Array.isArray(found) && found.length + gaps.length === 0 && <p>{words.noFindings}</p>}
      {Array.isArray(found) && found.length + gaps.length > 0 && (
        <ul class="found-list">
          {found.map(({ id, mood, says }: ContactFinding) => (
            <li key={`${mood} ${id}`}>
              <strong class="mood">{words.mood[mood]}</strong> {named(says[language])}
            </li>
          ))}
          {gaps.map(({ rule, ruleSays }) => (
            <li key={rule}>
              <strong class="mood">{words.mood.open}</strong> {ruleSays[language]}{' '}
              <span class="hint">{possible.gap(1)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OwnWords({ contact }: { readonly contact: string }) {
  const words = useWords().what.said
  const { workspace, change } = useMatter()
  const known = workspace.notes.find((note) => note.contact === contact)
  return (
    <TextArea
      label={words.note}
      hint={words.noteHint}
      optional
      rows={3}
      value={known?.note ?? ''}
      onInput={(text) =>
        change((now) =>
          withNote(now, contact, now.notes.find((note) => note.contact === contact)?.said ?? [], text),
        )
      }
    />
  )
}
