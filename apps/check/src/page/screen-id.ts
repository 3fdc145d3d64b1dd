/** The screens by name, in order. The name stands in the address (`#bring`), so that the browser's back works. */

export const STEP_IDS = ['bring', 'who', 'what', 'do', 'evidence'] as const
export type StepId = (typeof STEP_IDS)[number]
export type ScreenId = 'start' | StepId

/** The screen that an address names; the first one for any other. */
export function screenOf(hash: string): ScreenId {
  return STEP_IDS.find((id) => `#${id}` === hash) ?? 'start'
}
