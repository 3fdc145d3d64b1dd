/** What changed a debt between two days, line by line: opening, what ran and what happened, closing. */
import type { Statement, StatementLine } from '@forbear/loan/account'
import { dayText } from '@forbear/loan/calendar'
import type { LoanEvent } from '@forbear/loan/events'
import { amountText } from '@forbear/loan/money'
import { COMPONENTS, type Components, type Terms, totalOf } from '@forbear/loan/terms'
import { COMPONENT_WORDS } from '@forbear/loan/words'
import type { Words } from '@forbear/conduct/language'
import type { Language } from '../surroundings.ts'
import { amountLines } from './table.ts'
import { TOTAL } from './words.ts'

const EVENTS: Readonly<Record<LoanEvent['type'], Words>> = {
  disbursed: { en: 'paid out', zh: '放款' },
  repaid: { en: 'repaid', zh: '还款' },
  'paid-off': { en: 'paid off', zh: '结清' },
  reversed: { en: 'reversed', zh: '冲正' },
  charged: { en: 'charged', zh: '收取费用' },
  waived: { en: 'waived', zh: '减免' },
  refunded: { en: 'refunded', zh: '退款' },
  'rate-changed': { en: 'rate changed', zh: '调整利率' },
  rescheduled: { en: 'rescheduled', zh: '重新安排' },
  'interest-paused': { en: 'interest paused', zh: '暂停计息' },
  're-aged': { en: 're-aged', zh: '重置账龄' },
  'plan-agreed': { en: 'plan agreed', zh: '达成还款方案' },
  'plan-broken': { en: 'plan broken', zh: '方案终止' },
  settled: { en: 'settled', zh: '和解结清' },
  'written-off': { en: 'written off', zh: '核销' },
  recovered: { en: 'recovered', zh: '核销后收回' },
  sold: { en: 'sold', zh: '转让债权' },
  placed: { en: 'placed with an agency', zh: '委托催收' },
  'day-closed': { en: 'day closed', zh: '日终' },
}

/** The lines of a statement between two days. */
export function changeLines(
  { opening, lines, closing }: Statement,
  { terms, language }: { readonly terms: Terms; readonly language: Language },
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
    undefined,
  )
}

const dayOf = (line: StatementLine): string => dayText(line.kind === 'accrued' ? line.until : line.on)

function nameOf(line: StatementLine): Words {
  switch (line.kind) {
    case 'accrued':
      return { en: `ran from ${dayText(line.from)}`, zh: `自 ${dayText(line.from)} 起产生` }
    case 'event':
      return EVENTS[line.event.type]
    case 'held-used':
      return { en: 'held money used', zh: '动用代管款' }
    default:
      return line satisfies never
  }
}
