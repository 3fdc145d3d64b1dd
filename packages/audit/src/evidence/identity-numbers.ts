/**
 * Numbers that must not go out with a free note: identity numbers and bank cards. Better one number too many refused
 * than one passed on; who wrote the note is told where it stands and can write it otherwise.
 */
import type { Words } from './form.ts'

/** What kind of number was met. */
export type IdentityKind = 'cn-identity' | 'us-ssn' | 'bank-card'

export interface IdentityNumber {
  readonly kind: IdentityKind
  /** Where it begins in the text, counted in UTF-16 code units. */
  readonly at: number
}

/** How each kind is called. */
export const IDENTITY_WORDS: Readonly<Record<IdentityKind, Words>> = {
  'cn-identity': { en: 'a Chinese identity number', zh: '身份证号' },
  'us-ssn': { en: 'a US social security number', zh: '美国社会安全号' },
  'bank-card': { en: 'a bank card number', zh: '银行卡号' },
}

/** Six digits of the place, a date of birth, three digits and a check digit; also written in groups. */
const CN =
  /(?<![0-9A-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g
/** Area, group and serial as they are issued. */
const SSN = /(?<![0-9A-Za-z-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![0-9A-Za-z-])/g
/** 13 to 19 digits, in one piece or in groups as cards print them. */
const CARD =
  /(?<![0-9A-Za-z])(?:\d{13,19}|\d{4}[ -]\d{6}[ -]\d{5}|\d{4}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,4})?)(?![0-9A-Za-z])/g
/** A mobile number of mainland China with its country code: no card begins so. */
const MOBILE = /^861[3-9]\d{9}$/

/**
 * Every identity number in a text, in the order in which they stand. Digits of full width count as digits.
 */
export function identityNumbers(text: string): readonly IdentityNumber[] {
  const plain = text.replaceAll(/[\uff10-\uff19]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  const all = (pattern: RegExp, kind: IdentityKind, is: (digits: string) => boolean): IdentityNumber[] =>
    [...plain.matchAll(pattern)]
      .filter(([found]) => is(found.replaceAll(/[ -]/g, '')))
      .map(({ index }) => ({ kind, at: index }))
  const cn = all(CN, 'cn-identity', () => true)
  return [
    ...cn,
    ...all(SSN, 'us-ssn', () => true),
    ...all(CARD, 'bank-card', (digits) => isLuhn(digits) && !MOBILE.test(digits)).filter(
      ({ at }) => !cn.some((one) => one.at === at),
    ),
  ].toSorted((a, b) => a.at - b.at)
}

/** The check digit of cards (ISO/IEC 7812-1, annex B). */
function isLuhn(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0 && /[1-9]/.test(digits)
}
