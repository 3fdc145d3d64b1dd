/**
 * China's holidays and worked weekend days of 2008, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2008,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2008 (国务院办公厅关于2008年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm',
  },
  daysOff: [
    { on: '2008-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2008-02-06', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2008-02-07', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2008-02-08', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2008-02-09', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2008-02-10', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2008-02-11', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2008-02-12', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2008-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2008-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2008-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2008-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2008-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2008-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2008-06-07', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2008-06-08', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2008-06-09', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2008-09-13', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2008-09-14', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2008-09-15', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2008-09-29', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2008-09-30', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2008-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2008-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2008-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2008-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2008-10-05', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: ['2008-02-02', '2008-02-03', '2008-05-04', '2008-09-27', '2008-09-28'],
} satisfies CalendarYear
