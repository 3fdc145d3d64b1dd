/**
 * The Civil Code, as far as it bears on contacts: privacy, reputation, and the sale of a debt that nobody told the
 * debtor of. Read in a public repository of laws: the articles named here. What it says of amounts,
 * limitation and heirs stands in `civil-code.price.ts`; guarantees and spouses stand under `notEncoded`.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/civil-code',
  place: 'CN',
  citation: '中华人民共和国民法典 (2020)',
  title: { en: 'Civil Code', zh: '中华人民共和国民法典' },
  issuer: "National People's Congress",
  force: 'statute',
  inForce: { from: '2021-01-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'LawRefBook/Laws on GitHub, snapshot of 2025-04' }],
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/civil-code/1033-peace',
      citation: 'Articles 1032 and 1033',
      says: {
        en: "Nobody's private peace is disturbed by calls, messages, chat, e-mail or leaflets without consent or a legal basis.",
        zh: '除法律另有规定或权利人明确同意外，不得以电话、短信、即时通讯工具、电子邮件、传单等方式侵扰他人的私人生活安宁。',
      },
    },
    {
      id: 'cn/civil-code/1024-defamation',
      citation: 'Article 1024',
      says: {
        en: "Nobody's reputation, credit included, is harmed by insult or defamation.",
        zh: '不得以侮辱、诽谤等方式侵害他人的名誉权，名誉包括信用。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Article 496 and 497',
      says: {
        en: 'Standard terms are explained; unfair ones are void.',
        zh: '格式条款应提示说明，不合理的无效。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Contracts as documents.',
    },
    {
      clause: 'Articles 686 to 693 and 1064',
      says: {
        en: 'Whether a guarantor or a spouse owes, and how much.',
        zh: '保证人、配偶是否承担以及承担多少责任。',
      },
      why: 'later-step',
      closedBy: 'Civil effects; until then the matter states whether the person is liable.',
    },
  ],
  rules: [
    {
      id: 'cn/civil-code/1033-privacy',
      kind: 'content',
      citation: 'Articles 1032 and 1033',
      says: {
        en: 'No intrusion into private life: no filming or searching of homes, no prying, without clear consent to that.',
        zh: '除法律另有规定或权利人明确同意外，不得拍摄、窥视他人住宅等私密空间，不得侵害他人隐私。',
      },
      basis: 'read',
      effect: 'forbid',
      mustNot: ['privacy-intruded'],
      except: [
        {
          id: 'clear-consent',
          says: { en: 'The person clearly consented to it.', zh: '权利人明确同意。' },
          when: {
            event: {
              kind: ['consent'],
              of: 'person',
              where: { covers: ['filming'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: 'Article 1033',
          basis: 'read',
        },
      ],
    },
    {
      id: 'cn/civil-code/1033-harassment',
      kind: 'content',
      citation: 'Articles 1032 and 1033',
      says: {
        en: 'No pestering: a series of calls, messages or visits that disturbs private peace, without clear consent or a legal basis.',
        zh: '除法律另有规定或权利人明确同意外，不得以电话、短信、即时通讯工具、电子邮件、传单等方式反复滋扰，侵扰他人私人生活安宁。',
      },
      basis: 'read',
      effect: 'forbid',
      mustNot: ['harassment'],
    },
    {
      id: 'cn/civil-code/1033-home',
      kind: 'content',
      citation: 'Articles 1032 and 1033',
      says: {
        en: 'No entering of homes and other private places without clear consent.',
        zh: '除法律另有规定或权利人明确同意外，不得进入他人住宅等私密空间。',
      },
      basis: 'read',
      effect: 'forbid',
      mustNot: ['entered-home'],
      except: [
        {
          id: 'invited',
          says: { en: 'The person clearly consented to the entry.', zh: '权利人明确同意进入。' },
          when: {
            event: {
              kind: ['consent'],
              of: 'person',
              where: { covers: ['entry'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: 'Article 1033',
          basis: 'read',
        },
      ],
    },
    {
      id: 'cn/civil-code/1024-insult',
      kind: 'content',
      citation: 'Article 1024',
      says: { en: 'No insult.', zh: '不得以侮辱等方式侵害他人的名誉权。' },
      basis: 'read',
      effect: 'forbid',
      mustNot: ['insult'],
    },
    {
      id: 'cn/civil-code/546-notice',
      kind: 'attribute',
      citation: 'Article 546',
      says: {
        en: 'A sale of the debt has no effect on the debtor until they are told of it: the buyer should tell before asking for payment.',
        zh: '债权转让未通知债务人的，对债务人不发生效力；受让人催收前应先通知。',
      },
      basis: 'read',
      effect: 'should-not',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { fact: 'actor.kind', is: ['assignee', 'debt-buyer'] },
        ],
      },
      must: { event: { kind: ['transfer-notified'], of: 'debt' } },
    },
  ],
} satisfies Instrument
