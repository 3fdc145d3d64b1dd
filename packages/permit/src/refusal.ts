/** Why a token is refused: the codes in the order in which they are looked for, each in words for a log or a screen. */

/** A sentence in both languages of the product. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/**
 * Every refusal, in the order in which the checker looks. Only the first that applies is said.
 * `already-used` is looked for twice: read before the contact is compared, and decided by marking last of all,
 * so that a request for another number does not use up a permit.
 */
export const REFUSAL_CODES = [
  'unreadable',
  'other-algorithm',
  'other-type',
  'keys-unavailable',
  'wrong-key',
  'other-audience',
  'other-issuer',
  'not-yet',
  'expired',
  'voided',
  'void-list-too-old',
  'already-used',
  'store-failed',
  'other-channel',
  'other-mode',
  'other-address',
  'other-template',
  'other-text',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** A refusal. The contact must not be made, whatever the code. */
export interface Refusal {
  readonly code: RefusalCode
  readonly says: Words
  /** Which part of the token or of the request it was, for a log. Never an address or a name. */
  readonly detail?: string
}

const WORDS: Readonly<Record<RefusalCode, Words>> = {
  unreadable: {
    en: 'This is not a permit that can be read.',
    zh: '无法读取该许可。',
  },
  'other-algorithm': {
    en: 'The permit is signed with an algorithm that is not accepted; only EdDSA (Ed25519) is.',
    zh: '许可的签名算法不被接受，仅接受 EdDSA（Ed25519）。',
  },
  'other-type': {
    en: 'This is a signed token of another kind, not a permit.',
    zh: '这是其他类型的签名令牌，不是联系许可。',
  },
  'keys-unavailable': {
    en: "The gate's keys could not be fetched, or were fetched too long ago to be relied on.",
    zh: '无法获取签发系统的公钥，或上次获取时间过久，不能再作依据。',
  },
  'wrong-key': {
    en: 'The permit was not signed with a key of the gate.',
    zh: '该许可并非由签发系统的密钥签署。',
  },
  'other-audience': {
    en: 'The permit was issued to another dialler or relay.',
    zh: '该许可签发给了其他外呼系统或中继。',
  },
  'other-issuer': {
    en: 'The permit was issued by another gate.',
    zh: '该许可由其他系统签发。',
  },
  'not-yet': {
    en: 'The permit does not hold yet.',
    zh: '许可尚未生效。',
  },
  expired: {
    en: 'The permit has expired, or would before the contact could begin.',
    zh: '许可已过期，或在联系开始之前即将过期。',
  },
  voided: {
    en: 'The permit was voided after it was issued.',
    zh: '许可签发后已被作废。',
  },
  'void-list-too-old': {
    en: 'The list of voided permits could not be fetched recently enough, so the permit cannot be relied on.',
    zh: '作废名单未能及时更新，无法确认该许可仍然有效。',
  },
  'already-used': {
    en: 'The permit was used before; it allows one contact.',
    zh: '该许可已被使用过；每个许可只允许一次联系。',
  },
  'store-failed': {
    en: 'The use of the permit could not be recorded, so the contact must not be made.',
    zh: '无法记录许可的使用情况，因此不得进行联系。',
  },
  'other-channel': {
    en: 'The permit is for another channel.',
    zh: '该许可适用于其他联系渠道。',
  },
  'other-mode': {
    en: 'The permit is for another way of calling, such as by a person instead of a robot.',
    zh: '该许可适用于其他呼叫方式，例如人工呼叫而非机器人呼叫。',
  },
  'other-address': {
    en: 'The permit is for another number or address.',
    zh: '该许可适用于其他号码或地址。',
  },
  'other-template': {
    en: 'The permit names another message template, or none.',
    zh: '该许可对应其他消息模板，或未指定模板。',
  },
  'other-text': {
    en: 'The text is not what the approved template and the permitted parameters give.',
    zh: '文本与核准模板及许可参数生成的内容不一致。',
  },
}

/** The refusal of a code, with its words and, where it helps a log, which part it was. */
export const refusalOf = (code: RefusalCode, detail?: string): Refusal =>
  detail === undefined ? { code, says: WORDS[code] } : { code, says: WORDS[code], detail }
