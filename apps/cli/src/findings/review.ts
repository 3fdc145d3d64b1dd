/**
 * The life of a finding: made by machine, reviewed, answered, upheld or withdrawn. A reviewer writes into the findings
 * file itself, or into a smaller one, and the next run takes it in.
 */
import { csvRecords, unguardFormula } from '@forbear/logs/input'
import { type Reason, Refused } from '../refused.ts'

/** From the first to the last: a finding may go back, and each state says who set it and when. */
export const REVIEW_STATES = ['machine', 'reviewed', 'answered', 'upheld', 'withdrawn'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** What a reviewer said of one finding. */
export interface Review {
  readonly id: string
  readonly state: ReviewState
  readonly by?: string
  /** `YYYY-MM-DD`. */
  readonly on?: string
  readonly note?: string
  readonly answer?: string
}

const NEEDED = ['id', 'review'] as const

/**
 * Reads a review file: the findings' CSV with the review columns filled in, or any CSV with `id` and `review`.
 * Rows whose state is still `machine` say nothing and are left out.
 *
 * @param text  without byte order mark
 * @param name  of the file, for messages
 * @throws {Refused} with every row that cannot be taken
 */
export function parseReviews(text: string, name: string): ReadonlyMap<string, Review> {
  const wrong: Reason[] = []
  const problem = (line: number, en: string, zh: string): void => {
    wrong.push({ en: `${name}:${line}: ${en}`, zh: `${name}:${line}：${zh}` })
  }
  const reviews = new Map<string, Review>()
  let head: readonly string[] | undefined
  for (const record of csvRecords(text.replace(/^\uFEFF/, ''))) {
    if (record.kind === 'blank') continue
    if (record.kind === 'broken') {
      problem(record.line, 'the quotation marks do not match', '引号不配对')
      continue
    }
    if (!head) {
      head = record.cells.map((c) => c.trim())
      const missing = NEEDED.filter((n) => !head?.includes(n))
      if (missing.length > 0) {
        problem(
          record.line,
          `the column \`${missing.join('`, `')}\` is missing`,
          `缺少列 \`${missing.join('`、`')}\``,
        )
        break
      }
      continue
    }
    const columns = head
    const cell = (column: string): string => {
      const at = columns.indexOf(column)
      return at < 0 ? '' : unguardFormula((record.cells[at] ?? '').trim())
    }
    const state = REVIEW_STATES.find((s) => s === cell('review'))
    if (state === undefined) {
      const list = REVIEW_STATES.join(', ')
      problem(
        record.line,
        `review \`${cell('review')}\` is not a state, use one of ${list}`,
        `review \`${cell('review')}\` 不是复核状态，可用：${list}`,
      )
      continue
    }
    if (state === 'machine') continue
    const id = cell('id')
    const on = cell('reviewed_on')
    if (id === '') problem(record.line, 'the id is empty', 'id 为空')
    if (cell('reviewed_by') === '')
      problem(
        record.line,
        `\`${state}\` needs reviewed_by: who says so`,
        `\`${state}\` 须填写 reviewed_by（复核人）`,
      )
    if (!/^\d{4}-\d\d-\d\d$/.test(on))
      problem(
        record.line,
        `\`${state}\` needs reviewed_on as YYYY-MM-DD, found \`${on}\``,
        `\`${state}\` 须填写 reviewed_on（YYYY-MM-DD），实际为 \`${on}\``,
      )
    if (state === 'answered' && cell('answer') === '')
      problem(
        record.line,
        '`answered` needs answer: what was answered',
        '`answered` 须填写 answer（答复内容）',
      )
    const before = reviews.get(id)
    if (before && before.state !== state)
      problem(
        record.line,
        `\`${id}\` stands twice, as \`${before.state}\` and as \`${state}\``,
        `\`${id}\` 出现两次，状态分别为 \`${before.state}\` 和 \`${state}\``,
      )
    const note = cell('review_note')
    const answer = cell('answer')
    reviews.set(id, {
      id,
      state,
      by: cell('reviewed_by'),
      on,
      ...(note !== '' && { note }),
      ...(answer !== '' && { answer }),
    })
  }
  if (wrong.length > 0) throw new Refused(wrong)
  return reviews
}
