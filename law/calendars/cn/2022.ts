/**
 * China's holidays and worked weekend days of 2022, each date as the notices list it; read in a public
 * restatement of the notices.
 * Days of this December belong to the list of 2023 and stand here, where they lie.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2022,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2022 (国务院办公厅关于2022年部分节假日安排的通知); for the last days of the year the notice for 2023, http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    href: 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
  },
  daysOff: [
    { on: '2022-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2022-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2022-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2022-01-31', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2022-02-01', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2022-02-02', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2022-02-03', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2022-02-04', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2022-02-05', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2022-02-06', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2022-04-03', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2022-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2022-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2022-04-30', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2022-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2022-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2022-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2022-05-04', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2022-06-03', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2022-06-04', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2022-06-05', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2022-09-10', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2022-09-11', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2022-09-12', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2022-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2022-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2022-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2022-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2022-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2022-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2022-10-07', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2022-12-31', name: { en: 'New Year', zh: '元旦' } },
  ],
  daysWorked: [
    '2022-01-29',
    '2022-01-30',
    '2022-04-02',
    '2022-04-24',
    '2022-05-07',
    '2022-10-08',
    '2022-10-09',
  ],
} satisfies CalendarYear
