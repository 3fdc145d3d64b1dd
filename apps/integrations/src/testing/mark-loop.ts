/** Marks permits in a folder one after the other and names each one it has; run as a process that a test kills. */
import { openUsedFile } from '../used-file.ts'

const [folder = '', count = '0'] = process.argv.slice(2)
const clock = (): number => 1_795_658_400
const used = openUsedFile({ folder, clock })
for (let i = 0; i < Number(count); i += 1) {
  const marked = await used.mark(`prm_${i}`, clock() + 60)
  if (marked === 'marked') process.stdout.write(`prm_${i}\n`)
}
