/** What to do: danger first, then rights, whom to turn to, letters, and the warning before a payment. */
import { useLayoutEffect } from 'preact/hooks'
import { Button, LinkButton } from '../../kit/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { ScreenHeading } from '../screen-heading.tsx'
import { Danger } from './danger.tsx'
import { FoundState } from './found-state.tsx'
import { LetterList } from './letter-list.tsx'
import { LetterView } from './letter-view.tsx'
import { NextSteps } from './next-steps.tsx'
import { OldDebt } from './old-debt.tsx'
import { PackView } from './pack-view.tsx'
import { RightsList } from './rights-list.tsx'
import { goTo } from './section-heading.tsx'
import type { PlaceInList } from './todo-state.ts'
import { type Now, useBackToList, useNow } from './use-todo.ts'
import { Whose } from './whose.tsx'

/** The list of everything, or the one document that is open. */
export function DoScreen() {
  const now = useNow()
  useBackToList()
  return (
    <div class="todo">
      <Opened now={now} />
    </div>
  )
}

function Opened({ now }: { readonly now: Now }) {
  const { opened } = now.todo
  switch (opened.is) {
    case 'pack':
      return <PackView key={opened.channel} now={now} id={opened.channel} />
    case 'letter':
      return <LetterView key={opened.letter} now={now} id={opened.letter} />
    case 'list':
      return <List now={now} />
  }
}

function List({ now }: { readonly now: Now }) {
  const words = useWords()
  useReturn(now.todo.place)
  return (
    <>
      <ScreenHeading>{words.steps.do}</ScreenHeading>
      <Danger now={now} />
      <FoundState now={now} />
      <Whose now={now} />
      <Jumps />
      <RightsList now={now} />
      <NextSteps now={now} />
      <LetterList now={now} />
      <OldDebt now={now} />
      <p class="actions">
        <LinkButton to="#evidence" icon="arrow-right">
          {words.shell.next(words.steps.evidence)}
        </LinkButton>
      </p>
    </>
  )
}

/** Whoever comes back from a document goes on where it was opened. */
function useReturn(place: PlaceInList | undefined): void {
  useLayoutEffect(() => {
    if (place === undefined) return
    const opener = document.querySelector(`[data-opens="${place.opens}"]`)
    const folded = opener?.closest('details')
    if (folded) folded.open = true
    const button = opener instanceof HTMLButtonElement ? opener : opener?.querySelector('button')
    button?.focus({ preventScroll: true })
    window.scrollTo(0, place.y)
  }, [])
}

function Jumps() {
  const words = useWords().todo
  const sections = [
    ['do-rights', words.rights.heading],
    ['do-next', words.next.heading],
    ['do-letters', words.letters.heading],
    ['do-old', words.oldDebt.heading],
  ] as const
  return (
    <nav class="jumps" aria-label={words.jump}>
      {sections.map(([id, heading]) => (
        <Button key={id} weight="quiet" icon="arrow-right" onPress={() => goTo(id)}>
          {heading}
        </Button>
      ))}
    </nav>
  )
}
