/** Events as they come over HTTP, and as the timeline takes them. */
import { z } from '@hono/zod-openapi'
import { parseInstant, parseStamp } from '@forbear/conduct/border'
import {
  CHANNELS,
  EVENT_CLASS,
  type EventKind,
  type EventScope,
  PURPOSES,
  type Stamp,
  type TimelineEvent,
} from '@forbear/conduct/facts'
import type { SeenMatter } from '../matters/access.ts'
import type { ProblemError } from '../platform/problem.ts'
import { Id, textUpTo } from '../platform/schemas.ts'
import type { HouseState } from '../house/state.ts'

/** One thing wrong with a request. */
export type Fault = NonNullable<ProblemError['errors']>[number]

/** A fault of a code with its place. */
export const fault = (pointer: string, code: string, en: string, zh: string): Fault => ({
  pointer,
  code,
  detail: { en, zh },
})

const TimeText = z.string().min(1).max(60)

/** When something happened, as exactly as it is known. A time that does not say in which zone is refused. */
export const When = z
  .union([
    TimeText.openapi({ example: '2026-03-02T09:00:00+08:00' }),
    z.strictObject({ minute: TimeText }),
    z.strictObject({ day: TimeText, zone: TimeText }),
    z.strictObject({ earliest: TimeText, latest: TimeText }),
  ])
  .describe(
    'An instant with its offset; or `{ minute }`, `{ day, zone }`, `{ earliest, latest }` where it is known no better.',
  )
  .openapi('When')

/** Kinds of event that can be entered; a correction has a route of its own. */
export const ENTERED_KINDS = (Object.keys(EVENT_CLASS) as readonly EventKind[]).filter(
  (kind) => kind !== 'correction',
)

const ClockTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/)

const Scope = z.strictObject({
  channels: z.array(z.enum(CHANNELS)).min(1).max(20).optional(),
  points: z.array(Id).min(1).max(50).optional(),
  purposes: z.array(z.enum(PURPOSES)).min(1).max(20).optional(),
  places: z
    .array(z.enum(['home', 'work']))
    .min(1)
    .max(2)
    .optional(),
  hours: z
    .array(
      z.strictObject({
        from: ClockTime,
        to: ClockTime,
        weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
      }),
    )
    .min(1)
    .max(20)
    .optional(),
})

const Details = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/), z.union([textUpTo(500), z.int(), z.boolean()]))
  .refine((details) => Object.keys(details).length <= 30, { error: 'has more than 30 particulars' })

/** What happened to a matter besides contacts. */
export const EventStated = z
  .strictObject({
    kind: z.enum(ENTERED_KINDS as [EventKind, ...EventKind[]]),
    at: When,
    person: Id.optional().describe('Whom it is about; absent: the matter as a whole.'),
    debts: z.array(Id).min(1).max(50).optional().describe('Which debts; absent: all of the matter’s.'),
    organisation: Id.optional(),
    scope: Scope.optional().describe(
      'What it reaches; a part that is absent reaches everything of its kind.',
    ),
    proof: z
      .enum(['claimed', 'shown', 'documents'])
      .optional()
      .describe('How it is known; absent: shown, by the record it comes from.'),
    provedAt: TimeText.optional().describe('When papers were received.'),
    noticedAt: TimeText.optional().describe('When whoever acts had notice; absent: when it is recorded.'),
    until: TimeText.optional().describe('Its end, where that is known in advance.'),
    details: Details.optional().describe(
      'Named particulars that the law asks for, such as `covers: "time"`.',
    ),
    source: textUpTo(500).optional().describe('What shows it: a file, a recording, a letter.'),
    by: textUpTo(200).optional().describe('Who entered it.'),
  })
  .openapi('EventStated')

export type EventStated = z.infer<typeof EventStated>

/** What an event is held against. */
export interface EventContext {
  readonly seen: SeenMatter
  readonly house: HouseState
  readonly now: number
  /** How far clocks may be apart. */
  readonly toleranceSeconds: number
}

/** A stated event, or all that is wrong with it. */
export type ReadEvent =
  | { readonly ok: true; readonly event: TimelineEvent }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads an event.
 *
 * @param pointer  where it stands in the request
 */
export function readEvent(
  stated: EventStated,
  of: EventContext & { readonly id: string; readonly pointer: string },
): ReadEvent {
  const faults: Fault[] = []
  const at = stampOf(stated.at, `${of.pointer}/at`, of, faults)
  const instants = {
    provedAt: instantOf(stated.provedAt, `${of.pointer}/provedAt`, faults),
    noticedAt: instantOf(stated.noticedAt, `${of.pointer}/noticedAt`, faults),
    until: instantOf(stated.until, `${of.pointer}/until`, faults),
  }
  for (const name of ['provedAt', 'noticedAt', 'until'] as const) {
    const instant = instants[name]
    if (at && instant !== undefined && instant < at.earliest)
      faults.push(fault(`${of.pointer}/${name}`, 'too-early', 'is before the event', '早于事件发生时间'))
    if (name !== 'until' && instant !== undefined && instant > of.now + of.toleranceSeconds)
      faults.push(inFuture(`${of.pointer}/${name}`))
  }
  faults.push(...unknownNames(stated, of))
  if (!at || faults.length > 0) return { ok: false, faults }
  const { kind, person, debts, organisation, scope, proof, details, source } = stated
  const { provedAt, noticedAt, until } = instants
  return {
    ok: true,
    event: {
      id: of.id,
      kind,
      at,
      ...(person === undefined ? {} : { person }),
      ...(debts === undefined ? {} : { debts }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(scope === undefined ? {} : { scope: scopeOf(scope) }),
      ...(proof === undefined ? {} : { proof }),
      ...(provedAt === undefined ? {} : { provedAt }),
      ...(noticedAt === undefined ? {} : { noticedAt }),
      ...(until === undefined ? {} : { until }),
      ...(details === undefined ? {} : { details }),
      ...(source === undefined ? {} : { source }),
    },
  }
}

/** A stamp that was said, not in the future; what is wrong with it joins the faults. */
export function stampOf(
  when: z.infer<typeof When>,
  pointer: string,
  of: Pick<EventContext, 'now' | 'toleranceSeconds'>,
  faults: Fault[],
): Stamp | undefined {
  const read = parseStamp(when)
  if (!read.ok) {
    faults.push(
      ...read.problems.map((p) => fault(`${pointer}${p.pointer}`, p.code, p.message.en, p.message.zh)),
    )
    return undefined
  }
  if (read.value.earliest > of.now + of.toleranceSeconds) faults.push(inFuture(pointer))
  return read.value
}

/** An instant that was said; what is wrong with it joins the faults. */
export function instantOf(text: string | undefined, pointer: string, faults: Fault[]): number | undefined {
  if (text === undefined) return undefined
  const read = parseInstant(text)
  if (read.ok) return read.value
  faults.push(...read.problems.map((p) => fault(pointer, p.code, p.message.en, p.message.zh)))
  return undefined
}

const inFuture = (pointer: string): Fault =>
  fault(pointer, 'in-future', 'has not happened yet by the clock of this service', '按本服务时钟尚未发生')

/** Names of people, debts, numbers and organisations that the matter, or the house, does not know. */
export function unknownNames(
  named: {
    readonly person?: string | undefined
    readonly debts?: readonly string[] | undefined
    readonly organisation?: string | undefined
    readonly scope?: { readonly points?: readonly string[] | undefined } | undefined
  },
  { seen, house, pointer }: Pick<EventContext, 'seen' | 'house'> & { readonly pointer: string },
): readonly Fault[] {
  return [
    ...(named.person === undefined || seen.state.persons.has(named.person)
      ? []
      : [fault(`${pointer}/person`, 'unknown', 'the matter knows no such person', '该案件没有此人')]),
    ...(named.debts ?? []).flatMap((debt, i) =>
      seen.debts.has(debt)
        ? []
        : [fault(`${pointer}/debts/${i}`, 'unknown', 'the matter has no such debt', '该案件没有此笔债务')],
    ),
    ...(named.scope?.points ?? []).flatMap((point, i) =>
      seen.state.points.has(point)
        ? []
        : [
            fault(
              `${pointer}/scope/points/${i}`,
              'unknown',
              'the matter knows no such number or address',
              '该案件没有此号码或地址',
            ),
          ],
    ),
    ...(named.organisation === undefined || house.organisations.some((o) => o.id === named.organisation)
      ? []
      : [
          fault(`${pointer}/organisation`, 'unknown', 'no such organisation is known here', '没有登记该机构'),
        ]),
  ]
}

/** A scope without the members that were not given. */
function scopeOf(scope: z.infer<typeof Scope>): EventScope {
  const { channels, points, purposes, places, hours } = scope
  return {
    ...(channels === undefined ? {} : { channels }),
    ...(points === undefined ? {} : { points }),
    ...(purposes === undefined ? {} : { purposes }),
    ...(places === undefined ? {} : { places }),
    ...(hours === undefined
      ? {}
      : {
          hours: hours.map(({ from, to, weekdays }) => ({
            from,
            to,
            ...(weekdays === undefined ? {} : { weekdays }),
          })),
        }),
  }
}
