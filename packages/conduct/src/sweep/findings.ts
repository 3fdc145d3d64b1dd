/** Findings as columns: a row, a rule, the pair, the numbers that decided. They grow as they are found. */
import type { Facts } from './node.ts'

export class Findings {
  length = 0
  /** The rules found, in the order they were met; {@link rule} points into it. */
  readonly rules: string[] = []
  row = new Uint32Array(1024)
  rule = new Uint16Array(1024)
  /** Places on the scale of levels. */
  certain = new Uint8Array(1024)
  possible = new Uint8Array(1024)
  /** 1 where a condition was not kept: the call went on past the hours. Then the facts are the first closed second and its end. */
  pastHours = new Uint8Array(1024)
  /** Three numbers a finding; what they are says `FACTS`, by the rule's kind. */
  facts = new Float64Array(3 * 1024)
  private readonly numbers = new Map<string, number>()

  push(row: number, rule: string, certain: number, possible: number, facts: Facts, pastHours = false): void {
    if (this.length === this.row.length) this.grow()
    const i = this.length
    this.row[i] = row
    this.rule[i] = this.numberOf(rule)
    this.certain[i] = certain
    this.possible[i] = possible
    this.pastHours[i] = pastHours ? 1 : 0
    this.facts[3 * i] = facts[0]
    this.facts[3 * i + 1] = facts[1]
    this.facts[3 * i + 2] = facts[2]
    this.length += 1
  }

  private numberOf(rule: string): number {
    const known = this.numbers.get(rule)
    if (known !== undefined) return known
    this.numbers.set(rule, this.rules.length)
    this.rules.push(rule)
    return this.rules.length - 1
  }

  private grow(): void {
    const size = 2 * this.row.length
    this.row = grown(this.row, new Uint32Array(size))
    this.rule = grown(this.rule, new Uint16Array(size))
    this.certain = grown(this.certain, new Uint8Array(size))
    this.possible = grown(this.possible, new Uint8Array(size))
    this.pastHours = grown(this.pastHours, new Uint8Array(size))
    this.facts = grown(this.facts, new Float64Array(3 * size))
  }
}

function grown<T extends { set: (from: T) => void }>(from: T, into: T): T {
  into.set(from)
  return into
}
