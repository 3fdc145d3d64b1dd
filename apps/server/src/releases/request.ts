/** Asking for a release, and deciding on one that another asked for (S31). */
import { isReleasable } from '../gate/answers.ts'
import { refusalOf } from '../gate/answers.ts'
import type { ContactIntent } from '../gate/intent.ts'
import { weigh } from '../gate/reserve.ts'
import { isSecondPerson } from '../house/second-person.ts'
import type { Client } from '../house/state.ts'
import type { MatterState } from '../matters/state.ts'
import { decidedWith } from '../platform/idempotency.ts'
import { ProblemError } from '../platform/problem.ts'
import { textOf } from '../platform/schemas.ts'
import type { Draft } from '../record/fact.ts'
import type { Decided, Locked } from '../record/recorder.ts'
import type { Service } from '../service.ts'
import type { Release } from './release.ts'
import { boundOf } from './standing.ts'

/** What is asked for. */
export interface ReleaseAsked {
  readonly intent: ContactIntent
  readonly reason: string
  readonly rebuttal?: { readonly rule: string; readonly factor: string } | undefined
  readonly by?: string | undefined
}

/** An answer as it is sent and kept. */
export interface Answered {
  readonly status: 201 | 409
  readonly body: string
}

interface Asking {
  readonly locked: Locked
  readonly service: Service
  readonly client: Client
}

/**
 * Asks for a release of a contact that the gate refuses now, and could be released.
 *
 * @throws {ProblemError} `invalid` without the factor that a presumption needs, `conflict` where none is needed
 */
export function requestRelease(
  asked: ReleaseAsked,
  of: Asking & { readonly language: 'en' | 'zh' },
): Decided<Answered> {
  const { locked, service, client, language } = of
  const { intent, reason, rebuttal, by } = asked
  const weighed = weigh(intent, {
    locked,
    engine: service.engine,
    asker: { client: client.id, organisation: client.organisation },
    id: service.newId('con'),
    kid: service.keys.permit.kid,
  })
  if (weighed.kind === 'permitted')
    throw new ProblemError('conflict', {
      en: 'Nothing stands against this contact now; no release is needed.',
      zh: '目前没有规则反对本次联系，无需放行。',
    })
  const judgement = weighed.verdict?.explain()
  if (weighed.reason || !judgement || !isReleasable(judgement)) {
    const { reason: against, outstanding } = weighed
    const body = JSON.stringify(refusalOf(judgement, { reason: against, language, outstanding }))
    const answer = { status: 409, body } as const
    return { drafts: [], answer, reply: answer }
  }
  if (judgement.possible === 'presumed') requireRebuttal(judgement, rebuttal)
  const release = service.newId('rel')
  const bound = boundOf(weighed.act)
  const expiresAt = locked.now + service.releaseSeconds
  const body = JSON.stringify({ id: release, state: 'requested', expiresAt: textOf(expiresAt) })
  const answer = { status: 201, body } as const
  return {
    drafts: [
      {
        chain: intent.matter,
        kind: 'release-requested',
        values: {
          client: client.id,
          release,
          organisation: client.organisation,
          bound,
          reason,
          expiresAt,
          decision: weighed.decision,
          ...(rebuttal === undefined ? {} : { rebuttal }),
          ...(by === undefined ? {} : { by }),
        },
      },
    ],
    answer,
    reply: answer,
  }
}

type Judged = ReturnType<NonNullable<ReturnType<typeof weigh>['verdict']>['explain']>

/** A presumption is released only with a factor that its rule names for rebutting it, where it names any. */
function requireRebuttal(judgement: Judged, rebuttal: ReleaseAsked['rebuttal']): void {
  const presuming = new Set(judgement.findings.filter((f) => f.possible === 'presumed').map((f) => f.rule))
  const known = judgement.factors.filter((f) => presuming.has(f.rule) && f.weighs === 'against-violation')
  if (rebuttal && (known.length === 0 ? presuming.has(rebuttal.rule) : isAmong(known, rebuttal))) return
  const list = known.map((f) => `${f.rule} ${f.id}`).join(', ')
  const detail = {
    en: `A presumption stands against the contact: name the rule and the factor that rebuts it${list === '' ? '' : `, one of ${list}`}.`,
    zh: `存在不利推定：须指明规则及可推翻推定的因素${list === '' ? '' : `，例如 ${list}`}。`,
  }
  throw new ProblemError('invalid', detail, [{ pointer: '/rebuttal', code: 'rebuttal-needed', detail }])
}

const isAmong = (
  known: Judged['factors'],
  { rule, factor }: { readonly rule: string; readonly factor: string },
): boolean => known.some((f) => f.rule === rule && f.id === factor)

/**
 * Approves or refuses a release, as a second person.
 *
 * @throws {ProblemError} `forbidden` to who asked for it and to an agency it is none of the business of; `conflict` where it was decided
 */
export function decideRelease(
  id: string,
  of: Asking & {
    readonly matter: string
    readonly by: string | undefined
    readonly decision: { readonly kind: 'approved' } | { readonly kind: 'refused'; readonly reason: string }
  },
): Decided<string> {
  const { locked, client, matter, by, decision } = of
  const { state, release } = ownRelease(id, { state: locked.matter(matter), client })
  requireSecond(release, { client, by, creditor: state.creditor })
  if (release.state !== 'requested' || locked.now > release.expiresAt)
    throw new ProblemError('conflict', {
      en: 'The release was decided before, or its time has passed.',
      zh: '该放行已有决定，或已过期。',
    })
  const stated = { client: client.id, release: id, ...(by === undefined ? {} : { by }) }
  const drafts: readonly Draft[] =
    decision.kind === 'refused'
      ? [{ chain: state.id, kind: 'release-refused', values: { ...stated, reason: decision.reason } }]
      : [
          { chain: state.id, kind: 'release-approved', values: stated },
          {
            chain: state.id,
            kind: 'telling-due',
            values: { client: client.id, persons: borrowersOf(state), about: 'release', subject: id },
          },
        ]
  return decidedWith(drafts, { id, state: decision.kind, expiresAt: textOf(release.expiresAt) })
}

/**
 * A release that a client may see: its organisation's own, and the lender's all.
 *
 * @throws {ProblemError} `not-found` otherwise
 */
export function ownRelease(
  id: string,
  of: { readonly state: MatterState | undefined; readonly client: Client },
): { readonly state: MatterState; readonly release: Release } {
  const { state, client } = of
  const release = state?.releases.get(id)
  const isOwn =
    release?.requestedBy.organisation === client.organisation ||
    release?.bound.organisation === client.organisation ||
    state?.creditor === client.organisation
  if (state && release && isOwn) return { state, release }
  throw new ProblemError('not-found', {
    en: `No release \`${id}\` that you may see is known here.`,
    zh: `没有贵方可查看的放行 \`${id}\`。`,
  })
}

function requireSecond(
  { requestedBy }: Release,
  of: { readonly client: Client; readonly by: string | undefined; readonly creditor: string },
): void {
  const { client, by, creditor } = of
  // what the lender asks for in its agency's name is not the agency's to approve
  const mayDecide = [requestedBy.organisation, creditor].includes(client.organisation)
  if (isSecondPerson(requestedBy, { client: client.id, by }) && mayDecide) return
  throw new ProblemError('forbidden', {
    en: 'A release is decided by a second person of the same organisation or of the lender, with a key of their own, never by who asked for it.',
    zh: '放行须由同一机构或债权人的另一人以其自己的密钥审批，申请人不得自行审批。',
  })
}

const borrowersOf = (state: MatterState): readonly string[] =>
  [...state.persons.values()]
    .filter(({ role }) => role === 'debtor' || role === 'co-debtor')
    .map(({ id }) => id)
