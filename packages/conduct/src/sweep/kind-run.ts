/**
 * The kinds of one matter's contacts, one after the other: mostly a contact differs from the one before in nothing that
 * its kind hangs on, which is seen sooner than the kind is looked up.
 */
import type { Contact } from '../facts/contact.ts'
import type { Debt } from '../facts/matter.ts'
import { type Indexes, type Kind, type Kinds, type Shape, debtsOf } from './shape.ts'

export class KindRun {
  private readonly kinds: Kinds
  private readonly shape: Shape
  private readonly indexes: Indexes
  private before: Contact | undefined
  private debts: readonly Debt[] = []
  private phase = ''
  private kind: Kind | undefined

  constructor(kinds: Kinds, of: { readonly shape: Shape; readonly indexes: Indexes }) {
    this.kinds = kinds
    this.shape = of.shape
    this.indexes = of.indexes
  }

  /** The kind of the next contact, when it begins; as {@link Kinds.kindOf}. */
  of(contact: Contact): Kind | undefined {
    const at = contact.at.earliest
    const { before, kinds, shape, indexes } = this
    const isAlike = before !== undefined && isOfOneKind(contact, before)
    if (!isAlike) this.debts = debtsOf(contact, indexes)
    const phase = kinds.phaseAt(at, indexes, this.debts).key
    if (isAlike && this.phase === phase) return this.kind
    this.before = contact
    this.phase = phase
    this.kind = kinds.kindOf(contact, shape, indexes, at)
    return this.kind
  }
}

/**
 * Whether two contacts of one matter are of the same kind for all that is told apart from the instant. Facts that are
 * objects count as different ones: what they are can only be looked up.
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
    a.permit === b.permit &&
    a.answers === undefined &&
    a.requestedBy === undefined
  )
}

function areSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return a.length === b.length
}
