/** A day of 24 hours as bars: how many calls came in each. Night is shaded; the same is said in words. */
import { useWords } from '../../words/use-words.ts'

const HOUR_WIDTH = 10
const HEIGHT = 36

/** From when until when it is night, by the rules of the place: whole hours, over midnight. */
export interface Night {
  readonly from: number
  readonly to: number
}

/** The hours in which rules of a country bar calls; elsewhere those of most. */
export function nightOf(place: string): Night {
  // 12 CFR 1006.6(b)(1)(i): before 8 and after 21; GB/T 45251-2025 5.3 and 230-FZ article 7: from 22 to 8
  return place.startsWith('US') ? { from: 21, to: 8 } : { from: 22, to: 8 }
}

/** How many came by night. */
export function atNight(byHour: readonly number[], { from, to }: Night): number {
  return byHour.reduce((sum, count, hour) => (hour >= from || hour < to ? sum + count : sum), 0)
}

/** Bars for each hour, with their text. */
export function HoursBar({ byHour, night }: { readonly byHour: readonly number[]; readonly night: Night }) {
  const words = useWords().who.numbers
  const most = Math.max(1, ...byHour)
  const list = byHour.flatMap((count, hour) => (count > 0 ? [words.hour(hour, count)] : []))
  if (list.length === 0) return null
  const bars = byHour
    .map((count, hour) => {
      const height = count === 0 ? 0 : Math.max(3, (count / most) * HEIGHT)
      return count === 0
        ? ''
        : `M${hour * HOUR_WIDTH + 1} ${HEIGHT}v-${height.toFixed(1)}h8v${height.toFixed(1)}z`
    })
    .join('')
  return (
    <svg
      class="hours-bar"
      viewBox={`0 0 ${24 * HOUR_WIDTH} ${HEIGHT + 14}`}
      role="img"
      aria-label={words.hours(list.join(', '))}
    >
      <rect class="night" x="0" y="0" width={night.to * HOUR_WIDTH} height={HEIGHT} />
      <rect
        class="night"
        x={night.from * HOUR_WIDTH}
        y="0"
        width={(24 - night.from) * HOUR_WIDTH}
        height={HEIGHT}
      />
      <path class="bars" d={bars} />
      <path class="ground" d={`M0 ${HEIGHT}h${24 * HOUR_WIDTH}`} />
      {[0, 6, 12, 18, 24].map((hour) => (
        <text
          key={hour}
          x={hour * HOUR_WIDTH}
          y={HEIGHT + 12}
          text-anchor={hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}
        >
          {hour}
        </text>
      ))}
    </svg>
  )
}
