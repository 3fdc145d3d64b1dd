/** Every number of the law on money is held from both sides: moved by one step, some worked case goes red. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceBook, priceCaseFiles } from '@forbear/law/price'
import { failureOf, onlyRule, readRows, type PriceBook } from '@forbear/loan/price'
import { PRICE_ACCEPTED } from './bounds/price-accepted.ts'
import { priceMutantsOf } from './bounds/price-mutate.ts'

const byRule = Map.groupBy(
  priceCaseFiles.flatMap((file) =>
    Object.values(file.cases).map((worked) => ({ rule: worked.tests, rows: readRows(worked, file) })),
  ),
  ({ rule }) => rule,
)

/** Whether a case of the rules goes red, or the moved law is no longer law. */
function isNoticed(rules: readonly string[], book: PriceBook): boolean {
  try {
    return rules.some((rule) => {
      const alone = onlyRule(book, rule)
      const rows = (byRule.get(rule) ?? []).flatMap((each) => each.rows)
      return rows.some((row) => failureOf(row, rule, alone) !== undefined)
    })
  } catch {
    return true
  }
}

test('every mutant of the law on money is noticed by a worked case, or has a reason', () => {
  const survivors: string[] = []
  let tried = 0
  for (const { id, rules, book } of priceMutantsOf(priceBook)) {
    tried += 1
    if (!isNoticed(rules, book)) survivors.push(id)
  }
  assert.ok(tried > 500, `only ${tried} mutants`)
  const unexplained = survivors.filter((id) => !PRICE_ACCEPTED.some(({ pattern }) => pattern.test(id)))
  assert.deepEqual(unexplained, [], `no case notices these:\n${unexplained.join('\n')}`)
  for (const { pattern, reason } of PRICE_ACCEPTED) {
    assert.match(reason, /^[A-Z].{20,}\.$/, pattern.source)
    assert.ok(
      survivors.some((id) => pattern.test(id)),
      `${pattern.source} explains no survivor`,
    )
  }
})
