/** Runs `forbear loan` in this process: what it prints, or why it refuses. Its commands do their work at once. */
import { Refused, type Reason } from '@forbear/audit/refused'
import { loanCommand } from '../../commands/loan.ts'
import { printing } from '../../printing.ts'
import { kept } from '../../testing/run-forbear.ts'

export type Told =
  | { readonly ok: true; readonly out: string }
  | { readonly ok: false; readonly reasons: readonly Reason[] }

/** What `forbear loan ARGS` comes to. */
export function runLoan(...args: readonly string[]): Told {
  const [out, before] = [kept(), printing.out]
  printing.out = out
  try {
    loanCommand().parse([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reasons: error.reasons }
    throw error
  } finally {
    printing.out = before
  }
  return { ok: true, out: out.text() }
}
