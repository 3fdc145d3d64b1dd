/**
 * A strict, small tokenizer of XML that arrives in pieces: elements, the attributes asked for, and text.
 *
 * Written because a backup of a phone holds pictures as attributes of megabytes: here an attribute nobody asked for
 * passes without being kept, and its length is bounded (docs/decisions/0007). No entity can be defined: a DOCTYPE
 * ends the reading. Markup that is not XML costs the tag it stands in; reading goes on at the next `<`.
 */
import { UNREADABLE } from './text.ts'

/** Why reading an XML file had to end. */
export type XmlFailure = 'doctype' | 'too-deep' | 'value-too-long' | 'too-broken'

/** What is told while reading. Names are without their prefix. */
export interface XmlHandler {
  /** Whether an attribute's value is wanted; one that is not is passed over and never kept. */
  readonly wants: (element: string, attribute: string) => boolean
  /** Whether a hash of a value suffices: two equal values have one, and the value is not kept. */
  readonly hashes?: (element: string, attribute: string) => boolean
  /**
   * @param attributes  those wanted; a value longer than may be kept is U+FFFD
   * @param line  that the tag begins on, counted from 1
   */
  readonly open: (element: string, attributes: ReadonlyMap<string, string>, line: number) => void
  /** Called for empty elements too, and for those that a later end tag or the end of the file closes. */
  readonly close: (element: string) => void
  /** A piece of text, its references resolved. */
  readonly text?: (piece: string) => void
  /** A tag that is not XML, or broken off by the end of the file. */
  readonly broken: (line: number) => void
}

/** Bounds, so that no file can take memory or time out of proportion. */
export interface XmlLimits {
  readonly depth: number
  /** Characters of one attribute's value that may be kept. */
  readonly keptCharacters: number
  /** Characters of any one attribute's value. */
  readonly valueCharacters: number
  /** Tags that are not XML. */
  readonly brokenTags: number
}

/** Wide enough for any backup seen: an attachment of 64 MB as base64, elements four deep. */
export const XML_LIMITS: XmlLimits = {
  depth: 32,
  keptCharacters: 4096,
  valueCharacters: 96 * 1024 * 1024,
  brokenTags: 10_000,
}

/** A document being read. */
export interface XmlReader {
  /** Takes the next piece of text, of any length. */
  readonly push: (piece: string) => void
  readonly end: () => void
  readonly failure: () => XmlFailure | undefined
}

const NAME_CHARACTERS_AT_MOST = 128
/** A reference longer than this is none. */
const REFERENCE_CHARACTERS_AT_MOST = 12

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** One reference, such as `amp` or `#55357`; half a surrogate pair is kept for its other half to join. */
const resolved = (name: string, whole: string): string => {
  if (!name.startsWith('#')) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
  const isHex = name[1] === 'x' || name[1] === 'X'
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  if (!(code > 0 && code <= 0x10_ff_ff)) return UNREADABLE
  return String.fromCodePoint(code)
}

/**
 * A text with its references resolved. Old exports write a character outside the first plane as two references,
 * one for each half of its pair: both are joined, and a half without its other becomes U+FFFD.
 */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text
  return text
    .replace(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (whole, name: string) =>
      resolved(name, whole),
    )
    .toWellFormed()
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9
/** Letters, digits, `_ : - .` and everything beyond ASCII. */
const isNameCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 58) ||
  code === 95 ||
  code === 45 ||
  code === 46 ||
  code > 127

/** Where a character stands next, or the length; asked with ascending positions it searches each stretch once. */
const finder = (piece: string, character: string): ((from: number) => number) => {
  let next = -1
  return (from) => {
    if (next < from) {
      const found = piece.indexOf(character, from)
      next = found === -1 ? piece.length : found
    }
    return next
  }
}

type State =
  | 'text'
  | 'cdata'
  | 'comment'
  | 'instruction'
  /** After `<!`, until it is known which. */
  | 'declaration'
  | 'tag-begins'
  | 'element-name'
  | 'end-name'
  | 'after-end-name'
  | 'in-tag'
  | 'attribute-name'
  | 'before-equals'
  | 'before-value'
  | 'value'
  | 'after-value'
  | 'slash'

/** Starts a document. */
export function xmlReader(handler: XmlHandler, limits: XmlLimits = XML_LIMITS): XmlReader {
  let state: State = 'text'
  let failed: XmlFailure | undefined
  let line = 1
  let tagLine = 1
  const stack: string[] = []
  let name = ''
  let element = ''
  let attribute = ''
  let attributes = new Map<string, string>()
  let quote = '"'
  let isWanted = false
  let isHashed = false
  let value = ''
  let valueLength = 0
  let hash = 0
  /** Text after an ampersand whose reference has not ended in its piece. */
  let pending = ''

  const fail = (why: XmlFailure): void => {
    failed ??= why
  }
  let brokenTags = 0
  const broken = (): void => {
    handler.broken(tagLine)
    brokenTags += 1
    if (brokenTags > limits.brokenTags) fail('too-broken')
    value = ''
    state = 'text'
  }
  const say = (piece: string): void => {
    if (handler.text === undefined) return
    const all = pending + piece
    pending = ''
    const ampersand = all.lastIndexOf('&')
    const isOpen =
      ampersand !== -1 &&
      all.length - ampersand <= REFERENCE_CHARACTERS_AT_MOST &&
      !all.includes(';', ampersand)
    if (isOpen) pending = all.slice(ampersand)
    const whole = isOpen ? all.slice(0, ampersand) : all
    if (whole !== '') handler.text(withoutReferences(whole))
  }
  const endText = (): void => {
    if (pending !== '') handler.text?.(pending)
    pending = ''
  }
  const open = (): void => {
    if (stack.length >= limits.depth) return fail('too-deep')
    stack.push(element)
    handler.open(element, attributes, tagLine)
  }
  const closeTop = (): void => {
    const top = stack.pop()
    if (top !== undefined) handler.close(top)
  }
  /** An end tag closes what is open inside; one that closes nothing was opened by a broken tag. */
  const close = (closed: string): void => {
    const at = stack.lastIndexOf(closed)
    while (at !== -1 && stack.length > at) closeTop()
  }
  const endValue = (): void => {
    if (isHashed) attributes.set(attribute, `${valueLength}:${hash}`)
    else if (isWanted && !attributes.has(attribute)) attributes.set(attribute, withoutReferences(value))
    value = ''
    state = 'after-value'
  }
  const takeValue = (piece: string, from: number, until: number): void => {
    const length = until - from
    valueLength += length
    if (valueLength > limits.valueCharacters) return fail('value-too-long')
    if (isHashed) {
      for (let at = from; at < until; at++) hash = (Math.imul(hash, 31) + piece.charCodeAt(at)) | 0
    } else if (isWanted) {
      if (valueLength <= limits.keptCharacters) value += piece.slice(from, until)
      else value = UNREADABLE
    }
  }
  const beginTag = (): void => {
    endText()
    name = ''
    tagLine = line
    state = 'tag-begins'
  }
  /** Passes over everything until a mark; what could be the mark's beginning is kept in `name`. */
  const passUntil = (mark: string, code: number): boolean => {
    name = (name + String.fromCharCode(code)).slice(-mark.length)
    return name === mark
  }

  const push = (piece: string): void => {
    let at = 0
    let counted = 0
    const tagFrom = finder(piece, '<')
    const quoteFrom = finder(piece, '"')
    const apostropheFrom = finder(piece, "'")
    const lineEndFrom = finder(piece, '\n')
    const countTo = (until: number): void => {
      for (let end = lineEndFrom(counted); end < until; end = lineEndFrom(end + 1)) line += 1
      counted = until
    }
    while (at < piece.length && failed === undefined) {
      const code = piece.charCodeAt(at)
      switch (state) {
        case 'text': {
          const tag = tagFrom(at)
          if (tag > at) say(piece.slice(at, tag))
          at = tag
          if (at < piece.length) {
            countTo(at)
            beginTag()
            at += 1
          }
          continue
        }
        case 'value': {
          const closing = quote === '"' ? quoteFrom(at) : apostropheFrom(at)
          const tag = tagFrom(at)
          const end = Math.min(closing, tag)
          takeValue(piece, at, end)
          at = end
          // A `<` inside a value: its closing quotation mark is missing.
          if (at >= piece.length) continue
          if (at === tag) broken()
          else {
            endValue()
            at += 1
          }
          continue
        }
        case 'comment':
          if (passUntil('-->', code)) state = 'text'
          break
        case 'instruction':
          if (passUntil('?>', code)) state = 'text'
          break
        case 'cdata':
          if (passUntil(']]>', code)) {
            state = 'text'
            if (value.length > 2) handler.text?.(value.slice(0, -2))
            value = ''
          } else if (handler.text !== undefined) {
            value += String.fromCharCode(code)
            if (value.length > limits.keptCharacters) {
              handler.text(value.slice(0, -2))
              value = value.slice(-2)
            }
          }
          break
        case 'declaration':
          name += String.fromCharCode(code)
          if (name === '--') {
            name = ''
            state = 'comment'
          } else if (name === '[CDATA[') {
            name = ''
            value = ''
            state = 'cdata'
          } else if (name.toUpperCase() === 'DOCTYPE' || name.toUpperCase() === 'ENTITY') fail('doctype')
          else if (code === 62 || name.length > 8) broken()
          break
        case 'tag-begins':
          if (code === 33) state = 'declaration'
          else if (code === 63) state = 'instruction'
          else if (code === 47) state = 'end-name'
          else if (isNameCharacter(code)) {
            state = 'element-name'
            continue
          } else {
            broken()
            continue
          }
          break
        case 'element-name':
        case 'end-name':
        case 'attribute-name':
          if (isNameCharacter(code) && name.length < NAME_CHARACTERS_AT_MOST) {
            name += String.fromCharCode(code)
            break
          }
          if (name === '' || isNameCharacter(code)) {
            broken()
            continue
          }
          if (state === 'element-name') {
            element = localName(name)
            attributes = new Map()
            state = 'in-tag'
          } else if (state === 'attribute-name') {
            attribute = localName(name)
            state = 'before-equals'
          } else state = 'after-end-name'
          continue
        case 'after-end-name':
          if (code === 62) {
            close(localName(name))
            state = 'text'
          } else if (!isSpace(code)) {
            broken()
            continue
          }
          break
        case 'after-value':
          if (!isSpace(code) && code !== 47 && code !== 62) {
            broken()
            continue
          }
          state = 'in-tag'
          continue
        case 'in-tag':
          if (code === 62) {
            open()
            state = 'text'
          } else if (code === 47) state = 'slash'
          else if (isNameCharacter(code)) {
            name = ''
            state = 'attribute-name'
            continue
          } else if (!isSpace(code)) {
            broken()
            continue
          }
          break
        case 'slash':
          if (code !== 62) {
            broken()
            continue
          }
          open()
          if (failed === undefined) closeTop()
          state = 'text'
          break
        case 'before-equals':
          if (code === 61) state = 'before-value'
          else if (!isSpace(code)) {
            broken()
            continue
          }
          break
        case 'before-value':
          if (code === 34 || code === 39) {
            quote = code === 34 ? '"' : "'"
            value = ''
            valueLength = 0
            hash = 0
            isHashed = handler.hashes?.(element, attribute) ?? false
            isWanted = !isHashed && handler.wants(element, attribute)
            state = 'value'
          } else if (!isSpace(code)) {
            broken()
            continue
          }
          break
      }
      at += 1
    }
    countTo(piece.length)
  }

  return {
    push,
    end: () => {
      if (failed !== undefined) return
      if (state === 'text') endText()
      else broken()
      while (stack.length > 0) closeTop()
    },
    failure: () => failed,
  }
}
