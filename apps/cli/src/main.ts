#!/usr/bin/env node
/** The command `forbear`: one file a command under commands/. */
import { Command } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { casesCommand } from './commands/cases.ts'
import { demoCommand } from './commands/demo.ts'
import { judgeCommand } from './commands/judge.ts'
import { lawCommand } from './commands/law.ts'
import { mapCommand } from './commands/map.ts'
import { ENGINE_VERSION } from './surroundings.ts'
import { Refused, printRefusal } from './refused.ts'

const program = new Command('forbear')
  .description(
    'Judge debt-collection contacts against cited, dated law. 依据有出处、有时效的法律，评判催收联系。',
  )
  .version(ENGINE_VERSION)
  .showHelpAfterError('(try --help)')
  .addCommand(auditCommand())
  .addCommand(judgeCommand())
  .addCommand(casesCommand())
  .addCommand(lawCommand())
  .addCommand(demoCommand())
  .addCommand(mapCommand())

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  printRefusal(error)
  process.exitCode = error.exitCode
}
