/**
 * Russia's non-working days of 2020: the holidays of Labour Code art. 112 and the days off moved to other
 * dates.
 * The decree was read as reported; days moved by art. 112(2) itself, from a weekend holiday to the next
 * working day, were counted by us.
 * The weeks declared non-working by presidential decree in spring 2020, and 24 June and 1 July, are
 * neither days off nor holidays of art. 112: not listed.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2020,
  source: {
    title:
      'Labour Code of the Russian Federation, art. 112; the government decree on moving days off in 2020 as reported in July 2019 (number not looked up)',
  },
  daysOff: [
    { on: '2020-01-01', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2020-01-02', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2020-01-03', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2020-01-04', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2020-01-05', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2020-01-06', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2020-01-07', name: { en: 'Christmas', zh: '东正教圣诞节' } },
    { on: '2020-01-08', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2020-02-23', name: { en: 'Defender of the Fatherland Day', zh: '祖国保卫者日' } },
    { on: '2020-02-24', name: { en: 'Day off moved from 23 February', zh: '由2月23日调休' } },
    { on: '2020-03-08', name: { en: "International Women's Day", zh: '国际妇女节' } },
    { on: '2020-03-09', name: { en: 'Day off moved from 8 March', zh: '由3月8日调休' } },
    { on: '2020-05-01', name: { en: 'Spring and Labour Day', zh: '春天与劳动节' } },
    { on: '2020-05-04', name: { en: 'Day off moved from 4 January', zh: '由1月4日调休' } },
    { on: '2020-05-05', name: { en: 'Day off moved from 5 January', zh: '由1月5日调休' } },
    { on: '2020-05-09', name: { en: 'Victory Day', zh: '胜利日' } },
    { on: '2020-05-11', name: { en: 'Day off moved from 9 May', zh: '由5月9日调休' } },
    { on: '2020-06-12', name: { en: 'Russia Day', zh: '俄罗斯日' } },
    { on: '2020-11-04', name: { en: 'National Unity Day', zh: '民族团结日' } },
  ],
  daysWorked: [],
} satisfies CalendarYear
