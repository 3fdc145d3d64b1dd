/** The places to choose from, and the clocks proposed for each: few, by their biggest city; all others stand below. */
import type { Words } from '../../engine/words.ts'

/** A place that no rule of the rulebook is for. ISO 3166 leaves ZZ to its users. */
export const ELSEWHERE = 'ZZ'
export const COUNTRIES = ['CN', 'US', 'RU', ELSEWHERE] as const
export type CountryCode = (typeof COUNTRIES)[number]
/** Parts of the United States that have rules of their own, or none. */
export const US_PARTS = ['US', 'US/NY', 'US/NY/NYC'] as const

/** A clock with the name that people give it. */
export interface Clock {
  readonly zone: string
  readonly says: Words
}

const clock = (zone: string, en: string, zh: string): Clock => ({ zone, says: { en, zh } })

const EASTERN = clock('America/New_York', 'Eastern Time (New York)', '美国东部时间（纽约）')

const CLOCKS: Readonly<Record<CountryCode, readonly Clock[]>> = {
  CN: [clock('Asia/Shanghai', 'Beijing time', '北京时间')],
  US: [
    EASTERN,
    clock('America/Chicago', 'Central Time (Chicago)', '美国中部时间（芝加哥）'),
    clock('America/Denver', 'Mountain Time (Denver)', '美国山地时间（丹佛）'),
    clock('America/Phoenix', 'Arizona (no summer time)', '亚利桑那（不用夏令时）'),
    clock('America/Los_Angeles', 'Pacific Time (Los Angeles)', '美国太平洋时间（洛杉矶）'),
    clock('America/Anchorage', 'Alaska', '阿拉斯加时间'),
    clock('Pacific/Honolulu', 'Hawaii', '夏威夷时间'),
  ],
  RU: [
    clock('Europe/Moscow', 'Moscow', '莫斯科时间'),
    clock('Europe/Kaliningrad', 'Kaliningrad', '加里宁格勒时间'),
    clock('Europe/Samara', 'Samara', '萨马拉时间'),
    clock('Asia/Yekaterinburg', 'Yekaterinburg', '叶卡捷琳堡时间'),
    clock('Asia/Omsk', 'Omsk', '鄂木斯克时间'),
    clock('Asia/Krasnoyarsk', 'Krasnoyarsk', '克拉斯诺亚尔斯克时间'),
    clock('Asia/Irkutsk', 'Irkutsk', '伊尔库茨克时间'),
    clock('Asia/Yakutsk', 'Yakutsk', '雅库茨克时间'),
    clock('Asia/Vladivostok', 'Vladivostok', '符拉迪沃斯托克时间'),
    clock('Asia/Magadan', 'Magadan', '马加丹时间'),
    clock('Asia/Kamchatka', 'Kamchatka', '堪察加时间'),
  ],
  [ELSEWHERE]: [],
}

/** The country of a place. */
export function countryCodeOf(place: string): CountryCode {
  const [first] = place.split('/')
  return COUNTRIES.find((code) => code === first) ?? ELSEWHERE
}

/**
 * The clocks to propose, the likeliest first.
 *
 * @param device  the zone that the device is set to; proposed where nothing else is known
 */
export function clocksOf(place: string, device: string): readonly Clock[] {
  if (place.startsWith('US/NY')) return [EASTERN]
  const own = CLOCKS[countryCodeOf(place)]
  return own.length > 0 ? own : [clock(device, device, device)]
}

/** The clock that a place has until the person says otherwise: the device's where it is one of the place's. */
export function proposedZone(place: string, device: string): string {
  const clocks = clocksOf(place, device)
  return (clocks.find(({ zone }) => zone === device) ?? clocks[0])?.zone ?? device
}

/** Every clock that the browser knows; those proposed before are left out. */
export function otherZones(proposed: readonly Clock[]): readonly string[] {
  const taken = new Set(proposed.map(({ zone }) => zone))
  const all = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []
  return [...new Set([...all, 'UTC'])].filter((zone) => !taken.has(zone))
}

/** The zone that the device is set to. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** Whether two clocks show the same time now and half a year on: then nothing has to be said of a difference. */
export function showSameTime(one: string, other: string, now: Date): boolean {
  const shown = (zone: string, at: number): string =>
    new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at)
  const halfYear = 182 * 86_400_000
  return [now.getTime(), now.getTime() + halfYear].every((at) => shown(one, at) === shown(other, at))
}
