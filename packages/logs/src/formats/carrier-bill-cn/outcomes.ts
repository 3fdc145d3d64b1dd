/**
 * From a carrier's words to what became of a call or message, as a table that a lawyer can read and sign.
 *
 * A bill lists what was connected, or charged: it shows no missed, declined or blocked call. Directions are turned
 * round: 被叫, called by the collector, is `outbound` (S22, S25).
 */
import type { Direction, Fact, Outcome } from '@forbear/conduct/facts'
import type { Words } from '../../problem.ts'

/** What one entry shows. */
export type Sign =
  | 'called'
  | 'called-no-seconds'
  | 'calling'
  | 'calling-no-seconds'
  | 'diverted'
  | 'message-in'
  | 'message-out'

const answered: readonly Outcome[] = [
  'conversation',
  'assistant',
  'answered-by-other',
  'dropped',
  'connected',
  'announced',
  'abandoned',
]
const withoutTalk = answered.filter((one) => one !== 'conversation')

export interface OutcomeRow {
  readonly sign: Sign
  /** The carriers' words. */
  readonly words: readonly string[]
  readonly direction: Direction
  readonly outcome: Fact<Outcome>
  readonly says: Words
}

const calledWords = ['被叫', '呼入', '接听', '来电', '接收', '本地被叫', '漫游被叫', '国内被叫', '语音被叫']
const callingWords = ['主叫', '呼出', '拨打', '拨出', '去电', '本地主叫', '漫游主叫', '国内主叫', '语音主叫']

/** One row a sign. */
export const OUTCOMES: readonly OutcomeRow[] = [
  {
    sign: 'called',
    words: calledWords,
    direction: 'outbound',
    outcome: { oneOf: answered },
    says: {
      en: 'This phone was called and answered; who spoke, and whether anybody did, a bill does not say',
      zh: '本机被叫并已接通；何人通话、是否有人说话，详单不能说明',
    },
  },
  {
    sign: 'called-no-seconds',
    words: calledWords,
    direction: 'outbound',
    outcome: { oneOf: withoutTalk },
    says: { en: 'The same for 0 seconds: no talk', zh: '同上，时长为 0 秒：没有通话' },
  },
  {
    sign: 'calling',
    words: callingWords,
    direction: 'inbound',
    outcome: { oneOf: [...answered, 'voicemail'] },
    says: {
      en: 'This phone called and was connected: to a person, a machine or a waiting line',
      zh: '本机主叫并接通：可能是人、机器或排队等待',
    },
  },
  {
    sign: 'calling-no-seconds',
    words: callingWords,
    direction: 'inbound',
    outcome: { oneOf: ['not-connected', 'no-answer', 'rejected', ...withoutTalk, 'voicemail'] },
    says: {
      en: 'The same for 0 seconds: no talk, connected or not',
      zh: '同上，时长为 0 秒：没有通话，是否接通不明',
    },
  },
  {
    sign: 'diverted',
    words: ['呼转', '呼叫转移', '前转', '转移', '转接', '无条件转移', '遇忙转移', '无应答转移', '呼叫前转'],
    direction: 'outbound',
    outcome: { oneOf: ['conversation', 'voicemail', ...withoutTalk] },
    says: {
      en: 'A call to this phone that was diverted to another number or to a voicemail',
      zh: '打给本机后转移到其他号码或语音信箱的来电',
    },
  },
  {
    sign: 'message-in',
    words: ['接收', '收', '收到', '接受', '被叫', '短信接收', '彩信接收', '收短信', '下行'],
    direction: 'outbound',
    outcome: 'delivered',
    says: { en: 'A message that this phone received', zh: '本机收到的信息' },
  },
  {
    sign: 'message-out',
    words: ['发送', '发', '发出', '主叫', '短信发送', '彩信发送', '发短信', '上行'],
    direction: 'inbound',
    outcome: { oneOf: ['submitted', 'delivered', 'read', 'undelivered'] },
    says: { en: 'A message that this phone sent', zh: '本机发出的信息' },
  },
]

/** Each row of the table by its sign. */
export const ROW_OF: ReadonlyMap<Sign, OutcomeRow> = new Map(OUTCOMES.map((row) => [row.sign, row]))

const CALLS: readonly Sign[] = ['called', 'calling', 'diverted']
const MESSAGES: readonly Sign[] = ['message-in', 'message-out']

/** The words that a table's entries may have. */
export function kindWords(isMessages: boolean): readonly string[] {
  return (isMessages ? MESSAGES : CALLS).flatMap((sign) => ROW_OF.get(sign)?.words ?? [])
}

/**
 * What an entry shows.
 *
 * @param word  of the column of kinds
 * @param seconds  its length; `undefined` where it is not known
 * @returns `undefined` for a word that is not known
 */
export function signOf(word: string, isMessages: boolean, seconds: number | undefined): Sign | undefined {
  const sign = (isMessages ? MESSAGES : CALLS).find((one) => ROW_OF.get(one)?.words.includes(word))
  if (seconds !== 0) return sign
  if (sign === 'called') return 'called-no-seconds'
  return sign === 'calling' ? 'calling-no-seconds' : sign
}
