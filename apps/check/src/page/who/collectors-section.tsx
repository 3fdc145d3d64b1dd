/** Who is behind the collectors' numbers: which lender, whose people, what they call themselves. */
import { useId, useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Details } from '../../kit/details.tsx'
import { Select, TextField } from '../../kit/field.tsx'
import { withLender, withMark, withoutLender } from '../../matter/changes.ts'
import { answerOf, decidesIn, questionsOf, withAnswerTo } from '../../matter/questions.ts'
import type { MarkedNumber, Workspace } from '../../matter/workspace.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'
import { useWho } from './use-who.ts'

const collectorsIn = ({ numbers }: Workspace): readonly MarkedNumber[] =>
  numbers.filter((one) => one.mark === 'collector')

/** With something else said of a marked number; `undefined` takes it back. */
function withSaid(
  workspace: Workspace,
  number: string,
  change: { readonly lender?: string | undefined; readonly calledItself?: string | undefined },
): Workspace {
  const before = workspace.numbers.find((one) => one.number === number)
  if (!before) return workspace
  const entries = Object.entries({ ...before, ...change }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return withMark(workspace, Object.fromEntries(entries) as unknown as MarkedNumber)
}

/** Lenders first, then each number. */
export function CollectorsSection() {
  const words = useWords().who.collectors
  const { workspace } = useMatter()
  const numbers = collectorsIn(workspace)
  if (numbers.length === 0) return null
  return (
    <section>
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      <Lenders />
      {numbers.length > 1 && <Together numbers={numbers} />}
      {numbers.map((one) => (
        <Card key={one.number} level={3} heading={one.number}>
          <WhoseCalls numbers={[one]} />
        </Card>
      ))}
    </section>
  )
}

function Lenders() {
  const words = useWords().who.collectors
  const { workspace, change } = useMatter()
  const [who, set] = useWho()
  const id = useId()
  const [error, setError] = useState<string>()
  const name = who.lenderName.trim()
  const add = (): void => {
    const isThere = workspace.lenders.some((lender) => lender.name === name)
    setError(name === '' ? words.lenderMissing : isThere ? words.lenderTwice : undefined)
    if (name === '' || isThere) document.getElementById(id)?.focus()
    else {
      change((w) => withLender(w, name).workspace)
      set({ lenderName: '' })
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      {workspace.lenders.length > 0 && (
        <ul class="lenders">
          {workspace.lenders.map((lender) => (
            <li key={lender.id}>
              <span>{lender.name}</span>
              <button
                type="button"
                class="button quiet"
                aria-label={words.removeLender(lender.name)}
                onClick={() => change((w) => withoutLender(w, lender.id))}
              >
                <span>{words.remove}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        id={id}
        label={words.addLender}
        hint={words.addLenderHint}
        error={error}
        value={who.lenderName}
        onInput={(lenderName) => set({ lenderName })}
      />
      <Button icon="plus" submits>
        {words.addButton}
      </Button>
    </form>
  )
}

/** Many numbers are often of one lender: what is chosen here is put into all of them. */
function Together({ numbers }: { readonly numbers: readonly MarkedNumber[] }) {
  const words = useWords().who.collectors
  return (
    <Card level={3} heading={words.together(numbers.length)}>
      <p class="hint">{words.togetherHint}</p>
      <WhoseCalls numbers={numbers} />
    </Card>
  )
}

/** What all of some numbers say; the empty text where they differ or nothing was said. */
const common = (texts: readonly (string | undefined)[]): string => {
  const [first] = texts
  return first !== undefined && texts.every((text) => text === first) ? first : ''
}

function WhoseCalls({ numbers }: { readonly numbers: readonly MarkedNumber[] }) {
  const words = useWords().who.collectors
  const language = useLanguage()
  const { workspace, change } = useMatter()
  const [question] = questionsOf('number', workspace)
  const each = (how: (w: Workspace, number: string) => Workspace): void =>
    change((w) => numbers.reduce((now, { number }) => how(now, number), w))
  return (
    <>
      <Select
        label={words.lender}
        choices={[
          { value: '', label: words.unknownLender },
          ...workspace.lenders.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={common(numbers.map((one) => one.lender))}
        onInput={(lender) => each((w, number) => withSaid(w, number, { lender: lender || undefined }))}
      />
      {question && (
        <>
          <Select
            label={question.asks[language]}
            choices={[
              { value: '', label: words.unknownLender },
              ...question.choices.map(({ value, says }) => ({ value, label: says[language] })),
            ]}
            value={common(numbers.map(({ number }) => answerOf(question, workspace, number)))}
            onInput={(kind) => each((w, number) => withAnswerTo(question, w, kind || undefined, number))}
          />
          <Decides says={decidesIn(question, workspace.place)[language]} />
        </>
      )}
      {numbers.length === 1 && (
        <TextField
          label={words.calledItself}
          hint={words.calledItselfHint}
          optional
          value={numbers[0]?.calledItself ?? ''}
          onInput={(calledItself) => each((w, number) => withSaid(w, number, { calledItself }))}
        />
      )}
    </>
  )
}

function Decides({ says }: { readonly says: string }) {
  const words = useWords().shell
  return (
    <Details summary={words.decides}>
      <p>{says}</p>
    </Details>
  )
}
