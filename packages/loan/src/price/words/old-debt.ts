/**
 * What a borrower is told before an act on a debt that may be too old: the one source of these words, whether the act is
 * known (`forbearance/`) or only that somebody looks at the debt (`price/`). Civil Code articles 192 and 195.
 */
import type { Words } from '@forbear/conduct/language'

/** What the borrower is about to do. */
export type RevivingAct = 'promise' | 'plan' | 'payment' | 'acknowledgement'

/** An act as the beginning of a sentence; `any`: which one is not known. */
const ACTS: Readonly<Record<RevivingAct | 'any', Words>> = {
  promise: { en: 'A promise to pay', zh: '承诺还款' },
  plan: { en: 'A plan', zh: '签订还款方案' },
  payment: { en: 'A payment, even of a small part,', zh: '付款（哪怕只付一小部分）' },
  acknowledgement: { en: 'Acknowledging the debt', zh: '承认债务' },
  any: {
    en: 'A payment, even of a small part, a promise, a plan or an acknowledgement',
    zh: '付款（哪怕只付一小部分）、承诺还款、签订还款方案或承认债务',
  },
}

/**
 * The time still runs, and the act begins it anew.
 *
 * @param lastDay of the time, `YYYY-MM-DD`
 */
export function sayBeginsAnew(act: RevivingAct, lastDay: string): Words {
  return {
    en: `The time in which this debt can be enforced in court runs until ${lastDay}. ${ACTS[act].en} begins that time anew.`,
    zh: `本笔债务的诉讼时效至${lastDay}届满。${ACTS[act].zh}会使时效重新计算。`,
  }
}

/** Whether the time has run out is not known. */
export function sayMayHaveRunOut(act: RevivingAct | 'any'): Words {
  return {
    en: `This debt may be too old to be enforced in court; it is not known for certain. ${ACTS[act].en} may give the lender that right back. You need not decide now: take advice first.`,
    zh: `本笔债务可能已超过诉讼时效，目前无法确定。${ACTS[act].zh}可能使债权人重新取得胜诉的权利。您不必现在决定，请先咨询。`,
  }
}

/**
 * The time has run out, and the act may revive the debt.
 *
 * @param lastDay of the time, `YYYY-MM-DD`
 * @param effect what the debtor has: a defence that has to be raised, or the end of the debt
 */
export function sayRanOut(
  act: RevivingAct | 'any',
  lastDay: string,
  effect: 'defence' | 'extinction',
): Words {
  const [en, zh] =
    effect === 'defence'
      ? ['you can refuse to pay it', '您有权拒绝履行']
      : ['it is no longer owed', '该债务已消灭']
  return {
    en: `The time in which this debt could be enforced in court ran out on ${lastDay}: ${en}. ${ACTS[act].en} may revive it. You need not decide now: take advice first.`,
    zh: `本笔债务的诉讼时效已于${lastDay}届满：${zh}。${ACTS[act].zh}可能使其恢复效力。您不必现在决定，请先咨询。`,
  }
}

/** The act changes nothing about the time. */
export function sayUnchanged(act: RevivingAct): Words {
  return {
    en: `${ACTS[act].en} changes nothing about the time in which this debt can be enforced in court.`,
    zh: `${ACTS[act].zh}不影响本笔债务的诉讼时效。`,
  }
}

/** What goes with the warning where the act is not known. */
export const BEFORE_ANY_ACT: Words = {
  en: 'What is paid freely on an old debt cannot be reclaimed. While the time still runs, each of these begins it anew. Advice costs nothing at legal aid (in mainland China the line 12348).',
  zh: '对旧债务自愿支付的款项不能要回；时效未届满的，上述行为会使时效重新计算。法律援助的咨询免费（中国大陆热线12348）。',
}
