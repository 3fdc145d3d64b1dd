/** Answers in full, made from a program: with the act's own ids, as the readable judge would have given them. */
import type { Contact } from '../facts/contact.ts'
import type { Decided, Finding, NotTested } from '../judge/judgement.ts'
import type { RuleAnswer } from '../judge/rule.ts'
import type { Need } from '../judge/truth.ts'
import type { Question } from './question.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'

/**
 * The answer to a question about an act.
 *
 * @returns `undefined` where the readable judge has to say it
 */
export function answerOf(question: Question, sight: Sight): RuleAnswer | undefined {
  const { answer } = question
  if (!answer || !isOwnOfKind(answer.decided)) return undefined
  return withIds(answer, question.kind, sight)
}

/** Numbers that an act has of its own are not those of the one that the kind was learnt from. */
export function isOwnOfKind(decided: Decided): boolean {
  if (decided.kind !== 'attribute' && decided.kind !== 'party') return true
  return (decided.facts ?? []).every((f) => f.kind !== 'number' || f.fact === 'visitors')
}

/** Whose ids an answer gets. */
export interface Named {
  readonly act: Pick<Contact, 'id' | 'person'>
  /** The debt asked about, if there is only one. */
  readonly debtId: string | undefined
}

/** Ids that stand for an act's own until it is known. */
export const PLACEHOLDER: Named = {
  act: { id: '\u0000act', person: '\u0000who' },
  debtId: '\u0000owed',
}

/** An answer of a kind with placeholders for ids: of answers learnt from several kinds all the same. */
export function withPlaceholders(answer: RuleAnswer, kind: Kind): RuleAnswer {
  return withIds(answer, kind, PLACEHOLDER)
}

/** A finding, or what was not tested, with the act's ids in place of placeholders. */
export function named<T extends Finding | NotTested>(of: T, { act, debtId }: Named): T {
  const person = idOf(act.person)
  const real = new Map<string, string>([[PLACEHOLDER.act.id, act.id]])
  if (person !== undefined) real.set('\u0000who', person)
  if (debtId !== undefined) real.set('\u0000owed', debtId)
  const needs = of.needs.map((n) => aboutReal(n, real))
  if (!('decided' in of)) return { ...of, needs }
  return {
    ...of,
    needs,
    decided: decidedWith(of.decided, real),
    ...(of.person !== undefined && { person: real.get(of.person) ?? of.person }),
    ...(of.debt !== undefined && { debt: real.get(of.debt) ?? of.debt }),
  }
}

/** The kind's own ids replaced by the act's. */
function withIds(answer: RuleAnswer, kind: Kind, { act, debtId }: Named): RuleAnswer {
  const person = kind.person === undefined ? undefined : idOf(act.person)
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

function idOf(fact: Contact['person']): string | undefined {
  if (typeof fact === 'string') return fact
  return fact?.oneOf[0]
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
