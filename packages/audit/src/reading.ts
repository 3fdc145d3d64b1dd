/**
 * One log out of one or several files, contact by contact: shelved by debtor, checked against its context, counted.
 * Ids stay unique for each debtor, counts add up, nothing is dropped, no contact counts twice.
 */
import type { Channel, TimelineEvent } from '@forbear/conduct/facts'
import {
  type Log,
  type LogContact,
  type SetAside,
  type SoundnessReport,
  newSoundness,
  problem,
} from '@forbear/logs'
import { type Contradiction, newContradictions } from './contradictions.ts'
import { type MattersOptions, factValues, matterKey } from './matters.ts'
import type { Groups, Shelf, Shelved } from './shelf.ts'

/** What a file said besides its contacts. */
export type FileLog = Omit<Log, 'ok' | 'contacts'>

/** A file that was read. */
export interface FileRead {
  readonly name: string
  readonly log: FileLog
}

/** A log as an audit takes it: the whole of it known, its contacts given debtor by debtor. */
export interface ReadLog extends FileLog {
  /** Names of the files, by their place; a contact's file is told only where there are several. */
  readonly files: readonly string[]
  readonly contacts: number
  /** First and last instant, epoch seconds; absent for a log without contacts. */
  readonly span?: { readonly from: number; readonly until: number }
  /** Who made contacts; `undefined` among them: rows that name nobody. */
  readonly organisations: ReadonlySet<string | undefined>
  readonly channels: ReadonlySet<Channel>
  /** Places that rows name, with how many do and the first of their lines. */
  readonly places: ReadonlyMap<string, { readonly count: number; readonly lines: readonly number[] }>
  readonly contradictions: readonly Contradiction[]
  /** How sound the log is, before any law is asked. */
  readonly soundness: SoundnessReport
  /** Each debtor once, always in the same order. */
  readonly groups: Groups
}

export interface Reading {
  /** @param file  the place of its file among those that are read */
  readonly take: (contact: LogContact, file: number) => void
  /** All files are read. */
  readonly done: (files: readonly FileRead[]) => ReadLog
}

/** Lines named with a count. */
const LINES_AT_MOST = 20

/**
 * Nothing read yet.
 *
 * @param logZone  the log's own clock, by which its soundness is looked at where the people's zone is not known
 */
export function newReading(shelf: Shelf, options: MattersOptions, logZone?: string): Reading {
  const clock = options.zone ?? logZone
  const soundness = newSoundness({ clock: clock ?? 'UTC', isClockKnown: clock !== undefined })
  let lastFile = 0
  const contradictions = newContradictions(options)
  const organisations = new Set<string | undefined>()
  const channels = new Set<Channel>()
  const places = new Map<string, { count: number; lines: number[] }>()
  let [from, until] = [Infinity, -Infinity]
  return {
    take: (contact, file) => {
      if (file !== lastFile) soundness.nextFile()
      lastFile = file
      soundness.take(contact)
      contradictions.take(contact)
      organisations.add(contact.organisation)
      channels.add(contact.channel)
      from = Math.min(from, contact.start.earliest)
      until = Math.max(until, contact.start.latest)
      for (const place of factValues(contact.facts.jurisdiction)) {
        const named = places.get(place) ?? { count: 0, lines: [] }
        named.count += contact.rows.length
        named.lines.push(...contact.rows.slice(0, LINES_AT_MOST - named.lines.length))
        places.set(place, named)
      }
      shelf.put(matterKey(contact, options, file), { contact, file })
    },
    done: (files) => {
      const names = files.map((f) => f.name)
      const together = joined(files)
      const rest = {
        files: names,
        ...(Number.isFinite(from) && { span: { from, until } }),
        organisations,
        channels,
        places,
        contradictions: contradictions.done(together.statements.events),
        soundness: soundness.end(together),
      }
      if (files.length < 2) return { ...together, ...rest, contacts: shelf.size(), groups: shelf.groups }
      const repeated: SetAside[] = []
      let again = 0
      for (const [, group] of shelf.groups()) {
        const each = oneOfEach(group, names)
        repeated.push(...each.repeated)
        again += each.contacts
      }
      return {
        ...together,
        ...rest,
        setAside: [...together.setAside, ...repeated],
        rows: {
          ...together.rows,
          inContacts: together.rows.inContacts - repeated.length,
          setAside: together.rows.setAside + repeated.length,
        },
        contacts: shelf.size() - again,
        groups: eachOnce(shelf.groups, names),
      }
    },
  }
}

/** The groups of a log of several files, each contact once. */
export function eachOnce(groups: Groups, names: readonly string[]): Groups {
  if (names.length < 2) return groups
  return function* (partitions) {
    for (const [key, group] of groups(partitions)) yield [key, oneOfEach(group, names).kept] as const
  }
}

/** What the files say besides contacts, together. */
function joined(files: readonly FileRead[]): FileLog {
  const [first] = files
  if (!first) throw new Error('a log needs at least one file')
  if (files.length === 1) return first.log
  const all = files.map((f) => f.log)
  const sum = (pick: (log: FileLog) => number): number => all.reduce((n, log) => n + pick(log), 0)
  return {
    ...first.log,
    statements: {
      events: uniqueEvents(all.flatMap((l) => l.statements.events)),
      coverage: all.flatMap((l) => l.statements.coverage),
      declarations: all.flatMap((l) => l.statements.declarations),
    },
    setAside: files.flatMap(({ name, log }) => log.setAside.map((s) => inFile(s, name))),
    droppedByRule: all.flatMap((l) => l.droppedByRule),
    ...cannotHoldOf(all),
    warnings: files.flatMap(({ name, log }) =>
      log.warnings.map((w) => ({ ...w, says: { en: `${name}: ${w.says.en}`, zh: `${name}：${w.says.zh}` } })),
    ),
    // what one file cannot carry is not carried by the log
    cannotKnow: [...new Set(all.flatMap((l) => l.cannotKnow))],
    rows: {
      read: sum((l) => l.rows.read),
      inContacts: sum((l) => l.rows.inContacts),
      inStatements: sum((l) => l.rows.inStatements),
      setAside: sum((l) => l.rows.setAside),
      dropped: sum((l) => l.rows.dropped),
    },
  }
}

/** An event that several files tell alike happened once. */
function uniqueEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return [...new Map(events.map((e) => [JSON.stringify(e), e])).values()]
}

/** What one file leaves out may be missing from the log. */
function cannotHoldOf(all: readonly FileLog[]): Pick<FileLog, 'cannotHold'> {
  return { cannotHold: [...new Set(all.flatMap((l) => l.cannotHold ?? []))] }
}

/**
 * A debtor's contacts, each once, and those that stood again (rows set aside, and how many contacts they were): the same contact in two files (same id, time, channel and parties) is set aside where
 * it stands again, since it happened once. Another contact under a used id gets its file's name in front.
 */
function oneOfEach(
  group: readonly Shelved[],
  names: readonly string[],
): { readonly kept: readonly Shelved[]; readonly repeated: readonly SetAside[]; readonly contacts: number } {
  const seen = new Map<string, Shelved[]>()
  const renamed = new Map<string, string>()
  const kept: Shelved[] = []
  const repeated: SetAside[] = []
  let contacts = 0
  for (const shelved of group) {
    const { contact, file } = shelved
    const name = names[file] ?? ''
    const alike = seen.get(contact.id)
    const before = alike?.find((b) => b.file !== file && isSame(b.contact, contact))
    if (before) {
      contacts += 1
      repeated.push(...setAside(contact, name, before, names))
      continue
    }
    if (alike) {
      renamed.set(`${file} ${contact.id}`, `${name}#${contact.id}`)
      alike.push(shelved)
    } else seen.set(contact.id, [shelved])
    kept.push(shelved)
  }
  if (renamed.size === 0) return { kept, repeated, contacts }
  return { kept: kept.map((s) => ({ ...s, contact: withIds(s, renamed) })), repeated, contacts }
}

/** A contact under its new id, with those it refers to under theirs. */
function withIds({ contact, file }: Shelved, renamed: ReadonlyMap<string, string>): LogContact {
  const now = (id: string): string => renamed.get(`${file} ${id}`) ?? id
  return {
    ...contact,
    id: now(contact.id),
    ...(contact.requestedBy !== undefined && { requestedBy: now(contact.requestedBy) }),
    ...(contact.answers !== undefined && { answers: now(contact.answers) }),
  }
}

/** Whether two contacts of one id are one act: an id of the log's own, and everything that places the act the same. */
function isSame(a: LogContact, b: LogContact): boolean {
  const placed = (c: LogContact): string =>
    JSON.stringify([c.start, c.channel, c.direction, c.person, c.number, c.from, c.to, c.organisation])
  return !a.id.startsWith('line:') && placed(a) === placed(b)
}

/** Each row of a contact that stands in an earlier file. */
function setAside(
  contact: LogContact,
  name: string,
  before: Shelved,
  names: readonly string[],
): readonly SetAside[] {
  const [line] = before.contact.rows
  const first = names[before.file] ?? ''
  const expected = {
    en: `each contact once; this one stands in ${first}, line ${line}`,
    zh: `每次联系只出现一次；此联系已见于 ${first} 第 ${line} 行`,
  }
  return contact.rows.map((row) =>
    inFile(
      {
        line: row,
        problems: [problem('duplicate-id', { line: row, field: 'id', found: contact.id, expected })],
      },
      name,
    ),
  )
}

/** A row set aside, with the name of its file in what is said. */
function inFile({ line, problems }: SetAside, name: string): SetAside {
  return {
    line,
    problems: problems.map((p) => ({
      ...p,
      says: { en: `${name}: ${p.says.en}`, zh: `${name}：${p.says.zh}` },
    })),
  }
}
