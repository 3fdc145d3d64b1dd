/** "What happened": judges what was brought and shows, lender by lender, what was found, when, and what stays open. */
import { useState } from 'preact/hooks'
import type { Told } from '../../engine/session.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Select } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Progress } from '../../kit/progress.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { type Matter, isToldOf, lastOf, useMatter } from '../matter.ts'
import { useLenderName } from '../lender-name.ts'
import { ScreenHeading } from '../screen-heading.tsx'
import { canJudge, useJudging } from './judging.ts'
import { LenderView } from './lender-view.tsx'

/** The screen. */
export function WhatScreen() {
  const words = useWords().what
  const [saying, setSaying] = useState<'open' | 'closed'>('closed')
  const matter = useJudging(saying === 'open' ? 'wait' : 'judge')
  const last = lastOf(matter.told)
  return (
    <div class="what">
      <ScreenHeading>{words.heading}</ScreenHeading>
      {canJudge(matter.workspace) ? (
        <>
          <JudgingState matter={matter} />
          {last && <Lenders told={last.value} onSaying={setSaying} />}
        </>
      ) : (
        <NothingYet matter={matter} />
      )}
    </div>
  )
}

function NothingYet({ matter: { workspace } }: { readonly matter: Matter }) {
  const words = useWords().what
  const isEmpty = workspace.files.length === 0
  return (
    <>
      <p>{isEmpty ? words.noFiles : words.noCollectors}</p>
      <p class="actions">
        <LinkButton to={isEmpty ? '#bring' : '#who'} icon="arrow-right" weight="main">
          {isEmpty ? words.toBring : words.toWho}
        </LinkButton>
      </p>
    </>
  )
}

/** What is being done, or why it was not; and whether what stands below is older than what was said. */
function JudgingState({ matter }: { readonly matter: Matter }) {
  const words = useWords().what
  const language = useLanguage()
  const { told, workspace, judge, stopJudging } = matter
  const last = lastOf(told)
  if (told.state === 'busy')
    return (
      <>
        <Progress
          label={told.progress.doing?.[language] ?? words.judging}
          done={told.progress.done}
          of={told.progress.of}
          onCancel={stopJudging}
        />
        {last && (
          <Notice>
            <p>{words.older}</p>
          </Notice>
        )}
      </>
    )
  if (told.state === 'done' && isToldOf(workspace, told.of)) return null
  return (
    <Notice kind="warn" announced>
      {told.state === 'refused' ? (
        <>
          <p>{words.refused}</p>
          <ul>
            {told.reasons.map((reason) => (
              <li key={reason.en}>{reason[language]}</li>
            ))}
          </ul>
          {last && <p>{words.older}</p>}
        </>
      ) : (
        <p>{last ? words.stopped : words.notCompared}</p>
      )}
      <p>
        <Button icon="scale" onPress={judge}>
          {words.again}
        </Button>
      </p>
    </Notice>
  )
}

function Lenders({
  told,
  onSaying,
}: {
  readonly told: Told
  readonly onSaying: (saying: 'open' | 'closed') => void
}) {
  const words = useWords().what
  const nameOf = useLenderName()
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const view = told.views.find(({ lender }) => lender === chosen) ?? told.views[0]
  return (
    <>
      <FilesFailed told={told} />
      {told.views.length > 1 && view && (
        <Select
          label={words.lenders}
          value={view.lender}
          onInput={setChosen}
          choices={told.views.map(({ lender, totals }) => ({
            value: lender,
            label: `${nameOf(lender)} (${words.calls(totals.contacts)})`,
          }))}
        />
      )}
      {view && (
        <LenderView
          key={view.lender}
          view={view}
          files={told.files.filter(({ lender }) => lender === view.lender)}
          onSaying={onSaying}
        />
      )}
    </>
  )
}

function FilesFailed({ told }: { readonly told: Told }) {
  const words = useWords().what
  const language = useLanguage()
  const { files } = useMatter().workspace
  if (told.failed.length === 0) return null
  return (
    <Notice kind="warn">
      <p>{words.filesFailed}</p>
      <ul>
        {told.failed.map(({ file, problems }) => (
          <li key={file}>
            {words.head.file(files.find(({ id }) => id === file)?.name ?? file)}
            {language === 'zh' ? '：' : ': '}
            {problems.map((problem) => problem[language]).join(' ')}
          </li>
        ))}
      </ul>
      <p>
        <LinkButton to="#bring" icon="folder">
          {words.toBring}
        </LinkButton>
      </p>
    </Notice>
  )
}
