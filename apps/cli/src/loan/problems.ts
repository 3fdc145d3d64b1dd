/** Problems of the loan's border as reasons of a refusal, each with the place it stands at. */
import type { Problem } from '@forbear/loan/problem'
import { Refused, type Reason } from '@forbear/audit/refused'

/** A reason with what a program needs to find the fault: it is printed where JSON was asked for. */
export interface PlacedReason extends Reason {
  readonly file: string
  readonly pointer: string
  readonly code: Problem['code']
  readonly found: string
}

/** A refusal that names every problem, its file and its JSON pointer. */
export function refusedFor(name: string, problems: readonly Problem[]): Refused {
  const reasons: readonly PlacedReason[] = problems.map(({ pointer, code, found, message }) => ({
    en: `${name} ${pointer || '(the whole document)'}: ${message.en}`,
    zh: `${name === 'standard input' ? '标准输入' : name} ${pointer || '（整个文件）'}：${message.zh}`,
    file: name,
    pointer,
    code,
    found,
  }))
  return new Refused(reasons)
}
