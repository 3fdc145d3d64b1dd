/**
 * What the law says of options, as lines: how limitation stands, which limits a plan has, which of them an option breaks. Each
 * says on whose word it stands: the law's data, with citation, force and how the text is known, or whoever wrote it by hand.
 */
import type { Words } from '@forbear/conduct/language'
import { sayBasis, sayCitation, sayForce } from '@forbear/conduct/words'
import type { OptionsResult } from '@forbear/loan/border'
import { dayText } from '@forbear/loan/calendar'
import {
  bindsForCertain,
  isByLaw,
  sayLimit,
  type Clause,
  type LimitAnswer,
  type LimitationByLaw,
  type LimitationStanding,
  type PlanLimit,
} from '@forbear/loan/forbearance'
import { EVENT_WORDS } from '@forbear/loan/price'
import type { Language } from '../surroundings.ts'

const SAYS = {
  byLaw: { en: 'By law', zh: '依法' },
  given: { en: 'As you gave it', zh: '按您所填' },
  decides: { en: 'What would decide', zh: '有待确定' },
  longer: { en: 'What may have made it longer', zh: '可能使期限延长的情形' },
  limits: { en: 'Limits', zh: '限制' },
  notAllowed: { en: 'not allowed', zh: '不允许' },
  perhaps: {
    en: 'perhaps not allowed, since it is not known whether this limit binds',
    zh: '可能不允许（此限制是否适用尚不明确）',
  },
  perhapsBinds: { en: 'perhaps, since it is not known whether it binds', zh: '可能（是否适用尚不明确）' },
  noneBinds: {
    en: 'no rule encoded here limits how long a plan on this loan may be; it is for contract and lender.',
    zh: '所收录的规则未限定此类贷款的还款方案期限，由合同和贷款人决定。',
  },
} as const

const colon = (name: Words, language: Language): string =>
  `${name[language]}${language === 'zh' ? '：' : ': '}`
const listed = (items: readonly Words[], language: Language): string =>
  items.map((each) => each[language]).join(language === 'zh' ? '；' : '; ')

/** On what the warning rests, and what stands beside it. */
export function limitationLines({ asked, law }: OptionsResult, language: Language): readonly string[] {
  const given = asked.limitation
  const lines = [
    ...(law === undefined ? [] : byLawLines(law.limitation, language)),
    ...(given === undefined
      ? []
      : [
          `${colon(SAYS.given, language)}${stands(given.standing)[language]}${bracketed([given.citation], language)}`,
        ]),
  ]
  return (lines.length === 0 ? [NO_PLACE[language]] : lines).map((line) => `  ${line}`)
}

const NO_PLACE: Words = {
  en: 'The law was not asked: state where the loan is, such as "law": {"place": "CN"}.',
  zh: '未查询法律：请说明贷款所在地，例如 "law": {"place": "CN"}。',
}

function byLawLines(limitation: LimitationByLaw, language: Language): readonly string[] {
  const { standing, clauses, needs } = limitation
  const open = standing.state === 'undetermined' ? SAYS.decides : SAYS.longer
  return [
    `${colon(SAYS.byLaw, language)}${stands(standing)[language]}${countedFrom(limitation)[language]}`,
    ...clauses.map((clause) => clauseLine(clause, language)),
    ...(needs.length === 0 ? [] : [`${colon(open, language)}${listed(needs, language)}`]),
  ]
}

/**
 * What set the day that is told, where it is told until when it runs or ran: a demand before the last instalment was due
 * comes later in the list, and moves nothing.
 */
function countedFrom({ standing, moved }: LimitationByLaw): Words {
  const lastDay = moved.at(-1)?.lastDay
  const setBy = moved.find((each) => each.lastDay === lastDay)
  if (setBy === undefined || (standing.state !== 'running' && standing.state !== 'run-out')) return NOTHING
  const event = EVENT_WORDS[setBy.kind]
  return { en: `, counted from ${setBy.on}: ${event.en}`, zh: `，自${setBy.on}起算：${event.zh}` }
}

const NOTHING: Words = { en: '', zh: '' }

function stands(standing: LimitationStanding): Words {
  switch (standing.state) {
    case 'running': {
      const until = dayText(standing.until)
      return { en: `the time runs until ${until}`, zh: `诉讼时效至${until}届满` }
    }
    case 'held':
      return { en: 'proceedings are open, and the time stands still', zh: '程序进行中，时效不计' }
    case 'run-out': {
      const since = dayText(standing.since)
      return { en: `the time ran out on ${since}`, zh: `诉讼时效已于${since}届满` }
    }
    case 'undetermined':
      return { en: 'whether the time has run out is not known', zh: '时效是否届满尚不明确' }
    default:
      return standing satisfies never
  }
}

/** A clause with all that its weight rests on. */
function clauseLine(clause: Clause, language: Language): string {
  const { title, force, basis } = clause
  const weight = `${sayForce(force, language)}${language === 'zh' ? '' : ' '}${sayBasis(basis, language)}`
  return `${title[language]}${bracketed(citedOf(clause), language)}${language === 'zh' ? '。' : '. '}${weight}`
}

/** The citation of the instrument, unless it is its name alone, and that of the clause. */
const citedOf = ({ title, instrumentCitation, citation }: Clause): readonly string[] =>
  instrumentCitation.includes(title.zh) ? [citation] : [instrumentCitation, citation]

function bracketed(citations: readonly string[], language: Language): string {
  const said = citations.map((each) => sayCitation(each, language))
  return language === 'zh' ? `（${said.join('，')}）` : ` (${said.join(', ')})`
}

/** The limits of plans: those of the law first, what is not known of them, then those that were given. */
export function limitLines({ asked, law, currency }: OptionsResult, language: Language): readonly string[] {
  return [
    SAYS.limits[language],
    ...lawLimitLines(law, language),
    ...asked.limits.map(
      ({ measure, citation }) =>
        `${colon(SAYS.given, language)}${sayLimit(measure, currency)[language]}${bracketed([citation], language)}`,
    ),
  ].map((line, at) => (at === 0 ? line : `  ${line}`))
}

function lawLimitLines(law: OptionsResult['law'], language: Language): readonly string[] {
  if (law === undefined) return [NO_PLACE[language]]
  const { state, limits } = law.limits
  switch (state) {
    case 'not-encoded':
      return [`${colon(SAYS.byLaw, language)}${notEncoded(law.place)[language]}`]
    case 'none-binds':
      return [`${colon(SAYS.byLaw, language)}${SAYS.noneBinds[language]}`]
    case 'found':
      return limits.flatMap((limit) => [
        `${colon(limit.binds === 'certain' ? SAYS.byLaw : PERHAPS_BY_LAW, language)}${limit.clause.says[language]}`,
        clauseLine(limit.clause, language),
        ...(limit.needs.length === 0
          ? []
          : [`${colon(SAYS.decides, language)}${listed(limit.needs, language)}`]),
      ])
    default:
      return state satisfies never
  }
}

const PERHAPS_BY_LAW: Words = {
  en: `${SAYS.byLaw.en}, ${SAYS.perhapsBinds.en}`,
  zh: `${SAYS.byLaw.zh}，${SAYS.perhapsBinds.zh}`,
}

const notEncoded = (place: string): Words => ({
  en: `no limit on plans of ${place} is encoded here, so none was looked at.`,
  zh: `此处未收录${place}有关还款方案期限的规定，未作核对。`,
})

/** The limits that an option breaks, or may break. */
export function breachLines(limits: LimitAnswer, language: Language): readonly string[] {
  if (limits.state === 'within') return []
  return limits.breaches.map(({ limit, says }) => {
    const head = bindsForCertain(limit) ? SAYS.notAllowed : SAYS.perhaps
    return `${colon(head, language)}${says[language]}${wordOf(limit, language)}`
  })
}

/** On whose word a limit stands. */
function wordOf(limit: PlanLimit, language: Language): string {
  const citations = isByLaw(limit) ? [limit.clause.title[language], limit.clause.citation] : [limit.citation]
  const by = (isByLaw(limit) ? SAYS.byLaw : SAYS.given)[language]
  return bracketed([language === 'zh' ? by : by.toLowerCase(), ...citations], language)
}
