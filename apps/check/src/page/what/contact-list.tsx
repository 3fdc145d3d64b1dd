/** Every contact, a page at a time: narrowed by day, hour, number; opened one by one, or chosen and tagged together. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ContactPoint } from '../../engine/view.ts'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/field.tsx'
import { Icon } from '../../kit/icon.tsx'
import { oneWriting } from '../../matter/one-number.ts'
import type { ContactNote } from '../../matter/workspace.ts'
import { useMatter } from '../matter.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { type ContactFilter, EVERYTHING, filtered, isNarrowed, without } from './contact-filter.ts'
import { Badges, howText } from './contact-text.tsx'
import { hourText, timesIn } from './times.ts'

/** Contacts shown from the start, and how many more are shown at once. */
const AT_ONCE = 20

/** The list with its filters. */
export function ContactList({
  points,
  filter,
  onFilter,
  onOpen,
  onTag,
}: {
  readonly points: readonly ContactPoint[]
  readonly filter: ContactFilter
  readonly onFilter: (filter: ContactFilter) => void
  readonly onOpen: (point: ContactPoint) => void
  readonly onTag: (contacts: readonly string[]) => void
}) {
  const words = useWords().what.contacts
  const { workspace } = useMatter()
  const notes = useMemo(() => new Map(workspace.notes.map((note) => [note.contact, note])), [workspace.notes])
  const numberOf = useMemo(
    () => oneWriting(workspace.numbers.map(({ number }) => number)),
    [workspace.numbers],
  )
  const shown = useMemo(
    () => filtered(points, filter, new Set(notes.keys()), numberOf),
    [points, filter, notes, numberOf],
  )
  const [most, setMost] = useState(AT_ONCE)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => setMost(AT_ONCE), [filter, points])
  useEffect(() => setChosen(new Set()), [filter])
  const choose = (place: string, isIn: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      if (isIn) after.add(place)
      else after.delete(place)
      return after
    })
  return (
    <>
      <Filters points={points} numberOf={numberOf} filter={filter} onFilter={onFilter} />
      <p role="status">{words.shown(shown.length, points.length)}</p>
      {shown.length === 0 && <p>{words.none}</p>}
      <Choosing chosen={chosen} shown={shown} onChoose={setChosen} onTag={onTag} />
      <ul class="contacts">
        {shown.slice(0, most).map((point) => (
          <Row
            key={point.id}
            point={point}
            note={notes.get(point.place)}
            isChosen={chosen.has(point.place)}
            onChoose={(isIn) => choose(point.place, isIn)}
            onOpen={() => onOpen(point)}
          />
        ))}
      </ul>
      {shown.length > most && (
        <Button icon="plus" onPress={() => setMost((n) => n + AT_ONCE)}>
          {words.more(Math.min(AT_ONCE, shown.length - most))}
        </Button>
      )}
    </>
  )
}

function Filters({
  points,
  numberOf,
  filter,
  onFilter,
}: {
  readonly points: readonly ContactPoint[]
  readonly numberOf: (written: string) => string
  readonly filter: ContactFilter
  readonly onFilter: (filter: ContactFilter) => void
}) {
  const words = useWords().what.contacts
  const numbers = useMemo(
    () => [...new Set(points.map(({ from }) => numberOf(from)))].toSorted(),
    [points, numberOf],
  )
  return (
    <>
      <div class="filters">
        {numbers.length > 1 && (
          <Select
            label={words.number}
            value={filter.number ?? 'all'}
            onInput={(number) =>
              onFilter(number === 'all' ? without(filter, 'number') : { ...filter, number })
            }
            choices={[
              { value: 'all', label: words.anyNumber },
              ...numbers.map((value) => ({ value, label: value || words.withheld })),
            ]}
          />
        )}
        <Select
          label={words.only}
          value={filter.only ?? 'all'}
          onInput={(only) =>
            onFilter(only === 'found' || only === 'tagged' ? { ...filter, only } : without(filter, 'only'))
          }
          choices={[
            { value: 'all', label: words.onlyAll },
            { value: 'found', label: words.onlyFound },
            { value: 'tagged', label: words.onlyTagged },
          ]}
        />
      </div>
      <Narrowed filter={filter} onFilter={onFilter} />
    </>
  )
}

/** What a press on a picture left. */
function Narrowed({
  filter,
  onFilter,
}: {
  readonly filter: ContactFilter
  readonly onFilter: (filter: ContactFilter) => void
}) {
  const words = useWords().what
  const times = timesIn(useLanguage(), 'UTC')
  const { on, weekday, hour } = filter
  const told = [
    ...(on === undefined ? [] : [words.contacts.filterOn(times.date(on))]),
    ...(weekday === undefined ? [] : [words.contacts.filterOn(words.week.daysLong[weekday - 1] ?? '')]),
    ...(hour === undefined
      ? []
      : [words.contacts.filterHour(words.week.hours(hourText(hour), hourText(hour + 1)))]),
  ]
  if (!isNarrowed(filter)) return null
  return (
    <p class="narrowed">
      {told.map((text) => (
        <span key={text} class="badge">
          {text}
        </span>
      ))}
      <Button weight="quiet" icon="cross" onPress={() => onFilter(EVERYTHING)}>
        {words.contacts.showAll}
      </Button>
    </p>
  )
}

function Choosing({
  chosen,
  shown,
  onChoose,
  onTag,
}: {
  readonly chosen: ReadonlySet<string>
  readonly shown: readonly ContactPoint[]
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onTag: (contacts: readonly string[]) => void
}) {
  const words = useWords().what.contacts
  if (shown.length === 0) return null
  return (
    <div class="choosing">
      <Button weight="quiet" icon="check" onPress={() => onChoose(new Set(shown.map(({ place }) => place)))}>
        {words.selectAll(shown.length)}
      </Button>
      {chosen.size > 0 && (
        <>
          <Button weight="quiet" icon="cross" onPress={() => onChoose(new Set())}>
            {words.selectNone}
          </Button>
          <p role="status">{words.selected(chosen.size)}</p>
          <Button icon="message" onPress={() => onTag([...chosen])}>
            {words.tagSelected}
          </Button>
        </>
      )}
    </div>
  )
}

function Row({
  point,
  note,
  isChosen,
  onChoose,
  onOpen,
}: {
  readonly point: ContactPoint
  readonly note: ContactNote | undefined
  readonly isChosen: boolean
  readonly onChoose: (isIn: boolean) => void
  readonly onOpen: () => void
}) {
  const words = useWords().what
  const language = useLanguage()
  const { workspace } = useMatter()
  const when = timesIn(language, workspace.zone).moment(point.at)
  return (
    <li>
      <label class="pick">
        <input
          type="checkbox"
          aria-label={words.contacts.select(when)}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </label>
      <button type="button" class="contact" onClick={onOpen}>
        <strong>{when}</strong>
        <span class="hint">
          {point.from || words.contacts.withheld} · {howText(point, words, language)}
        </span>
        <span class="badges">
          <Badges point={point} note={note} />
        </span>
      </button>
      <Icon name="arrow-right" />
    </li>
  )
}
