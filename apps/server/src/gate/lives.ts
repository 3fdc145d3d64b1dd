/** What happens to a permit after it was granted: settled, redeemed, given back, its void acknowledged (S28–S30). */
import { type Content, type Outcome, outcomesOf } from '@forbear/conduct/facts'
import type { Incident } from '@forbear/permit/incident'
import { type LifeCommand, type LifeStep, applyCommand } from '@forbear/permit/lifecycle'
import type { Client } from '../house/state.ts'
import type { MatterState } from '../matters/state.ts'
import { decidedWith } from '../platform/idempotency.ts'
import { ProblemError } from '../platform/problem.ts'
import { secondsOf, textOf } from '../platform/schemas.ts'
import type { Draft } from '../record/fact.ts'
import { requireSignable } from '../record/health.ts'
import type { Decided, Locked } from '../record/recorder.ts'
import { releasedUntil } from '../releases/standing.ts'
import type { Service } from '../service.ts'
import { type PermitGranted, refusalOf } from './answers.ts'
import { conditionNames, endByOf } from './conditions.ts'
import { type Decision, openlySaid } from './decision.ts'
import { type Engine, opensGate } from './engines.ts'
import { toOf, tokenOf } from './grant.ts'
import { MOST_SECONDS, SLOTTED } from './intent.ts'
import { askedAt, fallenPermits, isWithin } from './outstanding.ts'
import { ownPermit } from './own-permit.ts'
import { type Permit, isUsable } from './permit.ts'
import { type PermitView, permitView } from './permit-view.ts'
import type { GateReason } from './reasons.ts'
import { REASONS } from './reasons.ts'
import { decisionOf, mayActFor } from './reserve.ts'

/** Who acts on which permit, on what is locked. */
export interface Acting {
  readonly id: string
  readonly matter: string
  readonly locked: Locked
  readonly service: Service
  readonly client: Client
}

/** What became of the contact, as its holder says. */
export interface Report {
  readonly outcome: Outcome
  readonly begunAt: string
  readonly durationSeconds?: number | undefined
  readonly content?: Content | undefined
  readonly by?: string | undefined
}

/**
 * Records what became of a contact. Nothing that happened is refused: late, contradicting, second and unlawful ones are
 * recorded with the incident that they are. What is out and falls by it is voided in the same transaction (S29).
 */
export function settle(report: Report, of: Acting): Decided<string> {
  const { id, locked, service, client } = of
  const { state, permit } = ownPermit(id, { seen: locked, ...of })
  const { outcome, durationSeconds, content, by } = report
  const begunAt = secondsOf(report.begunAt)
  requireReport(report, { permit, begunAt, latest: locked.now + permit.life.terms.toleranceSeconds })
  const draft: Draft = {
    chain: state.id,
    kind: 'permit-settled',
    values: {
      client: client.id,
      permit: id,
      begunAt,
      outcome,
      evidence: 'holder',
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
      ...(content === undefined ? {} : { content }),
      ...(by === undefined ? {} : { by }),
    },
  }
  const step = applyCommand(permit.life, { kind: 'settle', outcome, begunAt, source: 'holder' })
  const voids = voidsOf([draft], { locked, engine: service.engine, client: client.id })
  const view = viewAfter({ state, permit, step, now: locked.now })
  return decidedWith([draft, ...voids], { ...view, found: foundOf(step), voided: voids.length })
}

/**
 * The entries that void what falls by others, each naming the first of them as what stands against it (S29). Whoever
 * records what may bar a contact records these with it.
 *
 * @param drafts  at least one, of matters that are locked
 */
export function voidsOf(
  drafts: readonly Draft[],
  of: { readonly locked: Locked; readonly engine: Engine; readonly client: string },
): readonly Draft[] {
  const { locked, engine, client } = of
  const [first] = drafts
  if (!first) return []
  const because = `${first.chain}/${(locked.matter(first.chain)?.entries ?? 0) + 1}`
  return fallenPermits(drafts, { seen: locked, engine, from: locked.now }).map(
    ({ matter, permit }): Draft => ({
      chain: matter.id,
      kind: 'permit-voided',
      values: { client, permit: permit.id, at: locked.now, because },
    }),
  )
}

/**
 * The entries that void all usable permits of a kind, in a decision of the house that holds every matter with one out.
 *
 * @param because  the entry that stands against them, `chain/number`
 */
export function voidsOfAll(
  isMeant: (permit: Permit) => boolean,
  of: { readonly locked: Locked; readonly client: string; readonly because: string },
): readonly Draft[] {
  const { locked, client, because } = of
  return locked.matters.flatMap((chain) =>
    [...(locked.matter(chain)?.permits.values() ?? [])]
      .filter((permit) => isUsable(permit, locked.now) && isMeant(permit))
      .map(({ id: permit }): Draft => {
        return { chain, kind: 'permit-voided', values: { client, permit, at: locked.now, because } }
      }),
  )
}

/** Voids a permit that its holder gives back. It stays possible that it was used, until a log shows otherwise (S30). */
export function giveBack(of: Acting): Decided<string> {
  const { id, locked, client } = of
  const { state, permit } = ownPermit(id, { seen: locked, ...of })
  const at = locked.now
  const step = required(permit, { kind: 'void', at, because: 'holder' })
  return decidedWith(
    [
      {
        chain: state.id,
        kind: 'permit-voided',
        values: { client: client.id, permit: id, at, because: 'holder' },
      },
    ],
    viewAfter({ state, permit, step, now: at }),
  )
}

/** Records that the audience holds voids; all or none. */
export function acknowledge(
  ids: readonly string[],
  of: { readonly matters: readonly string[]; readonly locked: Locked; readonly client: Client },
): Decided<string> {
  const { matters, locked, client } = of
  const at = locked.now
  const drafts = ids.map((id): Draft => {
    const matter = matters.find((m) => locked.matter(m)?.permits.has(id)) ?? ''
    const { state, permit } = ownPermit(id, { seen: locked, matter, client })
    required(permit, { kind: 'acknowledge-void', at })
    return { chain: state.id, kind: 'void-acknowledged', values: { client: client.id, permit: id, at } }
  })
  return decidedWith(drafts, { acknowledged: drafts.length, at: textOf(at) })
}

/** An answer as it is sent and kept. */
export interface Redeemed {
  readonly status: 200 | 409
  readonly body: string
}

/** Judges a letter or visit again, now, and gives the token that it goes out with (S28). */
export function redeem(of: Acting & { readonly language: 'en' | 'zh' }): Decided<Redeemed> {
  const { id, locked, service, client, language } = of
  const { state, permit } = ownPermit(id, { seen: locked, ...of })
  const { now } = locked
  const { engine } = service
  requireSignable(service.sequencer.health)
  if (!SLOTTED.has(permit.act.channel))
    throw new ProblemError('conflict', {
      en: 'Only letters, visits and the like are redeemed; the permit of a call or message is used by its token.',
      zh: '只有信函、上门等许可需要核销；电话和短信的许可凭令牌直接使用。',
    })
  required(permit, { kind: 'redeem', at: now })
  const act = askedAt(permit.act, now)
  const view = locked.view(state.id)
  const prepared = engine.prepare(view)
  const verdict = prepared.judge(act)
  const reason = reasonAgainst(permit, { ...of, state })
  const isOpen = opensGate(verdict)
  const isGranted =
    !reason && (isOpen || (permit.release !== undefined && isWithin(verdict, permit.release.level)))
  const decision = decisionOf({ locked, engine, state }, { act, verdict, reason, isGranted })
  if (!isGranted) {
    const body = JSON.stringify(refusalOf(verdict.explain(), { reason, language }))
    const answer = { status: 409, body } as const
    const values = { client: client.id, act, decision, ...openlySaid(decision), permit: id }
    return { drafts: [{ chain: state.id, kind: 'permit-refused', values }], answer, reply: answer }
  }
  const wanted = Math.min(permit.life.terms.expiresAt, now + MOST_SECONDS)
  const until = isOpen ? prepared.standing(act, wanted).until : releasedUntil(prepared, act, { wanted, view })
  const granted = grantedAgain(permit, {
    service,
    now,
    until,
    address: state.points.get(permit.act.point ?? '')?.value ?? '',
    decision,
  })
  const answer = { status: 200, body: JSON.stringify(granted) } as const
  const values = {
    client: client.id,
    permit: id,
    at: now,
    kid: service.keys.permit.kid,
    decision,
    ...openlySaid(decision),
  }
  return { drafts: [{ chain: state.id, kind: 'permit-redeemed', values }], answer, reply: answer }
}

function grantedAgain(
  permit: Permit,
  of: {
    readonly service: Service
    readonly now: number
    readonly until: number
    readonly address: string
    readonly decision: Decision
  },
): PermitGranted {
  const { service, now, until, address, decision } = of
  const { id, act, audience, text, ceilings } = permit
  // what has to be kept to is what is so now, not what was when the slot was reserved
  const conditions = conditionNames(decision.conditions)
  const endBy = endByOf(decision.conditions)
  const token = tokenOf(
    {
      id,
      issuer: service.issuer,
      audience,
      issuedAt: now,
      notBefore: now,
      expiresAt: until,
      channel: act.channel,
      to: toOf(id, act.channel, address),
      by: act.by.organisation,
      purpose: typeof act.purpose === 'string' ? act.purpose : 'collection',
      ...(text === undefined ? {} : { template: text }),
      conditions,
      ceilings,
      ...(endBy === undefined ? {} : { endBy }),
    },
    service.keys.permit,
  )
  return {
    id,
    token,
    contact: act.id,
    notBefore: textOf(now),
    expiresAt: textOf(until),
    ...(endBy === undefined ? {} : { endBy: textOf(endBy) }),
    conditions: [...conditions],
    ceilings: { ...ceilings },
    rulebook: decision.rulebook,
  }
}

function reasonAgainst(permit: Permit, of: Acting & { readonly state: MatterState }): GateReason | undefined {
  const { locked, service, state } = of
  const { by, debts = [] } = permit.act
  if (locked.isClockBehind) return REASONS['clock-behind']
  if (locked.house.keys.some((k) => k.kid === service.keys.permit.kid && k.withdrawn))
    return REASONS['key-withdrawn']
  if (locked.house.adoptions.at(-1)?.rulebook !== service.engine.digest)
    return REASONS['rulebook-not-adopted']
  const asker = { client: permit.client, organisation: by.organisation }
  return mayActFor(state, { debts: [...debts], organisation: by.organisation }, asker, locked.now)
    ? undefined
    : REASONS['not-placed']
}

/**
 * A step of a permit's life that has to be possible.
 *
 * @throws {ProblemError} `conflict` where it is not
 */
function required(permit: Permit, command: LifeCommand): Extract<LifeStep, { ok: true }> {
  const step = applyCommand(permit.life, command)
  if (step.ok) return step
  throw new ProblemError('conflict', step.refusal.says)
}

function requireReport(
  report: Report,
  of: { readonly permit: Permit; readonly begunAt: number; readonly latest: number },
): void {
  const known: readonly string[] = outcomesOf(of.permit.act.channel)
  const errors = [
    ...(known.includes(report.outcome)
      ? []
      : [
          {
            pointer: '/outcome',
            code: 'other-channel',
            detail: {
              en: `A contact by ${of.permit.act.channel} ends as one of ${known.join(', ')}.`,
              zh: `${of.permit.act.channel} 的结果只能是以下之一：${known.join('、')}。`,
            },
          },
        ]),
    ...(of.begunAt <= of.latest
      ? []
      : [
          {
            pointer: '/begunAt',
            code: 'in-the-future',
            detail: { en: 'The contact has not begun yet.', zh: '该次联系尚未开始。' },
          },
        ]),
  ]
  if (errors.length === 0) return
  throw new ProblemError(
    'invalid',
    { en: 'The report cannot be right; each place is listed.', zh: '上报内容有误，逐处列明如下。' },
    errors,
  )
}

const foundOf = (step: LifeStep): readonly Incident['kind'][] =>
  step.ok ? step.incidents.map((i) => i.kind) : []

function viewAfter(of: {
  readonly state: MatterState
  readonly permit: Permit
  readonly step: LifeStep
  readonly now: number
}): PermitView {
  const { state, permit, step, now } = of
  return permitView(step.ok ? { ...permit, life: step.life } : permit, { matter: state.id, now })
}
