/** Rules that break when they are asked, for what must hold then (S5): trouble never opens, and no rule is skipped. */
import type { Rule } from '../language/rule.ts'

type Head = Pick<Rule, 'id' | 'citation' | 'says' | 'basis' | 'effect'>

/** What every kind of rule has; the rest of a rule goes. */
const headOf = ({ id, citation, says, basis, effect }: Rule): Head => ({ id, citation, says, basis, effect })

/** A rule one of whose properties cannot be read. */
const unreadable = (rule: Rule, name: string): Rule =>
  Object.defineProperty({ ...rule }, name, {
    enumerable: true,
    get: () => {
      throw new Error(`${name} cannot be read`)
    },
  })

const PLAIN_WINDOW = {
  on: 'every-day',
  from: '00:00',
  to: '24:00',
  fromBound: 'open',
  toBound: 'open',
} as const

const BROKEN: Readonly<Record<string, (head: Head) => Rule>> = {
  'unreadable scope': (h) => unreadable({ ...h, kind: 'window', open: [PLAIN_WINDOW] }, 'applies'),
  'unreadable dates': (h) => unreadable({ ...h, kind: 'window', open: [PLAIN_WINDOW] }, 'inForce'),
  'unreadable clock': (h) => unreadable({ ...h, kind: 'window', open: [PLAIN_WINDOW] }, 'clock'),
  'unreadable openings': (h) => unreadable({ ...h, kind: 'window', open: [PLAIN_WINDOW] }, 'open'),
  'unreadable limits': (h) => unreadable({ ...h, kind: 'cap', count: {}, each: [], limits: [] }, 'limits'),
  'unreadable states': (h) => unreadable({ ...h, kind: 'stop', while: [] }, 'while'),
  'no limit': (h) => ({ ...h, kind: 'cap', count: {}, each: [], limits: [] }),
  'unknown calendar': (h) => ({
    ...h,
    kind: 'window',
    open: [{ ...PLAIN_WINDOW, on: { calendar: 'ru', is: 'working' } }],
  }),
  'reading without option': (h) => ({
    ...h,
    kind: 'cap',
    count: {},
    each: ['person'],
    limits: [{ atMost: 9, within: { reading: 'bound', options: { in: { per: 'day' } } } }],
  }),
  'unknown reading': (h) => ({
    ...h,
    kind: 'window',
    open: [{ ...PLAIN_WINDOW, toBound: { reading: 'none', options: { in: 'open' } } }],
  }),
  'past the end that is known': (h) => ({
    ...h,
    kind: 'attribute',
    must: { all: [] },
    inForce: { from: '2000-01-01', knownUntil: '2001-01-01' },
  }),
}

/** Makers of broken rules by what is wrong with them; each takes the id, words and effect of another rule. */
export const broken: Readonly<Record<string, (rule: Rule) => Rule>> = Object.fromEntries(
  Object.entries(BROKEN).map(([name, make]) => [name, (rule: Rule) => make(headOf(rule))]),
)
