/**
 * The legal time of territories: the zones a person may be in when nothing more is known of where they live.
 * Read in the IANA time-zone database; the statutes it follows are named, not read.
 */
import type { Territory } from '@forbear/conduct/language'

export default [
  {
    place: 'CN',
    // Asia/Urumqi stands for a custom in Xinjiang, not for legal time.
    zones: ['Asia/Shanghai'],
    source: {
      title:
        'Beijing time (UTC+8) is the legal time of all China; IANA time-zone database, file asia, notes on China',
      href: 'https://data.iana.org/time-zones/tzdb/asia',
    },
  },
  {
    place: 'US',
    // The fifty states and the District of Columbia.
    zones: [
      'America/New_York',
      'America/Detroit',
      'America/Kentucky/Louisville',
      'America/Kentucky/Monticello',
      'America/Indiana/Indianapolis',
      'America/Indiana/Vincennes',
      'America/Indiana/Winamac',
      'America/Indiana/Marengo',
      'America/Indiana/Petersburg',
      'America/Indiana/Vevay',
      'America/Chicago',
      'America/Indiana/Tell_City',
      'America/Indiana/Knox',
      'America/Menominee',
      'America/North_Dakota/Center',
      'America/North_Dakota/New_Salem',
      'America/North_Dakota/Beulah',
      'America/Denver',
      'America/Boise',
      'America/Phoenix',
      'America/Los_Angeles',
      'America/Anchorage',
      'America/Juneau',
      'America/Sitka',
      'America/Metlakatla',
      'America/Yakutat',
      'America/Nome',
      'America/Adak',
      'Pacific/Honolulu',
    ],
    source: {
      title:
        '15 USC 260a to 263 and 49 CFR part 71; IANA time-zone database, file zone.tab, rows of the United States',
      href: 'https://data.iana.org/time-zones/tzdb/zone.tab',
    },
  },
  {
    place: 'US/NY',
    zones: ['America/New_York'],
    source: {
      title: '15 USC 263 and 49 CFR 71.4 (eastern zone); IANA time-zone database, file zone.tab',
      href: 'https://data.iana.org/time-zones/tzdb/zone.tab',
    },
  },
  {
    place: 'US/NY/NYC',
    zones: ['America/New_York'],
    source: {
      title: '15 USC 263 and 49 CFR 71.4 (eastern zone); IANA time-zone database, file zone.tab',
      href: 'https://data.iana.org/time-zones/tzdb/zone.tab',
    },
  },
  {
    place: 'RU',
    // Eleven zones of the law, from Moscow time minus one hour to plus nine; several names differ in the past only.
    zones: [
      'Europe/Kaliningrad',
      'Europe/Moscow',
      'Europe/Kirov',
      'Europe/Volgograd',
      'Europe/Samara',
      'Europe/Astrakhan',
      'Europe/Saratov',
      'Europe/Ulyanovsk',
      'Asia/Yekaterinburg',
      'Asia/Omsk',
      'Asia/Novosibirsk',
      'Asia/Barnaul',
      'Asia/Tomsk',
      'Asia/Novokuznetsk',
      'Asia/Krasnoyarsk',
      'Asia/Irkutsk',
      'Asia/Chita',
      'Asia/Yakutsk',
      'Asia/Khandyga',
      'Asia/Vladivostok',
      'Asia/Ust-Nera',
      'Asia/Magadan',
      'Asia/Sakhalin',
      'Asia/Srednekolymsk',
      'Asia/Kamchatka',
      'Asia/Anadyr',
    ],
    source: {
      title:
        'Federal Law 107-FZ of 2011-06-03 on reckoning time, art. 5; IANA time-zone database, files zone.tab and europe',
      href: 'https://data.iana.org/time-zones/tzdb/zone.tab',
    },
  },
] satisfies readonly Territory[]
