/**
 * One letter, in the order in which it has to be read: what it does and does not do, a warning where it may start an old
 * debt anew, then the blanks, then the text. Each step opens the next.
 */
import { useState } from 'preact/hooks'
import {
  type Effect,
  type LetterHere,
  lettersFor,
  NEVER_SENT_BY_ITSELF,
  type Parameter,
  writeLetter,
} from '../../guidance/letters.ts'
import { Button } from '../../kit/button.tsx'
import { Checkbox } from '../../kit/checkbox.tsx'
import { ErrorSummary, type FieldError } from '../../kit/error-summary.tsx'
import { TextField } from '../../kit/field.tsx'
import { Icon, type IconName } from '../../kit/icon.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { BackToList, DocumentHeading } from './document-heading.tsx'
import { AdviceContacts, RevivalNotice } from './old-debt.tsx'
import { documentLanguage, LanguageChoice, SheetView } from './sheet-view.tsx'
import { SourceList } from './source-line.tsx'
import type { HasRead } from './todo-state.ts'
import { type Now, useOpen, useTodoChange } from './use-todo.ts'
import { Details } from '../../kit/details.tsx'

/** Of a letter that the place does not give, nothing but the way back. */
export function LetterView({ now, id }: { readonly now: Now; readonly id: string }) {
  const here = lettersFor(now.situation).find(({ letter }) => letter.id === id)
  return here ? <OneLetter key={id} now={now} here={here} /> : <BackToList />
}

function OneLetter({ now, here }: { readonly now: Now; readonly here: LetterHere }) {
  const words = useWords().todo.letters
  const language = useLanguage()
  const { letter, warning } = here
  const read = now.todo.read[letter.id] ?? []
  const hasReadEffects = read.includes('effects')
  const isOpen = hasReadEffects && (warning === undefined || read.includes('warning'))
  return (
    <>
      <BackToList />
      <DocumentHeading>{letter.title[language]}</DocumentHeading>
      {warning && <RevivalNotice now={now} />}
      <Effects here={here} />
      <ReadBox now={now} letter={letter.id} what="effects">
        {words.readIt}
      </ReadBox>
      {hasReadEffects && warning && <SecondStop now={now} here={here} />}
      {isOpen && <Writing now={now} here={here} />}
    </>
  )
}

const EFFECT_ICON: Readonly<Record<Effect['kind'], IconName>> = {
  does: 'check',
  'does-not': 'cross',
  risk: 'warning',
}

function Effects({ here: { effects } }: { readonly here: LetterHere }) {
  const words = useWords().todo
  const language = useLanguage()
  return (
    <>
      {(['does', 'does-not', 'risk'] as const).map((kind) => {
        const some = effects.filter((e) => e.kind === kind)
        if (some.length === 0) return null
        return (
          <section
            key={kind}
            class={kind === 'risk' ? 'effects mind-it' : 'effects'}
            aria-labelledby={`effects-${kind}`}
          >
            <h2 id={`effects-${kind}`}>
              <Icon name={EFFECT_ICON[kind]} /> <span>{words.letters.effects[kind]}</span>
            </h2>
            <ul>
              {some.map((effect) => (
                <li key={effect.says.en}>{effect.says[language]}</li>
              ))}
            </ul>
          </section>
        )
      })}
      <Details summary={words.source.all}>
        <SourceList of={effects} />
      </Details>
    </>
  )
}

function ReadBox({
  now: { todo },
  letter,
  what,
  children,
}: {
  readonly now: Now
  readonly letter: string
  readonly what: HasRead
  readonly children: string
}) {
  const change = useTodoChange()
  const read = todo.read[letter] ?? []
  const others = read.filter((one) => one !== what)
  return (
    <Checkbox
      checked={read.includes(what)}
      onChange={(checked) =>
        change((t) => ({ ...t, read: { ...t.read, [letter]: checked ? [...others, what] : others } }))
      }
    >
      {children}
    </Checkbox>
  )
}

/** Before a text that may start an old debt anew: whom to ask, and what could be sent instead. */
function SecondStop({ now, here: { letter } }: { readonly now: Now; readonly here: LetterHere }) {
  const words = useWords().todo.letters
  const language = useLanguage()
  const open = useOpen()
  const milder = lettersFor(now.situation).find((other) => other.letter.id === letter.milder)
  return (
    <section aria-labelledby="second-stop">
      <h2 id="second-stop">{words.warning}</h2>
      <Notice kind="warn">
        <AdviceContacts now={now} />
      </Notice>
      {milder && (
        <p>
          {words.milder}{' '}
          <Button weight="quiet" onPress={() => open({ is: 'letter', letter: milder.letter.id })}>
            {milder.letter.title[language]}
          </Button>
        </p>
      )}
      <ReadBox now={now} letter={letter.id} what="warning">
        {words.goOn}
      </ReadBox>
    </section>
  )
}

/** What is known already stands in the blanks; whatever the person types takes its place. */
function known({ situation, today }: Now): Readonly<Record<string, string>> {
  const { lenderName, collectors } = situation
  // a number is no name to write to
  const named = collectors.find(({ name }) => !/^[\d+*\s()-]+$/.test(name))
  const collector = named?.name ?? lenderName
  return {
    date: today,
    ...(lenderName !== undefined && { lender: lenderName }),
    ...(collector !== undefined && { collector }),
  }
}

const fieldId = (parameter: string): string => `letter-${parameter}`

function Writing({ now, here: { letter } }: { readonly now: Now; readonly here: LetterHere }) {
  const words = useWords().todo.letters
  const page = useLanguage()
  const language = documentLanguage(now, page)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const values = { ...known(now), ...now.todo.letters }
  const written = writeLetter(letter, values, language)
  const problems: readonly FieldError[] = written.ok
    ? []
    : written.problems.map(({ parameter, says }) => ({ field: fieldId(parameter), says: says[page] }))
  const shownFor = new Set(errors.map((e) => e.field))
  return (
    <>
      <LanguageChoice now={now} language={language} />
      <ErrorSummary errors={errors} />
      <section aria-labelledby="letter-fill">
        <h2 id="letter-fill">{words.fill}</h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setErrors(problems)
            if (problems.length === 0) document.getElementById('letter-text')?.focus()
          }}
        >
          {letter.parameters.map((parameter) => (
            <Blank
              key={parameter.name}
              parameter={parameter}
              value={values[parameter.name] ?? ''}
              example={parameter.example[language]}
              error={
                shownFor.has(fieldId(parameter.name))
                  ? problems.find((p) => p.field === fieldId(parameter.name))?.says
                  : undefined
              }
            />
          ))}
          <p class="actions">
            <Button submits icon="letter" weight={written.ok ? 'plain' : 'main'}>
              {words.write}
            </Button>
          </p>
        </form>
      </section>
      {written.ok && (
        <section aria-labelledby="letter-text">
          <h2 id="letter-text" tabIndex={-1}>
            {words.text}
          </h2>
          <Notice>
            <p>{NEVER_SENT_BY_ITSELF[page]}</p>
          </Notice>
          <SheetView
            sheet={{
              language,
              parts: written.paragraphs.map((paragraph) => ({ lines: [{ kind: 'text', text: paragraph }] })),
            }}
            today={now.today}
            label={words.text}
          />
        </section>
      )}
    </>
  )
}

function Blank({
  parameter: { name, label },
  value,
  example,
  error,
}: {
  readonly parameter: Parameter
  readonly value: string
  readonly example: string
  readonly error: string | undefined
}) {
  const words = useWords().todo.letters
  const language = useLanguage()
  const change = useTodoChange()
  return (
    <TextField
      id={fieldId(name)}
      label={label[language]}
      hint={words.example(example)}
      value={value}
      error={error}
      onInput={(typed) => change((t) => ({ ...t, letters: { ...t.letters, [name]: typed } }))}
    />
  )
}
