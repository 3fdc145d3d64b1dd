/**
 * The China Banking Association's guideline of 2026-01-30 on collecting personal consumer loans (trial): what its
 * members and the agencies they hire may do. Known from press digests that agree, and article 22 from a quotation.
 * Not read: the 54 articles; only article 22's number was seen, the others are cited by chapter.
 *
 * Choices that are ours, because the text that would settle them was not read:
 * - "Not connected" (未接通) certainly means: it rang out, she refused the call, or the number was busy or dead. Voicemail
 *   and a phone assistant are possible. A call that somebody answered, however briefly, is connected.
 * - The digests do not name the debtor's death among the cases of lost contact. A dead debtor is out of contact in
 *   every sense, and the national standard names death, so it opens the door here too.
 * - Whose consent allows private telephones, the debtor's or the member's, is told differently: both together open,
 *   one of them leaves it undetermined.
 */
import type { Condition, Instrument } from '@forbear/conduct/language'

const CHAPTER_3 = 'Chapter 3 (article number not known)'

/** People who do not themselves owe: shown liability makes them 债务相关第三人, related to the debt. */
const THIRD_PARTIES = [
  'contact-person',
  'relative',
  'friend',
  'colleague',
  'employer',
  'neighbour',
  'stranger',
  'spouse',
  'surviving-spouse',
  'heir',
] as const

const OWES_NOTHING: Condition = { not: { fact: 'person.liable', is: ['yes'] } }
const UNRELATED_THIRD_PARTY: Condition = {
  all: [{ fact: 'person.role', is: THIRD_PARTIES }, OWES_NOTHING],
}

/** Collecting, and looking for the debtor in order to collect. */
const COLLECTION_WORK: Condition = { fact: 'purpose', is: ['collection', 'location', 'relay-message'] }

/** CBA-07: who offers to pay for the debtor may be told how; it opens the rules on unrelated third parties. */
const OFFERED_TO_PAY = {
  id: 'offered-to-pay',
  says: {
    en: 'The third party said of their own accord that they want to pay for the debtor.',
    zh: '第三人主动表示愿意代为偿还。',
  },
  when: { said: 'third-party-offered-to-pay' },
  citation: CHAPTER_3,
  basis: 'reported',
} as const

export default {
  id: 'cn/cba-guideline-2026',
  place: 'CN',
  citation: '《金融机构个人消费类贷款催收工作指引（试行）》 (China Banking Association, 2026-01-30)',
  title: {
    en: 'Guideline on the collection of personal consumer loans by financial institutions (trial)',
    zh: '金融机构个人消费类贷款催收工作指引（试行）',
  },
  issuer: 'China Banking Association (中国银行业协会)',
  force: 'industry-guideline',
  inForce: { from: '2026-01-30' },
  readOn: '2026-11-24',
  sources: [
    { title: '中国证券报 and 21世纪经济报道, 2026-01-31, digests of the guideline' },
    { title: '中国经营报, early 2026' },
    { title: '163.com commentary quoting article 22' },
  ],
  binds: {
    all: [
      { member: 'cba' },
      { fact: 'debt.product', is: ['credit-card', 'consumer-loan', 'online-consumer-loan'] },
    ],
  },
  clock: {
    of: 'debtor-residence',
    citation: 'No article on the clock was read',
    basis: 'unverified',
  },
  readings: {
    bounds: {
      says: {
        en: 'The digests do not say whether the very seconds 22:00:00 and 08:00:00 are still, or already, allowed.',
        zh: '报道未说明22时整与8时整这一秒是否允许催收。',
      },
      citation: CHAPTER_3,
      options: ['bound-open', 'bound-closed'],
    },
  },
  openStandards: [
    {
      id: 'cn/cba-guideline-2026/ch3-reasonable-calls',
      citation: CHAPTER_3,
      says: {
        en: 'Collection by telephone is kept to what is reasonable and needed.',
        zh: '电话催收频次应控制在合理、必要的范围内。',
      },
    },
    {
      id: 'cn/cba-guideline-2026/ch5-ai',
      citation: 'Chapters 5 and 6 (article numbers not known)',
      says: {
        en: 'Artificial intelligence must not discriminate unfairly or trouble the debtor; it must be reliable and accurate.',
        zh: '使用人工智能催收不得造成不公平歧视或对债务人的困扰，应可用、可靠、准确。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Chapter 3, means: fraud and gang means',
      says: {
        en: 'No fraud and no means of the underworld.',
        zh: '不得采取欺诈、涉黑涉恶等手段催收。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Items of content for them; a false statement is judged by the rule on truth.',
    },
    {
      clause: 'Chapters 1 and 3, right to know',
      says: {
        en: 'Debtors are told prominently about repayment; what exactly was cut off in the source.',
        zh: '应以显著方式告知债务人还款事项（来源不完整）。',
      },
      why: 'not-read',
      closedBy: 'Reading the article.',
    },
    {
      clause: 'Chapter 3, first contact',
      says: {
        en: 'At the first contact the institution collected for is named.',
        zh: '首次联系时应说明所代表的机构。',
      },
      why: 'weak-source',
      closedBy: "Reading the article: one lawyer's account has it.",
    },
    {
      clause: 'Chapter 4, list of agencies',
      says: {
        en: 'Members publish the agencies they hire on their websites.',
        zh: '成员单位应在官网公布合作催收机构名单。',
      },
      why: 'weak-source',
      closedBy: "Reading the article: one lawyer's account has it.",
    },
    {
      clause: 'Chapter 1, scope',
      says: {
        en: 'Members may follow the guideline for other personal loans; whether car loans are personal consumer loans was not read.',
        zh: '其他个人贷款可参照执行；汽车贷款是否属于个人消费类贷款未见原文。',
      },
      why: 'not-read',
      closedBy: 'Reading the article on scope.',
    },
    {
      clause: 'Chapter 3, lost contact, exact wording',
      says: {
        en: 'What happens after the debtor is reached again ("若后续联系…") was cut off in the fullest digest.',
        zh: '“若后续联系……”之后的内容未见。',
      },
      why: 'not-read',
      closedBy: 'Reading the article; here the door closes at the first sign of life.',
    },
    {
      clause: 'Chapters 4 and 5',
      says: {
        en: 'How long records are kept, which agencies may be hired, complaint deadlines, hardship, sub-contracting.',
        zh: '记录保存期限、机构准入条件、投诉时限、困难纾解、转包限制。',
      },
      why: 'not-read',
      closedBy: 'Reading chapters 4 and 5.',
    },
  ],
  rules: [
    {
      id: 'cn/cba-guideline-2026/ch3-hours',
      kind: 'window',
      citation: CHAPTER_3,
      says: {
        en: "Without the debtor's consent, strictly no call, visit or any other collection between 22:00 and 08:00.",
        zh: '未经债务人同意，严禁在22时至次日8时进行电话、外访及其他方式的催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: COLLECTION_WORK,
      open: [
        {
          on: 'every-day',
          from: '08:00',
          to: '22:00',
          fromBound: {
            reading: 'bounds',
            options: { 'bound-open': 'open', 'bound-closed': 'closed' },
          },
          toBound: {
            reading: 'bounds',
            options: { 'bound-open': 'open', 'bound-closed': 'closed' },
          },
        },
      ],
      except: [
        {
          id: 'debtor-consents',
          says: {
            en: 'The debtor consented to, or agreed on, a time that includes this one.',
            zh: '债务人同意在此时段被联系，或双方约定的时段包括此时。',
          },
          when: {
            any: [
              { event: { kind: ['agreed-hours'], of: 'debtor', endedBy: ['consent-withdrawn'] } },
              {
                event: {
                  kind: ['consent'],
                  of: 'debtor',
                  where: { covers: ['time'] },
                  endedBy: ['consent-withdrawn'],
                },
              },
            ],
          },
          citation: CHAPTER_3,
          basis: 'reported',
        },
        {
          id: 'call-back-asked-for',
          says: {
            en: 'The debtor asked for this very call back; whether that is an agreement on its time was not read.',
            zh: '债务人要求了这次回电；该要求是否构成对时间的同意，未见条文。',
          },
          when: { all: [{ requestedCallBack: true }, { fact: 'person.role', is: ['debtor', 'co-debtor'] }] },
          citation: CHAPTER_3,
          basis: 'unverified',
        },
      ],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-unanswered-dials',
      kind: 'cap',
      citation: CHAPTER_3,
      says: {
        en: 'Calls that are not connected should not exceed six a day to the same number or account, unless agreed otherwise with the debtor.',
        zh: '未接通的，同一联系方式每日拨打不宜超过六次，与债务人另有约定的除外。',
      },
      basis: 'reported',
      effect: 'should-not',
      // the sentence speaks of a contact method (联系方式), whoever it belongs to
      applies: COLLECTION_WORK,
      count: {
        channels: ['call'],
        channelsPossible: ['chat-call'],
        outcomes: {
          certain: ['no-answer', 'rejected', 'not-connected'],
          possible: ['voicemail', 'assistant'],
        },
        purposes: ['collection', 'location', 'relay-message'],
      },
      each: ['creditor', 'point'],
      limits: [{ atMost: 6, within: { per: 'day' } }],
      except: [
        {
          id: 'agreed-frequency',
          says: {
            en: 'The debtor agreed to be rung more often.',
            zh: '与债务人另有约定。',
          },
          when: {
            event: {
              kind: ['consent'],
              of: 'debtor',
              where: { covers: ['more-calls'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: CHAPTER_3,
          basis: 'reported',
        },
      ],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-who',
      kind: 'party',
      citation: CHAPTER_3,
      says: {
        en: 'Strictly no collecting from third parties who have nothing to do with the debt.',
        zh: '严禁向债务无关第三人催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [{ fact: 'purpose', is: ['collection'] }, OWES_NOTHING] },
      roles: THIRD_PARTIES,
      except: [OFFERED_TO_PAY],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-lost-contact',
      kind: 'party',
      citation: CHAPTER_3,
      says: {
        en: 'A third party may be contacted only when the debtor is out of contact: number invalid, three dials in a row unanswered and then the next day, or unreachable three days in a row.',
        zh: '仅在债务人失联时方可联系第三人：号码无效；连续三次拨打未接通，自次日起；或连续三日无法联系。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [COLLECTION_WORK, OWES_NOTHING] },
      roles: THIRD_PARTIES,
      onlyIf: {
        any: [
          { lostContact: { dialsInRow: 3, daysInRow: 3, numberInvalid: true } },
          {
            event: {
              kind: ['lost-contact'],
              of: 'debtor',
              endedBy: ['sign-of-life', 'payment'],
              endedByConversation: true,
              endedByInbound: true,
            },
          },
          { event: { kind: ['death'], of: 'debtor' } },
        ],
      },
      except: [OFFERED_TO_PAY],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-third-party-purpose',
      kind: 'attribute',
      citation: CHAPTER_3,
      says: {
        en: 'An unrelated third party is contacted only to ask how to reach the debtor or to have a message passed on.',
        zh: '联系债务无关第三人，仅限于询问债务人联系方式或请其代为转告。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [COLLECTION_WORK, UNRELATED_THIRD_PARTY] },
      must: { fact: 'purpose', is: ['location', 'relay-message'] },
      except: [OFFERED_TO_PAY],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-third-party-secrecy',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'No specific information about the debt is given to an unrelated third party.',
        zh: '不得向债务无关第三人透露具体债务信息。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['debt-disclosed-to-third-party'],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-third-party-amount',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'The amount and the basis of the debt are specific information: an unrelated third party is not told them, unless they say that they want to pay for the debtor.',
        zh: '欠款金额及其依据属于具体债务信息，不得告知债务无关第三人；第三人表示愿意代偿的除外。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: UNRELATED_THIRD_PARTY,
      mustNot: ['debt-amount', 'basis-of-debt', 'validation-information'],
      except: [OFFERED_TO_PAY],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-third-party-refusal',
      kind: 'stop',
      citation: CHAPTER_3,
      says: {
        en: 'When an unrelated third party clearly asks not to be contacted, contact stops.',
        zh: '债务无关第三人明确要求不得联系的，应停止联系。',
      },
      basis: 'reported',
      effect: 'require',
      applies: UNRELATED_THIRD_PARTY,
      while: [{ kind: ['refusal', 'cease-request'], of: 'person', endedBy: ['request-withdrawn'] }],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-third-party-payment',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'A third party is not asked to pay, unless they say that they want to pay for the debtor.',
        zh: '除第三人表示愿意代偿外，不得向其催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['demand-on-third-party'],
      except: [OFFERED_TO_PAY],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-third-party-asked',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'Asking an unrelated third party for payment is dunning them, unless they say that they want to pay for the debtor.',
        zh: '要求债务无关第三人付款即为向其催收；第三人表示愿意代偿的除外。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: UNRELATED_THIRD_PARTY,
      mustNot: ['asked-to-pay'],
      except: [OFFERED_TO_PAY],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-contact-data',
      kind: 'attribute',
      citation: CHAPTER_3,
      says: {
        en: "Numbers and addresses come only from the contract, the debtor, the debtor's authorisation, lawful public sources, a contact the debtor left, or credit-reference bodies under authorisation.",
        zh: '联系方式仅限来自合同、债务人预留、债务人授权、合法公开渠道、债务人预留联系人告知、经授权的征信等机构。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: COLLECTION_WORK,
      must: {
        fact: 'point.provenance',
        is: [
          'contract',
          'left-by-debtor',
          'authorised-by-debtor',
          'public-source',
          'told-by-contact',
          'credit-bureau',
        ],
      },
    },
    {
      id: 'cn/cba-guideline-2026/art22-two-visitors',
      kind: 'attribute',
      citation: 'Article 22',
      says: {
        en: 'At least two collectors visit together.',
        zh: '外访催收人员不得少于两人。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: { all: [COLLECTION_WORK, { fact: 'channel', is: ['visit'] }] },
      must: { number: 'visitors', atLeast: 2 },
    },
    {
      id: 'cn/cba-guideline-2026/ch3-home',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'No entry into a home or other private place without consent.',
        zh: '未经同意不得进入住宅等私人场所。',
      },
      basis: 'reported',
      effect: 'forbid',
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
          citation: CHAPTER_3,
          basis: 'reported',
        },
      ],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-office',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: "No entry into the debtor's office area to collect.",
        zh: '不得进入债务人办公区域催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['entered-workplace-to-collect'],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-posting',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: "No collection notices, lawyer's letters or other papers are posted in public places.",
        zh: '不得在公共场所张贴催收函、律师函等材料。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['posted-in-public'],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-posing-as-authority',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'Nobody poses as an administrative or judicial organ.',
        zh: '不得冒充行政机关或司法机关。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['posed-as-authority'],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-posing-as-member',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'An agency does not act under the identity of the bank that hired it.',
        zh: '第三方催收机构不得以成员单位身份催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { fact: 'actor.kind', is: ['agency'] },
      mustNot: ['posed-as-creditor'],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-means',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'No spreading of private matters, no intimidation, insult, threat or violence.',
        zh: '不得散布隐私、恐吓、侮辱、威胁或使用暴力。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['published-debt', 'insult', 'threat', 'violence'],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-truth',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'No misleading or invented statements, inflated amounts or inflated legal consequences.',
        zh: '不得误导，不得虚构、夸大事实、金额或法律后果。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['false-statement', 'inflated-amount', 'invented-consequence'],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-money',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'No extra fees in the name of collection; the debtor is not pushed to borrow elsewhere in order to pay.',
        zh: '不得以催收名义另行收费，不得诱导或强迫债务人以新增借贷等方式筹资还款。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['unlawful-fee', 'borrow-elsewhere'],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-private-phones',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'Agency staff do not use private telephones or private accounts to reach the debtor without consent.',
        zh: '第三方催收机构人员未经同意不得使用私人电话、社交软件联系债务人。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { fact: 'actor.kind', is: ['agency'] },
      mustNot: ['used-private-phone'],
      except: [
        {
          id: 'both-consent',
          says: {
            en: 'The debtor and the bank both consented.',
            zh: '债务人与成员单位均已同意。',
          },
          when: {
            all: [
              {
                event: {
                  kind: ['consent'],
                  of: 'matter',
                  where: { covers: ['private-phone'], consenter: ['debtor'] },
                  endedBy: ['consent-withdrawn'],
                },
              },
              {
                event: {
                  kind: ['consent'],
                  of: 'matter',
                  where: { covers: ['private-phone'], consenter: ['creditor'] },
                  endedBy: ['consent-withdrawn'],
                },
              },
            ],
          },
          citation: CHAPTER_3,
          basis: 'reported',
        },
        {
          id: 'one-consents',
          says: {
            en: 'One of the two consented; accounts differ on whose consent is meant.',
            zh: '债务人或成员单位一方已同意（各方解读不一）。',
          },
          when: {
            event: {
              kind: ['consent'],
              of: 'matter',
              where: { covers: ['private-phone'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: CHAPTER_3,
          basis: 'unverified',
        },
      ],
    },
    {
      id: 'cn/cba-guideline-2026/ch3-personal-data',
      kind: 'content',
      citation: CHAPTER_3,
      says: {
        en: 'Personal data is not obtained or disclosed unlawfully, nor used beyond collecting.',
        zh: '不得非法获取、泄露个人信息，不得超出催收目的使用。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['personal-data-misused'],
    },
  ],
} satisfies Instrument
