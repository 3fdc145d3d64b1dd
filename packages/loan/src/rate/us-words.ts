/** Unit-periods in words. */
import type { Words } from '@forbear/conduct/language'
import { fractionText } from './answer.ts'
import type { UnitPeriod, UnitPeriods } from './us-unit-period.ts'

const several = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`)

/** A unit-period in words. */
export function sayUnitPeriod(period: UnitPeriod): Words {
  switch (period.unit) {
    case 'months':
      return period.count === 12
        ? { en: '1 year', zh: '1 年' }
        : { en: several(period.count, 'month'), zh: `${period.count} 个月` }
    case 'semimonth':
      return { en: '1 semimonth', zh: '半个月' }
    case 'days':
      return period.count % 7 === 0
        ? { en: several(period.count / 7, 'week'), zh: `${period.count / 7} 周` }
        : { en: several(period.count, 'day'), zh: `${period.count} 天` }
    case 'term':
      return 'months' in period
        ? { en: `the term of ${several(period.months, 'month')}`, zh: `整个期限（${period.months} 个月）` }
        : { en: `the term of ${several(period.days, 'day')}`, zh: `整个期限（${period.days} 天）` }
    default:
      return period satisfies never
  }
}

/** A number of unit-periods in words. */
export function sayUnitPeriods({ full, part }: UnitPeriods): Words {
  if (part.n === 0n) {
    return { en: `${full} unit-period${full === 1n ? '' : 's'}`, zh: `${full} 个单位期间` }
  }
  const rest = fractionText(part)
  return full === 0n
    ? { en: `${rest} unit-period`, zh: `${rest} 个单位期间` }
    : { en: `${full} + ${rest} unit-periods`, zh: `${full} + ${rest} 个单位期间` }
}
