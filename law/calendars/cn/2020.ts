/**
 * China's holidays and worked weekend days of 2020, each date as the notices list it; read in a public
 * restatement of the notices.
 * The notice that prolonged the Spring Festival also says that Monday, 3 February is worked, which the
 * weekday says already.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2020,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2020 (国务院办公厅关于2020年部分节假日安排的通知); and notice prolonging the Spring Festival holiday of 2020 (国务院办公厅关于延长2020年春节假期的通知), http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    href: 'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
  },
  daysOff: [
    { on: '2020-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2020-01-24', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-01-25', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-01-26', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-01-27', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-01-28', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-01-29', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-01-30', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-01-31', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-02-01', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-02-02', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2020-04-04', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2020-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2020-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2020-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2020-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2020-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2020-05-04', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2020-05-05', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2020-06-25', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2020-06-26', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2020-06-27', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2020-10-01', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2020-10-02', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2020-10-03', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2020-10-04', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2020-10-05', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2020-10-06', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2020-10-07', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
    { on: '2020-10-08', name: { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' } },
  ],
  daysWorked: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
} satisfies CalendarYear
