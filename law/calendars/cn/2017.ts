/**
 * China's holidays and worked weekend days of 2017, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2017,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2017 (国务院办公厅关于2017年部分节假日安排的通知)',
    href: 'http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm',
  },
  daysOff: [
    { on: '2017-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2017-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2017-01-27', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2017-01-28', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2017-01-29', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2017-01-30', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2017-01-31', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2017-02-01', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2017-02-02', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2017-04-02', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2017-04-03', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2017-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2017-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2017-05-28', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2017-05-29', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2017-05-30', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2017-10-01', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2017-10-02', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2017-10-03', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2017-10-04', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2017-10-05', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2017-10-06', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2017-10-07', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
    { on: '2017-10-08', name: { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' } },
  ],
  daysWorked: ['2017-01-22', '2017-02-04', '2017-04-01', '2017-05-27', '2017-09-30'],
} satisfies CalendarYear
