/** Chance in small pieces: asked of the system by the page, since asking costs more than the bytes. */

/** Bytes asked for at a time. */
const PAGE = 4096

/**
 * The same chance, handed out piece by piece: no byte twice, and none left behind once it was handed out.
 *
 * @param source  gives fresh random bytes
 */
export function pooled(source: (count: number) => Uint8Array): (count: number) => Uint8Array {
  let page: Uint8Array = new Uint8Array(0)
  let used = 0
  return (count) => {
    if (count > PAGE / 4) return source(count)
    if (used + count > page.length) {
      page = source(PAGE)
      used = 0
    }
    // a copy: `slice` of a Buffer is a view, which would be wiped with the page
    const piece = Uint8Array.from(page.subarray(used, used + count))
    // whoever reads this process's memory later does not learn what was handed out from here
    page.fill(0, used, used + count)
    used += count
    return piece
  }
}
