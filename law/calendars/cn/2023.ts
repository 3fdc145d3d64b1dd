/**
 * China's holidays and worked weekend days of 2023, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2023,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2023 (国务院办公厅关于2023年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
  },
  daysOff: [
    { on: '2023-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2023-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2023-01-21', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2023-01-22', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2023-01-23', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2023-01-24', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2023-01-25', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2023-01-26', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2023-01-27', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2023-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2023-04-29', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2023-04-30', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2023-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2023-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2023-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2023-06-22', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2023-06-23', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2023-06-24', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2023-09-29', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2023-09-30', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2023-10-01', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2023-10-02', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2023-10-03', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2023-10-04', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2023-10-05', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2023-10-06', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
  ],
  daysWorked: [
    '2023-01-28',
    '2023-01-29',
    '2023-04-23',
    '2023-05-06',
    '2023-06-25',
    '2023-10-07',
    '2023-10-08',
  ],
} satisfies CalendarYear
