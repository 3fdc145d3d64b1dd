/**
 * What a finding's rule is about: whether it belongs to a line for nuisance calls, or is about other people than the
 * borrower. Listed by hand; a test finds rules on hours and numbers that are missing.
 */

/** Rules on hours and on how often somebody is called or written to. */
export const CALL_RULES: ReadonlySet<string> = new Set([
  'cn/gbt-45251-2025/5.3-hours',
  'cn/gbt-45251-2025/5.3-effective-calls',
  'cn/cba-guideline-2026/ch3-hours',
  'cn/cba-guideline-2026/ch3-unanswered-dials',
  'cn/nifa-guideline-2024/hours',
  'us/regulation-f/6-b-1-i',
  'us/regulation-f/14-b-2-A',
  'us/regulation-f/14-b-2-B',
  'us/ny/nyc/dcwp-collection-rule/5-77-b-old',
  'us/ny/nyc/dcwp-collection-rule/5-77-b',
  'us/tcpa/64-1200-a-12-one',
  'us/tcpa/64-1200-a-3-iii',
  'ru/230-fz/7-3-hours',
  'ru/230-fz/7-5-hours',
  'ru/230-fz/7-hours-doubtful-means',
  'ru/230-fz/7-3-conversations-2017',
  'ru/230-fz/7-3-conversations-2024',
  'ru/230-fz/7-3-robots',
  'ru/230-fz/7-5-messages-2017',
  'ru/230-fz/7-5-messages-2024',
])

/** Rules on robot calls and on messages after a refusal: a line for nuisance calls takes these too. */
const ROBOTS_AND_REFUSALS: ReadonlySet<string> = new Set([
  'cn/sms-provisions-2015/refusal',
  'us/tcpa/64-1200-a-1-iii',
  'us/tcpa/64-1200-a-1-iii-autodialler',
  'us/tcpa/64-1200-a-10',
  'us/tcpa/64-1200-a-12',
  'us/tcpa/64-1200-a-3-iii-opt-out',
  'ru/230-fz/7-caller-number',
])

/** Whether a line for nuisance calls and messages is a right address for findings of this rule. */
export function isAboutCalls(rule: string): boolean {
  return CALL_RULES.has(rule) || ROBOTS_AND_REFUSALS.has(rule)
}
