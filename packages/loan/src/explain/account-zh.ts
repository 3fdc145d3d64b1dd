/** The figures of an account in Chinese. */
import type { Interest } from '../terms/index.ts'
import { accrualInChinese } from './accrual-words.ts'
import { eventsInChinese } from './event-words.ts'
import type { AccountFigure, DemandFigure, OtherwiseDue, Sentences, StatementFigure } from './figure.ts'
import { isWhole, type Voice } from './voice.ts'

/** Chinese sentences for the figures of an account. */
export const accountInChinese = (v: Voice): Sentences<AccountFigure> => ({
  advance: ({ advance }) => `${v.day(advance.on)}放款${v.money(advance.amountMinor)}。`,
  accrual: accrualInChinese(v),
  'row-interest': ({ row, component, exactMinor, roundedMinor, mode, dueMinor, because }) => {
    const sum = isWhole(exactMinor)
      ? `合计${v.money(roundedMinor)}`
      : `合计${v.exact(exactMinor)}，${v.rounding(mode)}为${v.money(roundedMinor)}`
    const due = because === undefined ? '' : `${otherwise(v, because)}，本期应付${v.money(dueMinor)}。`
    return `${v.row(row.kind, row.number)}产生的${v.component(component)}${sum}。${due}`
  },
  'row-flat-interest': ({ row, dueMinor }) =>
    `${v.row(row.kind, row.number)}（${v.day(row.dueOn)}到期）应付利息${v.money(dueMinor)}：按合同以全部放款金额计算全期利息后分摊到各期，不因还款而改变。`,
  'row-due': ({ row, component, charges, isFromBefore }) => {
    const of = charges.length === 0 ? '' : `（${v.list(charges.map(({ zh }) => zh))}）`
    const to = row.payee === undefined ? '' : `，收款方为${v.payee(row.payee)}`
    const before = isFromBefore ? '，为此前所欠' : ''
    return `${v.row(row.kind, row.number)}（${v.day(row.dueOn)}到期）应付${v.component(component)}${v.money(row.due[component])}${of}${to}${before}。`
  },
  'row-charge': ({ row, charge: { component, title, payee, since, dueMinor, metMinor } }) =>
    `${v.row(row.kind, row.number)}的${v.component(component)}中，${v.money(dueMinor)}为${v.day(since)}的${title === undefined ? '收费' : title.zh}，收款方为${v.payee(payee)}，其中已付或已减免${v.money(metMinor)}。`,
  'row-paid': ({ row, component }) => {
    const leftMinor = row.due[component] - row.paid[component] - row.waived[component]
    const left = leftMinor === 0n ? '已付清' : `还剩${v.money(leftMinor)}`
    return `${v.row(row.kind, row.number)}的${v.component(component)}已付${v.money(row.paid[component])}，${left}。`
  },
  'row-waived': ({ row, component }) =>
    row.waived[component] === 0n
      ? `${v.row(row.kind, row.number)}的${v.component(component)}没有减免。`
      : `${v.row(row.kind, row.number)}的${v.component(component)}已减免${v.money(row.waived[component])}。`,
  'row-paid-in-advance': ({ row }) =>
    `${v.row(row.kind, row.number)}中有${v.money(row.paidInAdvanceMinor)}在${v.day(row.dueOn)}之前付清。`,
  'row-paid-late': ({ row }) =>
    `${v.row(row.kind, row.number)}中有${v.money(row.paidLateMinor)}在${v.day(row.dueOn)}之后才付。`,
  'row-balance': ({ row }) => {
    const left = row.balanceAfterMinor === 0n ? '没有剩余本金' : `剩余本金${v.money(row.balanceAfterMinor)}`
    return `${v.row(row.kind, row.number)}（${v.day(row.dueOn)}）之后，按还款计划${left}。`
  },
  spread: ({ spread, amountMinor, kinds }) => {
    const { on, surplusMinor } = spread
    const parts = spread.parts.map(
      ({ row, component, amountMinor: part }) =>
        `${v.bare(part)}冲抵${v.row(kinds.get(row) ?? 'instalment', row)}${v.component(component)}`,
    )
    const to = parts.length === 0 ? '没有可冲抵的欠款' : v.list(parts)
    switch (spread.kind) {
      case 'held-used':
        return `${v.day(on)}动用暂存在您名下的${v.money(-surplusMinor)}：${to}。`
      case 'kept-back':
        return `${v.day(on)}放款时预扣${v.money(amountMinor)}：${to}。`
      case 'paid': {
        const held = surplusMinor < 0n ? `和暂存在您名下的${v.bare(-surplusMinor)}` : ''
        const rest = surplusMinor > 0n ? `；余下${v.money(surplusMinor)}暂存在您名下` : ''
        return `${v.day(on)}付的${v.money(amountMinor)}${held}：${to}${rest}。`
      }
      default:
        return spread.kind satisfies never
    }
  },
  owed: ({ component, asOf, owedMinor, dueMinor }) => {
    const name = v.component(component)
    if (owedMinor === 0n) return `截至${v.day(asOf)}，您不欠${name}。`
    const restMinor = owedMinor - dueMinor
    const how =
      restMinor === 0n
        ? '，均已到期'
        : dueMinor === 0n
          ? '，均未到期'
          : `：已到期${v.bare(dueMinor)}，未到期${v.bare(restMinor)}`
    return `截至${v.day(asOf)}，您欠${name}${v.money(owedMinor)}${how}。`
  },
  due: ({ component, asOf, dueMinor, overdueMinor }) => {
    const name = v.component(component)
    if (dueMinor === 0n) return `截至${v.day(asOf)}，没有已到期未付的${name}。`
    const todayMinor = dueMinor - overdueMinor
    const when =
      todayMinor === 0n
        ? '，均在此前到期'
        : overdueMinor === 0n
          ? '，均在当天到期'
          : `：此前到期${v.bare(overdueMinor)}，当天到期${v.bare(todayMinor)}`
    return `截至${v.day(asOf)}，已到期未付的${name}为${v.money(dueMinor)}${when}。`
  },
  overdue: ({ component, asOf, overdueMinor, parts, restMinor }) => {
    if (overdueMinor === 0n) return `截至${v.day(asOf)}，没有逾期的${v.component(component)}。`
    const each = [
      ...parts.map(
        ({ kind, row, dueOn, amountMinor }) =>
          `${v.row(kind, row)}（${v.day(dueOn)}到期）${v.bare(amountMinor)}`,
      ),
      ...(restMinor === 0n ? [] : [`各期之外${v.bare(restMinor)}`]),
    ]
    return `截至${v.day(asOf)}，逾期${v.component(component)}${v.money(overdueMinor)}：${v.list(each)}。`
  },
  'days-past-due': ({ asOf, daysPastDue, since }) =>
    since === undefined
      ? `截至${v.day(asOf)}，没有逾期。`
      : `截至${v.day(asOf)}，逾期${daysPastDue}天：最早未付清的一期于${v.day(since)}到期，次日为逾期第1天。`,
  surplus: ({ asOf, surplusMinor }) =>
    surplusMinor === 0n
      ? `截至${v.day(asOf)}，没有暂存在您名下的款项。`
      : `截至${v.day(asOf)}，您多付的${v.money(surplusMinor)}暂存在您名下：当时没有可冲抵的欠款。`,
  'plan-paid': ({ asOf, plan, paidMinor }) => `截至${v.day(asOf)}，按方案${plan}已付${v.money(paidMinor)}。`,
})

/** Chinese sentences for charges, pay-off and the next payment. */
export const demandInChinese = (v: Voice): Sentences<DemandFigure> => ({
  charge: ({ charge, on, amountMinor }) => {
    const { amount } = charge
    const how =
      'flatMinor' in amount
        ? '固定金额'
        : `${{ principal: '放款金额', 'outstanding-principal': '剩余本金', instalment: '每期金额' }[amount.shareOf]}的${v.percent(amount.share)}`
    return `${v.day(on)}收取${charge.title.zh}${v.money(amountMinor)}：${how}，收款方为${v.payee(charge.payee)}。`
  },
  payoff: ({ on, amounts, heldMinor, totalMinor, isByAgreement }) => {
    const held = heldMinor === 0n ? '' : `，扣除暂存在您名下的${v.bare(heldMinor)}`
    const when = isByAgreement ? '，合同不允许提前还款，须经贷款人同意方可结清' : '即可结清'
    return `${v.day(on)}付${v.money(totalMinor)}${when}：${v.parts(amounts)}${held}。`
  },
  'payoff-part': ({ component, amountMinor, parts, aheadMinor, earlyFeeMinor }) => {
    const each = [
      ...parts.map(
        ({ kind, row, dueOn, amountMinor: part }) =>
          `${v.row(kind, row)}（${v.day(dueOn)}到期）${v.bare(part)}`,
      ),
      ...(aheadMinor === 0n ? [] : [`未到期各期${v.bare(aheadMinor)}`]),
      ...(earlyFeeMinor === 0n ? [] : [`提前还款费${v.bare(earlyFeeMinor)}`]),
    ]
    return `其中${v.component(component)}${v.money(amountMinor)}：${v.list(each)}。`
  },
  'next-payment': ({ dueOn, dueMinor, overdueMinor }) => {
    const next = dueOn === undefined ? '没有待付的款项。' : `下一笔为${v.day(dueOn)}付${v.money(dueMinor)}。`
    return overdueMinor === 0n ? next : `${next}已有${v.money(overdueMinor)}逾期。`
  },
})

/** Chinese sentences for the lines of a statement. */
export function statementInChinese(v: Voice): Sentences<StatementFigure> {
  const happened = eventsInChinese(v)
  return {
    'statement-accrued': ({ from, until, change }) =>
      `${v.day(from)}起至${v.day(until)}前产生：${v.changes(change) || '无'}。`,
    'statement-event': ({ on, event, change, heldMinor }) => {
      const held =
        heldMinor === 0n
          ? ''
          : heldMinor > 0n
            ? `；${v.money(heldMinor)}暂存在您名下`
            : `；动用暂存在您名下的${v.money(-heldMinor)}`
      return `${v.day(on)}${happened(event)}：${v.changes(change) || '欠款不变'}${held}。`
    },
    'statement-held-used': ({ on, change, heldMinor }) =>
      `${v.day(on)}动用暂存在您名下的${v.money(heldMinor < 0n ? -heldMinor : heldMinor)}：${v.changes(change)}。`,
  }
}

const UP_TO: Readonly<Record<Interest['onPayoff'], string>> = {
  'to-the-day': '还款当日',
  'to-the-due-date': '当期期末',
  'whole-term': '全期期末',
}

/** Why what is asked for is not what ran, up to the amount. */
function otherwise(v: Voice, because: OtherwiseDue): string {
  switch (because.reason) {
    case 'rounded-as-a-sum':
      return '与此前各期合计后取整'
    case 'paid-early':
      return `该期提前还清，利息计至${UP_TO[because.interest]}`
    case 'changed':
      return '因提前还款或各期之间结转'
    case 'moved':
      return because.moreMinor > 0n
        ? `连同其他各期转入的${v.money(because.moreMinor)}`
        : `其中${v.money(-because.moreMinor)}转入其他各期`
    default:
      return because satisfies never
  }
}
