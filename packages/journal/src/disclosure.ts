/**
 * Who is shown what of an entry. Each field has a salt of its own, so hours can be shown without amounts and verdicts
 * without phone numbers; what is withheld stays committed to, and the file says that it is withheld.
 */
import type { Entry, Openings } from './entry.ts'

/** For the person themselves, for a court or authority, for everybody. */
export const VARIANTS = ['borrower', 'court', 'public'] as const

/** One of {@link VARIANTS}. */
export type Variant = (typeof VARIANTS)[number]

/** Whether a field of an entry of that kind is shown. */
export type Disclosure = (kind: string, field: string) => 'keep' | 'withhold'

/** Words in a field's name that say how somebody is reached, who they are, or what was written to them. */
const PERSONAL = new Set([
  'account',
  'address',
  'addresses',
  'body',
  'city',
  'contact',
  'device',
  'email',
  'emails',
  'employer',
  'from',
  'identity',
  'ip',
  'mail',
  'message',
  'name',
  'names',
  'note',
  'notes',
  'number',
  'numbers',
  'person',
  'phone',
  'phones',
  'point',
  'points',
  'recipient',
  'relative',
  'sender',
  'street',
  'text',
  'to',
  'url',
  'user',
])

/** Fields that say how it was judged and by which law, and nothing of anybody. */
const IMPERSONAL = new Set(['certain', 'possible', 'verdict', 'rulebook', 'engine', 'citations', 'rules'])

/** The words of a name: `contactPoint`, `contact_point`, `contact-point` are two each. */
const wordsOf = (field: string): readonly string[] =>
  field
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase())

/**
 * What a variant shows where nobody decides otherwise. Borrower: everything. Court: everything but fields whose names
 * speak of contact details, persons or messages. Public: verdicts with their law; times and kinds stand in the entry.
 */
export function disclosureFor(variant: Variant): Disclosure {
  switch (variant) {
    case 'borrower':
      return () => 'keep'
    case 'court':
      return (_kind, field) => (wordsOf(field).some((word) => PERSONAL.has(word)) ? 'withhold' : 'keep')
    case 'public':
      return (_kind, field) => (IMPERSONAL.has(field) ? 'keep' : 'withhold')
    default:
      return variant satisfies never
  }
}

/** The openings of an entry as a disclosure shows them: one for each field, `null` where it is withheld or erased. */
export function disclosed(entry: Entry, openings: Openings, disclose: Disclosure): Openings {
  return Object.fromEntries(
    Object.keys(entry.fields).map((field) => {
      const opening = Object.hasOwn(openings, field) ? openings[field] : null
      return [field, disclose(entry.kind, field) === 'keep' ? (opening ?? null) : null]
    }),
  )
}
