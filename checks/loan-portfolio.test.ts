/**
 * The portfolio functions over 682 real Czech bank loans of 1993 to 1998 (PKDD'99 challenge): totals by status, region
 * and year of granting. The loans hold no interest: the instalments of each are its amount, to the crown.
 *
 * The expected figures were summed from the files by another program.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseDay } from '@forbear/loan/calendar'
import { currencyOf, decimalText, parseAmount } from '@forbear/loan/money'
import { bySegment, vintages } from '@forbear/loan/portfolio'
import { shared, skipWithoutShared } from './shared.ts'

const LOANS = 'data/loans/berka_loan.csv'
const ACCOUNTS = 'data/loans/berka_loan_accounts.csv'
const DISTRICTS = 'data/loans/berka_district.csv'
const options = skipWithoutShared(LOANS, ACCOUNTS, DISTRICTS)

const CROWN = currencyOf('CZK') ?? assert.fail('no crown')

/** Rows of a file of semicolons and quoted texts without either inside. */
function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readFileSync(shared(path) ?? assert.fail(path), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')))
  return rows.map((cells) => Object.fromEntries(head.map((key, at) => [key, cells[at] ?? ''])))
}

const minor = (text: string | undefined): bigint => {
  const amount = parseAmount(text ?? '', CROWN)
  return typeof amount === 'bigint' ? amount : assert.fail(`${text}: ${amount}`)
}

function loansOf() {
  const region = new Map(rowsOf(DISTRICTS).map((row) => [row['A1'], row['A3'] ?? '']))
  const district = new Map(rowsOf(ACCOUNTS).map((row) => [row['account_id'], row['district_id']]))
  return rowsOf(LOANS).map((row) => ({
    region: region.get(district.get(row['account_id'])) ?? assert.fail('a loan without a region'),
    status: row['status'] ?? '',
    grantedOn: parseDay(`19${row['date']?.replace(/(..)(..)(..)/, '$1-$2-$3')}`) ?? assert.fail(row['date']),
    principalMinor: minor(row['amount']),
    instalments: BigInt(row['duration'] ?? ''),
    instalmentMinor: minor(row['payments']),
  }))
}

const counted = (loans: readonly { readonly principalMinor: bigint }[]): string =>
  `${loans.length} ${loans.reduce((sum, { principalMinor }) => sum + principalMinor, 0n) / 100n}`

test('all 682 loans: the instalments of each are its amount', options, () => {
  const loans = loansOf()
  assert.equal(counted(loans), '682 103261740')
  for (const { principalMinor, instalments, instalmentMinor } of loans) {
    assert.equal(instalments * instalmentMinor, principalMinor)
  }
})

test('the portfolio by status and by region', options, () => {
  const loans = loansOf()
  const byStatus = bySegment(loans, ({ status }) => status)
  assert.deepEqual(
    ['A', 'B', 'C', 'D'].map((status) => counted(byStatus.get(status) ?? [])),
    ['203 18603216', '31 4362348', '403 69078372', '45 11217804'],
  )
  const byRegion = [...bySegment(loans, ({ region }) => region)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const table = byRegion.map(([region, members]) => {
    const statuses = bySegment(members, ({ status }) => status)
    return [region, ...['A', 'B', 'C', 'D'].map((status) => counted(statuses.get(status) ?? []))]
  })
  assert.deepEqual(table, [
    ['Prague', '34 2985540', '3 655020', '43 7919736', '4 1372116'],
    ['central Bohemia', '26 2347260', '5 798348', '54 9625044', '5 1214652'],
    ['east Bohemia', '19 1734240', '0 0', '56 10539480', '9 1670004'],
    ['north Bohemia', '19 1617432', '1 174744', '41 5694444', '0 0'],
    ['north Moravia', '35 3247776', '6 788148', '64 10962444', '12 3082944'],
    ['south Bohemia', '18 1906620', '5 400476', '33 5877972', '4 1189068'],
    ['south Moravia', '35 2913936', '6 988692', '81 13941936', '7 1834284'],
    ['west Bohemia', '17 1850412', '5 556920', '31 4517316', '4 854736'],
  ])
})

test('the portfolio by year of granting: of ended loans, how many were not paid', options, () => {
  // of ended loans the file says whether they were paid, not when they went bad: bad counts from the grant
  const knownUntil = parseDay('1999-01-01') ?? assert.fail('no day')
  const ended = loansOf()
    .filter(({ status }) => status === 'A' || status === 'B')
    .map((loan) => ({ ...loan, knownUntil, ...(loan.status === 'B' ? { badOn: loan.grantedOn } : {}) }))
  const table = vintages(ended, { cohort: 'year', ages: [0] }).map(({ cohort, points: [point] }) => [
    cohort,
    `${point?.bad.count}/${point?.known.count}`,
    point?.shareOfAmount === undefined ? '' : decimalText(point.shareOfAmount, 4, 'half-even'),
  ])
  assert.deepEqual(table, [
    ['1993', '4/20', '0.3097'],
    ['1994', '12/85', '0.2231'],
    ['1995', '6/51', '0.1736'],
    ['1996', '6/35', '0.0950'],
    ['1997', '3/43', '0.0832'],
  ])
})
