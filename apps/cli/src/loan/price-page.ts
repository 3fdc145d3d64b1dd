/** The page of `forbear loan price`: the verdict, then a table of rules, then each finding with its numbers and words. */
import { sayBasis, sayCitation, sayForce, sayLevel } from '@forbear/conduct/words'
import {
  explainPrice,
  sayNotTested,
  type PriceFinding,
  type PriceJudgement,
  type Verdict,
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
    undetermined: 'undetermined',
    warning: 'Before anything is paid or promised',
    rule: 'rule',
    verdict: 'verdict',
    notTested: 'Not tested:',
    open: 'Standards without a number:',
    notEncoded: 'Clauses that are not judged:',
    none: 'No rule of this place binds such a loan.',
    law: 'law',
    force: 'in force from',
    colon: ': ',
  },
  zh: {
    certain: '确定',
    possible: '可能',
    undetermined: '待定',
    warning: '在付款或承诺之前',
    rule: '规则',
    verdict: '结论',
    notTested: '未检验：',
    open: '没有数字的标准：',
    notEncoded: '未评判的条款：',
    none: '该地没有适用于此类贷款的规则。',
    law: '法律数据',
    force: '施行自',
    colon: '：',
  },
} as const

/** The lines of the page, unwrapped. */
export function pricePage({ judgement, warning, book }: PricePage, language: Language): readonly string[] {
  const texts = TEXTS[language]
  const { certain, possible, findings } = judgement
  const level = (name: string, is: PriceJudgement['certain']): string =>
    `${name}${texts.colon}${sayLevel(is, language)}`
  return [
    `${level(texts.certain, certain)}   ${level(texts.possible, possible)}`,
    ...(warning ? ['', `! ${texts.warning}${texts.colon}${warning[language]}`] : []),
    '',
    ...(findings.length === 0 ? [texts.none] : tableOf(findings, language)),
    ...findings.flatMap((finding) => ['', ...findingLines(finding, language)]),
    ...notTestedLines(judgement, language),
    ...openLines(judgement, language),
    '',
    `${texts.law}${texts.colon}${book}`,
  ]
}

const sayVerdict = (verdict: Verdict, language: Language): string =>
  verdict === 'undetermined' ? TEXTS[language].undetermined : sayLevel(verdict, language)

function tableOf(findings: readonly PriceFinding[], language: Language): readonly string[] {
  const texts = TEXTS[language]
  const rows = [
    [texts.verdict, texts.rule],
    ...findings.map(({ verdict, rule }) => [sayVerdict(verdict, language), rule]),
  ]
  const width = Math.max(...rows.map(([verdict = '']) => widthOf(verdict)))
  return rows.map(([verdict = '', rule = '']) => `${verdict}${' '.repeat(width - widthOf(verdict))}  ${rule}`)
}

function findingLines(finding: PriceFinding, language: Language): readonly string[] {
  const { title, citation, instrumentCitation, force, basis, inForce, says, verdict, rule } = finding
  const texts = TEXTS[language]
  const cited = [instrumentCitation, citation]
    .map((each) => sayCitation(each, language))
    .join(language === 'zh' ? '，' : ', ')
  return [
    `${sayVerdict(verdict, language)}  ${rule}`,
    language === 'zh'
      ? `  ${title.zh}（${cited}）；${texts.force} ${inForce.from}`
      : `  ${title.en} (${cited}); ${texts.force} ${inForce.from}`,
    `  ${sayForce(force, language)}${language === 'zh' ? '' : ' '}${sayBasis(basis, language)}`,
    `  ${says[language]}`,
    `  ${explainPrice(finding, language)}`,
  ]
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
        `  ${instrument} (${sayCitation(citation, language)})${texts.colon}${says[language]}`,
    ),
    ...(notEncoded.length === 0 ? [] : ['', texts.notEncoded]),
    ...notEncoded.map(({ instrument, clauses }) => `  ${instrument}${texts.colon}${clauses}`),
  ]
}
