/** Answers in full, made from a program: with the act's own ids, as the readable judge would have given them. */
import type { Contact } from '../facts/contact.ts'
import type { Decided, FactSeen } from '../judge/judgement.ts'
import type { RuleAnswer } from '../judge/rule.ts'
import type { Need } from '../judge/truth.ts'
import type { Question } from './question.ts'
import type { Kind } from './shape.ts'

/**
 * The answer to a question about an act.
 *
 * @returns `undefined` where the readable judge has to say it
 */
export function answerOf(question: Question, by: Named): RuleAnswer | undefined {
  const { answer } = question
  if (!answer || !isOwnOfKind(answer.decided, question.kind)) return undefined
  return withIds(answer, question.kind, by)
}

/** Numbers that an act has of its own are not those of the one that the kind was learnt from. */
export function isOwnOfKind(decided: Decided, kind: Kind): boolean {
  // of several debts that the act may be about it names one, whose id is not the kind's to say
  if ('debt' in decided && decided.debt !== undefined) return kind.debt !== undefined
  if (decided.kind !== 'attribute' && decided.kind !== 'party') return true
  return areOwnOfKind(decided.facts ?? [])
}

/** Whether none of the facts seen is an act's own. */
export function areOwnOfKind(facts: readonly FactSeen[]): boolean {
  return facts.every((f) => f.kind !== 'number' || f.fact === 'visitors')
}

/** Whose ids an answer gets. */
export interface Named {
  readonly act: Pick<Contact, 'id' | 'person'>
  /** The debt asked about, if there is only one. */
  readonly debtId: string | undefined
}

/** Ids that stand for an act's own until it is known. */
export const PLACEHOLDER = {
  act: { id: '\u0000act', person: '\u0000who' },
  debtId: '\u0000owed',
} as const satisfies Named

/** An answer of a kind with placeholders for ids: of answers learnt from several kinds all the same. */
export function withPlaceholders(answer: RuleAnswer, kind: Kind): RuleAnswer {
  return withIds(answer, kind, PLACEHOLDER)
}

/** What would decide, with the act's ids in place of placeholders; the list itself if it has none. */
export function needsWith(needs: readonly Need[], by: Named): readonly Need[] {
  return needs.some(isOfAct) ? needs.map((n) => withAct(n, by)) : needs
}

/** Whether a need has a placeholder for an id of the act. */
export function isOfAct({ about }: Need): boolean {
  return about === PLACEHOLDER.act.id || about === PLACEHOLDER.act.person || about === PLACEHOLDER.debtId
}

/** A need with the act's ids in place of placeholders. */
export function withAct(need: Need, by: Named): Need {
  return isOfAct(need) && need.about !== undefined ? { ...need, about: real(need.about, by) } : need
}

/** What decided with the act's ids in place of placeholders; itself if it has none. */
export function decidedOf(decided: Decided, by: Named): Decided {
  if (decided.kind === 'party' && decided.person === PLACEHOLDER.act.person)
    return { ...decided, person: real(decided.person, by) }
  if ((decided.kind === 'cap' || decided.kind === 'gate') && decided.debt === PLACEHOLDER.debtId)
    return { ...decided, debt: real(decided.debt, by) }
  return decided
}

/** The id that a placeholder stands for. */
function real(placeholder: string, { act, debtId }: Named): string {
  const id =
    placeholder === PLACEHOLDER.act.id
      ? act.id
      : placeholder === PLACEHOLDER.act.person
        ? personOf(act)
        : placeholder === PLACEHOLDER.debtId
          ? debtId
          : undefined
  return id ?? placeholder
}

/** The person an act is meant for, where it is one. */
export function personOf({ person }: Pick<Contact, 'person'>): string | undefined {
  return typeof person === 'object' ? person.oneOf[0] : person
}

/** The kind's own ids replaced by the act's. */
function withIds(answer: RuleAnswer, kind: Kind, { act, debtId }: Named): RuleAnswer {
  const person = kind.person === undefined ? undefined : personOf(act)
  const real = new Map<string, string>([[kind.contact.id, act.id]])
  if (kind.person !== undefined && person !== undefined) real.set(kind.person, person)
  if (kind.debt !== undefined && debtId !== undefined) real.set(kind.debt, debtId)
  const { person: _person, debt: _debt, ...rest } = answer
  return {
    ...rest,
    needs: answer.needs.map((n) => aboutReal(n, real)),
    ...(answer.notTested && { notTested: answer.notTested.map((n) => aboutReal(n, real)) }),
    decided: decidedWith(answer.decided, real),
    ...(answer.person !== undefined && { person: real.get(answer.person) ?? answer.person }),
    ...(answer.debt !== undefined && { debt: real.get(answer.debt) ?? answer.debt }),
  }
}

function aboutReal(need: Need, real: ReadonlyMap<string, string>): Need {
  const about = need.about === undefined ? undefined : real.get(need.about)
  return about === undefined ? need : { ...need, about }
}

function decidedWith(decided: Decided, real: ReadonlyMap<string, string>): Decided {
  if (decided.kind === 'party' && decided.person !== undefined)
    return { ...decided, person: real.get(decided.person) ?? decided.person }
  if ((decided.kind === 'cap' || decided.kind === 'gate') && decided.debt !== undefined)
    return { ...decided, debt: real.get(decided.debt) ?? decided.debt }
  return decided
}
