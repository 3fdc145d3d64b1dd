/** The shared folder is found, its absence is quiet by default and loud on demand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shared } from './shared.ts'

test('a path that exists is returned in full', () => {
  assert.equal(
    shared('shared.ts', { folder: import.meta.dirname, demand: 'required' }),
    `${import.meta.dirname}/shared.ts`,
  )
})

test('a missing path is undefined unless it is demanded', () => {
  const folder = `${import.meta.dirname}/no-such-folder`
  assert.equal(shared('a', { folder }), undefined)
  assert.throws(() => shared('a', { folder, demand: 'required' }), /FORBEAR_SHARED=required.*no "a"/)
})
