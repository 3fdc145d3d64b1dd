/** A phone whose clock runs ahead is noticed, on both sides of the day that is allowed for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContactPoint } from '../../engine/view.ts'
import { isAhead } from './doubts.ts'

const at = (seconds: number): Pick<ContactPoint, 'at'> => ({ at: seconds })

test('a day ahead is allowed for, a second more is not', () => {
  const now = 1_795_000_000
  assert.deepEqual(
    [at(now), at(now + 86_400), at(now + 86_401)].map((contact) => isAhead(contact, now)),
    [false, false, true],
  )
})
