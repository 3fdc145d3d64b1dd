/** Graces that leave nothing to pay in, or that a method has no place for. */
import { below, problem, type Problem } from '../problem.ts'
import type { Terms } from '../terms/index.ts'

const GRACES = ['principal', 'interestPayment', 'interestFree'] as const

/** What is wrong with the graces. Pointers: `/grace/principal`. */
export function refusedGrace({ grace, instalments, repayment }: Terms): readonly Problem[] {
  return GRACES.flatMap((kind) => {
    const count = grace[kind]
    const pointer = below('/grace', kind)
    const most = kind === 'interestFree' ? instalments : instalments - 1
    if (!Number.isInteger(count) || count < 0 || count > most) {
      return [
        problem({
          code: 'out-of-range',
          pointer,
          found: count,
          says: { en: 'a grace that leaves no instalment to pay in', zh: '宽限期数超出可还款期数' },
          expected: { en: `a whole number from 0 to ${most}`, zh: `0 至 ${most} 的整数` },
        }),
      ]
    }
    if (count === 0 || hasPlaceFor(kind, repayment.method)) return []
    return [
      problem({
        code: 'contradiction',
        pointer,
        found: count,
        says: { en: `a grace that ${repayment.method} has no place for`, zh: '该还款方式不适用此宽限' },
        expected: { en: '0', zh: '0' },
      }),
    ]
  })
}

/** Whether a grace means anything under a method: of principal where instalments hold some, of interest where several are. */
function hasPlaceFor(kind: (typeof GRACES)[number], method: Terms['repayment']['method']): boolean {
  switch (method) {
    case 'equal-instalments':
    case 'level-by-formula':
    case 'equal-principal':
    case 'flat':
    case 'balloon':
      return true
    case 'interest-only':
    case 'custom':
      return kind !== 'principal'
    case 'bullet':
      return false
    default:
      return method satisfies never
  }
}
