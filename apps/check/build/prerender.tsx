/** Draws the first view as text when the page is built: the start screen in each language, and the panel `cannot`. */
import { renderToString } from 'preact-render-to-string'
import { type Language } from '../src/words/language.ts'
import { App } from '../src/page/app.tsx'
import { CannotPanel } from '../src/page/cannot-panel.tsx'
import { opened, storeOf } from '../src/page/store.ts'

/** The frame with the start screen, as it is before anything was asked of the engine. */
export function firstView(language: Language): string {
  const engine = { ask: () => Promise.reject(new Error('there is no engine yet')), end: () => undefined }
  return renderToString(
    <App
      surroundings={{ store: storeOf(opened(language)), engine, files: new Map(), leave: () => undefined }}
    />,
  )
}

/** The panel, both languages. */
export const cannotPanel = (): string => renderToString(<CannotPanel />)
