/** Rights. */
import type { Right } from '../right.ts'
export const usRights: readonly Right[] = []
