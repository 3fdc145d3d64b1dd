/**
 * The kinds of one matter's contacts, one after the other: mostly a contact differs from one of the last few in nothing
 * that its kind hangs on, which is seen sooner than the kind is looked up.
 */
import type { Contact } from '../facts/contact.ts'
import type { Debt } from '../facts/matter.ts'
import { type Indexes, type Kind, type Kinds, type Shape, debtsOf } from './shape.ts'

/** A contact that was met, with what its kind hangs on besides. */
interface Met {
  readonly contact: Contact
  readonly debts: readonly Debt[]
  readonly phase: string
  readonly kind: Kind | undefined
}

/** Contacts that are compared with before a kind is looked up, which costs as much as comparing with a dozen. */
const COMPARED = 6

export class KindRun {
  private readonly kinds: Kinds
  private readonly shape: Shape
  private readonly indexes: Indexes
  /** The one met last is the first. */
  private readonly met: Met[] = []

  constructor(kinds: Kinds, of: { readonly shape: Shape; readonly indexes: Indexes }) {
    this.kinds = kinds
    this.shape = of.shape
    this.indexes = of.indexes
  }

  /** The kind of the next contact, when it begins; as {@link Kinds.kindOf}. */
  of(contact: Contact): Kind | undefined {
    const at = contact.at.earliest
    const { met, kinds, shape, indexes } = this
    let debts: readonly Debt[] | undefined
    let phase = ''
    for (const one of met) {
      if (!isOfOneKind(contact, one.contact)) continue
      if (one.debts !== debts) phase = kinds.phaseAt(at, indexes, one.debts).key
      debts = one.debts
      if (one.phase === phase) return one.kind
    }
    debts ??= debtsOf(contact, indexes)
    phase = kinds.phaseAt(at, indexes, debts).key
    const kind = kinds.kindOf(contact, shape, indexes, at)
    if (met.length === COMPARED) met.pop()
    met.unshift({ contact, debts, phase, kind })
    return kind
  }
}

/**
 * Whether two contacts of one matter are of the same kind for all that is told apart from the instant. Facts that are
 * objects count as different ones, permits apart: what they are can only be looked up.
 */
function isOfOneKind(a: Contact, b: Contact): boolean {
  return (
    a.channel === b.channel &&
    a.direction === b.direction &&
    a.person === b.person &&
    a.point === b.point &&
    a.by.organisation === b.by.organisation &&
    a.by.kind === b.by.kind &&
    areSame(a.debts, b.debts) &&
    a.purpose === b.purpose &&
    a.mode === b.mode &&
    a.outcome === b.outcome &&
    a.content === b.content &&
    a.place === b.place &&
    a.visitors === b.visitors &&
    a.callerId === b.callerId &&
    a.visibility === b.visibility &&
    a.licensed === b.licensed &&
    (a.template === undefined) === (b.template === undefined) &&
    areAlike(a.permit, b.permit) &&
    a.answers === undefined &&
    a.requestedBy === undefined
  )
}

/** Whether two permits are told apart by nothing but their times, which no kind has. */
function areAlike(a: Contact['permit'], b: Contact['permit']): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.state === b.state && (a.state !== 'voided' || b.state !== 'voided' || a.inFlight === b.inFlight)
}

function areSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return a.length === b.length
}
