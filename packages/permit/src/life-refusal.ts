/** Why a command of a permit's life is refused: the codes and their words. */
import type { Words } from './refusal.ts'

/** What a command can be refused for. */
export type LifeRefusalCode =
  | 'not-yet'
  | 'expired'
  | 'voided'
  | 'already-redeemed'
  | 'already-settled'
  | 'shown-not-made'
  | 'not-voided'
  | 'claim-only'
  | 'interval-not-covered'
  | 'not-past'

/** A refusal's code in words. */
export const LIFE_REFUSAL_WORDS: Readonly<Record<LifeRefusalCode, Words>> = {
  'not-yet': { en: 'The permit does not hold yet.', zh: '许可尚未生效。' },
  expired: { en: 'The interval of the permit has passed.', zh: '许可时段已过。' },
  voided: { en: 'The permit was voided.', zh: '许可已作废。' },
  'already-redeemed': { en: 'The permit was redeemed before.', zh: '许可已兑用。' },
  'already-settled': {
    en: 'It is already known what became of the permit.',
    zh: '该许可的结果已有记录。',
  },
  'shown-not-made': {
    en: 'A log shows that the contact was not made.',
    zh: '记录表明该次联系并未发生。',
  },
  'not-voided': { en: 'The permit was not voided.', zh: '许可并未作废。' },
  'claim-only': {
    en: 'That a contact was not made is shown by the log of the dialler or gateway; a statement alone does not count.',
    zh: '未发生联系须由外呼系统或网关的记录证明，口头或书面声明不足为凭。',
  },
  'interval-not-covered': {
    en: 'The log does not cover the whole interval of the permit.',
    zh: '记录未覆盖许可的全部时段。',
  },
  'not-past': {
    en: 'The log claims to cover time that has not passed.',
    zh: '记录声称覆盖的时段尚未过去。',
  },
}
