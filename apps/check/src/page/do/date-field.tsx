/** A day to choose, by the phone's own calendar; can be taken back. */
import { useId } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../words/use-words.ts'

/** `value` is `YYYY-MM-DD` or empty. A day that cannot be right is kept and said. */
export function DateField({
  id: given,
  label,
  value,
  error,
  onInput,
}: {
  readonly id?: string
  readonly label: string
  readonly value: string
  readonly error?: string | undefined
  readonly onInput: (day: string) => void
}) {
  const words = useWords().todo.dates
  const own = useId()
  const id = given ?? own
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="day">
        <input
          type="date"
          id={id}
          value={value}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onInput={(event) => {
            // a day that is typed half is no day yet, and must not take away the one before
            if (event.currentTarget.value !== '') onInput(event.currentTarget.value)
          }}
        />
        {value !== '' && (
          <Button weight="quiet" icon="cross" onPress={() => onInput('')}>
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  )
}
