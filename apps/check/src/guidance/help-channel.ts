/** What a channel looks like as data: whom a person can turn to, when that is right, what it asks for. */
import type { CreditorType } from '@forbear/conduct/facts'
import type { Deadline } from './deadlines.ts'
import type { GuidancePlace } from './place.ts'
import type { Source, Sourced, Words } from './sourced.ts'

/** What a channel may ask for. No field holds a number of an identity paper, a whole account or a password. */
export const PACK_FIELDS = [
  'your-name',
  'how-to-reach-you',
  'where-you-are',
  'number-called',
  'lender',
  'account-reference',
  'debt-dates',
  'collectors',
  'what-happened',
  'rules-concerned',
  'calls-in-figures',
  'numbers-that-called',
  'what-was-said',
  'others-contacted',
  'earlier-complaint',
  'what-you-ask',
  'signature',
] as const
export type PackField = (typeof PACK_FIELDS)[number]

/** What goes with a pack. */
export const ATTACHMENTS = [
  'call-log',
  'screenshots',
  'recordings',
  'letters-received',
  'earlier-complaint-copy',
  'answer-received',
  'evidence-file',
  'proof-of-payment',
] as const
export type Attachment = (typeof ATTACHMENTS)[number]

/** One way to get there. Web pages are named in words; a person looks them up, so that no address here can go stale. */
export interface Reach {
  readonly by: 'phone' | 'web' | 'in-person' | 'post'
  /** As it is dialled; only with `phone`. */
  readonly number?: string
  readonly says: Words
  readonly source: Source
}

export type ChannelKind =
  | 'police'
  | 'lender'
  | 'regulator'
  | 'nuisance'
  | 'credit-record'
  | 'mediation'
  | 'legal-aid'
  | 'court'

export interface HelpChannel {
  readonly id: string
  readonly place: GuidancePlace
  readonly kind: ChannelKind
  /** Kinds of lender it oversees; absent: it asks for none. */
  readonly takes?: readonly CreditorType[]
  readonly icon: string
  readonly name: Words
  readonly purpose: Sourced
  readonly rightWhen: Sourced
  readonly can: readonly Sourced[]
  readonly cannot: readonly Sourced[]
  readonly reach: readonly Reach[]
  readonly asks: readonly PackField[]
  /** What a person may ask of it; lines of the pack that can be struck out. */
  readonly wishes: readonly Words[]
  readonly attachments: readonly Attachment[]
  readonly deadlines: readonly Deadline[]
  /** What to do when nothing comes of it. */
  readonly ifNothingComes: Words
}
