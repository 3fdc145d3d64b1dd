/** What has to be corrected, above the form: takes the focus when it appears, each line leads to its field. */
import { useEffect, useId, useRef } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'

/** One thing to correct. */
export interface FieldError {
  /** The `id` of the field. */
  readonly field: string
  readonly says: string
}

/** Shows nothing while there is nothing to correct. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const words = useWords().shell
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby={id}>
      <h2 id={id}>{words.toCorrect}</h2>
      <ul>
        {errors.map(({ field, says }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                // the address names the screen, so the link moves the focus by itself
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
