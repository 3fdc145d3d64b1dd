/** Problems of the loan's border as reasons of a refusal, each with the place it stands at. */
import type { Problem } from '@forbear/loan/problem'
import { Refused, type Reason } from '@forbear/audit/refused'
import { fileNamed } from '../files.ts'

/** A reason with what a program needs to find the fault: it is printed where JSON was asked for. */
export interface PlacedReason extends Reason {
  readonly file: string
  readonly pointer: string
  readonly code: Problem['code']
  readonly found: string
}

const WHOLE_DOCUMENT: Reason = { en: '(the whole document)', zh: '（整个文件）' }

/** A problem as a reason: its file, or file and line, its JSON pointer, what is wrong and what would be right. */
export function placedReason(file: string, { pointer, code, found, message }: Problem): PlacedReason {
  const whole = /:\d+$/.test(file) ? { en: '(the whole line)', zh: '（整行）' } : WHOLE_DOCUMENT
  return {
    en: `${file} ${pointer || whole.en}: ${message.en}`,
    zh: `${fileNamed(file, 'zh')}${pointer === '' ? whole.zh : ` ${pointer}`}：${message.zh}`,
    file,
    pointer,
    code,
    found,
  }
}

/** A refusal that names every problem, its file and its JSON pointer. */
export function refusedFor(name: string, problems: readonly Problem[]): Refused {
  return new Refused(problems.map((each) => placedReason(name, each)))
}
