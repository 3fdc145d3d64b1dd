/** Keeps what is told up to date: judges anew when something that matters was changed since. */
import { useLayoutEffect } from 'preact/hooks'
import { lendersInvolved, type Workspace } from '../../matter/workspace.ts'
import { type Matter, isToldOf, useMatter } from '../matter.ts'

/** Whether there is anything to judge: files, and somebody to hold them against. */
export function canJudge(workspace: Workspace): boolean {
  return workspace.files.length > 0 && lendersInvolved(workspace).length > 0
}

const isUpToDate = ({ workspace, told }: Matter): boolean =>
  (told.state === 'busy' || told.state === 'done') && isToldOf(workspace, told.of)

/**
 * The matter, judged whenever it was changed.
 *
 * @param now  `wait` while the person is still saying something
 */
export function useJudging(now: 'judge' | 'wait'): Matter {
  const matter = useMatter()
  const { workspace } = matter
  // before anything is drawn: what is about to be compared is not called "not compared"
  useLayoutEffect(() => {
    // what was stopped or refused is begun again only by a change or by a press
    if (now === 'judge' && canJudge(workspace) && !isUpToDate(matter)) matter.judge()
  }, [workspace, now])
  return matter
}
