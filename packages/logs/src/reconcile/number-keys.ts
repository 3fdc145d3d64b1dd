/**
 * Keys of telephone numbers for comparing two logs, by shape alone: with `+` or `00` and the country code, with the
 * trunk zero or without. Which numbers exist is not known here.
 */

/** China 86, the United States 1, Russia 7: the country code and the digit dialled before a number within the country. */
const PLANS = { CN: ['86', '0'], US: ['1', '1'], RU: ['7', '8'] } as const

/** A country whose way of writing numbers is known here. */
export type NumberPlan = keyof typeof PLANS

/**
 * @param plan  the country in which the logs were written; absent, only numbers with their country code are joined
 * @returns the keys of a number as written: two writings mean one number if they share a key
 */
export function numberKeysOf(plan: NumberPlan | undefined): (written: string) => readonly string[] {
  return (written) => {
    const plain = written.normalize('NFKC').replace(/[^\d+]/gu, '')
    const digits = plain.replaceAll('+', '')
    if (digits === '') return []
    if (plan === undefined) return [digits.replace(/^00/, '')]
    const [country, trunk] = PLANS[plan]
    const abroad = plain.startsWith('+') ? digits : /^00(\d{6,})$/.exec(digits)?.[1]
    if (abroad !== undefined && !abroad.startsWith(country)) return [`+${abroad}`]
    // ten digits and more, or a national number could begin with the country code by chance
    const isWithCountry = digits.startsWith(country) && digits.length >= country.length + 10
    const national = abroad?.slice(country.length) ?? (isWithCountry ? digits.slice(country.length) : digits)
    const isTrunked = national.startsWith(trunk) && national.length >= (trunk === '0' ? 9 : 11)
    return [`${country} ${isTrunked ? national.slice(1) : national}`]
  }
}
