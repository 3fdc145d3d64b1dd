/** The steps of the page in order, the present one marked. Every step can be opened at any time. */
import { useWords } from '../words/use-words.ts'

/** A step and the place in the page that it leads to (`#bring`). */
export interface Step {
  readonly to: string
  readonly label: string
  readonly state: 'before' | 'here' | 'after'
}

/** All steps as links in an ordered list. */
export function StepNav({ steps }: { readonly steps: readonly Step[] }) {
  const words = useWords().shell.steps
  return (
    <nav class="steps" aria-label={words.label}>
      <ol>
        {steps.map(({ to, label, state }, i) => (
          <li key={to} class={state}>
            <a href={to} aria-current={state === 'here' ? 'step' : undefined}>
              <span class="number" aria-hidden="true">
                {i + 1}
              </span>
              <span class="step-label">{label}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
