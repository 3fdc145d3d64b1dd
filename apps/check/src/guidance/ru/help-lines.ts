/** Help lines. */
import type { HelpLine } from '../help-line.ts'
export const ruHelpLines: readonly HelpLine[] = []
