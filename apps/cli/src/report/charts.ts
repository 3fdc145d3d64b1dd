/**
 * Charts as SVG text, drawn by ECharts without a browser. Colours are the page's own variables, so that one drawing
 * serves light, dark and paper; nothing in the text depends on when, where or how often it was drawn.
 */
import { createRequire } from 'node:module'
import type { EChartsCoreOption } from 'echarts/core'
import { widthOf } from '../terminal.ts'
import type * as library from './echarts.ts'
import { type Markup, NOTHING, html, trusted } from './markup.ts'

/** Drawn twice: for a desk or paper, and for a telephone, where one drawing shrunk to fit could not be read. */
export type Width = 'wide' | 'narrow'

const PIXELS: Readonly<Record<Width, number>> = { wide: 900, narrow: 328 }
const FONT: Readonly<Record<Width, number>> = { wide: 13, narrow: 11 }
const LABEL: Readonly<Record<Width, number>> = { wide: 280, narrow: 108 }

/** What one drawing needs. */
interface Drawing {
  readonly height: number
  readonly option: EChartsCoreOption
}

/** A colour that the page's style sheet gives (style.ts). */
const colour = (name: string): string => `var(--${name})`

/** The library is large: it is loaded when the first chart is drawn, so that other commands start without it. */
const load = createRequire(import.meta.url)

function drawn({ height, option }: Drawing, width: Width): string {
  const { init } = load('./echarts.ts') as typeof library
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: PIXELS[width], height })
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit', fontSize: FONT[width], color: colour('ink') },
      ...option,
    })
    return cleaned(chart.renderToSVGString({ useViewBox: true }))
  } finally {
    chart.dispose()
  }
}

/**
 * The drawing without what the library adds for scripts: classes and ids that count up over a process, styles for a
 * pointer, marks for a script in the page, shapes that show nothing, and the name spaces that inline SVG has by itself.
 */
function cleaned(svg: string): string {
  return svg
    .replace(/^[\s\S]*?<svg[^>]*?(viewBox="[^"]*")[^>]*>/, '<g>')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/<(path|rect)[^>]* fill="none"><\/\1>/g, '')
    .replace(/<\/svg>\s*$/, '</g>')
    .replace(/\n+/g, '\n')
}

/** A picture with its text alternative, drawn for both widths. */
function picture(alt: string, draw: (width: Width) => Drawing): Markup {
  return html`${(['wide', 'narrow'] as const).map((width) => {
    const drawing = draw(width)
    const box = `0 0 ${PIXELS[width]} ${drawing.height}`
    return html`<svg class="chart ${width}" role="img" aria-label="${alt}" viewBox="${box}" style="max-width:${PIXELS[width]}px">${trusted(drawn(drawing, width))}</svg>
`
  })}`
}

/** A key below a chart: colour and word. */
export function legend(entries: readonly (readonly [colourName: string, says: string])[]): Markup {
  return html`<ul class="legend">${entries.map(([name, says]) => html`<li><svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" fill="${colour(name)}" stroke="${colour('edge')}"/></svg> ${says}</li>`)}</ul>`
}

/** A label broken to fit beside its row; echarts breaks between characters, which suits Chinese and not English. */
function broken(text: string, width: Width): readonly string[] {
  const cells = Math.floor((LABEL[width] - 10) / (FONT[width] * 0.54))
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(
    /[\u2e80-\uffef]|[^\s\u2e80-\uffef/-]*[/-]|[^\s\u2e80-\uffef/-]+\s*|\s+/gu,
  ) ?? []) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > cells) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
    while (widthOf(line.trimEnd()) > cells) {
      const characters = Array.from(line)
      let cut = 1
      while (widthOf(characters.slice(0, cut + 1).join('')) <= cells) cut += 1
      lines.push(characters.slice(0, cut).join(''))
      line = characters.slice(cut).join('')
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  const most = 5
  return lines.length > most
    ? [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1) ?? ''}…`]
    : lines
}

/** Rows under one another with labels on the left: where each lies and how tall the whole is. */
function rowsLayout(
  labels: readonly string[],
  width: Width,
): { readonly row: number; readonly lines: readonly string[] } {
  const lines = labels.map((label) => broken(label, width))
  const most = Math.max(1, ...lines.map((l) => l.length))
  return {
    row: Math.max(width === 'wide' ? 34 : 38, most * (FONT[width] + 3) + 12),
    lines: lines.map((l) => l.join('\n')),
  }
}

const axisStyle = {
  axisLine: { lineStyle: { color: colour('edge') } },
  axisTick: { show: false },
  axisLabel: { color: colour('ink') },
  splitLine: { lineStyle: { color: colour('line') } },
} as const

function axisOf(width: Width): object {
  return { ...axisStyle, axisLabel: { color: colour('ink'), fontSize: FONT[width] } }
}

function rowAxes(
  labels: readonly string[],
  width: Width,
): Pick<EChartsCoreOption, 'grid' | 'yAxis'> & { readonly height: number } {
  const { row, lines } = rowsLayout(labels, width)
  const height = row * labels.length + 34
  return {
    height,
    grid: {
      left: LABEL[width],
      right: width === 'wide' ? 60 : 30,
      top: 4,
      bottom: 28,
      outerBoundsMode: 'none',
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines,
      ...axisOf(width),
      axisLabel: { color: colour('ink'), fontSize: FONT[width], lineHeight: FONT[width] + 3, interval: 0 },
    },
  }
}

/** A part of a bar. */
export interface Part {
  readonly colour: string
  /** Colour of a number written on it. */
  readonly ink: string
  readonly values: readonly number[]
}

/**
 * Bars lying, their parts one after the other.
 *
 * @param scale  as numbers, or each bar as the whole of its parts
 */
export function lyingBars(
  alt: string,
  labels: readonly string[],
  parts: readonly Part[],
  scale: 'numbers' | 'shares',
): Markup {
  if (labels.length === 0) return NOTHING
  const sums = labels.map((_, i) => parts.reduce((sum, p) => sum + (p.values[i] ?? 0), 0))
  return picture(alt, (width) => {
    const { height, grid, yAxis } = rowAxes(labels, width)
    const plot = PIXELS[width] - LABEL[width] - 60
    const most = scale === 'shares' ? 1 : Math.max(1, ...sums)
    return {
      height,
      option: {
        grid,
        yAxis,
        xAxis: {
          type: 'value',
          min: 0,
          max: scale === 'shares' ? 1 : undefined,
          minInterval: scale === 'shares' ? undefined : 1,
          splitNumber: width === 'wide' ? 5 : 3,
          ...axisOf(width),
          ...(scale === 'shares' && {
            axisLabel: {
              color: colour('ink'),
              fontSize: FONT[width],
              formatter: (v: number) => `${Math.round(v * 100)} %`,
            },
          }),
        },
        series: parts.map((part) => ({
          type: 'bar',
          stack: 'all',
          silent: true,
          clip: false,
          emphasis: { disabled: true },
          barWidth: width === 'wide' ? 20 : 18,
          itemStyle: { color: colour(part.colour), borderColor: colour('edge'), borderWidth: 0.6 },
          data: part.values.map((value, i) => {
            const share = scale === 'shares' ? value / Math.max(1, sums[i] ?? 1) : value
            return {
              value: share,
              label: {
                // a number that does not fit into its part stands in the table alone
                show: value > 0 && (share / most) * plot > String(value).length * 8 + 4,
                formatter: String(value),
                color: colour(part.ink),
                fontSize: FONT[width],
              },
            }
          }),
        })),
      },
    }
  })
}

/** Standing bars: of each the whole pale, and the part that matters dark before it. */
export function standingBars(
  alt: string,
  labels: readonly string[],
  whole: readonly number[],
  part: readonly number[] | undefined,
): Markup {
  if (labels.length === 0) return NOTHING
  return picture(alt, (width) => {
    const series = (values: readonly number[], name: string, ink: string, above: boolean): object => ({
      type: 'bar',
      silent: true,
      clip: false,
      emphasis: { disabled: true },
      barGap: '-100%',
      barMaxWidth: 42,
      itemStyle: { color: colour(name), borderColor: colour('edge'), borderWidth: 0.6 },
      label: {
        show: above && labels.length <= 16,
        position: 'top',
        color: colour(ink),
        fontSize: FONT[width],
      },
      data: values.map((v) => (v === 0 && !above ? { value: v, itemStyle: { borderWidth: 0 } } : v)),
    })
    return {
      height: 220,
      option: {
        grid: { left: width === 'wide' ? 52 : 38, right: 14, top: 22, bottom: 30, outerBoundsMode: 'none' },
        xAxis: {
          type: 'category',
          data: labels,
          ...axisOf(width),
          axisLabel: { color: colour('ink'), fontSize: FONT[width], hideOverlap: true },
        },
        yAxis: { type: 'value', min: 0, minInterval: 1, splitNumber: 4, ...axisOf(width) },
        series: [series(whole, 'pale', 'ink', true), ...(part ? [series(part, 'strong', 'ink', false)] : [])],
      },
    }
  })
}

/** A rate in [0, 1] with its interval; without one where there are too few units. */
export interface Interval {
  readonly label: string
  readonly value: number
  readonly bounds: readonly [number, number] | undefined
}

interface DrawApi {
  readonly value: (dimension: number) => number
  readonly coord: (at: readonly [number, number]) => readonly [number, number]
}

/** Points with their intervals, on one scale of percent. */
export function intervals(alt: string, rows: readonly Interval[]): Markup {
  if (rows.length === 0) return NOTHING
  const most = Math.max(0.05, ...rows.map((r) => r.bounds?.[1] ?? r.value))
  return picture(alt, (width) => {
    const { height, grid, yAxis } = rowAxes(
      rows.map((r) => r.label),
      width,
    )
    return {
      height,
      option: {
        grid,
        yAxis,
        xAxis: {
          type: 'value',
          min: 0,
          max: Math.min(1, Math.ceil(most * 20) / 20),
          splitNumber: width === 'wide' ? 5 : 3,
          ...axisOf(width),
          axisLabel: {
            color: colour('ink'),
            fontSize: FONT[width],
            hideOverlap: true,
            formatter: (v: number) => `${Math.round(v * 1000) / 10} %`,
          },
        },
        series: [
          {
            type: 'custom',
            silent: true,
            clip: false,
            data: rows.map((r, i) => [r.value, i, r.bounds?.[0] ?? r.value, r.bounds?.[1] ?? r.value]),
            renderItem: (_: unknown, api: DrawApi) => {
              const row = api.value(1)
              const [x, y] = api.coord([api.value(0), row])
              const [from] = api.coord([api.value(2), row])
              const [until] = api.coord([api.value(3), row])
              const line = (x1: number, y1: number, x2: number, y2: number): object => ({
                type: 'line',
                shape: { x1, y1, x2, y2 },
                style: { stroke: colour('strong'), lineWidth: 2 },
              })
              return {
                type: 'group',
                children: [
                  ...(until > from
                    ? [
                        line(from, y, until, y),
                        line(from, y - 6, from, y + 6),
                        line(until, y - 6, until, y + 6),
                      ]
                    : []),
                  {
                    type: 'circle',
                    shape: { cx: x, cy: y, r: 5 },
                    style: {
                      fill: colour(until > from ? 'strong' : 'paper'),
                      stroke: colour('strong'),
                      lineWidth: 2,
                    },
                  },
                ],
              }
            },
          },
        ],
      },
    }
  })
}

/** One cell of the week: how many contacts, how many with a finding, and whether its hour is permitted. */
export interface HourCell {
  readonly contacts: number
  readonly withFinding: number
  readonly permitted: 'open' | 'closed' | 'differs' | 'unknown'
}

/** Shades of a heat map, 0 for none. */
export const SHADES = 5

/**
 * A week as cells: darker for more contacts, the share with a finding as a number, hours that are closed crossed by a
 * line, hours on which rules differ by a broken one.
 *
 * @param cells  seven weekdays of 24 hours
 */
export function weekMap(
  alt: string,
  weekdays: readonly string[],
  cells: readonly (readonly HourCell[])[],
): Markup {
  const most = Math.max(1, ...cells.flat().map((c) => c.contacts))
  const flat = cells.flatMap((day, weekday) => day.map((cell, hour) => ({ cell, weekday, hour })))
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
  return picture(alt, (width) => {
    const isWide = width === 'wide'
    const [left, top, size] = isWide ? [48, 24, 35] : [26, 22, 42]
    const tall = isWide ? 32 : 24
    const text = (x: number, y: number, says: string, ink: string, align: 'center' | 'right'): object => ({
      type: 'text',
      style: {
        x,
        y,
        text: says,
        fill: colour(ink),
        fontSize: FONT[width],
        fontFamily: 'inherit',
        align,
        verticalAlign: 'middle',
      },
    })
    const at = (weekday: number, hour: number): readonly [number, number] =>
      isWide ? [left + hour * size, top + weekday * tall] : [left + weekday * size, top + hour * tall]
    const cellOf = ({ cell, weekday, hour }: (typeof flat)[number]): readonly object[] => {
      const [x, y] = at(weekday, hour)
      const shade = cell.contacts === 0 ? 0 : Math.max(1, Math.ceil((SHADES * cell.contacts) / most))
      const isMarked = cell.permitted === 'closed' || cell.permitted === 'differs'
      return [
        {
          type: 'rect',
          shape: { x, y, width: size - 2, height: tall - 2 },
          style: { fill: colour(`shade-${shade}`), stroke: colour('line'), lineWidth: 1 },
        },
        ...(isMarked
          ? [
              {
                type: 'line',
                shape: { x1: x + 1, y1: y + tall - 4, x2: x + size - 3, y2: y + tall - 4 },
                style: {
                  stroke: colour('strong'),
                  lineWidth: 3,
                  ...(cell.permitted === 'differs' && { lineDash: [3, 4] }),
                },
              },
            ]
          : []),
        ...(cell.withFinding > 0
          ? [
              text(
                x + (size - 2) / 2,
                y + (tall - (isMarked ? 6 : 2)) / 2,
                String(Math.max(1, Math.round((100 * cell.withFinding) / cell.contacts))),
                `on-shade-${shade}`,
                'center',
              ),
            ]
          : []),
      ]
    }
    const heads = [
      ...weekdays.map((name, i) => {
        const [x, y] = at(i, 0)
        return isWide
          ? text(left - 6, y + tall / 2, name, 'ink', 'right')
          : text(x + size / 2, top - 10, name, 'ink', 'center')
      }),
      ...hours.map((name, i) => {
        const [x, y] = at(0, i)
        return isWide
          ? text(x + size / 2, top - 10, name, 'ink', 'center')
          : text(left - 5, y + tall / 2, name, 'ink', 'right')
      }),
    ]
    return {
      height: isWide ? top + 7 * tall + 4 : top + 24 * tall + 4,
      option: {
        grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
        xAxis: { type: 'value', min: 0, max: 1, show: false },
        yAxis: { type: 'value', min: 0, max: 1, show: false },
        series: [
          {
            type: 'custom',
            silent: true,
            clip: false,
            data: [[0, 0]],
            renderItem: () => ({ type: 'group', children: [...flat.flatMap(cellOf), ...heads] }),
          },
        ],
      },
    }
  })
}
