/**
 * Russia's non-working days of 2018: the holidays of Labour Code art. 112 and the days off moved to other
 * dates.
 * The decree was read as reported; days moved by art. 112(2) itself, from a weekend holiday to the next
 * working day, were counted by us.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2018,
  source: {
    title:
      'Labour Code of the Russian Federation, art. 112; the government decree on moving days off in 2018 as reported on 2017-10-18 (number not looked up)',
  },
  daysOff: [
    { on: '2018-01-01', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2018-01-02', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2018-01-03', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2018-01-04', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2018-01-05', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2018-01-06', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2018-01-07', name: { en: 'Christmas', zh: '东正教圣诞节' } },
    { on: '2018-01-08', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2018-02-23', name: { en: 'Defender of the Fatherland Day', zh: '祖国保卫者日' } },
    { on: '2018-03-08', name: { en: "International Women's Day", zh: '国际妇女节' } },
    { on: '2018-03-09', name: { en: 'Day off moved from 6 January', zh: '由1月6日调休' } },
    { on: '2018-04-30', name: { en: 'Day off moved from 28 April', zh: '由4月28日调休' } },
    { on: '2018-05-01', name: { en: 'Spring and Labour Day', zh: '春天与劳动节' } },
    { on: '2018-05-02', name: { en: 'Day off moved from 7 January', zh: '由1月7日调休' } },
    { on: '2018-05-09', name: { en: 'Victory Day', zh: '胜利日' } },
    { on: '2018-06-11', name: { en: 'Day off moved from 9 June', zh: '由6月9日调休' } },
    { on: '2018-06-12', name: { en: 'Russia Day', zh: '俄罗斯日' } },
    { on: '2018-11-04', name: { en: 'National Unity Day', zh: '民族团结日' } },
    { on: '2018-11-05', name: { en: 'Day off moved from 4 November', zh: '由11月4日调休' } },
    { on: '2018-12-31', name: { en: 'Day off moved from 29 December', zh: '由12月29日调休' } },
  ],
  daysWorked: ['2018-04-28', '2018-06-09', '2018-12-29'],
} satisfies CalendarYear
