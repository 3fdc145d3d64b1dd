/**
 * The ways a loan can be: every fact that is one of several values is tried with each, together at most 64 ways
 * (semantics S6). Beyond that the facts with most values count as not known, which never clears anything. In each way the
 * kind of the loan speaks for the facts that it names.
 */
import type { LoanFacts } from '../facts/loan-facts.ts'
import { PRODUCTS, SAID_BY_PRODUCT } from '../language/vocabulary.ts'

/** So many ways are tried. */
const WORLDS_AT_MOST = 64

const GROUPS = ['words', 'dates', 'rates', 'sums', 'counts'] as const
type Group = (typeof GROUPS)[number]
type AnyValues = Readonly<Record<string, readonly unknown[] | undefined>>

/** One way: each fact one value, and by name which value was taken where there was a choice. */
export interface World {
  readonly facts: LoanFacts
  readonly chosen: ReadonlyMap<string, number>
}

interface Choice {
  readonly group: Group
  readonly name: string
  readonly count: number
}

/** Every way, the first values first; each fact in it has one value or none. */
export function worldsOf(facts: LoanFacts): readonly World[] {
  const all = GROUPS.flatMap((group) =>
    Object.entries(facts[group] as AnyValues).flatMap(([name, values]): readonly Choice[] =>
      values !== undefined && values.length > 1 ? [{ group, name, count: values.length }] : [],
    ),
  ).toSorted((a, b) => a.count - b.count)
  const tried: Choice[] = []
  const given: Choice[] = []
  for (const choice of all) {
    const ways = [...tried, choice].reduce((product, { count }) => product * count, 1)
    if (ways <= WORLDS_AT_MOST) tried.push(choice)
    else given.push(choice)
  }
  const base = given.reduce((some, { group, name }) => withValues(some, { group, name }, undefined), facts)
  let worlds: World[] = [{ facts: base, chosen: new Map() }]
  for (const { group, name, count } of tried) {
    worlds = worlds.flatMap((world) =>
      Array.from({ length: count }, (_, index) => ({
        facts: withValues(world.facts, { group, name }, [(facts[group] as AnyValues)[name]?.[index]]),
        chosen: new Map([...world.chosen, [name, index]]),
      })),
    )
  }
  return worlds.map((world) => ({ ...world, facts: withWhatProductSays(world.facts) }))
}

/** The facts with those that the kind of the loan says by its name, where they are not stated. */
function withWhatProductSays(facts: LoanFacts): LoanFacts {
  const product = PRODUCTS.find((each) => each === facts.words.product?.[0])
  const said = Object.entries((product && SAID_BY_PRODUCT[product]) ?? {})
  if (said.length === 0) return facts
  return {
    ...facts,
    words: { ...Object.fromEntries(said.map(([name, value]) => [name, [value]])), ...facts.words },
  }
}

function withValues(
  facts: LoanFacts,
  of: { readonly group: Group; readonly name: string },
  values: readonly unknown[] | undefined,
): LoanFacts {
  const { [of.name]: _before, ...others } = facts[of.group] as AnyValues
  return { ...facts, [of.group]: values === undefined ? others : { ...others, [of.name]: values } }
}
