/**
 * What a bundler makes the script of the pages of evidence from; nothing imports it. It supplies what browsers of 2022
 * lack, opens the page where it is locked, and runs the verifier over it.
 */
import type { PageDocument } from './page-elements.ts'
import { unlockPage } from './page-unlock.ts'
import { verifyPage } from './page-verifier.ts'
import type { Subtle } from './passphrase.ts'

if (typeof String.prototype.isWellFormed !== 'function')
  Object.defineProperty(String.prototype, 'isWellFormed', {
    value(this: string): boolean {
      try {
        // refuses half a surrogate pair
        encodeURIComponent(this)
        return true
      } catch {
        return false
      }
    },
  })

const { document, DOMParser, crypto } = globalThis as {
  readonly document?: PageDocument
  readonly DOMParser?: new () => { parseFromString: (html: string, type: 'text/html') => PageDocument }
  readonly crypto?: { readonly subtle?: Subtle }
}
if (document?.getElementById('unlock') && DOMParser)
  unlockPage(document, {
    subtle: crypto?.subtle,
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  })
else if (document) verifyPage(document)
