/** The word lists of rows hold exactly the words of the facts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as facts from '@forbear/conduct/facts'
import { outcomeWordsOf, VOCABULARY, type VocabularyName } from './vocabulary.ts'

const lists: Readonly<
  Record<Exclude<VocabularyName, 'proof' | 'homeOrWork' | 'factName' | 'cannotHold'>, readonly string[]>
> = {
  channel: facts.CHANNELS,
  outcome: [...facts.CALL_OUTCOMES, ...facts.MESSAGE_OUTCOMES, ...facts.VISIT_OUTCOMES],
  direction: facts.DIRECTIONS,
  actorKind: facts.ACTOR_KINDS,
  creditorType: facts.CREDITOR_TYPES,
  product: facts.PRODUCTS,
  stage: facts.STAGES,
  role: facts.ROLES,
  purpose: facts.PURPOSES,
  mode: facts.MODES,
  place: facts.PLACES_OF_CONTACT,
  callerId: facts.CALLER_IDS,
  visibility: facts.VISIBILITIES,
  yesNo: facts.YES_NO,
  contentItem: facts.CONTENT_ITEMS,
  eventKind: Object.keys(facts.EVENT_CLASS),
  eventClass: ['all', ...Object.values(facts.EVENT_CLASS)],
}

test('every list is the list of the facts', () => {
  for (const [name, words] of Object.entries(lists)) {
    const own: ReadonlySet<string> = VOCABULARY[name as keyof typeof lists]
    assert.deepEqual([...own].toSorted(), [...new Set(words)].toSorted(), name)
  }
})

test('outcomes by channel are those of the facts', () => {
  for (const channel of facts.CHANNELS) {
    assert.deepEqual([...outcomeWordsOf(channel)].toSorted(), facts.outcomesOf(channel).toSorted(), channel)
  }
})
