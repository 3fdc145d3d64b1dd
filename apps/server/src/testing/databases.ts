/** One suite over every database that the service runs on: what holds on one holds on the other. */
import { describe } from 'node:test'
import { sharedPostgres, skipWithoutPostgres } from '@forbear/checks/postgres'
import type { Place } from '../platform/database.ts'
import { embedded } from './embedded.ts'

/** A database that a suite runs on. */
export interface SuiteDatabase {
  readonly kind: Place['kind']
  /** An empty one. */
  readonly fresh: () => Promise<Place>
}

const DATABASES: readonly (SuiteDatabase & { readonly name: string; readonly skip: string | false })[] = [
  { name: 'PGlite', kind: 'pglite', skip: false, fresh: embedded },
  {
    name: 'PostgreSQL',
    kind: 'postgres',
    skip: skipWithoutPostgres().skip,
    fresh: async () => {
      const postgres = await sharedPostgres()
      return { kind: 'postgres', url: await postgres.freshDatabase(), connections: 8 }
    },
  },
]

/** Describes a suite once for each database; where PostgreSQL is not, its half is skipped and says so. */
export function describeOnDatabases(about: string, suite: (database: SuiteDatabase) => void): void {
  for (const { name, skip, ...database } of DATABASES)
    describe(`${about}, on ${name}`, { skip }, () => suite(database))
}
