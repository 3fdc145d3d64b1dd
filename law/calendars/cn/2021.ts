/**
 * China's holidays and worked weekend days of 2021, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2021,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2021 (国务院办公厅关于2021年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
  },
  daysOff: [
    { on: '2021-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2021-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2021-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2021-02-11', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2021-02-12', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2021-02-13', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2021-02-14', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2021-02-15', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2021-02-16', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2021-02-17', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2021-04-03', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2021-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2021-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2021-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2021-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2021-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2021-05-04', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2021-05-05', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2021-06-12', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2021-06-13', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2021-06-14', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2021-09-19', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2021-09-20', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2021-09-21', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2021-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2021-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2021-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2021-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2021-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2021-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2021-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: [
    '2021-02-07',
    '2021-02-20',
    '2021-04-25',
    '2021-05-08',
    '2021-09-18',
    '2021-09-26',
    '2021-10-09',
  ],
} satisfies CalendarYear
