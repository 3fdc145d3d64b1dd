/** `content`, executed: what was said. What is not yet said is a condition, never a bar (S20). */
import type { ContentRule } from '../language/content.ts'
import type { Core } from './answer.ts'
import { kindOfUnknown } from './fact-values.ts'
import type { Asking } from './setting.ts'
import { FALSE, TRUE, undecided } from './truth.ts'

/** Bites where something banned was said, or something required is known to be missing. */
export function contentCore(rule: ContentRule, asking: Asking): Core {
  const { setting, subject } = asking
  const content = subject.content
  const banned = (rule.mustNot ?? []).filter((item) => content?.has.includes(item))
  const missing = (rule.must ?? []).filter((item) => !content?.has.includes(item))
  const decided: Core['decided'] = { kind: 'content', banned, missing: content?.complete ? missing : [] }
  if (setting.options.moment === 'before' && !content?.complete) return { truth: FALSE, decided }
  if (banned.length > 0 || (content?.complete && missing.length > 0)) return { truth: TRUE, decided }
  if (content?.complete) return { truth: FALSE, decided }
  const unknown = setting.options.mode === 'gate' ? 'scope' : kindOfUnknown(setting, 'content')
  return { truth: undecided({ kind: unknown, of: 'content', about: subject.id }), decided }
}
