/**
 * China's holidays and worked weekend days of 2024, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2024,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2024 (国务院办公厅关于2024年部分节假日安排的通知)',
    href: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
  },
  daysOff: [
    { on: '2024-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2024-02-10', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2024-02-11', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2024-02-12', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2024-02-13', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2024-02-14', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2024-02-15', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2024-02-16', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2024-02-17', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2024-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2024-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2024-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2024-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2024-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2024-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2024-05-04', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2024-05-05', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2024-06-10', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2024-09-15', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2024-09-16', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2024-09-17', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2024-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2024-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2024-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2024-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2024-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2024-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2024-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: [
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
  ],
} satisfies CalendarYear
