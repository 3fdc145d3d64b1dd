/** The page script with the invented phones already brought and marked, so that a later screen can be tested by itself. */
import { begin } from '../page/begin.tsx'
import { opened } from '../page/store.ts'
import { MOTHER_BACKUP, OWN_BACKUP, WORKSPACE } from './invented-phones.ts'

begin(
  (language) => {
    const state = opened(language)
    return { ...state, matter: { ...state.matter, workspace: WORKSPACE } }
  },
  new Map([
    ['file-1', new Blob([OWN_BACKUP])],
    ['file-2', new Blob([MOTHER_BACKUP])],
  ]),
)
