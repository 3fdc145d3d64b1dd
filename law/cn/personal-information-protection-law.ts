/**
 * The Personal Information Protection Law: what lender and agency may do with the data of debtors and of the people
 * around them. Read in a public repository of laws: articles 5, 6, 13, 15, 17, 19, 21, 23 to 25, 28, 29, 55, 56, 66, 69.
 *
 * Article 21 names no day for returning or deleting: the contract's end is the bound, so the day it ends is the only
 * day given here.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/personal-information-protection-law',
  place: 'CN',
  citation: '中华人民共和国个人信息保护法 (2021)',
  title: { en: 'Personal Information Protection Law', zh: '中华人民共和国个人信息保护法' },
  issuer: "Standing Committee of the National People's Congress",
  force: 'statute',
  inForce: { from: '2021-11-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'LawRefBook/Laws on GitHub, snapshot of 2025-04' }],
  clock: {
    of: 'lender',
    citation: 'No article on the clock was read; a duty of the lender is taken to run where it is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/personal-information-protection-law/5-6',
      citation: 'Articles 5 and 6',
      says: {
        en: 'Personal data is handled lawfully, only as far as needed, in the way that affects people least.',
        zh: '处理个人信息应合法、正当、必要，采取对个人权益影响最小的方式。',
      },
    },
    {
      id: 'cn/personal-information-protection-law/13',
      citation: 'Article 13',
      says: {
        en: 'A contact person is no party to the loan, so the need to perform the contract is no ground for using their data.',
        zh: '联系人并非贷款合同当事人，“为履行合同所必需”不能作为处理其信息的依据。',
      },
    },
    {
      id: 'cn/personal-information-protection-law/15',
      citation: 'Article 15',
      says: { en: 'A consent can be withdrawn, easily.', zh: '个人有权撤回同意，应提供便捷的撤回方式。' },
    },
    {
      id: 'cn/personal-information-protection-law/19',
      citation: 'Article 19',
      says: {
        en: 'Data is kept for the shortest time that is needed, unless a law says otherwise.',
        zh: '除法律另有规定外，保存期限应为实现目的所必要的最短时间。',
      },
    },
    {
      id: 'cn/personal-information-protection-law/24',
      citation: 'Article 24',
      says: {
        en: 'Automated decisions are fair; people may ask for an explanation and refuse a decision made by machine alone.',
        zh: '自动化决策应公平公正；个人有权要求说明并拒绝仅由自动化方式作出的重大决定。',
      },
    },
    {
      id: 'cn/personal-information-protection-law/28-29',
      citation: 'Articles 28 and 29',
      says: {
        en: 'Accounts, biometrics and whereabouts need a specific purpose and a separate consent.',
        zh: '处理金融账户、生物识别、行踪等敏感个人信息应有特定目的并取得单独同意。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Article 17',
      says: {
        en: 'People are told who handles their data, why, how, which and for how long.',
        zh: '应告知处理者、目的、方式、种类、保存期限等。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Notices as documents with their items.',
    },
    {
      clause: 'Article 21, contract and sub-processing',
      says: {
        en: 'A contract fixes purpose, period and safeguards; no sub-processing without consent.',
        zh: '应与受托人约定目的、期限、保护措施等；未经同意不得转委托。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Contracts with agencies as documents; who works for whom.',
    },
    {
      clause: 'Articles 66 and 69',
      says: {
        en: 'Fines up to RMB 50 million or 5 % of turnover; fault is presumed.',
        zh: '罚款最高五千万元或上一年度营业额百分之五；过错推定。',
      },
      why: 'later-step',
      closedBy: 'Consequences are told with a finding, they are no rule of their own.',
    },
    {
      clause: 'none ("2024 implementing regulations", 《江苏省债务催收行业管理办法》)',
      says: {
        en: 'Two texts that content sites quote on data and collection.',
        zh: '部分网站引用的所谓“2024年实施条例”和《江苏省债务催收行业管理办法》。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Nothing: they appear to be invented.',
    },
  ],
  rules: [
    {
      id: 'cn/personal-information-protection-law/21-return',
      kind: 'duty',
      citation: 'Article 21',
      says: {
        en: "When the contract ends, the agency returns or deletes the debtor's data and keeps none.",
        zh: '委托合同终止时，受托人应将个人信息返还或者删除，不得保留。',
      },
      basis: 'read',
      effect: 'forbid',
      duty: {
        form: 'follow',
        after: { event: { kind: ['agency-contract-ended'] } },
        action: { kind: ['data-returned'] },
        within: { days: 1, dayOne: 'anchor' },
      },
    },
    {
      id: 'cn/personal-information-protection-law/23-transfer',
      kind: 'duty',
      citation: 'Article 23',
      says: {
        en: 'Before the file goes to a buyer of the debt, the person is told and consents to it separately.',
        zh: '向其他个人信息处理者提供个人信息的，应告知个人并取得其单独同意。',
      },
      basis: 'read',
      effect: 'require',
      duty: {
        form: 'precede',
        event: { kind: ['debt-sold'] },
        action: { kind: ['personal-data-consent'] },
      },
    },
    {
      id: 'cn/personal-information-protection-law/25-publishing',
      kind: 'content',
      citation: 'Article 25',
      says: {
        en: 'Personal data is not published without a separate consent.',
        zh: '不得公开个人信息，取得个人单独同意的除外。',
      },
      basis: 'read',
      effect: 'forbid',
      mustNot: ['published-debt', 'posted-in-public'],
      except: [
        {
          id: 'separate-consent',
          says: {
            en: 'The person consented separately to the publication.',
            zh: '已就公开取得个人单独同意。',
          },
          when: {
            event: {
              kind: ['personal-data-consent'],
              of: 'debtor',
              where: { covers: ['publication'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: 'Article 25',
          basis: 'read',
        },
      ],
    },
    {
      id: 'cn/personal-information-protection-law/55-assessment',
      kind: 'duty',
      citation: 'Article 55',
      says: {
        en: 'Before data is entrusted to an agency or given to a buyer, the effect on people is assessed.',
        zh: '委托处理、向他人提供个人信息前，应进行个人信息保护影响评估。',
      },
      basis: 'read',
      effect: 'require',
      duty: {
        form: 'precede',
        event: { kind: ['agency-engaged', 'debt-sold'] },
        action: { kind: ['impact-assessed'] },
      },
    },
    {
      id: 'cn/personal-information-protection-law/56-report',
      kind: 'duty',
      citation: 'Article 56',
      says: {
        en: 'The report of the assessment is kept for at least three years.',
        zh: '影响评估报告和处理情况记录应至少保存三年。',
      },
      basis: 'read',
      effect: 'require',
      duty: {
        form: 'keep',
        event: { kind: ['records-destroyed'], where: { records: ['impact-assessment'] } },
        from: { event: { kind: ['impact-assessed'] } },
        span: { years: 3 },
      },
    },
  ],
} satisfies Instrument
