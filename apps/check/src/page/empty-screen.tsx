/** A step that has nothing to show yet says so, and leads to the steps beside it. */
import { StepLinks } from '../kit/step-links.tsx'
import { useWords } from '../words/use-words.ts'
import { ScreenHeading } from './screen-heading.tsx'
import { STEP_IDS, type StepId } from './screen-id.ts'
import type { ScreenProps } from './screens.ts'

/** The empty state of any step. */
export function EmptyScreen({ id }: ScreenProps) {
  const words = useWords().steps
  if (id === 'start') return null
  const here = STEP_IDS.indexOf(id)
  const link = (step: StepId | undefined) => step && { to: `#${step}`, label: words[step] }
  return (
    <>
      <ScreenHeading>{words[id]}</ScreenHeading>
      <p>{words.empty[id]}</p>
      <StepLinks before={link(STEP_IDS[here - 1])} after={link(STEP_IDS[here + 1])} />
    </>
  )
}
