/** A finding on money in one sentence with its numbers, in both languages; no more is claimed than it holds. */
import type { Words } from '@forbear/conduct/language'
import type { PriceDecided, PriceFinding, PriceNotTested } from '../judge/finding.ts'
import type { LimitDecided } from '../judge/limit.ts'
import type { LimitationState } from '../judge/limitation.ts'
import type { Quantity } from '../judge/quantity.ts'
import type { Need } from '../judge/truth.ts'
import type { ArrearsPart } from '../language/rule.ts'
import { CLASS_WORDS, EVENT_WORDS, factWords, shownWords } from './names.ts'

export type Language = keyof Words

/** Whether the numbers are told of a breach, a doubt, or nothing found. */
type Mood = 'broken' | 'open' | 'kept'

const PARTS: Readonly<Record<ArrearsPart, Words>> = {
  costs: { en: 'costs', zh: '费用' },
  interest: { en: 'interest and fees', zh: '利息和费用' },
  principal: { en: 'principal', zh: '本金' },
}

const list = (items: readonly string[], language: Language): string =>
  language === 'zh'
    ? items.join('、')
    : items.length < 2
      ? items.join('')
      : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** A sentence of the law's data as part of a longer one. */
const withoutStop = (text: string): string => text.replace(/[.。]\s*$/, '')

/** A number with its unit: "14.8 %", "12 months". */
export function sayQuantity({ unit, value }: Quantity, language: Language): string {
  switch (unit) {
    case 'percent':
      return language === 'zh' ? `年${value}%` : `${value} % a year`
    case 'money':
      return value
    case 'months':
      return language === 'zh' ? `${value}个月` : `${value} months`
    case 'days':
      return language === 'zh' ? `${value}天` : `${value} days`
    default:
      return unit satisfies never
  }
}

function sayBounds(decided: LimitDecided, language: Language): string {
  const { atMost, atLeast, from } = decided
  const [most, least] = [atMost, atLeast].map((q) => (q === undefined ? undefined : sayQuantity(q, language)))
  const made =
    from === undefined
      ? ''
      : language === 'zh'
        ? `（${from.from}起的参考值${from.value}%）`
        : ` (made of ${from.value} %, which holds from ${from.from})`
  if (language === 'zh') {
    if (most === undefined && least === undefined) return '界限不明'
    return `${[least && `至少${least}`, most && `至多${most}`].filter(Boolean).join('，')}${made}`
  }
  if (most === undefined && least === undefined) return 'the bound is not known'
  return `${[least && `at least ${least}`, most && `at most ${most}`].filter(Boolean).join(' and ')}${made}`
}

const LIMIT: Readonly<Record<Mood, Words>> = {
  broken: { en: 'which is outside', zh: '，超出界限' },
  open: { en: 'which may be outside', zh: '，可能超出界限' },
  kept: { en: 'which is within', zh: '，在界限之内' },
}

function sayLimit(decided: LimitDecided, mood: Mood, language: Language): string {
  const { measured, mayBeMore } = decided
  const bounds = sayBounds(decided, language)
  if (measured === undefined)
    return language === 'zh'
      ? `数值无法得出；规则：${bounds}`
      : `The number cannot be told; the rule: ${bounds}`
  const number = sayQuantity(measured, language)
  return language === 'zh'
    ? `数值为${number}${mayBeMore ? '或更多' : ''}${LIMIT[mood].zh}：${bounds}`
    : `It comes to ${number}${mayBeMore ? ' or more' : ''}, ${LIMIT[mood].en}: ${bounds}`
}

const STATES: Readonly<Record<LimitationState['state'], Words>> = {
  running: { en: 'The time is running', zh: '时效尚未届满' },
  held: { en: 'The time stands still while proceedings are open', zh: '程序进行中，时效不计' },
  'run-out': { en: 'The time has run out', zh: '时效已届满' },
  unknown: { en: 'When the debt was due is not known', zh: '债务到期日不明' },
}

function sayLimitation(state: LimitationState, language: Language): string {
  const events = (kinds: readonly (keyof typeof EVENT_WORDS)[]): string =>
    list(
      kinds.map((kind) => EVENT_WORDS[kind][language]),
      language,
    )
  const last = state.lastDay
  const moved = state.moved.filter(({ did }) => did !== 'began')
  if (language === 'zh') {
    const by = moved.map(({ kind, on }) => `${on} ${EVENT_WORDS[kind].zh}`).join('、')
    return [
      `${STATES[state.state].zh}${last === undefined ? '' : `，末日为${last}`}${by === '' ? '' : `（${by}）`}`,
      state.afterwards === 'defence' ? '届满后债务人取得抗辩权' : '届满后债权消灭',
      state.revivedBy.length === 0 ? '' : `届满后下列行为可能放弃抗辩：${events(state.revivedBy)}`,
    ]
      .filter(Boolean)
      .join('；')
  }
  const by = moved.map(({ kind, on }) => `${EVENT_WORDS[kind].en} on ${on}`).join(', ')
  return [
    `${STATES[state.state].en}${last === undefined ? '' : `, its last day ${last}`}${by === '' ? '' : ` (${by})`}`,
    state.afterwards === 'defence'
      ? 'once it has run out the debtor has a defence'
      : 'once it has run out the debt is gone',
    state.revivedBy.length === 0 ? '' : `what may then give it away: ${events(state.revivedBy)}`,
  ]
    .filter(Boolean)
    .join('; ')
}

const DISCLOSURE: Readonly<Record<Mood, Words>> = {
  broken: { en: 'Not shown', zh: '未展示' },
  open: { en: 'Not known to be shown', zh: '不知是否展示' },
  kept: { en: 'All of it was shown', zh: '均已展示' },
}

const STOPS: Readonly<Record<'yes' | 'no' | 'unknown', Words>> = {
  yes: { en: 'Collecting stops while the plan is performed', zh: '协议履行期间停止催收' },
  no: { en: 'The plan is not performed, so it stops nothing', zh: '协议未履行，不停止催收' },
  unknown: {
    en: 'Collecting stops if the plan is performed, which is not told',
    zh: '若协议正常履行则停止催收，是否履行不明',
  },
}

function sayDecided(decided: PriceDecided, mood: Mood, language: Language): string {
  const zh = language === 'zh'
  switch (decided.kind) {
    case 'limit':
      return sayLimit(decided, mood, language)
    case 'disclosure': {
      const items = mood === 'broken' ? decided.missing : [...decided.missing, ...decided.notKnown]
      if (mood === 'kept' || items.length === 0) return DISCLOSURE.kept[language]
      const told = items.map((name) => shownWords(name)[language])
      return `${DISCLOSURE[mood][language]}${zh ? '：' : ': '}${list(told, language)}`
    }
    case 'deduction': {
      const principal = decided.principal ?? (zh ? '不明' : 'not known')
      const kept = decided.keptBack ?? (zh ? '不明' : 'an unknown sum')
      if (mood === 'kept') return zh ? '未预先扣除利息' : 'No interest was kept back'
      return zh
        ? `预先扣除的利息为${kept}，应计的本金为${principal}`
        : `Interest kept back: ${kept}; the principal that counts: ${principal}`
    }
    case 'allocation': {
      const shares = decided.order.flatMap((part) => {
        const amount = decided.to[part]
        return amount === undefined ? [] : [`${PARTS[part][language]} ${amount}`]
      })
      if (shares.length === 0) return zh ? '无法算出抵充金额' : 'What it goes to cannot be reckoned'
      return zh
        ? `应依次抵充：${list(shares, language)}`
        : `It goes to ${list(shares, language)}, in this order`
    }
    case 'debt-order': {
      const shares = decided.to.map(({ debt, amount }) => `${debt} ${amount}`)
      return zh ? `应抵充：${list(shares, language)}` : `It goes to ${list(shares, language)}`
    }
    case 'classification': {
      if (decided.class === undefined) return zh ? '逾期天数不明' : 'The days past due are not known'
      const name = CLASS_WORDS[decided.class][language]
      return zh ? `逾期${decided.days}天，至少应为${name}` : `${decided.days} days past due: at least ${name}`
    }
    case 'limitation':
      return sayLimitation(decided, language)
    case 'plan-stop':
      return STOPS[decided.stops][language]
    default:
      return decided satisfies never
  }
}

const METHODS: Readonly<Record<string, Words>> = {
  nominal: { en: 'twelve times the monthly rate', zh: '按月利率乘以十二' },
  effective: { en: 'compounded over the year', zh: '按年复利' },
  'appendix-j': { en: 'by Appendix J', zh: '按附录J' },
}

/**
 * What stands in the way of an answer, as a phrase.
 *
 * @param finding whose clause and readings the need may name
 */
export function sayPriceNeed(
  need: Need,
  finding: Pick<PriceFinding, 'citation' | 'readings'>,
  language: Language,
): string {
  const zh = language === 'zh'
  const name = factWords(need.of)[language]
  switch (need.kind) {
    case 'scope':
      return zh ? `${name}（未说明）` : `${name} (not stated)`
    case 'element':
      return zh ? `${name}（有几种可能）` : `${name} (one of several)`
    case 'reading':
      return `${zh ? '条文如何解读：' : 'how the law is read: '}${withoutStop(finding.readings[need.of]?.[language] ?? need.of)}`
    case 'text':
      if (need.of === finding.citation)
        return zh ? '该条款文本的核实' : 'the text of this clause, which was not verified'
      return zh ? `未经核实：${need.of}` : `what was not verified: ${need.of}`
    case 'series':
      return zh
        ? `当日的参考值未找到或不确定：${need.of}`
        : `no certain value of the series for that day: ${need.of}`
    case 'earlier-law':
      return zh
        ? `${need.of}以前的旧法（未收录，依旧法可能已经届满）`
        : `the law before ${need.of}, which is not encoded and under which the time may have run out`
    case 'method':
      return zh
        ? `收付款无法得出唯一的利率（${METHODS[need.of]?.zh ?? need.of}）`
        : `the flows of money give no single rate (${METHODS[need.of]?.en ?? need.of})`
    default:
      return need.kind satisfies never
  }
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
  const parts = [sayDecided(finding.decided, mood, language)]
  if (finding.kind === 'plan-stop')
    parts.push(
      finding.force === 'contract'
        ? zh
          ? '依合同停止，而非监管规定'
          : 'It stops by contract, not by a rule of the regulator'
        : zh
          ? '依监管规定停止'
          : 'It stops by a rule of the regulator',
    )
  if (finding.consequence && mood !== 'kept') parts.push(withoutStop(finding.consequence[language]))
  if (finding.needs.length > 0) {
    const needs = finding.needs.map((need) => sayPriceNeed(need, finding, language))
    parts.push(zh ? `有待确定：${needs.join('；')}` : `What would decide: ${needs.join('; ')}`)
  }
  if (mood !== 'kept' && finding.unless.length > 0) {
    const unless = finding.unless.map(({ says }) => withoutStop(says[language]))
    parts.push(zh ? `能证明下列情形的除外：${unless.join('；')}` : `Unless it is shown: ${unless.join('; ')}`)
  }
  return `${parts.join(stop)}${stop.trim()}`
}

/** Of what nothing was stated, so that a rule was not put to the test. */
export function sayNotTested({ about }: PriceNotTested, language: Language): string {
  const names = about.map((name) => factWords(name)[language])
  return language === 'zh' ? `未说明：${names.join('、')}` : `nothing stated of: ${names.join(', ')}`
}

/**
 * The warning before anything is said or paid on a debt whose time may have run out (Civil Code articles 192 and 195).
 * It is given whenever limitation is not certainly far away, and whenever it is not known.
 */
export const REVIVAL_WARNING: Words = {
  en: 'This debt may be too old to be enforced. A payment, even a small one, a promise to pay or an acknowledgement may revive it, all of it, and what was paid cannot be reclaimed. While the time still runs, each of them starts it anew. Before you pay, promise or sign, ask for advice: a lawyer, or legal aid (in mainland China the line 12348).',
  zh: '这笔债务可能已超过诉讼时效。哪怕偿还一小笔、承诺偿还或者承认债务，都可能使整笔债务恢复可强制执行，已付的款项不能要回；时效未届满的，上述行为会使时效重新计算。在付款、承诺或签字之前，请先咨询律师或法律援助（中国大陆热线12348）。',
}
