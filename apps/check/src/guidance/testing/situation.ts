/** Invented situations for the tests of this folder. */
import { CREDITOR_TYPES } from '@forbear/conduct/facts'
import { SAID_TAG_IDS } from '../said-tags.ts'
import type { FindingSummary, Situation } from '../situation.ts'

/** Of every rule that a test looks at, the same invented finding. */
export const finding = (rule: string, mood: FindingSummary['mood'] = 'certain'): FindingSummary => ({
  rule,
  title: { zh: '某规定', en: 'Some text' },
  citation: '5.3',
  force: 'contrary-to-recommended-standard',
  mood,
  count: 3,
  first: '2026-02-10 22:40',
  last: '2026-02-14 23:05',
  says: { zh: '晚上不应催收。', en: 'No collecting at night.' },
})

const NOTHING_KNOWN: Situation = {
  place: 'CN',
  today: '2026-03-02',
  collectors: [],
  saidTags: new Set(),
  contactedOthers: false,
  inDanger: false,
  despair: false,
  findings: [],
  contacts: { total: 0, answered: 0, byNumber: [], outsideHours: 0 },
}

/** A case of which only the given is known. */
export const situation = (known: Partial<Situation> = {}): Situation => ({ ...NOTHING_KNOWN, ...known })

/** A case of which everything is known, with invented names. */
export const fullSituation = (known: Partial<Situation> = {}): Situation =>
  situation({
    creditorType: 'bank',
    product: 'online-consumer-loan',
    lenderName: 'Lantern Bank',
    collectors: [{ name: 'Stillwater agency', kind: 'agency' }, { name: '+86 10 5555 0100' }],
    overdueSince: '2025-12-01',
    lastPaidOn: '2025-11-01',
    lastAcknowledgedOn: '2025-11-15',
    saidTags: new Set(SAID_TAG_IDS),
    contactedOthers: true,
    complainedToLenderOn: '2026-02-20',
    findings: [
      finding('cn/gbt-45251-2025/5.3-hours'),
      finding('cn/gbt-45251-2025/5.3-effective-calls', 'possible'),
    ],
    contacts: {
      total: 41,
      answered: 9,
      byNumber: [{ label: '+86 10 5555 0100', count: 30 }],
      firstOn: '2026-02-01',
      lastOn: '2026-02-28',
      outsideHours: 4,
    },
    ...known,
  })

/** Places of each kind: with guidance of their own, below one, and one nothing is known of. */
export const PLACES_TRIED = ['CN', 'CN/44', 'US', 'US/NY', 'US/NY/NYC', 'US/TX', 'RU', 'GB', ''] as const

/** Situations over all places, states of the complaint, dangers and kinds of lender: every text that can be made. */
export const everySituation: readonly Situation[] = PLACES_TRIED.flatMap((place) =>
  [undefined, ...CREDITOR_TYPES].flatMap((creditorType) =>
    [
      {},
      { complainedToLenderOn: '2026-02-25' },
      { complainedToLenderOn: '2026-02-10' },
      { complainedToLenderOn: '2026-01-20' },
      { complainedToLenderOn: '2025-12-20' },
      { complainedToLenderOn: '2026-02-10', lenderAnsweredOn: '2026-02-20' },
      { inDanger: true, despair: true },
      { despair: true },
      { overdueSince: '2019-01-01' },
      { saidTags: new Set(['pestering'] as const) },
    ].flatMap((known) => {
      const more = { place, ...(creditorType === undefined ? {} : { creditorType }), ...known }
      return [situation(more), fullSituation({ complainedToLenderOn: '2026-02-20', ...more })]
    }),
  ),
)
