/** What a person does to a workspace: each function gives a new one and touches nothing else. */
import type { ContentItem, Place, ZoneName } from '@forbear/conduct/facts'
import type {
  Answers,
  Attachment,
  BroughtFile,
  Lender,
  MarkedNumber,
  Phone,
  ToldEvent,
  Whose,
  Workspace,
} from './workspace.ts'

/** An id that no other of the list has: `file-1`, `file-2` … */
export function nextId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const used = new Set(taken.map((one) => one.id))
  let n = taken.length + 1
  while (used.has(`${prefix}-${n}`)) n += 1
  return `${prefix}-${n}`
}

/** A name that no other file has: a contact's id can name its file. */
function freshName(name: string, files: readonly BroughtFile[]): string {
  const used = new Set(files.map((file) => file.name))
  if (!used.has(name)) return name
  let n = 2
  while (used.has(`${n} ${name}`)) n += 1
  return `${n} ${name}`
}

/** With one more file, under a name of its own. */
export function withFile(workspace: Workspace, file: Omit<BroughtFile, 'id'>): Workspace {
  const id = nextId('file', workspace.files)
  const name = freshName(file.name, workspace.files)
  return { ...workspace, files: [...workspace.files, { ...file, id, name }] }
}

/** With a file read otherwise: as another format, another phone's, on another clock. */
export function withFileChanged(
  workspace: Workspace,
  id: string,
  change: Partial<Omit<BroughtFile, 'id' | 'name'>>,
): Workspace {
  return {
    ...workspace,
    files: workspace.files.map((file) => (file.id === id ? { ...file, ...change } : file)),
  }
}

/** Without a file, and without the lines typed in it. */
export function withoutFile(workspace: Workspace, id: string): Workspace {
  const { [id]: _gone, ...typed } = workspace.typed
  return { ...workspace, files: workspace.files.filter((file) => file.id !== id), typed }
}

/** With the lines typed for a file of the format `typed`. */
export function withTyped(workspace: Workspace, id: string, text: string): Workspace {
  const bytes = new TextEncoder().encode(text).length
  return { ...withFileChanged(workspace, id, { bytes }), typed: { ...workspace.typed, [id]: text } }
}

/**
 * With another place and its clock. Times that were read on the old clock because nobody said otherwise move along; a
 * carrier's bill keeps its own.
 */
export function withPlace(workspace: Workspace, place: Place, zone: ZoneName): Workspace {
  const files = workspace.files.map((file) =>
    file.format !== 'carrier-bill-cn' && file.logZone === workspace.zone ? { ...file, logZone: zone } : file,
  )
  return { ...workspace, place, zone, files: zone === workspace.zone ? workspace.files : files }
}

/** Without a phone; the first one stays, and so does one that files are of. */
export function withoutPhone(workspace: Workspace, id: string): Workspace {
  if (workspace.phones[0]?.id === id || workspace.files.some((file) => file.phone === id)) return workspace
  return {
    ...workspace,
    phones: workspace.phones.filter((phone) => phone.id !== id),
    events: workspace.events.filter((event) => event.phone !== id),
  }
}

/** With one more phone. */
export function withPhone(workspace: Workspace, whose: Whose): Workspace {
  const phone: Phone = { id: nextId('phone', workspace.phones), whose }
  return { ...workspace, phones: [...workspace.phones, phone] }
}

/** With a phone that is another's than was said. */
export function withWhose(workspace: Workspace, id: string, whose: Whose): Workspace {
  return { ...workspace, phones: workspace.phones.map((p) => (p.id === id ? { ...p, whose } : p)) }
}

/** With what a number is said to be, in the very place of what was said of it before. */
export function withMark(workspace: Workspace, marked: MarkedNumber): Workspace {
  const { numbers } = workspace
  const isThere = numbers.some((n) => n.number === marked.number)
  return {
    ...workspace,
    numbers: isThere ? numbers.map((n) => (n.number === marked.number ? marked : n)) : [...numbers, marked],
  }
}

/** Without anything said of a number. */
export function withoutMark(workspace: Workspace, number: string): Workspace {
  return { ...workspace, numbers: workspace.numbers.filter((n) => n.number !== number) }
}

/** With one more lender. @returns the workspace and the lender's id */
export function withLender(
  workspace: Workspace,
  name: string,
): { readonly workspace: Workspace; readonly lender: string } {
  const id = nextId('lender', workspace.lenders)
  return { workspace: { ...workspace, lenders: [...workspace.lenders, { id, name }] }, lender: id }
}

/** With something said of a lender; `undefined` takes an answer back. */
export function withLenderChanged(
  workspace: Workspace,
  id: string,
  change: { readonly [K in keyof Omit<Lender, 'id'>]?: Lender[K] | undefined },
): Workspace {
  return { ...workspace, lenders: workspace.lenders.map((l) => (l.id === id ? merged(l, change) : l)) }
}

/** Without a lender; its numbers stay collectors' of a lender that is not known. */
export function withoutLender(workspace: Workspace, id: string): Workspace {
  return {
    ...workspace,
    lenders: workspace.lenders.filter((lender) => lender.id !== id),
    events: workspace.events.filter((event) => event.lender !== id),
    numbers: workspace.numbers.map((n) => {
      if (n.lender !== id) return n
      const { lender: _gone, ...rest } = n
      return rest
    }),
  }
}

/** With an answer; `undefined` takes it back. */
export function withAnswer(
  workspace: Workspace,
  change: { readonly [K in keyof Answers]?: Answers[K] | undefined },
): Workspace {
  return { ...workspace, answers: merged(workspace.answers, change) }
}

/** With one more event, or with another in its place. */
export function withEvent(workspace: Workspace, event: Omit<ToldEvent, 'id'>, id?: string): Workspace {
  if (id === undefined) {
    const made = { ...event, id: nextId('event', workspace.events) }
    return { ...workspace, events: [...workspace.events, made] }
  }
  return { ...workspace, events: workspace.events.map((e) => (e.id === id ? { ...event, id } : e)) }
}

/** Without an event. */
export function withoutEvent(workspace: Workspace, id: string): Workspace {
  return { ...workspace, events: workspace.events.filter((event) => event.id !== id) }
}

/** With what was said in a contact; nothing said and no note takes it back. */
export function withNote(
  workspace: Workspace,
  contact: string,
  said: readonly ContentItem[],
  note?: string,
): Workspace {
  const others = workspace.notes.filter((n) => n.contact !== contact)
  const isEmpty = said.length === 0 && (note === undefined || note.trim() === '')
  const made = { contact, said, ...(note !== undefined && note.trim() !== '' && { note }) }
  return { ...workspace, notes: isEmpty ? others : [...others, made] }
}

/** With one thing said in several contacts, or said no more. */
export function withSaid(
  workspace: Workspace,
  contacts: readonly string[],
  item: ContentItem,
  how: 'said' | 'not-said',
): Workspace {
  const notes = new Map(workspace.notes.map((n) => [n.contact, n]))
  for (const contact of contacts) {
    const before = notes.get(contact) ?? { contact, said: [] }
    const others = before.said.filter((one) => one !== item)
    const said = how === 'said' ? [...others, item] : others
    if (said.length === 0 && before.note === undefined) notes.delete(contact)
    else notes.set(contact, { ...before, said })
  }
  return { ...workspace, notes: [...notes.values()] }
}

/** With a recording or picture named by its digest; the same one is not named twice for a contact. */
export function withAttachment(workspace: Workspace, attachment: Omit<Attachment, 'id'>): Workspace {
  const isThere = workspace.attachments.some(
    (a) => a.sha256 === attachment.sha256 && a.contact === attachment.contact,
  )
  if (isThere) return workspace
  const made = { ...attachment, id: nextId('attachment', workspace.attachments) }
  return { ...workspace, attachments: [...workspace.attachments, made] }
}

/** Without an attachment. */
export function withoutAttachment(workspace: Workspace, id: string): Workspace {
  return { ...workspace, attachments: workspace.attachments.filter((a) => a.id !== id) }
}

function merged<T extends object>(before: T, change: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const together = { ...before, ...change }
  return Object.fromEntries(Object.entries(together).filter(([, value]) => value !== undefined)) as T
}
