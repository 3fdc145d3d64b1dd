/**
 * The Criminal Law: pointers only. Nobody is said here to have committed a crime; a finding may say which article a
 * lawyer would read. Read in a public repository of laws: the articles named.
 *
 * Article 293-1 needs an illegal debt (usurious lending and the like). Collecting a lawful loan by harassment is caught
 * by other articles, if at all.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/criminal-law',
  place: 'CN',
  citation: '中华人民共和国刑法',
  title: { en: 'Criminal Law', zh: '中华人民共和国刑法' },
  issuer: "National People's Congress",
  force: 'criminal',
  inForce: { from: '2021-03-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'LawRefBook/Laws on GitHub, snapshot of 2025-04 (with Amendment XI)' }],
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  pointers: [
    {
      citation: 'Article 293-1',
      says: {
        en: 'Collecting illegal debts, from usurious lending and the like, by violence, restraint, home entry, intimidation, stalking or harassment.',
        zh: '催收非法债务罪：以暴力、胁迫、限制人身自由、侵入住宅、恐吓、跟踪、骚扰等方法催收高利放贷等产生的非法债务。',
      },
    },
    {
      citation: 'Article 238(3)',
      says: {
        en: 'Holding a person to get a debt paid is unlawful detention.',
        zh: '为索取债务非法扣押、拘禁他人的，依非法拘禁罪处罚。',
      },
    },
    {
      citation: 'Article 245',
      says: { en: 'Unlawful entry into a home.', zh: '非法侵入住宅罪。' },
    },
    {
      citation: 'Article 246',
      says: {
        en: 'Insult in public, or defamation, if serious.',
        zh: '侮辱罪、诽谤罪（情节严重）。',
      },
    },
    {
      citation: 'Article 253-1',
      says: {
        en: "Selling, supplying or unlawfully obtaining citizens' personal data, if serious.",
        zh: '侵犯公民个人信息罪（情节严重）。',
      },
    },
    {
      citation: 'Article 279',
      says: {
        en: 'Posing as a state official; as police, punished more heavily.',
        zh: '招摇撞骗罪：冒充国家机关工作人员；冒充人民警察的从重处罚。',
      },
    },
  ],
  rules: [],
} satisfies Instrument
