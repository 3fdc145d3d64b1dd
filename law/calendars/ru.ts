/**
 * Russia: the non-working holidays of Labour Code art. 112 with the yearly moving of days off.
 * For a federal law that tells working days from weekends and non-working holidays; holidays of single
 * regions are not here.
 */
import type { Calendar } from '@forbear/conduct/language'
import year2017 from './ru/2017.ts'
import year2018 from './ru/2018.ts'
import year2019 from './ru/2019.ts'
import year2020 from './ru/2020.ts'
import year2021 from './ru/2021.ts'
import year2022 from './ru/2022.ts'
import year2023 from './ru/2023.ts'
import year2024 from './ru/2024.ts'
import year2025 from './ru/2025.ts'
import year2026 from './ru/2026.ts'

export default {
  id: 'ru',
  title: {
    en: 'Non-working holidays and moved days off of the Russian Federation',
    zh: '俄罗斯联邦非工作节假日与调休',
  },
  weekend: [6, 7],
  years: [year2017, year2018, year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026],
} satisfies Calendar
