/**
 * The Consumer Rights Protection Law, articles 27 and 29: a consumer's dignity and data. Read in a public repository of
 * laws. That the text applied here dates from 2014-03-15 is general knowledge, and so is that borrowing for daily needs
 * makes a consumer of financial services.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/consumer-rights-law',
  place: 'CN',
  citation: '中华人民共和国消费者权益保护法 (2013年修正)',
  title: { en: 'Consumer Rights Protection Law', zh: '中华人民共和国消费者权益保护法' },
  issuer: "Standing Committee of the National People's Congress",
  force: 'statute',
  inForce: { from: '2014-03-15' },
  readOn: '2026-11-24',
  sources: [{ title: 'LawRefBook/Laws on GitHub, snapshot of 2025-04' }],
  binds: { fact: 'debt.consumer', is: ['yes'] },
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  notEncoded: [
    {
      clause: 'Article 27, search and restraint',
      says: {
        en: "Nobody searches a consumer's body or belongings, nor restrains them.",
        zh: '不得搜查消费者的身体及其携带的物品，不得侵犯人身自由。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Items of content for them.',
    },
    {
      clause: 'Article 29, commercial messages',
      says: {
        en: 'No commercial messages after a refusal.',
        zh: '消费者明确拒绝的，不得发送商业性信息。',
      },
      why: 'not-read',
      closedBy: 'What a commercial message is; see the provisions on short messages.',
    },
  ],
  rules: [
    {
      id: 'cn/consumer-rights-law/27-insult',
      kind: 'content',
      citation: 'Article 27',
      says: { en: 'A consumer is not insulted.', zh: '不得对消费者进行侮辱、诽谤。' },
      basis: 'read',
      effect: 'forbid',
      mustNot: ['insult'],
    },
    {
      id: 'cn/consumer-rights-law/29-secrecy',
      kind: 'content',
      citation: 'Article 29',
      says: {
        en: "A consumer's personal data is kept secret and not passed on.",
        zh: '对收集的消费者个人信息必须严格保密，不得泄露、出售或者非法向他人提供。',
      },
      basis: 'read',
      effect: 'forbid',
      mustNot: ['debt-disclosed-to-third-party', 'published-debt', 'personal-data-misused'],
    },
  ],
} satisfies Instrument
