/**
 * Settings of a loan that say opposite things of the same question. Nothing is guessed from them: the terms are refused.
 *
 * Settings that merely have no effect beside others are no contradiction and stand: a rate of penalty interest that is so many
 * times a contract's rate of nothing, a fee for paying early where nothing may be, penalty interest besides contract interest
 * that overdue principal does not bear, a day count where every period is the same part of a year.
 */
import { below, type Saying } from '../problem.ts'
import { COMPONENTS, type AllocationStep, type Component } from './repayment.ts'
import type { Terms } from './terms.ts'

/** Every contradiction, as problems with pointers into the terms. */
export const contradictionsIn = (terms: Terms): readonly Saying[] =>
  [ofPenalty, ofSurplus, ofOrders, ofCharges].flatMap((found) => found(terms))

/** In place of contract interest, or on top of it: overdue principal bears one or both, and not either by setting. */
function ofPenalty({ penalty, interest: { onOverduePrincipal } }: Terms): readonly Saying[] {
  if (penalty?.instead !== 'of-contract-interest' || onOverduePrincipal !== 'bears') return []
  return [
    {
      code: 'contradiction',
      pointer: '/penalty/instead',
      found: penalty.instead,
      says: {
        en: 'penalty interest in place of contract interest, though `interest.onOverduePrincipal` lets overdue principal bear contract interest too',
        zh: '罚息代替合同利息，而 `interest.onOverduePrincipal` 又约定逾期本金仍计合同利息',
      },
      expected: {
        en: '`besides-contract-interest`, or `does-not-bear` in `interest.onOverduePrincipal`',
        zh: '`besides-contract-interest`，或将 `interest.onOverduePrincipal` 设为 `does-not-bear`',
      },
    },
  ]
}

/** What may be repaid early in part is not refused; what goes to instalments to come may be paid on them. */
function ofSurplus({
  allocation: { surplus, order },
  prepayment: { allowed, partly },
}: Terms): readonly Saying[] {
  if (allowed !== 'whole-and-part') return []
  const pointer = '/allocation/surplus'
  if (surplus === 'refuse') {
    return [
      {
        code: 'contradiction',
        pointer,
        found: surplus,
        says: {
          en: 'a surplus that is refused, though `prepayment.allowed` lets a part be repaid early',
          zh: '拒收余款，而 `prepayment.allowed` 又允许提前归还一部分',
        },
        expected: {
          en: '`hold` or an instalment that it goes to, or `whole-only` or `no` in `prepayment.allowed`',
          zh: '`hold` 或所冲抵的期次，或将 `prepayment.allowed` 设为 `whole-only` 或 `no`',
        },
      },
    ]
  }
  if (surplus === 'hold' || partly !== 'keep-schedule' || order.some(({ of }) => of === 'in-advance'))
    return []
  return [
    {
      code: 'contradiction',
      pointer,
      found: surplus,
      says: {
        en: 'a surplus for instalments to come, though `allocation.order` names no step `in-advance`',
        zh: '余款用于未到期各期，而 `allocation.order` 中没有 `in-advance` 一步',
      },
      expected: {
        en: '`hold`, or steps `in-advance` in `allocation.order`',
        zh: '`hold`，或在 `allocation.order` 中列出 `in-advance`',
      },
    },
  ]
}

/** Each part of a debt that the terms give rise to has one place in the order of payment. */
function ofOrders(terms: Terms): readonly Saying[] {
  const { order, afterDaysPastDue } = terms.allocation
  return [
    ...ofOrder(terms, order, '/allocation/order'),
    ...(afterDaysPastDue === undefined
      ? []
      : ofOrder(terms, afterDaysPastDue.order, '/allocation/afterDaysPastDue/order')),
  ]
}

function ofOrder(terms: Terms, order: readonly AllocationStep[], pointer: string): readonly Saying[] {
  const found: Saying[] = []
  for (const [k, { of, component }] of order.entries()) {
    const first = order.findIndex((step) => step.of === of && step.component === component)
    if (first === k) continue
    found.push({
      code: 'contradiction',
      pointer: below(pointer, k),
      found: { of, component },
      says: {
        en: `a step that is step ${first + 1} of the order already`,
        zh: `该步骤与次序中的第 ${first + 1} 步重复`,
      },
      expected: { en: 'each step once', zh: '每一步只列一次' },
    })
  }
  const missing = COMPONENTS.flatMap((component) => missingOf(terms, order, component))
  if (missing.length > 0) {
    const steps = missing.map(({ of, component }) => `\`${of}\` \`${component}\``)
    found.push({
      code: 'contradiction',
      pointer,
      found: order,
      says: {
        en: 'an order without steps for what the terms give rise to, so that no payment could ever go to it',
        zh: '次序中缺少本条款会产生的款项，任何还款都无法偿付这些款项',
      },
      expected: { en: `${steps.join(', ')} besides`, zh: `另列出 ${steps.join('、')}` },
    })
  }
  return found
}

/** The steps of a component that the terms give rise to and an order has not. */
function missingOf(
  terms: Terms,
  order: readonly AllocationStep[],
  component: Component,
): readonly AllocationStep[] {
  // Nothing runs as penalty interest before the day after a due date.
  const stages = component === 'penalty-interest' ? (['past-due'] as const) : (['past-due', 'due'] as const)
  return stages
    .map((of) => ({ of, component }))
    .filter(
      ({ of }) =>
        isOwed(terms, component) && !order.some((step) => step.of === of && step.component === component),
    )
}

/**
 * Whether the terms let a component come to be owed. What is kept back when money is paid out, or paid with what is paid early,
 * never stands to be paid by itself.
 */
function isOwed({ penalty, charges }: Terms, component: Component): boolean {
  switch (component) {
    case 'principal':
    case 'interest':
      return true
    case 'penalty-interest':
      return penalty !== undefined
    case 'fee':
    case 'cost':
      return charges.some(
        ({ component: of, when }) =>
          of === component && when !== 'deducted-at-disbursement' && when !== 'on-prepayment',
      )
    default:
      return component satisfies never
  }
}

/** A charge is named once, and a share is of something that is there when it is reckoned. */
function ofCharges({ charges }: Terms): readonly Saying[] {
  return charges.flatMap(({ id, amount, when }, k): readonly Saying[] => {
    const pointer = below('/charges', k)
    const isNamedBefore = charges.findIndex((charge) => charge.id === id) < k
    const isOfNothing =
      'shareOf' in amount &&
      amount.shareOf === 'instalment' &&
      (when === 'deducted-at-disbursement' || when === 'due-at-disbursement')
    return [
      ...(isNamedBefore ? [namedBefore(below(pointer, 'id'), id)] : []),
      ...(isOfNothing ? [shareOfNothing(below(below(pointer, 'amount'), 'shareOf'), when)] : []),
    ]
  })
}

const namedBefore = (pointer: string, id: string): Saying => ({
  code: 'contradiction',
  pointer,
  found: id,
  says: { en: 'an id that another charge has', zh: '费用标识重复' },
  expected: { en: 'one of its own', zh: '唯一的标识' },
})

const shareOfNothing = (pointer: string, when: string): Saying => ({
  code: 'contradiction',
  pointer,
  found: 'instalment',
  says: {
    en: `a share of the instalment, though \`when\` is \`${when}\`, where there is none`,
    zh: `按每期金额的比例收取，而 \`when\` 为 \`${when}\`，放款时并无当期金额`,
  },
  expected: {
    en: '`principal` or `outstanding-principal`, or `each-instalment` in `when`',
    zh: '`principal` 或 `outstanding-principal`，或将 `when` 设为 `each-instalment`',
  },
})
