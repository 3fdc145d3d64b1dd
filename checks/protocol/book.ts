/**
 * The gate's record and its decisions, one after the other as locks and transactions make them (decision 0017): the
 * pure code of the gate itself, on matters folded from the entries that it wrote.
 */
import { type Permit as HeldPermit, readClaims } from '@forbear/permit/permit'
import { type Engine, engineOf } from '../../apps/server/src/gate/engines.ts'
import { ContactIntent } from '../../apps/server/src/gate/intent.ts'
import { giveBack, settle } from '../../apps/server/src/gate/lives.ts'
import type { Permit } from '../../apps/server/src/gate/permit.ts'
import { reserve } from '../../apps/server/src/gate/reservation.ts'
import { weigh } from '../../apps/server/src/gate/reserve.ts'
import type { HouseState } from '../../apps/server/src/house/state.ts'
import { emptyHouse } from '../../apps/server/src/house/state.ts'
import { takeContacts, withVoids } from '../../apps/server/src/imports/importing.ts'
import type { Placed } from '../../apps/server/src/imports/placing.ts'
import { seenMatter } from '../../apps/server/src/matters/access.ts'
import { type MatterState, emptyMatter, foldMatter } from '../../apps/server/src/matters/state.ts'
import { type View, viewOf } from '../../apps/server/src/matters/view.ts'
import { textOf } from '../../apps/server/src/platform/schemas.ts'
import { type Draft, isOfHouse } from '../../apps/server/src/record/fact.ts'
import type { Locked } from '../../apps/server/src/record/recorder.ts'
import type { Service } from '../../apps/server/src/service.ts'
import { ContactStated, enterContact } from '../../apps/server/src/timeline/contact.ts'
import { type EnteringContext, enterEvent } from '../../apps/server/src/timeline/entering.ts'
import { EventStated } from '../../apps/server/src/timeline/event.ts'
import { openingOf } from './opening.ts'
import { inboundCall, placedOf } from './rows.ts'
import type { EventPlan, IntentPlan, Scenario } from './scenario.ts'
import { CLIENT, KEYS, serviceOf } from './service.ts'

/** What is recorded after some decisions. Two with the same key have the same future. */
export interface Book {
  readonly key: string
  readonly matters: ReadonlyMap<string, MatterState>
  /** Answers kept under the keys of the requests that were granted, in order: the token's claims. */
  readonly answers: readonly HeldPermit[]
}

/** How the gate may be broken on purpose: the model has to notice each (see faults.ts). */
export interface GateFaults {
  /** What a decision is shown instead of what is recorded. */
  readonly shown?: (view: View, now: number) => View
  /** The state of a matter as the search for permits that would fall sees it. */
  readonly outstanding?: (state: MatterState) => MatterState
  /** Entries that are written, of those decided. */
  readonly written?: (drafts: readonly Draft[], matter: string) => readonly Draft[]
  /** Permits are handed out before they are recorded, and the record is lost. */
  readonly forgets?: boolean
}

/** The gate of one scenario. */
export class Gate {
  readonly scenario: Scenario
  readonly engine: Engine
  readonly service: Service
  readonly start: number
  readonly exposureSeconds: number
  /** When every law of the scenario is open again. */
  readonly openAgainAt: number
  readonly #faults: GateFaults
  readonly #house: HouseState
  readonly #books = new Map<string, Book>()
  readonly #known = new WeakMap<Book, { views: Map<string, View>; made: Map<string, unknown> }>()
  #permits = 0

  constructor(scenario: Scenario, engine: Engine, faults: GateFaults) {
    this.scenario = scenario
    this.engine = engine
    this.#faults = faults
    this.start = secondsAt(scenario.from, scenario.zone)
    this.openAgainAt = secondsAt(scenario.openAgain, scenario.zone)
    this.exposureSeconds = scenario.voidAgeSeconds + scenario.skewSeconds
    this.service = serviceOf(engine, {
      exposureSeconds: this.exposureSeconds,
      newId: (prefix) => `${prefix}_${this.#permits + 1}`,
    })
    this.#house = {
      ...emptyHouse,
      entries: 1,
      organisations: [
        {
          id: 'lender',
          kind: scenario.lender,
          creditorType: 'bank',
          members: [],
          membersComplete: true,
          zone: scenario.zone,
        },
      ],
      clients: new Map([[CLIENT.id, CLIENT]]),
      adoptions: [{ rulebook: engine.digest, from: 1 }],
    }
  }

  static async of(scenario: Scenario, faults: GateFaults = {}): Promise<Gate> {
    const versions = { engine: 'model', timeZoneData: 'model' }
    return new Gate(scenario, await engineOf(scenario.rulebook, versions), faults)
  }

  /** The record before anything was asked. */
  first(): Book {
    const matters = new Map(
      this.scenario.matters.map(({ id }) => [
        id,
        foldMatter(emptyMatter(id), openingOf(this.scenario, id, { at: this.start - 86_400 * 400 })),
      ]),
    )
    return this.#interned(matters, [])
  }

  /** The same record for the same content, so that what was decided on it is decided once. */
  #interned(matters: ReadonlyMap<string, MatterState>, answers: readonly HeldPermit[]): Book {
    const key = JSON.stringify([answers.length, ...[...matters.values()].map(contentOf)])
    const known = this.#books.get(key)
    if (known) return known
    const book = { key, matters, answers }
    this.#books.set(key, book)
    return book
  }

  #of(book: Book): { views: Map<string, View>; made: Map<string, unknown> } {
    const known = this.#known.get(book)
    if (known) return known
    const made = { views: new Map(), made: new Map() }
    this.#known.set(book, made)
    return made
  }

  #once<T>(book: Book, name: string, make: () => T): T {
    const { made } = this.#of(book)
    // what is kept under a name is what was made under it
    if (made.has(name)) return made.get(name) as T
    const value = make()
    made.set(name, value)
    return value
  }

  /** What the engine is shown of a matter. */
  view(book: Book, matter: string): View {
    const { views } = this.#of(book)
    const known = views.get(matter)
    if (known) return known
    const state = book.matters.get(matter) ?? emptyMatter(matter)
    const made = viewOf(state, this.#neighbours(book, matter), this.#house)
    views.set(matter, made)
    return made
  }

  #neighbours(book: Book, matter: string): readonly MatterState[] {
    return [...book.matters.values()].filter((m) => m.id !== matter)
  }

  #locked(book: Book, matter: string, now: number): Locked {
    const { shown } = this.#faults
    return {
      at: Temporal.Instant.fromEpochMilliseconds(now * 1000),
      now,
      isClockBehind: false,
      house: this.#house,
      matters: [matter],
      idOf: () => undefined,
      matter: (id) => book.matters.get(id),
      neighboursOf: (id) => this.#neighbours(book, id),
      view: (id) => {
        const view = this.view(book, id)
        return shown ? shown(view, now) : view
      },
    }
  }

  /** What a reservation is decided on. */
  #lockedToReserve(book: Book, matter: string, now: number): Locked {
    const locked = this.#locked(book, matter, now)
    const { outstanding } = this.#faults
    if (!outstanding) return locked
    return {
      ...locked,
      matter: (id) => {
        const state = locked.matter(id)
        return state && outstanding(state)
      },
      neighboursOf: (id) => locked.neighboursOf(id).map(outstanding),
    }
  }

  /** The record after entries of one decision. */
  #after(
    book: Book,
    decided: { matter: string; now: number; drafts: readonly Draft[] },
    answer?: HeldPermit,
  ): Book {
    const { matter, now, drafts } = decided
    const written = this.#faults.written ? this.#faults.written(drafts, matter) : drafts
    const matters = new Map(book.matters)
    for (const draft of written) {
      if (isOfHouse(draft)) continue
      const state = matters.get(draft.chain) ?? emptyMatter(draft.chain)
      const entry = { ...draft, number: state.entries + 1, leaf: '', at: now }
      matters.set(draft.chain, foldMatter(state, [entry]))
    }
    return this.#interned(matters, answer ? [...book.answers, answer] : book.answers)
  }

  /** Asks for a permit; nothing where it is refused. */
  ask(book: Book, plan: IntentPlan, now: number): Book | undefined {
    return this.#once(book, `ask ${now} ${JSON.stringify(plan)}`, () => {
      this.#permits = book.answers.length
      const decided = reserve(this.#intent(plan), {
        locked: this.#lockedToReserve(book, plan.matter, now),
        service: this.service,
        asker: { client: CLIENT.id, organisation: CLIENT.organisation },
        language: 'en',
      })
      if (decided.answer.status !== 201) return undefined
      const { forgets } = this.#faults
      const drafts = forgets ? [] : decided.drafts
      return this.#after(book, { matter: plan.matter, now, drafts }, heldOf(decided.answer.body))
    })
  }

  /** Whether a contact would be permitted at an instant. */
  wouldPermit(book: Book, plan: IntentPlan, now: number): boolean {
    return this.#once(book, `try ${now} ${JSON.stringify(plan)}`, () => {
      const weighed = weigh(this.#intent(plan), {
        locked: this.#locked(book, plan.matter, now),
        engine: this.engine,
        asker: { client: CLIENT.id, organisation: CLIENT.organisation },
        id: 'con_tried',
        kid: KEYS.permit.kid,
      })
      return weighed.kind === 'permitted'
    })
  }

  #intent(plan: IntentPlan): ContactIntent {
    return ContactIntent.parse({
      matter: plan.matter,
      person: plan.person,
      point: `number of ${plan.person}`,
      channel: 'call',
      debts: [`debt of ${plan.matter}`],
      mode: 'human',
      purpose: 'collection',
      callerId: 'shown',
      licensed: 'yes',
      audience: `dialler ${plan.dialler}`,
      seconds: this.scenario.permitSeconds,
    })
  }

  /** The holder says what became of a contact. */
  report(
    book: Book,
    of: { permit: string; outcome: 'conversation' | 'no-answer'; begunAt: number; now: number },
  ): Book {
    const { permit, outcome, begunAt, now } = of
    const matter = matterOf(book, permit)
    const decided = settle(
      { outcome, begunAt: textOf(begunAt) },
      {
        id: permit,
        matter,
        locked: this.#locked(book, matter, now),
        service: this.service,
        client: CLIENT,
      },
    )
    return this.#after(book, { matter, now, drafts: decided.drafts })
  }

  /** The holder gives a permit back. */
  giveBack(book: Book, permit: string, now: number): Book {
    const matter = matterOf(book, permit)
    const locked = this.#locked(book, matter, now)
    const decided = giveBack({ id: permit, matter, locked, service: this.service, client: CLIENT })
    return this.#after(book, { matter, now, drafts: decided.drafts })
  }

  /** Something else comes to be known. */
  event(book: Book, plan: EventPlan, id: string, now: number): Book {
    const { matter, person } = plan
    if (plan.kind === 'late-import')
      return this.importLog(book, {
        matter,
        now,
        placed: [
          // to another number: a row to the same one, within the tolerance, is taken for the permit's own (S34)
          {
            ...placedOf({ matter, person, at: now - plan.secondsAgo, outcome: 'conversation' }),
            point: `landline of ${person}`,
          },
        ],
      })
    const locked = this.#locked(book, matter, now)
    const entering: EnteringContext = {
      locked,
      seen: seenMatter(locked.matter(matter), CLIENT, now),
      client: CLIENT,
      newId: () => id,
      toleranceSeconds: this.service.toleranceSeconds,
    }
    const at = textOf(now)
    const { drafts } =
      plan.kind === 'stop'
        ? enterEvent(EventStated.parse({ kind: plan.of, at, person }), entering)
        : enterContact(ContactStated.parse(inboundCall(at, plan)), entering)
    return this.#after(book, { matter, now, drafts })
  }

  /** A log is brought in. */
  importLog(
    book: Book,
    of: {
      matter: string
      now: number
      placed: readonly Placed[]
      covered?: { audience: string; from: number; until: number }
    },
  ): Book {
    const { matter, now, placed, covered } = of
    const state = book.matters.get(matter) ?? emptyMatter(matter)
    let contacts = state.contacts.length
    const taken = takeContacts(placed, {
      state,
      now,
      client: CLIENT.id,
      importId: `imp_${state.entries}`,
      organisation: CLIENT.organisation,
      direction: 'outbound',
      covered,
      newId: () => `con_import_${(contacts += 1)}`,
    })
    const locked = this.#locked(book, matter, now)
    const drafts = withVoids(taken, { locked, engine: this.engine, client: CLIENT.id })
    return this.#after(book, { matter, now, drafts })
  }
}

/** The permits of a record, in the order they were granted. */
export const permitsOf = (book: Book): readonly Permit[] =>
  [...book.matters.values()].flatMap((m) => [...m.permits.values()])

/** A permit as it is recorded. */
export const permitOf = (book: Book, id: string): Permit | undefined =>
  [...book.matters.values()].map((m) => m.permits.get(id)).find((p) => p !== undefined)

/** The matter of a permit that is recorded. */
export function matterOf(book: Book, permit: string): string {
  const found = [...book.matters.values()].find((m) => m.permits.has(permit))
  if (!found) throw new Error(`${permit} is not recorded`)
  return found.id
}

/** Epoch seconds of a local time. */
export const secondsAt = (local: string, zone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds / 1000

/** All of a matter that bears on anything later; how many refusals lie between is not among it. */
function contentOf({ permits, contacts, events }: MatterState): unknown {
  return [
    [...permits.values()].map(({ id, audience, act, life }) => [
      id,
      audience,
      act.person,
      life.terms.notBefore,
      life.terms.expiresAt,
      life.now.state,
      life.now.state === 'voided' ? [life.now.voidedAt, life.now.begun, life.now.acknowledgedAt] : 0,
      life.reports,
      life.further,
      life.isShownNotMade,
    ]),
    contacts.map(({ person, at, outcome, direction, recordedAt }) => [
      person,
      at.earliest,
      outcome,
      direction,
      recordedAt,
    ]),
    events.map(({ kind, person, at }) => [kind, person, at.earliest]),
  ]
}

/** What a token says that an answer carries. */
function heldOf(body: string): HeldPermit {
  const { token } = JSON.parse(body) as { readonly token: string }
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  const read = readClaims(claims)
  if (!read.ok) throw new Error(`the gate signed what cannot be read: ${read.wrong.join(', ')}`)
  return read.permit
}
