/** How a plan or a settlement goes, in words for the person whose debt it is. Nothing here says that a plan has to end. */
import type { Words } from '@forbear/conduct/language'
import type { PartOutcome } from '../arrears/index.ts'
import { dayText } from '../calendar/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import { totalOf } from '../terms/index.ts'
import type { PlanAnswer, SettlementAnswer } from './arrears-of-loan.ts'

/** What of all dates together has come. */
function receivedOf(parts: readonly PartOutcome[]): { readonly paid: bigint; readonly all: bigint } {
  return {
    paid: parts.reduce((sum, { receivedMinor }) => sum + receivedMinor, 0n),
    all: parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
  }
}

/** A plan: how it stands, and what breaking it would come to. Two sentences at most. */
export function sayPlan({ plan, course, endedOn, ifBroken }: PlanAnswer, currency: Currency): Words {
  const { paid, all } = receivedOf(course.parts)
  const [is, of] = [amountText(paid, currency), amountText(all, currency)]
  const stands = endedOn === undefined ? sayCourse(course) : sayEnded(endedOn)
  const then = ifBroken === undefined ? undefined : amountText(totalOf(ifBroken.owed), currency)
  const breaking = {
    en:
      then === undefined
        ? ''
        : ` If it broke today, ${currency.code} ${then} would be owed: everything that would be owed without it, less what was paid.`,
    zh: then === undefined ? '' : `如于当日终止，则欠款为${then}元：即没有方案时的欠款，减去已付部分。`,
  }
  return {
    en: `Plan ${plan}: ${is} of ${of} ${currency.code} has come; ${stands.en}.${breaking.en}`,
    zh: `方案“${plan}”：${of}元中已付${is}元；${stands.zh}。${breaking.zh}`,
  }
}

function sayCourse(course: PlanAnswer['course']): Words {
  switch (course.state) {
    case 'kept':
      return { en: 'it is kept', zh: '正常履行' }
    case 'behind':
      return {
        en: 'it is behind, and no more is missing than may be',
        zh: '有未按期支付的款项，尚在允许范围内',
      }
    case 'completed':
      return { en: 'it is complete', zh: '已履行完毕' }
    case 'broken':
      return {
        en: `it may be called broken since ${dayText(course.on)}; nobody has to`,
        zh: `自${dayText(course.on)}起可以终止，但并非必须`,
      }
    default:
      return course satisfies never
  }
}

const sayEnded = (on: number): Words => ({
  en: `it was called broken on ${dayText(on)}, and everything is owed that would be owed without it, less what was paid`,
  zh: `已于${dayText(on)}终止，欠款恢复为没有方案时的金额，减去已付部分`,
})

/** A settlement: how it stands, and what follows. */
export function saySettlement({ settlement, terms, course }: SettlementAnswer, currency: Currency): Words {
  const { paid } = receivedOf(course.parts)
  const [is, of, less] = [
    amountText(paid, currency),
    amountText(terms.paysMinor, currency),
    amountText(terms.forgivenMinor, currency),
  ]
  const head = {
    en: `Settlement ${settlement.id}: ${is} of ${of} ${currency.code} has come`,
    zh: `和解“${settlement.id}”：${of}元中已付${is}元`,
  }
  switch (course.state) {
    case 'open':
      return {
        en: `${head.en}; there is time until ${dayText(terms.lastOn)}, and then ${less} is forgiven.`,
        zh: `${head.zh}；期限至${dayText(terms.lastOn)}，届时减免${less}元。`,
      }
    case 'met':
      return {
        en: `${head.en}; it was met on ${dayText(course.on)}, and what is left of the debt is forgiven.`,
        zh: `${head.zh}；已于${dayText(course.on)}履行完毕，其余欠款予以减免。`,
      }
    case 'lapsed':
      return {
        en: `${head.en}; it lapsed on ${dayText(course.on)}: everything is owed again, less what was paid.`,
        zh: `${head.zh}；已于${dayText(course.on)}失效：恢复全部欠款，减去已付部分。`,
      }
    default:
      return course satisfies never
  }
}
