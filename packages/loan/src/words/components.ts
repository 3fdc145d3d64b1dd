/** Names of the parts of a debt. */
import type { Words } from '@forbear/conduct/language'
import type { Component } from '../terms/index.ts'

/** Names of components. */
export const COMPONENT_WORDS: Readonly<Record<Component, Words>> = {
  principal: { en: 'principal', zh: '本金' },
  interest: { en: 'interest', zh: '利息' },
  'penalty-interest': { en: 'penalty interest', zh: '罚息' },
  fee: { en: 'fees', zh: '费用' },
  cost: { en: 'recovery costs', zh: '实现债权的费用' },
}
