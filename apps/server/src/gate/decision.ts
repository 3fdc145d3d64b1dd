/**
 * What the gate decided and on what: as much of a judgement as is kept with the fact. The whole judgement follows from
 * it, since the same inputs give the same judgement (S32, S33).
 */
import type { Condition, Finding, Judgement, Need } from '@forbear/conduct/judge'
import type { Level, Pair } from '@forbear/conduct/judge'

/** A finding as it is kept: which rule, how strongly, and the facts that decided. */
export type KeptFinding = Pick<
  Finding,
  'rule' | 'instrument' | 'citation' | 'force' | 'certain' | 'possible' | 'decided' | 'needs'
> & { readonly person?: string; readonly debt?: string }

export interface Decision {
  readonly certain: Level
  readonly possible: Level
  readonly policy: Pair | null
  /** What bites; empty where the contact is permitted. */
  readonly findings: readonly KeptFinding[]
  /** What would decide, where the readings differ. */
  readonly needs: readonly Need[]
  /** What must be kept to in the contact (S20); empty where it is refused. */
  readonly conditions: readonly Condition[]
  /** Why the gate refuses although no rule does; absent otherwise. */
  readonly refusedBy?: string
  /** The instant that was judged, epoch seconds. */
  readonly judgedAt: number
  /** Digests and versions that the judgement rests on. */
  readonly rulebook: string
  readonly engine: string
  readonly timeZoneData: string
  /** Chains that were read, with the number of the last entry of each: knowledge time, exactly. */
  readonly knowledge: readonly { readonly chain: string; readonly entries: number }[]
}

/**
 * What a decision says of nobody, in fields of their own: a variant of the evidence for everybody can show verdict and
 * rulebook without the contact.
 */
export type OpenlySaid = Pick<Decision, 'certain' | 'possible' | 'rulebook'>

/** Those fields of a decision. */
export const openlySaid = ({ certain, possible, rulebook }: Decision): OpenlySaid => ({
  certain,
  possible,
  rulebook,
})

/** The findings of a judgement as they are kept. */
export function keptFindings(findings: readonly Finding[]): readonly KeptFinding[] {
  return findings.map((f) => ({
    rule: f.rule,
    instrument: f.instrument,
    citation: f.citation,
    force: f.force,
    certain: f.certain,
    possible: f.possible,
    decided: f.decided,
    needs: f.needs,
    ...(f.person === undefined ? {} : { person: f.person }),
    ...(f.debt === undefined ? {} : { debt: f.debt }),
  }))
}

/** What a judgement says, without what it rests on: the part that a replay has to give again (S32). */
export type Said = Pick<Decision, 'certain' | 'possible' | 'policy' | 'findings' | 'needs'>

/** What a whole judgement says. */
export function saidOf(judgement: Judgement): Said {
  const { certain, possible, policy, needs } = judgement
  return { certain, possible, policy, findings: keptFindings(judgement.findings), needs }
}
