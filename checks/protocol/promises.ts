/** What has to be so in every state, and of every contact that is made (S19, S28–S30). */
import type { Contact, Timeline } from '@forbear/conduct/facts'
import { judge } from '@forbear/conduct/judge'
import { type Gate, permitOf } from './book.ts'
import type { Step } from './steps.ts'
import { type Made, type World, isCounted, nowOf, truthOf } from './world.ts'

/** A promise that does not hold, by its letter. */
export interface Broken {
  readonly promise: keyof typeof PROMISES
  readonly because: string
}

export const PROMISES = {
  lawful: 'a contact begun under a permit is clear after the act, judged on what really happened',
  recorded: 'every contact that was made has its permit in the record',
  counted: 'the record counts every contact that was made as possible, at its instant and with its outcome',
  single: 'one permit, one contact',
  bounded: 'no contact begins after the exposure to a void, after the interval, or at another dialler',
  acknowledged: 'what was answered is recorded',
  alive: 'with no stop a permit can be had again once every law is open',
} as const

/** The first promise that a step breaks. */
export function brokenBy(step: Step, gate: Gate): Broken | undefined {
  const { world, begun } = step
  const ofBegun = begun && (misbegun(world, begun, gate) ?? unlawful(world, begun, gate))
  return unrecorded(world) ?? ofBegun ?? uncounted(world) ?? dead(world, gate)
}

function unrecorded({ held, book, made }: World): Broken | undefined {
  const lost = held.find((id) => !permitOf(book, id))
  const without = made.find((m) => !permitOf(book, m.permit))
  if (without) return { promise: 'recorded', because: without.permit }
  return lost === undefined ? undefined : { promise: 'acknowledged', because: lost }
}

function misbegun({ book, made }: World, begun: Made, gate: Gate): Broken | undefined {
  if (made.filter((m) => m.permit === begun.permit).length > 1)
    return { promise: 'single', because: begun.permit }
  const permit = permitOf(book, begun.permit)
  if (!permit) return undefined
  const { life, audience } = permit
  const { notBefore, expiresAt } = life.terms
  const isOutside = begun.at < notBefore || begun.at > expiresAt
  const isLate = life.now.state === 'voided' && begun.at > life.now.voidedAt + gate.exposureSeconds
  return isOutside || isLate || begun.by !== audience
    ? { promise: 'bounded', because: begun.permit }
    : undefined
}

/** What was begun inside the exposure is marked and need not be lawful; whatever is made after it has to be. */
function unlawful(world: World, begun: Made, gate: Gate): Broken | undefined {
  if (begun.isInExposure) return undefined
  const permit = permitOf(world.book, begun.permit)
  const truth = truthOf(world, begun)
  const matter = [...world.book.matters.values()].find((m) => m.permits.has(begun.permit))
  if (!permit || !truth || !matter) return undefined
  const view = gate.view(world.book, matter.id)
  const persons = new Set(view.matter.persons.map((p) => p.id))
  const real = world.made.flatMap((m): readonly Contact[] => {
    const contact = truthOf(world, m)
    return contact && typeof contact.person === 'string' && persons.has(contact.person) ? [contact] : []
  })
  const timeline: Timeline = {
    ...view.timeline,
    contacts: [...view.timeline.contacts.filter((c) => c.permit === undefined), ...real],
  }
  const { engine } = gate
  const after = judge(truth, view.matter, timeline, {
    rulebook: engine.rulebook,
    rulebookDigest: engine.digest,
    engineVersion: engine.engine,
    timeZoneData: engine.timeZoneData,
    mode: 'gate',
    moment: 'after',
    knowledge: 'then',
  })
  // how a talk was held is a condition on it, which no gate can know before (S20)
  const found = after.findings.filter(
    (f) => !f.conditionBroken && f.kind !== 'content' && f.kind !== 'attribute' && f.possible !== 'clear',
  )
  const [first] = found
  return first === undefined ? undefined : { promise: 'lawful', because: `${begun.permit}: ${first.rule}` }
}

function uncounted(world: World): Broken | undefined {
  const missed = world.made.find((m) => !isCounted(world, m))
  return missed && { promise: 'counted', because: missed.permit }
}

function dead(world: World, gate: Gate): Broken | undefined {
  const { scenario, openAgainAt } = gate
  if (world.events.some((i) => scenario.events[i]?.kind === 'stop')) return undefined
  const at = Math.max(openAgainAt, nowOf(world, gate.start))
  const closed = scenario.intents.find((plan) => !gate.wouldPermit(world.book, plan, at))
  return closed && { promise: 'alive', because: `${closed.person} at ${scenario.openAgain}` }
}
