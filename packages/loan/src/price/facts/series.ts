/** Flows that were spread out, put together again as they were said. */
import type { Flow, FlowSeries } from './loan-facts.ts'

/** The series of flows, in their order; a flow that stands alone is a series of one. */
export function seriesOf(flows: readonly Flow[]): readonly FlowSeries[] {
  const alone = ({ when, amount }: Flow): FlowSeries => ({ at: when, amount, count: 1, every: undefined })
  return [...new Set(flows.map((flow) => flow.series ?? alone(flow)))]
}
