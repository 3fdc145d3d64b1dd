/** What changed a debt between two days, line by line: opening, what ran and what happened, closing. */
import type { Statement, StatementLine } from '@forbear/loan/account'
import { dayText } from '@forbear/loan/calendar'
import { amountText } from '@forbear/loan/money'
import { COMPONENTS, type Components, type Terms, totalOf } from '@forbear/loan/terms'
import { COMPONENT_WORDS } from '@forbear/loan/words'
import type { Words } from '@forbear/conduct/language'
import type { Language } from '../surroundings.ts'
import { EVENT_TITLES } from './event-titles.ts'
import { amountLines } from './table.ts'
import { TOTAL } from './words.ts'

interface Shown {
  readonly terms: Terms
  readonly language: Language
  readonly width: number | undefined
}

/** The lines of a statement between two days. */
export function changeLines(
  { opening, lines, closing }: Statement,
  { terms, language, width }: Shown,
): readonly string[] {
  const isZh = language === 'zh'
  const text = (minor: bigint): string => amountText(minor, terms.currency)
  const all = [opening.owed, closing.owed, ...lines.map((line) => line.change)]
  const shown = COMPONENTS.filter(
    (c) => c === 'principal' || c === 'interest' || all.some((parts) => parts[c] !== 0n),
  )
  const cells = (on: string, name: string, parts: Components): readonly string[] => [
    on,
    name,
    ...shown.map((c) => text(parts[c])),
    text(totalOf(parts)),
  ]
  const changes = lines.filter((line) => line.kind === 'event' || totalOf(line.change) !== 0n)
  const rows = [
    cells(dayText(opening.on), isZh ? '期初所欠' : 'owed at first', opening.owed),
    ...changes.map((line) => cells(dayOf(line), nameOf(line)[language], line.change)),
  ]
  const heads = isZh ? ['日期', '事项'] : ['on', 'what']
  return amountLines(
    {
      columns: [...heads, ...shown.map((c) => COMPONENT_WORDS[c][language]), TOTAL[language]],
      rows,
      left: [0, 1],
      sums: cells(dayText(closing.on), isZh ? '期末所欠' : 'owed at last', closing.owed),
    },
    width,
  )
}

const dayOf = (line: StatementLine): string => dayText(line.kind === 'accrued' ? line.until : line.on)

function nameOf(line: StatementLine): Words {
  switch (line.kind) {
    case 'accrued':
      return { en: `ran from ${dayText(line.from)}`, zh: `自 ${dayText(line.from)} 起产生` }
    case 'event':
      return EVENT_TITLES[line.event.type]
    case 'held-used':
      return EVENT_TITLES['held-used']
    default:
      return line satisfies never
  }
}
