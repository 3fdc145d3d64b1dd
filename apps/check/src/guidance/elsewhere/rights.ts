/** What can be said of a place whose law is not known here: little, and marked so. No number is named. */
import { ELSEWHERE } from '../place.ts'
import type { Right } from '../right.ts'
import { toCheck } from '../sourced.ts'

const ASK = toCheck('请问当地法律援助', 'Ask local legal aid')

export const elsewhereRights: readonly Right[] = [
  {
    id: 'elsewhere/ask-in-writing',
    place: ELSEWHERE,
    says: { zh: '可以要求对方书面说明债务。', en: 'You can ask them to state the debt in writing.' },
    means: { zh: '看到之前，不必承认，也不必付款。', en: 'Until you see it, admit nothing and pay nothing.' },
    source: ASK,
    rules: [],
  },
  {
    id: 'elsewhere/ask-who',
    place: ELSEWHERE,
    says: { zh: '可以问对方是谁、代表谁。', en: 'You can ask who they are and for whom they act.' },
    means: { zh: '记下姓名、公司、号码和时间。', en: 'Note name, company, number and time.' },
    source: ASK,
    rules: [],
  },
  {
    id: 'elsewhere/keep-records',
    place: ELSEWHERE,
    says: {
      zh: '很多地方有催收的时间和次数规定。',
      en: 'Many places have rules on hours and numbers of calls.',
    },
    means: { zh: '留好记录，再问当地规定。', en: 'Keep your records, then ask what holds where you live.' },
    source: ASK,
    rules: [],
  },
]
