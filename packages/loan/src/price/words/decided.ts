/** What decided a finding on money, by kind of rule: the numbers that were compared, in words. */
import type { Words } from '@forbear/conduct/language'
import type { PriceDecided, PriceFinding } from '../judge/finding.ts'
import type { LimitDecided } from '../judge/limit.ts'
import type { LimitationState } from '../judge/limitation.ts'
import type { Quantity } from '../judge/quantity.ts'
import type { ArrearsPart } from '../language/rule.ts'
import { CLASS_WORDS, EVENT_WORDS, shownWords } from './names.ts'
import { listed, type Language } from './phrases.ts'

/** Whether the numbers are told of a breach, a doubt, or nothing found. */
export type Mood = 'broken' | 'open' | 'kept'

/** In which language it is said, and what the numbers are called. */
export interface Saying extends Pick<PriceFinding, 'currency' | 'series'> {
  readonly language: Language
}

const PARTS: Readonly<Record<ArrearsPart, Words>> = {
  costs: { en: 'costs', zh: '费用' },
  interest: { en: 'interest and fees', zh: '利息和费用' },
  principal: { en: 'principal', zh: '本金' },
}

const counted = (count: number | string, unit: 'day' | 'month'): string =>
  `${count} ${unit}${String(count) === '1' ? '' : 's'}`

/** A number with its unit: "14.8 % a year", "12 months", "200000.00 CNY". */
function sayQuantity({ unit, value }: Quantity, { language, currency }: Saying): string {
  switch (unit) {
    case 'percent':
      return language === 'zh' ? `年${value}%` : `${value} % a year`
    case 'money':
      return `${value} ${currency}`
    case 'months':
      return language === 'zh' ? `${value}个月` : counted(value, 'month')
    case 'days':
      return language === 'zh' ? `${value}天` : counted(value, 'day')
    default:
      return unit satisfies never
  }
}

/** What a bound was made of, in brackets. */
function sayOrigin({ from, shown }: LimitDecided, { language, series }: Saying): string {
  if (from !== undefined) {
    const title = series[from.series]?.[language] ?? from.series
    return language === 'zh'
      ? `（${title}自${from.from}起为${from.value}%）`
      : ` (the ${title} was ${from.value} % from ${from.from} on)`
  }
  if (shown === undefined) return ''
  return language === 'zh'
    ? `（能四舍五入为所示的${shown}%）`
    : ` (as much as rounds to the ${shown} % shown)`
}

function sayBounds(decided: LimitDecided, saying: Saying): string {
  const { atMost, atLeast } = decided
  const { language } = saying
  const [most, least] = [atMost, atLeast].map((q) => (q === undefined ? undefined : sayQuantity(q, saying)))
  const made = sayOrigin(decided, saying)
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

function sayLimit(decided: LimitDecided, mood: Mood, saying: Saying): string {
  const { measured, mayBeMore } = decided
  const { language } = saying
  const bounds = sayBounds(decided, saying)
  if (measured === undefined)
    return language === 'zh'
      ? `数值无法得出；规则：${bounds}`
      : `The number cannot be told; the rule: ${bounds}`
  const number = sayQuantity(measured, saying)
  return language === 'zh'
    ? `数值为${number}${mayBeMore ? '或更多' : ''}${LIMIT[mood].zh}：${bounds}`
    : `It comes to ${number}${mayBeMore ? ' or more' : ''}, ${LIMIT[mood].en}: ${bounds}`
}

/** What is only so on one reading, or under the law that is encoded. */
const OPEN_STATES: Readonly<Partial<Record<LimitationState['state'], Words>>> = {
  running: { en: 'Under the law encoded here the time is running', zh: '依此处收录的法律，时效尚未届满' },
  'run-out': { en: 'The time may have run out', zh: '时效可能已届满' },
}

const STATES: Readonly<Record<LimitationState['state'], Words>> = {
  running: { en: 'The time is running', zh: '时效尚未届满' },
  held: { en: 'The time stands still while proceedings are open', zh: '程序进行中，时效不计' },
  'run-out': { en: 'The time has run out', zh: '时效已届满' },
  unknown: { en: 'When the debt was due is not known', zh: '债务到期日不明' },
}

function sayLimitation(state: LimitationState, mood: Mood, language: Language): string {
  const stands = (mood === 'open' ? OPEN_STATES[state.state] : undefined) ?? STATES[state.state]
  const events = (kinds: readonly (keyof typeof EVENT_WORDS)[]): string =>
    listed(
      kinds.map((kind) => EVENT_WORDS[kind][language]),
      language,
    )
  const last = state.lastDay
  const moved = state.moved.filter(({ did }) => did !== 'began')
  if (language === 'zh') {
    const by = moved.map(({ kind, on }) => `${on} ${EVENT_WORDS[kind].zh}`).join('、')
    return [
      `${stands.zh}${last === undefined ? '' : `，末日为${last}`}${by === '' ? '' : `（${by}）`}`,
      state.afterwards === 'defence' ? '届满后债务人取得抗辩权' : '届满后债权消灭',
      state.revivedBy.length === 0 ? '' : `届满后下列行为可能放弃抗辩：${events(state.revivedBy)}`,
    ]
      .filter(Boolean)
      .join('；')
  }
  const by = moved.map(({ kind, on }) => `${EVENT_WORDS[kind].en} on ${on}`).join(', ')
  return [
    `${stands.en}${last === undefined ? '' : `, its last day ${last}`}${by === '' ? '' : ` (${by})`}`,
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
  open: { en: 'Whether it was shown is not known', zh: '是否展示不明' },
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

/** Whether a payment was booked as it had to be; before what it goes to. */
const BOOKED: Readonly<Record<Mood, Words>> = {
  broken: { en: 'It was booked otherwise: i', zh: '未按此入账：' },
  open: { en: 'I', zh: '' },
  kept: { en: 'It was booked so: i', zh: '已按此入账：' },
}

/** The numbers that decided, as a phrase. */
export function sayDecided(decided: PriceDecided, mood: Mood, saying: Saying): string {
  const { language, currency } = saying
  const zh = language === 'zh'
  switch (decided.kind) {
    case 'limit':
      return sayLimit(decided, mood, saying)
    case 'disclosure': {
      if (mood === 'kept') return DISCLOSURE.kept[language]
      // what nobody looked at stands among the needs
      if (decided.missing.length === 0) return DISCLOSURE.open[language]
      const told = decided.missing.map((name) => shownWords(name)[language])
      return `${DISCLOSURE.broken[language]}${zh ? '：' : ': '}${listed(told, language)}`
    }
    case 'deduction': {
      if (mood === 'kept') return zh ? '未预先扣除利息' : 'No interest was kept back'
      const told = (amount: string | undefined): string =>
        amount === undefined ? (zh ? '不明' : 'not known') : `${amount} ${currency}`
      return zh
        ? `预先扣除的利息：${told(decided.keptBack)}；应计的本金：${told(decided.principal)}`
        : `Interest kept back: ${told(decided.keptBack)}; the principal that counts: ${told(decided.principal)}`
    }
    case 'allocation': {
      const shares = decided.order.flatMap((part) => {
        const amount = decided.to[part]
        return amount === undefined ? [] : [`${PARTS[part][language]} ${amount} ${currency}`]
      })
      if (shares.length === 0) return zh ? '无法算出抵充金额' : 'What it goes to cannot be reckoned'
      return zh
        ? `${BOOKED[mood].zh}应依次抵充：${listed(shares, language)}`
        : `${BOOKED[mood].en}t goes to ${listed(shares, language)}, in this order`
    }
    case 'debt-order': {
      const shares = decided.to.map(({ debt, amount }) => `${debt} ${amount} ${currency}`)
      return zh
        ? `${BOOKED[mood].zh}应抵充：${listed(shares, language)}`
        : `${BOOKED[mood].en}t goes to ${listed(shares, language)}`
    }
    case 'classification': {
      if (decided.class === undefined) return zh ? '逾期天数不明' : 'The days past due are not known'
      const name = CLASS_WORDS[decided.class][language]
      const reported = decided.reported && CLASS_WORDS[decided.reported][language]
      const told = reported === undefined ? '' : zh ? `，报告为${reported}` : `, reported as ${reported}`
      return zh
        ? `逾期${decided.days}天，至少应为${name}${told}`
        : `${counted(decided.days ?? 0, 'day')} past due: at least ${name}${told}`
    }
    case 'limitation':
      return sayLimitation(decided, mood, language)
    case 'plan-stop':
      return STOPS[decided.stops][language]
    default:
      return decided satisfies never
  }
}
