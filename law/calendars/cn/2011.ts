/**
 * China's holidays and worked weekend days of 2011, each date as the notices list it; read in a public
 * restatement of the notices.
 * Days of this December belong to the list of 2012 and stand here, where they lie.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2011,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2011 (国务院办公厅关于2011年部分节假日安排的通知); for the last days of the year the notice for 2012, http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm',
    href: 'http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm',
  },
  daysOff: [
    { on: '2011-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2011-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2011-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2011-02-02', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2011-02-03', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2011-02-04', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2011-02-05', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2011-02-06', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2011-02-07', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2011-02-08', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2011-04-03', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2011-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2011-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2011-04-30', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2011-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2011-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2011-06-04', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2011-06-05', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2011-06-06', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2011-09-10', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2011-09-11', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2011-09-12', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2011-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2011-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2011-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2011-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2011-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2011-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2011-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: ['2011-01-30', '2011-02-12', '2011-04-02', '2011-10-08', '2011-10-09', '2011-12-31'],
} satisfies CalendarYear
