/** Takes over the first view that stands in the document, then asks the engine for its rulebook. */
import { hydrate, render } from 'preact'
import { engineOf } from '../engine/client.ts'
import { Refused } from '../engine/protocol.ts'
import { startWorker } from '../engine/start.ts'
import type { Language } from '../words/language.ts'
import { App } from './app.tsx'
import { showClock } from './leave.ts'
import type { FilesHeld } from './matter.ts'
import { type AppState, opened, storeOf } from './store.ts'

/** The first view in the person's language; the other one is taken away. */
function firstView(language: Language): Element {
  const found = document.querySelector(`#app > [data-lang="${language}"]`)
  if (!found) throw new Error('the first view is not in the document')
  found.parentElement?.replaceChildren(found)
  found.removeAttribute('data-lang')
  return found
}

/** What a page may begin with that was not entered on it. */
export interface Prepared {
  readonly state?: (opened: AppState) => AppState
  readonly files?: FilesHeld
}

/** Starts the page in a document that stands. */
export function startPage({ state = (same) => same, files = new Map() }: Prepared = {}): void {
  const first = window.forbear
  const store = storeOf(opened(first.language))
  const engine = engineOf(startWorker)
  const view = firstView(first.language)
  const leave = () => {
    const { language } = store.get()
    files.clear()
    engine.end()
    render(null, view)
    store.set(() => opened(language))
    showClock(language)
  }
  hydrate(<App surroundings={{ store, engine, files, leave }} />, view)
  first.started = true
  // after the first view was taken over as it was drawn
  store.set(state)
  engine.ask({ kind: 'rulebook' }).then(
    (rulebook) => store.set((state) => ({ ...state, rulebook })),
    (error: unknown) => {
      if (!(error instanceof Refused)) return // the page was left before the engine answered
      store.set((state) => ({ ...state, rulebook: error }))
      first.cannot(['engine'])
    },
  )
}
