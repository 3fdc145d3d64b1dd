/** Whether what follows rests on the person's calls: nothing compared, being compared, out of date, refused. */
import { Button, LinkButton } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Progress } from '../../kit/progress.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import type { Now } from './use-todo.ts'

/** Nothing, where everything is as it should be. */
export function FoundState({ now: { matter, found } }: { readonly now: Now }) {
  const words = useWords().todo.found
  const language = useLanguage()
  const { told, judge, stopJudging, workspace } = matter
  if (told.state === 'busy')
    return (
      <Progress
        label={words.comparing}
        done={told.progress.done}
        of={told.progress.of}
        onCancel={stopJudging}
      />
    )
  if (found === 'holds')
    return (
      <p class="hint" role="status">
        {words.holds}
      </p>
    )
  const canCompare = workspace.files.length > 0 && workspace.numbers.some((n) => n.mark === 'collector')
  return (
    <Notice kind={told.state === 'refused' ? 'warn' : 'info'}>
      {told.state === 'refused' ? (
        <>
          <p>{words.refused}</p>
          <ul>
            {told.reasons.map((reason) => (
              <li key={reason.en}>{reason[language]}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{found === 'stale' ? words.stale : canCompare ? words.ready : words.nothing}</p>
      )}
      {canCompare ? (
        <Button onPress={() => void judge()}>{words.compare}</Button>
      ) : (
        <LinkButton to="#bring" icon="arrow-right">
          {words.bring}
        </LinkButton>
      )}
    </Notice>
  )
}
