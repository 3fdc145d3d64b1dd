/**
 * The invented month as the log of every source: each is read and audited as any log, and its planted breaches give the
 * findings that Forbear's own log of them gives, no more and no fewer, but what the source's facts cannot show.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Debt } from '@forbear/conduct/facts'
import { rulebook } from '@forbear/law'
import {
  type FormatName,
  type LogContact,
  type ReadOptions,
  addsUp,
  formats,
  writeForbearCsv,
  writeForbearJsonl,
  writeForbearParquet,
} from '@forbear/logs'
import {
  EXCHANGE_CONTEXTS,
  PRIVATE_NUMBER,
  asteriskOf,
  backupCallsOf,
  backupMessagesOf,
  callCentreCsvOf,
  callCentreMap,
  callCentreXlsxOf,
  carrierBillOf,
  collectorsOf,
  freeswitchOf,
  isTalk,
  personOf,
  smsGatewayOf,
  twilioCallsCsvOf,
  twilioCallsJsonOf,
  twilioMessagesCsvOf,
  twilioMessagesJsonOf,
  typedOf,
} from '@forbear/logs/testing'
import { parseAssumptions } from '@forbear/audit/assumptions'
import type { AuditContext } from '@forbear/audit/context'
import type { AuditResult } from '@forbear/audit/result'
import { readLog } from '../audit/read-log.ts'
import { judgeRead } from '@forbear/audit/run'
import { auditMonth } from '../commands/demo.ts'
import { realNames } from '@forbear/audit/statistics/pseudonyms'
import { generateMonth } from './agency.ts'

const ZONE = 'Asia/Shanghai'
const month = generateMonth(20261001, 20)
const folder = mkdtempSync(join(tmpdir(), 'forbear-formats-'))
after(() => rmSync(folder, { recursive: true }))

/** The breaches planted, by what they are. */
type Plant =
  | 'late call'
  | 'early message'
  | 'fourth talk'
  | 'seventh dial'
  | 'mother called'
  | 'friend after refusal'
  | 'lone visitor'
  | 'after a plan'
  | 'threat'
  | 'late answer'

const PLANTS: readonly Plant[] = [
  'late call',
  'early message',
  'fourth talk',
  'seventh dial',
  'mother called',
  'friend after refusal',
  'lone visitor',
  'after a plan',
  'threat',
  'late answer',
]

interface Source {
  readonly format: FormatName
  /** Which acts such a source would log at all. */
  readonly logs: (act: LogContact) => boolean
  /** One log, or one for each phone that was reached. */
  readonly write: (acts: readonly LogContact[]) => readonly SourceFile[]
  readonly read?: ReadOptions
  readonly logZone?: string
  readonly assume: readonly string[]
  /** Whether the lender vouches that the log holds every contact of its kind. */
  readonly isComplete: boolean
  /** Planted breaches that its facts cannot show, each with why. */
  readonly cannotShow: Readonly<Partial<Record<Plant, string>>>
}

interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of a phone: whose contacts it holds. */
  readonly phone?: ReadOptions['phone']
}

/** A message relayed through a contact person is no collection: a source without purposes cannot tell. */
const isRelay = ({ purpose }: LogContact): boolean => purpose === 'relay-message'
const isCall = ({ channel }: LogContact): boolean => channel === 'call'
const isMessage = ({ channel }: LogContact): boolean => channel === 'sms'

const one =
  (name: string, write: (acts: readonly LogContact[]) => Uint8Array): Source['write'] =>
  (acts) => [{ name, bytes: write(acts) }]

const numberOf = (organisation: string | undefined): string =>
  organisation === 'north-gate-agency' ? '02155550102' : '01055550101'

const roleOf = (person: string): 'debtor' | 'contact-person' =>
  month.context.persons.find((p) => p.id === person)?.role === 'debtor' ? 'debtor' : 'contact-person'

/** A file for each phone that was reached. */
const eachPhone =
  (suffix: string, write: (acts: readonly LogContact[]) => Uint8Array): Source['write'] =>
  (acts) =>
    [...Map.groupBy(acts, (act) => act.number ?? '')].map(([number, reached]) => {
      const person = reached[0] ? personOf(reached[0]) : ''
      return {
        name: `${person}${suffix}`,
        bytes: write(reached),
        phone: {
          point: number,
          person,
          role: roleOf(person),
          collectors: collectorsOf(month.contacts, numberOf),
        },
      }
    })

const EXCHANGE = ['purpose=collection', 'debts=one', 'answered=debtor-from-20-seconds']
const NO_MESSAGES = 'an exchange logs calls; the message is in no record of it'
const NO_VISITS = 'a visit passes through no telephone'
const NO_WORDS = 'what was said is in no field'
const NO_PURPOSE =
  'a relayed message and collection look alike: purpose=collection would be false of it, so these calls are left out of the log that is audited under it'
const NO_CALLS = 'the source carries messages only'

const MESSAGES_CANNOT: Source['cannotShow'] = {
  'late call': NO_CALLS,
  'fourth talk': NO_CALLS,
  'seventh dial': NO_CALLS,
  'mother called': NO_CALLS,
  'friend after refusal': NO_CALLS,
  'lone visitor': NO_VISITS,
  'after a plan': NO_CALLS,
  threat: NO_CALLS,
}
const CALLS_CANNOT: Source['cannotShow'] = {
  'early message': NO_MESSAGES,
  'friend after refusal': NO_PURPOSE,
  'lone visitor': NO_VISITS,
  threat: NO_WORDS,
}
const PHONE_CANNOT: Source['cannotShow'] = {
  'friend after refusal': NO_PURPOSE,
  'lone visitor': NO_VISITS,
  threat: NO_WORDS,
}

const NO_STATEMENTS = { events: [], coverage: [], declarations: [] }
const everything = (): boolean => true
const exchange = {
  logs: (act: LogContact) => isCall(act) && !isRelay(act),
  isComplete: true,
  assume: EXCHANGE,
}
const messages = { logs: isMessage, isComplete: true, assume: ['purpose=collection', 'debts=one'] }
const phone = {
  logs: (act: LogContact) => (isCall(act) || isMessage(act)) && !isRelay(act),
  isComplete: false,
  assume: EXCHANGE,
}
const own = { logs: everything, isComplete: true, assume: [], cannotShow: {} }

const SOURCES: Readonly<Record<string, Source>> = {
  'forbear-jsonl': {
    ...own,
    format: 'forbear-jsonl',
    write: one('log.jsonl', (acts) => writeForbearJsonl(acts, NO_STATEMENTS)),
  },
  'forbear-csv': { ...own, format: 'forbear-csv', write: one('log.csv', writeForbearCsv) },
  'forbear-parquet': { ...own, format: 'forbear-parquet', write: one('log.parquet', writeForbearParquet) },
  'columns, CSV in GB18030': {
    ...own,
    format: 'columns',
    write: one('cti.csv', callCentreCsvOf),
    read: { map: callCentreMap({ kind: 'csv', encoding: 'gb18030', separator: ',' }) },
  },
  'columns, XLSX': {
    ...own,
    format: 'columns',
    write: one('cti.xlsx', callCentreXlsxOf),
    read: { map: callCentreMap({ kind: 'xlsx' }) },
  },
  'asterisk-cdr': {
    ...exchange,
    format: 'asterisk-cdr',
    write: one('Master.csv', asteriskOf),
    read: { contexts: EXCHANGE_CONTEXTS },
    logZone: 'UTC',
    cannotShow: CALLS_CANNOT,
  },
  'freeswitch-csv': {
    ...exchange,
    format: 'freeswitch-csv',
    write: one('Master.csv', freeswitchOf),
    read: { contexts: EXCHANGE_CONTEXTS },
    logZone: ZONE,
    cannotShow: CALLS_CANNOT,
  },
  'twilio-calls, JSON': {
    ...exchange,
    format: 'twilio-calls',
    write: one('Calls.json', twilioCallsJsonOf),
    cannotShow: CALLS_CANNOT,
  },
  'twilio-calls, CSV': {
    ...exchange,
    format: 'twilio-calls',
    write: one('Calls.csv', twilioCallsCsvOf),
    cannotShow: CALLS_CANNOT,
  },
  'twilio-messages, JSON': {
    ...messages,
    format: 'twilio-messages',
    write: one('Messages.json', twilioMessagesJsonOf),
    cannotShow: MESSAGES_CANNOT,
  },
  'twilio-messages, CSV': {
    ...messages,
    format: 'twilio-messages',
    write: one('Messages.csv', twilioMessagesCsvOf),
    cannotShow: MESSAGES_CANNOT,
  },
  'sms-gateway': {
    ...messages,
    format: 'sms-gateway',
    write: one('reports.csv', smsGatewayOf),
    logZone: ZONE,
    cannotShow: MESSAGES_CANNOT,
  },
  'sms-backup-xml, calls': {
    ...phone,
    format: 'sms-backup-xml',
    logs: (act) => phone.logs(act) && isCall(act) && act.outcome !== 'not-connected',
    write: eachPhone('-calls.xml', (acts) => backupCallsOf(acts, numberOf)),
    cannotShow: { ...PHONE_CANNOT, 'early message': 'messages are in the other file of the backup' },
  },
  'sms-backup-xml, messages': {
    ...phone,
    format: 'sms-backup-xml',
    logs: isMessage,
    write: eachPhone('-sms.xml', (acts) => backupMessagesOf(acts, numberOf)),
    cannotShow: MESSAGES_CANNOT,
  },
  'carrier-bill-cn': {
    ...phone,
    format: 'carrier-bill-cn',
    logs: (act) => phone.logs(act) && (isTalk(act) || isMessage(act)),
    write: eachPhone('-bill.csv', (acts) => carrierBillOf(acts, numberOf)),
    logZone: ZONE,
    cannotShow: {
      ...PHONE_CANNOT,
      'late call': 'a missed call is on no bill',
      'seventh dial': 'a missed call is on no bill',
      'after a plan': 'a missed call is on no bill',
    },
  },
  typed: {
    ...phone,
    format: 'typed',
    logs: (act) => phone.logs(act) && act.outcome !== 'not-connected',
    write: eachPhone('-notes.txt', (acts) => typedOf(acts, numberOf)),
    logZone: ZONE,
    cannotShow: PHONE_CANNOT,
  },
}

/** What the month's own log says of debts, for sources whose rows name none. */
const debts = [...new Map(month.contacts.map((c) => [c.debts?.[0], c])).values()].map(
  (c): Debt & { readonly owedBy: string } => ({
    id: String(c.debts?.[0]),
    owedBy: month.context.persons.find((p) => p.id === c.person)?.matter ?? personOf(c),
    ...(c.facts.product !== undefined && { product: c.facts.product }),
    stage: 'overdue',
  }),
)

/** What a user of the source knows besides its log. */
const contextOf = ({ isComplete }: Source): AuditContext => ({
  ...month.context,
  logOf: 'stillwater-agency',
  debts,
  events: month.statements.events,
  coverage: isComplete ? month.statements.coverage : [],
  declarations: month.statements.declarations,
})

/** The log written, read from its files and judged: the path of any log. */
function audited(name: string, source: Source): AuditResult {
  const acts = month.contacts.filter(source.logs)
  const files = source.write(acts).map((file) => {
    const path = join(folder, `${name.replaceAll(/\W+/g, '-')}-${file.name}`)
    writeFileSync(path, file.bytes)
    return { ...file, path }
  })
  const assumptions = parseAssumptions(source.assume)
  assert.ok(assumptions.ok)
  const matters = {
    assumptions: assumptions.value,
    context: contextOf(source),
    jurisdiction: 'CN',
    zone: ZONE,
  }
  const { log, digests, clear } = readLog(
    files.map((f) => f.path),
    {
      format: source.format,
      logZone: source.logZone,
      matters,
      strict: true,
      read: (path) => ({
        ...source.read,
        ...(source.logZone !== undefined && { logZone: source.logZone }),
        phone: files.find((f) => f.path === path)?.phone,
      }),
    },
  )
  try {
    assert.ok(addsUp(log.rows))
    assert.ok(!JSON.stringify([...log.groups()]).includes(PRIVATE_NUMBER))
    const result = judgeRead(log, {
      rulebook,
      assumptionTexts: source.assume,
      matters,
      knowledge: 'then',
      rows: { pseudonym: realNames, reviews: new Map(), words: [] },
      head: {
        files: digests,
        format: log.format,
        layout: log.layout,
        jurisdiction: 'CN',
        zone: ZONE,
        logZone: source.logZone ?? null,
        context: null,
        rulesOf: null,
        knowledge: 'then',
        policies: [],
        names: 'names',
        rulebook: 'test',
        engine: 'test',
        timeZoneData: 'test',
      },
    })
    assert.equal(log.contacts, acts.length, `${name}: a contact for each act`)
    return result
  } finally {
    clear()
  }
}

/** A finding as every source can say it: the rule, the person, the instant; of a duty the rule and its events. */
const saidOf = (result: AuditResult): readonly string[] => [
  ...result.certain.map(({ finding, at }) => `${finding.rule} ${finding.person} ${at}`),
  ...result.duties.filter((d) => d.certain !== 'clear').map((d) => `${d.rule} ${d.about.join(' ')}`),
]

const baseline = await auditMonth(month, 'names')
const truth = saidOf(baseline)

/** What Forbear's own log says of each planted breach. */
const byPlant = new Map(
  month.planted.map(({ about }, index) => {
    const instants = new Set(baseline.certain.filter((f) => about.includes(f.contact)).map((f) => f.at))
    const says = truth.filter(
      (said) =>
        [...instants].some((at) => said.endsWith(at)) ||
        about.some((id) => said.split(' ').slice(1).includes(id)),
    )
    return [PLANTS[index], says] as const
  }),
)

test('Forbear’s own log shows every planted breach, and nothing else is found in it', () => {
  assert.equal(month.planted.length, PLANTS.length)
  for (const plant of PLANTS) assert.notEqual(byPlant.get(plant)?.length ?? 0, 0, plant)
  assert.deepEqual([...byPlant.values()].flat().toSorted(), truth.toSorted())
})

test('every format is among the sources', () => {
  assert.deepEqual(
    [...new Set(Object.values(SOURCES).map((s) => s.format))].toSorted(),
    Object.keys(formats).toSorted(),
  )
})

for (const [name, source] of Object.entries(SOURCES)) {
  test(`${name}: the same findings as Forbear’s own log, but what its facts cannot show`, () => {
    const result = audited(name, source)
    const expected = PLANTS.filter((plant) => source.cannotShow[plant] === undefined).flatMap(
      (plant) => byPlant.get(plant) ?? [],
    )
    assert.deepEqual(saidOf(result).toSorted(), expected.toSorted())
  })
}
