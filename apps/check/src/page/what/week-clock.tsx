/** The week clock: seven days of 24 hours as a picture, with its table and the hours that were tested. */
import { Details } from '../../kit/details.tsx'
import { Table } from '../../kit/table.tsx'
import type { TestedHours } from '../../engine/view.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import type { ContactFilter } from './contact-filter.ts'
import { hourText } from './times.ts'
import type { Week, WeekCell } from './week.ts'

/** Measures of the picture, in its own units. */
const LABELS = 46
const HEADER = 22
const CELL = { width: 40, height: 24 }
const WIDTH = LABELS + 7 * CELL.width
const HEIGHT = HEADER + 24 * CELL.height

/** Picture, legend, table, and the tested hours. */
export function WeekClock({
  week,
  hours,
  onChoose,
}: {
  readonly week: Week
  readonly hours: readonly TestedHours[]
  readonly onChoose: (filter: ContactFilter) => void
}) {
  const words = useWords().what.week
  return (
    <>
      <p>{words.lead}</p>
      <WeekPicture week={week} onChoose={onChoose} />
      <ul class="legend" aria-hidden="true">
        <li>
          <Swatch kind="few" /> {words.legend.few}
        </li>
        <li>
          <Swatch kind="many" /> {words.legend.many}
        </li>
        {hours.length > 0 && (
          <>
            <li>
              <Swatch kind="closed" /> {words.legend.closed}
            </li>
            <li>
              <Swatch kind="outside" /> {words.legend.outside}
            </li>
          </>
        )}
      </ul>
      {hours.length === 0 && <p class="hint">{words.legend.unknown}</p>}
      {week.withoutHour > 0 && <p class="hint">{words.withoutHour(week.withoutHour)}</p>}
      <Details summary={words.table}>
        <WeekTable week={week} onChoose={onChoose} />
      </Details>
      {hours.length > 0 && (
        <Details summary={words.rules}>
          <HoursTable hours={hours} />
        </Details>
      )}
    </>
  )
}

/** Stripes of what is closed; one definition serves every picture of the page. */
function Stripes() {
  return (
    <pattern
      id="what-closed"
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="stripe-ground" width="6" height="6" />
      <rect class="stripe" width="2" height="6" />
    </pattern>
  )
}

function Swatch({ kind }: { readonly kind: 'few' | 'many' | 'closed' | 'outside' }) {
  return (
    <svg class="swatch" viewBox="0 0 22 16" width="22" height="16" focusable="false">
      <rect
        x="1"
        y="1"
        width="20"
        height="14"
        class={
          kind === 'closed'
            ? 'cell closed'
            : kind === 'outside'
              ? 'cell level-1 outside'
              : `cell level-${kind === 'few' ? 1 : 3}`
        }
        fill={kind === 'closed' ? 'url(#what-closed)' : undefined}
      />
    </svg>
  )
}

function WeekPicture({
  week,
  onChoose,
}: {
  readonly week: Week
  readonly onChoose: (filter: ContactFilter) => void
}) {
  const words = useWords().what.week
  return (
    <svg
      class="week-clock"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.picture(week.contacts, week.outside)}
      focusable="false"
    >
      <defs>
        <Stripes />
      </defs>
      {words.days.map((day, i) => (
        <text key={day} class="axis" x={LABELS + (i + 0.5) * CELL.width} y={HEADER - 7} text-anchor="middle">
          {day}
        </text>
      ))}
      {Array.from({ length: 24 }, (_, hour) => (
        <text
          key={hour}
          class="axis"
          x={LABELS - 6}
          y={HEADER + hour * CELL.height + CELL.height / 2 + 4}
          text-anchor="end"
        >
          {hourText(hour)}
        </text>
      ))}
      {week.days.flat().map((cell) => (
        <Cell key={`${cell.weekday} ${cell.hour}`} cell={cell} most={week.most} onChoose={onChoose} />
      ))}
    </svg>
  )
}

/** One of three shades, by how many there are beside the most. */
const levelOf = ({ contacts }: WeekCell, most: number): 0 | 1 | 2 | 3 => {
  if (contacts === 0) return 0
  const share = contacts / most
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1
}

function Cell({
  cell,
  most,
  onChoose,
}: {
  readonly cell: WeekCell
  readonly most: number
  readonly onChoose: (filter: ContactFilter) => void
}) {
  const { weekday, hour, contacts, outside, openness } = cell
  const [x, y] = [LABELS + (weekday - 1) * CELL.width, HEADER + hour * CELL.height]
  const isShut = openness === 'closed' || openness === 'partly'
  const level = levelOf(cell, most)
  return (
    <g
      class={contacts > 0 ? 'box pressed-for-more' : 'box'}
      onClick={contacts > 0 ? () => onChoose({ weekday, hour }) : undefined}
    >
      <rect
        x={x}
        y={y}
        width={CELL.width}
        height={CELL.height}
        class="cell ground"
        fill={isShut ? 'url(#what-closed)' : undefined}
      />
      {contacts > 0 && (
        <>
          <rect
            x={x + 2.5}
            y={y + 2.5}
            width={CELL.width - 5}
            height={CELL.height - 5}
            rx="3"
            class={`cell level-${level}${outside > 0 ? ' outside' : ''}`}
          />
          <text
            class={`count on-${level}`}
            x={x + CELL.width / 2}
            y={y + CELL.height / 2 + 4}
            text-anchor="middle"
          >
            {outside > 0 ? `!${contacts}` : contacts}
          </text>
        </>
      )}
    </g>
  )
}

function WeekTable({
  week,
  onChoose,
}: {
  readonly week: Week
  readonly onChoose: (filter: ContactFilter) => void
}) {
  const words = useWords().what.week
  const rows = Array.from({ length: 24 }, (_, hour) => ({
    hour,
    cells: week.days.flatMap((day) => day[hour] ?? []),
  })).filter(({ cells }) => cells.some((cell) => cell.contacts > 0))
  const total = (cells: readonly WeekCell[], of: 'contacts' | 'outside') =>
    cells.reduce((sum, cell) => sum + cell[of], 0)
  return (
    <Table
      caption={words.caption}
      rows={rows}
      rowKey={({ hour }) => String(hour)}
      columns={[
        {
          heading: words.hour,
          cell: ({ hour }) => (
            <button type="button" class="in-table" onClick={() => onChoose({ hour })}>
              {hourText(hour)}
            </button>
          ),
        },
        {
          heading: words.rule,
          cell: ({ cells }) => [...new Set(cells.map((cell) => words.openness[cell.openness]))].join(', '),
        },
        ...words.daysLong.map((heading, i) => ({
          heading,
          numeric: true,
          cell: ({ cells }: { readonly cells: readonly WeekCell[] }) =>
            words.cell(cells[i]?.contacts ?? 0, cells[i]?.outside ?? 0),
        })),
        {
          heading: words.total,
          numeric: true,
          cell: ({ cells }) => words.cell(total(cells, 'contacts'), total(cells, 'outside')),
        },
      ]}
    />
  )
}

function HoursTable({ hours }: { readonly hours: readonly TestedHours[] }) {
  const words = useWords().what.week
  const language = useLanguage()
  return (
    <ul>
      {hours.map(({ rule, says, citation, week, varies }) => (
        <li key={rule}>
          {says[language]} <small>{citation[language]}</small>
          <br />
          {spansOf(week, words.daysLong, language === 'zh' ? '至' : ' to ').map(({ days, hours: of }) => (
            <span key={days} class="hours">
              {days}: {of === null ? words.closedAllDay : words.hours(of.from, of.to)}
            </span>
          ))}
          {varies && <small class="hint">{words.varies}</small>}
        </li>
      ))}
    </ul>
  )
}

/** Days of the same hours, put together. */
function spansOf(
  week: TestedHours['week'],
  names: readonly string[],
  to: string,
): readonly { readonly days: string; readonly hours: TestedHours['week'][number] }[] {
  const spans: { first: number; last: number; hours: TestedHours['week'][number] }[] = []
  for (const [day, hours] of week.entries()) {
    const last = spans.at(-1)
    if (last && JSON.stringify(last.hours) === JSON.stringify(hours)) last.last = day
    else spans.push({ first: day, last: day, hours })
  }
  return spans.map(({ first, last, hours }) => ({
    days: first === last ? (names[first] ?? '') : `${names[first]}${to}${names[last]}`,
    hours,
  }))
}
