/** Everything that can happen next, each with what somebody would tell of it. */
import { isUsable } from '../../apps/server/src/gate/permit.ts'
import { type Gate, matterOf, permitOf, permitsOf } from './book.ts'
import { type Dialler, clockOf, refusalOf } from './dialler.ts'
import { placedOf } from './rows.ts'
import type { OptionalStep } from './scenario.ts'
import { type Made, type World, answerOf, nowOf } from './world.ts'

/** How a dialler may be broken on purpose. */
export interface DiallerFaults {
  /** Marks a permit as used only once the contact was made, and may stop before it does. */
  readonly marksAfterwards?: boolean
  /** Relies on a void list of any age. */
  readonly ignoresAge?: boolean
  /** Takes tokens that it would refuse for these reasons, once each. */
  readonly passes?: readonly string[]
}

/** One thing that happens. */
export interface Step {
  readonly tells: string
  readonly world: World
  /** The contact that was begun by it. */
  readonly begun?: Made
}

/** The diallers and the record before anything happens. */
export function firstWorld(gate: Gate): World {
  return {
    book: gate.first(),
    tick: 0,
    second: 0,
    diallers: gate.scenario.clocksAheadSeconds.map((aheadSeconds, i) => ({
      audience: `dialler ${i}`,
      aheadSeconds,
      used: [],
      voids: [],
    })),
    held: [],
    made: [],
    events: [],
  }
}

/** All steps from a state. */
export function* stepsOf(world: World, gate: Gate, faults: DiallerFaults): Generator<Step> {
  const { scenario } = gate
  const can = (step: OptionalStep): boolean => scenario.steps.includes(step)
  yield* asking(world, gate, can)
  yield* calling(world, gate, { can, faults })
  if (scenario.lists === 'fetched') yield* fetching(world, gate)
  if (can('give-back')) yield* givingBack(world, gate)
  if (can('report')) yield* reporting(world, gate, can)
  if (can('import')) yield* importing(world, gate)
  yield* happening(world, gate)
  if (world.tick < scenario.ticks)
    yield { tells: 'a tick passes', world: { ...world, tick: world.tick + 1, second: 0 } }
}

function* asking(world: World, gate: Gate, can: (step: OptionalStep) => boolean): Generator<Step> {
  const now = nowOf(world, gate.start)
  const { intents, permits } = gate.scenario
  for (const plan of world.book.answers.length < permits ? intents : []) {
    const book = gate.ask(world.book, plan, now)
    const granted = book?.answers.at(-1)
    if (!book || !granted) continue
    const what = `dialler ${plan.dialler} asks to call ${plan.person} (${plan.matter}) and is granted ${granted.id}`
    yield { tells: what, world: { ...world, book, held: [...world.held, granted.id] } }
    if (can('lose-answer')) yield { tells: `${what}; the answer is lost`, world: { ...world, book } }
  }
  for (const { id } of world.book.answers)
    if (!world.held.includes(id))
      yield {
        tells: `the request of ${id} is repeated under its key and answered as before`,
        world: { ...world, held: [...world.held, id].toSorted() },
      }
}

function* calling(
  world: World,
  gate: Gate,
  of: { readonly can: (step: OptionalStep) => boolean; readonly faults: DiallerFaults },
): Generator<Step> {
  const { can, faults } = of
  const now = nowOf(world, gate.start)
  for (const id of world.held) {
    const held = answerOf(world.book, id)
    if (!held) continue
    for (const own of world.diallers) {
      const dialler = gate.scenario.lists === 'fetched' ? own : withOldest(own, world, { gate, now })
      const refusal = refusalOf(dialler, held, { now, bounds: gate.scenario })
      const isPassed =
        refusal !== undefined &&
        !own.used.includes(id) &&
        ((faults.ignoresAge && refusal === 'void-list-too-old') || faults.passes?.includes(refusal))
      if (refusal !== undefined && !isPassed) continue
      const marked = withDialler(world, { ...own, used: [...own.used, id].toSorted() })
      for (const outcome of gate.scenario.outcomes) {
        const made = {
          permit: id,
          by: own.audience,
          at: now,
          outcome,
          isInExposure: isAfterVoid(world, id, now),
        }
        const begun = (after: World): World => ({
          ...after,
          second: world.second + 1,
          made: [...world.made, made],
        })
        const tells = `${dialler.audience} dials on ${id}: ${outcome}`
        yield { tells, world: begun(marked), begun: made }
        if (faults.marksAfterwards && can('crash'))
          yield {
            tells: `${tells}; it stops before it marks the permit as used`,
            world: begun(world),
            begun: made,
          }
      }
      if (can('crash') && !faults.marksAfterwards)
        yield { tells: `${dialler.audience} marks ${id} as used and stops before it dials`, world: marked }
    }
  }
}

/** A dialler that last fetched as long ago as it may: what was voided in that very second it can have missed. */
function withOldest(
  dialler: Dialler,
  { book }: World,
  of: { readonly gate: Gate; readonly now: number },
): Dialler {
  const fetched = of.now - of.gate.scenario.voidAgeSeconds
  const voids = permitsOf(book).flatMap(({ id, life }) =>
    life.now.state === 'voided' && life.now.voidedAt < fetched ? [id] : [],
  )
  return { ...dialler, voids, fetchedAt: clockOf(dialler, fetched) }
}

const isAfterVoid = (world: World, id: string, now: number): boolean => {
  const state = permitOf(world.book, id)?.life.now
  return state?.state === 'voided' && now >= state.voidedAt
}

const withDialler = (world: World, dialler: Dialler): World => ({
  ...world,
  diallers: world.diallers.map((d) => (d.audience === dialler.audience ? dialler : d)),
})

function* fetching(world: World, gate: Gate): Generator<Step> {
  const now = nowOf(world, gate.start)
  for (const dialler of world.diallers) {
    const voids = permitsOf(world.book)
      .filter((p) => p.audience === dialler.audience && p.life.now.state === 'voided')
      .map((p) => p.id)
    const fetchedAt = clockOf(dialler, now)
    if (dialler.fetchedAt === fetchedAt && dialler.voids.length === voids.length) continue
    // nobody asks for a list who has nothing to use it for
    if (world.held.every((id) => answerOf(world.book, id)?.audience !== dialler.audience)) continue
    yield {
      tells: `${dialler.audience} fetches the voids: ${voids.join(', ') || 'none'}`,
      world: withDialler(world, { ...dialler, voids, fetchedAt }),
    }
  }
}

function* givingBack(world: World, gate: Gate): Generator<Step> {
  const now = nowOf(world, gate.start)
  for (const permit of permitsOf(world.book)) {
    if (!isUsable(permit, now) || !world.held.includes(permit.id)) continue
    const book = gate.giveBack(world.book, permit.id, now)
    yield { tells: `${permit.id} is given back: "not used"`, world: { ...world, book } }
  }
}

function* reporting(world: World, gate: Gate, can: (step: OptionalStep) => boolean): Generator<Step> {
  const now = nowOf(world, gate.start)
  for (const { permit, at, outcome } of world.made) {
    if (permitOf(world.book, permit)?.life.reports.holder) continue
    const told = can('overstate') ? new Set([outcome, 'conversation' as const]) : [outcome]
    for (const said of told)
      yield {
        tells: `the holder of ${permit} reports: ${said}`,
        world: { ...world, book: gate.report(world.book, { permit, outcome: said, begunAt: at, now }) },
      }
  }
}

/** A dialler's log, by its own clock, from the start or only from some permit's begin, to now. */
function* importing(world: World, gate: Gate): Generator<Step> {
  const now = nowOf(world, gate.start)
  for (const dialler of world.diallers) {
    const own = permitsOf(world.book).filter((p) => p.audience === dialler.audience)
    if (own.length === 0) continue
    const until = Math.min(now, clockOf(dialler, now))
    for (const from of new Set([gate.start - 3600, ...own.map((p) => p.life.terms.notBefore)])) {
      const rows = world.made.flatMap((m) => {
        const permit = own.find((p) => p.id === m.permit)
        const at = clockOf(dialler, m.at)
        if (!permit || at < from || at > until) return []
        const matter = matterOf(world.book, m.permit)
        const person = typeof permit.act.person === 'string' ? permit.act.person : ''
        // what was begun is told to the gate's second: drift is corrected before a log is brought in (S34)
        return [placedOf({ matter, person, at: m.at, outcome: m.outcome, permit: m.permit })]
      })
      let { book } = world
      for (const matter of new Set(own.map((p) => matterOf(world.book, p.id))))
        book = gate.importLog(book, {
          matter,
          now,
          placed: rows.filter((r) => r.matter === matter),
          covered: { audience: dialler.audience, from, until },
        })
      if (book !== world.book)
        yield {
          tells: `the log of ${dialler.audience} from second ${from - gate.start} is brought in: ${rows.length} calls`,
          world: { ...world, book },
        }
    }
  }
}

function* happening(world: World, gate: Gate): Generator<Step> {
  const now = nowOf(world, gate.start)
  for (const [i, plan] of gate.scenario.events.entries()) {
    if (world.events.includes(i)) continue
    yield {
      tells: `it is recorded: ${plan.kind} of ${plan.person}`,
      world: {
        ...world,
        book: gate.event(world.book, plan, `evt_${i}`, now),
        events: [...world.events, i].toSorted((a, b) => a - b),
      },
    }
  }
}
