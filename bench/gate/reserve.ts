/**
 * What reserving costs in process: a matter prepared, one contact judged, and how long the verdict stands.
 *
 *   node bench/gate/reserve.ts
 */
import type { Contact } from '@forbear/conduct/facts'
import { type Compiled, compile } from '@forbear/conduct/sweep'
import { machine } from '../harness/measure.ts'
import { type Ask, type Debtor, asksAbout, contactOf, debtorsOf } from './matters.ts'
import { PERMIT_SECONDS } from './outstanding.ts'
import { OPTIONS, opens } from './situations.ts'

/** Where New York's noon is noon in Shanghai. */
const SHANGHAI_EARLIER_SECONDS = 12 * 3600
const ASKS = 1500
const DEBTORS = 64
/** A history behind another: longer than the longest that is generated. */
const BEHIND_SECONDS = 80 * 86_400

const moved = (contact: Contact, by: number, id = contact.id): Contact => ({
  ...contact,
  id,
  at: { earliest: contact.at.earliest + by, latest: contact.at.latest + by },
})

/** The debtor with a history of so many contacts. */
function longer(debtor: Debtor, contacts: number): Debtor {
  const { timeline } = debtor
  const all = Array.from({ length: Math.ceil(contacts / timeline.contacts.length) }, (_, i) =>
    timeline.contacts.map((c) => moved(c, -i * BEHIND_SECONDS, `${c.id}-${i}`)),
  ).flat()
  return { ...debtor, timeline: { ...timeline, contacts: all.slice(0, contacts) } }
}

/** The same debtor, with an online loan, in China. */
function inChina(debtor: Debtor): Debtor {
  const { matter, timeline } = debtor
  const zone = 'Asia/Shanghai'
  return {
    ...debtor,
    matter: {
      ...matter,
      jurisdiction: 'CN',
      persons: matter.persons.map((p) => ({ ...p, zones: [{ evidence: 'residence', oneOf: [zone] }] })),
      debts: matter.debts.map((d) => ({ ...d, product: 'online-consumer-loan' })),
      points: matter.points.map((p) => ({ ...p, ...(p.zones && { zones: [zone] }) })),
      organisations: matter.organisations.map((o) => ({ ...o, zone })),
    },
    timeline: {
      ...timeline,
      contacts: timeline.contacts.map((c) => moved(c, -SHANGHAI_EARLIER_SECONDS)),
      events: timeline.events.map((e) => ({
        ...e,
        at: {
          earliest: e.at.earliest - SHANGHAI_EARLIER_SECONDS,
          latest: e.at.latest - SHANGHAI_EARLIER_SECONDS,
        },
      })),
    },
  }
}

const middle = (values: readonly number[], of = 0.5): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(values.length * of)] ?? NaN).toFixed(1).padStart(8)

const NAMES = ['prepare', 'judge', 'stands', 'judge again', 'stands again'] as const

/** Microseconds of each step, of asks that are permitted. */
function stepsOf(
  compiled: Compiled,
  { matter, timeline }: Debtor,
  contact: Contact,
): readonly number[] | undefined {
  const until = contact.at.earliest + PERMIT_SECONDS
  const at = [performance.now()]
  const prepared = compiled.prepare(matter, timeline)
  at.push(performance.now())
  const isOpen = opens(prepared.judge(contact))
  at.push(performance.now())
  if (!isOpen) return undefined
  prepared.standing(contact, until)
  at.push(performance.now())
  const next = { ...contact, id: `${contact.id}-again`, at: { earliest: until, latest: until } }
  if (!opens(prepared.judge(next))) return undefined
  at.push(performance.now())
  prepared.standing(next, until + PERMIT_SECONDS)
  at.push(performance.now())
  return at.slice(1).map((t, i) => (t - (at[i] ?? t)) * 1000)
}

function report(name: string, debtors: readonly Debtor[], asks: readonly Ask[], shift: number): void {
  const compiled = compile(OPTIONS)
  const rounds = asks.flatMap((ask) => {
    const debtor = debtors[ask.debtor]
    const steps = debtor && stepsOf(compiled, debtor, moved(contactOf(ask), -shift))
    return steps ? [steps] : []
  })
  const warm = rounds.slice(rounds.length >> 1)
  console.log(`${name}: ${rounds.length} of ${asks.length} permitted, ${JSON.stringify(compiled.counts())}`)
  const line = (label: string, pick: (step: number) => string): void =>
    console.log(`  ${label.padEnd(22)}${NAMES.map((_, i) => pick(i)).join('  ')}`)
  line('', (i) => (NAMES[i] ?? '').padStart(8))
  line('first of all, µs', (i) => (rounds[0]?.[i] ?? NaN).toFixed(1).padStart(8))
  for (const [label, of] of [
    ['warm, middle, µs', 0.5],
    ['warm, 99 of 100, µs', 0.99],
  ] as const)
    line(label, (i) =>
      middle(
        warm.map((steps) => steps[i] ?? NaN),
        of,
      ),
    )
}

if (import.meta.main) {
  console.log(machine())
  const debtors = debtorsOf(DEBTORS, 1, 'events')
  const asks = asksAbout(debtors, 2).take(ASKS).toArray()
  for (const contacts of [20, 50]) {
    const longest = debtors.map((d) => longer(d, contacts))
    report(`US/NY/NYC, ${contacts} contacts`, longest, asks, 0)
    report(`CN, ${contacts} contacts`, longest.map(inChina), asks, SHANGHAI_EARLIER_SECONDS)
  }
}
