/** Counts what is in each file as soon as it is brought, file by file, so that one that fails stops no other. */
import { useEffect } from 'preact/hooks'
import { Refused } from '../../engine/protocol.ts'
import type { BroughtFile, Workspace } from '../../matter/workspace.ts'
import { bytesOf } from '../matter.ts'
import { type Surroundings, useApp, useSurroundings } from '../store.ts'
import type { FileCheck } from './bring-state.ts'

/** Counting of a page's files: begun, stopped, begun again. */
interface Counting {
  /** Begins what was not counted as it stands now. */
  readonly look: (workspace: Workspace) => void
  readonly stop: (file: string) => void
  readonly again: (file: BroughtFile) => void
}

const known = new WeakMap<Surroundings, Counting>()

/** While somebody types, lines are looked at once the fingers rest; in milliseconds. */
const REST = 400

/** Keeps the counts of all files up to date while the screen is open, and gives what stops or repeats one. */
export function useFileChecks(): Pick<Counting, 'stop' | 'again'> {
  const surroundings = useSurroundings()
  const workspace = useApp((state) => state.matter.workspace)
  const counting = countingOf(surroundings)
  const { files, zone } = workspace
  useEffect(() => {
    const timer = setTimeout(() => counting.look(workspace), files.some(isTyped) ? REST : 0)
    return () => clearTimeout(timer)
  }, [files, zone])
  return counting
}

const isTyped = ({ format }: BroughtFile): boolean => format === 'typed'

function countingOf(surroundings: Surroundings): Counting {
  const before = known.get(surroundings)
  if (before) return before
  const made = newCounting(surroundings)
  known.set(surroundings, made)
  return made
}

function newCounting({ store, engine, files: held }: Surroundings): Counting {
  const running = new Map<string, AbortController>()
  const put = (id: string, check: FileCheck | undefined): void =>
    store.set((state) => {
      const { [id]: _before, ...others } = state.bring.checks
      return { ...state, bring: { ...state.bring, checks: check ? { ...others, [id]: check } : others } }
    })
  const checkOf = (id: string): FileCheck | undefined => store.get().bring.checks[id]

  const begin = (file: BroughtFile, workspace: Workspace): void => {
    const [brought] = bytesOf({ ...workspace, files: [file] }, held)
    if (!brought) return
    running.get(file.id)?.abort()
    const stop = new AbortController()
    running.set(file.id, stop)
    const tell = (check: FileCheck): void => {
      if (running.get(file.id) === stop) put(file.id, check)
    }
    tell({ of: file, state: 'busy', progress: { done: 0, of: 0 } })
    engine
      .ask(
        { kind: 'survey', brought: [brought], zone: workspace.zone },
        { signal: stop.signal, progress: (progress) => tell({ of: file, state: 'busy', progress }) },
      )
      .then(
        ({ read: [read], failed: [failed] }) =>
          tell(
            read
              ? { of: file, state: 'done', read }
              : { of: file, state: 'failed', problems: failed?.problems ?? [] },
          ),
        (error: unknown) =>
          tell(
            error instanceof Refused
              ? { of: file, state: 'failed', problems: error.reasons }
              : { of: file, state: 'stopped' },
          ),
      )
  }

  return {
    look: (workspace) => {
      for (const file of workspace.files) if (checkOf(file.id)?.of !== file) begin(file, workspace)
      for (const id of Object.keys(store.get().bring.checks))
        if (!workspace.files.some((file) => file.id === id)) {
          const stopped = running.get(id)
          running.delete(id)
          stopped?.abort()
          put(id, undefined)
        }
    },
    stop: (id) => running.get(id)?.abort(),
    again: (file) => begin(file, store.get().matter.workspace),
  }
}
