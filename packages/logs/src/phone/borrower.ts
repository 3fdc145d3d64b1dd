/**
 * What a borrower's phone keeps: rows of listed numbers, said from the collector's side. Everybody else's rows are
 * dropped before anything of them is stored, shown in a problem, or named in a warning.
 */
import { allFactsBut } from '../row/missing.ts'
import type { Direction } from '@forbear/conduct/facts'
import type { CollectorNumber, FactName, LogContact, Phone, SurveyedPhone } from '../log.ts'
import { problem, type Problem } from '../problem.ts'
import { DIGITS_BEFORE_STAR, listedNumber, numberSearch } from './numbers.ts'

/** What a phone, its bills and its owner's notes cannot know, whatever is listed (S25). */
export const PHONE_CANNOT_KNOW: readonly FactName[] = allFactsBut(
  'duration',
  'answered',
  'direction',
  'outcome',
  'organisation',
  'actor-kind',
  'creditor',
  'creditor-type',
  'person',
  'role',
  'number',
  'debts',
)

/** Which rows stay, and what is said of them. */
export interface Keeper {
  /** Nothing is listed yet and rows are only counted: none is remembered, so one that stands twice is counted twice. */
  readonly isSurvey: boolean
  /** The listed collector behind a number; `undefined`: drop the row. */
  readonly find: (number: string) => CollectorNumber | undefined
  /** Who and whom, of a contact with a listed collector. */
  readonly parties: (
    collector: CollectorNumber,
    number: string,
    direction: Direction,
  ) => Pick<
    LogContact,
    'direction' | 'from' | 'to' | 'number' | 'organisation' | 'debts' | 'person' | 'facts'
  >
  /** {@link PHONE_CANNOT_KNOW} and what no listed collector states. */
  readonly cannotKnow: readonly FactName[]
}

/** What a listed number should be. */
export const NUMBER_EXPECTED = {
  en: `a telephone number such as 010-12345678, +8613800138000 or 95533; with * at its end at least ${DIGITS_BEFORE_STAR.service} digits of a 95, 96 or 106 number, ${DIGITS_BEFORE_STAR.other} of any other`,
  zh: `电话号码，如 010-12345678、+8613800138000、95533；末尾用 * 时，95、96、106 号码至少写出 ${DIGITS_BEFORE_STAR.service} 位，其他号码至少 ${DIGITS_BEFORE_STAR.other} 位`,
}

const phoneProblems = ({ collectors }: Phone | SurveyedPhone): readonly Problem[] => {
  if (collectors === 'everyone') return []
  return [
    ...(collectors.length > 0
      ? []
      : [
          problem('phone-needed', {
            field: 'collectors',
            found: '',
            expected: { en: 'at least one collector’s number', zh: '至少一个催收方号码' },
          }),
        ]),
    ...collectors
      .filter(({ number }) => listedNumber(number) === undefined)
      .map(({ number }) =>
        problem('not-a-number', { field: 'collectors', found: number, expected: NUMBER_EXPECTED }),
      ),
  ]
}

const missingOf = ({ role, collectors }: Phone | SurveyedPhone): readonly FactName[] => {
  const lacks = (key: keyof CollectorNumber): boolean =>
    collectors === 'everyone' || collectors.every((collector) => collector[key] === undefined)
  return [
    ...PHONE_CANNOT_KNOW,
    ...(role === undefined ? (['role'] as const) : []),
    ...(lacks('kind') ? (['actor-kind'] as const) : []),
    ...(lacks('creditor') ? (['creditor'] as const) : []),
    ...(lacks('creditorType') ? (['creditor-type'] as const) : []),
    ...(lacks('debts') ? (['debts'] as const) : []),
  ]
}

/** Whoever is behind a number while rows are only counted. */
const ANYBODY: CollectorNumber = { number: '', organisation: 'anybody' }

const finderOf = ({ collectors }: Phone | SurveyedPhone): Keeper['find'] =>
  collectors === 'everyone'
    ? () => ANYBODY
    : numberSearch(collectors.map((collector) => [collector.number, collector] as const))

/**
 * The keeper of a phone's rows.
 *
 * @param phone  from the read options; a borrower's log is not read without it
 * @returns the problems of the phone where it is absent, lists nobody, or lists what is no number
 */
export function keeperOf(
  phone: Phone | SurveyedPhone | undefined,
):
  | { readonly ok: true; readonly keeper: Keeper }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (phone === undefined) {
    const expected = {
      en: 'the phone’s person and the collectors’ numbers; rows of all other numbers are dropped unseen',
      zh: '手机所属的人和催收方号码；其他号码的行一律不看、不存',
    }
    return { ok: false, problems: [problem('phone-needed', { found: '', expected })] }
  }
  const problems = phoneProblems(phone)
  if (problems.length > 0) return { ok: false, problems }
  const find = finderOf(phone)
  const { point, person, role } = phone
  return {
    ok: true,
    keeper: {
      isSurvey: phone.collectors === 'everyone',
      find,
      parties: (collector, number, direction) => ({
        direction,
        // The side that placed it; the point contacted is the phone's, whoever placed it.
        from: direction === 'outbound' ? number : point,
        to: direction === 'outbound' ? point : number,
        number: point,
        organisation: collector.organisation,
        ...(collector.debts === undefined || collector.debts.length === 0 ? {} : { debts: collector.debts }),
        person,
        facts: {
          ...(collector.kind === undefined ? {} : { actorKind: collector.kind }),
          ...(collector.creditor === undefined ? {} : { creditor: collector.creditor }),
          ...(collector.creditorType === undefined ? {} : { creditorType: collector.creditorType }),
          ...(role === undefined ? {} : { role }),
        },
      }),
      cannotKnow: missingOf(phone),
    },
  }
}
