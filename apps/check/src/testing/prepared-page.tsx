/** The page script of tests that begin in the middle: with a workspace and its files, as if they had been brought. */
import type { Workspace } from '../matter/workspace.ts'
import { startPage } from '../page/start-page.tsx'

/** What a test puts into the window before the page's scripts run. */
export interface PreparedMatter {
  readonly workspace: Workspace
  /** Each file's text, by its id. */
  readonly texts: Readonly<Record<string, string>>
}

declare global {
  interface Window {
    preparedMatter?: PreparedMatter
  }
}

const { preparedMatter } = window
if (window.forbear.missing.length === 0)
  startPage(
    preparedMatter && {
      state: (state) => ({ ...state, matter: { ...state.matter, workspace: preparedMatter.workspace } }),
      files: new Map(Object.entries(preparedMatter.texts).map(([id, text]) => [id, new Blob([text])])),
    },
  )
