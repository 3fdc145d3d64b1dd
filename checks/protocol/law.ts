/** Small invented laws, each with one rule of the kind that the gate has to keep, and two pieces of real law. */
import type { Instrument, Rule, Rulebook } from '@forbear/conduct/language'
import { inventedInstrument, inventedRulebook, words } from '@forbear/conduct/testing'
import { rulebook } from '@forbear/law'

/** Seconds between two ticks of the model; every span and bound of the invented laws falls between ticks. */
export const TICK_SECONDS = 60

const base = (id: string, says: string) =>
  ({ id: `zz/act/${id}`, citation: `ZZ ${id}`, says: words(says), basis: 'read', effect: 'forbid' }) as const

/** At most two calls a day to one person, whoever calls and for whatever debt. */
const twoADay: Rule = {
  ...base('cap', 'at most two calls a day to one person'),
  kind: 'cap',
  count: { channels: ['call'] },
  each: ['person'],
  limits: [{ atMost: 2, within: { per: 'day' } }],
}

/** At most one call a day to one person, so that one contact too many needs only two. */
const oneADay: Rule = {
  ...base('one', 'at most one call a day to one person'),
  kind: 'cap',
  count: { channels: ['call'] },
  each: ['person'],
  limits: [{ atMost: 1, within: { per: 'day' } }],
}

/** After a conversation, either way, no call for two ticks and a half. */
const coolOff: Rule = {
  ...base('cool-off', 'no call so soon after a conversation'),
  kind: 'gate',
  polarity: 'not-within',
  anchor: {
    contact: { direction: 'any', outcomes: { certain: ['conversation'] } },
    each: ['person'],
  },
  span: { seconds: 2.5 * TICK_SECONDS },
}

/** A friend may not be called while a call to the debtor is less than three ticks and a half old; not the other way round. */
const oneWay: Rule = {
  ...base('one-way', 'no call to a friend so soon after one to the debtor'),
  kind: 'gate',
  polarity: 'not-within',
  anchor: { contact: { channels: ['call'], roles: ['debtor'] }, each: ['creditor'] },
  closes: { channels: ['call'], roles: ['friend'] },
  span: { seconds: 3.5 * TICK_SECONDS },
}

/** Calls until half a minute past nine in the evening. */
const evening: Rule = {
  ...base('window', 'no call after nine in the evening'),
  kind: 'window',
  open: [{ on: 'every-day', from: '08:00', to: '21:00', fromBound: 'open', toBound: 'open' }],
}

/** No contact once the person has asked for none, from notice on. */
const stop: Rule = {
  ...base('stop', 'no contact with who has asked for none'),
  kind: 'stop',
  while: [{ kind: ['opt-out'], of: 'person', startsFrom: 'notice' }],
}

const only = (...rules: readonly Rule[]): Rulebook => inventedRulebook(inventedInstrument(rules))

/** The laws of the model by name. */
export const LAWS = {
  'two a day': only(twoADay, stop),
  'one a day': only(oneADay, stop),
  'cool-off': only(coolOff, stop),
  'one-way gate': only(oneWay),
  window: only(evening, stop),
  'all China': rulebook,
  'Regulation F': {
    ...rulebook,
    instruments: rulebook.instruments.filter((i: Instrument) => i.id === 'us/regulation-f'),
  },
} satisfies Readonly<Record<string, Rulebook>>
