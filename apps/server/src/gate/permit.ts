/** A permit as the matter's entries tell its life, and the contact that it stands for in every count. */
import type { Contact, Content, Fact as KnownAs, Outcome } from '@forbear/conduct/facts'
import {
  type Life,
  type LifeCommand,
  type Report,
  applyCommand,
  engineState,
  reserve,
} from '@forbear/permit/lifecycle'
import type { Ceilings, PermittedTemplate } from '@forbear/permit/permit'
import type { Level } from '@forbear/conduct/judge'
import type { Fact, MatterFacts } from '../record/fact.ts'
import type { BatchTerms } from './batch.ts'
import { conditionNames, endByOf } from './conditions.ts'

export interface Permit {
  readonly id: string
  readonly act: Contact
  readonly client: string
  readonly audience: string
  readonly reservedAt: number
  readonly life: Life
  readonly ceilings: Ceilings
  readonly conditions: readonly string[]
  readonly endBy?: number
  readonly text?: PermittedTemplate
  /** The key that its token was signed with. */
  readonly kid?: string
  readonly release?: { readonly id: string; readonly level: Level }
  readonly batch?: BatchTerms
  /** Of the contact, as last reported. */
  readonly durationSeconds?: number
  readonly content?: Content
  readonly settledAt?: number
}

/** Entries that tell what became of a permit. */
export type PermitFact = Extract<
  Fact,
  {
    kind: 'permit-redeemed' | 'permit-settled' | 'permit-not-made' | 'permit-voided' | 'void-acknowledged'
  }
>

/** A permit as it begins. */
export function reserved(values: MatterFacts['permit-reserved'], at: number): Permit {
  const { permit, act, client, audience, terms, ceilings, text, release, batch, kid, decision } = values
  const endBy = endByOf(decision.conditions)
  return {
    id: permit,
    act,
    client,
    audience,
    reservedAt: at,
    life: reserve(terms),
    ceilings,
    conditions: conditionNames(decision.conditions),
    ...(endBy === undefined ? {} : { endBy }),
    ...(text === undefined ? {} : { text }),
    ...(kid === undefined ? {} : { kid }),
    ...(release === undefined ? {} : { release: { id: release, level: decision.possible } }),
    ...(batch === undefined ? {} : { batch }),
  }
}

/** What an entry says that happened to a permit. */
export function commandOf(fact: PermitFact, at: number): LifeCommand {
  switch (fact.kind) {
    case 'permit-redeemed':
      return { kind: 'redeem', at: fact.values.at }
    case 'permit-settled': {
      const { outcome, begunAt, evidence } = fact.values
      return { kind: 'settle', outcome, begunAt, source: evidence }
    }
    case 'permit-not-made': {
      const { from, until } = fact.values
      return { kind: 'show-not-made', at, source: 'log', from, until }
    }
    case 'permit-voided':
      return { kind: 'void', at: fact.values.at, because: fact.values.because }
    case 'void-acknowledged':
      return { kind: 'acknowledge-void', at: fact.values.at }
  }
}

/** A permit after an entry that concerns it; an entry was only recorded where its life allowed it. */
export function afterEntry(permit: Permit, fact: PermitFact & { readonly at: number }): Permit {
  const step = applyCommand(permit.life, commandOf(fact, fact.at))
  if (!step.ok) return permit
  const settled = fact.kind === 'permit-settled' ? { settledAt: permit.settledAt ?? fact.at } : {}
  const duration =
    fact.kind === 'permit-settled' && fact.values.durationSeconds !== undefined
      ? { durationSeconds: fact.values.durationSeconds }
      : {}
  const content =
    fact.kind === 'permit-settled' && fact.values.content !== undefined
      ? { content: fact.values.content }
      : {}
  const signed =
    fact.kind === 'permit-redeemed' && fact.values.kid !== undefined ? { kid: fact.values.kid } : {}
  return { ...permit, life: step.life, ...settled, ...duration, ...content, ...signed }
}

/** Whether somebody may hold a token of it that opens at an instant, or later. */
export function isUsable({ life }: Permit, now: number): boolean {
  const { state } = life.now
  return (state === 'reserved' || state === 'redeemed') && life.terms.expiresAt >= now
}

/** The contacts that a permit stands for: the one it allowed, and any further one that was reported under it. */
export function contactsOfPermit(permit: Permit): readonly Contact[] {
  const { act, life, reservedAt, settledAt, durationSeconds, content } = permit
  const reports = [life.reports.holder, life.reports.log].filter((r) => r !== undefined)
  const outcome = outcomeOf(reports)
  const [first] = reports
  const one: Contact = {
    ...act,
    at: first ? { earliest: first.begunAt, latest: first.begunAt } : openStampOf(act, life),
    permit: engineState(life),
    recordedAt: reservedAt,
    ...(outcome === undefined ? {} : { outcome }),
    ...(content === undefined || first === undefined ? {} : { content }),
    ...(durationSeconds === undefined || first === undefined ? {} : { durationSeconds }),
    ...(settledAt === undefined ? {} : { outcomeRecordedAt: settledAt }),
  }
  return [one, ...life.further.map((report, i) => furtherContact(act, report, i))]
}

/** A contact on a voided permit that nobody reported may have begun at any second of the interval, not at its first (S29). */
const openStampOf = ({ at }: Contact, { now, terms }: Life): Contact['at'] =>
  now.state === 'voided' ? { earliest: terms.notBefore, latest: terms.expiresAt } : at

/** A contact that a permit did not allow, reported under it: it happened all the same, and counts. */
function furtherContact(act: Contact, report: Report, index: number): Contact {
  const outcome = outcomeOf([report])
  return {
    ...act,
    id: `${act.id}/${index + 2}`,
    at: { earliest: report.begunAt, latest: report.begunAt },
    ...(outcome === undefined ? {} : { outcome }),
  }
}

/** What is known to have become of a contact: sources that differ are both kept (S34). */
function outcomeOf(reports: readonly Report[]): KnownAs<Outcome> | undefined {
  const said = [...new Set(reports.map((r) => r.outcomes.at(-1)).filter((o) => o !== undefined))] as Outcome[]
  const [only] = said
  return said.length > 1 ? { oneOf: said } : only
}
