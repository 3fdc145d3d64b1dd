/**
 * Whether a contact may be made, and the permit for it: judged, recorded as pending and granted in one decision, on
 * what is locked until it is committed (S28).
 */
import type { Contact } from '@forbear/conduct/facts'
import type { Verdict } from '@forbear/conduct/sweep'
import type { MatterState } from '../matters/state.ts'
import type { Said } from '../platform/problem.ts'
import { secondsOf } from '../platform/schemas.ts'
import { HOUSE } from '../record/fact.ts'
import type { Seen } from '../record/reader.ts'
import { type Decision, keptFindings } from './decision.ts'
import { type Engine, opensGate } from './engines.ts'
import { type ContactIntent, SLOTTED, USUAL_SECONDS, actOf } from './intent.ts'

/** Why the gate refuses before any rule is asked, or although none bars. */
export interface GateReason {
  readonly code:
    | 'unknown-matter'
    | 'unknown-person'
    | 'unknown-point'
    | 'unknown-debt'
    | 'point-of-another'
    | 'not-placed'
    | 'clock-behind'
    | 'rulebook-not-adopted'
    | 'slot-needed'
    | 'slot-not-allowed'
    | 'slot-passed'
    | 'outstanding-permit'
  readonly says: Said
}

/** What a contact was found to be. */
export type Weighed =
  | {
      readonly kind: 'permitted'
      readonly verdict: Verdict
      readonly act: Contact
      readonly notBefore: number
      readonly expiresAt: number
      readonly decision: Decision
    }
  | {
      readonly kind: 'refused'
      /** The matter, where there is one. */
      readonly matter: string | undefined
      readonly client: string
      readonly act: Contact
      readonly decision: Decision
      readonly verdict: Verdict | undefined
      readonly reason: GateReason | undefined
    }

/** Who asks. */
export interface Asker {
  readonly client: string
  readonly organisation: string
}

/**
 * Judges an intent on what is locked.
 *
 * @param id  the id that the contact will have
 */
export function weigh(
  intent: ContactIntent,
  of: { readonly locked: Seen; readonly engine: Engine; readonly asker: Asker; readonly id: string },
): Weighed {
  const { locked, engine, asker, id } = of
  const { now } = locked
  const organisation = intent.organisation ?? asker.organisation
  const from = intent.slot ? secondsOf(intent.slot.from) : now
  const act = actOf(intent, { id, organisation, at: Math.max(from, now) })
  const state = locked.matter(intent.matter)
  const refuse = (reason: GateReason | undefined, verdict?: Verdict): Weighed => ({
    kind: 'refused',
    matter: state && state.entries > 0 ? state.id : undefined,
    client: asker.client,
    act,
    decision: decisionOf({ ...of, state }, act, verdict, reason),
    verdict,
    reason,
  })

  const reason = reasonBefore(intent, { locked, engine, asker, state })
  if (reason || !state) return refuse(reason ?? REASONS['unknown-matter'])

  const view = locked.view(state.id)
  const prepared = engine.prepare(view)
  const verdict = prepared.judge(act)
  if (!opensGate(verdict)) return refuse(undefined, verdict)

  const wanted = intent.slot ? secondsOf(intent.slot.until) : now + (intent.seconds ?? USUAL_SECONDS)
  const { until } = prepared.standing(act, wanted)
  return {
    kind: 'permitted',
    verdict,
    act,
    notBefore: act.at.earliest,
    expiresAt: until,
    decision: decisionOf({ ...of, state }, act, verdict, undefined),
  }
}

function reasonBefore(
  intent: ContactIntent,
  of: {
    readonly locked: Seen
    readonly engine: Engine
    readonly asker: Asker
    readonly state: MatterState | undefined
  },
): GateReason | undefined {
  const { locked, engine, asker, state } = of
  if (locked.isClockBehind) return REASONS['clock-behind']
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
  return undefined
}

/**
 * Whether the one who asks may act for the debts: the lender itself for all of a matter, an agency only for what is
 * placed with it, and nobody in another's name but the lender in its agency's.
 */
function mayActFor(
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

function decisionOf(
  of: { readonly locked: Seen; readonly engine: Engine; readonly state: MatterState | undefined },
  act: Contact,
  verdict: Verdict | undefined,
  reason: GateReason | undefined,
): Decision {
  const { locked, engine, state } = of
  const isOpen = verdict !== undefined && reason === undefined && opensGate(verdict)
  const judgement = verdict && !isOpen ? verdict.explain() : undefined
  return {
    certain: verdict?.certain ?? 'clear',
    possible: verdict?.possible ?? 'barred',
    policy: verdict?.policy ?? null,
    findings: keptFindings(judgement?.findings ?? []),
    needs: judgement?.needs ?? [],
    conditions: isOpen ? (verdict?.explain().conditions ?? []) : [],
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

/** Each reason in words. */
export const REASONS: Readonly<Record<GateReason['code'], GateReason>> = (
  [
    ['unknown-matter', 'No such matter is known here.', '没有登记该案件。'],
    [
      'unknown-person',
      'The matter does not know this person; state who it is first.',
      '该案件未登记此人；请先登记其身份。',
    ],
    [
      'unknown-point',
      'The matter does not know this number or address; state it first, and how it was obtained.',
      '该案件未登记此号码或地址；请先登记及其来源。',
    ],
    ['unknown-debt', 'The matter has no such debt.', '该案件没有此笔债务。'],
    ['point-of-another', 'The number or address belongs to somebody else.', '该号码或地址属于他人。'],
    [
      'not-placed',
      'The debt is not placed with this organisation, or not any more.',
      '该债务未委托给此机构，或委托已结束。',
    ],
    [
      'clock-behind',
      'The clock stands before what is already recorded; nothing is permitted until it is right.',
      '时钟早于已登记的记录；校正之前不予许可。',
    ],
    [
      'rulebook-not-adopted',
      'This process judges by a rulebook that is not the one adopted.',
      '本进程所用规则集并非现行采用的规则集。',
    ],
    [
      'slot-needed',
      'A letter or a visit needs a slot, at most a day long.',
      '信函和上门需要指定时段，最长一天。',
    ],
    [
      'slot-not-allowed',
      'A call or a message is permitted for the next minutes, not for a slot.',
      '电话和短信只能就接下来的几分钟申请许可，不能指定时段。',
    ],
    [
      'slot-passed',
      'The slot has passed, ends before it begins, or is longer than a day.',
      '时段已过、结束早于开始，或超过一天。',
    ],
    [
      'outstanding-permit',
      'A permit that is already out would no longer be lawful beside this contact.',
      '若进行本次联系，已发出的另一许可将不再合法。',
    ],
  ] as const
).reduce(
  (all, [code, en, zh]) => ({ ...all, [code]: { code, says: { en, zh } } }),
  {} as Record<GateReason['code'], GateReason>,
)
