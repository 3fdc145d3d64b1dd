/**
 * What a page of evidence shows to people, as one text that whoever writes the page and the browser that opens it make
 * alike. The page carries its digest: tables that somebody changed beside an untouched evidence file would otherwise
 * stand under the word that the file holds.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64, toUtf8 } from './bytes.ts'
import { escaped } from './escape.ts'
import { type PageDocument, type PageNode, isElement } from './page-elements.ts'

/** Places that change while the page is used, or are checked by themselves: the digest knows only that they are there. */
const SLOTS = ['answer', 'checks', 'trusted-key', 'evidence'] as const
export type Slot = (typeof SLOTS)[number]

/** What stands in the digested text for a place of its own. */
export const slotMark = (slot: string): string => `<slot ${slot}>`

/** Elements without an end. */
const VOID = new Set(['br'])

/** Base64 of the SHA-256 of what is shown. */
export const shownDigest = (html: string): string => toBase64(sha256(toUtf8(html)))

/**
 * A node as HTML in the one way that the page is written: attributes in their order, texts escaped alike.
 *
 * Whether a `details` stands open is the reader's doing and left out.
 */
export function shownHtml(node: PageNode): string {
  if (!isElement(node)) return node.nodeType === 3 ? escaped(node.nodeValue ?? '') : ''
  const attributes = Array.from(node.attributes).filter(({ name }) => name !== 'open')
  const id = attributes.find(({ name }) => name === 'id')?.value
  if (SLOTS.some((slot) => slot === id)) return slotMark(id ?? '')
  const beginning = `<${node.localName}${attributes.map((a) => ` ${a.name}="${escaped(a.value)}"`).join('')}>`
  if (VOID.has(node.localName)) return beginning
  return `${beginning}${Array.from(node.childNodes, shownHtml).join('')}</${node.localName}>`
}

/**
 * Whether a page shows what it showed when it was made.
 *
 * @param digest  as the page carries it
 */
export function isShownUnchanged(page: PageDocument, digest: string | null): boolean {
  const main = page.getElementById('main')
  if (!main || !page.body) return false
  const beside = Array.from(page.body.childNodes).filter(
    (node) => !isElement(node) || !['main', 'script'].includes(node.localName),
  )
  // what extensions of a browser put there shows no text
  const isAlone = beside.every((node) => (isElement(node) ? node.textContent : node.nodeValue)?.trim() === '')
  return isAlone && shownDigest(shownHtml(main)) === digest
}
