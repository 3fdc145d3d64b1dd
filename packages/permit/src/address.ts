/**
 * Numbers and addresses brought to one spelling, and the digest that stands for one in a token.
 *
 * The digest keeps numbers out of logs and proxies that see a token. It does not keep them from somebody who sets
 * out to find them: a token names its own salt, and all numbers of a country can be tried in minutes.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url } from 'jose'
import type { PermitChannel } from './permit.ts'

/** How a national number becomes E.164. */
export interface NumberPlan {
  /** The country's calling code, digits only, such as `86`. */
  readonly callingCode: string
  /** What stands before a national number when dialled inside the country, such as `0`; absent where nothing does. */
  readonly trunkPrefix?: string
  /** What stands before a calling code when dialled from inside the country, such as `00` or `011`. */
  readonly internationalPrefix: string
}

/** ITU-T E.164 section 6: at most 15 digits, the calling code never begins with 0. Shorter than 7 is no subscriber. */
const E164 = /^\+[1-9]\d{6,14}$/

const SPACING = /[\s().\-/\u00ad\u200b-\u200d\u2060\ufeff\u2010-\u2015]/gu

const FULL_WIDTH = /[\uff01-\uff5e]/gu
const narrow = (text: string): string =>
  text.replace(FULL_WIDTH, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - 0xfee0))

/**
 * A telephone number in E.164 (`+8613800138000`), or `undefined` where it is none.
 * Accepts spacing, brackets and full-width digits, `tel:` and `sip:`/`sips:` URIs whose user part is a number,
 * and, with a plan, national and internationally dialled spellings. Without a plan a number must begin with `+`.
 * An extension is not part of the number: what has one is refused rather than cut short.
 */
export function e164(number: string, plan?: NumberPlan): string | undefined {
  const bare = narrow(number.trim())
    .replace(/^(?:tel|sips?):/iu, '')
    .replace(/(?:@[^@;]*)?(?:;(?!ext=)[a-z-]+(?:=[^;]*)?)*$/iu, '')
    .replace(SPACING, '')
  if (E164.test(bare)) return bare
  if (!plan || !/^\d+$/u.test(bare)) return undefined
  const { callingCode, trunkPrefix, internationalPrefix } = plan
  if (bare.startsWith(internationalPrefix)) return checked(`+${bare.slice(internationalPrefix.length)}`)
  const national =
    trunkPrefix !== undefined && bare.startsWith(trunkPrefix) ? bare.slice(trunkPrefix.length) : bare
  return checked(`+${callingCode}${national}`)
}

const checked = (candidate: string): string | undefined => (E164.test(candidate) ? candidate : undefined)

/**
 * An e-mail address with its domain in lower case, the part before the `@` as it stands (RFC 5321 section 2.4:
 * only the receiving host may say whether case matters there), in NFC; `undefined` where it is none.
 */
export function emailAddress(address: string): string | undefined {
  const bare = address
    .trim()
    .replace(/^mailto:/iu, '')
    .normalize('NFC')
  const at = bare.lastIndexOf('@')
  if (at < 1 || at === bare.length - 1 || /[\s<>,;]/u.test(bare)) return undefined
  return `${bare.slice(0, at)}@${bare.slice(at + 1).toLowerCase()}`
}

/**
 * The one spelling of the address a contact goes to: E.164 for calls, messages and faxes, domain in lower case for
 * e-mail, for everything else trimmed, runs of white space made one space, in NFC.
 *
 * @returns `undefined` where the address is empty or is none of its channel
 */
export function normaliseAddress(
  channel: PermitChannel,
  address: string,
  plan?: NumberPlan,
): string | undefined {
  switch (channel) {
    case 'call':
    case 'sms':
    case 'fax':
      return e164(address, plan)
    case 'email':
      return emailAddress(address)
    case 'chat':
    case 'chat-call':
    case 'letter':
    case 'visit':
    case 'telegram':
    case 'post': {
      const bare = address.trim().replace(/\s+/gu, ' ').normalize('NFC')
      return bare === '' ? undefined : bare
    }
  }
}

/**
 * What stands for an address in a permit: base64url (RFC 4648 section 5, no padding) of
 * SHA-256(permit id + LF + address), so that two permits to one person cannot be seen to be so.
 *
 * @param address  as `normaliseAddress` gives it
 */
export const addressDigest = (permitId: string, address: string): string =>
  base64url.encode(sha256(utf8ToBytes(`${permitId}\n${address}`)))
