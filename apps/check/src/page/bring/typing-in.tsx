/** Typing calls in: a small form that adds a line, and all lines to paste, change and look at. */
import { useId, useMemo, useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { TextArea, TextField, TimeField } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { RadioGroup } from '../../kit/question.tsx'
import { withFile, withTyped, withoutFile } from '../../matter/changes.ts'
import {
  type CallEntry,
  type Fault,
  WAYS,
  endsOf,
  faultsOf,
  lineOf,
  numbersIn,
  withLine,
} from '../../matter/typed-line.ts'
import type { Phone, Workspace } from '../../matter/workspace.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter, zoneFor } from '../matter.ts'
import { useApp, useChange } from '../store.ts'
import { type BringState, EMPTY_ENTRY } from './bring-state.ts'

/** The file that holds what was typed for a phone. */
const typedFileOf = ({ files, typed }: Workspace, phone: string) =>
  files.find((file) => file.phone === phone && typed[file.id] !== undefined)

/** With all lines of a phone; without lines there is no file of them. */
function withLines(workspace: Workspace, phone: string, text: string): Workspace {
  const there = typedFileOf(workspace, phone)
  if (there) return text === '' ? withoutFile(workspace, there.id) : withTyped(workspace, there.id, text)
  if (text === '') return workspace
  const made = withFile(workspace, {
    name: 'typed.txt',
    bytes: 0,
    format: 'typed',
    phone,
    encoding: 'utf-8',
    ...zoneFor('typed', workspace.zone),
  })
  return withTyped(made, made.files.at(-1)?.id ?? '', text)
}

/** Folded to a button until somebody wants to type. */
export function TypingIn({ phone }: { readonly phone: Phone }) {
  const words = useWords().bring.typing
  const { workspace, change } = useMatter()
  const changeApp = useChange()
  const isOpen = useApp((state) => state.bring.typing).includes(phone.id)
  const file = typedFileOf(workspace, phone.id)
  const text = file ? (workspace.typed[file.id] ?? '') : ''
  const setText = (to: (before: string) => string): void =>
    change((w) => {
      const now = typedFileOf(w, phone.id)
      return withLines(w, phone.id, to(now ? (w.typed[now.id] ?? '') : ''))
    })
  if (!isOpen && text === '')
    return (
      <p class="actions">
        <Button
          icon="pencil"
          onPress={() =>
            changeApp((state) => ({
              ...state,
              bring: { ...state.bring, typing: [...state.bring.typing, phone.id] },
            }))
          }
        >
          {words.open}
        </Button>
      </p>
    )
  return (
    <section class="typing">
      <h3>{words.heading}</h3>
      <p>{words.lead}</p>
      <CallForm phone={phone} numbers={numbersIn(text)} onAdd={(line) => setText((t) => withLine(t, line))} />
      <TextArea
        label={words.lines}
        hint={words.linesHint}
        rows={Math.min(12, Math.max(4, text.split('\n').length + 1))}
        value={text}
        onInput={(to) => setText(() => to)}
      />
      {file && <LinesRead file={file.id} />}
    </section>
  )
}

/** How many lines can be read, and which cannot. */
function LinesRead({ file }: { readonly file: string }) {
  const words = useWords().bring
  const language = useLanguage()
  const check = useApp((state) => state.bring.checks)[file]
  if (check?.state === 'failed')
    return (
      <Notice kind="warn" announced>
        {check.problems.map((problem) => (
          <p key={problem.en}>{problem[language]}</p>
        ))}
      </Notice>
    )
  if (check?.state !== 'done') return <p role="status">{words.typing.checking}</p>
  const { entries, setAside, setAsideCount } = check.read
  return (
    <>
      <p class="found-count" role="status">
        {words.typing.count(entries)}
      </p>
      {setAsideCount > 0 && (
        <Notice kind="warn">
          <p>
            <strong>{words.typing.wrong}</strong>
          </p>
          <ul>
            {setAside.map((problem, i) => (
              <li key={i}>{problem[language]}</li>
            ))}
          </ul>
          {setAsideCount > setAside.length && (
            <p>{words.files.setAsideMore(setAsideCount - setAside.length)}</p>
          )}
        </Notice>
      )}
    </>
  )
}

const withEntry = (bring: BringState, phone: string, entry: CallEntry): BringState => ({
  ...bring,
  entries: { ...bring.entries, [phone]: entry },
})

function CallForm({
  phone,
  numbers,
  onAdd,
}: {
  readonly phone: Phone
  readonly numbers: readonly string[]
  readonly onAdd: (line: string) => void
}) {
  const words = useWords().bring.typing
  const language = useLanguage()
  const changeApp = useChange()
  const id = useId()
  const entry = useApp((state) => state.bring.entries)[phone.id] ?? EMPTY_ENTRY
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [added, setAdded] = useState('')
  const set = (change: Partial<CallEntry>): void =>
    changeApp((state) => {
      const before = state.bring.entries[phone.id] ?? EMPTY_ENTRY
      return { ...state, bring: withEntry(state.bring, phone.id, { ...before, ...change }) }
    })
  const add = (): void => {
    const found = faultsOf(entry)
    setFaults(found)
    if (found.length > 0) return
    const line = lineOf(entry, language)
    onAdd(line)
    setAdded(line)
    // the day stays: screenshots go day by day
    set({ ...EMPTY_ENTRY, day: entry.day, number: entry.number, way: entry.way, end: entry.end })
    document.getElementById(`${id}-time`)?.focus()
  }
  // the same list for the same faults: a new one would take the focus away while somebody types
  const errors = useMemo(
    () => faults.map((fault) => ({ field: `${id}-${fault}`, says: words.faults[fault] })),
    [faults, words],
  )
  const errorOf = (fault: Fault): string | undefined =>
    faults.includes(fault) ? words.faults[fault] : undefined
  return (
    <form
      class="call-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <ErrorSummary errors={errors} />
      <div class="side-by-side">
        <TimeField
          id={`${id}-day`}
          type="date"
          label={words.day}
          error={errorOf('day')}
          value={entry.day}
          onInput={(day) => set({ day })}
        />
        <TimeField
          id={`${id}-time`}
          type="time"
          label={words.time}
          hint={words.timeHint}
          value={entry.time}
          onInput={(time) => set({ time: time.slice(0, 5) })}
        />
      </div>
      <TextField
        id={`${id}-number`}
        label={words.number}
        inputMode="tel"
        error={errorOf('number')}
        value={entry.number}
        onInput={(number) => set({ number })}
      />
      {numbers.length > 0 && (
        <div class="last-numbers" role="group" aria-label={words.lastNumbers}>
          {numbers.map((number) => (
            <Button key={number} weight="quiet" icon="phone" onPress={() => set({ number })}>
              {number}
            </Button>
          ))}
        </div>
      )}
      <div class="in-a-row">
        <RadioGroup
          legend={words.way}
          choices={WAYS.map((value) => ({ value, label: words.ways[value] }))}
          value={entry.way}
          onChoose={(way) => set({ way, end: endsOf(way).includes(entry.end) ? entry.end : 'missed' })}
        />
      </div>
      {endsOf(entry.way).length > 0 && (
        <div class="in-a-row">
          <RadioGroup
            legend={words.end}
            choices={endsOf(entry.way).map((value) => ({ value, label: words.ends[value] }))}
            value={entry.end}
            onChoose={(end) => set({ end })}
          />
        </div>
      )}
      {endsOf(entry.way).length > 0 && entry.end === 'talked' && (
        <div class="side-by-side">
          <TextField
            id={`${id}-length`}
            label={words.minutes}
            inputMode="numeric"
            error={errorOf('length')}
            value={entry.minutes}
            onInput={(minutes) => set({ minutes })}
          />
          <TextField
            label={words.seconds}
            inputMode="numeric"
            value={entry.seconds}
            onInput={(seconds) => set({ seconds })}
          />
        </div>
      )}
      <p class="actions">
        <Button icon="plus" submits>
          {words.add}
        </Button>
      </p>
      <p role="status">{added && words.added(added)}</p>
    </form>
  )
}
