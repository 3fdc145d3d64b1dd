/** Rights. */
import type { Right } from '../right.ts'
export const ruRights: readonly Right[] = []
