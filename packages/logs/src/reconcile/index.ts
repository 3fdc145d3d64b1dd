/** Two logs of the same contacts held together (S34). */
export * from './result.ts'
export { numberKeysOf } from './number-keys.ts'
export { reconcile } from './reconcile.ts'
