/**
 * The People's Bank on showing the annual rate of loans (公告〔2021〕第3号). Read as a quotation: articles 1 to 5. Not found:
 * the annexed example, so whether a rate that is found as an internal rate of return is twelve times the monthly one or
 * compounded over the year stays a reading: only what neither allows is certain. Nor is it known how low the figure of
 * the simple method may be: a rate that is said to be one is neither cleared nor accused.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { YEARLY_COST } from './yearly-cost.shared.ts'

export default {
  id: 'cn/annual-rate-announcement-2021',
  place: 'CN',
  citation: '中国人民银行公告〔2021〕第3号',
  title: {
    en: 'Announcement on showing the annualised rate of loans',
    zh: '中国人民银行公告〔2021〕第3号（明示贷款年化利率）',
  },
  issuer: "People's Bank of China",
  force: 'ministry-rule',
  inForce: { from: '2021-03-31' },
  readOn: '2026-11-24',
  sources: [{ title: '证券时报 and 人民日报, 2021-04-01' }],
  binds: {
    fact: 'lender.type',
    is: ['bank', 'consumer-finance', 'auto-finance', 'small-loan', 'platform'],
  },
  readings: {
    annualised: {
      says: {
        en: 'The annex that shows the method was not found: twelve times the monthly rate, or compounded over the year.',
        zh: '未找到说明方法的附件：按月利率乘以十二，或按年复利。',
      },
      citation: 'Article 4',
      options: ['nominal', 'compounded'],
    },
  },
  openStandards: [
    {
      id: 'cn/annual-rate-announcement-2021/5-private',
      citation: 'Article 5',
      says: {
        en: 'Private lenders are encouraged to show the annual rate in the same way.',
        zh: '鼓励民间借贷参照本公告展示年化利率。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Article 4, the figure of the simple method',
      says: {
        en: 'A rate found by the simple method is all costs over the principal that is really outstanding.',
        zh: '单利方法计算的年化利率，为全部成本与实际占用的贷款本金之比的年化。',
      },
      why: 'later-step',
      closedBy: 'A schedule that tells which part of each payment is principal.',
    },
  ],
  rules: [
    {
      id: 'cn/annual-rate-announcement-2021/1-advertisement',
      kind: 'disclosure',
      citation: 'Article 1',
      says: {
        en: 'Whoever markets a loan on a site, in an app or on a poster shows its annualised rate clearly.',
        zh: '从事贷款业务的机构在网站、移动端应用程序、宣传海报等渠道营销时，应以明显方式展示年化利率。',
      },
      basis: 'quoted',
      effect: 'require',
      by: 'on.advertised',
      about: ['on.advertised', 'shown.advertisement.annual-rate'],
      must: ['shown.advertisement.annual-rate'],
    },
    {
      id: 'cn/annual-rate-announcement-2021/1-prominence',
      kind: 'disclosure',
      citation: 'Article 1',
      says: {
        en: 'A daily or monthly rate may stand beside the annual one, but not more prominently.',
        zh: '也可同时展示日利率、月利率等信息，但不应比年化利率更明显。',
      },
      basis: 'quoted',
      effect: 'require',
      by: 'on.advertised',
      about: ['on.advertised', 'shown.advertisement.annual-rate-most-prominent'],
      must: ['shown.advertisement.annual-rate-most-prominent'],
    },
    {
      id: 'cn/annual-rate-announcement-2021/1-contract',
      kind: 'disclosure',
      citation: 'Article 1',
      says: {
        en: 'The annualised rate stands in the contract.',
        zh: '在签订贷款合同时应载明年化利率。',
      },
      basis: 'quoted',
      effect: 'require',
      by: 'on.signed',
      must: ['shown.contract.annual-rate'],
    },
    {
      id: 'cn/annual-rate-announcement-2021/3-formula',
      kind: 'limit',
      citation: 'Articles 3 and 4',
      says: {
        en: 'The annualised rate holds all costs of the loan, fees too, against the principal that is still outstanding after each payment.',
        zh: '贷款年化利率应以对借款人收取的所有贷款成本与其实际占用的贷款本金的比例计算，并折算为年化形式；分期偿还的，按每期还款后剩余本金计算。',
      },
      basis: 'quoted',
      effect: 'forbid',
      consequence: {
        en: 'The rate shown is lower than what the loan costs.',
        zh: '所示利率低于贷款的实际成本。',
      },
      by: 'on.signed',
      about: ['rate.shown'],
      except: [
        {
          id: 'said-to-be-simple',
          says: {
            en: 'the rate was found by the simple method and is said to be; how low such a figure may be was not read.',
            zh: '采用单利方法计算并已说明是单利；未读到单利数值可以低多少。',
          },
          when: {
            all: [
              { fact: 'rate.method', is: ['simple'] },
              { shown: 'shown.advertisement.simple-method-said', is: 'yes' },
            ],
          },
          citation: 'Article 4',
          basis: 'unverified',
        },
      ],
      measure: YEARLY_COST,
      atMost: { asShown: 'rate.shown' },
    },
    {
      id: 'cn/annual-rate-announcement-2021/4-simple',
      kind: 'disclosure',
      citation: 'Article 4',
      says: {
        en: 'A rate found by the simple method is said to be one.',
        zh: '采用单利计算方法的，应说明是单利。',
      },
      basis: 'quoted',
      effect: 'require',
      by: 'on.advertised',
      about: ['rate.method'],
      applies: { fact: 'rate.method', is: ['simple'] },
      must: ['shown.advertisement.simple-method-said'],
    },
  ],
} satisfies PriceInstrument
