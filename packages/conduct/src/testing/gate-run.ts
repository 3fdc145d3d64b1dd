/**
 * A gate in small, for tests: contacts are asked for, permits are granted for the interval that the verdict stands, and
 * contacts are made at any second of it, or not at all, and settled in any order (S28–S30). What it leaves is a record.
 */
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { isPermitted } from '../judge/judgement.ts'
import type { Compiled } from '../sweep/compiled.ts'
import { outstandingThatFall } from '../sweep/outstanding.ts'

/** A contact that is asked for, and what becomes of it if it is granted. */
export interface Wish {
  /** Its instant is when its interval may begin. */
  readonly act: Contact
  /** How long before that it is asked for, seconds. */
  readonly aheadSeconds: number
  /** The longest interval, seconds. */
  readonly seconds: number
  /** Where in the interval it is made, from 0 to 1; none: it is not. */
  readonly madeAt: number | undefined
  readonly outcome: Contact['outcome']
  readonly durationSeconds: number
}

/** What a run comes to: the record, and which contacts of it were made under a permit. */
export interface GateRun {
  readonly timeline: Timeline
  readonly made: readonly Contact[]
  readonly refused: number
  /** Refused because an outstanding permit would have fallen, and voided because one fell as another was settled. */
  readonly refusedForOthers: number
  readonly voided: number
}

/** Something that happens at an instant; of one second what is settled comes before what is made. */
interface Happening {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/**
 * Runs the gate.
 *
 * @param compiled  under options for a gate before the act, as known then
 * @param timeline  what was on record before
 */
export function runGate(
  compiled: Compiled,
  matter: Matter,
  timeline: Timeline,
  wishes: readonly Wish[],
): GateRun {
  let contacts = timeline.contacts
  const made: string[] = []
  const counts = { refused: 0, refusedForOthers: 0, voided: 0 }
  const happenings: Happening[] = []
  const prepare = (): ReturnType<Compiled['prepare']> => compiled.prepare(matter, { ...timeline, contacts })
  const replace = (id: string, change: (c: Contact) => Contact): void => {
    contacts = contacts.map((c) => (c.id === id ? change(c) : c))
  }

  const ask = (wish: Wish, askedAt: number, sequence: number): void => {
    const prepared = prepare()
    if (!isPermitted(prepared.judge(wish.act))) {
      counts.refused += 1
      return
    }
    const notBefore = wish.act.at.earliest
    const { until } = prepared.standing(wish.act, notBefore + wish.seconds)
    const permit = { state: 'pending', notBefore, expiresAt: until } as const
    const others = contacts
    contacts = [...contacts, { ...wish.act, permit, sequence, recordedAt: askedAt }]
    if (outstandingThatFall(prepare(), others, notBefore).length > 0) {
      contacts = others
      counts.refusedForOthers += 1
      return
    }
    const { madeAt } = wish
    if (madeAt === undefined) return
    const at = notBefore + Math.round(madeAt * (until - notBefore))
    happenings.push({ at, order: 2, run: () => make(wish, at) })
  }

  const make = (wish: Wish, at: number): void => {
    const { id } = wish.act
    if (contacts.find((c) => c.id === id)?.permit?.state !== 'pending') return
    made.push(id)
    const { outcome, durationSeconds } = wish
    happenings.push({
      at: at + durationSeconds,
      order: 0,
      run: () => {
        replace(id, ({ permit: _permit, recordedAt: _recordedAt, ...c }) => ({
          ...c,
          at: exactly(at),
          permit: { state: 'settled' },
          ...(outcome !== undefined && { outcome }),
          durationSeconds,
        }))
        for (const fallen of outstandingThatFall(prepare(), contacts, at + durationSeconds)) {
          counts.voided += 1
          // one that was begun already is settled all the same
          if (!made.includes(fallen.id))
            replace(fallen.id, (c) => ({ ...c, permit: { state: 'voided', inFlight: false } }))
        }
      },
    })
  }

  for (const [i, wish] of wishes.entries()) {
    const at = wish.act.at.earliest - wish.aheadSeconds
    happenings.push({ at, order: 1, run: () => ask(wish, at, i) })
  }
  while (happenings.length > 0) {
    happenings.sort((a, b) => a.at - b.at || a.order - b.order)
    happenings.shift()?.run()
  }
  return { timeline: { ...timeline, contacts }, made: contacts.filter((c) => made.includes(c.id)), ...counts }
}
