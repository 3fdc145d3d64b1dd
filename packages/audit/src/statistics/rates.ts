/**
 * Rates with their uncertainty, for counts of findings among debtors and contacts.
 *
 * The interval says how far the rate of the same practice could lie from what this log shows, if its debtors are
 * taken as a sample of all debtors treated so. It says nothing of rows that are missing from the log.
 */

/** Two-sided 95 %. */
const Z = 1.959963984540054

/** Debtors from which an interval from their variance says anything; with fewer all of [0, 1] is left. */
export const CLUSTERS_AT_LEAST = 10

/** A rate with its 95 % interval. */
export interface Rate {
  readonly value: number
  readonly from: number
  readonly until: number
}

/**
 * A share of units, with Wilson's score interval, which keeps its promise at 0, at 1 and for few units.
 *
 * @param hits   units that have the property, an integer in [0, units]
 * @param units  an integer from 0; without any there is no rate
 * @see E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927)
 */
export function shareOf(hits: number, units: number): Rate | undefined {
  if (units === 0) return undefined
  const share = hits / units
  const z2 = Z * Z
  const middle = (share + z2 / (2 * units)) / (1 + z2 / units)
  const half = (Z / (1 + z2 / units)) * Math.sqrt((share * (1 - share)) / units + z2 / (4 * units * units))
  return {
    value: share,
    from: hits === 0 ? 0 : Math.max(0, middle - half),
    until: hits === units ? 1 : Math.min(1, middle + half),
  }
}

/** Sums over debtors from which the rate per contact and its interval follow. */
export interface ClusterSums {
  /** Debtors with at least one contact. */
  readonly clusters: number
  readonly hits: number
  readonly units: number
  readonly hits2: number
  readonly units2: number
  readonly hitsUnits: number
}

export const NO_SUMS: ClusterSums = { clusters: 0, hits: 0, units: 0, hits2: 0, units2: 0, hitsUnits: 0 }

/** The sums with one more debtor, who has so many contacts of which so many hit. */
export function addCluster(sums: ClusterSums, hits: number, units: number): ClusterSums {
  if (units === 0) return sums
  return {
    clusters: sums.clusters + 1,
    hits: sums.hits + hits,
    units: sums.units + units,
    hits2: sums.hits2 + hits * hits,
    units2: sums.units2 + units * units,
    hitsUnits: sums.hitsUnits + hits * units,
  }
}

/** The sums over two lots of debtors. Sums of whole numbers: the order they are added in changes nothing. */
export function addSums(a: ClusterSums, b: ClusterSums): ClusterSums {
  return {
    clusters: a.clusters + b.clusters,
    hits: a.hits + b.hits,
    units: a.units + b.units,
    hits2: a.hits2 + b.hits2,
    units2: a.units2 + b.units2,
    hitsUnits: a.hitsUnits + b.hitsUnits,
  }
}

/**
 * Hits per contact. Contacts of one debtor resemble each other, so the debtor, not the contact, is the unit that
 * varies: the ratio estimator's linearised variance over debtors. That variance is nothing where no contact hit, or
 * every one did, which is no certainty; there the score interval of as many units as there are debtors is taken, as if
 * all contacts of a debtor were one.
 *
 * @returns `undefined` without contacts; below {@link CLUSTERS_AT_LEAST} debtors the interval is the whole of [0, 1]
 * @see W. G. Cochran, "Sampling Techniques", 3rd edition, section 6.4
 */
export function perContact(sums: ClusterSums): Rate | undefined {
  if (sums.units === 0) return undefined
  const { value, from, until } = unbounded(sums)
  if (sums.clusters < CLUSTERS_AT_LEAST) return { value, from: 0, until: 1 }
  return { value, from: Math.max(0, from), until: Math.min(1, until) }
}

/** As {@link perContact}, where the interval may reach beyond 0 and 1. */
function unbounded(sums: ClusterSums): Rate {
  const { clusters, hits, units } = sums
  const value = hits / units
  const score = hits === 0 || hits === units ? shareOf(value * clusters, clusters) : undefined
  if (score) return score
  const half = Z * standardError(sums)
  return { value, from: value - half, until: value + half }
}

function standardError({ clusters, hits, units, hits2, units2, hitsUnits }: ClusterSums): number {
  const ratio = hits / units
  const squares = Math.max(0, hits2 - 2 * ratio * hitsUnits + ratio * ratio * units2)
  return Math.sqrt((squares * clusters) / (clusters - 1)) / units
}

/** A difference of two rates with its interval; what lies on both sides of 0 tells neither apart. */
export interface Difference {
  readonly value: number
  readonly from: number
  readonly until: number
}

/**
 * How much larger the second share is, by Newcombe's interval from the two score intervals.
 *
 * @see R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 *   Medicine 17 (1998), method 10
 */
export function differenceOfShares(first: Rate, second: Rate): Difference {
  const value = second.value - first.value
  return {
    value,
    from: value - Math.hypot(second.value - second.from, first.until - first.value),
    until: value + Math.hypot(second.until - second.value, first.value - first.from),
  }
}

/** How much larger the second rate per contact is; `undefined` where either has too few debtors to tell. */
export function differencePerContact(first: ClusterSums, second: ClusterSums): Difference | undefined {
  if (first.clusters < CLUSTERS_AT_LEAST || second.clusters < CLUSTERS_AT_LEAST) return undefined
  return differenceOfShares(unbounded(first), unbounded(second))
}
