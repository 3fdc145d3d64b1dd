/** The days of a month as bars, with the month's table: how many, how many answered, where a limit was passed. */
import { useState } from 'preact/hooks'
import { Details } from '../../kit/details.tsx'
import { Select } from '../../kit/field.tsx'
import { Table } from '../../kit/table.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import type { ContactFilter } from './contact-filter.ts'
import { type Day, type Month, busiest } from './days.ts'
import { timesIn } from './times.ts'

/** Measures of the picture, in its own units. */
const WIDTH = 330
const BARS = { top: 22, height: 110 }
const HEIGHT = BARS.top + BARS.height + 22
const LABELS = 24
/** Room for half a label at the right. */
const MARGIN = 8

/** Month picker, picture, legend and table. */
export function DayBars({
  months,
  onChoose,
}: {
  readonly months: readonly Month[]
  readonly onChoose: (filter: ContactFilter) => void
}) {
  const words = useWords().what.days
  const times = timesIn(useLanguage(), 'UTC')
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const month = months.find((one) => one.month === chosen) ?? busiest(months)
  if (month === undefined) return null
  return (
    <>
      {months.length > 1 ? (
        <Select
          label={words.month}
          value={month.month}
          onInput={setChosen}
          choices={months.map((one) => ({
            value: one.month,
            label: words.option(times.month(one.month), one.contacts, one.over),
          }))}
        />
      ) : (
        <p>{words.option(times.month(month.month), month.contacts, month.over)}</p>
      )}
      <DayPicture month={month} onChoose={onChoose} />
      <Legend />
      <Details summary={words.table}>
        <DayTable month={month} onChoose={onChoose} />
      </Details>
    </>
  )
}

function Legend() {
  const words = useWords().what.days.legend
  const swatch = (kind: string) => (
    <svg class="swatch" viewBox="0 0 22 16" width="22" height="16" focusable="false">
      <rect x="1" y="1" width="20" height="14" class={`bar ${kind}`} />
    </svg>
  )
  return (
    <ul class="legend" aria-hidden="true">
      <li>
        {swatch('answered')} {words.answered}
      </li>
      <li>
        {swatch('unanswered')} {words.unanswered}
      </li>
      <li>
        {swatch('others')} {words.others}
      </li>
      <li>{words.over}</li>
    </ul>
  )
}

function DayPicture({
  month,
  onChoose,
}: {
  readonly month: Month
  readonly onChoose: (filter: ContactFilter) => void
}) {
  const words = useWords().what.days
  const times = timesIn(useLanguage(), 'UTC')
  const width = (WIDTH - LABELS - MARGIN) / month.days.length
  const bottom = BARS.top + BARS.height
  return (
    <svg
      class="day-bars"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.picture(times.month(month.month), month.contacts, month.over)}
      focusable="false"
    >
      <line class="line" x1={LABELS} x2={WIDTH - MARGIN} y1={BARS.top} y2={BARS.top} />
      <line class="line" x1={LABELS} x2={WIDTH - MARGIN} y1={bottom} y2={bottom} />
      <text class="axis" x={LABELS - 4} y={BARS.top + 4} text-anchor="end">
        {month.most}
      </text>
      <text class="axis" x={LABELS - 4} y={bottom + 4} text-anchor="end">
        0
      </text>
      {month.days.map((day, i) => (
        <Bar
          key={day.on}
          day={day}
          x={LABELS + i * width}
          width={width}
          unit={BARS.height / month.most}
          onChoose={onChoose}
        />
      ))}
    </svg>
  )
}

/** Every fifth day is named, and the first. */
const isNamed = (on: string): boolean => on.endsWith('-01') || Number(on.slice(8)) % 5 === 0

function Bar({
  day,
  x,
  width,
  unit,
  onChoose,
}: {
  readonly day: Day
  readonly x: number
  readonly width: number
  readonly unit: number
  readonly onChoose: (filter: ContactFilter) => void
}) {
  const bottom = BARS.top + BARS.height
  const parts = [
    { kind: 'answered', n: day.answered },
    { kind: 'unanswered', n: day.calls - day.answered },
    { kind: 'others', n: day.others },
  ]
  const total = day.calls + day.others
  let top = bottom
  return (
    <g
      class={total > 0 ? 'pressed-for-more' : undefined}
      onClick={total > 0 ? () => onChoose({ on: day.on }) : undefined}
    >
      <rect class="column" x={x} y={0} width={width} height={HEIGHT} />
      {parts.map(({ kind, n }) => {
        if (n === 0) return null
        top -= n * unit
        return <rect key={kind} class={`bar ${kind}`} x={x + 1} y={top} width={width - 2} height={n * unit} />
      })}
      {day.overLimit && (
        <text class="mark" x={x + width / 2} y={top - 4} text-anchor="middle">
          {day.overLimit === 'certain' ? '!' : '?'}
        </text>
      )}
      {isNamed(day.on) && (
        <text class="axis" x={x + width / 2} y={bottom + 16} text-anchor="middle">
          {Number(day.on.slice(8))}
        </text>
      )}
    </g>
  )
}

function DayTable({
  month,
  onChoose,
}: {
  readonly month: Month
  readonly onChoose: (filter: ContactFilter) => void
}) {
  const words = useWords().what.days
  const times = timesIn(useLanguage(), 'UTC')
  return (
    <Table
      caption={words.option(times.month(month.month), month.contacts, month.over)}
      rows={month.days.filter((day) => day.calls + day.others > 0)}
      rowKey={({ on }) => on}
      columns={[
        {
          heading: words.day,
          cell: ({ on }) => (
            <button type="button" class="in-table" onClick={() => onChoose({ on })}>
              {times.date(on)}
            </button>
          ),
        },
        { heading: words.calls, numeric: true, cell: ({ calls }) => calls },
        { heading: words.answered, numeric: true, cell: ({ answered }) => answered },
        { heading: words.others, numeric: true, cell: ({ others }) => others },
        { heading: words.outside, numeric: true, cell: ({ outside }) => outside },
        { heading: words.limit, cell: ({ overLimit }) => words.over[overLimit ?? 'none'] },
      ]}
    />
  )
}
