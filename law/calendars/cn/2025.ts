/**
 * China's holidays and worked weekend days of 2025, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2025,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2025 (国务院办公厅关于2025年部分节假日安排的通知)',
    href: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  },
  daysOff: [
    { on: '2025-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2025-01-28', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2025-01-29', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2025-01-30', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2025-01-31', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2025-02-01', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2025-02-02', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2025-02-03', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2025-02-04', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2025-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2025-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2025-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2025-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2025-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2025-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2025-05-04', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2025-05-05', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2025-05-31', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2025-06-01', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2025-06-02', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2025-10-01', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2025-10-02', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2025-10-03', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2025-10-04', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2025-10-05', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2025-10-06', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2025-10-07', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2025-10-08', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
  ],
  daysWorked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
} satisfies CalendarYear
