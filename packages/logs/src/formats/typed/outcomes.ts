/**
 * The words that a typed line may have, and what they mean, as a table that a lawyer can read and sign.
 *
 * What a person writes of their own phone is a claim (S25): a talk is taken as they say it. A word that could mean two
 * things, such as 挂断 (declined, or hung up after a talk), stands in no row and is asked about.
 */
import type { Direction, Fact, Outcome } from '@forbear/conduct/facts'
import type { Words } from '../../problem.ts'

/** What a word says: any of how contact was made, who began it, and what became of it. */
export interface WordMeaning {
  readonly words: readonly string[]
  readonly channel?: 'call' | 'sms'
  readonly direction?: Direction
  /** Only together with this channel; `any` outcome of it where the word leaves it open. */
  readonly outcome?: Fact<Outcome>
  /** Nothing was connected, so a length beside it is how long it rang. */
  readonly isUnconnected?: true
  readonly says: Words
}

/** What an answered call can have been. */
const answered: readonly Outcome[] = [
  'conversation',
  'assistant',
  'answered-by-other',
  'dropped',
  'connected',
  'announced',
  'abandoned',
]

/** Every word that is understood; what is not here is a problem with these words as what would be right. */
export const WORDS: readonly WordMeaning[] = [
  {
    words: ['call', 'phone call', 'phone', '电话', '通话记录'],
    channel: 'call',
    says: { en: 'A call', zh: '电话' },
  },
  {
    words: ['sms', 'text', 'text message', 'message', '短信', '信息'],
    channel: 'sms',
    says: { en: 'A text message', zh: '短信' },
  },
  {
    words: ['from', '来自', 'incoming'],
    direction: 'outbound',
    says: { en: 'It came in: the collector placed it', zh: '打入或收到：由催收方发起' },
  },
  {
    words: ['to', '打给', '发给', 'outgoing'],
    direction: 'inbound',
    says: { en: 'It went out: the person placed it', zh: '打出或发出：由本人发起' },
  },
  {
    words: ['来电', '打来', '打来电话', '接到电话', '呼入', '被叫', 'incoming call', 'called me'],
    channel: 'call',
    direction: 'outbound',
    says: { en: 'A call that came in', zh: '来电' },
  },
  {
    words: ['去电', '拨出', '打出', '回电', '呼出', '主叫', 'outgoing call', 'i called'],
    channel: 'call',
    direction: 'inbound',
    says: { en: 'A call that the person placed', zh: '本人拨出的电话' },
  },
  {
    words: ['收到短信', '来信', '收短信', 'received text', 'received sms'],
    channel: 'sms',
    direction: 'outbound',
    outcome: 'delivered',
    says: { en: 'A message received', zh: '收到的短信' },
  },
  {
    words: ['发短信', '发出短信', '回短信', 'sent text', 'sent sms'],
    channel: 'sms',
    direction: 'inbound',
    outcome: { oneOf: ['submitted', 'delivered', 'read', 'undelivered'] },
    says: { en: 'A message that the person sent', zh: '本人发出的短信' },
  },
  {
    words: [
      'missed',
      'missed call',
      'no answer',
      'unanswered',
      'not answered',
      '未接',
      '未接来电',
      '没接',
      '未接听',
      '无人接听',
    ],
    channel: 'call',
    outcome: 'no-answer',
    isUnconnected: true,
    says: { en: 'It rang and was not answered: a dial (S25)', zh: '响铃未接听：计为一次拨打（S25）' },
  },
  {
    words: ['rejected', 'declined', '拒接', '拒绝接听', '已拒接'],
    channel: 'call',
    outcome: 'rejected',
    isUnconnected: true,
    says: {
      en: 'Declined while ringing: a dial, no conversation (S25)',
      zh: '响铃时拒接：计为拨打，没有通话（S25）',
    },
  },
  {
    words: ['blocked', '拦截', '被拦截', '已拦截', '黑名单'],
    channel: 'call',
    outcome: { oneOf: ['not-connected', 'rejected', 'no-answer', 'voicemail'] },
    says: {
      en: 'Turned away by a block list: possibly a contact (S25)',
      zh: '被黑名单拦截：只可能算一次联系（S25）',
    },
  },
  {
    words: ['answered', 'picked up', '接听', '已接', '已接听', '接了', '接通'],
    channel: 'call',
    outcome: { oneOf: answered },
    says: { en: 'Answered; whether anybody spoke is not said', zh: '已接听；是否有人说话没有写明' },
  },
  {
    words: ['talked', 'spoke', 'conversation', '通话', '通了话', '说了话'],
    channel: 'call',
    outcome: 'conversation',
    says: { en: 'A talk, as the person says', zh: '本人称有通话' },
  },
  {
    words: ['voicemail', 'left voicemail', '语音信箱', '留言', '语音留言'],
    channel: 'call',
    outcome: 'voicemail',
    says: { en: 'Voicemail', zh: '语音信箱' },
  },
  {
    words: ['hung up at once', '响一声', '一声就挂', '接起就断'],
    channel: 'call',
    outcome: { oneOf: ['no-answer', 'dropped', 'abandoned'] },
    says: { en: 'Over at once, before or after it was answered', zh: '立即挂断，可能尚未接听，也可能已接听' },
  },
  {
    words: ['busy', 'not connected', '占线', '未接通', '打不通'],
    channel: 'call',
    outcome: { oneOf: ['not-connected', 'no-answer', 'rejected'] },
    isUnconnected: true,
    says: { en: 'Not connected', zh: '未接通' },
  },
  {
    words: ['for', 'lasting', 'at', 'number', '时长', '历时', '号码'],
    says: { en: 'Says nothing of its own', zh: '本身不含意思' },
  },
  {
    words: ['received', '收到'],
    channel: 'sms',
    direction: 'outbound',
    outcome: 'delivered',
    says: { en: 'A message received', zh: '收到短信' },
  },
  {
    words: ['sent', '发出', '已发送'],
    channel: 'sms',
    direction: 'inbound',
    outcome: { oneOf: ['submitted', 'delivered', 'read', 'undelivered'] },
    says: { en: 'A message that the person sent', zh: '本人发出短信' },
  },
]

/** Each word by its text, the longest first, so that `missed call` is not read as `call`. */
export const MEANINGS: readonly (readonly [word: string, meaning: WordMeaning])[] = WORDS.flatMap((meaning) =>
  meaning.words.map((word) => [word, meaning] as const),
).toSorted(([a], [b]) => b.length - a.length)
