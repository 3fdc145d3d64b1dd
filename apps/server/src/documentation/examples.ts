/** Bodies that the document shows, by operation. A test sends each of them; names, numbers and ids are invented. */

/** Ids of the examples: a reader of the document recognises them, and a test puts real ones in their place. */
export const EXAMPLE_IDS = {
  matter: 'mat_01kb2m7x2n00000000000000aa',
  person: 'per_01kb2m7x2n00000000000000bb',
  point: 'pt_01kb2m7x2n00000000000000cc',
  debt: 'deb_01kb2m7x2n00000000000000dd',
} as const

const CALL = {
  matter: EXAMPLE_IDS.matter,
  person: EXAMPLE_IDS.person,
  point: EXAMPLE_IDS.point,
  debts: [EXAMPLE_IDS.debt],
  channel: 'call',
  mode: 'human',
  purpose: 'collection',
  callerId: 'shown',
  audience: 'dialler-1',
  ceilings: { ringSeconds: 30, talkSeconds: 600 },
}

/** A body by the id of its operation. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  openMatter: {
    reference: 'YL-2026-000117',
    jurisdiction: 'CN',
    policies: ['house/considerate'],
    coveredSince: '2026-01-01T00:00:00+08:00',
    persons: [
      {
        reference: 'customer-117',
        name: '罗小满（虚构）',
        role: 'debtor',
        zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }],
      },
      { reference: 'customer-117/mother', role: 'relative', liable: 'no' },
    ],
    debts: [
      {
        reference: 'loan-117',
        product: 'online-consumer-loan',
        stage: 'overdue',
        overdueSince: '2026-01-10',
        consumer: 'yes',
      },
    ],
    points: [{ value: '+8610000000117', kind: 'mobile', person: 'customer-117', provenance: 'contract' }],
    declarations: [
      {
        class: 'all',
        source: 'the lender’s own files and its daily query of the courts',
        until: '2026-03-01T00:00:00+08:00',
        freshForDays: 30,
      },
    ],
  },
  reservePermit: CALL,
  judgeContact: CALL,
}
