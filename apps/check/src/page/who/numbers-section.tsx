/** The numbers of the phones, likely collectors first, each to be marked by the person. */
import type { NumberCount } from '@forbear/logs'
import { useMemo } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { Select, TextField } from '../../kit/field.tsx'
import { Icon, type IconName } from '../../kit/icon.tsx'
import { isServiceNumber, likelyFirst, sameNumber } from '../../matter/likely.ts'
import { withMark, withoutMark } from '../../matter/changes.ts'
import { MARKS, type Mark, type MarkedNumber, type Workspace } from '../../matter/workspace.ts'
import { WRITTEN_AS, type Language } from '../../words/language.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'
import { HoursBar, type Night, atNight, nightOf } from './hours-bar.tsx'
import { useWho } from './use-who.ts'
import { FILTERS, SHOWN_AT_ONCE } from './who-state.ts'

/** With a number marked; pressing the same mark again takes it back. A number is one, however it is written. */
export function marked(workspace: Workspace, number: string, mark: Mark): Workspace {
  const before = sameNumber(workspace.numbers, number)
  if (before?.mark === mark) return withoutMark(workspace, before.number)
  const cleared = before ? withoutMark(workspace, before.number) : workspace
  return withMark(cleared, { ...(before ?? { number }), mark })
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Search, filter, list. */
export function NumbersSection({ numbers }: { readonly numbers: readonly NumberCount[] }) {
  const words = useWords().who.numbers
  const { workspace, change } = useMatter()
  const [who, set] = useWho()
  const inOrder = useMemo(() => likelyFirst(numbers), [numbers])
  const marks = new Map(inOrder.map((one) => [one, sameNumber(workspace.numbers, one.number)]))
  const sought = digitsOf(who.search)
  const found = inOrder.filter((one) => {
    const mark = marks.get(one)?.mark
    if (who.filter === 'open' && mark !== undefined) return false
    if (who.filter === 'collector' && mark !== 'collector') return false
    return who.search.trim() === '' || isSought(one.number, who.search, sought)
  })
  const collectors = workspace.numbers.filter((n) => n.mark === 'collector').length
  const more = Math.min(SHOWN_AT_ONCE, found.length - who.shown)
  return (
    <section>
      <h2>{words.heading}</h2>
      {inOrder.length > SOUGHT_FROM && <Search />}
      <p role="status">{found.length === 0 ? words.none : words.found(found.length, inOrder.length)}</p>
      {who.search.trim() !== '' && found.length > 1 && (
        <p>
          <Button
            icon="phone"
            onPress={() =>
              change((w) =>
                found
                  .filter((one) => sameNumber(w.numbers, one.number)?.mark !== 'collector')
                  .reduce((now, one) => marked(now, one.number, 'collector'), w),
              )
            }
          >
            {words.allFound(found.length)}
          </Button>
        </p>
      )}
      <ul class="numbers">
        {found.slice(0, who.shown).map((one) => (
          <NumberItem key={one.number} count={one} mark={marks.get(one)} night={nightOf(workspace.place)} />
        ))}
      </ul>
      {more > 0 && (
        <Button icon="plus" onPress={() => set({ shown: who.shown + SHOWN_AT_ONCE })}>
          {words.more(more)}
        </Button>
      )}
      <p role="status">{collectors > 0 && words.marked(collectors)}</p>
    </section>
  )
}

/** So many can be seen at a glance. */
const SOUGHT_FROM = 8

function Search() {
  const words = useWords().who.numbers
  const [who, set] = useWho()
  return (
    <div class="side-by-side">
      <TextField
        label={words.search}
        hint={words.searchHint}
        inputMode="tel"
        value={who.search}
        onInput={(search) => set({ search, shown: SHOWN_AT_ONCE })}
      />
      <Select
        label={words.filter}
        choices={FILTERS.map((value) => ({ value, label: words.filters[value] }))}
        value={who.filter}
        onInput={(chosen) =>
          set({ filter: FILTERS.find((one) => one === chosen) ?? 'all', shown: SHOWN_AT_ONCE })
        }
      />
    </div>
  )
}

/** Senders of messages can have names: those are sought by their letters. */
function isSought(number: string, search: string, digits: string): boolean {
  if (digits === '') return number.toLowerCase().includes(search.trim().toLowerCase())
  return digitsOf(number).includes(digits)
}

const dayText = (language: Language, epochSeconds: number, timeZone: string): string =>
  new Intl.DateTimeFormat(WRITTEN_AS[language], { timeZone, dateStyle: 'medium' }).format(epochSeconds * 1000)

const MARK_ICON: Readonly<Record<Mark, IconName>> = {
  collector: 'phone-in',
  contact: 'person',
  other: 'minus',
}

function NumberItem({
  count,
  mark,
  night,
}: {
  readonly count: NumberCount
  readonly mark: MarkedNumber | undefined
  readonly night: Night
}) {
  const words = useWords().who
  const language = useLanguage()
  const { workspace, change } = useMatter()
  const { number, callsIn, answered, messagesIn, placedByOwner, firstAt, lastAt, byHour } = count
  const { zone } = workspace
  const facts = [
    callsIn > 0 && words.numbers.came(callsIn, answered),
    messagesIn > 0 && words.numbers.messages(messagesIn),
    placedByOwner > 0 && words.numbers.placed(placedByOwner),
    words.numbers.days(dayText(language, firstAt, zone), dayText(language, lastAt, zone)),
  ].filter(Boolean)
  const late = atNight(byHour, night)
  return (
    <li class={`number-item ${mark?.mark ?? ''}`}>
      <h3>
        {number}
        {isServiceNumber(number) && <small class="hint"> {words.numbers.firm}</small>}
      </h3>
      <p class="counts">{facts.join(' · ')}</p>
      <HoursBar byHour={byHour} night={night} />
      {late > 0 && <p class="late">{words.numbers.night(late, night.from, night.to)}</p>}
      <div class="marks" role="group" aria-label={words.markOf(number)}>
        {MARKS.map((one) => (
          <button
            key={one}
            type="button"
            class={`button ${mark?.mark === one ? 'main' : 'plain'}`}
            aria-pressed={mark?.mark === one}
            onClick={() => change((w) => marked(w, number, one))}
          >
            <Icon name={mark?.mark === one ? 'check' : MARK_ICON[one]} />
            <span>{words.marks[one]}</span>
          </button>
        ))}
      </div>
    </li>
  )
}
