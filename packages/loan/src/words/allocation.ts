/** Where payments go, in words: across instalments, in which order, from which day in another, and what is left over. */
import type { Words } from '@forbear/conduct/language'
import type { Allocation, AllocationStep, Terms } from '../terms/index.ts'
import { COMPONENT_WORDS } from './components.ts'

const ACROSS: Readonly<Record<Allocation['across'], Words>> = {
  'instalment-by-instalment': { en: 'the oldest instalment first', zh: '先还最早到期的一期' },
  'component-by-component': { en: 'over all instalments', zh: '各期一并' },
}

const STAGES: Readonly<Record<AllocationStep['of'], Words>> = {
  'past-due': { en: 'overdue', zh: '逾期' },
  due: { en: 'due', zh: '到期' },
  'in-advance': { en: 'future', zh: '未到期' },
}

const SURPLUS: Readonly<Record<Allocation['surplus'], Words>> = {
  'next-instalment': { en: 'goes to the next instalment', zh: '冲抵下一期' },
  'last-instalment': { en: 'goes to the last instalment', zh: '冲抵最后一期' },
  'next-then-last': {
    en: 'goes to the instalment whose period runs, then to the last ones',
    zh: '先冲抵当期，再从最后一期起冲抵',
  },
  'spread-equally': { en: 'is spread equally over the instalments', zh: '平均冲抵其余各期' },
  hold: { en: 'is held until something falls due', zh: '代为保管，待到期时使用' },
  refuse: { en: 'is not accepted', zh: '不予接受' },
}

const REPAYS_EARLY: Words = { en: 'repays principal before its time', zh: '用于提前归还本金' }

/** Where what is left over goes: to instalments only where a part that is paid early keeps the schedule. */
function saySurplus({ allocation: { surplus }, prepayment: { allowed, partly } }: Paying): Words {
  if (surplus === 'hold' || surplus === 'refuse') return SURPLUS[surplus]
  // a part that is not taken before its time waits until something falls due
  if (allowed !== 'whole-and-part') return SURPLUS.hold
  return partly === 'keep-schedule' ? SURPLUS[surplus] : REPAYS_EARLY
}

type Paying = Pick<Terms, 'allocation' | 'prepayment'>

/** Where a payment goes. */
export function sayAllocation(terms: Paying): Words {
  const { across, order, afterDaysPastDue } = terms.allocation
  const [first, usual, left] = [ACROSS[across], sayOrder(order), saySurplus(terms)]
  const later = afterDaysPastDue && { days: afterDaysPastDue.days, ...sayOrder(afterDaysPastDue.order) }
  return {
    en: `${first.en}; ${usual.en}${later ? `; from day ${later.days} past due: ${later.en}` : ''}; what is left over ${left.en}`,
    zh: `${first.zh}；${usual.zh}${later ? `；逾期第 ${later.days} 天起：${later.zh}` : ''}；余款${left.zh}`,
  }
}

/** The components in their order, once where every stage has the same; else stage by stage, as the terms have it. */
function sayOrder(order: readonly AllocationStep[]): Words {
  const steps = isSameInEachStage(order)
    ? [...new Set(order.map(({ component }) => component))].map((component) => COMPONENT_WORDS[component])
    : order.map(({ of, component }) => ({
        en: `${STAGES[of].en} ${COMPONENT_WORDS[component].en}`,
        zh: `${STAGES[of].zh}${COMPONENT_WORDS[component].zh}`,
      }))
  return { en: steps.map((w) => w.en).join(', then '), zh: steps.map((w) => w.zh).join('、') }
}

/** Whether the order is the same list of components, stage after stage. */
function isSameInEachStage(order: readonly AllocationStep[]): boolean {
  const stages = [...new Set(order.map(({ of }) => of))]
  const lists = stages.map((stage) => order.filter(({ of }) => of === stage).map((step) => step.component))
  const isGrouped = order.every(
    ({ of }, k) => k === 0 || of === order[k - 1]?.of || order.findIndex((step) => step.of === of) === k,
  )
  return isGrouped && new Set(lists.map((list) => list.join())).size <= 1
}
