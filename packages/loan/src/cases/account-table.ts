/** The table of a loan on which more has happened than disbursements. */
import { problem } from '../problem.ts'
import type { Reckon } from './run-case.ts'

/** Reckons the account of a case and puts it into a table. */
export const accountTable: Reckon = ({ events }) => ({
  ok: false,
  problems: [
    problem({
      code: 'unknown-word',
      pointer: '/inputs/events',
      found: events.map(({ type }) => type),
      says: { en: 'events that no schedule can be reckoned with yet', zh: '暂不支持含此类事件的还款计划' },
      expected: { en: 'disbursements alone', zh: '仅含放款' },
    }),
  ],
})
