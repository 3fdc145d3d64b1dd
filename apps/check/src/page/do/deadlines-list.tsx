/** The days a channel has to answer in, as dates where it is known from when they run. */
import { dateOf } from '../../guidance/dates.ts'
import {
  type Deadline,
  type DeadlineStart,
  type DueDate,
  dueDate,
  dueDates,
} from '../../guidance/deadlines.ts'
import type { HelpChannel } from '../../guidance/help-channel.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { DateField } from './date-field.tsx'
import { dateText } from '../../words/language.ts'
import { Details } from '../../kit/details.tsx'
import { SourceList } from './source-line.tsx'
import { type Now, useTodoChange } from './use-todo.ts'

/** From these the complaint card asks the day. */
const ASKED_ABOVE: readonly DeadlineStart[] = ['complaint', 'answer']

/** Shows nothing for a channel without deadlines. */
export function DeadlinesList({ channel, now }: { readonly channel: HelpChannel; readonly now: Now }) {
  const words = useWords().todo.deadlines
  const { deadlines } = channel
  if (deadlines.length === 0) return null
  const starts = [...new Set(deadlines.map((d) => d.from))].filter((from) => !ASKED_ABOVE.includes(from))
  const isComplaintOpen =
    deadlines.some((d) => d.from === 'complaint') && dateOf(now.situation.complainedToLenderOn) === undefined
  return (
    <div class="deadlines">
      <h4>{words.heading}</h4>
      {isComplaintOpen && <p class="hint">{words.tellComplaint}</p>}
      {starts.map((from) => (
        <StartField key={from} from={from} now={now} />
      ))}
      <ul>
        {deadlines.map((deadline) => (
          <li key={deadline.id}>
            <DeadlineItem deadline={deadline} due={dueOf(deadline, now)} now={now} />
          </li>
        ))}
      </ul>
      <Details summary={useWords().todo.source.all}>
        <SourceList of={deadlines} />
      </Details>
    </div>
  )
}

/** On the calendar with the day from which it runs, wherever that was said. */
function dueOf(deadline: Deadline, { situation, todo, today }: Now): DueDate | undefined {
  const [known] = dueDates([deadline], situation)
  if (known) return known
  const from = dateOf(todo.starts[deadline.from])
  const day = dateOf(today)
  return from && day && dueDate(deadline, from, day)
}

function StartField({ from, now: { todo, today } }: { readonly from: DeadlineStart; readonly now: Now }) {
  const { deadlines: words, dates } = useWords().todo
  const change = useTodoChange()
  const value = todo.starts[from] ?? ''
  return (
    <DateField
      label={words.starts[from]}
      value={value}
      error={value > today ? dates.inFuture : undefined}
      onInput={(day) =>
        change((t) => {
          const { [from]: _before, ...others } = t.starts
          return { ...t, starts: day === '' ? others : { ...others, [from]: day } }
        })
      }
    />
  )
}

function DeadlineItem({
  deadline: { says, holdsFor, whenPassed },
  due,
  now: { situation },
}: {
  readonly deadline: Deadline
  readonly due: DueDate | undefined
  readonly now: Now
}) {
  const words = useWords().todo.deadlines
  const language = useLanguage()
  const { creditorType } = situation
  const isMeasure =
    holdsFor !== undefined && (creditorType === undefined || !holdsFor.creditorTypes.includes(creditorType))
  return (
    <>
      <span>{says[language]}</span>
      {due && (
        <span class={due.passed ? 'due passed' : 'due'}>
          <strong>{words.dueOn(dateText(language, due.dueOn))}</strong>{' '}
          {due.passed ? words.passed(-due.daysLeft) : words.left(due.daysLeft)}
        </span>
      )}
      {due?.passed && <span>{whenPassed[language]}</span>}
      {isMeasure && <small class="hint">{holdsFor.says[language]}</small>}
    </>
  )
}
