/** "Who called": numbers counted and marked, who is behind them, and the questions that decide most. */
import { useEffect } from 'preact/hooks'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Progress } from '../../kit/progress.tsx'
import type { Surveyed } from '../../engine/brought.ts'
import { STATED_LENDER, lendersInvolved } from '../../matter/workspace.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { EmptyScreen } from '../empty-screen.tsx'
import { filesAway, isSurveyOf, useMatter } from '../matter.ts'
import { ScreenHeading } from '../screen-heading.tsx'
import type { ScreenProps } from '../screens.ts'
import { useSurroundings } from '../store.ts'
import { CollectorsSection } from './collectors-section.tsx'
import { EventsSection } from './events-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import { QuestionList } from './question-list.tsx'

/** The second step. */
export function WhoScreen({ id }: ScreenProps) {
  const words = useWords()
  const { workspace } = useMatter()
  if (workspace.files.length === 0) return <EmptyScreen id={id} />
  return (
    <div class="who">
      <ScreenHeading>{words.steps.who}</ScreenHeading>
      <p class="lead">{words.who.lead}</p>
      <SurveyPart />
    </div>
  )
}

/** Counts when what was counted no longer holds, and shows what came of it. */
function SurveyPart() {
  const words = useWords()
  const language = useLanguage()
  const { workspace, surveyed, survey } = useMatter()
  const { stop, again } = useSurvey()
  const stopped = (
    <Notice>
      <p>{words.who.stopped}</p>
      <Button onPress={again}>{words.who.again}</Button>
    </Notice>
  )
  switch (surveyed.state) {
    case 'none':
      return stopped
    case 'busy':
      return <Progress label={words.who.counting} {...surveyed.progress} onCancel={stop} />
    case 'refused':
      return (
        <Notice kind="warn" announced>
          {surveyed.reasons.map((reason) => (
            <p key={reason.en}>{reason[language]}</p>
          ))}
          <Button onPress={() => survey()}>{words.who.again}</Button>
        </Notice>
      )
    case 'done':
      // what was counted before does not hold, and what was begun since was stopped
      return isSurveyOf(workspace, surveyed.of) ? <Counted told={surveyed.value} /> : stopped
  }
}

/** What stops the survey that this page runs; one at a time. */
let stopRunning: (() => void) | undefined

function useSurvey(): { readonly stop: () => void; readonly again: () => void } {
  const { workspace, surveyed, survey } = useMatter()
  const { files, typed, zone } = workspace
  const again = (): void => {
    stopRunning?.()
    stopRunning = survey()
  }
  useEffect(() => {
    const holds = surveyed.state === 'done' && isSurveyOf(workspace, surveyed.of)
    if (!holds) again()
  }, [files, typed, zone])
  return { stop: () => stopRunning?.(), again }
}

function Counted({ told }: { readonly told: Surveyed }) {
  const words = useWords()
  const { workspace } = useMatter()
  const { files: held } = useSurroundings()
  const away = filesAway(workspace, held)
  const lenders = lendersInvolved(workspace)
  const asked = lenders.filter((lender) => lender.id !== STATED_LENDER.id)
  const isSomeStated = asked.length < lenders.length
  return (
    <>
      <Failures told={told} />
      {away.length > 0 && (
        <Notice kind="warn">
          <p>{words.who.away}</p>
          <LinkButton to="#bring" icon="arrow-left">
            {words.who.toFiles}
          </LinkButton>
        </Notice>
      )}
      {isSomeStated && (
        <Notice>
          <p>{words.who.stated}</p>
        </Notice>
      )}
      {told.numbers.length === 0 && away.length === 0 && !isSomeStated && (
        <Notice kind="warn">
          <p>{words.who.nothing}</p>
          <LinkButton to="#bring" icon="arrow-left">
            {words.who.toFiles}
          </LinkButton>
        </Notice>
      )}
      {told.numbers.length > 0 && <NumbersSection numbers={told.numbers} />}
      {told.withheld > 0 && (
        <Notice>
          <p>{words.who.withheld(told.withheld)}</p>
        </Notice>
      )}
      {told.numbers.length > 0 && <p class="hint">{words.who.oneNumber}</p>}
      <CollectorsSection />
      {lenders.length > 0 && (
        <>
          {asked.map((lender) =>
            lender.name === '' ? (
              <p class="hint" key={lender.id}>
                {words.who.questions.unknownLender}
              </p>
            ) : (
              <QuestionList key={lender.id} heading={lender.name} of="lender" subject={lender.id} />
            ),
          )}
          <EventsSection />
          <QuestionList heading={words.who.questions.ofMatter} of="matter" />
        </>
      )}
      {lenders.length > 0 ? (
        <p class="actions">
          <LinkButton to="#what" icon="arrow-right" weight="main">
            {words.who.next}
          </LinkButton>
        </p>
      ) : (
        told.numbers.length > 0 && <p class="hint">{words.who.nextHint}</p>
      )}
    </>
  )
}

function Failures({ told: { failed } }: { readonly told: Surveyed }) {
  const words = useWords().who
  const language = useLanguage()
  const { workspace } = useMatter()
  if (failed.length === 0) return null
  return (
    <Notice kind="warn">
      {failed.map(({ file, problems }) => (
        <div key={file}>
          <p>
            <strong>{words.failed(workspace.files.find(({ id }) => id === file)?.name ?? '')}</strong>
          </p>
          {problems.map((problem) => (
            <p key={problem.en}>{problem[language]}</p>
          ))}
        </div>
      ))}
      <LinkButton to="#bring" icon="arrow-left">
        {words.toFiles}
      </LinkButton>
    </Notice>
  )
}
