/** The lists of what opens and of what concerns one person alone, held against every rule of the law. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVENT_CLASS, type EventKind } from '@forbear/conduct/facts'
import { rulebook } from '@forbear/law'
import { OPENINGS, opensContact, stopsContact } from './openings.ts'
import { OF_THE_PERSON_ALONE } from './touch.ts'

interface Use {
  readonly kind: EventKind
  readonly rule: string
  readonly of: string
  readonly as: 'opens' | 'stops'
}

const isKinds = (value: unknown): value is readonly EventKind[] =>
  Array.isArray(value) && value.length > 0 && value.every((k) => Object.hasOwn(EVENT_CLASS, k))

/** Where a member of a rule lets a contact pass if its condition holds. */
const LETS_PASS = new Set(['except', 'onlyIf', 'must', 'exclude'])

/** Every use of a kind of event in a rule: whether what it says, if it happened, opens. */
function usesIn(value: unknown, rule: string, as: Use['as']): readonly Use[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => usesIn(one, rule, as))
  const members = value as Readonly<Record<string, unknown>>
  const other: Use['as'] = as === 'opens' ? 'stops' : 'opens'
  const { kind, of, endedBy } = members
  const own = isKinds(kind) && typeof of === 'string' ? kind.map((k) => ({ kind: k, rule, of, as })) : []
  const ends =
    own.length > 0 && isKinds(endedBy)
      ? endedBy.map((k) => ({ kind: k, rule, of: String(of), as: other }))
      : []
  return [
    ...own,
    ...ends,
    ...Object.entries(members).flatMap(([name, member]) =>
      name === 'kind' || name === 'endedBy'
        ? []
        : usesIn(member, rule, name === 'not' ? other : LETS_PASS.has(name) ? 'opens' : as),
    ),
  ]
}

const uses = rulebook.instruments.flatMap((instrument) =>
  instrument.rules
    .filter((rule) => rule.kind !== 'duty' && rule.kind !== 'content')
    .flatMap((rule) => usesIn(rule, rule.id, 'stops')),
)

/**
 * The ten business days in which a revocation may still be honoured (47 CFR 64.1200(a)(10)): without the revocation the
 * consent would hold for ever.
 */
const isRevocation = ({ rule, kind }: Use): boolean =>
  rule.startsWith('us/tcpa/64-1200-a-') && (kind === 'opt-out' || kind === 'consent-withdrawn')

test('whatever a rule takes as an exception, an allowance or the end of a stop needs a second person (S31)', () => {
  const missing = uses.filter((u) => u.as === 'opens' && !opensContact(u.kind) && !isRevocation(u))
  assert.deepEqual(missing, [])
  assert.ok(uses.filter((u) => u.as === 'opens').length > 30)
})

test('what a rule stops by is recorded at once, whoever enters it', () => {
  const late = uses.filter((u) => u.as === 'stops' && u.of !== 'point' && !stopsContact(u.kind))
  assert.deepEqual(late, [])
})

test('what is taken to concern one person alone is read of the person contacted by every rule (S29)', () => {
  const wider = uses.filter((u) => OF_THE_PERSON_ALONE.has(u.kind) && u.of !== 'person' && u.of !== 'point')
  assert.deepEqual(wider, [])
  for (const kind of OF_THE_PERSON_ALONE) assert.ok(kind in OPENINGS)
})
