/**
 * Spain: the bill on credit servicers of 2025 would cap default interest at the ordinary rate and three points. It was
 * still in parliament when last reported (case ES-W2: four points more are not barred by it), so it judges nothing and is
 * in force on no day.
 */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'es/credit-servicers-bill-2025',
  place: 'ES',
  citation: 'Proyecto de Ley de administradores y compradores de créditos (2025)',
  title: { en: 'Bill on credit servicers and credit purchasers', zh: '信贷管理人和信贷购买人法案' },
  issuer: 'Cortes Generales',
  force: 'statute',
  inForce: { from: '9999-12-31' },
  readOn: '2026-11-24',
  sources: [{ title: 'Press on the bill of 2025-03-14' }],
  notEncoded: [
    {
      clause: 'Default interest',
      says: {
        en: 'Consumers: at most the ordinary rate and three points.',
        zh: '消费者的逾期利率不超过正常利率加三个百分点。',
      },
      why: 'not-read',
      closedBy: 'The law as published, with its first day.',
    },
  ],
  rules: [],
} satisfies PriceInstrument
