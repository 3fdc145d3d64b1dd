/** Why the gate refuses although no rule does, each in words. */
import type { Said } from '../platform/problem.ts'

/** Why the gate refuses before any rule is asked, or although none bars. */
export interface GateReason {
  readonly code:
    | 'unknown-matter'
    | 'unknown-person'
    | 'unknown-point'
    | 'unknown-debt'
    | 'point-of-another'
    | 'not-placed'
    | 'clock-behind'
    | 'rulebook-not-adopted'
    | 'slot-needed'
    | 'slot-not-allowed'
    | 'slot-passed'
    | 'outstanding-permit'
    | 'template-needed'
    | 'template-unknown'
    | 'template-for-another'
    | 'release-unknown'
    | 'release-not-approved'
    | 'release-spent'
    | 'release-for-another'
    | 'rebuttal-needed'
    | 'key-withdrawn'
    | 'batch-answered-at-most'
    | 'batch-concurrent-at-most'
  readonly says: Said
}

/** Each reason in words. */
export const REASONS: Readonly<Record<GateReason['code'], GateReason>> = (
  [
    ['unknown-matter', 'No such matter is known here.', '没有登记该案件。'],
    [
      'unknown-person',
      'The matter does not know this person; state who it is first.',
      '该案件未登记此人；请先登记其身份。',
    ],
    [
      'unknown-point',
      'The matter does not know this number or address; state it first, and how it was obtained.',
      '该案件未登记此号码或地址；请先登记及其来源。',
    ],
    ['unknown-debt', 'The matter has no such debt.', '该案件没有此笔债务。'],
    ['point-of-another', 'The number or address belongs to somebody else.', '该号码或地址属于他人。'],
    [
      'not-placed',
      'The debt is not placed with this organisation, or not any more.',
      '该债务未委托给此机构，或委托已结束。',
    ],
    [
      'clock-behind',
      'The clock stands before what is already recorded; nothing is permitted until it is right.',
      '时钟早于已登记的记录；校正之前不予许可。',
    ],
    [
      'rulebook-not-adopted',
      'This process judges by a rulebook that is not the one adopted.',
      '本进程所用规则集并非现行采用的规则集。',
    ],
    [
      'slot-needed',
      'A letter or a visit needs a slot, at most a day long.',
      '信函和上门需要指定时段，最长一天。',
    ],
    [
      'slot-not-allowed',
      'A call or a message is permitted for the next minutes, not for a slot.',
      '电话和短信只能就接下来的几分钟申请许可，不能指定时段。',
    ],
    [
      'slot-passed',
      'The slot has passed, ends before it begins, or is longer than a day.',
      '时段已过、结束早于开始，或超过一天。',
    ],
    [
      'outstanding-permit',
      'A permit that is already out would no longer be lawful beside this contact.',
      '若进行本次联系，已发出的另一许可将不再合法。',
    ],
    [
      'template-needed',
      'Text goes out only from an approved template, and a purpose that is exempt only with the template that shows it; name one.',
      '文字内容须使用已批准的模板，豁免用途也须由相应模板证明；请指定模板。',
    ],
    [
      'template-unknown',
      'No version of this template is approved for this organisation or the creditor of the matter.',
      '该模板尚无适用于此机构或本案债权人的已批准版本。',
    ],
    [
      'template-for-another',
      'The template was approved for another channel or purpose.',
      '该模板获批用于其他渠道或用途。',
    ],
    ['release-unknown', 'The matter has no such release.', '该案件没有此项放行。'],
    [
      'release-not-approved',
      'The release was not approved: a second person has still to decide, or refused.',
      '该放行未获批准：尚待另一人审批，或已被拒绝。',
    ],
    [
      'release-spent',
      'The release was used before, or its time has passed; a new one has to be asked for.',
      '该放行已被使用或已过期，须重新申请。',
    ],
    [
      'release-for-another',
      'The release is for another person, number, channel, debt, purpose or organisation.',
      '该放行针对的是其他人员、号码、渠道、债务、用途或机构。',
    ],
    [
      'rebuttal-needed',
      'A presumption stands against the contact now, and the release names no factor that rebuts it.',
      '目前存在不利推定，而该放行未指明可以推翻推定的因素。',
    ],
    [
      'key-withdrawn',
      'The key that this process signs with was withdrawn; it grants nothing until it has another.',
      '本进程的签名密钥已停用；更换密钥之前不签发任何许可。',
    ],
    [
      'batch-answered-at-most',
      'The batch has as many permits as of its calls may be answered (answeredAtMost): each that is out may be.',
      '本批次的许可数已达接通上限（answeredAtMost）：已发出的每个许可都可能接通。',
    ],
    [
      'batch-concurrent-at-most',
      'The batch has as many permits as of its calls may be under way at one time (concurrentAtMost).',
      '本批次的许可数已达同时进行的上限（concurrentAtMost）。',
    ],
  ] as const
).reduce(
  (all, [code, en, zh]) => ({ ...all, [code]: { code, says: { en, zh } } }),
  {} as Record<GateReason['code'], GateReason>,
)
