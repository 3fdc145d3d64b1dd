/** Two agencies or two periods of one log side by side: each breakdown, the differences, and how sure they are. */
import { type Reason, Refused } from '../refused.ts'
import { isDate } from '../dates.ts'
import type { Belongs, Breakdowns } from './breakdowns.ts'
import { type Difference, differenceOfShares, differencePerContact } from './rates.ts'

/** One side of a comparison: which contacts belong to it. */
export interface Side {
  readonly name: string
  readonly belongs: Belongs
}

/** What is compared. */
export interface ComparisonAsked {
  readonly by: 'agency' | 'period'
  readonly sides: readonly [Side, Side]
}

export interface Comparison {
  readonly by: ComparisonAsked['by']
  readonly sides: readonly [
    { readonly name: string; readonly breakdowns: Breakdowns },
    { readonly name: string; readonly breakdowns: Breakdowns },
  ]
  /** Judged contacts that belong to neither side, and those of them whose day is not known on the debtor's clock. */
  readonly neither: number
  readonly undated: number
  /** Second less first; `null` where a side has too few debtors to tell. */
  readonly shareOfDebtors: Difference | null
  readonly perContact: Difference | null
  /** Certain findings of each rule on either side, most different first. */
  readonly byRule: readonly {
    readonly rule: string
    readonly citation: string
    readonly findings: readonly [number, number]
    /** Per hundred contacts of the side; no interval, since rules are many and some differ by chance. */
    readonly perHundred: readonly [number, number]
  }[]
}

/**
 * Reads `agency=A,B` or `period=2026-10-01/2026-10-15,2026-10-16/2026-10-31`; both days of a period belong to it.
 * Periods share no day: a contact that stands on both sides would make them look alike.
 *
 * @throws {Refused} saying what would be right
 */
export function parseComparison(text: string): ComparisonAsked {
  const [by, list] = splitOnce(text, '=')
  const parts = list.split(',').map((p) => p.trim())
  const [one, other] = parts
  if (
    parts.length === 2 &&
    one !== undefined &&
    other !== undefined &&
    one !== '' &&
    other !== '' &&
    one !== other
  ) {
    if (by === 'agency') return { by, sides: [agency(one), agency(other)] }
    const first = period(one)
    const second = period(other)
    if (by === 'period' && first && second) {
      if (first.from <= second.until && second.from <= first.until)
        throw new Refused([
          {
            en: `--compare \`${text}\`: the periods share days, let one end before the other begins`,
            zh: `--compare \`${text}\`：两段期间有重叠，请使一段在另一段开始之前结束`,
          },
        ])
      return { by, sides: [first, second] }
    }
  }
  const reason: Reason = {
    en: `--compare \`${text}\`: write agency=FIRST,SECOND or period=2026-10-01/2026-10-15,2026-10-16/2026-10-31`,
    zh: `--compare \`${text}\`：应写作 agency=甲,乙 或 period=2026-10-01/2026-10-15,2026-10-16/2026-10-31`,
  }
  throw new Refused([reason])
}

function splitOnce(text: string, at: string): readonly [string, string] {
  const i = text.indexOf(at)
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)]
}

const agency = (name: string): Side => ({ name, belongs: (contact) => contact.by.organisation === name })

function period(text: string): (Side & { readonly from: string; readonly until: string }) | undefined {
  const [from, until] = splitOnce(text, '/')
  if (!isDate(from) || !isDate(until) || from > until) return undefined
  return {
    name: `${from} – ${until}`,
    from,
    until,
    belongs: (_contact, date) => date !== undefined && date >= from && date <= until,
  }
}

/**
 * Holds two breakdowns together.
 *
 * @param whole  the breakdown of all contacts
 */
export function compare(
  by: ComparisonAsked['by'],
  names: readonly [string, string],
  first: Breakdowns,
  second: Breakdowns,
  whole: Breakdowns,
): Comparison {
  const [a, b] = [first.rates, second.rates]
  const rules = new Map(
    [...first.byRule, ...second.byRule].filter((r) => r.findings > 0).map((r) => [r.rule, r.citation]),
  )
  const found = (side: Breakdowns, rule: string): number =>
    side.byRule.find((r) => r.rule === rule)?.findings ?? 0
  const per = (side: Breakdowns, n: number): number =>
    side.whole.contacts === 0 ? 0 : (100 * n) / side.whole.contacts
  return {
    by,
    neither: whole.whole.contacts - first.whole.contacts - second.whole.contacts,
    undated: by === 'period' ? whole.withoutZone : 0,
    sides: [
      { name: names[0], breakdowns: first },
      { name: names[1], breakdowns: second },
    ],
    shareOfDebtors:
      a.shareOfDebtors && b.shareOfDebtors ? differenceOfShares(a.shareOfDebtors, b.shareOfDebtors) : null,
    perContact: differencePerContact(a.sums, b.sums) ?? null,
    byRule: [...rules]
      .map(([rule, citation]) => {
        const findings = [found(first, rule), found(second, rule)] as const
        return {
          rule,
          citation,
          findings,
          perHundred: [per(first, findings[0]), per(second, findings[1])] as const,
        }
      })
      .toSorted(
        (x, y) => Math.abs(y.perHundred[1] - y.perHundred[0]) - Math.abs(x.perHundred[1] - x.perHundred[0]),
      ),
  }
}
