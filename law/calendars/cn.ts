/**
 * China's working days: public holidays and the weekend days worked in exchange, as the State Council
 * announces them year by year.
 * A year that is not here has not been announced: no date of it is known to be worked or off.
 */
import type { Calendar } from '@forbear/conduct/language'
import year2007 from './cn/2007.ts'
import year2008 from './cn/2008.ts'
import year2009 from './cn/2009.ts'
import year2010 from './cn/2010.ts'
import year2011 from './cn/2011.ts'
import year2012 from './cn/2012.ts'
import year2013 from './cn/2013.ts'
import year2014 from './cn/2014.ts'
import year2015 from './cn/2015.ts'
import year2016 from './cn/2016.ts'
import year2017 from './cn/2017.ts'
import year2018 from './cn/2018.ts'
import year2019 from './cn/2019.ts'
import year2020 from './cn/2020.ts'
import year2021 from './cn/2021.ts'
import year2022 from './cn/2022.ts'
import year2023 from './cn/2023.ts'
import year2024 from './cn/2024.ts'
import year2025 from './cn/2025.ts'
import year2026 from './cn/2026.ts'

export default {
  id: 'cn',
  title: { en: 'Holidays and make-up working days of mainland China', zh: '中国内地节假日与调休安排' },
  weekend: [6, 7],
  years: [
    year2007,
    year2008,
    year2009,
    year2010,
    year2011,
    year2012,
    year2013,
    year2014,
    year2015,
    year2016,
    year2017,
    year2018,
    year2019,
    year2020,
    year2021,
    year2022,
    year2023,
    year2024,
    year2025,
    year2026,
  ],
} satisfies Calendar
