/**
 * Verifies the evidence in a page where it is opened, and writes what it found into the page, as text only. It asks no
 * network; the page's policy would not let it.
 */
import { parseVerifierKey, type VerifierKey } from './note.ts'
import type { Words } from './problem.ts'
import { type EvidenceAnswer, verifyEvidence } from './verify-evidence.ts'

/** As much of a browser's element as is needed. */
export interface PageElement {
  textContent: string | null
  readonly value?: string
  readonly setAttribute: (name: string, value: string) => void
  readonly replaceChildren: (...children: PageElement[]) => void
  readonly addEventListener: (event: 'input', listener: () => void) => void
}

/** As much of a browser's document as is needed. */
export interface PageDocument {
  readonly getElementById: (id: string) => PageElement | null
  readonly createElement: (name: string) => PageElement
}

const NOT_A_KEY: Words = {
  en: 'What was entered is no public key of this kind; the check below goes without it.',
  zh: '输入的内容不是有效的公钥，以下核对未使用它。',
}

function spans(page: PageDocument, { en, zh }: Words): readonly PageElement[] {
  return (
    [
      ['zh-Hans', zh],
      ['en', en],
    ] as const
  ).map(([language, text]) => {
    const span = page.createElement('span')
    span.setAttribute('lang', language)
    span.textContent = text
    return span
  })
}

function keysEntered(text: string): { readonly keys: readonly VerifierKey[]; readonly wrong: boolean } {
  const lines = text.split(/\s+/).filter((line) => line.length > 0)
  const read = lines.map((line) => parseVerifierKey(line))
  return { keys: read.flatMap((key) => (key.ok ? [key.value] : [])), wrong: read.some(({ ok }) => !ok) }
}

/**
 * Verifies once, and again whenever a key is entered.
 *
 * @returns what the first verification found; `undefined` where the page has no evidence in it
 */
export function verifyPage(page: PageDocument): EvidenceAnswer | undefined {
  const source = page.getElementById('evidence')?.textContent
  const [answer, checks, input] = ['answer', 'checks', 'trusted-key'].map((id) => page.getElementById(id))
  if (typeof source !== 'string' || !answer || !checks) return undefined
  const verify = (): EvidenceAnswer => {
    const { keys, wrong } = keysEntered(input?.value ?? '')
    const found = verifyEvidence(source, keys.length > 0 ? { trustedKeys: keys } : {})
    answer.setAttribute('data-answer', found.answer)
    answer.replaceChildren(...(wrong ? spans(page, NOT_A_KEY) : []), ...spans(page, found.says))
    checks.replaceChildren(
      ...found.checks.map(({ ok, reason }) => {
        const item = page.createElement('li')
        item.replaceChildren(...spans(page, { en: reason.en, zh: `${ok ? '✓' : '✗'} ${reason.zh}` }))
        return item
      }),
    )
    return found
  }
  input?.addEventListener('input', verify)
  return verify()
}
