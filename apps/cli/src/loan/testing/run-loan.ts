/** Runs `forbear loan` in this process: what it prints, or why it refuses. Its commands do their work at once. */
import { mock } from 'node:test'
import { Refused, type Reason } from '@forbear/audit/refused'
import { loanCommand } from '../../commands/loan.ts'

export type Told =
  | { readonly ok: true; readonly out: string }
  | { readonly ok: false; readonly reasons: readonly Reason[] }

/** What `forbear loan ARGS` comes to. */
export function runLoan(...args: readonly string[]): Told {
  const pieces: string[] = []
  const printed = mock.method(process.stdout, 'write', (piece: string | Uint8Array) => {
    pieces.push(String(piece))
    return true
  })
  try {
    loanCommand().parse([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reasons: error.reasons }
    throw error
  } finally {
    printed.mock.restore()
  }
  return { ok: true, out: pieces.join('') }
}
