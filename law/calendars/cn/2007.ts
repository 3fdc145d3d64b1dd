/**
 * China's holidays and worked weekend days of 2007, each date as the notices list it; read in a public
 * restatement of the notices.
 * The notice also lists two worked days of December 2006, which lie before this calendar begins.
 * Days of this December belong to the list of 2008 and stand here, where they lie.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2007,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2007 (国务院办公厅关于2007年部分节假日安排的通知); for the last days of the year the notice for 2008, http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm',
    href: 'http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1761.htm',
  },
  daysOff: [
    { on: '2007-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2007-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2007-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2007-02-18', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2007-02-19', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2007-02-20', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2007-02-21', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2007-02-22', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2007-02-23', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2007-02-24', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2007-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2007-05-02', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2007-05-03', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2007-05-04', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2007-05-05', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2007-05-06', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2007-05-07', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2007-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2007-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2007-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2007-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2007-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2007-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2007-10-07', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2007-12-30', name: { en: 'New Year', zh: '元旦' } },
    { on: '2007-12-31', name: { en: 'New Year', zh: '元旦' } },
  ],
  daysWorked: [
    '2007-02-17',
    '2007-02-25',
    '2007-04-28',
    '2007-04-29',
    '2007-09-29',
    '2007-09-30',
    '2007-12-29',
  ],
} satisfies CalendarYear
