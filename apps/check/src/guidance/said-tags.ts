/**
 * What a person can say was said or done in a contact: plain words and an icon's name, each standing for one item of
 * content that an encoded rule reads or that a complaint needs.
 */
import type { ContentItem } from '@forbear/conduct/facts'
import type { Words } from './sourced.ts'

export const SAID_TAG_IDS = [
  'threat',
  'violence',
  'insult',
  'obscenity',
  'pestering',
  'told-others',
  'asked-others-to-pay',
  'posed-as-authority',
  'posed-as-lender',
  'posed-as-lawyer',
  'threatened-arrest',
  'invented-consequence',
  'wrong-amount',
  'extra-fees',
  'borrow-elsewhere',
  'posted-publicly',
  'came-into-home',
  'came-to-work',
  'private-phone',
] as const
export type SaidTag = (typeof SAID_TAG_IDS)[number]

export interface SaidTagEntry {
  readonly id: SaidTag
  /** The engine's word for it. */
  readonly item: ContentItem
  /** Name of the icon that stands beside the words. */
  readonly icon: string
  /** What the person taps, as they would say it. */
  readonly says: Words
  /** The same as a line in a complaint: reports what the person says, accuses nobody. */
  readonly told: Words
}

/** In the order in which they are shown: gravest first. */
export const SAID_TAGS: readonly SaidTagEntry[] = [
  {
    id: 'violence',
    item: 'violence',
    icon: 'fist',
    says: { zh: '动了手，或砸了东西', en: 'Hurt someone or broke things' },
    told: { zh: '我所述：对方动手或砸东西', en: 'As I tell it: someone was hurt or things were broken' },
  },
  {
    id: 'threat',
    item: 'threat',
    icon: 'warning',
    says: { zh: '威胁我或家人', en: 'Threatened me or my family' },
    told: { zh: '我所述：对方威胁我或家人', en: 'As I tell it: I or my family were threatened' },
  },
  {
    id: 'insult',
    item: 'insult',
    icon: 'speech-angry',
    says: { zh: '骂我、侮辱我', en: 'Insulted me' },
    told: { zh: '我所述：对方辱骂我', en: 'As I tell it: I was insulted' },
  },
  {
    id: 'obscenity',
    item: 'obscenity',
    icon: 'speech-crossed',
    says: { zh: '说下流话', en: 'Used obscene words' },
    told: { zh: '我所述：对方说下流话', en: 'As I tell it: obscene words were used' },
  },
  {
    id: 'pestering',
    item: 'harassment',
    icon: 'phone-repeat',
    says: { zh: '一次又一次纠缠我', en: 'Kept pestering me again and again' },
    told: { zh: '我所述：对方反复纠缠', en: 'As I tell it: I was pestered again and again' },
  },
  {
    id: 'told-others',
    item: 'debt-disclosed-to-third-party',
    icon: 'people-talk',
    says: { zh: '把欠款的事告诉了家人或别人', en: 'Told my family or others about the debt' },
    told: { zh: '我所述：对方把债务告诉了别人', en: 'As I tell it: others were told about the debt' },
  },
  {
    id: 'asked-others-to-pay',
    item: 'demand-on-third-party',
    icon: 'people-coin',
    says: { zh: '叫家人或别人替我还钱', en: 'Asked my family or others to pay' },
    told: { zh: '我所述：对方要求别人付款', en: 'As I tell it: others were asked to pay' },
  },
  {
    id: 'posed-as-authority',
    item: 'posed-as-authority',
    icon: 'badge',
    says: { zh: '自称法院、警察或政府', en: 'Said they were a court, the police or an office' },
    told: { zh: '我所述：对方自称是公家机关', en: 'As I tell it: they said they were an authority' },
  },
  {
    id: 'posed-as-lender',
    item: 'posed-as-creditor',
    icon: 'bank',
    says: { zh: '自称是贷款机构，其实不是', en: 'Said they were the lender, but were not' },
    told: { zh: '我所述：对方自称是贷款机构', en: 'As I tell it: they said they were the lender' },
  },
  {
    id: 'posed-as-lawyer',
    item: 'posed-as-lawyer',
    icon: 'scales',
    says: { zh: '自称律师，看来不是', en: 'Said they were a lawyer, but seemed not to be' },
    told: { zh: '我所述：对方自称律师', en: 'As I tell it: they said they were a lawyer' },
  },
  {
    id: 'threatened-arrest',
    item: 'threatened-arrest',
    icon: 'handcuffs',
    says: { zh: '说要抓我、让我坐牢', en: 'Said I would be arrested or jailed' },
    told: { zh: '我所述：对方说要抓我', en: 'As I tell it: they said I would be arrested' },
  },
  {
    id: 'invented-consequence',
    item: 'invented-consequence',
    icon: 'question-paper',
    says: { zh: '编造吓人的后果', en: 'Made up frightening consequences' },
    told: { zh: '我所述：对方说了不实的后果', en: 'As I tell it: consequences were made up' },
  },
  {
    id: 'wrong-amount',
    item: 'inflated-amount',
    icon: 'coin-question',
    says: { zh: '说的金额不对', en: 'Named an amount that is too high' },
    told: { zh: '我所述：对方说的金额偏高', en: 'As I tell it: the amount named was too high' },
  },
  {
    id: 'extra-fees',
    item: 'unlawful-fee',
    icon: 'coin-plus',
    says: { zh: '另外要催收费等费用', en: 'Asked for extra fees' },
    told: { zh: '我所述：对方另要费用', en: 'As I tell it: extra fees were asked for' },
  },
  {
    id: 'borrow-elsewhere',
    item: 'borrow-elsewhere',
    icon: 'coin-arrow',
    says: { zh: '叫我去别处借钱来还', en: 'Told me to borrow elsewhere to pay' },
    told: { zh: '我所述：对方叫我另借钱还款', en: 'As I tell it: I was told to borrow elsewhere' },
  },
  {
    id: 'posted-publicly',
    item: 'posted-in-public',
    icon: 'megaphone',
    says: { zh: '贴出来或发到网上', en: 'Posted it in public or online' },
    told: { zh: '我所述：对方公开张贴或发布', en: 'As I tell it: it was posted in public' },
  },
  {
    id: 'came-into-home',
    item: 'entered-home',
    icon: 'house',
    says: { zh: '没经同意进了我家', en: 'Came into my home without my consent' },
    told: { zh: '我所述：对方未经同意进入住处', en: 'As I tell it: they came into my home without consent' },
  },
  {
    id: 'came-to-work',
    item: 'entered-workplace-to-collect',
    icon: 'briefcase',
    says: { zh: '到我单位催收', en: 'Came to my workplace to collect' },
    told: { zh: '我所述：对方到我单位催收', en: 'As I tell it: they came to my workplace' },
  },
  {
    id: 'private-phone',
    item: 'used-private-phone',
    icon: 'phone-person',
    says: { zh: '用私人手机或私人账号联系', en: 'Used a private phone or account' },
    told: { zh: '我所述：对方用私人手机或账号', en: 'As I tell it: a private phone or account was used' },
  },
]

/** What reaches beyond pestering: for these the police are a right address even without danger now. */
export const GRAVE_TAGS: ReadonlySet<SaidTag> = new Set<SaidTag>([
  'violence',
  'threat',
  'posed-as-authority',
  'posted-publicly',
  'came-into-home',
])
