/**
 * Verifies the evidence in a page where it is opened, and writes what it found into the page, as text only. It asks no
 * network; the page's policy would not let it.
 */
import { parseVerifierKey, type VerifierKey } from './note.ts'
import type { PageDocument, PageElement } from './page-elements.ts'
import { isShownUnchanged } from './page-shown.ts'
import { PAGE } from './page-words.ts'
import type { Words } from './problem.ts'
import { type EvidenceAnswer, verifyEvidence } from './verify-evidence.ts'

/** What a page was found to be. */
export interface PageAnswer {
  readonly answer: EvidenceAnswer['answer']
  /** Faults first; each with its name and place where it has one. */
  readonly checks: readonly PageCheck[]
}

interface PageCheck {
  readonly ok: boolean
  readonly code: string
  readonly where: string
  readonly reason: Words
}

const NOT_A_KEY: Words = {
  en: 'What was entered is no public key of this kind; the check below goes without it.',
  zh: '输入的内容不是有效的公钥，以下核对未使用它。',
}

/** Sentences as elements, one after the other in each language. */
export function spans(page: PageDocument, ...sentences: readonly Words[]): readonly PageElement[] {
  return sentences.flatMap(({ en, zh }) =>
    (
      [
        ['zh-Hans', zh],
        ['en', en],
      ] as const
    ).map(([language, text]) => {
      const span = page.createElement('span')
      span.setAttribute('lang', language)
      span.textContent = text
      return span
    }),
  )
}

function keysEntered(text: string): { readonly keys: readonly VerifierKey[]; readonly wrong: boolean } {
  const lines = text.split(/\s+/).filter((line) => line.length > 0)
  const read = lines.map((line) => parseVerifierKey(line))
  return { keys: read.flatMap((key) => (key.ok ? [key.value] : [])), wrong: read.some(({ ok }) => !ok) }
}

const fault = (code: string, reason: Words): PageCheck => ({ ok: false, code, where: '', reason })

/** A check in one line, a fault with its name and place. */
function told({ ok, code, where, reason }: PageCheck): Words {
  if (ok) return { en: `✓ ${reason.en}`, zh: `✓ ${reason.zh}` }
  const name = where === '' ? code : `${code} ${where}`
  return { en: `✗ ${reason.en} [${name}]`, zh: `✗ ${reason.zh}［${name}］` }
}

/** What is found of the file in a page, and of the page around it. */
function answerOf(
  source: string | null | undefined,
  isUnchanged: boolean,
  keys: readonly VerifierKey[],
): PageAnswer & { readonly says: Words } {
  if (typeof source !== 'string')
    return { answer: 'failed', says: PAGE.noFile, checks: [fault('no-file', PAGE.noFile)] }
  const found = verifyEvidence(source, keys.length > 0 ? { trustedKeys: keys } : {})
  if (isUnchanged) return found
  return {
    answer: 'failed',
    says: found.answer === 'failed' ? found.says : PAGE.changed,
    checks: [fault('page-changed', PAGE.shownOtherwise), ...found.checks],
  }
}

/**
 * Verifies once, and again whenever a key is entered. The answer names the first thing that is wrong.
 *
 * @returns what the first verification found; `undefined` where the page has no place for an answer
 */
export function verifyPage(page: PageDocument): PageAnswer | undefined {
  const [answer, checks, input] = ['answer', 'checks', 'trusted-key'].map((id) => page.getElementById(id))
  if (!answer || !checks) return undefined
  const source = page.getElementById('evidence')?.textContent
  // once, as it was opened: a reader who has the page translated later changes it too
  const isUnchanged = isShownUnchanged(page, page.getElementById('shown')?.getAttribute('content') ?? null)
  const verify = (): PageAnswer => {
    const { keys, wrong } = keysEntered(input?.value ?? '')
    const found = answerOf(source, isUnchanged, keys)
    const first = found.checks.find(({ ok }) => !ok)
    answer.setAttribute('data-answer', found.answer)
    answer.replaceChildren(
      ...spans(
        page,
        ...(wrong ? [NOT_A_KEY] : []),
        found.says,
        ...(first ? [joinedWords(PAGE.first, told(first))] : []),
      ),
    )
    checks.replaceChildren(
      ...found.checks.map((check) => {
        const item = page.createElement('li')
        item.replaceChildren(...spans(page, told(check)))
        return item
      }),
    )
    return found
  }
  input?.addEventListener('input', verify)
  return verify()
}

const joinedWords = (one: Words, other: Words): Words => ({
  en: `${one.en} ${other.en}`,
  zh: `${one.zh}${other.zh}`,
})
