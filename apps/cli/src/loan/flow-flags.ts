/** Flows said on the command line, `24x230.00@1978-02-10/1m`, as the JSON that a file would hold. */
import type { Reason } from '@forbear/audit/refused'

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
  return {
    flow: {
      ...(date === undefined ? { month: Number(month) } : { date }),
      amount,
      ...(count === undefined ? {} : { count: Number(count) }),
      ...(step === undefined ? {} : { every: { [STEP_UNITS[unit] ?? unit]: Number(step) } }),
    },
  }
}
