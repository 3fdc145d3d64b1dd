/** A step that has nothing to show yet says so, and leads to where something can be brought. */
import { LinkButton } from '../kit/button.tsx'
import { useWords } from '../words/use-words.ts'
import { ScreenHeading } from './screen-heading.tsx'
import type { ScreenProps } from './screens.ts'

/** The empty state of any step. */
export function EmptyScreen({ id }: ScreenProps) {
  const words = useWords().steps
  if (id === 'start') return null
  return (
    <>
      <ScreenHeading>{words[id]}</ScreenHeading>
      <p>{words.empty[id]}</p>
      {id !== 'bring' && (
        <p class="actions">
          <LinkButton to="#bring" icon="arrow-right" weight="main">
            {words.bring}
          </LinkButton>
        </p>
      )}
    </>
  )
}
