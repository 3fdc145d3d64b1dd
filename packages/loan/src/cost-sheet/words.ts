/** A sheet as people read it, in either language. */
import type { Words } from '@forbear/conduct/language'
import type { ChargeWay, CostSheet, Payee } from './sheet.ts'

type Tongue = keyof Words

const WAYS: Readonly<Record<ChargeWay, Words>> = {
  'with-each-payment': { en: 'with each payment', zh: '随每期还款收取' },
  'from-the-advance': { en: 'kept back from the advance', zh: '放款时扣收' },
  'once-at-the-start': { en: 'once at the start', zh: '期初一次性收取' },
  'once-at-the-end': { en: 'once at the end', zh: '期末一次性收取' },
  'when-it-happens': { en: 'when it happens', zh: '发生时收取' },
}

const ROLES: Readonly<Record<Payee['role'], Words>> = {
  lender: { en: 'lender', zh: '贷款人' },
  partner: { en: 'partner', zh: '合作机构' },
  guarantor: { en: 'guarantor', zh: '担保机构' },
  insurer: { en: 'insurer', zh: '保险机构' },
  other: { en: 'other', zh: '其他' },
}

/** What terms call whom they do not name: the role says it in the reader's language. */
const UNNAMED: ReadonlySet<string> = new Set(['lender', 'platform', 'guarantor', 'insurer'])

/** Percent to two places as a sheet shows it; the data beside it has ten. */
const percentIn = (language: Tongue, percent: string): string => {
  const [whole = '0', places = ''] = percent.split('.')
  const hundredths = BigInt(`${whole}${places.padEnd(3, '0').slice(0, 3)}`)
  const rounded = ((hundredths + 5n) / 10n).toString().padStart(3, '0')
  return `${rounded.slice(0, -2)}.${rounded.slice(-2)}${language === 'zh' ? '%' : ' %'}`
}

/** The lines of a sheet. Figures without their names are never among them. */
export function sheetLines(sheet: CostSheet, language: Tongue): readonly string[] {
  const isZh = language === 'zh'
  const by = ({ name, role }: Payee): string => {
    if (UNNAMED.has(name)) return ROLES[role][language]
    if (role === 'other') return name
    return `${name}${isZh ? '（' : ' ('}${ROLES[role][language]}${isZh ? '）' : ')'}`
  }
  const joined = (parts: readonly string[]): string => parts.join(isZh ? '；' : '; ')
  return [
    isZh ? '综合融资成本明示表' : 'What this loan costs in all',
    `${isZh ? '贷款本金：' : 'Principal: '}${sheet.principal} ${sheet.currency}`,
    isZh ? '正常履约的息费' : 'Charges in normal performance',
    ...sheet.charges.map(({ name, way, standard, payee, total, yearlyPercent }) => {
      const yearly = isZh
        ? `按合同剩余本金折合年化 ${percentIn(language, yearlyPercent)}`
        : `${percentIn(language, yearlyPercent)} a year of the principal outstanding`
      const inAll = isZh ? `合计 ${total}` : `${total} in all`
      return `  ${name[language]}${isZh ? '：' : ': '}${joined([WAYS[way][language], standard[language], by(payee), inAll, yearly])}`
    }),
    isZh ? '正常履约的年化综合融资成本' : 'Yearly cost in normal performance',
    ...sheet.yearlyCost.map(({ percent, label }) => `  ${percentIn(language, percent)}  ${label[language]}`),
    isZh ? '违约等情形下的或有成本' : 'Costs that a default, or repaying early, may bring',
    ...(sheet.onDefault.length === 0
      ? [isZh ? '  无' : '  none']
      : sheet.onDefault.map(
          ({ name, arisesWhen, standard, payee }) =>
            `  ${name[language]}${isZh ? '：' : ': '}${joined([arisesWhen[language], standard[language], by(payee)])}`,
        )),
    sheet.nothingElse[language],
  ]
}
