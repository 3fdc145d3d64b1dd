/** One question with a few answers. Each can be skipped, and says what it decides, so that nobody answers blindly. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import { Details } from './details.tsx'

/** An answer to choose. */
export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  readonly hint?: string
}

interface RadioGroupProps<V extends string> {
  readonly legend: ComponentChildren
  readonly hint?: string
  readonly choices: readonly Choice<V>[]
  /** `undefined` while nothing was chosen. */
  readonly value: V | undefined
  readonly onChoose: (value: V) => void
  readonly error?: string | undefined
  /** The `id` of the first answer: where an error summary leads. */
  readonly id?: string
}

/** Answers of which one can be chosen. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { legend, hint, choices, value, onChoose, error } = props
  const own = useId()
  const id = props.id ?? own
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class={error ? 'group wrong' : 'group'} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {choices.map((choice, i) => (
        <label class="choice" key={choice.value}>
          <input
            type="radio"
            id={i === 0 ? id : undefined}
            name={own}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint && <small class="hint">{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The answer that leaves a question open. */
export const UNKNOWN = 'unknown'

/** A radio group that always offers "I don't know", can be skipped, and says what it decides. */
export function Question<V extends string>({
  decides,
  onSkip,
  ...group
}: Omit<RadioGroupProps<V | typeof UNKNOWN>, 'choices'> & {
  readonly choices: readonly Choice<V>[]
  /** What becomes certain by an answer, in a sentence. */
  readonly decides: string
  readonly onSkip?: () => void
}) {
  const words = useWords().shell
  const choices: readonly Choice<V | typeof UNKNOWN>[] = [
    ...group.choices,
    { value: UNKNOWN, label: words.unknown },
  ]
  return (
    <div class="question">
      <RadioGroup {...group} choices={choices} />
      <Details summary={words.decides}>
        <p>{decides}</p>
      </Details>
      {onSkip && (
        <button type="button" class="button quiet" onClick={onSkip}>
          <span>{words.skip}</span>
        </button>
      )}
    </div>
  )
}
