/**
 * What entries say: the closed list of kinds, and the fields that each carries. A field is committed to by itself, so
 * that the hour of a call can be shown without the number, and erased by itself.
 *
 * Values are JSON without fractions: amounts are whole minor units, instants whole seconds since 1970 as in the engine.
 */
import type { Contact } from '@forbear/conduct/facts'
import type {
  ContactPoint,
  Coverage,
  Debt,
  Declaration,
  Organisation,
  Outcome,
  Person,
  Place,
  TimelineEvent,
} from '@forbear/conduct/facts'
import type { Content } from '@forbear/conduct/facts'
import type { Decision, OpenlySaid } from '../gate/decision.ts'
import type { BatchTerms } from '../gate/batch.ts'
import type { ReleaseBound } from '../releases/release.ts'
import type { LifeTerms } from '@forbear/permit/lifecycle'
import type { Variant } from '@forbear/journal/disclosure'
import type { JsonValue } from '@forbear/journal/value'
import type { Ceilings, PermittedTemplate } from '@forbear/permit/permit'
import type { Parameters, Template } from '@forbear/permit/template'
import type { ContactCorrection } from '../timeline/contact-correction.ts'

/** Who stated a fact: the client's id, the person behind it where it names one, and what shows the fact. */
export interface Statement {
  readonly client: string
  /** Who entered it, as the client says. */
  readonly by?: string
  readonly source?: string
}

/** A contact point with the number or address itself, which only this service and erasure ever touch. */
export interface StatedPoint extends ContactPoint {
  readonly value: string
}

/** A person with what only people need to read. */
export interface StatedPerson extends Person {
  readonly name?: string
}

export interface MatterFacts {
  'matter-opened': Statement & {
    readonly jurisdiction: Place
    readonly creditor: string
    readonly policies: readonly string[]
    readonly reference?: string
    /** From when on every contact goes through this gate, epoch seconds. */
    readonly coveredSince: number
  }
  'person-stated': Statement & { readonly person: StatedPerson; readonly reference?: string }
  'debt-stated': Statement & { readonly debt: Debt; readonly reference?: string }
  'point-stated': Statement & { readonly point: StatedPoint }
  'debt-placed': Statement & { readonly debt: string; readonly agency: string; readonly until?: number }
  'placement-ended': Statement & { readonly debt: string; readonly agency: string }
  'event-recorded': Statement & {
    readonly event: TimelineEvent
    /** The second person's client, where the fact needed one (S31). */
    readonly approvedBy?: string
    /** Why, where it corrects another. */
    readonly because?: string
  }
  'states-declared': Statement & { readonly declaration: Declaration }
  'coverage-stated': Statement & { readonly coverage: Coverage }
  /** A contact that had no permit: inbound, or one that came to light later. */
  'contact-recorded': Statement & {
    readonly contact: Contact
    /** A contact of ours that the gate had not permitted. */
    readonly incident?: 'contact-without-permit'
  }
  /** Contacts read from a log, under `c1`, `c2` … besides these fields; numbers of them in `contacts`. */
  'history-imported': Statement & {
    readonly importId: string
    readonly contacts: number
    readonly [contact: `c${number}`]: Contact
  }
  'permit-reserved': Statement &
    OpenlySaid & {
      readonly permit: string
      readonly act: Contact
      readonly audience: string
      /** Interval, exposure and tolerance, fixed when it is reserved. */
      readonly terms: LifeTerms
      readonly ceilings: Ceilings
      /** The approved text that it is bound to, and the values that stand in it. */
      readonly text?: PermittedTemplate
      readonly parameters?: Parameters
      /** The release without which it would have been refused; used up by it. */
      readonly release?: string
      readonly batch?: BatchTerms
      /** The key that its token was signed with; absent of a slot, which has none yet. */
      readonly kid?: string
      readonly decision: Decision
    }
  'permit-refused': Statement &
    OpenlySaid & {
      readonly act: Contact
      readonly decision: Decision
      /** The permit that was to be redeemed, where it was one. */
      readonly permit?: string
    }
  'permit-redeemed': Statement &
    OpenlySaid & {
      readonly permit: string
      readonly at: number
      readonly kid?: string
      readonly decision: Decision
    }
  'permit-settled': Statement & {
    readonly permit: string
    readonly begunAt: number
    readonly outcome: Outcome
    readonly durationSeconds?: number
    readonly content?: Content
    /** `holder`: a claim of who held the permit; `log`: a row of a dialler's log. */
    readonly evidence: 'holder' | 'log'
  }
  /** The dialler's log, which covers these seconds, has no such contact (S30). */
  'permit-not-made': Statement & {
    readonly permit: string
    readonly importId: string
    readonly from: number
    readonly until: number
  }
  'permit-voided': Statement & {
    readonly permit: string
    readonly at: number
    /** `holder` gave it back; else the entry that stands against it, `chain/number`. */
    readonly because: string
  }
  'unmasked-viewed': Statement & { readonly purpose: string; readonly fields: readonly string[] }
  /** Evidence of the matter left the house. */
  'evidence-given': Statement & {
    readonly variant: Variant
    readonly form: 'json' | 'html'
    readonly locked: 'yes' | 'no'
    readonly purpose: string
  }
  /** Values that were erased from earlier entries; what these commit to stays, and nobody can tell what it was. */
  'data-erased': Statement & {
    readonly because: ErasureReason
    /** `number.field` of each. */
    readonly erased: readonly string[]
    /** What is left of a value for judging, without personal data, under the same names. */
    readonly kept: Readonly<Record<string, JsonValue>>
    /** Ids whose references were forgotten: nobody is found under them any more. */
    readonly forgotten: readonly string[]
  }
  /** The audience says that it holds the void. */
  'void-acknowledged': Statement & { readonly permit: string; readonly at: number }
  'release-requested': Statement & {
    readonly release: string
    readonly organisation: string
    readonly bound: ReleaseBound
    readonly reason: string
    /** The factor that speaks against the presumption, where there is one to be rebutted. */
    readonly rebuttal?: { readonly rule: string; readonly factor: string }
    /** Epoch seconds; the last at which it can be used. */
    readonly expiresAt: number
    readonly decision: Decision
  }
  'release-approved': Statement & { readonly release: string }
  'release-refused': Statement & { readonly release: string; readonly reason: string }
  /** Somebody has to be told of something that was done in a matter of theirs (S31). */
  'telling-due': Statement & {
    readonly persons: readonly string[]
    readonly about: 'release'
    readonly subject: string
  }
  /** A fact that would open contact, entered by who collects: nothing rests on it until a second person approves (S31). */
  'event-proposed': Statement & {
    readonly event: TimelineEvent
    /** What stands of it meanwhile: a claim, where the same fact also stops. */
    readonly interim?: string
    readonly because?: string
  }
  'event-declined': Statement & { readonly event: string; readonly because?: string }
  'contact-corrected': Statement & ContactCorrection
}

/** Why values were erased. */
export type ErasureReason = 'requested' | 'retention-ended' | 'ordered' | 'recorded-wrongly'

/** What concerns the whole house: organisations, clients, rulebooks, keys. */
export interface HouseFacts {
  /** A log whose contacts went to their matters, with what it covers of all of them (S13). */
  'log-imported': Statement & {
    readonly importId: string
    readonly format: string
    readonly contacts: number
    readonly imported: number
    readonly ofNobody: number
    readonly coverage?: Coverage
  }
  'organisation-stated': Statement & { readonly organisation: Organisation & { readonly name?: string } }
  'client-admitted': Statement & {
    readonly id: string
    readonly name: string
    readonly organisation: string
    readonly scopes: readonly string[]
    /** SHA-256 of its key, base64url. */
    readonly keyHash: string
  }
  'client-ended': Statement & { readonly id: string }
  'rulebook-proposed': Statement & {
    readonly proposal: string
    readonly rulebook: string
    readonly because: string
  }
  'rulebook-adopted': Statement & {
    readonly proposal?: string
    readonly rulebook: string
    readonly engine: string
    readonly timeZoneData: string
    readonly proposedBy: string
    readonly approvedBy: string
  }
  'key-introduced': Statement & {
    readonly kid: string
    readonly use: 'permit' | 'checkpoint'
    /** Public key, base64url of 32 bytes. */
    readonly publicKey: string
  }
  'key-withdrawn': Statement & { readonly kid: string; readonly because: 'rotated' | 'lost' | 'stolen' }
  'template-proposed': Statement & {
    readonly organisation: string
    readonly template: Template
    readonly digest: string
  }
  'template-approved': Statement & { readonly id: string; readonly version: number; readonly digest: string }
  'template-withdrawn': Statement & { readonly id: string; readonly because: string }
}

type OneOf<F> = { [K in keyof F]: { readonly kind: K; readonly values: F[K] } }[keyof F]

/** One fact of a matter, or of the house. */
export type MatterFact = OneOf<MatterFacts>
export type HouseFact = OneOf<HouseFacts>
export type Fact = MatterFact | HouseFact
export type FactKind = Fact['kind']
/** A fact with the chain it belongs to, ready to be recorded. */
export type Draft = Fact & { readonly chain: string }

/** A fact as it was recorded. */
export type Recorded<F extends Fact = Fact> = F & {
  readonly number: number
  /** Leaf hash, base64url. */
  readonly leaf: string
  /** When it was recorded, epoch seconds. */
  readonly at: number
}

/** The chain of what concerns the whole house. */
export const HOUSE = 'house'

const HOUSE_KINDS: Readonly<Record<keyof HouseFacts, true>> = {
  'log-imported': true,
  'organisation-stated': true,
  'client-admitted': true,
  'client-ended': true,
  'rulebook-proposed': true,
  'rulebook-adopted': true,
  'key-introduced': true,
  'key-withdrawn': true,
  'template-proposed': true,
  'template-approved': true,
  'template-withdrawn': true,
}

/** Whether a fact is one of the house's; every other is a matter's. */
export const isOfHouse = <F extends Fact>(fact: F): fact is Extract<F, HouseFact> =>
  Object.hasOwn(HOUSE_KINDS, fact.kind)
