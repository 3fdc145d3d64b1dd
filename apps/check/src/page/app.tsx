/** The frame around every screen: header, steps, the screen itself, help, foot. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { HelpBar } from '../kit/help-bar.tsx'
import { Icon } from '../kit/icon.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { LeaveContext, QuickExit, useEscTwice } from '../kit/quick-exit.tsx'
import { ReadAloud } from '../kit/read-aloud.tsx'
import { StepNav } from '../kit/step-nav.tsx'
import { ThemeSwitch } from '../kit/theme-switch.tsx'
import { HTML_LANG } from '../words/language.ts'
import { LanguageContext, useLanguage, useWords } from '../words/use-words.ts'
import { InventedNotice } from './bring/invented-log.tsx'
import { Footer } from './footer.tsx'
import { helpNumbers, whereTheyWork } from './help-numbers.ts'
import { STEP_IDS, screenOf } from './screen-id.ts'
import { screens } from './screens.ts'
import { type Surroundings, SurroundingsContext, useApp, useChange, useSurroundings } from './store.ts'

/** The whole page. */
export function App({ surroundings }: { readonly surroundings: Surroundings }) {
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <LeaveContext.Provider value={surroundings.leave}>
        <InLanguage />
      </LeaveContext.Provider>
    </SurroundingsContext.Provider>
  )
}

function InLanguage() {
  const language = useApp((state) => state.language)
  return (
    <LanguageContext.Provider value={language}>
      <Frame />
    </LanguageContext.Provider>
  )
}

function Frame() {
  const words = useWords()
  const change = useChange()
  const screen = useApp((state) => state.screen)
  const main = useRef<HTMLElement>(null)
  useEscTwice(useSurroundings().leave)
  // later: drawing between a box's `input` and its `change` would put the answer before back into it
  const remember = () => change((state) => (state.typed ? state : { ...state, typed: true }))
  useAddress()
  useDocument()
  useTypedGuard()
  useFocusOnHeading(main)
  const Screen = screens[screen]
  return (
    <>
      <button type="button" class="skip" onClick={() => headingOf(main.current)?.focus()}>
        {words.shell.skipToMain}
      </button>
      <Header />
      {screen !== 'start' && <Steps />}
      <div class="main-tools">
        <ReadAloud of={main} />
      </div>
      <main ref={main} onInput={() => setTimeout(remember)}>
        <InventedNotice />
        <Screen id={screen} />
      </main>
      <Help />
      <Footer />
    </>
  )
}

/** Follows the place of the matter. */
function Help() {
  const words = useWords()
  const language = useLanguage()
  const place = useApp((state) => state.matter.workspace.place)
  return (
    <HelpBar
      heading={words.shell.help.heading}
      entries={helpNumbers(place, language)}
      note={whereTheyWork(place, words)}
    />
  )
}

function Header() {
  const words = useWords().shell
  const theme = useApp((state) => state.theme)
  const change = useChange()
  return (
    <>
      <header class="page-header">
        <a class="name" href="#start">
          <Icon name="shield-check" />
          <span>{words.name}</span>
        </a>
        <QuickExit />
      </header>
      <div class="settings">
        <LanguageSwitch onChange={(language) => change((state) => ({ ...state, language }))} />
        <ThemeSwitch theme={theme} onChange={(chosen) => change((state) => ({ ...state, theme: chosen }))} />
      </div>
    </>
  )
}

function Steps() {
  const words = useWords().steps
  const screen = useApp((state) => state.screen)
  const here = STEP_IDS.findIndex((id) => id === screen)
  return (
    <StepNav
      steps={STEP_IDS.map((id, i) => ({
        to: `#${id}`,
        label: words[id],
        state: i < here ? 'before' : i === here ? 'here' : 'after',
      }))}
    />
  )
}

const headingOf = (main: HTMLElement | null): HTMLElement | null => main?.querySelector('h1') ?? null

/** The address says which screen is shown. */
function useAddress(): void {
  const change = useChange()
  useEffect(() => {
    const follow = () => {
      const screen = screenOf(location.hash)
      change((state) => (state.screen === screen ? state : { ...state, screen }))
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [change])
}

/** Title, language and theme stand on the document itself. */
function useDocument(): void {
  const words = useWords()
  const language = useApp((state) => state.language)
  const theme = useApp((state) => state.theme)
  const screen = useApp((state) => state.screen)
  useLayoutEffect(() => {
    document.title = `${words.steps[screen]} – ${words.shell.name}`
  }, [words, screen])
  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = HTML_LANG[language]
    root.className = `in-${language}`
    if (theme === 'auto') delete root.dataset['theme']
    else root.dataset['theme'] = theme
  }, [language, theme])
}

/** How long after the press of a telephone link a browser takes to ask. */
const DIALS_WITHIN_MS = 1000

/** Asks before the page is closed once something was entered; never when a number is dialled. */
function useTypedGuard(): void {
  const typed = useApp((state) => state.typed)
  useEffect(() => {
    if (!typed) return undefined
    // browsers take a telephone link for leaving the page, and nobody who dials 110 may be asked anything
    let dials = false
    const press = ({ target }: MouseEvent) => {
      dials = target instanceof Element && target.closest('a[href^="tel:"]') !== null
      // where a browser does not ask at it, the next closing is a real one
      setTimeout(() => {
        dials = false
      }, DIALS_WITHIN_MS)
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (!dials) event.preventDefault()
      dials = false
    }
    window.addEventListener('click', press, true)
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('click', press, true)
      window.removeEventListener('beforeunload', ask)
    }
  }, [typed])
}

/** A screen that was just opened is read from its heading on. */
function useFocusOnHeading(main: { readonly current: HTMLElement | null }): void {
  const screen = useApp((state) => state.screen)
  const shown = useRef(screen)
  useLayoutEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    headingOf(main.current)?.focus()
    window.scrollTo(0, 0)
  }, [screen])
}
