/** Sums by component that a book adds to as it goes; the account gives them out as they stand. */
import { COMPONENTS, type Component, type Components } from '../terms/index.ts'

/** Minor units of each component, to be written to. */
export type Amounts = Record<Component, bigint>

/** Nothing of any component. */
export const noAmounts = (): Amounts => ({
  principal: 0n,
  interest: 0n,
  'penalty-interest': 0n,
  fee: 0n,
  cost: 0n,
})

/** Adds `amounts`, times 1 or -1, to `sum`. */
export function addTo(sum: Amounts, amounts: Components, times: 1n | -1n): void {
  for (const component of COMPONENTS) sum[component] += amounts[component] * times
}
