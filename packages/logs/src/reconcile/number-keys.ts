/**
 * Keys of telephone numbers for comparing two logs. The ways of writing China's and America's numbers are those of a
 * borrower's phone; here stands besides how a plan of the place of the law joins a national number to its country.
 */
import { numberKeys } from '../phone/numbers.ts'

/** Russia: country code 7, and 8 dialled before ten digits within the country. */
const russian = (written: string): readonly string[] => {
  const national = /^(?:\+?7|8|007)?(\d{10})$/.exec(written.normalize('NFKC').replace(/[^\d+]/gu, ''))?.[1]
  return national === undefined ? [] : [`ru:${national}`]
}

/**
 * @param country  ISO 3166 code of the place whose law is asked
 * @returns the keys of a number as written: two writings mean one number if they share a key
 */
export function numberKeysOf(country: string): (written: string) => readonly string[] {
  return (written) => [...numberKeys(written), ...(country === 'RU' ? russian(written) : [])]
}
