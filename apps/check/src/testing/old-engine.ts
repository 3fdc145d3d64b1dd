/** Makes a browser as poor as one of about 2022, in the page and in its workers, so that the polyfills have to do the work. */

/** Takes away what `page/polyfills.ts` brings; runs in a page and in a worker. */
const TAKE_AWAY = `(() => {
  delete globalThis.Temporal
  delete globalThis.Iterator
  delete globalThis.structuredClone
  const gone = (from, names) => { for (const name of names) delete from[name] }
  gone(Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
  gone(Array, ['fromAsync'])
  gone(Object, ['groupBy', 'hasOwn'])
  gone(Map, ['groupBy'])
  gone(Map.prototype, ['getOrInsert', 'getOrInsertComputed'])
  gone(Promise, ['withResolvers', 'try'])
  gone(RegExp, ['escape'])
  gone(String.prototype, ['isWellFormed', 'toWellFormed'])
  gone(Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
  gone(Uint8Array.prototype, ['toHex', 'toBase64'])
  gone(Uint8Array, ['fromHex', 'fromBase64'])
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
  gone(iterator, ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'])
})()`

/** For `before`: runs a script in the page, and before every script that the page makes in memory for a worker. */
export const beforeScripts = (script: string): string => `${script};
globalThis.Blob = class extends Blob {
  constructor(parts, options) {
    super(options && options.type === 'text/javascript' ? [${JSON.stringify(script)}, ';\\n', ...parts] : parts, options)
  }
};`

/** For `before`: page and workers begin without what the polyfills bring. */
export const OLD_ENGINE: string = beforeScripts(TAKE_AWAY)
