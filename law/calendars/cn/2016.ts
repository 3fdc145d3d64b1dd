/**
 * China's holidays and worked weekend days of 2016, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2016,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2016 (国务院办公厅关于2016年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm',
  },
  daysOff: [
    { on: '2016-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2016-02-07', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2016-02-08', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2016-02-09', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2016-02-10', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2016-02-11', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2016-02-12', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2016-02-13', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2016-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2016-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2016-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2016-06-09', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2016-06-10', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2016-06-11', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2016-09-15', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2016-09-16', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2016-09-17', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2016-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2016-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2016-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2016-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2016-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2016-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2016-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: ['2016-02-06', '2016-02-14', '2016-06-12', '2016-09-18', '2016-10-08', '2016-10-09'],
} satisfies CalendarYear
