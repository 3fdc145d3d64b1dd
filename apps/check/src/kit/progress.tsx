/** How far a long piece of work is, with a way to stop it. */
import { useId } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'

/** `of` is 0 while nobody knows how much there is: the bar then shows only that something runs. */
export function Progress({
  label,
  done,
  of,
  onCancel,
}: {
  readonly label: string
  readonly done: number
  readonly of: number
  readonly onCancel?: () => void
}) {
  const words = useWords().shell
  const id = useId()
  return (
    <div class="progress">
      <p id={id} role="status">
        {label}
      </p>
      <progress aria-labelledby={id} max={of > 0 ? of : undefined} value={of > 0 ? done : undefined} />
      <p class="hint">{of > 0 ? words.progress(done, of) : ''}</p>
      {onCancel && (
        <Button icon="cross" onPress={onCancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  )
}
