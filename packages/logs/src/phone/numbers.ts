/**
 * Telephone numbers as people and their phones write them: which ways of writing mean one number.
 *
 * A number is turned into keys, one for each way it can be taken; two writings mean one number if they share a key.
 * A writing that fits two plans, such as 13105550100 (a Chinese mobile, or 310-555-0100 in America), has a key of each
 * unless its groups tell which. No table of who holds a number is used: only the shapes of the two numbering plans.
 */

/** The ways a number can be taken: `cn:` and `us:` national numbers, `s:` service numbers, `i:` others, `r:` as dialled, `t:` letters. */
export type NumberKey = string

/** Signs that people put between digits, and marks that copying leaves behind. */
const separators = /[\s\-‐‑‒–—―−_.()/·\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** Full-width signs become plain ones. */
const folded = (text: string): string => text.normalize('NFKC').trim()

/** An extension says whom to ask for, not which number rings. */
const withoutExtension = (text: string): string =>
  text.replace(/(?<=\d)\s*(?:转|分机|ext\.?|x|#|,|;)\s*\d{1,6}$/iu, '')

const isChineseMobile = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits)
/** Area code without its 0, then the local number. */
const isChineseLandline = (digits: string): boolean => /^(?:10|2\d)\d{8}$|^[3-9]\d{2}\d{7,8}$/.test(digits)
const isAmerican = (digits: string): boolean => /^[2-9]\d{2}[2-9]\d{6}$/.test(digits)
/** 95xxx and 96xxx with any extension, 100xx and 12xxx hot lines, 106 ports of messages. */
const isChineseService = (digits: string): boolean =>
  /^9[56]\d{3,16}$|^1[02]\d{3}$|^106\d{2,17}$/.test(digits)

/** Numbers dialled before a number to choose a carrier, or that show a second number of a SIM. */
const carrierPrefix =
  /^(?:17900|17901|17908|17909|17910|17911|17931|17950|17951|17960|17961|17968|17990|17991|17995|12593|12520|10193|11808|12583[0-9])/

/** Keys of digits that stand after +86, or where China's plan may be meant. */
const chineseKeys = (digits: string): readonly NumberKey[] => {
  const national = digits.replace(/^0(?=[1-9])/, '')
  const keys: NumberKey[] = []
  if (isChineseMobile(national) || isChineseLandline(national)) keys.push(`cn:${national}`)
  if (isChineseService(national)) keys.push(`s:${national}`)
  // A service number called or shown with an area code before it: 010-95533.
  const behindArea = /^0(?:10|2\d|[3-9]\d{2})(9[56]\d{3,6})$/.exec(digits)?.[1]
  if (behindArea !== undefined) keys.push(`s:${behindArea}`)
  return keys
}

/** Keys of a number with its country code, without `+` or the digits that stand for it. */
const internationalKeys = (digits: string): readonly NumberKey[] => {
  if (digits.startsWith('86')) {
    const keys = chineseKeys(digits.slice(2))
    if (keys.length > 0) return keys
  }
  if (digits.startsWith('1') && isAmerican(digits.slice(1))) return [`us:${digits.slice(1)}`]
  return [`i:${digits}`]
}

/** Groups that only one plan is written in: 3-3-4, with or without a 1 before it. */
const americanGroups = /^(?:1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}$/
/** 3-4-4 of a Chinese mobile. */
const mobileGroups = /^\d{3}[\s.-]\d{4}[\s.-]\d{4}$/

const bareKeys = (written: string, digits: string): readonly NumberKey[] => {
  const american = digits.replace(/^1(?=[2-9]\d{9}$)/, '')
  if (isAmerican(american) && americanGroups.test(written)) return [`us:${american}`]
  const keys = [...chineseKeys(digits)]
  if (isAmerican(american) && !digits.startsWith('0') && !mobileGroups.test(written)) {
    keys.push(`us:${american}`)
  }
  if (digits.startsWith('86')) keys.push(...chineseKeys(digits.slice(2)))
  return keys
}

/** A number that is not `+`, digits and separators: its key by letters, as senders of messages have names. */
const letterKeys = (text: string): readonly NumberKey[] => {
  const name = text.toLowerCase().replace(/\s+/g, ' ')
  const isName = /^[\p{L}\p{N} ._&-]{2,30}$/u.test(name) && /\p{L}/u.test(name)
  return isName && !HIDDEN.has(name) ? [`t:${name}`] : []
}

/** What phones write where they were not told the number. */
const HIDDEN: ReadonlySet<string> = new Set([
  'unknown',
  'private',
  'private number',
  'restricted',
  'withheld',
  'anonymous',
  'unavailable',
  'payphone',
  'null',
  'undefined',
  'insert-address-token',
  '未知',
  '未知号码',
  '隐藏号码',
  '私人号码',
  '无主叫',
])

const DIGITS_AT_MOST = 26
const WRITTEN_AT_MOST = 60

/** The digits of a number with whether a `+` stood before them, or `undefined` where it is no number. */
const digitsOf = (text: string): { readonly digits: string; readonly hasPlus: boolean } | undefined => {
  const plain = text.replace(separators, '')
  const match = /^(\+?)(\d{3,26})$/.exec(plain)
  if (match === null) return undefined
  const [, plus, digits = ''] = match
  return digits.length <= DIGITS_AT_MOST ? { digits, hasPlus: plus === '+' } : undefined
}

/**
 * The keys of a number.
 *
 * @param written  as a person or a phone writes it
 * @returns empty where it is no number, or one that the phone was not told
 */
export function numberKeys(written: string): readonly NumberKey[] {
  if (written.length > WRITTEN_AT_MOST) return []
  const text = withoutExtension(folded(written))
  const found = digitsOf(text)
  if (found === undefined) return letterKeys(text)
  const { hasPlus } = found
  let { digits } = found
  if (hasPlus) return internationalKeys(digits.replace(/^00/, ''))
  const afterPrefix = digits.replace(carrierPrefix, '')
  const isPrefixed = afterPrefix !== digits && /^(?:0|86|0086)?1[3-9]\d{9}$|^0\d{9,11}$/.test(afterPrefix)
  if (isPrefixed) digits = afterPrefix
  const abroad = /^(?:00|011(?=\d{10}))(\d{5,})$/.exec(digits)?.[1]
  if (abroad !== undefined) return internationalKeys(abroad)
  // Without its plus, a number of another country. Country code 1 has a plan of its own above.
  const other = /^[2-9]/.test(digits) ? [`i:${digits}`] : []
  return [...new Set([...bareKeys(isPrefixed ? digits : text, digits), ...other, `r:${digits}`])]
}

/** A number that a user lists: one number, or with `*` at its end every number that begins so. */
export type ListedNumber =
  | { readonly keys: readonly NumberKey[] }
  /** Each is the beginning of keys. */
  | { readonly beginnings: readonly NumberKey[] }

/** Digits before a `*`, at the least: fewer would list people who are no collectors. */
export const DIGITS_BEFORE_STAR = { service: 5, other: 7 } as const

const beginningsOf = (text: string): readonly NumberKey[] => {
  const found = digitsOf(text)
  if (found === undefined) return []
  const { hasPlus, digits } = found
  const country = hasPlus ? digits : (/^(?:00|011)(\d+)$/.exec(digits)?.[1] ?? undefined)
  const national = country === undefined ? digits : country.startsWith('86') ? country.slice(2) : undefined
  if (country !== undefined && national === undefined) {
    if (country.length < DIGITS_BEFORE_STAR.other) return []
    return [country.startsWith('1') ? `us:${country.slice(1)}` : `i:${country}`]
  }
  const plain = national ?? digits
  if (/^9[56]|^106/.test(plain)) {
    return plain.length >= DIGITS_BEFORE_STAR.service ? [`s:${plain}`, `r:${plain}`] : []
  }
  if (digits.length < DIGITS_BEFORE_STAR.other) return []
  const chinese = `cn:${plain.replace(/^0/, '')}`
  if (country !== undefined || plain.startsWith('0')) return [chinese]
  return [chinese, `us:${plain.replace(/^1/, '')}`, `r:${plain}`]
}

/**
 * Understands a number that a user lists.
 *
 * @param written  as the user writes it; `*` at the end stands for any further digits
 * @returns `undefined` where it is no number, or has too few digits before its `*`
 */
export function listedNumber(written: string): ListedNumber | undefined {
  const text = folded(written)
  if (text.length > WRITTEN_AT_MOST) return undefined
  if (!text.endsWith('*')) {
    const keys = numberKeys(text)
    return keys.length === 0 ? undefined : { keys }
  }
  const beginnings = beginningsOf(text.slice(0, -1))
  return beginnings.length === 0 ? undefined : { beginnings }
}

/** Whether a number is the one listed. */
export function isListed(listed: ListedNumber, written: string): boolean {
  const keys = numberKeys(written)
  return 'keys' in listed
    ? listed.keys.some((key) => keys.includes(key))
    : listed.beginnings.some((beginning) => keys.some((key) => key.startsWith(beginning)))
}

/**
 * A search among listed numbers. A number listed whole goes before a beginning, a longer beginning before a shorter,
 * the first of two before the second.
 *
 * @param entries  what is found, with its number as the user writes it; one that is no number finds nothing
 */
export function numberSearch<T>(
  entries: readonly (readonly [written: string, value: T])[],
): (written: string) => T | undefined {
  const whole = new Map<NumberKey, T>()
  const beginnings: { readonly beginning: NumberKey; readonly value: T }[] = []
  for (const [written, value] of entries) {
    const listed = listedNumber(written)
    if (listed === undefined) continue
    if ('keys' in listed) {
      for (const key of listed.keys) if (!whole.has(key)) whole.set(key, value)
    } else for (const beginning of listed.beginnings) beginnings.push({ beginning, value })
  }
  const longestFirst = beginnings.toSorted((a, b) => b.beginning.length - a.beginning.length)
  return (written) => {
    const keys = numberKeys(written)
    for (const key of keys) {
      const value = whole.get(key)
      if (value !== undefined) return value
    }
    return longestFirst.find(({ beginning }) => keys.some((key) => key.startsWith(beginning)))?.value
  }
}
