/**
 * China's holidays and worked weekend days of 2012, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2012,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2012 (国务院办公厅关于2012年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm',
  },
  daysOff: [
    { on: '2012-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2012-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2012-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2012-01-22', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2012-01-23', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2012-01-24', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2012-01-25', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2012-01-26', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2012-01-27', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2012-01-28', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2012-04-02', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2012-04-03', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2012-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2012-04-29', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2012-04-30', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2012-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2012-06-22', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2012-06-23', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2012-06-24', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2012-09-30', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2012-10-01', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2012-10-02', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2012-10-03', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2012-10-04', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2012-10-05', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2012-10-06', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2012-10-07', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
  ],
  daysWorked: ['2012-01-21', '2012-01-29', '2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'],
} satisfies CalendarYear
