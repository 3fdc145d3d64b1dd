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

/** The schedule of loanjs: by even months, in binary floating point. */
const peerSchedule = ({ amountMinor, basisPoints }: Borrowing): ReturnType<typeof Loan> =>
  Loan(Number(amountMinor) / 100, INSTALMENTS, basisPoints / 100, 'annuity')

const inCents = (major: number): bigint => BigInt(Math.round(major * 100))

/** In how many schedules of loanjs the principal of the instalments is, to the cent, what was lent. */
function summing(loans: readonly Borrowing[]): number {
  return loans.filter((loan) => {
    const principal = peerSchedule(loan).installments.map(({ capital }) => inCents(capital))
    return principal.reduce((sum, minor) => sum + minor, 0n) === loan.amountMinor
  }).length
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
    contender('loanjs', loans, (loan) => peerSchedule(loan).interestSum),
  ].filter(({ name }) => values.only === undefined || name === values.only)
  const rates = await ratesInTurn(contenders, Number(values.rounds), Number(values.seconds))
  const lines = [
    machine(),
    `${COUNT} loans of ${INSTALMENTS} instalments, every row as decimal.js has it; sha256 ${digest.digest('hex').slice(0, 16)}`,
    rateTable(rates, { forbear: 'decimal.js' }),
    `in ${summing(loans)} of ${COUNT} schedules of loanjs the principal is what was lent`,
    `kept ${kept.toFixed(0)}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

if (import.meta.main) await main()
