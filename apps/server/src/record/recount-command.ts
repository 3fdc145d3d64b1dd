/**
 * Recounts the indexes of a record from its entries and verifies its chains, for a person who wants to know.
 *
 *   npm run --silent recount -- postgres://…      (or the folder of a database that nothing else has open)
 *
 * Exit 0: all is as it should be; 1: something differs, and each difference is printed; 2: nothing was counted.
 */
import { openDatabase } from '../platform/database.ts'
import { recount } from './recount.ts'

/** Differences that are printed at most; all are counted. */
const MOST = 200

const [where] = process.argv.slice(2)
if (where === undefined) {
  process.stderr.write(
    'Usage: recount postgres://user@host/database, or the folder of an embedded database.\n用法：recount postgres://用户@主机/数据库，或嵌入式数据库所在的文件夹。\n',
  )
  process.exitCode = 2
} else process.exitCode = await recountAt(where)

async function recountAt(place: string): Promise<number> {
  const { database, close } = openDatabase(
    /^postgres(?:ql)?:/.test(place)
      ? { kind: 'postgres', url: place, connections: 1 }
      : { kind: 'pglite', folder: place },
  )
  try {
    const { chains, entries, differences } = await recount(database)
    for (const { table, key, stands, follows } of differences.slice(0, MOST))
      process.stdout.write(`${table} ${key}\n  stands: ${stands ?? '–'}\n  should: ${follows ?? '–'}\n`)
    process.stdout.write(
      `${chains} chains, ${entries} entries, ${differences.length} differences.\n共 ${chains} 条链、${entries} 条记录，${differences.length} 处不符。\n`,
    )
    return differences.length === 0 ? 0 : 1
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  } finally {
    await close()
  }
}
