/**
 * China's holidays and worked weekend days of 2010, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2010,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2010 (国务院办公厅关于2010年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm',
  },
  daysOff: [
    { on: '2010-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2010-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2010-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2010-02-13', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2010-02-14', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2010-02-15', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2010-02-16', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2010-02-17', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2010-02-18', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2010-02-19', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2010-04-03', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2010-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2010-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2010-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2010-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2010-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2010-06-14', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2010-06-15', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2010-06-16', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2010-09-22', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2010-09-23', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2010-09-24', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2010-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2010-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2010-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2010-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2010-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2010-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2010-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: [
    '2010-02-20',
    '2010-02-21',
    '2010-06-12',
    '2010-06-13',
    '2010-09-19',
    '2010-09-25',
    '2010-09-26',
    '2010-10-09',
  ],
} satisfies CalendarYear
