/** Loans in words. */
export * from './terms.ts'
export { COMPONENT_WORDS } from './components.ts'
export { sayStep } from './repayment.ts'
