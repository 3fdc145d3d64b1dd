/** A passphrase typed twice, and typed once to open a file. It is never shown, kept or filled in by the browser. */
import { useId } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'

/** One field for a passphrase. */
export function PassphraseField({
  id,
  label,
  hint,
  error,
  value,
  onInput,
}: {
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly onInput: (value: string) => void
}) {
  const own = useId()
  const field = id ?? own
  const described = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={field}>{label}</label>
      {hint && (
        <p class="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${field}-error`}>
          {error}
        </p>
      )}
      <input
        id={field}
        type="password"
        autoComplete="new-password"
        spellcheck={false}
        value={value}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}

/** A passphrase as it is chosen. */
export interface Chosen {
  readonly first: string
  readonly second: string
}

/** Fewer characters are tried out in no time. */
export const CHARACTERS_AT_LEAST = 8

/** What is wrong with a chosen passphrase. */
export function faultOf({ first, second }: Chosen): 'short' | 'different' | undefined {
  if (Array.from(first).length < CHARACTERS_AT_LEAST) return 'short'
  return first === second ? undefined : 'different'
}

/** A passphrase to be chosen, in two fields. */
export function ChoosePassphrase({
  id,
  chosen,
  fault,
  onChange,
}: {
  readonly id: string
  readonly chosen: Chosen
  readonly fault: 'short' | 'different' | undefined
  readonly onChange: (chosen: Chosen) => void
}) {
  const words = useWords().evidence
  return (
    <>
      <PassphraseField
        id={id}
        label={words.passphrase}
        hint={words.passphraseHint}
        error={fault === 'short' ? words.errors.short : undefined}
        value={chosen.first}
        onInput={(first) => onChange({ ...chosen, first })}
      />
      <PassphraseField
        id={`${id}-again`}
        label={words.again}
        error={fault === 'different' ? words.errors.different : undefined}
        value={chosen.second}
        onInput={(second) => onChange({ ...chosen, second })}
      />
    </>
  )
}
