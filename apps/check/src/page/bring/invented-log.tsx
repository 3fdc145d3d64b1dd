/** The invented log: put in place while nothing of the person's own is here, told on every screen, taken away again. */
import { Button } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { inventedMonth } from '../../matter/invented.ts'
import { emptyWorkspace, type Workspace } from '../../matter/workspace.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { todayIn } from '../clock.ts'
import { useMatter } from '../matter.ts'
import { useApp, useChange } from '../store.ts'
import { NOTHING_MARKED } from '../who/who-state.ts'
import { NOTHING_BROUGHT, type BringState } from './bring-state.ts'

/** Always the same family. */
const SEED = 20_260_130

/** Whether nothing of the person's own would be lost. */
function isUntouched(
  { files, numbers, lenders, events }: Workspace,
  { entries, waiting }: BringState,
): boolean {
  return [files, numbers, lenders, events, waiting, Object.keys(entries)].every((list) => list.length === 0)
}

/** What can be done with the invented log. */
export function useInvented() {
  const language = useLanguage()
  const { workspace, take } = useMatter()
  const bring = useApp((state) => state.bring)
  const change = useChange()
  const forget = (): void => change((state) => ({ ...state, bring: NOTHING_BROUGHT, who: NOTHING_MARKED }))
  return {
    canTry: workspace.invented === undefined && isUntouched(workspace, bring),
    tryIt: (): void => {
      const until = Temporal.PlainDate.from(todayIn('Asia/Shanghai')).subtract({ days: 1 }).toString()
      const made = inventedMonth({ until, seed: SEED, language })
      forget()
      take(
        made.workspace,
        new Map([...made.texts].map(([id, text]) => [id, new Blob([text], { type: 'text/xml' })])),
      )
    },
    remove: (): void => {
      forget()
      take(emptyWorkspace(workspace.place, workspace.zone))
    },
  }
}

/** Stands above every screen as long as the log is an invented one. */
export function InventedNotice() {
  const words = useWords().bring.invented
  const { workspace } = useMatter()
  const { remove } = useInvented()
  if (workspace.invented === undefined) return null
  return (
    <Notice kind="warn">
      <p>{words.notice}</p>
      <Button icon="bin" onPress={remove}>
        {words.remove}
      </Button>
    </Notice>
  )
}
