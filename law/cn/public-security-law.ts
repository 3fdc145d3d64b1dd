/**
 * The Public Security Administration Punishments Law, in its text up to 2025-12-31 and as revised from 2026-01-01.
 * Read: articles 40, 42 and 51 of the old text. Known from a quotation: article 50 of the new. Not read: the new
 * articles on home entry, impersonation, threats and privacy, so from 2026 on they are missing here, not gone.
 *
 * "Harassment" among the content marks a message or act that is one of a series disturbing somebody's life: the law
 * asks for repeated messages, or for pestering, and the engine does not count what was said.
 * That the old text applied from 2013-01-01 is general knowledge.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/public-security-law',
  place: 'CN',
  citation: '中华人民共和国治安管理处罚法',
  title: {
    en: 'Public Security Administration Punishments Law',
    zh: '中华人民共和国治安管理处罚法',
  },
  issuer: "Standing Committee of the National People's Congress",
  force: 'statute',
  inForce: { from: '2013-01-01' },
  readOn: '2026-11-24',
  sources: [
    { title: 'LawRefBook/Laws on GitHub, snapshot of 2025-04 (old text)' },
    {
      title:
        "A note quoting article 50 of the new text from the copy of the Supreme People's Procuratorate (spp.gov.cn)",
    },
  ],
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/public-security-law/serious',
      citation: 'Article 50 (2026), articles 40 and 42 (old)',
      says: {
        en: 'Whether it was serious decides between up to five days and five to ten, and the fine.',
        zh: '情节是否较重，决定五日以下还是五日以上十日以下拘留及罚款。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Text from 2026-01-01 other than article 50',
      says: {
        en: 'Home entry, restraint, impersonation, personal data under their new numbers.',
        zh: '2026年起施行文本中关于侵入住宅、限制人身自由、冒充、个人信息等条款。',
      },
      why: 'not-read',
      closedBy: 'Reading the revised law.',
    },
    {
      clause: 'Old article 42(2), by word of mouth',
      says: {
        en: 'Insulting somebody in the presence of others. A posting that others can see is judged.',
        zh: '当众公然侮辱他人；可供他人看到的发布行为已作判断。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'A fact that tells whether others were present.',
    },
    {
      clause: 'Old article 40(3), restraint',
      says: { en: "Unlawfully restricting somebody's liberty.", zh: '非法限制他人人身自由。' },
      why: 'facts-no-log-holds',
      closedBy: 'An item of content for it.',
    },
  ],
  rules: [
    {
      id: 'cn/public-security-law/50-1-5',
      kind: 'content',
      citation: 'Article 50(1)(5)',
      says: {
        en: 'Repeated obscene, insulting or threatening messages, or pestering, entangling and following that disturb normal life: up to 5 days or RMB 1,000; if serious 5 to 10 days.',
        zh: '多次发送淫秽、侮辱、恐吓等信息或者采取滋扰、纠缠、跟踪等方法，干扰他人正常生活的，处五日以下拘留或者一千元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处一千元以下罚款。',
      },
      basis: 'quoted',
      effect: 'forbid',
      inForce: { from: '2026-01-01' },
      mustNot: ['harassment'],
    },
    {
      id: 'cn/public-security-law/50-2',
      kind: 'stop',
      citation: 'Article 50(2)',
      says: {
        en: 'While a police no-contact order holds, there is no contact; breaking it is punished with 5 to 10 days.',
        zh: '公安机关责令禁止接触期间不得接触；违反的处五日以上十日以下拘留，可以并处一千元以下罚款。',
      },
      basis: 'quoted',
      effect: 'forbid',
      inForce: { from: '2026-01-01' },
      while: [{ kind: ['no-contact-order'], of: 'person', endedBy: ['no-contact-order-ended'] }],
    },
    {
      id: 'cn/public-security-law/42-1-old',
      kind: 'content',
      citation: 'Article 42(1) (text up to 2025-12-31)',
      says: {
        en: "Threatening somebody's personal safety: up to 5 days or RMB 500; if serious 5 to 10 days.",
        zh: '写恐吓信或者以其他方法威胁他人人身安全的，处五日以下拘留或者五百元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处五百元以下罚款。',
      },
      basis: 'read',
      effect: 'forbid',
      inForce: { from: '2013-01-01', until: '2026-01-01' },
      mustNot: ['threat'],
    },
    {
      id: 'cn/public-security-law/42-2-old',
      kind: 'content',
      citation: 'Article 42(2) (text up to 2025-12-31)',
      says: {
        en: 'Insulting somebody where others can see it: up to 5 days or RMB 500; if serious 5 to 10 days.',
        zh: '公然侮辱他人的，处五日以下拘留或者五百元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处五百元以下罚款。',
      },
      basis: 'read',
      effect: 'forbid',
      inForce: { from: '2013-01-01', until: '2026-01-01' },
      applies: {
        all: [
          { fact: 'channel', is: ['chat', 'post'] },
          { fact: 'visibility', is: ['contacts', 'public'] },
        ],
      },
      mustNot: ['insult'],
    },
    {
      id: 'cn/public-security-law/42-5-old',
      kind: 'content',
      citation: 'Article 42(5) (text up to 2025-12-31)',
      says: {
        en: 'Repeated obscene, insulting or threatening messages that disturb normal life: up to 5 days or RMB 500; if serious 5 to 10 days.',
        zh: '多次发送淫秽、侮辱、恐吓或者其他信息，干扰他人正常生活的，处五日以下拘留或者五百元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处五百元以下罚款。',
      },
      basis: 'read',
      effect: 'forbid',
      inForce: { from: '2013-01-01', until: '2026-01-01' },
      applies: { fact: 'channel', is: ['sms', 'email', 'chat', 'letter', 'post', 'fax', 'telegram'] },
      mustNot: ['harassment'],
    },
    {
      id: 'cn/public-security-law/42-6-old',
      kind: 'content',
      citation: 'Article 42(6) (text up to 2025-12-31)',
      says: {
        en: "Spreading somebody's private matters: up to 5 days or RMB 500; if serious 5 to 10 days.",
        zh: '散布他人隐私的，处五日以下拘留或者五百元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处五百元以下罚款。',
      },
      basis: 'read',
      effect: 'forbid',
      inForce: { from: '2013-01-01', until: '2026-01-01' },
      mustNot: ['published-debt'],
    },
    {
      id: 'cn/public-security-law/40-3-old',
      kind: 'content',
      citation: 'Article 40(3) (text up to 2025-12-31)',
      says: {
        en: "Entering somebody's home unlawfully: 10 to 15 days and RMB 500 to 1,000; in lighter cases 5 to 10 days.",
        zh: '非法侵入他人住宅的，处十日以上十五日以下拘留，并处五百元以上一千元以下罚款；情节较轻的，处五日以上十日以下拘留，并处二百元以上五百元以下罚款。',
      },
      basis: 'read',
      effect: 'forbid',
      inForce: { from: '2013-01-01', until: '2026-01-01' },
      mustNot: ['entered-home'],
      except: [
        {
          id: 'invited',
          says: { en: 'The person consented to the entry.', zh: '本人同意进入。' },
          when: {
            event: {
              kind: ['consent'],
              of: 'person',
              where: { covers: ['entry'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: 'Article 40(3) (非法侵入)',
          basis: 'read',
        },
      ],
    },
    {
      id: 'cn/public-security-law/51-old',
      kind: 'content',
      citation: 'Article 51 (text up to 2025-12-31)',
      says: {
        en: 'Posing as a state official, or deceiving under another false identity: 5 to 10 days, and a fine of up to RMB 500 may be added.',
        zh: '冒充国家机关工作人员或者以其他虚假身份招摇撞骗的，处五日以上十日以下拘留，可以并处五百元以下罚款。',
      },
      basis: 'read',
      effect: 'forbid',
      inForce: { from: '2013-01-01', until: '2026-01-01' },
      mustNot: ['posed-as-authority', 'posed-as-creditor', 'posed-as-lawyer'],
    },
  ],
} satisfies Instrument
