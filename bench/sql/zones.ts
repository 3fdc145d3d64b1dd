/**
 * Local time in SQL. One expression over a table of offsets: asking the database's own calendar for the zone of each
 * row costs two orders of magnitude more, and joining the table about twice as much.
 */

const SECONDS_UNTIL = 4_102_444_800
const SECONDS_FROM = 0

/** From which instant, epoch seconds, a zone is how many seconds ahead of UTC: until 2100. */
export function offsetsOf(zone: string): readonly (readonly [from: number, seconds: number])[] {
  const offsets: [number, number][] = []
  let at: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(SECONDS_FROM).toZonedDateTimeISO(zone)
  while (at !== null && at.epochMilliseconds / 1000 < SECONDS_UNTIL) {
    offsets.push([at.epochMilliseconds / 1000, at.offsetNanoseconds / 1e9])
    at = at.getTimeZoneTransition('next')
  }
  return offsets
}

/**
 * An SQL expression for the offset of a row in seconds, from its columns `at` and `zone`; null for another zone.
 *
 * @param zones  the zones that the log names
 * @param span  the first and the last instant of the log, epoch seconds: offsets outside are left out
 */
export function offsetSql(zones: readonly string[], span: readonly [number, number]): string {
  const ofZone = (zone: string): string => {
    const offsets = offsetsOf(zone)
    const first = Math.max(
      0,
      offsets.findLastIndex(([from]) => from <= span[0]),
    )
    const needed = offsets.slice(first).filter(([from], i) => i === 0 || from <= span[1])
    const changes = needed
      .slice(1)
      .map(([from], i) => `WHEN epoch_us("at") < ${from}000000 THEN ${needed[i]?.[1] ?? 0}`)
    const last = needed.at(-1)?.[1] ?? 0
    return changes.length === 0 ? `${last}` : `CASE ${changes.join(' ')} ELSE ${last} END`
  }
  return `CASE "zone" ${zones.map((zone) => `WHEN '${zone.replaceAll("'", "''")}' THEN ${ofZone(zone)}`).join(' ')} END`
}
