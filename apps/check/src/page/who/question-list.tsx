/** Questions about one thing, one open at a time; the others stand as lines with their answer. Each can be left open. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { TimeField } from '../../kit/field.tsx'
import { Question } from '../../kit/question.tsx'
import { withLenderChanged } from '../../matter/changes.ts'
import {
  type MatterQuestion,
  answerOf,
  decidesIn,
  questionsOf,
  withAnswerTo,
} from '../../matter/questions.ts'
import type { Workspace } from '../../matter/workspace.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'
import { useWho } from './use-who.ts'

/** Names a question about a subject, among what was left open on purpose. */
const questionKey = ({ id }: MatterQuestion, subject: string): string => `${id} ${subject}`

interface Asked {
  readonly question: MatterQuestion
  readonly value: string | undefined
}

/** What was answered; "I don't know" is an answer too. */
function useAsked(of: 'lender' | 'matter', subject: string): readonly Asked[] {
  const { workspace } = useMatter()
  const [{ unsure }] = useWho()
  return questionsOf(of, workspace).map((question) => ({
    question,
    value:
      answerOf(question, workspace, subject) ??
      (unsure.includes(questionKey(question, subject)) ? 'unknown' : undefined),
  }))
}

/** All questions about a lender, or about the matter. */
export function QuestionList({
  heading,
  of,
  subject = '',
}: {
  readonly heading: string
  readonly of: 'lender' | 'matter'
  /** The lender's id. */
  readonly subject?: string
}) {
  const words = useWords().who.questions
  const asked = useAsked(of, subject)
  const [open, setOpen] = useState<string | undefined>(
    () => asked.find((one) => one.value === undefined)?.question.id,
  )
  const answered = asked.filter((one) => one.value !== undefined).length
  const after = (id: string): string | undefined => {
    const at = asked.findIndex((one) => one.question.id === id)
    return asked.slice(at + 1).find((one) => one.value === undefined)?.question.id
  }
  const [moved, setMoved] = useState<'moved' | 'here'>('here')
  const go = (id: string | undefined): void => {
    setOpen(id)
    setMoved('moved')
  }
  return (
    <Card heading={heading}>
      <p class="hint" role="status">
        {words.count(answered, asked.length)}
      </p>
      {asked.map((one) =>
        one.question.id === open ? (
          <OpenQuestion
            key={one.question.id}
            asked={one}
            subject={subject}
            focus={moved}
            onward={() => go(after(one.question.id))}
          />
        ) : (
          <ClosedQuestion key={one.question.id} asked={one} onOpen={() => go(one.question.id)} />
        ),
      )}
    </Card>
  )
}

function OpenQuestion({
  asked: { question, value },
  subject,
  focus,
  onward,
}: {
  readonly asked: Asked
  readonly subject: string
  /** `moved`: the person came here by a button, so the focus comes along. */
  readonly focus: 'moved' | 'here'
  readonly onward: () => void
}) {
  const words = useWords().who.questions
  const language = useLanguage()
  const { workspace, change } = useMatter()
  const [{ unsure }, set] = useWho()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (focus === 'moved')
      (
        box.current?.querySelector<HTMLElement>('input:checked') ??
        box.current?.querySelector<HTMLElement>('input')
      )?.focus()
  }, [])
  const choose = (chosen: string): void => {
    change((w) => withAnswerTo(question, w, chosen, subject))
    const key = questionKey(question, subject)
    const others = unsure.filter((one) => one !== key)
    set({ unsure: chosen === 'unknown' ? [...others, key] : others })
  }
  return (
    <div class="open-question" ref={box}>
      <Question
        legend={question.asks[language]}
        {...(question.hint && { hint: question.hint[language] })}
        choices={question.choices.map(({ value: one, says, hint }) => ({
          value: one,
          label: says[language],
          ...(hint && { hint: hint[language] }),
        }))}
        value={value}
        onChoose={choose}
        decides={decidesIn(question, workspace.place)[language]}
        {...(value === undefined && { onSkip: onward })}
      />
      {question.id === 'behind' && value === 'yes' && <OverdueSince lender={subject} />}
      {value !== undefined && (
        <Button icon="arrow-right" onPress={onward}>
          {words.onward}
        </Button>
      )}
    </div>
  )
}

function OverdueSince({ lender }: { readonly lender: string }) {
  const words = useWords().who.questions
  const { workspace, change } = useMatter()
  return (
    <TimeField
      type="date"
      label={words.overdueSince}
      hint={words.overdueSinceHint}
      optional
      value={workspace.lenders.find(({ id }) => id === lender)?.overdueSince ?? ''}
      onInput={(on) =>
        change((w: Workspace) => withLenderChanged(w, lender, { overdueSince: on || undefined }))
      }
    />
  )
}

function ClosedQuestion({
  asked: { question, value },
  onOpen,
}: {
  readonly asked: Asked
  readonly onOpen: () => void
}) {
  const words = useWords()
  const language = useLanguage()
  const answer = question.choices.find((one) => one.value === value)?.says[language]
  const button = value === undefined ? words.who.questions.answer : words.who.questions.change
  return (
    <div class="closed-question">
      <p>
        {question.asks[language]}
        <br />
        <strong>{value === undefined ? words.who.questions.open : (answer ?? words.shell.unknown)}</strong>
      </p>
      <button
        type="button"
        class="button quiet"
        aria-label={words.who.questions.of(button, question.asks[language])}
        onClick={onOpen}
      >
        <span>{button}</span>
      </button>
    </div>
  )
}
