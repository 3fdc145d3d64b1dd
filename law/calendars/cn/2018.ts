/**
 * China's holidays and worked weekend days of 2018, each date as the notices list it; read in a public
 * restatement of the notices.
 * Days of this December belong to the list of 2019 and stand here, where they lie.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2018,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2018 (国务院办公厅关于2018年部分节假日安排的通知); for the last days of the year the notice for 2019, http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
    href: 'http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm',
  },
  daysOff: [
    { on: '2018-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2018-02-15', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2018-02-16', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2018-02-17', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2018-02-18', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2018-02-19', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2018-02-20', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2018-02-21', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2018-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2018-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2018-04-07', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2018-04-29', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2018-04-30', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2018-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2018-06-18', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2018-09-24', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2018-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2018-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2018-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2018-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2018-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2018-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2018-10-07', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2018-12-30', name: { en: 'New Year', zh: '元旦' } },
    { on: '2018-12-31', name: { en: 'New Year', zh: '元旦' } },
  ],
  daysWorked: [
    '2018-02-11',
    '2018-02-24',
    '2018-04-08',
    '2018-04-28',
    '2018-09-29',
    '2018-09-30',
    '2018-12-29',
  ],
} satisfies CalendarYear
