/**
 * China's holidays and worked weekend days of 2014, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2014,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2014 (国务院办公厅关于2014年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm',
  },
  daysOff: [
    { on: '2014-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2014-01-31', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2014-02-01', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2014-02-02', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2014-02-03', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2014-02-04', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2014-02-05', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2014-02-06', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2014-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2014-04-07', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2014-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2014-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2014-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2014-06-02', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2014-09-08', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2014-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2014-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2014-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2014-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2014-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2014-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2014-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: ['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11'],
} satisfies CalendarYear
