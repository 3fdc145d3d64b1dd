/** Flows said on the command line, `24x230.00@1978-02-10/1m`, as the JSON that a file would hold. */
import type { Reason } from '@forbear/audit/refused'
import type { Problem } from '@forbear/loan/problem'

/** `[COUNTx]AMOUNT@WHEN[/STEP]`: WHEN a date or a month after the first advance, STEP such as 1m, 2w, 10d, 1s. */
const FLOW = /^(?:(\d{1,5})[x×])?(-?[\d.]+)@(?:(\d{4}-\d{2}-\d{2})|(-?\d{1,5}))(?:\/(\d{1,4})([mwds]))?$/

const STEP_UNITS: Readonly<Record<string, string>> = { m: 'months', w: 'weeks', d: 'days', s: 'semimonths' }

/** A flow as JSON, or why the text is none. */
export function flowOfFlag(
  flag: string,
  text: string,
): { readonly flow: object } | { readonly reason: Reason } {
  const found = FLOW.exec(text)
  if (found === null) {
    return {
      reason: {
        en: `${flag} \`${text}\`: not a flow, write [COUNTx]AMOUNT@WHEN[/STEP], such as 24x230.00@1978-02-10/1m`,
        zh: `${flag} \`${text}\`：不是现金流，应写作 [次数x]金额@时间[/间隔]，如 24x230.00@1978-02-10/1m`,
      },
    }
  }
  const [, count, amount, date, month, step, unit = ''] = found
  if ((count === undefined) !== (step === undefined)) {
    return {
      reason: {
        en: `${flag} \`${text}\`: a series has COUNT and STEP, such as 24x230.00@1978-02-10/1m; a single flow has neither`,
        zh: `${flag} \`${text}\`：多次现金流须同时写明次数和间隔，如 24x230.00@1978-02-10/1m；单次则两者都不写`,
      },
    }
  }
  return {
    flow: {
      ...(date === undefined ? { month: Number(month) } : { date }),
      amount,
      ...(count === undefined ? {} : { count: Number(count) }),
      ...(step === undefined ? {} : { every: { [STEP_UNITS[unit] ?? unit]: Number(step) } }),
    },
  }
}

/** What was given as options. */
interface FlowFlags {
  readonly advance: readonly string[]
  readonly pay: readonly string[]
}

/** A problem of the request that options make, told by the option and the text that it stands in. */
export function reasonOfFlags({ pointer, code, message }: Problem, { advance, pay }: FlowFlags): Reason {
  const [, key = '', at] = pointer.split('/')
  // the only key that options may leave out; flows are lists, if empty ones
  if (pointer === '') return code === 'missing-key' ? NO_METHOD : message
  const [flag, texts] = (
    {
      advances: ['--advance', advance],
      payments: ['--pay', pay],
    } as const
  )[key] ?? [`--${key}`, []]
  const text = at === undefined ? undefined : texts[Number(at)]
  const place = text === undefined ? flag : `${flag} \`${text}\``
  return { en: `${place}: ${message.en}`, zh: `${place}：${message.zh}` }
}

const NO_METHOD: Reason = {
  en: '--method is missing: by which law is the yearly cost reckoned',
  zh: '缺少 --method：请指明按哪部法律计算年化成本',
}
