/** Invented matters, as a lender would open them. */
import type { z } from '@hono/zod-openapi'
import type { MatterOpening } from '../matters/opening.ts'

/** What a client sends. */
export type OpeningSent = z.input<typeof MatterOpening>

/** A borrower in Guizhou with one online loan and a mobile, and a mother. */
export function guizhouMatter(reference = 'A-1001'): OpeningSent {
  return {
    reference,
    jurisdiction: 'CN',
    coveredSince: '2020-01-01T00:00:00+08:00',
    persons: [
      {
        reference: `${reference}/debtor`,
        name: '测试借款人',
        role: 'debtor',
        zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }],
      },
      { reference: `${reference}/mother`, role: 'contact-person' },
    ],
    debts: [
      {
        reference: `${reference}/loan`,
        product: 'online-consumer-loan',
        stage: 'overdue',
        overdueSince: '2026-01-10',
        consumer: 'yes',
      },
    ],
    points: [
      {
        value: numberOf(reference),
        kind: 'mobile',
        person: `${reference}/debtor`,
        provenance: 'contract',
      },
    ],
    declarations: [
      {
        class: 'all',
        source: 'the lender’s own files and its daily query of the courts',
        until: '2026-03-02T00:00:00+08:00',
        freshForDays: 30,
      },
    ],
    placements: [{ debt: `${reference}/loan`, agency: 'org_north' }],
  }
}

/** The invented mobile of a matter's debtor: the range is not assigned. */
export const numberOf = (reference: string): string => `+861000000${reference.slice(-4)}`
