/** "Bring the log": place and clock, whose phones, their files or typed calls, how many entries there are. */
import { Button, LinkButton } from '../../kit/button.tsx'
import { Details } from '../../kit/details.tsx'
import { Icon } from '../../kit/icon.tsx'
import type { Workspace } from '../../matter/workspace.ts'
import { useWords } from '../../words/use-words.ts'
import { OpenSaved } from '../evidence/workspace-file.tsx'
import { filesAway, useMatter } from '../matter.ts'
import { ScreenHeading } from '../screen-heading.tsx'
import { useApp, useSurroundings } from '../store.ts'
import { useFileChecks } from './file-checks.ts'
import { Guides } from './guides.tsx'
import { useInvented } from './invented-log.tsx'
import { PhonesSection } from './phones-section.tsx'
import { PlaceSection } from './place-section.tsx'

/** The first step. */
export function BringScreen() {
  const words = useWords()
  const { workspace } = useMatter()
  const { stop, again } = useFileChecks()
  return (
    <div class="bring">
      <ScreenHeading>{words.steps.bring}</ScreenHeading>
      <p class="lead">{words.bring.lead}</p>
      <p class="promise">
        <Icon name="lock" />
        <span>{words.bring.nothingKept}</span>
      </p>
      <PlaceSection />
      <PhonesSection onStop={stop} onAgain={again} />
      <Guides />
      <Details summary={words.evidence.workspace.open}>
        <OpenSaved />
      </Details>
      <Total workspace={workspace} />
      <InventedOffer />
    </div>
  )
}

function InventedOffer() {
  const words = useWords().bring.invented
  const { canTry, tryIt } = useInvented()
  if (!canTry) return null
  return (
    <section>
      <h2>{words.offer}</h2>
      <p>{words.hint}</p>
      <p class="actions">
        <Button onPress={tryIt}>{words.button}</Button>
      </p>
    </section>
  )
}

/** How much is here, and the way on. */
function Total({ workspace }: { readonly workspace: Workspace }) {
  const words = useWords().bring.total
  const checks = useApp((state) => state.bring.checks)
  const { files: held } = useSurroundings()
  const away = new Set(filesAway(workspace, held))
  const told = workspace.files.filter((file) => !away.has(file)).map((file) => checks[file.id])
  const entries = told.reduce((sum, check) => sum + (check?.state === 'done' ? check.read.entries : 0), 0)
  const isCounting = told.some((check) => check === undefined || check.state === 'busy')
  return (
    <section class="total">
      <h2>{words.heading}</h2>
      <p role="status">
        {workspace.files.length === 0
          ? words.none
          : isCounting
            ? words.counting
            : words.entries(entries, told.length)}
      </p>
      {workspace.files.length > 0 && (
        <p class="actions">
          <LinkButton to="#who" icon="arrow-right" weight="main">
            {words.next}
          </LinkButton>
        </p>
      )}
    </section>
  )
}
