/** Text as GB18030 bytes, for tests: the platform only decodes, so its decoder is turned round once for two-byte characters. */

let table: ReadonlyMap<string, readonly [number, number]> | undefined

function tableOf(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const all = new Map<string, readonly [number, number]>()
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue
      const text = decoder.decode(Uint8Array.of(first, second))
      if (!all.has(text)) all.set(text, [first, second])
    }
  }
  return all
}

/**
 * The bytes of a text of ASCII and two-byte characters.
 *
 * @throws {RangeError} if a character needs four bytes
 */
export function gb18030Of(text: string): Uint8Array {
  table ??= tableOf()
  const pairs = table
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0
      if (code < 0x80) return [code]
      const pair = pairs.get(character)
      if (pair === undefined) throw new RangeError(`no two-byte form of ${character}`)
      return [...pair]
    }),
  )
}
