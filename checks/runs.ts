/** How often property tests try what they hold: few times in `npm test`, as many as `FORBEAR_RUNS` says in `npm run prove`. */

/**
 * The runs of a property, for `fc.assert`.
 *
 * @param usual  runs in `npm test`: what it can afford each time, from 1
 * @returns `FORBEAR_RUNS` where it asks for more: a proof never proves less than the tests
 */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.max(usual, Number(process.env['FORBEAR_RUNS'] ?? 0)) }
}
