/** What is told where the record cannot be read: nothing is known then, and nothing permitted. */
import { ProblemError } from '../platform/problem.ts'

/** The problem that a failed reading is, for whoever asked; one that is a problem already stays as it is. */
export function unread(cause: unknown): ProblemError {
  if (cause instanceof ProblemError) return cause
  const problem = new ProblemError('not-ready', {
    en: 'The record cannot be read at the moment. Try again; nothing is permitted meanwhile.',
    zh: '目前无法读取记录。请稍后重试；在此之前不构成任何许可。',
  })
  problem.cause = cause
  return problem
}
