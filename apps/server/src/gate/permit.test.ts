/** The contact that a permit stands for in every count. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterFacts } from '../record/fact.ts'
import { type PermitFact, afterEntry, contactsOfPermit, reserved } from './permit.ts'

const FROM = 1_772_600_000
const UNTIL = FROM + 120

const RESERVED: MatterFacts['permit-reserved'] = {
  client: 'cli_1',
  permit: 'prm_1',
  act: {
    id: 'con_1',
    at: { earliest: FROM, latest: FROM },
    channel: 'call',
    direction: 'outbound',
    by: { organisation: 'org_1' },
    person: 'per_1',
  },
  audience: 'dialler-1',
  terms: { notBefore: FROM, expiresAt: UNTIL, exposureSeconds: 35, toleranceSeconds: 60 },
  ceilings: { attempts: 1 },
  certain: 'clear',
  possible: 'clear',
  rulebook: 'test',
  decision: {
    certain: 'clear',
    possible: 'clear',
    policy: null,
    findings: [],
    needs: [],
    conditions: [],
    judgedAt: FROM,
    rulebook: 'test',
    engine: 'test',
    timeZoneData: 'test',
    knowledge: [],
  },
}

const VOIDED: PermitFact & { readonly at: number } = {
  kind: 'permit-voided',
  at: FROM + 5,
  values: { client: 'cli_1', permit: 'prm_1', at: FROM + 5, because: 'holder' },
}

test('a contact on a voided permit may have begun at any second of the interval, until somebody reports when (S29)', () => {
  const voided = afterEntry(reserved(RESERVED, FROM), VOIDED)
  const [open] = contactsOfPermit(voided)
  assert.deepEqual(open?.at, { earliest: FROM, latest: UNTIL })
  assert.deepEqual(open?.permit, { state: 'voided', inFlight: true })
  const settled = afterEntry(voided, {
    kind: 'permit-settled',
    at: FROM + 90,
    values: {
      client: 'cli_1',
      permit: 'prm_1',
      begunAt: FROM + 30,
      outcome: 'conversation',
      evidence: 'holder',
    },
  })
  const [known] = contactsOfPermit(settled)
  assert.deepEqual(known?.at, { earliest: FROM + 30, latest: FROM + 30 })
})
