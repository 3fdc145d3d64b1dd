/** Message templates of the house: proposed by one client, approved by another, in versions that never change. */
import type { Template } from '@forbear/permit/template'
import type { HouseFact, Recorded } from '../record/fact.ts'

/** One version of a template. */
export interface HouseTemplate {
  readonly template: Template
  readonly digest: string
  /** Whose it is: it goes out in its own contacts and in those for debts of its own. */
  readonly organisation: string
  readonly proposedBy: { readonly client: string; readonly person?: string }
  readonly proposedAt: number
  readonly approved?: { readonly client: string; readonly at: number }
  readonly withdrawn?: { readonly client: string; readonly at: number; readonly because: string }
}

type Templates = ReadonlyMap<string, readonly HouseTemplate[]>
type Of<K> = Extract<Recorded<HouseFact>, { kind: K }>

/** The templates after one was proposed. */
export function proposed(templates: Templates, fact: Of<'template-proposed'>): Templates {
  const { template, digest, organisation, client, by } = fact.values
  const version: HouseTemplate = {
    template,
    digest,
    organisation,
    proposedBy: { client, ...(by === undefined ? {} : { person: by }) },
    proposedAt: fact.at,
  }
  return new Map(templates).set(template.id, [...(templates.get(template.id) ?? []), version])
}

/** The templates after a version was approved. */
export function approved(templates: Templates, fact: Of<'template-approved'>): Templates {
  const { id, version, client } = fact.values
  const versions = (templates.get(id) ?? []).map((t) =>
    t.template.version === version ? { ...t, approved: { client, at: fact.at } } : t,
  )
  return new Map(templates).set(id, versions)
}

/** The templates after all versions of one were withdrawn; later ones need approval anew. */
export function withdrawn(templates: Templates, fact: Of<'template-withdrawn'>): Templates {
  const { id, because, client } = fact.values
  const versions = (templates.get(id) ?? []).map((t) => ({
    ...t,
    withdrawn: t.withdrawn ?? { client, at: fact.at, because },
  }))
  return new Map(templates).set(id, versions)
}

/** The newest version of a template that may go out. */
export function approvedVersion(templates: Templates, id: string): HouseTemplate | undefined {
  return (templates.get(id) ?? []).findLast((t) => t.approved !== undefined && t.withdrawn === undefined)
}
