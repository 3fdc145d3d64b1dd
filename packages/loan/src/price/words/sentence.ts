/** A finding on money in words with its numbers, in both languages; no more is claimed than it holds. */
import type { Words } from '@forbear/conduct/language'
import type { PriceDecided, PriceFinding } from '../judge/finding.ts'
import { sayDecided, type Mood } from './decided.ts'
import { sayPriceNeed } from './need.ts'
import { withoutStop, type Language } from './phrases.ts'

/** Whether a finding is open for want of facts alone: nothing is stated in which a breach could be seen. */
export function isForWantOfFacts({ verdict, decided }: PriceFinding): boolean {
  return verdict === 'undetermined' && !isTold(decided)
}

/** Whether there is anything that a breach could be seen in. */
function isTold(decided: PriceDecided): boolean {
  switch (decided.kind) {
    case 'limit':
      return decided.measured !== undefined
    case 'disclosure':
      return decided.missing.length > 0
    case 'deduction':
      return decided.keptBack !== undefined
    case 'limitation':
      return decided.state !== 'unknown'
    case 'classification':
      return decided.class !== undefined
    case 'allocation':
    case 'debt-order':
    case 'plan-stop':
      return true
    default:
      return decided satisfies never
  }
}

/** By what force a plan stops collecting: outside credit cards of banks it is the parties' word alone. */
const STOPPED_BY: Readonly<Record<'contract' | 'rule', Words>> = {
  contract: {
    en: 'It stops by contract, not by a rule of the regulator',
    zh: '依合同停止，而非监管规定',
  },
  rule: { en: 'It stops by a rule of the regulator', zh: '依监管规定停止' },
}

/**
 * A finding in words: the numbers, what follows, what would decide, and what would take it away.
 *
 * @returns sentences with their full stops
 */
export function explainPrice(finding: PriceFinding, language: Language): string {
  const mood: Mood = finding.certain !== 'clear' ? 'broken' : finding.possible !== 'clear' ? 'open' : 'kept'
  const zh = language === 'zh'
  const stop = zh ? '。' : '. '
  const parts = [sayDecided(finding.decided, mood, { ...finding, language })]
  const { decided } = finding
  if (decided.kind === 'plan-stop' && decided.stops !== 'no')
    parts.push(STOPPED_BY[finding.force === 'contract' ? 'contract' : 'rule'][language])
  if (finding.consequence && mood !== 'kept' && isTold(decided)) {
    const follows = withoutStop(finding.consequence[language])
    // what follows from a breach is not told as if there were one
    parts.push(mood === 'broken' ? follows : zh ? `若确属如此：${follows}` : `If it is so: ${follows}`)
  }
  if (finding.needs.length > 0) {
    const needs = finding.needs.map((need) => sayPriceNeed(need, finding, language))
    parts.push(zh ? `有待确定：${needs.join('；')}` : `What would decide: ${needs.join('; ')}`)
  }
  // an exception that is shown already, and only not verified, stands among the needs
  const unshown = finding.unless.filter(({ citation }) => finding.needs.every(({ of }) => of !== citation))
  if (mood !== 'kept' && unshown.length > 0) {
    const unless = unshown.map(({ says }) => withoutStop(says[language]))
    parts.push(zh ? `能证明下列情形的除外：${unless.join('；')}` : `Unless it is shown: ${unless.join('; ')}`)
  }
  return `${parts.join(stop)}${stop.trim()}`
}
