/**
 * Taiwan: the Civil Code's cap on agreed interest, and the cap on revolving card interest. General knowledge, neither
 * text was read: they accuse nobody.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { GENERAL_KNOWLEDGE } from '../head.shared.ts'

export default {
  id: 'tw/interest-caps',
  place: 'TW',
  citation: '民法第205條；銀行法第47條之1',
  title: { en: 'Caps on interest in Taiwan', zh: '台湾地区的利率上限（民法、银行法）' },
  issuer: 'Legislative Yuan',
  force: 'statute',
  inForce: { from: '2015-09-01' },
  readOn: '2026-11-24',
  sources: [GENERAL_KNOWLEDGE],
  rules: [
    {
      id: 'tw/interest-caps/agreed',
      kind: 'limit',
      citation: 'Civil Code, interest cap',
      says: {
        en: 'Agreed interest above 16 % a year is void as to what is above.',
        zh: '约定利率超过年息16%的，超过部分的约定无效。',
      },
      basis: 'unverified',
      effect: 'forbid',
      inForce: { from: '2021-07-20' },
      by: 'on.signed',
      measure: { rates: ['rate.contract'] },
      atMost: { percent: '16' },
    },
    {
      id: 'tw/interest-caps/card',
      kind: 'limit',
      citation: 'Banking Act, card cap',
      says: {
        en: 'Revolving interest on cards is at most 15 % a year.',
        zh: '信用卡循环信用利率不得超过年息15%。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.judged',
      applies: { fact: 'product', is: ['credit-card'] },
      measure: { rates: ['rate.contract'] },
      atMost: { percent: '15' },
    },
  ],
} satisfies PriceInstrument
