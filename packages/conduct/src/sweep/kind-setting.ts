/** What the readable judge is asked over where a kind alone is asked about: its own facts, no contacts, no events. */
import type { Debt, Organisation } from '../facts/matter.ts'
import type { JudgeOptions, Setting } from '../judge/setting.ts'
import { ID, type Kind } from './shape.ts'

/** Nothing known: for what asks for facts alone. */
export const NOTHING: Setting['known'] = { contacts: [], events: [] }

/** What has ids, by them. */
export const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((x) => [x.id, x]))

/** The organisations of a kind: who acts, and who lent. */
export function organisationsOf({
  organisation,
  shape,
}: Pick<Kind, 'organisation' | 'shape'>): readonly Organisation[] {
  return [organisation, ...(shape.creditor ? [shape.creditor] : [])]
}

/** The setting of a kind, its debts and organisations as they are given. */
export function settingOver(
  { shape, contact, persons, points, declarations }: Omit<Kind, 'codes' | 'projections'>,
  debts: readonly Debt[],
  organisations: readonly Organisation[],
  { options, calendars }: { readonly options: JudgeOptions; readonly calendars: Setting['calendars'] },
): Setting {
  return {
    options,
    calendars,
    matter: {
      id: '',
      jurisdiction: shape.jurisdiction,
      policies: shape.policies,
      persons,
      debts,
      points,
      organisations,
      ...(shape.creditor && { creditor: ID.creditor }),
    },
    timeline: { ...NOTHING, coverage: [], declarations },
    persons: byId(persons),
    debts: byId(debts),
    points: byId(points),
    organisations: byId(organisations),
    act: contact,
    known: NOTHING,
    recorded: NOTHING,
    renewedFrom: undefined,
  }
}
