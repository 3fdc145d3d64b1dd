/** The page of `forbear loan simulate`: both courses side by side, and the balance drawn. */
import { dayText, type Day } from '@forbear/loan/calendar'
import { amountText, type Currency } from '@forbear/loan/money'
import type { Balance, Course, Deviation } from '@forbear/loan/simulation'
import { COMPONENTS, totalOf, type Terms } from '@forbear/loan/terms'
import { COMPONENT_WORDS } from '@forbear/loan/words'
import type { Words } from '@forbear/conduct/language'
import type { Language } from '../surroundings.ts'
import { plotLines, type Point } from './plot.ts'
import { amountLines } from './table.ts'

interface Courses {
  readonly agreed: Course
  readonly whatIf: Course
}

interface Shown {
  readonly currency: Currency
  readonly prepayment: Terms['prepayment']
  readonly deviations: readonly Deviation[]
  readonly language: Language
  readonly width: number | undefined
}

const WIDTH_WHERE_NOBODY_WATCHES = 80
const ROWS = 12

/** The lines of a simulation. */
export function simulationLines({ agreed, whatIf }: Courses, shown: Shown): readonly string[] {
  const { currency, deviations, language, width } = shown
  const dueDates = agreed.end.rows.filter(({ kind }) => kind === 'instalment').map(({ dueOn }) => dueOn)
  const isZh = language === 'zh'
  const points = (balances: readonly Balance[]): readonly Point[] =>
    balances.map(({ on, owedMinor }) => ({ on, minor: owedMinor }))
  const amount = (minor: bigint): string => amountText(minor, currency)
  const columns = Math.min(width ?? WIDTH_WHERE_NOBODY_WATCHES, 100) - 16
  return [
    ...(deviations.length === 0
      ? [isZh ? '按约定还款' : 'As agreed']
      : deviations.map((d) => sayDeviation(d, { currency, dueDates })[language])),
    ...(isHeldBack(shown) ? [HELD_BACK[language]] : []),
    ...(isByAgreement(shown) ? [BY_AGREEMENT[language]] : []),
    '',
    ...comparison(agreed, whatIf, shown),
    '',
    ...plotLines({
      filled: points(whatIf.balances),
      dotted: points(agreed.balances),
      columns,
      rows: ROWS,
      amount,
    }),
    '',
    isZh
      ? `所欠总额（${currency.code}）：█ 假设情形；· 按约定（高于假设情形处）`
      : `Owed, ${currency.code}: █ what if; · as agreed, where it is higher`,
  ]
}

function comparison(agreed: Course, whatIf: Course, { currency, language, width }: Shown): readonly string[] {
  const isZh = language === 'zh'
  const text = (minor: bigint): string => amountText(minor, currency)
  const row = (name: string, of: (course: Course) => bigint): readonly string[] => {
    const [a, b] = [of(agreed), of(whatIf)]
    return [name, text(a), text(b), a === b ? '' : `${b > a ? '+' : ''}${text(b - a)}`]
  }
  const shown = COMPONENTS.filter((c) => c === 'principal' || agreed.paid[c] > 0n || whatIf.paid[c] > 0n)
  const on = dayText(whatIf.end.asOf)
  const held = row(isZh ? '多付、代为保管' : 'paid too much, held for you', ({ end }) => end.surplusMinor)
  const isHeld = agreed.end.surplusMinor > 0n || whatIf.end.surplusMinor > 0n
  const cleared = ({ clearedOn }: Course): string =>
    clearedOn === undefined ? (isZh ? '未结清' : 'not') : dayText(clearedOn)
  const rows = [
    row(isZh ? '已付合计' : 'paid in all', ({ paid }) => totalOf(paid)),
    ...shown.map((c) => row(`  ${COMPONENT_WORDS[c][language]}`, ({ paid }) => paid[c])),
    ...(totalOf(agreed.keptBack) > 0n
      ? [row(isZh ? '放款时已扣除' : 'kept back when lent', ({ keptBack }) => totalOf(keptBack))]
      : []),
    row(isZh ? `${on} 仍欠` : `still owed on ${on}`, ({ end }) => totalOf(end.owed)),
    row(isZh ? '  其中逾期' : '  of it overdue', ({ end }) => totalOf(end.arrears.overdue)),
    ...(isHeld ? [held] : []),
    [isZh ? '结清日' : 'paid off on', cleared(agreed), cleared(whatIf), ''],
  ]
  const heads = isZh ? ['', '按约定', '假设情形', '差额'] : ['', 'as agreed', 'what if', 'difference']
  return amountLines({ columns: heads, rows, left: [0] }, width)
}

/** Whether something is paid ahead that the terms take only with the whole, or when it falls due. */
const isHeldBack = ({ prepayment, deviations }: Shown): boolean =>
  prepayment.allowed !== 'whole-and-part' && deviations.some(({ does }) => does === 'prepays')

const HELD_BACK: Words = {
  en: 'The terms take no part before its time: it is held, and used as instalments fall due',
  zh: '合同不接受部分提前还款：该款先代为保管，待各期到期时使用',
}

/** Whether the whole is paid ahead that the terms let nobody pay. */
const isByAgreement = ({ prepayment, deviations }: Shown): boolean =>
  prepayment.allowed === 'no' && deviations.some(({ does }) => does === 'pays-off')

const BY_AGREEMENT: Words = {
  en: 'The contract allows no payment before time: this takes the lender’s consent',
  zh: '合同不允许提前还款：须经贷款人同意',
}

interface Told {
  readonly currency: Currency
  /** Of the instalments alone, in their order. */
  readonly dueDates: readonly Day[]
}

/** What is supposed, as a sentence. */
function sayDeviation(deviation: Deviation, { currency, dueDates }: Told): Words {
  const dueOn = 'instalment' in deviation ? dueDates[deviation.instalment - 1] : undefined
  const due =
    dueOn === undefined
      ? { en: '', zh: '' }
      : { en: `, due on ${dayText(dueOn)},`, zh: `（${dayText(dueOn)} 到期）` }
  switch (deviation.does) {
    case 'prepays': {
      const [amount, on] = [amountText(deviation.amountMinor, currency), dayText(deviation.on)]
      return { en: `${amount} is prepaid on ${on}`, zh: `${on} 提前还款 ${amount}` }
    }
    case 'pays-off':
      return {
        en: `The whole is paid off on ${dayText(deviation.on)}`,
        zh: `${dayText(deviation.on)} 全部结清`,
      }
    case 'catches-up':
      return {
        en: `Everything due by ${dayText(deviation.on)} is paid that day`,
        zh: `${dayText(deviation.on)} 补还当日及此前到期的全部款项`,
      }
    case 'misses':
      return {
        en: `Instalment ${deviation.instalment}${due.en} is not paid on its day`,
        zh: `第 ${deviation.instalment} 期${due.zh}未按期还`,
      }
    case 'pays-late':
      return {
        en: `Instalment ${deviation.instalment}${due.en} is paid ${deviation.days} ${deviation.days === 1 ? 'day' : 'days'} late`,
        zh: `第 ${deviation.instalment} 期${due.zh}迟还 ${deviation.days} 天`,
      }
    default:
      return deviation satisfies never
  }
}
