/** Which facts a file cannot carry, from the fields it has (S9). */
import { FACT_NAMES, type FactName } from '../log.ts'
import { FIELDS, type Field, type FieldName } from './fields.ts'

const numbers: readonly FieldName[] = ['number', 'from_number', 'to_number']

/**
 * @param has  whether the file has a field at all
 * @param also  what the format cannot carry whatever its fields
 */
export function missingFrom(
  has: (name: FieldName) => boolean,
  also: readonly FactName[],
): readonly FactName[] {
  const missing = new Set<FactName>(also)
  for (const field of FIELDS) {
    const { carries }: Field = field
    if (carries !== undefined && !has(field.name)) missing.add(carries)
  }
  if (numbers.some(has)) missing.delete('number')
  if (missing.has('outcome')) missing.add('who-answered')
  return [...missing]
}

/** Of what a source cannot carry, what one row of it does not carry either: a person may have added it to that row. */
export function withoutCarried(
  missing: readonly FactName[],
  has: (name: FieldName) => boolean,
): readonly FactName[] {
  const carried = new Set(
    FIELDS.flatMap((field: Field) =>
      field.carries !== undefined && has(field.name as FieldName) ? [field.carries] : [],
    ),
  )
  if (numbers.some(has)) carried.add('number')
  return missing.filter((fact) => !carried.has(fact))
}

/** Every fact but those that a format can carry. */
export function allFactsBut(...known: readonly FactName[]): readonly FactName[] {
  return FACT_NAMES.filter((name) => !known.includes(name))
}
