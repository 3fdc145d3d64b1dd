/** The plainest matter, call and law: a test changes only what it is about. All names are invented. */
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Coverage, Declaration, Matter, Timeline } from '../facts/matter.ts'
import type { Instrument, Rulebook } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import type { Words } from '../language/words.ts'
import type { JudgeOptions } from '../judge/setting.ts'

/** The same words in both languages. */
export function words(text: string): Words {
  return { en: text, zh: text }
}

const ALWAYS: Coverage = {
  actors: 'all',
  channels: 'all',
  from: -8_640_000_000_000,
  until: 8_640_000_000_000,
}
const EVERYTHING: Declaration = { class: 'all', source: 'test', until: 8_640_000_000_000 }

/** An empty timeline whose record is complete in time, actors, channels and states. */
export const COMPLETE: Timeline = { contacts: [], events: [], coverage: [ALWAYS], declarations: [EVERYTHING] }

/** One debtor in one zone with two numbers, one debt, a lender and two agencies; all of it known. */
export function ordinaryMatter(zone: string): Matter {
  return {
    id: 'matter',
    jurisdiction: 'ZZ',
    persons: [
      { id: 'debtor', role: 'debtor', liable: 'yes', zones: [{ evidence: 'residence', oneOf: [zone] }] },
      { id: 'friend', role: 'friend', liable: 'no', zones: [{ evidence: 'residence', oneOf: [zone] }] },
    ],
    debts: [{ id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'bank', consumer: 'yes' }],
    points: [
      { id: 'mobile', kind: 'mobile', person: 'debtor', place: 'other', zones: [zone] },
      { id: 'landline', kind: 'landline', person: 'debtor', place: 'home', zones: [zone] },
    ],
    organisations: [
      { id: 'bank', kind: 'creditor', creditorType: 'bank', members: [], membersComplete: true, zone },
      { id: 'agency', kind: 'agency', zone },
      { id: 'agency-2', kind: 'agency', zone },
    ],
    creditor: 'bank',
  }
}

/** A call by the agency to the debtor's mobile about the loan; what became of it is not known. */
export function ordinaryCall(id: string, at: number): Contact {
  return {
    id,
    at: exactly(at),
    channel: 'call',
    direction: 'outbound',
    by: { organisation: 'agency', collector: 'c1' },
    person: 'debtor',
    point: 'mobile',
    debts: ['loan'],
    purpose: 'collection',
    mode: 'human',
  }
}

/** An instrument of the invented place ZZ, in force since 2000, read on the debtor's clock. */
export function inventedInstrument(rules: readonly Rule[], change: Partial<Instrument> = {}): Instrument {
  return {
    id: 'zz/act',
    place: 'ZZ',
    citation: 'ZZ Act',
    title: words('ZZ Act'),
    issuer: 'ZZ',
    force: 'statute',
    inForce: { from: '2000-01-01' },
    readOn: '2026-01-01',
    sources: [{ title: 'ZZ Act' }],
    clock: { of: 'debtor-residence', citation: 'ZZ 1', basis: 'read' },
    rules,
    ...change,
  }
}

/** The instruments with a calendar for 2017 to 2028 in which 1 and 2 March are off and the Sunday before is worked. */
export function inventedRulebook(...instruments: readonly Instrument[]): Rulebook {
  const years = Array.from({ length: 12 }, (_, i) => 2017 + i)
  return {
    instruments,
    calendars: [
      {
        id: 'cn',
        title: words('cn'),
        weekend: [6, 7],
        years: years.map((year) => ({
          year,
          source: { title: 'test' },
          daysOff: [
            { on: `${year}-03-09`, name: words('off') },
            { on: `${year}-11-05`, name: words('off') },
          ],
          daysWorked: year === 2026 ? ['2026-03-08', '2026-11-01'] : [],
        })),
      },
    ],
    territories: [{ place: 'ZZ', zones: ['America/Chicago', 'Asia/Kolkata'], source: { title: 'test' } }],
  }
}

/** Options for judging under these instruments: after the act, everything known, unless changed. */
export function judging(
  instruments: readonly Instrument[],
  change: Partial<Omit<JudgeOptions, 'rulebook'>> = {},
): JudgeOptions {
  return {
    rulebook: inventedRulebook(...instruments),
    rulebookDigest: 'test',
    engineVersion: 'test',
    timeZoneData: 'test',
    mode: 'gate',
    moment: 'after',
    knowledge: 'now',
    ...change,
  }
}
