/** Numbers to call in mainland China. */
import type { HelpLine } from '../help-line.ts'
import { reported, toCheck } from '../sourced.ts'

export const cnHelpLines: readonly HelpLine[] = [
  {
    id: 'cn/110',
    place: 'CN',
    kind: 'emergency',
    icon: 'police',
    name: { zh: '报警', en: 'Police' },
    number: '110',
    says: { zh: '有人要伤害您，现在就打。', en: 'If someone may hurt you, call now.' },
    source: toCheck('全国报警电话，一般常识', 'National police number, general knowledge'),
  },
  {
    id: 'cn/120',
    place: 'CN',
    kind: 'ambulance',
    icon: 'ambulance',
    name: { zh: '急救', en: 'Ambulance' },
    number: '120',
    says: { zh: '有人受伤或服药，现在就打。', en: 'If someone is hurt or took pills, call now.' },
    source: toCheck('全国急救电话，一般常识', 'National ambulance number, general knowledge'),
  },
  {
    id: 'cn/12356',
    place: 'CN',
    kind: 'crisis',
    icon: 'heart',
    name: { zh: '心理援助热线', en: 'Mental health help line' },
    number: '12356',
    says: {
      zh: '撑不住了、不想活了，打这个电话。',
      en: 'If you cannot go on, call. Somebody listens.',
    },
    source: reported(
      '国家卫生健康委2024-12-25消息，新华社、人民日报转述',
      'National Health Commission, 2024-12-25, as reported by Xinhua and People’s Daily',
    ),
  },
  {
    id: 'cn/12348',
    place: 'CN',
    kind: 'legal-aid',
    icon: 'scales',
    name: { zh: '公共法律服务热线', en: 'Public legal service line' },
    number: '12348',
    says: { zh: '想问法律问题，可以打。', en: 'Call with a question about the law.' },
    source: toCheck('司法部门公布的12348热线，请核对', '12348 as published by the justice authorities'),
  },
]
