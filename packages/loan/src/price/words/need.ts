/** What stands in the way of an answer, in words: what is missing, under which name to state it, and where to look. */
import type { Words } from '@forbear/conduct/language'
import type { PriceFinding, PriceNotTested } from '../judge/finding.ts'
import type { Need } from '../judge/truth.ts'
import { LIST_FACTS } from '../language/vocabulary.ts'
import { factWords } from './names.ts'
import { withoutStop, type Language } from './phrases.ts'

const METHODS: Readonly<Record<string, Words>> = {
  nominal: { en: 'twelve times the monthly rate', zh: '按月利率乘以十二' },
  effective: { en: 'compounded over the year', zh: '按年复利' },
  'effective-by-days': { en: 'compounded over the year', zh: '按年复利' },
  'appendix-j': { en: 'by Appendix J', zh: '按附录J' },
}

const isList = (name: string): boolean => (LIST_FACTS as readonly string[]).includes(name)

/**
 * What stands in the way of an answer, as a phrase.
 *
 * @param finding whose clause, readings, series and exceptions the need may name
 */
export function sayPriceNeed(
  need: Need,
  finding: Pick<PriceFinding, 'citation' | 'readings' | 'series' | 'currency' | 'unless'>,
  language: Language,
): string {
  const zh = language === 'zh'
  const name = factWords(need.of)[language]
  switch (need.kind) {
    case 'scope':
      if (need.of === 'currency')
        return zh ? `${name}（现以${finding.currency}表示）` : `${name} (they are in ${finding.currency})`
      return zh
        ? `${name}（\`${need.of}\`${isList(need.of) ? '未说明或不完整' : '未说明'}）`
        : `${name} (\`${need.of}\` is not stated${isList(need.of) ? ', or not in full' : ''})`
    case 'element':
      return zh
        ? `${name}（\`${need.of}\`有几种可能）`
        : `${name} (\`${need.of}\` is stated as one of several)`
    case 'reading':
      return `${zh ? '条文如何解读：' : 'how the law is read: '}${withoutStop(finding.readings[need.of]?.[language] ?? need.of)}`
    case 'text': {
      if (need.of === finding.citation)
        return zh ? '该条款文本的核实' : 'the text of this clause, which was not verified'
      // then it is that of an exception
      const says = finding.unless.find(({ citation }) => citation === need.of)?.says[language]
      return `${zh ? '未经核实的例外：' : 'an exception that was not verified: '}${withoutStop(says ?? need.of)}`
    }
    case 'series': {
      const title = finding.series[need.of]?.[language] ?? need.of
      return zh
        ? `当日的${title}（此处未收录或不确定，请查核公布值）`
        : `the ${title} of that day, which is not known here for certain: look up what was published`
    }
    case 'series-value': {
      const [series = '', from = ''] = need.of.split(' ')
      const title = finding.series[series]?.[language] ?? series
      return zh
        ? `自${from}起的${title}（据一般知识，未经核实，请查核公布值）`
        : `the ${title} from ${from}, which is general knowledge and was not verified: look up what was published`
    }
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

/** Of what nothing was stated, so that a rule was not put to the test. */
export function sayNotTested({ about }: PriceNotTested, language: Language): string {
  const zh = language === 'zh'
  const names = about.map((name) =>
    zh ? `${factWords(name).zh}（\`${name}\`）` : `${factWords(name).en} (\`${name}\`)`,
  )
  return zh ? `未说明：${names.join('、')}` : `nothing stated of: ${names.join('; ')}`
}
