/** Whether the record reaches over a stretch (S13), with the declarations of a log merged once and asked often. */
import { CHANNELS, type Channel } from '../facts/vocabulary.ts'
import type { Coverage } from '../facts/matter.ts'
import type { ContactSelector, ScopeKey } from '../language/selector.ts'

/** The first instant that `Temporal` knows, as in judge/count.ts. */
const BEGINNING = -8_640_000_000_000

/** Stretches that a record covers whole, one after the other: `from` ≤ t < `until`. */
type Stretches = readonly { readonly from: number; readonly until: number }[]

const NO_STRETCH: Stretches[number] = { from: Infinity, until: -Infinity }

/** What a record covers of the channels that are needed. */
interface Covered {
  readonly byChannel: readonly Stretches[]
  /** One stretch that is covered whole by all of them: mostly there is no other, and it tells at once. */
  readonly from: number
  readonly until: number
}

/** What a counting rule needs a record of. */
export class CoverageNeed {
  private readonly channels: readonly Channel[]
  private readonly ofCollector: boolean
  private lastCoverage: readonly Coverage[] | undefined
  /** What the last coverage says of everybody and every channel. */
  private whole = NO_STRETCH
  private lastOwn = ''
  private last: Covered | undefined
  private readonly known = new WeakMap<readonly Coverage[], Map<string, Covered>>()

  constructor(selector: ContactSelector, each: readonly ScopeKey[], channel: Channel) {
    const all = selector.channels ? [...selector.channels, ...(selector.channelsPossible ?? [])] : CHANNELS
    this.channels = each.includes('channel') ? [channel] : all
    this.ofCollector = each.includes('collector')
  }

  /**
   * Whether everything from an instant until the act is covered.
   *
   * @param from  epoch seconds, -Infinity for a lifetime
   * @param at  the act
   * @param organisation  who acts: a rule that counts the acting organisation needs a record of that one
   */
  isMet(coverage: readonly Coverage[], organisation: string, from: number, at: number): boolean {
    const start = Math.max(from, BEGINNING)
    if (start >= at) return true
    if (coverage !== this.lastCoverage) {
      this.lastCoverage = coverage
      this.whole = wholeOf(coverage)
      this.last = undefined
    }
    if (start >= this.whole.from && at <= this.whole.until) return true
    const own = this.ofCollector ? organisation : ''
    if (!this.last || own !== this.lastOwn) {
      this.lastOwn = own
      this.last = this.coveredOf(coverage, own)
    }
    if (start >= this.last.from && at <= this.last.until) return true
    for (const stretches of this.last.byChannel) {
      let reached = start
      for (const s of stretches) if (s.from <= reached) reached = Math.max(reached, s.until)
      if (reached < at) return false
    }
    return true
  }

  private coveredOf(coverage: readonly Coverage[], own: string): Covered {
    let byOrganisation = this.known.get(coverage)
    if (!byOrganisation) {
      byOrganisation = new Map()
      this.known.set(coverage, byOrganisation)
    }
    const before = byOrganisation.get(own)
    if (before) return before
    const distinct = new Map<string, Stretches>()
    for (const channel of this.channels) {
      const merged = merge(
        coverage
          .filter((c) => c.actors === 'all' || (this.ofCollector && c.actors.includes(own)))
          .filter((c) => c.channels === 'all' || c.channels.includes(channel)),
      )
      // channels that are covered alike need no second look
      distinct.set(JSON.stringify(merged), merged)
    }
    const byChannel = [...distinct.values()]
    const longest = byChannel.map(longestOf)
    const made: Covered = {
      byChannel,
      from: Math.max(...longest.map((s) => s.from)),
      until: Math.min(...longest.map((s) => s.until)),
    }
    byOrganisation.set(own, made)
    return made
  }
}

const wholes = new WeakMap<readonly Coverage[], Stretches[number]>()

/** The longest stretch of which one declaration says that all is recorded, whoever acts. */
function wholeOf(coverage: readonly Coverage[]): Stretches[number] {
  const known = wholes.get(coverage)
  if (known) return known
  const made = longestOf(merge(coverage.filter((c) => c.actors === 'all' && c.channels === 'all')))
  wholes.set(coverage, made)
  return made
}

function longestOf(stretches: Stretches): Stretches[number] {
  return stretches.reduce((a, b) => (b.until - b.from > a.until - a.from ? b : a), NO_STRETCH)
}

/** Declarations that touch or overlap, joined. */
function merge(coverage: readonly Coverage[]): Stretches {
  const merged: { from: number; until: number }[] = []
  for (const { from, until } of coverage.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until + 1)
    else merged.push({ from, until: until + 1 })
  }
  return merged
}
