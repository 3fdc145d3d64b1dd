/**
 * Provisions on short messages (MIIT Order 31, 2015): whoever refuses commercial messages gets no more of them.
 * Known from Xinhua's report of 2015-05-28. Not read: the text. Whether a reminder to one's own debtor is a commercial
 * message at all (商业性短信息) is not settled by what was seen. The rule on refusal is therefore marked unverified:
 * it stops messages and accuses nobody; the rules on consent, opt-out and sender number are not encoded, because
 * encoding them would close every message to a debtor on an open question.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/sms-provisions-2015',
  place: 'CN',
  citation: '工业和信息化部令第31号',
  title: { en: 'Provisions on short message services', zh: '通信短信息服务管理规定' },
  issuer: 'Ministry of Industry and Information Technology',
  force: 'ministry-rule',
  inForce: { from: '2015-06-30' },
  readOn: '2026-11-24',
  sources: [{ title: 'Xinhua, 2015-05-28' }, { title: 'Press on the draft revision, 2020-08-31' }],
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/sms-provisions-2015/commercial',
      citation: 'Article number not known',
      says: {
        en: "Whether a reminder to one's own debtor is a commercial message is not settled.",
        zh: '向本机构债务人发送的还款提醒是否属于商业性短信息，尚无定论。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Consent, opt-out and sender number (article numbers not known)',
      says: {
        en: 'Commercial messages only with consent or on request, with an easy way to refuse stated in them, and from the true number; fine RMB 10,000 to 30,000.',
        zh: '未经同意或请求不得发送商业性短信息；应提供便捷的拒收方式，使用真实号码；违者罚款一万元至三万元。',
      },
      why: 'not-read',
      closedBy: 'Reading the definition of commercial messages.',
    },
    {
      clause: 'Draft revision of 2020',
      says: {
        en: 'Proof of consent kept for five months; silence is refusal; calls too.',
        zh: '同意凭证至少保存五个月；未回复视为拒绝；适用于电话。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'A revision in force: a draft is no law.',
    },
  ],
  rules: [
    {
      id: 'cn/sms-provisions-2015/refusal',
      kind: 'stop',
      citation: 'Article number not known',
      says: {
        en: 'Whoever refuses commercial messages gets no more of them; it may be that reminders are among these.',
        zh: '用户拒绝接收商业性短信息的，应停止发送；还款提醒是否在内尚无定论。',
      },
      basis: 'unverified',
      effect: 'require',
      while: [{ kind: ['opt-out', 'refusal'], of: 'person', endedBy: ['opt-in', 'request-withdrawn'] }],
      stops: {
        all: [
          { fact: 'channel', is: ['sms'] },
          { fact: 'purpose', is: ['collection', 'servicing'] },
        ],
      },
    },
  ],
} satisfies Instrument
