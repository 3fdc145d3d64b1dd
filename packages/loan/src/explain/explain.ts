/** A figure in one sentence, in both languages. */
import type { Words } from '@forbear/conduct/language'
import type { Currency } from '../money/index.ts'
import { accountInEnglish, demandInEnglish, statementInEnglish } from './account-en.ts'
import { accountInChinese, demandInChinese, statementInChinese } from './account-zh.ts'
import { countedByKind, type CountedRow } from './counted.ts'
import type { Figure, Sentences } from './figure.ts'
import { forbearanceInEnglish } from './forbearance-en.ts'
import { forbearanceInChinese } from './forbearance-zh.ts'
import { scheduleInChinese, scheduleInEnglish } from './schedule-words.ts'
import { voiceOf } from './voice.ts'

/** Says figures of one currency. */
export type Explainer = (figure: Figure) => Words

/**
 * An explainer for amounts of a currency; made once, it says many figures.
 *
 * @param rows those that figures name, all of the account or schedule; none where figures name none
 */
export function explainer(currency: Currency, rows: readonly CountedRow[] = []): Explainer {
  const counted = countedByKind(rows)
  const [en, zh] = [voiceOf('en', currency, counted), voiceOf('zh', currency, counted)]
  const inEnglish: Sentences<Figure> = {
    ...accountInEnglish(en),
    ...demandInEnglish(en),
    ...statementInEnglish(en),
    ...forbearanceInEnglish(en),
    ...scheduleInEnglish(en),
  }
  const inChinese: Sentences<Figure> = {
    ...accountInChinese(zh),
    ...demandInChinese(zh),
    ...statementInChinese(zh),
    ...forbearanceInChinese(zh),
    ...scheduleInChinese(zh),
  }
  return (figure) => ({ en: say(inEnglish, figure), zh: say(inChinese, figure) })
}

function say<Kind extends Figure['kind']>(
  sentences: Sentences<Figure>,
  figure: Extract<Figure, { readonly kind: Kind }>,
): string {
  const sentence: (of: Extract<Figure, { readonly kind: Kind }>) => string = sentences[figure.kind]
  return sentence(figure)
}
