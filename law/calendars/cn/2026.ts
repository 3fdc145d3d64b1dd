/**
 * China's holidays and worked weekend days of 2026, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2026,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2026 (国务院办公厅关于2026年部分节假日安排的通知)',
    href: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  },
  daysOff: [
    { on: '2026-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2026-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2026-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2026-02-15', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-02-16', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-02-17', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-02-18', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-02-19', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-02-20', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-02-21', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-02-22', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-02-23', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2026-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2026-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2026-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2026-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2026-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2026-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2026-05-04', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2026-05-05', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2026-06-19', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2026-06-20', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2026-06-21', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2026-09-25', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2026-09-26', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2026-09-27', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2026-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2026-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2026-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2026-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2026-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2026-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2026-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
} satisfies CalendarYear
