/** Opens a locked page where it is: asks for the passphrase, shows what was locked, and verifies that. */
import { fromUtf8, toUtf8 } from './bytes.ts'
import type { PageDocument, PageElement } from './page-elements.ts'
import { type PageAnswer, spans, verifyPage } from './page-verifier.ts'
import { PAGE } from './page-words.ts'
import { type Subtle, open } from './passphrase.ts'
import type { Words } from './problem.ts'

/** What a browser has besides the document. */
export interface Unlocking {
  /** WebCrypto; absent where the browser gives a page from a file none. */
  readonly subtle: Subtle | undefined
  /** Reads HTML into a document of its own, in which no script runs. */
  readonly parse: (html: string) => PageDocument
}

/**
 * Waits for passphrases and tries each.
 *
 * @param opened  told what was found, once the page is open
 */
export function unlockPage(
  page: PageDocument,
  { subtle, parse }: Unlocking,
  opened: (answer: PageAnswer | undefined) => void = () => undefined,
): void {
  const [form, input, answer, locked] = ['unlock', 'passphrase', 'answer', 'locked'].map((id) =>
    page.getElementById(id),
  )
  if (!form || !input || !answer) return
  const say = (words: Words, state: 'failed' | 'asked'): void => {
    answer.setAttribute('data-answer', state)
    answer.replaceChildren(...spans(page, words))
  }
  const file = toUtf8(locked?.textContent ?? '')
  const attempt = async (passphrase: string): Promise<void> => {
    if (!subtle) return say(PAGE.noCryptography, 'failed')
    say(PAGE.unlocking, 'asked')
    const read = await open(file, passphrase, subtle)
    if (!read.ok) return say(read.problems[0]?.says ?? PAGE.noFile, 'failed')
    show(page, parse(fromUtf8(read.value) ?? ''))
    opened(verifyPage(page))
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void attempt(input.value ?? '')
  })
}

/** Puts the page that was locked in the place of the one that locked it. */
function show(page: PageDocument, inside: PageDocument): void {
  const parts = ['shown', 'main'].map((id) => inside.getElementById(id))
  page.body?.replaceChildren(...parts.filter((part): part is PageElement => part !== null))
}
