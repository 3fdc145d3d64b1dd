/**
 * The legal public holidays of 5 USC 6103(a), on their own dates.
 * 12 CFR 1006.34(b)(5) leaves out Saturdays, Sundays and these days. The day observed instead of a holiday
 * at a weekend stands in 6103(b), which that rule does not name: so Friday, 3 July 2026 counts as a day,
 * and Saturday, 4 July is left out anyway.
 */
import type { Calendar } from '@forbear/conduct/language'
import years2015 from './us-federal/2015-2024.ts'
import years2025 from './us-federal/2025-2035.ts'

export default {
  id: 'us-federal',
  title: {
    en: 'Legal public holidays of the United States, 5 USC 6103(a)',
    zh: '美国联邦法定公众假日（5 USC 6103(a)）',
  },
  weekend: [6, 7],
  years: [...years2015, ...years2025],
} satisfies Calendar
