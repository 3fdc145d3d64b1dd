/**
 * Many callers, several processes, one debtor: exactly as many permits as the law allows. GB/T 45251 clause 5.3 allows
 * three effective calls a day with one debtor of one lender, by all its collectors and about all debts together.
 */
import type { Place } from '../platform/database.ts'
import { type OpeningSent, guizhouMatter } from './matters.ts'
import { type ServingProcess, prepare, secondsToNoon, send, startProcess } from './process.ts'

/** Calls that clause 5.3 allows with one debtor a day. */
export const LAWFUL = 3

export interface RaceOptions {
  readonly place: Place
  readonly processes: number
  readonly callers: number
  readonly rounds: number
  /** Whether the debtor is in one matter, or the same person in two that callers ask about in turn. */
  readonly debtor: 'one-matter' | 'two-matters' | 'by-turns'
}

/** What a race came to. */
export interface Raced {
  readonly rounds: number
  readonly requests: number
  readonly permits: number
  /** Rounds that gave another number than is lawful, with all statuses. */
  readonly wrong: readonly string[]
  readonly seconds: number
}

/** Runs a race, each round with a debtor whom nobody called yet. */
export async function race(options: RaceOptions): Promise<Raced> {
  const { place, callers } = options
  const prepared = await prepare(place)
  const aheadSeconds = secondsToNoon()
  const order = { place, keys: prepared.keys, aheadSeconds, lanes: 2, batch: 64 }
  const processes: ServingProcess[] = []
  for (let i = 0; i < options.processes; i++) processes.push(await startProcess(order))
  const addressOf = (n: number): string => processes[n % processes.length]?.address ?? ''
  const began = performance.now()
  const wrong: string[] = []
  let permits = 0
  try {
    for (let round = 0; round < options.rounds; round++) {
      const intents = await intentsOf(round, debtorOf(options.debtor, round), (body, n) =>
        send(
          {
            address: addressOf(n),
            path: '/v1/matters',
            client: prepared.lender,
            key: `open-${round}-${n}`,
          },
          body,
        ),
      )
      const heard = await Promise.all(
        Array.from({ length: callers }, (_, n) =>
          send(
            {
              address: addressOf(n),
              path: '/v1/permits',
              client: prepared.lender,
              key: `call-${round}-${n}`,
            },
            intents[n % intents.length],
          ),
        ),
      )
      const statuses = heard.map((h) => h.status)
      const granted = statuses.filter((s) => s === 201).length
      permits += granted
      if (granted !== LAWFUL || statuses.some((s) => s !== 201 && s !== 409))
        wrong.push(`round ${round}: ${statuses.join(' ')}`)
    }
  } finally {
    await Promise.all(processes.map((p) => p.kill()))
    prepared.remove()
  }
  return {
    rounds: options.rounds,
    requests: options.rounds * callers,
    permits,
    wrong,
    seconds: (performance.now() - began) / 1000,
  }
}

const debtorOf = (
  debtor: RaceOptions['debtor'],
  round: number,
): Exclude<RaceOptions['debtor'], 'by-turns'> =>
  debtor === 'by-turns' ? (round % 2 ? 'two-matters' : 'one-matter') : debtor

/** Opens the matters of a round and gives a call to the debtor in each. */
async function intentsOf(
  round: number,
  debtor: Exclude<RaceOptions['debtor'], 'by-turns'>,
  open: (opening: OpeningSent, n: number) => Promise<{ readonly status: number; readonly body: string }>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const number = String(round).padStart(6, '0')
  const references = debtor === 'one-matter' ? [`R-${number}`] : [`R-${number}`, `S-${number}`]
  return Promise.all(
    references.map(async (reference, n) => {
      const heard = await open(openingOf(reference, `person-${number}`, `+8610${number.padStart(9, '0')}`), n)
      if (heard.status !== 201) throw new Error(`no matter was opened: ${heard.status} ${heard.body}`)
      const { id, persons, points, debts } = JSON.parse(heard.body) as Record<
        'persons' | 'points' | 'debts',
        Record<string, string>
      > & { id: string }
      return {
        matter: id,
        person: persons[`person-${number}`],
        point: Object.values(points)[0],
        debts: Object.values(debts),
        channel: 'call',
        mode: 'human',
        audience: 'dialler-1',
      }
    }),
  )
}

/** An invented matter of a person with a mobile. */
export function openingOf(reference: string, person: string, mobile: string): OpeningSent {
  const matter = guizhouMatter(reference)
  const debtor = `${reference}/debtor`
  return {
    ...matter,
    persons: matter.persons.map((p) => (p.reference === debtor ? { ...p, reference: person } : p)),
    points: (matter.points ?? []).map((p) => ({ ...p, value: mobile, person })),
  }
}
