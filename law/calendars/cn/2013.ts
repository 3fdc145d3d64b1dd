/**
 * China's holidays and worked weekend days of 2013, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2013,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2013 (国务院办公厅关于2013年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm',
  },
  daysOff: [
    { on: '2013-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2013-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2013-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2013-02-09', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2013-02-10', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2013-02-11', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2013-02-12', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2013-02-13', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2013-02-14', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2013-02-15', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2013-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2013-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2013-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2013-04-29', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2013-04-30', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2013-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2013-06-10', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2013-06-11', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2013-06-12', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2013-09-19', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2013-09-20', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2013-09-21', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2013-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2013-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2013-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2013-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2013-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2013-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2013-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: [
    '2013-01-05',
    '2013-01-06',
    '2013-02-16',
    '2013-02-17',
    '2013-04-07',
    '2013-04-27',
    '2013-04-28',
    '2013-06-08',
    '2013-06-09',
    '2013-09-22',
    '2013-09-29',
    '2013-10-12',
  ],
} satisfies CalendarYear
