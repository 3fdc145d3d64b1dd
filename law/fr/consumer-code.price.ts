/**
 * France's Consumer Code: usury. Which rates are usurious follows from thresholds that are published every quarter; none
 * was read, so nothing is judged, and it is said that nothing is. General knowledge.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { GENERAL_KNOWLEDGE } from '../head.shared.ts'

export default {
  id: 'fr/consumer-code',
  place: 'FR',
  citation: 'Code de la consommation',
  title: { en: 'Consumer Code', zh: '消费者法典' },
  issuer: 'France',
  force: 'statute',
  inForce: { from: '2016-07-01' },
  readOn: '2026-11-24',
  sources: [GENERAL_KNOWLEDGE],
  notEncoded: [
    {
      clause: 'Art. L.314-6',
      says: {
        en: 'A loan is usurious whose yearly cost is above the threshold of its class for the quarter in which it was made.',
        zh: '贷款的年化成本高于发放当季同类贷款公布的上限的，属于高利贷。',
      },
      why: 'not-read',
      closedBy: 'The thresholds of each quarter as a series of dated values, and the article.',
    },
  ],
  rules: [],
} satisfies PriceInstrument
