/**
 * Ways to break the protocol on purpose, each with the promise that it breaks and the scenario that shows it: a model that
 * noticed none of them would prove nothing.
 */
import type { Contact } from '@forbear/conduct/facts'
import type { View } from '../../apps/server/src/matters/view.ts'
import type { GateFaults } from './book.ts'
import type { Broken } from './promises.ts'
import type { DiallerFaults } from './steps.ts'

export interface ProtocolFault {
  readonly name: string
  /** The beginning of the name of the scenario that shows it. */
  readonly scenario: string
  readonly breaks: Broken['promise']
  readonly gate?: GateFaults
  readonly dialler?: DiallerFaults
}

const withContacts = (view: View, of: (contacts: readonly Contact[]) => readonly Contact[]): View => ({
  ...view,
  timeline: { ...view.timeline, contacts: of(view.timeline.contacts) },
})

export const PROTOCOL_FAULTS: readonly ProtocolFault[] = [
  {
    name: 'reserving looks at no permit that is out',
    scenario: 'calls to a friend',
    breaks: 'lawful',
    gate: { outstanding: (state) => ({ ...state, permits: new Map() }) },
  },
  {
    name: 'a stop voids nothing in the matter that shares the person',
    scenario: 'a stop is heard in one',
    breaks: 'lawful',
    gate: {
      written: (drafts, matter) => drafts.filter((d) => d.kind !== 'permit-voided' || d.chain === matter),
    },
  },
  {
    name: 'a permit that nobody settled counts no more once it has expired',
    scenario: 'one call a day to a person',
    breaks: 'lawful',
    gate: {
      shown: (view, now) =>
        withContacts(view, (all) =>
          all.filter(({ permit }) => permit?.state !== 'pending' || permit.expiresAt >= now),
        ),
    },
  },
  {
    name: 'the holder’s word that a permit was not used lowers the count',
    scenario: 'one call a day to a person',
    breaks: 'lawful',
    gate: {
      shown: (view) => withContacts(view, (all) => all.filter(({ permit }) => permit?.state !== 'voided')),
    },
  },
  {
    name: 'a voided permit counts at the first second of its interval alone',
    scenario: 'a conversation starts a quiet time; permits given back',
    breaks: 'lawful',
    gate: {
      shown: (view) =>
        withContacts(view, (all) =>
          all.map((c) =>
            c.permit?.state === 'voided' ? { ...c, at: { ...c.at, latest: c.at.earliest } } : c,
          ),
        ),
    },
  },
  {
    name: 'a log that brings a conversation to light voids nothing',
    scenario: 'a conversation past the gate',
    breaks: 'lawful',
    gate: { written: (drafts) => drafts.filter((d) => d.kind !== 'permit-voided') },
  },
  {
    name: 'a permit is answered before it is recorded, and the record is lost',
    scenario: 'one call a day to a person',
    breaks: 'acknowledged',
    gate: { forgets: true },
  },
  {
    name: 'the gate believes no coverage of its own and refuses everything',
    scenario: 'a stop binds from notice',
    breaks: 'alive',
    gate: { shown: (view) => ({ ...view, timeline: { ...view.timeline, coverage: [] } }) },
  },
  {
    name: 'a checker marks a permit as used after it dialled',
    scenario: 'a stop binds from notice',
    breaks: 'single',
    dialler: { marksAfterwards: true },
  },
  {
    name: 'a checker relies on a void list of any age',
    scenario: 'a stop binds from notice',
    breaks: 'bounded',
    dialler: { ignoresAge: true },
  },
  {
    name: 'a checker takes the token of another audience',
    scenario: 'two debtors',
    breaks: 'bounded',
    dialler: { passes: ['other-audience'] },
  },
  {
    name: 'a checker takes a token after its interval',
    scenario: 'hours end',
    breaks: 'bounded',
    dialler: { passes: ['expired'] },
  },
]
