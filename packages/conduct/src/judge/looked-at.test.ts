/** What a finding says it looked at: only what decided, with what was found and what is asked. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { Condition } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { judge } from './judge.ts'
import type { FactSeen } from './judgement.ts'

const ZONE = 'Asia/Shanghai'
const MATTER = ordinaryMatter(ZONE)
const VISIT: Contact = {
  ...ordinaryCall('act', epoch('2026-03-05 10:00:00', ZONE)),
  channel: 'visit',
  outcome: 'met',
}

const TWO: Condition = { number: 'visitors', atLeast: 2 }
const AT_HOME: Condition = { fact: 'place', is: ['home'] }
const DEATH: Condition = { event: { kind: ['death'], of: 'debtor' } }
const CONSENT: Condition = { event: { kind: ['consent'], of: 'debtor' } }

const ONE_CAME: FactSeen = { kind: 'number', fact: 'visitors', found: [1], asked: { atLeast: 2 } }
const AT_WORK: FactSeen = { kind: 'fact', fact: 'place', found: ['work'], asked: { oneOf: ['home'] } }
const shown = (of: string): FactSeen => ({
  kind: 'shown',
  what: 'event',
  of: [of],
  found: 'no',
  asked: 'yes',
})

function seen(must: Condition, change: Partial<Contact>): readonly FactSeen[] | undefined {
  const rule: Rule = { ...inventedRule('must'), kind: 'attribute', must }
  const [found] = judge(
    { ...VISIT, ...change },
    MATTER,
    COMPLETE,
    judging([inventedInstrument([rule])]),
  ).findings
  return found?.decided.kind === 'attribute' ? found.decided.facts : undefined
}

for (const [name, must, change, expected] of [
  ['a number that falls short', TWO, { visitors: 1 }, [ONE_CAME]],
  ['what is as asked is no finding', TWO, { visitors: 2 }, undefined],
  [
    'what nobody stated is found to be nothing',
    TWO,
    {},
    [{ kind: 'number', fact: 'visitors', found: null, asked: { atLeast: 2 } }],
  ],
  [
    'one of several values',
    TWO,
    { visitors: { oneOf: [1, 2] } },
    [{ kind: 'number', fact: 'visitors', found: [1, 2], asked: { atLeast: 2 } }],
  ],
  [
    'of all that must be so, the one that is not',
    { all: [AT_HOME, TWO] },
    { visitors: 1, place: 'home' },
    [ONE_CAME],
  ],
  [
    'what is certainly not so hides what is only unknown',
    { all: [{ fact: 'visibility', is: ['private'] }, TWO] },
    { visitors: 1 },
    [ONE_CAME],
  ],
  ['both, if neither is so', { all: [AT_HOME, TWO] }, { visitors: 1, place: 'work' }, [AT_WORK, ONE_CAME]],
  ['of alternatives each', { any: [TWO, DEATH] }, { visitors: 1 }, [ONE_CAME, shown('death')]],
  [
    'an alternative of several falls with the first that is missing',
    { any: [TWO, { all: [CONSENT, DEATH] }] },
    { visitors: 1 },
    [ONE_CAME, shown('consent')],
  ],
  [
    'what must not be so',
    { not: { fact: 'place', is: ['work'] } },
    { place: 'work' },
    [{ kind: 'fact', fact: 'place', found: ['work'], asked: { noneOf: ['work'] } }],
  ],
  [
    'neither of two: only the one that is',
    { not: { any: [{ fact: 'place', is: ['work'] }, TWO] } },
    { place: 'work', visitors: 1 },
    [{ kind: 'fact', fact: 'place', found: ['work'], asked: { noneOf: ['work'] } }],
  ],
] as readonly (readonly [string, Condition, Partial<Contact>, readonly FactSeen[] | undefined])[]) {
  test(`an attribute finding holds ${name}`, () => assert.deepEqual(seen(must, change), expected))
}

test('S7: a party finding holds the openings that were not shown, none where nothing opens', () => {
  const party = (onlyIf?: Condition): readonly FactSeen[] | undefined => {
    const rule: Rule = {
      ...inventedRule('party'),
      kind: 'party',
      roles: ['debtor'],
      ...(onlyIf && { onlyIf }),
    }
    const [found] = judge(VISIT, MATTER, COMPLETE, judging([inventedInstrument([rule])])).findings
    assert.equal(found?.certain, 'barred')
    return found.decided.kind === 'party' ? found.decided.facts : []
  }
  assert.deepEqual(party({ any: [CONSENT, DEATH] }), [shown('consent'), shown('death')])
  assert.equal(party(), undefined)
})
