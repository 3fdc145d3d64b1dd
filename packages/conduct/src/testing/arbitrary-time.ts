/** Instants where clocks are hard: around clock changes, midnights and the bounds that laws like. */
import fc from 'fast-check'
import { type Stamp, exactly } from '../facts/fact.ts'

/** A zone and a date around which a history takes place. */
export interface Stage {
  readonly zone: string
  readonly around: string
}

/** Each clock change that an engine has been known to get wrong, and two zones that have none. */
export const STAGES: readonly Stage[] = [
  { zone: 'America/Chicago', around: '2026-03-08' },
  { zone: 'America/Chicago', around: '2026-11-01' },
  { zone: 'Asia/Shanghai', around: '2026-03-08' },
  { zone: 'Australia/Lord_Howe', around: '2026-04-05' },
  { zone: 'Australia/Lord_Howe', around: '2026-10-04' },
  { zone: 'America/Sao_Paulo', around: '2018-11-04' },
  { zone: 'America/Sao_Paulo', around: '2018-02-18' },
  { zone: 'Asia/Kolkata', around: '2026-03-01' },
]

export const arbitraryStage: fc.Arbitrary<Stage> = fc.constantFrom(...STAGES)

/** Epoch seconds of a local time `YYYY-MM-DD HH:MM:SS`, in an overlap the earlier, in a gap the later. */
export function epoch(local: string, zone: string): number {
  return Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds / 1000
}

const CLOCKS = [
  '00:00:00',
  '00:00:01',
  '00:30:00',
  '01:00:00',
  '01:30:00',
  '02:00:00',
  '07:59:59',
  '08:00:00',
  '08:00:01',
  '12:00:00',
  '18:30:00',
  '20:59:59',
  '21:00:00',
  '21:00:01',
  '22:00:00',
  '23:59:30',
  '23:59:59',
] as const

/**
 * An instant within days of the stage's date, mostly at a bound.
 *
 * @param days how far before and after, whole days
 */
export function arbitraryInstant(stage: Stage, days: number): fc.Arbitrary<number> {
  const clock = fc.oneof(
    { arbitrary: fc.constantFrom(...CLOCKS), weight: 4 },
    {
      arbitrary: fc
        .integer({ min: 0, max: 86_399 })
        .map((s) =>
          Temporal.PlainTime.from('00:00').add({ seconds: s }).toString({ smallestUnit: 'second' }),
        ),
      weight: 1,
    },
  )
  return fc
    .tuple(fc.integer({ min: -days, max: days }), clock)
    .map(([day, time]) =>
      epoch(`${Temporal.PlainDate.from(stage.around).add({ days: day }).toString()} ${time}`, stage.zone),
    )
}

/** A stamp: mostly known to the second, sometimes to the minute, seldom to a few hours. */
export function arbitraryStamp(stage: Stage, days: number): fc.Arbitrary<Stamp> {
  return fc.tuple(arbitraryInstant(stage, days), fc.integer({ min: 0, max: 9 })).map(([at, width]) => {
    if (width < 7) return exactly(at)
    const from = at - (((at % 60) + 60) % 60)
    return width < 9 ? { earliest: from, latest: from + 59 } : { earliest: from, latest: from + 3 * 3600 }
  })
}
