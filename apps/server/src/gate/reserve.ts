/**
 * Whether a contact may be made, and the permit for it: judged, recorded as pending and granted in one decision, on
 * what is locked until it is committed (S28).
 */
import type { Contact } from '@forbear/conduct/facts'
import type { Judgement } from '@forbear/conduct/judge'
import type { Verdict } from '@forbear/conduct/sweep'
import type { MatterState } from '../matters/state.ts'
import { secondsOf } from '../platform/schemas.ts'
import { type Draft, HOUSE } from '../record/fact.ts'
import type { Seen } from '../record/reader.ts'
import { canBeReleased, reasonAgainstRelease, releasedUntil } from '../releases/standing.ts'
import { type Chosen, chooseText, withText } from '../templates/choose.ts'
import { type Decision, keptFindings, openlySaid } from './decision.ts'
import { type Engine, opensGate } from './engines.ts'
import { type ContactIntent, SLOTTED, USUAL_SECONDS, actOf } from './intent.ts'
import { type FallenPermit, fallenPermits } from './outstanding.ts'
import { type GateReason, REASONS } from './reasons.ts'

/** What a contact was found to be. */
export type Weighed = Permitted | Refused

export interface Permitted {
  readonly kind: 'permitted'
  readonly verdict: Verdict
  readonly act: Contact
  readonly notBefore: number
  readonly expiresAt: number
  readonly decision: Decision
  readonly text: Chosen
  /** The release that it needed. */
  readonly release?: string
}

export interface Refused {
  readonly kind: 'refused'
  /** The matter, where there is one. */
  readonly matter: string | undefined
  readonly client: string
  readonly act: Contact
  readonly decision: Decision
  readonly verdict: Verdict | undefined
  readonly reason: GateReason | undefined
  /** Permits of the asker's own that stand in the way. */
  readonly outstanding: readonly string[]
}

/** Who asks. */
export interface Asker {
  readonly client: string
  readonly organisation: string
}

/** What an intent is weighed on. */
export interface Weighing {
  readonly locked: Seen
  readonly engine: Engine
  readonly asker: Asker
  /** The id that the contact will have. */
  readonly id: string
  /** Of the key that the permit would be signed with. */
  readonly kid: string
  /** The ceiling of its batch that is reached, where one is. */
  readonly ceiling?: GateReason | undefined
}

/**
 * Judges an intent on what is locked.
 *
 * @throws {ProblemError} `invalid` where values do not fit their template
 */
export function weigh(intent: ContactIntent, of: Weighing): Weighed {
  const { locked, engine, asker, id } = of
  const { now } = locked
  const organisation = intent.organisation ?? asker.organisation
  const from = intent.slot ? secondsOf(intent.slot.from) : now
  const asked = actOf(intent, { id, organisation, at: Math.max(from, now) })
  const state = locked.matter(intent.matter)
  const refuse = (
    reason: GateReason | undefined,
    about: {
      readonly act?: Contact
      readonly verdict?: Verdict
      readonly outstanding?: readonly string[]
    } = {},
  ): Refused => {
    const { act = asked, verdict, outstanding = [] } = about
    return {
      kind: 'refused',
      matter: state && state.entries > 0 ? state.id : undefined,
      client: asker.client,
      act,
      decision: decisionOf({ ...of, state }, { act, verdict, reason, isGranted: false }),
      verdict,
      reason,
      outstanding,
    }
  }

  const reason = reasonBefore(intent, { ...of, state })
  if (reason || !state) return refuse(reason ?? REASONS['unknown-matter'])
  const text = chooseText(intent, { house: locked.house, organisation, creditor: state.creditor })
  if (text.kind === 'refused') return refuse(text.reason)
  const act = text.kind === 'text' ? withText(asked, text) : asked

  const view = locked.view(state.id)
  const prepared = engine.prepare(view)
  const verdict = explainedOnce(prepared.judge(act))
  const isOpen = opensGate(verdict)
  if (!isOpen) {
    if (intent.release === undefined || !canBeReleased(verdict)) return refuse(undefined, { act, verdict })
    const against = reasonAgainstRelease(state, intent.release, { act, verdict, now })
    if (against) return refuse(against, { act, verdict })
  }

  const wanted = intent.slot ? secondsOf(intent.slot.until) : now + (intent.seconds ?? USUAL_SECONDS)
  const notBefore = act.at.earliest
  const expiresAt = isOpen
    ? prepared.standing(act, wanted).until
    : releasedUntil(prepared, act, { wanted, view })
  const permitted: Permitted = {
    kind: 'permitted',
    verdict,
    act,
    notBefore,
    expiresAt,
    decision: decisionOf({ ...of, state }, { act, verdict, reason: undefined, isGranted: true }),
    text,
    ...(isOpen || intent.release === undefined ? {} : { release: intent.release }),
  }
  const fallen = fallenPermits([provisional(permitted, of, state.id)], {
    seen: locked,
    engine,
    from: notBefore,
  })
  if (fallen.length === 0) return permitted
  const isOwn = (f: FallenPermit): boolean =>
    [f.permit.act.by.organisation, f.matter.creditor].includes(asker.organisation)
  const outstanding = fallen.filter(isOwn).map((f) => f.permit.id)
  return refuse(REASONS['outstanding-permit'], { act, verdict, outstanding })
}

/** A verdict whose whole judgement is put into words once, whoever asks for it. */
function explainedOnce(verdict: Verdict): Verdict {
  let made: Judgement | undefined
  return { ...verdict, explain: () => (made ??= verdict.explain()) }
}

/** The reservation as it would stand in the record, as far as a judgement reads it. */
function provisional(
  { act, notBefore, expiresAt, decision, release }: Permitted,
  { asker }: Weighing,
  chain: string,
): Draft {
  return {
    chain,
    kind: 'permit-reserved',
    values: {
      client: asker.client,
      permit: act.id,
      act,
      audience: '',
      terms: { notBefore, expiresAt, exposureSeconds: 0, toleranceSeconds: 0 },
      ceilings: { attempts: 1 },
      decision,
      ...openlySaid(decision),
      ...(release === undefined ? {} : { release }),
    },
  }
}

function reasonBefore(
  intent: ContactIntent,
  of: Weighing & { readonly state: MatterState | undefined },
): GateReason | undefined {
  const { locked, engine, asker, state, kid, ceiling } = of
  if (locked.isClockBehind) return REASONS['clock-behind']
  if (locked.house.keys.some((k) => k.kid === kid && k.withdrawn)) return REASONS['key-withdrawn']
  if (locked.house.adoptions.at(-1)?.rulebook !== engine.digest) return REASONS['rulebook-not-adopted']
  if (!state || state.entries === 0) return REASONS['unknown-matter']
  if (!state.persons.has(intent.person)) return REASONS['unknown-person']
  const point = state.points.get(intent.point)
  if (!point) return REASONS['unknown-point']
  if (typeof point.person === 'string' && point.person !== intent.person) return REASONS['point-of-another']
  if (intent.debts.some((d) => !state.debts.has(d))) return REASONS['unknown-debt']
  if (
    !mayActFor(
      state,
      { ...intent, organisation: intent.organisation ?? asker.organisation },
      asker,
      // placed when the contact is to be made, which for a slot may be later
      intent.slot ? Math.max(secondsOf(intent.slot.from), locked.now) : locked.now,
    )
  )
    return REASONS['not-placed']
  if (SLOTTED.has(intent.channel) !== (intent.slot !== undefined))
    return REASONS[intent.slot ? 'slot-not-allowed' : 'slot-needed']
  if (intent.slot) {
    const [from, until] = [secondsOf(intent.slot.from), secondsOf(intent.slot.until)]
    if (until < locked.now || until < from || until - from > 86_400) return REASONS['slot-passed']
  }
  return ceiling
}

/**
 * Whether the one who asks may act for the debts: the lender itself for all of a matter, an agency only for what is
 * placed with it, and nobody in another's name but the lender in its agency's.
 */
export function mayActFor(
  state: MatterState,
  intent: Pick<ContactIntent, 'debts'> & { readonly organisation: string },
  asker: Asker,
  now: number,
): boolean {
  const isLender = asker.organisation === state.creditor
  if (!isLender && intent.organisation !== asker.organisation) return false
  if (intent.organisation === state.creditor) return isLender
  return intent.debts.every((debt) =>
    state.placements.some(
      (p) => p.debt === debt && p.agency === intent.organisation && (p.until ?? Infinity) > now,
    ),
  )
}

/** What was decided and on what, as it is kept. */
export function decisionOf(
  of: {
    readonly locked: Pick<Seen, 'neighboursOf' | 'house'>
    readonly engine: Engine
    readonly state: MatterState | undefined
  },
  made: {
    readonly act: Contact
    readonly verdict: Verdict | undefined
    readonly reason: GateReason | undefined
    readonly isGranted: boolean
  },
): Decision {
  const { locked, engine, state } = of
  const { act, verdict, reason, isGranted } = made
  const isOpen = verdict !== undefined && opensGate(verdict)
  const judgement = verdict && (!isOpen || reason !== undefined) ? verdict.explain() : undefined
  return {
    certain: verdict?.certain ?? 'clear',
    possible: verdict?.possible ?? 'barred',
    policy: verdict?.policy ?? null,
    findings: keptFindings(judgement?.findings ?? []),
    needs: judgement?.needs ?? [],
    conditions: isGranted ? (verdict?.explain().conditions ?? []) : [],
    ...(reason === undefined ? {} : { refusedBy: reason.code }),
    judgedAt: act.at.earliest,
    rulebook: engine.digest,
    engine: engine.engine,
    timeZoneData: engine.timeZoneData,
    knowledge: state
      ? [
          ...[state, ...locked.neighboursOf(state.id)].map((s) => ({ chain: s.id, entries: s.entries })),
          { chain: HOUSE, entries: locked.house.entries },
        ]
      : [],
  }
}
