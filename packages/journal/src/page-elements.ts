/** As much of a browser's document as a page of evidence needs: a package is given no browser. */

/** A node: an element, a text, or something that shows nothing. */
export interface PageNode {
  /** 1 an element, 3 a text. */
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<PageNode>
}

/** An element. */
export interface PageElement extends PageNode {
  readonly localName: string
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>
  textContent: string | null
  value?: string
  readonly getAttribute: (name: string) => string | null
  readonly setAttribute: (name: string, value: string) => void
  readonly replaceChildren: (...children: PageElement[]) => void
  readonly addEventListener: (
    event: 'input' | 'submit',
    listener: (event: { readonly preventDefault: () => void }) => void,
  ) => void
}

/** A document. */
export interface PageDocument {
  readonly body: PageElement | null
  readonly getElementById: (id: string) => PageElement | null
  readonly createElement: (name: string) => PageElement
}

/** Whether a node is an element. */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
