/**
 * China's holidays and worked weekend days of 2019, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2019,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2019 (国务院办公厅关于2019年部分节假日安排的通知); and notice changing the Labour Day holiday of 2019 (国务院办公厅关于调整2019年劳动节假期安排的通知), http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    href: 'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
  },
  daysOff: [
    { on: '2019-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2019-02-04', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2019-02-05', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2019-02-06', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2019-02-07', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2019-02-08', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2019-02-09', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2019-02-10', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2019-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2019-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2019-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2019-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2019-05-04', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2019-06-07', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2019-09-13', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2019-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2019-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2019-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2019-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2019-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2019-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2019-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: ['2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
} satisfies CalendarYear
