/**
 * The page of `forbear loan price`: the verdict, then a table of rules, then each finding with its numbers and words; those
 * of which nothing is stated come last, and short.
 */
import { sayBasis, sayCitation, sayForce } from '@forbear/conduct/words'
import {
  explainPrice,
  factWords,
  isForWantOfFacts,
  sayNotTested,
  sayPriceLevel,
  sayPriceVerdict,
  type PriceFinding,
  type PriceJudgement,
} from '@forbear/loan/price'
import type { Language } from '../surroundings.ts'
import { widthOf } from '../terminal.ts'

/** What the page is made of. */
export interface PricePage {
  readonly judgement: PriceJudgement
  /** The warning on old debts, where it is due. */
  readonly warning: Readonly<Record<Language, string>> | undefined
  /** The digest of the law that judged. */
  readonly book: string
}

const TEXTS = {
  en: {
    certain: 'certain',
    possible: 'possible',
    warning: 'Before anything is paid or promised',
    rule: 'rule',
    verdict: 'verdict',
    wanting: 'Undetermined for want of facts:',
    notTested: 'Not tested:',
    open: 'Standards without a number:',
    notEncoded: 'Clauses that are not judged:',
    none: 'No encoded rule of this place binds such a loan.',
    uncovered: 'No rule on money of this place is encoded here: nothing was judged.',
    law: 'law',
    colon: ': ',
  },
  zh: {
    certain: '确定',
    possible: '可能',
    warning: '在付款或承诺之前',
    rule: '规则',
    verdict: '结论',
    wanting: '因缺少事实而待定：',
    notTested: '未检验：',
    open: '没有数字的标准：',
    notEncoded: '未评判的条款：',
    none: '所收录的该地规则均不适用于此类贷款。',
    uncovered: '此处未收录该地有关费用的规则：未作任何评判。',
    law: '法律数据',
    colon: '：',
  },
} as const

/** The lines of the page, unwrapped. */
export function pricePage({ judgement, warning, book }: PricePage, language: Language): readonly string[] {
  const texts = TEXTS[language]
  const { findings, isCovered } = judgement
  const told = findings.filter((finding) => !isForWantOfFacts(finding))
  const wanting = findings.filter(isForWantOfFacts)
  const level = (which: 'certain' | 'possible'): string =>
    `${texts[which]}${texts.colon}${sayPriceLevel(judgement, which)[language]}`
  return [
    // where no rule was asked, "not barred by any" would read as an answer
    isCovered ? `${level('certain')}   ${level('possible')}` : texts.uncovered,
    ...(warning ? ['', `! ${texts.warning}${texts.colon}${warning[language]}`] : []),
    ...(findings.length > 0 ? ['', ...tableOf([...told, ...wanting], language)] : []),
    ...(findings.length === 0 && isCovered ? ['', texts.none] : []),
    ...told.flatMap((finding) => ['', ...findingLines(finding, language)]),
    ...(wanting.length > 0 ? ['', texts.wanting] : []),
    ...wanting.flatMap((finding) => wantingLines(finding, language)),
    ...notTestedLines(judgement, language),
    ...openLines(judgement, language),
    '',
    `${texts.law}${texts.colon}${book}`,
  ]
}

function tableOf(findings: readonly PriceFinding[], language: Language): readonly string[] {
  const texts = TEXTS[language]
  const rows = [
    [texts.verdict, texts.rule],
    ...findings.map((finding) => [sayPriceVerdict(finding)[language], finding.rule]),
  ]
  const width = Math.max(...rows.map(([verdict = '']) => widthOf(verdict)))
  return rows.map(([verdict = '', rule = '']) => `${verdict}${' '.repeat(width - widthOf(verdict))}  ${rule}`)
}

function findingLines(finding: PriceFinding, language: Language): readonly string[] {
  const { title, force, basis, says, rule } = finding
  const cited = sayCited(finding, language)
  // a citation that begins with the title says it already
  const titled = cited.startsWith(title[language])
    ? cited
    : language === 'zh'
      ? `${title.zh}（${cited}）`
      : `${title.en} (${cited})`
  return [
    `${sayPriceVerdict(finding)[language]}  ${rule}`,
    `  ${titled}${language === 'zh' ? '；' : '; '}${sayInForce(finding, language)}`,
    `  ${sayForce(force, language)}${language === 'zh' ? '' : ' '}${sayBasis(basis, language)}`,
    `  ${says[language]}`,
    `  ${explainPrice(finding, language)}`,
  ]
}

/** A rule of whose subject nothing is stated: what it says, and what to state. */
function wantingLines(finding: PriceFinding, language: Language): readonly string[] {
  const cited = `${sayCited(finding, language)}${language === 'zh' ? '；' : '; '}${sayInForce(finding, language)}`
  return [
    `  ${finding.rule}${language === 'zh' ? `（${cited}）：` : ` (${cited}): `}${finding.says[language]}`,
    `    ${explainPrice(finding, language)}`,
  ]
}

function sayCited({ instrumentCitation, citation }: PriceFinding, language: Language): string {
  return [instrumentCitation, citation]
    .map((each) => sayCitation(each, language))
    .join(language === 'zh' ? '，' : ', ')
}

/** Since when and until when the rule is in force, and which date of the loan is held against that. */
function sayInForce({ inForce, by }: PriceFinding, language: Language): string {
  const { from, until } = inForce
  const date = factWords(by)[language]
  if (language === 'zh')
    return `施行自${from}${until === undefined ? '' : `，至${until}（不含当日）`}，以${date}为准`
  return `in force from ${from}${until === undefined ? '' : ` until before ${until}`}, by ${date}`
}

function notTestedLines({ notTested }: PriceJudgement, language: Language): readonly string[] {
  if (notTested.length === 0) return []
  return [
    '',
    TEXTS[language].notTested,
    ...notTested.map((each) => `  ${each.rule}${TEXTS[language].colon}${sayNotTested(each, language)}`),
  ]
}

function openLines({ openStandards, notEncoded }: PriceJudgement, language: Language): readonly string[] {
  const texts = TEXTS[language]
  return [
    ...(openStandards.length === 0 ? [] : ['', texts.open]),
    ...openStandards.map(
      ({ instrument, citation, says }) =>
        `  ${instrument}${sayClause(citation, language)}${texts.colon}${says[language]}`,
    ),
    ...(notEncoded.length === 0 ? [] : ['', texts.notEncoded]),
    ...notEncoded.flatMap(({ instrument, clauses }) =>
      clauses.map(
        ({ clause, says }) => `  ${instrument}${sayClause(clause, language)}${texts.colon}${says[language]}`,
      ),
    ),
  ]
}

/** A clause in brackets; in Chinese only where it can be said in Chinese. */
function sayClause(clause: string, language: Language): string {
  const cited = sayCitation(clause, language)
  if (language === 'en') return ` (${cited})`
  return /[A-Za-z]/.test(cited) ? '' : `（${cited}）`
}
