/**
 * Exact schedules of 24 instalments a second, beside the same algorithm in decimal.js and beside loanjs, which reckons
 * in binary floating point by even months.
 *
 *   npm run --silent bench:loan-schedules
 *   npm run --silent bench:loan-schedules -- --only forbear --seconds 20     (for a profile)
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { schedule, type ScheduleRow } from '@forbear/loan/schedule'
import { Loan } from 'loanjs'
import { machine } from '../harness/measure.ts'
import { rateTable, ratesInTurn, type RateContender } from '../gate/rate.ts'
import { borrowings, INSTALMENTS, type Borrowing } from './borrowings.ts'
import { decimalSchedule } from './decimal-peer.ts'

const COUNT = 4_096
const BATCH = 256
const SEED = 7

/** The rows of a loan by ours. */
export function ourRows({ terms, lentOn, amountMinor }: Borrowing): readonly ScheduleRow[] {
  const made = schedule(terms, { disbursements: [{ on: lentOn, amountMinor }], rateSpans: [] })
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message.en).join('; '))
  return made.value.rows
}

/** A row as text: day, principal, interest and balance in cents. */
export const ourText = (rows: readonly ScheduleRow[]): string =>
  rows
    .map(({ dueOn, principalMinor, interestMinor, balanceAfterMinor }) =>
      [dueOn, principalMinor, interestMinor, balanceAfterMinor].join(' '),
    )
    .join('\n')

/** The same of the decimal schedule. */
export const decimalText = (borrowing: Borrowing): string =>
  decimalSchedule(borrowing)
    .map(({ dueOn, principal, interest, balance }) =>
      [dueOn, ...[principal, interest, balance].map((value) => value.mul(100).toFixed(0))].join(' '),
    )
    .join('\n')

/** The schedules of loanjs by even months; how far they are from ours is counted where ours are by even months too. */
function peerRows({ amountMinor, basisPoints }: Borrowing): ReturnType<typeof Loan> {
  return Loan(Number(amountMinor) / 100, INSTALMENTS, basisPoints / 100, 'annuity')
}

/** Loans by even months of which loanjs has every cent as ours. */
function agreeing(loans: readonly Borrowing[]): { readonly same: number; readonly of: number } {
  const even = loans.filter(({ terms }) => terms.interest.dayCount.days === '30')
  const same = even.filter((loan) => {
    const rows = ourRows(loan)
    return peerRows(loan).installments.every(({ capital, interest }, k) => {
      const row = rows[k]
      const isSame = (value: number, minor: bigint): boolean => BigInt(Math.round(value * 100)) === minor
      return row !== undefined && isSame(capital, row.principalMinor) && isSame(interest, row.interestMinor)
    })
  })
  return { same: same.length, of: even.length }
}

/** Keeps what was made: a number that the program prints at the end, so that nothing is left out as unused. */
let kept = 0

function contender(
  name: string,
  loans: readonly Borrowing[],
  make: (of: Borrowing) => number,
): RateContender {
  let next = 0
  return {
    name,
    batch: () => {
      const taken = Array.from({ length: BATCH }, () => loans[next++ % loans.length]).flatMap(
        (loan) => loan ?? [],
      )
      return {
        count: taken.length,
        run: () => {
          for (const loan of taken) kept += make(loan)
        },
      }
    },
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
    },
  })
  const loans = borrowings(COUNT, SEED)
  const digest = createHash('sha256')
  for (const loan of loans) {
    const ours = ourText(ourRows(loan))
    if (ours !== decimalText(loan)) throw new Error(`decimal.js differs:\n${ours}\n\n${decimalText(loan)}`)
    digest.update(ours)
  }
  const contenders = [
    contender('forbear', loans, (loan) => Number(ourRows(loan).at(-1)?.interestMinor)),
    contender('decimal.js', loans, (loan) => Number(decimalSchedule(loan).at(-1)?.interest)),
    contender('loanjs', loans, (loan) => peerRows(loan).interestSum),
  ].filter(({ name }) => values.only === undefined || name === values.only)
  const rates = await ratesInTurn(contenders, Number(values.rounds), Number(values.seconds))
  const { same, of } = agreeing(loans)
  const lines = [
    machine(),
    `${COUNT} loans of ${INSTALMENTS} instalments, every row as decimal.js has it; sha256 ${digest.digest('hex').slice(0, 16)}`,
    rateTable(rates, { forbear: 'decimal.js' }),
    `loanjs has ${same} of ${of} schedules by even months as ours, to the cent`,
    `kept ${kept.toFixed(0)}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

if (import.meta.main) await main()
