/**
 * The life of a finding: made by machine, reviewed, answered, upheld or withdrawn. A reviewer writes into the findings
 * file itself, or into a smaller one, and the next run takes it in.
 */
import { csvRecords, unguardFormula } from '@forbear/logs/input'
import { isDate } from '../dates.ts'
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

/** What a reviewer fills in beside the state. */
const FILLED = ['reviewed_by', 'reviewed_on', 'review_note', 'answer'] as const

/** Spreadsheets write a date that was typed as `2026-11-05` back as `2026/11/5`. */
function isoDate(text: string): string {
  const [, year, month, day] = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ?? []
  return year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}

/**
 * Reads a review file: the findings' CSV with the review columns filled in, or any CSV with `id` and `review`.
 * Rows whose state is still `machine` say nothing and are left out, unless somebody wrote into them.
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
    const state = REVIEW_STATES.find((s) => s === cell('review').toLowerCase())
    if (state === undefined) {
      const list = REVIEW_STATES.join(', ')
      problem(
        record.line,
        `review \`${cell('review')}\` is not a state, use one of ${list}`,
        `review \`${cell('review')}\` 不是复核状态，可用：${list}`,
      )
      continue
    }
    const id = cell('id')
    if (state === 'machine') {
      const filled = FILLED.filter((column) => cell(column) !== '')
      if (filled.length > 0)
        problem(
          record.line,
          `\`${filled.join('`, `')}\` is filled in, but review still says \`machine\`; set it to one of ${REVIEW_STATES.slice(1).join(', ')}`,
          `已填写 \`${filled.join('`、`')}\`，但 review 仍为 \`machine\`；请改为 ${REVIEW_STATES.slice(1).join('、')} 之一`,
        )
      continue
    }
    const on = isoDate(cell('reviewed_on'))
    if (id === '') problem(record.line, 'the id is empty', 'id 为空')
    if (cell('reviewed_by') === '')
      problem(
        record.line,
        `\`${state}\` needs reviewed_by: who says so`,
        `\`${state}\` 须填写 reviewed_by（复核人）`,
      )
    if (!isDate(on))
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
    if (before && (before.state !== state || before.by !== cell('reviewed_by') || before.on !== on))
      problem(
        record.line,
        `\`${id}\` stands twice, as \`${before.state}\` by ${before.by} on ${before.on} and as \`${state}\` by ${cell('reviewed_by')} on ${on}; leave the one that holds`,
        `\`${id}\` 出现两次：\`${before.state}\`（${before.by}，${before.on}）和 \`${state}\`（${cell('reviewed_by')}，${on}）；请只保留有效的一条`,
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
