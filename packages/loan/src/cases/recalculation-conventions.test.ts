/**
 * Cases of our own making for what the published tables leave open: payments that change the interest, and money that comes
 * and goes in between. Each is worked out by hand from the rule, with its sum. Basis: constructed.
 */
import { test } from 'node:test'
import { check, INTEREST_FIRST, LENT, RECKONED_ONCE } from './testing/constructed.ts'

test('a payment of one instalment to the last takes the level amount, and the last unpaid takes the rest', () => {
  // January: 7/1200 × (100.00 × 7 + 82.99 × 24) / 31 = 0.506. The last holds 17.01 of principal and bears nothing after
  // 8 January; the fifth is left with 16.33.
  check(
    { futureInstallmentRule: 'LAST_INSTALLMENT' },
    [LENT, ['repayment', '2024-01-08', '17.01']],
    [
      { due: '2024-02-01', principal: 1650, interest: 51 },
      { due: '2024-03-01', principal: 1662, interest: 39 },
      { due: '2024-04-01', principal: 1672, interest: 29 },
      { due: '2024-05-01', principal: 1682, interest: 19 },
      { due: '2024-06-01', principal: 1633, interest: 10 },
      { due: '2024-07-01', principal: 1701, interest: 0, paid: { inAdvance: 1701, inFull: '2024-01-08' } },
    ],
  )
})

test('of a corrected instalment the last takes what it holds itself, and what is over goes to the one before', () => {
  // 2 % a month. 1,028.00 over six: 183.52, of which the last is 0.04 above; 183.53, of which it is 0.03 below: 183.50.
  // January: 0.02 × (1,028.00 × 7 + 844.50 × 24) / 31 = 17.7187. The fifth takes 0.03 in advance and is left with the rest.
  check(
    { ratePercent: '24', futureInstallmentRule: 'LAST_INSTALLMENT' },
    [
      ['disbursement', '2024-01-01', '1028.00'],
      ['repayment', '2024-01-08', '183.53'],
    ],
    [
      { due: '2024-02-01', principal: 16581, interest: 1772 },
      { due: '2024-03-01', principal: 16996, interest: 1357 },
      { due: '2024-04-01', principal: 17336, interest: 1017 },
      { due: '2024-05-01', principal: 17682, interest: 671 },
      { due: '2024-06-01', principal: 15855, interest: 317, paid: { inAdvance: 3 } },
      { due: '2024-07-01', principal: 18350, interest: 0, paid: { inAdvance: 18350, inFull: '2024-01-08' } },
    ],
  )
})

test('interest paid to the end of a period is given back once a later instalment is paid within it', () => {
  // The first is paid with the interest of all January, 0.58. The second is paid too: from 15 January 66.56 bear, January
  // comes to 7/1200 × (100.00 × 14 + 66.56 × 17) / 31 = 0.48 and 0.10 is over. February: 0.39 − 0.10 = 0.29, for which the
  // second has no room; March: 0.39 + 0.29.
  check(
    { preClosureInterest: 'TILL_REST_FREQUENCY_DATE' },
    [LENT, ['repayment', '2024-01-15', '34.02']],
    [
      { due: '2024-02-01', principal: 1643, interest: 58, paid: { inAdvance: 1701, inFull: '2024-01-15' } },
      { due: '2024-03-01', principal: 1701, interest: 0, paid: { inAdvance: 1701, inFull: '2024-01-15' } },
      { due: '2024-04-01', principal: 1633, interest: 68 },
      { due: '2024-05-01', principal: 1672, interest: 29 },
      { due: '2024-06-01', principal: 1681, interest: 20 },
      { due: '2024-07-01', principal: 1670, interest: 10 },
    ],
  )
})

test('paying off on a due date costs no interest of the period that begins', () => {
  // 100.00 − 16.43 is left on 1 February; the later ones hold principal only, 17.01 each, and the last 15.53.
  const paid = { inAdvance: 1701, inFull: '2024-02-01' }
  check(
    { preClosureInterest: 'TILL_REST_FREQUENCY_DATE' },
    [LENT, ['repayment', '2024-02-01', '17.01'], ['payoff', '2024-02-01']],
    [
      { due: '2024-02-01', principal: 1643, interest: 58, paid: { onTime: 1701, inFull: '2024-02-01' } },
      ...['03', '04', '05', '06'].map((m) => ({ due: `2024-${m}-01`, principal: 1701, interest: 0, paid })),
      { due: '2024-07-01', principal: 1553, interest: 0, paid: { inAdvance: 1553, inFull: '2024-02-01' } },
    ],
  )
})

test('in equal parts, interest of all goes before principal of any where the order says so', () => {
  // Interest to 16 January: 7/1200 × 100.00 × 15 / 31 = 0.28. The rest, 11.72, in six parts: five of 1.95 and 1.97.
  // January: 7/1200 × (100.00 × 15 + 88.28 × 16) / 31 = 0.548.
  check(
    { allocationOrder: INTEREST_FIRST, futureInstallmentRule: 'REAMORTIZATION' },
    [LENT, ['repayment', '2024-01-16', '12.00']],
    [
      { due: '2024-02-01', principal: 1646, interest: 55, paid: { inAdvance: 223 } },
      { due: '2024-03-01', principal: 1658, interest: 43, paid: { inAdvance: 195 } },
      { due: '2024-04-01', principal: 1667, interest: 34, paid: { inAdvance: 195 } },
      { due: '2024-05-01', principal: 1675, interest: 26, paid: { inAdvance: 195 } },
      { due: '2024-06-01', principal: 1684, interest: 17, paid: { inAdvance: 195 } },
      { due: '2024-07-01', principal: 1670, interest: 9, paid: { inAdvance: 197 } },
    ],
  )
})

test('under rests at due dates, arrears read on a due date bear to that day', () => {
  // February: 7/1200 × 100.00 = 0.58, nothing having been paid. March is reckoned as if all of it were paid on the first:
  // 7/1200 × 67.14 = 0.39.
  check(
    { recalculationRest: 'SAME_AS_REPAYMENT' },
    [LENT, ['closeOfBusiness', '2024-03-01']],
    [
      { due: '2024-02-01', principal: 1643, interest: 58 },
      { due: '2024-03-01', principal: 1643, interest: 58 },
      { due: '2024-04-01', principal: 1662, interest: 39 },
      { due: '2024-05-01', principal: 1672, interest: 29 },
      { due: '2024-06-01', principal: 1681, interest: 20 },
      { due: '2024-07-01', principal: 1699, interest: 10 },
    ],
  )
})

test('after a tranche the instalment is corrected on the rows as they stand, what arrears have borne in them', () => {
  // 83.57, the arrears of 16.43 and 100.00 over five make 40.70, of which the last is 17.13 below, for the arrears are taken to
  // be paid today. A fifth of it less is 37.27, of which the last is 0.22 above; a fifth of that more is 37.31, of which it is
  // 0.02 above. The interest of February counts the arrears to the 15th: 7/1200 × (100.00 × 14 + 183.57 × 15) / 29 = 0.8355.
  check(
    {},
    [LENT, ['disbursement', '2024-02-15', '100.00']],
    [
      { due: '2024-02-01', principal: 1643, interest: 58 },
      { due: '2024-03-01', principal: 3647, interest: 84 },
      { due: '2024-04-01', principal: 3645, interest: 86 },
      { due: '2024-05-01', principal: 3666, interest: 65 },
      { due: '2024-06-01', principal: 3688, interest: 43 },
      { due: '2024-07-01', principal: 3711, interest: 22 },
    ],
  )
})

test('after a tranche the instalment is corrected on the rows as they stand, what was paid in advance in them', () => {
  // 1 % a month, 200.00 over three: 68.00, of which the last is 0.66 below, for 34.00 bear only half of January and the tranche
  // the other half; a third of it less is 67.78. January: 0.01 × (100.00 × 15 + 166.00 × 16) / 31 = 1.3406.
  check(
    { ratePercent: '12', numberOfRepayments: 3 },
    [LENT, ['repayment', '2024-01-16', '34.00'], ['disbursement', '2024-01-16', '100.00']],
    [
      { due: '2024-02-01', principal: 6644, interest: 134, paid: { inAdvance: 3400 } },
      { due: '2024-03-01', principal: 6644, interest: 134 },
      { due: '2024-04-01', principal: 6712, interest: 67 },
    ],
  )
})

test('the part of the gap is rounded, not the instalment with it', () => {
  // Actual/365. 63.70 over two: 32.13, and the last is 31.96, for 30.00 bore one day in May. Half of −0.17 is −0.085, which
  // goes to the even −0.08: 32.05. Of 32.13 − 0.085 = 32.045 the even unit would have been 32.04.
  check(
    { ...RECKONED_ONCE, daysInYear: 365, daysInMonth: 'ACTUAL' },
    [LENT, ['disbursement', '2024-05-31', '30.00']],
    [
      { due: '2024-02-01', principal: 1642, interest: 59 },
      { due: '2024-03-01', principal: 1655, interest: 46 },
      { due: '2024-04-01', principal: 1661, interest: 40 },
      { due: '2024-05-01', principal: 1672, interest: 29 },
      { due: '2024-06-01', principal: 3184, interest: 21 },
      { due: '2024-07-01', principal: 3186, interest: 18 },
    ],
  )
})

test('on a due date no instalment is the next: what is left goes to the last', () => {
  // No interest, three times 15 days, 400.00 in thirds. 300.00 pays the first, then 133.34 of the last, then 33.33.
  check(
    {
      ...RECKONED_ONCE,
      ratePercent: '0',
      numberOfRepayments: 3,
      repaymentEvery: 15,
      repaymentFrequency: 'DAYS',
      futureInstallmentRule: 'NEXT_LAST_INSTALLMENT',
    },
    [
      ['disbursement', '2024-01-01', '400.00'],
      ['repayment', '2024-01-16', '300.00'],
    ],
    [
      { due: '2024-01-16', principal: 13333, interest: 0, paid: { onTime: 13333, inFull: '2024-01-16' } },
      { due: '2024-01-31', principal: 13333, interest: 0, paid: { inAdvance: 3333 } },
      { due: '2024-02-15', principal: 13334, interest: 0, paid: { inAdvance: 13334, inFull: '2024-01-16' } },
    ],
  )
})

test('what was overpaid is used once more is lent', () => {
  // 150.00 against 102.05 owed: 47.95 is held. After the tranche the second asks for 37.36, of which 17.01 was paid: 20.35;
  // the third the same; 7.25 is left for the fourth, of which 17.01 was paid.
  const full = { inAdvance: 3736, inFull: '2024-02-01' }
  check(
    RECKONED_ONCE,
    [LENT, ['repayment', '2024-02-01', '150.00'], ['disbursement', '2024-02-01', '100.00']],
    [
      { due: '2024-02-01', principal: 1643, interest: 58, paid: { onTime: 1701, inFull: '2024-02-01' } },
      { due: '2024-03-01', principal: 3629, interest: 107, paid: full },
      { due: '2024-04-01', principal: 3650, interest: 86, paid: full },
      { due: '2024-05-01', principal: 3671, interest: 65, paid: { inAdvance: 2426 } },
      { due: '2024-06-01', principal: 3693, interest: 43, paid: { inAdvance: 1701 } },
      { due: '2024-07-01', principal: 3714, interest: 22, paid: { inAdvance: 1700 } },
    ],
  )
})
