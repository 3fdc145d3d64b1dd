/** Fields to type in or choose from: label above, hint and error between label and field, all tied together. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'

interface FieldProps {
  /** Where an error summary leads. */
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly value: string
  readonly onInput: (value: string) => void
}

/** What ties a field to its label, hint and error. */
interface Ties {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

function Field({
  field,
  children,
}: {
  readonly field: FieldProps
  readonly children: (ties: Ties) => ComponentChildren
}) {
  const words = useWords().shell
  const own = useId()
  const id = field.id ?? own
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={field.error ? 'field wrong' : 'field'}>
      <label for={id}>
        {field.label}
        {field.optional && <small class="hint"> {words.optional}</small>}
      </label>
      {field.hint && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error && (
        <p class="error" id={`${id}-error`}>
          {field.error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': field.error ? 'true' : undefined,
      })}
    </div>
  )
}

/** One line. Spelling is not checked: some browsers send what is typed away to check it. */
export function TextField({
  inputMode,
  ...field
}: FieldProps & { readonly inputMode?: 'text' | 'tel' | 'numeric' }) {
  return (
    <Field field={field}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          spellcheck={false}
          value={field.value}
          onInput={(event) => field.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** A day or a time of day, by the device's own way of choosing one. Gives `YYYY-MM-DD` or `HH:MM`, or the empty text. */
export function TimeField({ type, ...field }: FieldProps & { readonly type: 'date' | 'time' }) {
  return (
    <Field field={field}>
      {(ties) => (
        <input
          {...ties}
          type={type}
          autoComplete="off"
          value={field.value}
          onInput={(event) => field.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** A passphrase: never shown, kept or filled in by the browser. */
export function PassphraseField(field: FieldProps) {
  return (
    <Field field={field}>
      {(ties) => (
        <input
          {...ties}
          type="password"
          autoComplete="new-password"
          spellcheck={false}
          value={field.value}
          onInput={(event) => field.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** Several lines. */
export function TextArea({ rows = 5, ...field }: FieldProps & { readonly rows?: number }) {
  return (
    <Field field={field}>
      {(ties) => (
        <textarea
          {...ties}
          rows={rows}
          autoComplete="off"
          spellcheck={false}
          value={field.value}
          onInput={(event) => field.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** One of a list that is too long for radio buttons. */
export function Select({
  choices,
  ...field
}: FieldProps & { readonly choices: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <Field field={field}>
      {(ties) => (
        <select {...ties} value={field.value} onChange={(event) => field.onInput(event.currentTarget.value)}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
