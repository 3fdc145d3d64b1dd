/** Flows that were spread out, put together again as they were said. */
import type { Flow, FlowSeries } from './loan-facts.ts'

/**
 * The series of flows, in their order; a flow that stands alone is a series of one, and so is each flow of a series that
 * is not there whole.
 */
export function seriesOf(flows: readonly Flow[]): readonly FlowSeries[] {
  const together = Map.groupBy(flows, ({ series }) => series)
  const isWhole = (series: FlowSeries): boolean => together.get(series)?.length === series.count
  const said = flows.map(({ when, amount, series }) =>
    series !== undefined && isWhole(series) ? series : { at: when, amount, count: 1, every: undefined },
  )
  return [...new Set(said)]
}
