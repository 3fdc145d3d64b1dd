/** A schedule as lines: what was lent and kept back, the rows, the sums. */
import { dayText } from '@forbear/loan/calendar'
import { amountText, type Currency } from '@forbear/loan/money'
import { countedByKind } from '@forbear/loan/explain'
import { chargesOfRow, dueOfRow, totalsOf } from '@forbear/loan/quote'
import type { Schedule } from '@forbear/loan/schedule'
import type { Language } from '../surroundings.ts'
import { amountLines } from './table.ts'
import { HEADS, KINDS, TOTAL } from './words.ts'

interface Shown {
  readonly currency: Currency
  readonly language: Language
  readonly width: number | undefined
}

/** The lines of a schedule. */
export function scheduleLines(schedule: Schedule, { currency, language, width }: Shown): readonly string[] {
  const text = (minor: bigint): string => amountText(minor, currency)
  const totals = totalsOf(schedule)
  const hasCharges = schedule.rows.some((row) => row.charges.length > 0)
  const counted = countedByKind(schedule.rows)
  const heads = Object.entries(HEADS).filter(([key]) => key !== 'charges' || hasCharges)
  const rows = schedule.rows.map((row) => [
    `${KINDS[row.kind][language]} ${counted.get(row.number) ?? row.number}`.trim(),
    dayText(row.dueOn),
    String(row.until - row.from),
    text(row.principalMinor),
    text(row.interestMinor),
    ...(hasCharges ? [text(chargesOfRow(row))] : []),
    text(dueOfRow(row)),
    text(row.balanceAfterMinor),
  ])
  const charged = schedule.rows.reduce((sum, row) => sum + chargesOfRow(row), 0n)
  const sums = [
    TOTAL[language],
    '',
    '',
    text(totals.principalMinor),
    text(totals.interestMinor),
    ...(hasCharges ? [text(charged)] : []),
    text(totals.payableMinor),
    '',
  ]
  const columns = heads.map(([, words]) => words[language])
  return [
    ...advanceLines(schedule, { currency, language, width }),
    '',
    ...amountLines({ columns, rows, left: [0, 1], sums }, width),
  ]
}

function advanceLines({ advances }: Schedule, { currency, language }: Shown): readonly string[] {
  const text = (minor: bigint): string => `${amountText(minor, currency)} ${currency.code}`
  return advances.map(({ on, amountMinor, deducted }) => {
    const kept = deducted.reduce((sum, part) => sum + part.amountMinor, 0n)
    const [lent, back, paidOut] = [text(amountMinor), text(kept), text(amountMinor - kept)]
    const more = {
      en: kept > 0n ? `; ${back} kept back, ${paidOut} paid out` : '',
      zh: kept > 0n ? `；预扣 ${back}，实际到手 ${paidOut}` : '',
    }
    const says = {
      en: `${lent} lent on ${dayText(on)}${more.en}`,
      zh: `${dayText(on)} 放款 ${lent}${more.zh}`,
    }
    return says[language]
  })
}
