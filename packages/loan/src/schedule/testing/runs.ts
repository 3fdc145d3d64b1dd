/** How often a property is tried: few times by default, so that the tests stay quick; `FORBEAR_RUNS` asks for more. */

/** As often as is usual for the property, or as often as was asked for. */
export function runs(usual: number): number {
  const asked = process.env['FORBEAR_RUNS']
  return asked === undefined ? usual : Number(asked)
}
