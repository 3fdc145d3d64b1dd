/**
 * What a bundler makes the script of the evidence page from; nothing imports it. It supplies what browsers of 2022 lack
 * and runs the verifier over the page.
 */
import { type PageDocument, verifyPage } from './page-verifier.ts'

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

const { document } = globalThis as { readonly document?: PageDocument }
if (document) verifyPage(document)
