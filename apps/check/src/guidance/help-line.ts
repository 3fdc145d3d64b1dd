/** What a help line looks like as data. */
import type { GuidancePlace } from './place.ts'
import type { Sourced, Words } from './sourced.ts'

/** `says` tells when to call; the number is dialled as it stands. */
export interface HelpLine extends Sourced {
  readonly id: string
  readonly place: GuidancePlace
  readonly kind: 'emergency' | 'ambulance' | 'crisis' | 'legal-aid' | 'local-services'
  readonly icon: string
  readonly name: Words
  /** Absent where no number is known: then the words say how to find one. */
  readonly number?: string
}
