/** Verdicts on money in a word or two: a presumption of price law is none of a breach, and an old debt accuses nobody. */
import type { Words } from '@forbear/conduct/language'
import type { Level, PriceFinding, PriceJudgement, Verdict } from '../judge/finding.ts'

const VERDICTS: Readonly<Record<Verdict, Words>> = {
  clear: { en: 'not barred by any rule encoded here', zh: '本系统所收录的规则均未禁止' },
  discouraged: { en: 'discouraged', zh: '不宜' },
  presumed: { en: 'presumed, unless rebutted', zh: '依法推定（可反驳）' },
  barred: { en: 'barred', zh: '禁止' },
  undetermined: { en: 'undetermined', zh: '待定' },
}

/** What is so where the time to sue has run out: the debtor's right, and no fault of the creditor's. */
const RUN_OUT: Words = { en: 'time has run out', zh: '时效已届满' }

/** The verdict of one finding. */
export function sayPriceVerdict({ kind, verdict }: Pick<PriceFinding, 'kind' | 'verdict'>): Words {
  return kind === 'limitation' && verdict === 'presumed' ? RUN_OUT : VERDICTS[verdict]
}

/** A reading of the whole judgement; where old age of the debt alone makes it, it is called so. */
export function sayPriceLevel({ findings, ...levels }: PriceJudgement, which: 'certain' | 'possible'): Words {
  const level: Level = levels[which]
  const made = findings.filter((finding) => finding[which] === level)
  return level === 'presumed' && made.every(({ kind }) => kind === 'limitation') ? RUN_OUT : VERDICTS[level]
}
