/**
 * China's holidays and worked weekend days of 2009, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2009,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2009 (国务院办公厅关于2009年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm',
  },
  daysOff: [
    { on: '2009-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2009-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2009-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2009-01-25', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2009-01-26', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2009-01-27', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2009-01-28', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2009-01-29', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2009-01-30', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2009-01-31', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2009-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2009-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2009-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2009-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2009-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2009-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2009-05-28', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2009-05-29', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2009-05-30', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2009-10-01', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2009-10-02', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2009-10-03', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2009-10-04', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2009-10-05', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2009-10-06', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2009-10-07', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2009-10-08', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
  ],
  daysWorked: ['2009-01-04', '2009-01-24', '2009-02-01', '2009-05-31', '2009-09-27', '2009-10-10'],
} satisfies CalendarYear
