/** Schemas that routes share: ids, instants, pages. */
import { z } from '@hono/zod-openapi'

/** An id of ours, or `ref:` with the lender's own. */
export const Id = z
  .string()
  .min(1)
  .max(200)
  // a name on one line: no control, bidirectional or surrogate characters that could mislead who reads it
  .regex(/^(?!\s)[^\p{Cc}\p{Cf}\p{Cs}]+(?<!\s)$/u)
  .openapi({ example: 'mat_01kb2m7x2n0000000000000000' })

/**
 * Text that people write and read, given back as it came: characters that control a terminal or turn the direction of
 * writing are refused, since what is read would not be what is recorded.
 *
 * @param most  UTF-16 code units at most
 */
export const textUpTo = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u, {
      error:
        'holds characters that cannot be read: control characters or such as turn the direction of writing',
    })
    .regex(/\S/, { error: 'says nothing' })

/** An instant with its offset, read to the second; a time without one is refused, since nobody can tell which it is. */
export const Moment = z.iso.datetime({ offset: true }).openapi({ example: '2026-03-02T09:00:00+08:00' })

/** Whole seconds since 1970 of such an instant. */
export const secondsOf = (text: string): number =>
  Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000)

/** An instant of whole seconds, in UTC. */
export const textOf = (epochSeconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString()

/** Words in both languages. */
export const Words = z.object({ en: z.string(), zh: z.string() }).openapi('Words')
