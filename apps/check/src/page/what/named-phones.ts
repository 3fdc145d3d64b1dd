/** Phones in sentences of the engine, which knows them by id, under the names that the page gives them. */
import { personOf } from '../../matter/asked.ts'
import { useMatter } from '../matter.ts'
import { useWords } from '../../words/use-words.ts'

/** Puts the page's name of each other phone in place of its id. */
export function useNamedPhones(): (text: string) => string {
  const { phones } = useMatter().workspace
  const { whose } = useWords().bring
  const others = phones.filter((phone) => phone.whose !== 'me')
  return (text) =>
    others.reduce((named, phone) => named.replaceAll(personOf(phone), whose[phone.whose]), text)
}
