/** Numbers to call in Russia. */
import type { HelpLine } from '../help-line.ts'
import { toCheck } from '../sourced.ts'

export const ruHelpLines: readonly HelpLine[] = [
  {
    id: 'ru/112',
    place: 'RU',
    kind: 'emergency',
    icon: 'police',
    name: { zh: '报警、急救', en: 'Police and ambulance' },
    number: '112',
    says: { zh: '有人要伤害您，现在就打。', en: 'If someone may hurt you, call now.' },
    source: toCheck('俄罗斯统一紧急电话，一般常识', 'Russia’s one emergency number, general knowledge'),
  },
  {
    id: 'ru/crisis',
    place: 'RU',
    kind: 'crisis',
    icon: 'heart',
    name: { zh: '心理援助', en: 'Crisis help' },
    says: {
      zh: '撑不住了，打112，请他们转心理援助。',
      en: 'If you cannot go on, call 112 and ask for crisis help.',
    },
    source: toCheck('各地心理援助电话，请查当地号码', 'Crisis lines differ by region: look up yours'),
  },
  {
    id: 'ru/legal-aid',
    place: 'RU',
    kind: 'legal-aid',
    icon: 'scales',
    name: { zh: '免费法律援助', en: 'Free legal aid' },
    says: {
      zh: '查“бесплатная юридическая помощь”和您的地区。',
      en: 'Search for “бесплатная юридическая помощь” and your region.',
    },
    source: toCheck('俄罗斯免费法律援助机构', 'Free legal aid offices in Russia'),
  },
]
