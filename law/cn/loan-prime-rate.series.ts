/**
 * The one-year loan prime rate (贷款市场报价利率, LPR), published on the 20th of each month or the next working day: the
 * rate from which four times is the cap of private lending. Values reported in the press are told from those that are
 * general knowledge; of most only the month was found, and a contract of that month has two possible values. None was
 * found for 2026: from then on it is not known.
 */
import type { Series, SeriesValue } from '@forbear/loan/price'
import { GENERAL_KNOWLEDGE } from '../head.shared.ts'

/** A value that nothing but general knowledge holds. */
const known = (from: string, value: string): SeriesValue => ({
  from,
  value,
  source: GENERAL_KNOWLEDGE.title,
  basis: 'unverified',
})

/** A value that the press reports. */
const told = (from: string, value: string, source: string): SeriesValue => ({
  from,
  value,
  source,
  basis: 'reported',
})

export default {
  id: 'cn/loan-prime-rate-1-year',
  title: { en: 'one-year loan prime rate', zh: '一年期贷款市场报价利率' },
  citation: '全国银行间同业拆借中心，贷款市场报价利率（一年期）',
  knownUntil: '2026-01-01',
  earliestDayOfMonth: 20,
  values: [
    told('2019-08', '4.25', '广州日报 2021-07-21'),
    known('2019-09', '4.20'),
    known('2019-11', '4.15'),
    told('2020-02', '4.05', '广州日报 2021-07-21 (the value; the month is general knowledge)'),
    told('2020-04-20', '3.85', '广州日报 2021-07-21; 新浪财经 2021-12-22'),
    told('2021-12-20', '3.80', '新浪财经 2021-12-22'),
    told('2022-01-20', '3.70', '新浪财经 2022-01-20'),
    known('2022-08', '3.65'),
    known('2023-06', '3.55'),
    known('2023-08', '3.45'),
    known('2024-07', '3.35'),
    known('2024-10', '3.10'),
    known('2025-05', '3.00'),
  ],
} satisfies Series
