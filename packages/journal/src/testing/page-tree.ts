/** A page's document without a browser: as much of one as the script of the page asks for, made from the page's HTML. */
import { unescaped } from '../escape.ts'
import { type PageDocument, type PageElement, type PageNode, isElement } from '../page-elements.ts'

type Listener = Parameters<PageElement['addEventListener']>[1]

const VOID = new Set(['br', 'input', 'meta', '!doctype'])

const textNode = (text: string): PageNode => ({ nodeType: 3, nodeValue: text, childNodes: [] })

const textOf = (node: PageNode): string =>
  isElement(node) ? Array.from(node.childNodes, textOf).join('') : (node.nodeValue ?? '')

/** An element that tests look into. */
export class TreeElement implements PageElement {
  readonly nodeType = 1
  readonly nodeValue = null
  readonly localName: string
  readonly attributes: { name: string; value: string }[]
  childNodes: PageNode[] = []
  value = ''
  readonly #listeners: Listener[] = []

  constructor(localName: string, attributes: { name: string; value: string }[] = []) {
    this.localName = localName
    this.attributes = attributes
  }

  get textContent(): string {
    return textOf(this)
  }

  set textContent(text: string | null) {
    this.childNodes = [textNode(text ?? '')]
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((a) => a.name === name)?.value ?? null
  }

  setAttribute(name: string, value: string): void {
    const known = this.attributes.find((a) => a.name === name)
    if (known) known.value = value
    else this.attributes.push({ name, value })
  }

  replaceChildren(...children: PageElement[]): void {
    this.childNodes = children
  }

  addEventListener(_event: 'input' | 'submit', listener: Listener): void {
    this.#listeners.push(listener)
  }

  /** What a person does who types or sends. */
  act(): void {
    for (const listener of this.#listeners) listener({ preventDefault: () => undefined })
  }
}

/** A document that tests look into. */
export interface TreeDocument extends PageDocument {
  readonly body: TreeElement
  readonly getElementById: (id: string) => TreeElement | null
  /** What stands in an element, by its id. */
  readonly said: (id: string) => string
}

/** Reads HTML as the pages of evidence are written: every element but the void ones is closed in its place. */
export function treeOf(html: string): TreeDocument {
  const root = new TreeElement('#document')
  const open = [root]
  // what stands in a script is no mark-up
  const parts = html.matchAll(/<script>([\s\S]*?)<\/script>|<(\/?)([!a-z0-9]+)((?: [^<>]*)?)>|[^<]+/gi)
  for (const [part, script, end, name, attributes = ''] of parts) {
    const at = open.at(-1) ?? root
    if (script !== undefined) {
      const element = new TreeElement('script')
      element.textContent = script
      at.childNodes.push(element)
    } else if (name === undefined) at.childNodes.push(textNode(unescaped(part)))
    else if (end === '/') open.pop()
    else {
      const element = new TreeElement(name, attributesOf(attributes))
      at.childNodes.push(element)
      if (!VOID.has(name)) open.push(element)
    }
  }
  const find = (node: PageNode, is: (element: TreeElement) => boolean): TreeElement | null => {
    if (node instanceof TreeElement && is(node)) return node
    for (const child of Array.from(node.childNodes)) {
      const found = find(child, is)
      if (found) return found
    }
    return null
  }
  const getElementById = (id: string): TreeElement | null => find(root, (e) => e.getAttribute('id') === id)
  return {
    body: find(root, (e) => e.localName === 'body') ?? root,
    getElementById,
    createElement: (name) => new TreeElement(name),
    said: (id) => getElementById(id)?.textContent ?? '',
  }
}

const attributesOf = (text: string): { name: string; value: string }[] =>
  Array.from(text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g), ([, name = '', value = '']) => ({
    name,
    value: unescaped(value),
  }))
