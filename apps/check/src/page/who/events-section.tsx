/** What happened besides calls, with its day: a list that a rule can hang on. */
import { useId, useMemo, useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Details } from '../../kit/details.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { Select, TimeField } from '../../kit/field.tsx'
import { withEvent, withoutEvent } from '../../matter/changes.ts'
import { EVENTS_DECIDE, EVENT_WORDS, countryOf } from '../../matter/questions.ts'
import { TOLD_EVENTS, type ToldEvent, type Workspace } from '../../matter/workspace.ts'
import { WRITTEN_AS } from '../../words/language.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'
import { useWho } from './use-who.ts'
import { EMPTY_EVENT, type EventEntry } from './who-state.ts'

type Fault = 'kind' | 'on' | 'hours' | 'phone'

const kindOf = ({ kind }: EventEntry) => TOLD_EVENTS.find((one) => one === kind)

/** What is missing. Of hours that were agreed both ends are needed; of another's wish, who it was. */
function faultsOf(entry: EventEntry, { phones }: Workspace): readonly Fault[] {
  const kind = kindOf(entry)
  const isClock = (text: string): boolean => /^\d\d:\d\d$/.test(text)
  const found: Fault[] = []
  if (kind === undefined) found.push('kind')
  if (!/^\d{4}-\d\d-\d\d$/.test(entry.on)) found.push('on')
  if (kind === 'agreed-late-calls' && !(isClock(entry.from) && isClock(entry.to))) found.push('hours')
  if (
    kind === 'person-asked-to-stop' &&
    !phones.some((phone) => phone.id === entry.phone && phone.whose !== 'me')
  )
    found.push('phone')
  return found
}

function eventFrom(entry: EventEntry, kind: ToldEvent['kind']): Omit<ToldEvent, 'id'> {
  return {
    kind,
    on: entry.on,
    ...(kind === 'person-asked-to-stop' && { phone: entry.phone }),
    ...(kind === 'agreed-late-calls' && { from: entry.from, to: entry.to }),
    ...(entry.lender !== '' && { lender: entry.lender }),
  }
}

/** The list, and the form that adds to it. */
export function EventsSection() {
  const words = useWords()
  const language = useLanguage()
  const { workspace, change } = useMatter()
  return (
    <Card heading={words.who.events.heading}>
      <p>{words.who.events.lead}</p>
      <Details summary={words.shell.decides}>
        <p>{EVENTS_DECIDE[countryOf(workspace.place)][language]}</p>
      </Details>
      {workspace.events.length > 0 && (
        <ul class="events">
          {workspace.events.map((event) => (
            <li key={event.id}>
              <EventLine event={event} />
              <button
                type="button"
                class="button quiet"
                aria-label={words.who.events.remove(EVENT_WORDS[event.kind][language])}
                onClick={() => change((w) => withoutEvent(w, event.id))}
              >
                <span>{words.who.collectors.remove}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <EventForm />
    </Card>
  )
}

function EventLine({ event }: { readonly event: ToldEvent }) {
  const words = useWords()
  const language = useLanguage()
  const { workspace } = useMatter()
  const day = new Intl.DateTimeFormat(WRITTEN_AS[language], { dateStyle: 'medium', timeZone: 'UTC' })
  const phone = workspace.phones.find(({ id }) => id === event.phone)
  const lender = workspace.lenders.find(({ id }) => id === event.lender)
  const parts = [
    day.format(Date.parse(event.on)),
    event.from !== undefined && event.to !== undefined && words.who.events.hours(event.from, event.to),
    phone && words.bring.whose[phone.whose],
    lender?.name,
  ].filter(Boolean)
  return (
    <p>
      <strong>{EVENT_WORDS[event.kind][language]}</strong>
      <br />
      {parts.join(' · ')}
    </p>
  )
}

function EventForm() {
  const all = useWords()
  const words = all.who.events
  const language = useLanguage()
  const { workspace, change } = useMatter()
  const [{ event: entry }, setWho] = useWho()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const id = useId()
  const set = (some: Partial<EventEntry>): void => setWho({ event: { ...entry, ...some } })
  const kind = kindOf(entry)
  // the same list for the same faults: a new one would take the focus away while somebody types
  const errors = useMemo(
    () => faults.map((fault) => ({ field: `${id}-${fault}`, says: words.faults[fault] })),
    [faults, words],
  )
  const errorOf = (fault: Fault): string | undefined =>
    faults.includes(fault) ? words.faults[fault] : undefined
  const add = (): void => {
    const found = faultsOf(entry, workspace)
    setFaults(found)
    if (found.length > 0 || kind === undefined) return
    change((w) => withEvent(w, eventFrom(entry, kind)))
    setWho({ event: EMPTY_EVENT })
    document.getElementById(`${id}-kind`)?.focus()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <ErrorSummary errors={errors} />
      <Select
        id={`${id}-kind`}
        label={words.kind}
        error={errorOf('kind')}
        choices={[
          { value: '', label: words.choose },
          ...TOLD_EVENTS.map((value) => ({ value, label: EVENT_WORDS[value][language] })),
        ]}
        value={entry.kind}
        onInput={(chosen) => set({ kind: chosen })}
      />
      {kind && (
        <>
          <TimeField
            id={`${id}-on`}
            type="date"
            label={words.on}
            error={errorOf('on')}
            value={entry.on}
            onInput={(on) => set({ on })}
          />
          {kind === 'person-asked-to-stop' && (
            <Select
              id={`${id}-phone`}
              label={words.phone}
              error={errorOf('phone')}
              choices={[
                { value: '', label: words.choose },
                ...workspace.phones
                  .filter(({ whose }) => whose !== 'me')
                  .map((phone) => ({ value: phone.id, label: all.bring.whose[phone.whose] })),
              ]}
              value={entry.phone}
              onInput={(phone) => set({ phone })}
            />
          )}
          {kind === 'agreed-late-calls' && (
            <div class="side-by-side">
              <TimeField
                id={`${id}-hours`}
                type="time"
                label={words.from}
                error={errorOf('hours')}
                value={entry.from}
                onInput={(from) => set({ from: from.slice(0, 5) })}
              />
              <TimeField
                type="time"
                label={words.to}
                value={entry.to}
                onInput={(to) => set({ to: to.slice(0, 5) })}
              />
            </div>
          )}
          {workspace.lenders.length > 1 && (
            <Select
              label={words.lender}
              choices={[
                { value: '', label: words.all },
                ...workspace.lenders.map((lender) => ({ value: lender.id, label: lender.name })),
              ]}
              value={entry.lender}
              onInput={(lender) => set({ lender })}
            />
          )}
        </>
      )}
      <Button icon="plus" submits>
        {words.add}
      </Button>
    </form>
  )
}
