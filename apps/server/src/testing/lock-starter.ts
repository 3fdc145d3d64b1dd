/** A process that tries to lock each folder it is told of, and says whether it did; it keeps what it has until it ends. */
import { createInterface } from 'node:readline'
import { FolderTaken, lockFolder } from '../platform/folder-lock.ts'

process.stdout.write('ready\n')
for await (const folder of createInterface({ input: process.stdin })) {
  try {
    lockFolder(folder)
    process.stdout.write('won\n')
  } catch (error) {
    if (!(error instanceof FolderTaken)) throw error
    process.stdout.write(`lost ${error.says.en}\n`)
  }
}
