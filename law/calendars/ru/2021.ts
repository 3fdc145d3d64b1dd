/**
 * Russia's non-working days of 2021: the holidays of Labour Code art. 112 and the days off moved to other
 * dates.
 * The decree was read as reported; days moved by art. 112(2) itself, from a weekend holiday to the next
 * working day, were counted by us.
 * The days declared non-working by presidential decree in May and around 1 November 2021 are neither days
 * off nor holidays of art. 112: not listed.
 */
import type { CalendarYear } from '@forbear/conduct/language'

export default {
  year: 2021,
  source: { title: 'Labour Code of the Russian Federation, art. 112; government decree 1648 of 2020-10-10' },
  daysOff: [
    { on: '2021-01-01', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2021-01-02', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2021-01-03', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2021-01-04', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2021-01-05', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2021-01-06', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2021-01-07', name: { en: 'Christmas', zh: '东正教圣诞节' } },
    { on: '2021-01-08', name: { en: 'New Year holidays', zh: '新年假期' } },
    { on: '2021-02-22', name: { en: 'Day off moved from 20 February', zh: '由2月20日调休' } },
    { on: '2021-02-23', name: { en: 'Defender of the Fatherland Day', zh: '祖国保卫者日' } },
    { on: '2021-03-08', name: { en: "International Women's Day", zh: '国际妇女节' } },
    { on: '2021-05-01', name: { en: 'Spring and Labour Day', zh: '春天与劳动节' } },
    { on: '2021-05-03', name: { en: 'Day off moved from 1 May', zh: '由5月1日调休' } },
    { on: '2021-05-09', name: { en: 'Victory Day', zh: '胜利日' } },
    { on: '2021-05-10', name: { en: 'Day off moved from 9 May', zh: '由5月9日调休' } },
    { on: '2021-06-12', name: { en: 'Russia Day', zh: '俄罗斯日' } },
    { on: '2021-06-14', name: { en: 'Day off moved from 12 June', zh: '由6月12日调休' } },
    { on: '2021-11-04', name: { en: 'National Unity Day', zh: '民族团结日' } },
    { on: '2021-11-05', name: { en: 'Day off moved from 2 January', zh: '由1月2日调休' } },
    { on: '2021-12-31', name: { en: 'Day off moved from 3 January', zh: '由1月3日调休' } },
  ],
  daysWorked: ['2021-02-20'],
} satisfies CalendarYear
