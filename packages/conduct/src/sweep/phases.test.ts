/** Facts that hang on the days a debt is overdue: told apart around the dates of the law that is asked, and of no other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  epoch,
  held,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'

const ZONE = 'Asia/Shanghai'

/** No contact from so many days past due on. */
const quietFrom = (id: string, days: number): Rule => ({
  ...inventedRule(id),
  id,
  kind: 'attribute',
  applies: { all: [{ number: 'debt.days-past-due', atLeast: days }] },
  must: { any: [] },
})

const law = [
  inventedInstrument([quietFrom('zz/act/quiet', 10)]),
  inventedInstrument([quietFrom('zz/below/act/quiet', 20)], { id: 'zz/below/act', place: 'ZZ/below' }),
  inventedInstrument([quietFrom('yy/act/quiet', 30)], { id: 'yy/act', place: 'YY' }),
]

const matterIn = (place: string, overdueSince: string) => {
  const plain = ordinaryMatter(ZONE)
  return { ...plain, jurisdiction: place, debts: plain.debts.map((debt) => ({ ...debt, overdueSince })) }
}

/** Every three hours of the days from -3 to 43 past due. */
const DUE = '2026-05-01'
const contacts: readonly Contact[] = Array.from({ length: 46 * 8 }, (_, i) =>
  ordinaryCall(`act-${i}`, epoch('2026-04-28 01:30:00', ZONE) + i * 3 * 3600),
)

test('law of three places, one rulebook: as the readable judge, one after the other', () => {
  const audit = held(judging(law, { mode: 'audit', moment: 'after' }))
  for (const place of ['ZZ', 'ZZ/below', 'YY', 'XX', 'ZZ'])
    audit.agree(matterIn(place, DUE), { ...COMPLETE, contacts })
})

test('a date of law that is not asked hands no contact back', () => {
  const handedBack = (place: string): number => {
    const audit = held(judging(law, { mode: 'audit', moment: 'after' }))
    audit.agree(matterIn(place, DUE), { ...COMPLETE, contacts })
    return audit.counts().handedBack
  }
  const [none, one, two] = [handedBack('XX'), handedBack('ZZ'), handedBack('ZZ/below')]
  // the day after the due date, then each date that the place's own law knows
  assert.equal(one, 2 * none)
  assert.equal(two, 3 * none)
  assert.ok(none > 0)
})
