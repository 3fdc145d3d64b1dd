/**
 * Forty invented borrowers: most in Guizhou, some elsewhere in China, one in New York City, one in Moscow. Names, numbers
 * and what happened to them are made up; the numbers belong to nobody.
 */

/** What is going on with a borrower besides an overdue loan. */
export const SITUATIONS = [
  'ordinary',
  'family-asked-to-stop',
  'has-lawyer',
  'in-hospital',
  'disputes',
  'signed-plan',
  'broke-plan',
  'called-often',
  'family-called',
  'died',
] as const
export type Situation = (typeof SITUATIONS)[number]

/** Somebody around the borrower, who owes nothing. */
export interface ThirdPerson {
  readonly reference: string
  readonly name: string
  readonly role: 'relative' | 'colleague' | 'contact-person'
  readonly number: string
}

/** A borrower with one loan. */
export interface Borrower {
  /** The lender's own number of the matter. */
  readonly reference: string
  readonly name: string
  readonly town: string
  readonly jurisdiction: 'CN' | 'US/NY/NYC' | 'RU'
  readonly zone: string
  readonly number: string
  readonly product: 'online-consumer-loan' | 'credit-card' | 'consumer-loan'
  /** Days since the first instalment that was not paid. */
  readonly daysOverdue: number
  readonly agency: 'org_qinghe' | 'org_nanling'
  readonly situation: Situation
  /** Whether the lender's own, stricter policy binds besides the law. */
  readonly isUnderPolicy: boolean
  readonly thirdPerson?: ThirdPerson
}

/** A small seeded generator (mulberry32, public domain): the same seed gives the same borrowers everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SURNAMES = [
  '罗',
  '杨',
  '吴',
  '龙',
  '石',
  '潘',
  '田',
  '冉',
  '韦',
  '陆',
  '余',
  '莫',
  '欧阳',
  '安',
] as const
const GIVEN = [
  '青禾',
  '小满',
  '望川',
  '知秋',
  '云舒',
  '立夏',
  '阿依',
  '远山',
  '苗苗',
  '素心',
  '长庚',
  '雨桐',
  '桂生',
  '春燕',
] as const
const TOWNS = ['贵阳', '遵义', '毕节', '六盘水', '安顺', '铜仁', '凯里', '都匀', '兴义', '仁怀'] as const
const ELSEWHERE = ['重庆', '成都', '昆明', '长沙', '南宁', '乌鲁木齐'] as const

/** No operator was given numbers that begin so. */
const numberOf = (index: number): string => `+861000${String(2_000_000 + index * 37).padStart(7, '0')}`

const CHINESE = 38

/** All of them; a mother who stands behind two loans is one person. */
export function borrowers(seed: number): readonly Borrower[] {
  const random = randomFrom(seed)
  const one = <T>(list: readonly T[], of: readonly [T, ...T[]]): T =>
    list[Math.floor(random() * list.length)] ?? of[0]
  const chinese = Array.from({ length: CHINESE }, (_, i): Borrower => {
    const reference = `YL-${String(i + 1).padStart(4, '0')}`
    const situation = i % 2 === 0 ? 'ordinary' : (SITUATIONS[((i - 1) / 2) % SITUATIONS.length] ?? 'ordinary')
    const family = i === 9 ? 8 : i
    const surname = SURNAMES[family % SURNAMES.length] ?? SURNAMES[0]
    return {
      reference,
      name: `${surname}${GIVEN[(i * 5 + 3 + Math.floor(i / SURNAMES.length)) % GIVEN.length] ?? GIVEN[0]}`,
      town: i % 5 === 4 ? one(ELSEWHERE, ['重庆']) : one(TOWNS, ['贵阳']),
      jurisdiction: 'CN',
      zone: 'Asia/Shanghai',
      number: numberOf(i),
      product: i % 4 === 3 ? 'credit-card' : 'online-consumer-loan',
      daysOverdue: 5 + Math.floor(random() * 170),
      agency: i % 3 === 0 ? 'org_nanling' : 'org_qinghe',
      situation,
      isUnderPolicy: i % 5 === 0 || situation === 'called-often',
      ...(i % 3 === 2 || situation.startsWith('family-') || i === 9
        ? {
            thirdPerson: {
              reference: `YL-${String(family + 1).padStart(4, '0')}/family`,
              name: `${surname}${GIVEN[(family * 7 + 1) % GIVEN.length] ?? GIVEN[0]}`,
              role: i % 2 === 0 ? 'relative' : 'contact-person',
              number: numberOf(500 + family),
            },
          }
        : {}),
    }
  })
  return [
    ...chinese,
    {
      reference: 'YL-0039',
      name: 'Maya Winterfield',
      town: 'New York',
      jurisdiction: 'US/NY/NYC',
      zone: 'America/New_York',
      // 555-01xx is kept for fiction
      number: '+12125550142',
      product: 'credit-card',
      daysOverdue: 61,
      agency: 'org_qinghe',
      situation: 'ordinary',
      isUnderPolicy: false,
    },
    {
      reference: 'YL-0040',
      name: 'Пётр Примеров',
      town: 'Москва',
      jurisdiction: 'RU',
      zone: 'Europe/Moscow',
      number: '+70000000040',
      product: 'consumer-loan',
      daysOverdue: 33,
      agency: 'org_nanling',
      situation: 'ordinary',
      isUnderPolicy: false,
    },
  ]
}
