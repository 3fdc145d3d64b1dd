/** The screen "Evidence": a sealed file about one lender, for oneself, a court or the public, and the file that keeps all. */
import { useState } from 'preact/hooks'
import { LinkButton } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { RadioGroup } from '../../kit/question.tsx'
import { useWords } from '../../words/use-words.ts'
import { useLenderName } from '../lender-name.ts'
import { useMatter } from '../matter.ts'
import { ScreenHeading } from '../screen-heading.tsx'
import { MakeEvidence } from './make-evidence.tsx'
import { WorkspaceFile } from './workspace-file.tsx'

/** Evidence can be made of what was compared; before that the screen says what is missing. */
export function EvidenceScreen() {
  const words = useWords().evidence
  const { told } = useMatter()
  return (
    <>
      <ScreenHeading>{words.heading}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      {told.state === 'done' && told.value.views.length > 0 ? (
        <ForLender lenders={told.value.views.map((view) => view.lender)} />
      ) : (
        <>
          <p>{words.nothing}</p>
          <p class="actions">
            <LinkButton to="#what" icon="arrow-right" weight="main">
              {words.toWhat}
            </LinkButton>
          </p>
        </>
      )}
      <WorkspaceFile />
    </>
  )
}

function ForLender({ lenders }: { readonly lenders: readonly string[] }) {
  const words = useWords().evidence
  const { workspace, told } = useMatter()
  const [chosen, setChosen] = useState(lenders[0] ?? '')
  const lender = lenders.includes(chosen) ? chosen : (lenders[0] ?? '')
  const nameOf = useLenderName()
  const isOlder = told.state === 'done' && told.of !== workspace
  return (
    <>
      {isOlder && (
        <Notice kind="warn" announced>
          <p>{words.older}</p>
          <p class="actions">
            <LinkButton to="#what" icon="arrow-right">
              {words.toWhat}
            </LinkButton>
          </p>
        </Notice>
      )}
      {lenders.length > 1 && (
        <RadioGroup
          legend={words.lender}
          choices={lenders.map((id) => ({ value: id, label: nameOf(id) }))}
          value={lender}
          onChoose={setChosen}
        />
      )}
      {!isOlder && <MakeEvidence key={lender} lender={lender} />}
    </>
  )
}
