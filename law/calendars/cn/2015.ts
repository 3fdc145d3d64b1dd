/**
 * China's holidays and worked weekend days of 2015, each date as the notices list it; read in a public
 * restatement of the notices.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2015,
  source: {
    title:
      'General Office of the State Council, notice on the arrangement of holidays in 2015 (国务院办公厅关于2015年部分节假日安排的通知); and State Council, notice on the day off for the 70th anniversary of victory (国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知), http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm',
    href: 'http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm',
  },
  daysOff: [
    { on: '2015-01-01', name: { en: 'New Year', zh: '元旦' } },
    { on: '2015-01-02', name: { en: 'New Year', zh: '元旦' } },
    { on: '2015-01-03', name: { en: 'New Year', zh: '元旦' } },
    { on: '2015-02-18', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2015-02-19', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2015-02-20', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2015-02-21', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2015-02-22', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2015-02-23', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2015-02-24', name: { en: 'Spring Festival', zh: '春节' } },
    { on: '2015-04-05', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2015-04-06', name: { en: 'Tomb-Sweeping Day', zh: '清明节' } },
    { on: '2015-05-01', name: { en: 'Labour Day', zh: '劳动节' } },
    { on: '2015-06-20', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    { on: '2015-06-22', name: { en: 'Dragon Boat Festival', zh: '端午节' } },
    {
      on: '2015-09-03',
      name: {
        en: '70th anniversary of victory in the war of resistance and the war against fascism',
        zh: '抗日战争暨世界反法西斯战争胜利70周年纪念日',
      },
    },
    {
      on: '2015-09-04',
      name: {
        en: '70th anniversary of victory in the war of resistance and the war against fascism',
        zh: '抗日战争暨世界反法西斯战争胜利70周年纪念日',
      },
    },
    {
      on: '2015-09-05',
      name: {
        en: '70th anniversary of victory in the war of resistance and the war against fascism',
        zh: '抗日战争暨世界反法西斯战争胜利70周年纪念日',
      },
    },
    { on: '2015-09-27', name: { en: 'Mid-Autumn Festival', zh: '中秋节' } },
    { on: '2015-10-01', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2015-10-02', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2015-10-03', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2015-10-04', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2015-10-05', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2015-10-06', name: { en: 'National Day', zh: '国庆节' } },
    { on: '2015-10-07', name: { en: 'National Day', zh: '国庆节' } },
  ],
  daysWorked: ['2015-01-04', '2015-02-15', '2015-02-28', '2015-09-06', '2015-10-10'],
} satisfies CalendarYear
