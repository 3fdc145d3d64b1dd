/** Help where no number is known here: how to find one. */
import type { HelpLine } from '../help-line.ts'
import { ELSEWHERE } from '../place.ts'
import { toCheck } from '../sourced.ts'

const LOOK_UP = toCheck('请查当地号码', 'Look up the local number')

export const elsewhereHelpLines: readonly HelpLine[] = [
  {
    id: 'elsewhere/emergency',
    place: ELSEWHERE,
    kind: 'emergency',
    icon: 'police',
    name: { zh: '报警、急救', en: 'Emergency' },
    says: { zh: '有危险，打当地的紧急电话。', en: 'In danger, call the local emergency number.' },
    source: LOOK_UP,
  },
  {
    id: 'elsewhere/crisis',
    place: ELSEWHERE,
    kind: 'crisis',
    icon: 'heart',
    name: { zh: '心理援助', en: 'Crisis line' },
    says: {
      zh: '撑不住了，打当地心理热线，或告诉身边的人。',
      en: 'If you cannot go on, call a crisis line or tell someone near.',
    },
    source: LOOK_UP,
  },
  {
    id: 'elsewhere/legal-aid',
    place: ELSEWHERE,
    kind: 'legal-aid',
    icon: 'scales',
    name: { zh: '法律援助', en: 'Legal aid' },
    says: { zh: '上网查“法律援助”和您的城市。', en: 'Search for “legal aid” and your town.' },
    source: LOOK_UP,
  },
]
