/**
 * Russia's non-working days of 2022: the holidays of Labour Code art. 112 and the days off moved to other
 * dates.
 * The decree was read as reported; days moved by art. 112(2) itself, from a weekend holiday to the next
 * working day, were counted by us.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2022,
  source: {
    title:
      'Labour Code of the Russian Federation, art. 112; the government decree on moving days off in 2022 as reported on 2021-09-17 (number not looked up)',
  },
  daysOff: [
    { on: '2022-01-01', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2022-01-02', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2022-01-03', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2022-01-04', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2022-01-05', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2022-01-06', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2022-01-07', name: { en: 'Christmas', zh: '东正教圣诞节' } },
    { on: '2022-01-08', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2022-02-23', name: { en: 'Defender of the Fatherland Day', zh: '祖国保卫者日' } },
    { on: '2022-03-07', name: { en: 'Day off moved from 5 March', zh: '由3月5日调休' } },
    { on: '2022-03-08', name: { en: "International Women's Day", zh: '国际妇女节' } },
    { on: '2022-05-01', name: { en: 'Spring and Labour Day', zh: '春天与劳动节' } },
    { on: '2022-05-02', name: { en: 'Day off moved from 1 May', zh: '由5月1日调休' } },
    { on: '2022-05-03', name: { en: 'Day off moved from 1 January', zh: '由1月1日调休' } },
    { on: '2022-05-09', name: { en: 'Victory Day', zh: '胜利日' } },
    { on: '2022-05-10', name: { en: 'Day off moved from 2 January', zh: '由1月2日调休' } },
    { on: '2022-06-12', name: { en: 'Russia Day', zh: '俄罗斯日' } },
    { on: '2022-06-13', name: { en: 'Day off moved from 12 June', zh: '由6月12日调休' } },
    { on: '2022-11-04', name: { en: 'National Unity Day', zh: '民族团结日' } },
  ],
  daysWorked: ['2022-03-05'],
} satisfies CalendarYear
