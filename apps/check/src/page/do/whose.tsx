/** Where the person lives and which lender it is about: everything below hangs on both. */
import { placesOf, isKnownPlace } from '../../guidance/place.ts'
import { Select } from '../../kit/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { withPlace } from '../../matter/changes.ts'
import { deviceZone, ELSEWHERE, proposedZone } from '../bring/places.ts'
import { type Now, useTodoChange } from './use-todo.ts'

const PLACES = ['CN', 'US', 'US/NY', 'US/NY/NYC', 'RU', ELSEWHERE] as const
type PlaceChoice = (typeof PLACES)[number]

/** The choice that a place of the workspace lies in. */
function choiceOf(place: string): PlaceChoice {
  if (!isKnownPlace(place)) return ELSEWHERE
  const nearest = placesOf(place).at(-1)
  return PLACES.find((p) => p === nearest) ?? ELSEWHERE
}

/** The lender is asked for only where there are several. */
export function Whose({ now: { matter, lenders, lender } }: { readonly now: Now }) {
  const words = useWords().todo
  const change = useTodoChange()
  return (
    <div class="whose">
      <Select
        label={words.place}
        choices={PLACES.map((value) => ({ value, label: words.places[value] }))}
        value={choiceOf(matter.workspace.place)}
        onInput={(place) => matter.change((w) => withPlace(w, place, proposedZone(place, deviceZone())))}
      />
      {lenders.length > 1 && (
        <Select
          label={words.lender}
          choices={lenders.map(({ id, name }) => ({ value: id, label: name || words.noName }))}
          value={lender.id}
          onInput={(id) => change((t) => ({ ...t, lender: id }))}
        />
      )}
    </div>
  )
}
