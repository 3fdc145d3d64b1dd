/** Parquet's hybrid of run lengths and packed bits: levels and dictionary indexes. */

/**
 * Reads values of one width and puts each behind what its place holds, as a further digit: `out * radix + value`.
 * With radix 0 it puts the values themselves.
 *
 * @param from  the first byte
 * @param until  the first byte after them
 * @param width  bits of a value, 0 to 24
 * @param out  takes `count` values from `to` on
 */
export function readHybrid(
  bytes: Uint8Array,
  [from, until]: readonly [from: number, until: number],
  width: number,
  [out, to, count]: readonly [out: Int32Array, to: number, count: number],
  radix = 0,
): void {
  let at = from
  let done = to
  const all = to + count
  while (done < all) {
    if (at >= until) throw new RangeError('a run of levels or indexes ends before its values do')
    let head = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      head |= (byte & 127) << shift
      if (byte < 128) break
    }
    const runs = head >>> 1
    if ((head & 1) === 0) {
      let value = 0
      for (let shift = 0; shift < width; shift += 8) value |= (bytes[at++] ?? 0) << shift
      const end = Math.min(all, done + runs)
      for (; done < end; done++) out[done] = (out[done] ?? 0) * radix + value
    } else {
      const end = Math.min(all, done + runs * 8)
      unpack(bytes, at, width, out, done, end, radix)
      done = end
      at += runs * width
    }
  }
}

/** Packed bits, the low ones first; eight values are `width` bytes. */
function unpack(
  bytes: Uint8Array,
  from: number,
  width: number,
  out: Int32Array,
  first: number,
  end: number,
  radix: number,
): void {
  const mask = (1 << width) - 1
  let at = from
  let i = first
  if (width <= 4) {
    for (; i + 8 <= end; i += 8) {
      let word = 0
      for (let b = 0; b < width; b++) word |= (bytes[at++] ?? 0) << (b * 8)
      for (let k = i; k < i + 8; k++) {
        out[k] = (out[k] ?? 0) * radix + (word & mask)
        word >>>= width
      }
    }
  }
  let window = 0
  let held = 0
  for (; i < end; i++) {
    while (held < width) {
      window |= (bytes[at++] ?? 0) << held
      held += 8
    }
    out[i] = (out[i] ?? 0) * radix + (window & mask)
    window >>>= width
    held -= width
  }
}

/** Whether all `count` levels are `level`, as one run says: the common case, which needs no array. */
export function isOneRun(bytes: Uint8Array, from: number, count: number, level: number): boolean {
  let at = from
  let head = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0
    head |= (byte & 127) << shift
    if (byte < 128) break
  }
  return (head & 1) === 0 && head >>> 1 >= count && bytes[at] === level
}
