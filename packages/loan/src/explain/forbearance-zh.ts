/** The figures of forbearance in Chinese. */
import type { PromiseState } from '../arrears/index.ts'
import type { Affordability, Relief, TooMuch } from '../forbearance/index.ts'
import type { ForbearanceFigure, Sentences } from './figure.ts'
import type { Voice } from './voice.ts'

const RELIEFS: Readonly<Record<Relief, string>> = {
  reduced: '前期少还',
  deferred: '前期暂缓还款',
  extended: '延长期限',
  'interest-paused': '停息',
  'rate-lowered': '降低利率',
  seasonal: '在有收入的月份还款',
}

const STATES: Readonly<Record<PromiseState, string>> = {
  open: '尚未到期',
  kept: '承诺已履行',
  'kept-late': '承诺迟延履行',
  partly: '承诺部分履行',
  broken: '承诺未履行',
}

/** Chinese sentences for the figures of forbearance. */
export const forbearanceInChinese = (v: Voice): Sentences<ForbearanceFigure> => ({
  option: ({ outcome }) => {
    const { costMinor, againstNothingMinor, lastOn, firstOn } = outcome
    const cost = costMinor < 0n ? `比现欠少${v.bare(-costMinor)}` : `比现欠多${v.bare(costMinor)}`
    const against =
      againstNothingMinor <= 0n
        ? `比置之不理到那时的欠款少${v.bare(-againstNothingMinor)}`
        : `比置之不理到那时的欠款多${v.bare(againstNothingMinor)}`
    const when = firstOn === lastOn ? v.day(lastOn) : `${v.day(firstOn)}至${v.day(lastOn)}`
    return `${when}共付${v.money(outcome.totalMinor)}，单月最多${v.bare(outcome.hardestMonthMinor)}：${cost}，${against}。`
  },
  promise: ({ state, by, amountMinor, receivedMinor }) =>
    `承诺不晚于${v.day(by)}付${v.money(amountMinor)}，已收到${v.bare(receivedMinor)}：${STATES[state]}。`,
  plan: ({ plan, reliefs }) => {
    const paying = plan.rows.filter(({ amountMinor }) => amountMinor > 0n).length
    const owed = v.bare(plan.totalMinor - plan.interestMinor)
    const gives =
      reliefs.length === 0 ? '' : `方案包括：${v.list(reliefs.map((relief) => RELIEFS[relief]))}。`
    return `从${v.day(plan.firstDueOn)}到${v.day(plan.lastDueOn)}分${paying}次共付${v.money(plan.totalMinor)}，每次最多${v.bare(plan.highestMinor)}：其中现欠${owed}，期间利息${v.bare(plan.interestMinor)}。${gives}如未履行，则恢复为没有方案时的欠款，已付部分照数扣除。`
  },
  'plan-row': ({ row }) => {
    const parts = [
      [row.earlierMinor, '此前所欠'],
      [row.interestMinor, '利息'],
      [row.principalMinor, '本金'],
    ] as const
    const each = parts.filter(([amount]) => amount > 0n).map(([amount, name]) => `${name}${v.bare(amount)}`)
    return `${v.day(row.dueOn)}付${v.money(row.amountMinor)}：${v.list(each)}；剩余本金${v.bare(row.balanceMinor)}。`
  },
  settlement: ({ owedMinor, terms }) =>
    `不晚于${v.day(terms.lastOn)}付${v.money(terms.paysMinor)}，即可了结${v.bare(owedMinor)}的欠款：减免${v.bare(terms.forgivenMinor)}（${v.share(terms.discount)}）。逾期未付，则恢复全部欠款，已付部分照数扣除。`,
  offer: ({ offer, spareMinor, totalOwedMinor }) => {
    const exact = `${v.bare(spareMinor)} × ${v.bare(offer.owedMinor)} / ${v.bare(totalOwedMinor)} = ${v.exact(offer.exactMinor)}`
    const rounded =
      offer.rounding === 'exact'
        ? ''
        : `，为使各家合计恰为可用金额而${offer.rounding === 'up' ? '进位' : '舍尾'}`
    const until = offer.months === undefined ? '' : `若不再计息，${offer.months}个月付清。`
    return `每月付给“${offer.lender}”${v.money(offer.offerMinor)}：${exact}${rounded}。${until}`
  },
  affordability: ({ answer, instalmentMinor }) =>
    `从单月收入中付${v.money(instalmentMinor)}，${affords(answer, v)}。`,
})

function affords(answer: Affordability, v: Voice): string {
  const { budget, otherInstalmentsMinor, reserveMinor } = answer.restsOn
  const others = otherInstalmentsMinor === 'unknown' ? '' : `，还其他机构${v.bare(otherInstalmentsMinor)}`
  const known = `已知收入${v.bare(budget.incomeMinor)}，必要支出${v.bare(budget.necessaryMinor)}${others}，留存${v.bare(reserveMinor)}`
  switch (answer.state) {
    case 'affordable':
      return `负担得起：${known}，还余${v.bare(answer.leftMinor)}`
    case 'not-affordable':
      return `负担不起：${known}；${v.list(answer.reasons.map((reason) => tooMuch(reason, v)))}`
    case 'undetermined':
      return `不能认定负担得起：${known}，尚缺：${v.list(answer.missing.map(({ title }) => title.zh))}`
    default:
      return answer satisfies never
  }
}

function tooMuch(reason: TooMuch, v: Voice): string {
  switch (reason.because) {
    case 'not-left':
      return `还差${v.bare(reason.shortMinor)}`
    case 'share-of-income':
      return `全部还款占收入${v.share(reason.share)}，超过${v.percent(reason.atMost)}`
    default:
      return reason satisfies never
  }
}
