/** Two quiet buttons before everything else. Pressed, the numbers that help stand large below them. */
import { urgentLines, NOT_ALONE, type HelpLine } from '../../guidance/help-lines.ts'
import type { Situation } from '../../guidance/situation.ts'
import { Icon } from '../../kit/icon.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { guidanceIcon } from './guidance-icon.ts'
import { type Now, useTodoChange } from './use-todo.ts'

/** Changes the order of everything below, too. */
export function Danger({ now: { todo, situation } }: { readonly now: Now }) {
  const words = useWords().todo.danger
  const language = useLanguage()
  const change = useTodoChange()
  const lines = inOrder(situation)
  return (
    <section aria-label={words.heading} class="first-of-all">
      <div class="asked">
        <Pressed on={todo.inDanger} onPress={() => change((t) => ({ ...t, inDanger: !t.inDanger }))}>
          {words.danger}
        </Pressed>
        <Pressed on={todo.despair} onPress={() => change((t) => ({ ...t, despair: !t.despair }))}>
          {words.despair}
        </Pressed>
      </div>
      <div role="status">
        {lines.length > 0 && (
          <Notice kind="danger">
            {todo.despair && <p class="lead">{NOT_ALONE[language]}</p>}
            <h2>{words.callNow}</h2>
            <ul class="urgent-lines">
              {lines.map((line) => (
                <li key={line.id}>
                  <UrgentLine line={line} />
                </li>
              ))}
            </ul>
            <p class="hint">{words.undo}</p>
          </Notice>
        )}
      </div>
    </section>
  )
}

/** Who despairs and is in no danger from others is given somebody to talk to first. */
function inOrder(situation: Situation): readonly HelpLine[] {
  const lines = urgentLines(situation)
  if (situation.inDanger) return lines
  return [...lines.filter((l) => l.kind === 'crisis'), ...lines.filter((l) => l.kind !== 'crisis')]
}

function Pressed({
  on,
  onPress,
  children,
}: {
  readonly on: boolean
  readonly onPress: () => void
  readonly children: string
}) {
  return (
    <button type="button" class="button quiet" aria-pressed={on} onClick={onPress}>
      <Icon name={on ? 'check' : 'question'} />
      <span>{children}</span>
    </button>
  )
}

function UrgentLine({ line: { number, name, says, icon } }: { readonly line: HelpLine }) {
  const language = useLanguage()
  const inside = (
    <>
      <Icon name={guidanceIcon(icon)} />
      <span>
        <strong>
          {name[language]} {number}
        </strong>
        <small>{says[language]}</small>
      </span>
    </>
  )
  return number === undefined ? (
    <div class="dial">{inside}</div>
  ) : (
    <a class="dial" href={`tel:${number}`}>
      {inside}
    </a>
  )
}
