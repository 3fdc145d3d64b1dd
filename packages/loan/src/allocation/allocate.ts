/** How a payment is spread over what is owed: instalment by instalment or component by component, never losing a unit. */
import type { Day } from '../calendar/index.ts'
import { divideRounded, type RoundingMode, smaller } from '../money/index.ts'
import type { Allocation, AllocationStep, Component } from '../terms/index.ts'

/** Something that can be paid: an instalment, a down payment, a charge. */
export interface Claim {
  /** The first day of its period. */
  readonly from: Day
  readonly dueOn: Day
}

/**
 * Where claims are paid. What a claim can take may change with every payment: a schedule that is reckoned anew asks for
 * less interest once principal is paid.
 */
export interface Desk<C extends Claim> {
  /** In order of due dates. */
  readonly claims: readonly C[]
  /** What the claim can take of a component now, in minor units, from 0. */
  readonly payable: (claim: C, component: Component) => bigint
  /** Pays; the amount is above 0 and no more than `payable`. */
  readonly pay: (claim: C, component: Component, amountMinor: bigint) => void
}

/** A payment to be spread. */
export interface Payment {
  /** From 0. */
  readonly amountMinor: bigint
  /** The day of value: what fell due before it is past due, what falls due after it is in advance. */
  readonly on: Day
  readonly allocation: Allocation
  /** Days past due of the oldest claim on that day: an allocation may have another order from some day on. */
  readonly daysPastDue: number
  /** For equal parts. */
  readonly mode: RoundingMode
}

/**
 * Spreads a payment.
 *
 * @returns what no claim could take, in minor units
 */
export function allocate<C extends Claim>(payment: Payment, desk: Desk<C>): bigint {
  const turns = turnsOf(payment)
  const spreading = { payment, desk, standing: byStanding(desk.claims, payment.on) }
  let left = payment.amountMinor
  // What is paid in one turn may let a claim of an earlier one take more: until nothing more is taken.
  for (let before = left + 1n; left > 0n && left < before; ) {
    before = left
    for (const steps of turns) left = byInstalment(left, steps, spreading)
  }
  return left
}

/** What is paid in turn: each group of claims in the whole order, or one component of them after the other. */
function turnsOf({ allocation, daysPastDue }: Payment): readonly (readonly AllocationStep[])[] {
  const order = orderOn(allocation, daysPastDue)
  switch (allocation.across) {
    case 'instalment-by-instalment':
      return groupsOf(order)
    case 'component-by-component':
      return order.map((step) => [step])
    default:
      return allocation.across satisfies never
  }
}

/**
 * The order in force at so many days past due: for Chinese credit cards principal comes first from day 91
 * (商业银行信用卡业务监督管理办法, article 57).
 */
export function orderOn(allocation: Allocation, daysPastDue: number): readonly AllocationStep[] {
  const later = allocation.afterDaysPastDue
  return later !== undefined && daysPastDue >= later.days ? later.order : allocation.order
}

interface Spreading<C extends Claim> {
  readonly payment: Payment
  readonly desk: Desk<C>
  /** The claims by where they stand on the day. */
  readonly standing: ByStanding<C>
}

type ByStanding<C> = Readonly<Record<AllocationStep['of'], readonly C[]>>

/** The steps of each of past due, due and in advance, the one named first before the others. */
function groupsOf(order: readonly AllocationStep[]): readonly (readonly AllocationStep[])[] {
  const groups = new Map<AllocationStep['of'], AllocationStep[]>()
  for (const step of order) {
    const group = groups.get(step.of)
    if (group === undefined) groups.set(step.of, [step])
    else group.push(step)
  }
  return [...groups.values()]
}

/** Pays claim after claim, each in the order of the steps, which all speak of the same claims. */
function byInstalment<C extends Claim>(
  amountMinor: bigint,
  steps: readonly AllocationStep[],
  spreading: Spreading<C>,
): bigint {
  let left = amountMinor
  while (left > 0n) {
    const targets = targetsOf(steps, spreading)
    const before = left
    if (targets.length === 0) break
    for (const { component } of steps) left = spread(left, { ...spreading, component, targets })
    if (left === before) break
  }
  return left
}

interface Sharing<C extends Claim> extends Spreading<C> {
  readonly component: Component
  readonly targets: readonly C[]
}

/** Pays one component of each of some claims with equal parts of an amount; returns what they could not take. */
function spread<C extends Claim>(
  amountMinor: bigint,
  { component, targets, payment, desk }: Sharing<C>,
): bigint {
  let left = amountMinor
  for (const [at, most] of equalParts(amountMinor, targets.length, payment.mode).entries()) {
    const claim = targets[at]
    if (claim === undefined || most === 0n) continue
    const payable = desk.payable(claim, component)
    const part = smaller(payable, most)
    if (part <= 0n) continue
    desk.pay(claim, component, part)
    left -= part
  }
  return left
}

/** What fell due before a day, on it, and later; the claims are in order of due dates. */
function byStanding<C extends Claim>(claims: readonly C[], on: Day): ByStanding<C> {
  let due = 0
  while ((claims[due]?.dueOn ?? on) < on) due++
  let ahead = due
  while (claims[ahead]?.dueOn === on) ahead++
  return {
    'past-due': claims.slice(0, due),
    due: claims.slice(due, ahead),
    'in-advance': claims.slice(ahead),
  }
}

/** The claims that are paid next: the oldest, or of those in advance the ones that the surplus goes to. */
function targetsOf<C extends Claim>(
  steps: readonly AllocationStep[],
  { payment, desk, standing }: Spreading<C>,
): readonly C[] {
  const of = steps[0]?.of
  if (of === undefined) return []
  const claims = standing[of]
  const isOpen = (claim: C): boolean => steps.some(({ component }) => desk.payable(claim, component) > 0n)
  const first = (): readonly C[] => listed(claims.find(isOpen))
  const last = (): readonly C[] => listed(claims.findLast(isOpen))
  if (of !== 'in-advance') return first()
  const {
    allocation: { surplus },
    on,
  } = payment
  switch (surplus) {
    case 'next-instalment':
      return first()
    case 'last-instalment':
      return last()
    case 'next-then-last': {
      // The next is the one whose period runs; on a due date none does, but for the first day of the loan.
      const isRunning = (claim: C): boolean =>
        claim.from < on || (claim.from === on && claim === desk.claims[0])
      const running = claims.filter((claim) => isRunning(claim) && isOpen(claim))
      return running.length > 0 ? running : last()
    }
    case 'spread-equally':
      return claims.filter(isOpen)
    case 'hold':
    case 'refuse':
      return []
    default:
      return surplus satisfies never
  }
}

const listed = <C>(claim: C | undefined): readonly C[] => (claim === undefined ? [] : [claim])

/** An amount in equal parts; the last takes what rounding leaves. Together they are the amount. */
export function equalParts(amountMinor: bigint, count: number, mode: RoundingMode): readonly bigint[] {
  if (count === 0) return []
  if (count === 1) return [amountMinor]
  const rounded = divideRounded(amountMinor, BigInt(count), mode)
  // Few units over many claims: rounding up may leave less than nothing for the last.
  const part = rounded * BigInt(count - 1) > amountMinor ? amountMinor / BigInt(count) : rounded
  const last = amountMinor - part * BigInt(count - 1)
  return Array.from({ length: count }, (_, k) => (k === count - 1 ? last : part))
}
