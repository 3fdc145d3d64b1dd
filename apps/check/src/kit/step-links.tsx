/** The ways on at the foot of a step: back to the step before, on to the one after. */
import { useWords } from '../words/use-words.ts'
import { LinkButton } from './button.tsx'

/** A step to go to. */
export interface StepLink {
  readonly to: string
  readonly label: string
}

/** Left out where there is no such step. */
export function StepLinks({
  before,
  after,
}: {
  readonly before?: StepLink | undefined
  readonly after?: StepLink | undefined
}) {
  const words = useWords().shell
  return (
    <p class="actions step-links">
      {before && (
        <LinkButton to={before.to} icon="arrow-left" weight="quiet">
          {words.back(before.label)}
        </LinkButton>
      )}
      {after && (
        <LinkButton to={after.to} icon="arrow-right">
          {words.next(after.label)}
        </LinkButton>
      )}
    </p>
  )
}
