/**
 * The Supreme People's Court on bank cards: charges that were not explained are no part of the contract (article 2), and
 * what more starts limitation anew for a card debt (article 3). Read in a public repository of laws.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { LIMITATION_CLOCK, LIMITATION_READINGS, RESTARTED_BY } from './limitation-clock.shared.ts'
import { LAW_REPOSITORY } from '../head.shared.ts'

export default {
  id: 'cn/bank-card-provisions-2021',
  place: 'CN',
  citation: '法释〔2021〕10号',
  title: {
    en: 'Provisions on civil disputes about bank cards',
    zh: '最高人民法院关于审理银行卡民事纠纷案件若干问题的规定',
  },
  issuer: "Supreme People's Court",
  force: 'judicial-interpretation',
  inForce: { from: '2021-05-25' },
  readOn: '2026-11-24',
  sources: [LAW_REPOSITORY],
  binds: { fact: 'product', is: ['credit-card'] },
  readings: LIMITATION_READINGS,
  openStandards: [
    {
      id: 'cn/bank-card-provisions-2021/2-excessive',
      citation: 'Article 2',
      says: {
        en: 'A court may cut a total of interest, compound interest, fees and penalties that is excessive.',
        zh: '利息、复利、费用、违约金等总额过高的，法院可以予以适当减少。',
      },
    },
  ],
  rules: [
    {
      id: 'cn/bank-card-provisions-2021/2-explained',
      kind: 'disclosure',
      citation: 'Article 2',
      says: {
        en: 'A clause on interest, compound interest or fees that the bank did not point out and explain is no part of the contract.',
        zh: '发卡行未就收取利息、复利、费用、违约金等条款履行提示或说明义务的，持卡人可以主张该条款不成为合同内容。',
      },
      basis: 'read',
      effect: 'require',
      consequence: {
        en: 'The holder may say that the clause is no part of the contract.',
        zh: '持卡人可以主张该条款不成为合同的内容。',
      },
      by: 'on.judged',
      about: ['shown.contract.interest-clause-explained'],
      must: ['shown.contract.interest-clause-explained'],
    },
    {
      id: 'cn/bank-card-provisions-2021/3-limitation',
      kind: 'limitation',
      citation: 'Article 3',
      says: {
        en: 'A card debt: three years; besides what the Civil Code names, an agreed debit, a reminder sent to the details the holder left, and a police report start the time anew.',
        zh: '信用卡透支：三年；除民法典所列事由外，按约定扣收、按持卡人预留的联系方式催收、报案等亦引起时效中断。',
      },
      basis: 'read',
      effect: 'presume',
      consequence: {
        en: 'The holder may refuse to pay, and has to say so. Who then promises to pay is held to it; what is then paid freely is not given back.',
        zh: '持卡人可以拒绝履行，但须自行提出；届满后同意履行的，不得再以时效抗辩；已自愿履行的，不得请求返还。',
      },
      by: 'on.judged',
      about: ['limitation.events'],
      restartedBy: [...RESTARTED_BY, 'agreed-debit', 'reminder-to-details-left', 'police-report'],
      ...LIMITATION_CLOCK,
    },
  ],
} satisfies PriceInstrument
