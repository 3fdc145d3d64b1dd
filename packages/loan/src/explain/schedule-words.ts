/** The figures of a schedule in both languages. */
import { ZERO } from '../money/index.ts'
import { chargesOfRow, dueOfRow } from '../quote/index.ts'
import type { ScheduleFigure, Sentences } from './figure.ts'
import { sentence, type Voice } from './voice.ts'

const size = (value: bigint): bigint => (value < 0n ? -value : value)

/** English sentences for the figures of a schedule. */
export const scheduleInEnglish = (v: Voice): Sentences<ScheduleFigure> => ({
  'schedule-row': ({ row }) => {
    const parts = [
      [row.principalMinor, 'principal'],
      [row.interestMinor, 'interest'],
      [chargesOfRow(row), 'charges'],
    ] as const
    const each = parts.filter(([minor]) => minor > 0n).map(([minor, name]) => `${v.bare(minor)} ${name}`)
    const left =
      row.balanceAfterMinor === 0n ? 'no principal' : `${v.bare(row.balanceAfterMinor)} of principal`
    const of = each.length === 0 || row.kind === 'charge' ? '' : `: ${v.list(each)}`
    return `${sentence(v.row(row.kind, row.number))}, ${v.money(dueOfRow(row))} on ${v.day(row.dueOn)}${of}; ${left} is left.`
  },
  'level-instalment': ({ level, exactMinor, mode, multipleMinor }) => {
    const { balanceMinor, balloonMinor, by, rates, tries, row } = level
    const [first, ...others] = tries
    const then = by === 'one-rate' ? ',' : ', then'
    const multiple = multipleMinor === 1n ? '' : `${then} to a multiple of ${v.money(multipleMinor)}`
    const balloon = balloonMinor === 0n ? '' : ` and ${v.money(balloonMinor)} with the last`
    const gap = (minor: bigint): string =>
      minor === 0n ? 'is the same' : `is ${v.money(size(minor))} ${minor < 0n ? 'below' : 'above'} it`
    const rate = v.percent(rates[0] ?? ZERO)
    const at = by === 'one-rate' ? `all at ${rate} a period` : 'each period at its own rate'
    const corrections = others.map(
      ({ instalmentMinor, gapMinor, isKept }) =>
        ` With ${v.money(instalmentMinor)} the last ${gap(gapMinor)}: ${isKept ? 'taken' : 'not taken'}.`,
    )
    const last = first === undefined || rates.length < 2 ? '' : ` The last instalment ${gap(first.gapMinor)}.`
    return `From ${v.row('instalment', row)} on, ${v.money(balanceMinor)} comes back in ${rates.length} level instalment${rates.length === 1 ? '' : 's'}${balloon}, ${at}: ${v.exact(exactMinor)}, rounded ${v.rounding(mode)}${multiple}: ${v.money(first?.instalmentMinor ?? 0n)}.${last}${corrections.join('')}`
  },
})

/** Chinese sentences for the figures of a schedule. */
export const scheduleInChinese = (v: Voice): Sentences<ScheduleFigure> => ({
  'schedule-row': ({ row }) => {
    const parts = [
      [row.principalMinor, '本金'],
      [row.interestMinor, '利息'],
      [chargesOfRow(row), '费用'],
    ] as const
    const each = parts.filter(([minor]) => minor > 0n).map(([minor, name]) => `${name}${v.bare(minor)}`)
    const left = row.balanceAfterMinor === 0n ? '没有剩余本金' : `剩余本金${v.bare(row.balanceAfterMinor)}`
    const of = each.length === 0 || row.kind === 'charge' ? '' : `：${v.list(each)}`
    return `${v.row(row.kind, row.number)}，${v.day(row.dueOn)}付${v.money(dueOfRow(row))}${of}；${left}。`
  },
  'level-instalment': ({ level, exactMinor, mode, multipleMinor }) => {
    const { balanceMinor, balloonMinor, by, rates, tries, row } = level
    const [first, ...others] = tries
    const then = by === 'one-rate' ? '，取整至' : '，再取整至'
    const multiple = multipleMinor === 1n ? '' : `${then}${v.money(multipleMinor)}的倍数`
    const balloon = balloonMinor === 0n ? '' : `，末期另还${v.money(balloonMinor)}`
    const gap = (minor: bigint): string =>
      minor === 0n ? '与其相同' : `比其${minor < 0n ? '少' : '多'}${v.money(size(minor))}`
    const rate = v.percent(rates[0] ?? ZERO)
    const at = by === 'one-rate' ? `各期均按每期${rate}计算` : '各期按其自身利率计算'
    const corrections = others.map(
      ({ instalmentMinor, gapMinor, isKept }) =>
        `改为${v.money(instalmentMinor)}时末期${gap(gapMinor)}，${isKept ? '采用' : '不采用'}。`,
    )
    const last = first === undefined || rates.length < 2 ? '' : `末期${gap(first.gapMinor)}。`
    return `自${v.row('instalment', row)}起，${v.money(balanceMinor)}分${rates.length}期等额归还${balloon}，${at}：${v.exact(exactMinor)}，${v.rounding(mode)}${multiple}为${v.money(first?.instalmentMinor ?? 0n)}。${last}${corrections.join('')}`
  },
})
