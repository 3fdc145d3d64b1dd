/** Numbers to call in the United States. */
import type { HelpLine } from '../help-line.ts'
import { reported, toCheck } from '../sourced.ts'

export const usHelpLines: readonly HelpLine[] = [
  {
    id: 'us/911',
    place: 'US',
    kind: 'emergency',
    icon: 'police',
    name: { zh: '报警、急救', en: 'Police and ambulance' },
    number: '911',
    says: { zh: '有人要伤害您，现在就打。', en: 'If someone may hurt you, call now.' },
    source: toCheck('全国紧急电话，一般常识', 'National emergency number, general knowledge'),
  },
  {
    id: 'us/988',
    place: 'US',
    kind: 'crisis',
    icon: 'heart',
    name: { zh: '自杀与危机生命线', en: 'Suicide and crisis lifeline' },
    number: '988',
    says: {
      zh: '撑不住了，打电话或发短信到988。',
      en: 'If you cannot go on, call or text 988.',
    },
    source: toCheck('988生命线，一般常识', 'The 988 lifeline, general knowledge'),
  },
  {
    id: 'us/legal-aid',
    place: 'US',
    kind: 'legal-aid',
    icon: 'scales',
    name: { zh: '法律援助', en: 'Legal aid' },
    says: {
      zh: '上网查“LawHelp”和您的州。',
      en: 'Search for “LawHelp” and your state.',
    },
    source: toCheck('LawHelp网站，请自行查找', 'The LawHelp site: look it up'),
  },
  {
    id: 'us/211',
    place: 'US',
    kind: 'local-services',
    icon: 'people',
    name: { zh: '本地救助', en: 'Local help' },
    number: '211',
    says: { zh: '没钱吃饭、付房租，可以打211。', en: 'If food or rent is short, call 211.' },
    source: toCheck('211本地服务，一般常识', 'The 211 service, general knowledge'),
  },
  {
    id: 'us/ny/nyc/311',
    place: 'US/NY/NYC',
    kind: 'local-services',
    icon: 'city',
    name: { zh: '纽约市政热线', en: 'New York City services' },
    number: '311',
    says: {
      zh: '投诉催收，或约免费理财辅导。',
      en: 'Complain about a collector, or ask for free money advice.',
    },
    source: reported(
      '纽约市311网站（债务催收投诉）、BBB纽约（免费理财辅导）',
      'NYC 311 on complaints about debt collection; BBB Metro New York on free counselling',
    ),
  },
]
