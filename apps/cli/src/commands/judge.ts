/** `forbear judge`: one contact with its matter and timeline, as JSON in and out. */
import { digestOf, judgementToJson, parseJudgeRequest } from '@forbear/conduct/border'
import { judge } from '@forbear/conduct/judge'
import { explain } from '@forbear/conduct/words'
import { rulebook } from '@forbear/law'
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { judgementPage } from '../judgement-page.ts'
import { languageOption } from '../options.ts'
import { Refused } from '@forbear/audit/refused'
import { ENGINE_VERSION, TIME_ZONE_DATA, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { printing } from '../printing.ts'

export function judgeCommand(): Command {
  return new Command('judge')
    .description('judge one contact: a JSON document of matter, timeline and contact')
    .argument('<file>', 'the document; - for standard input')
    .option('--text', 'a page to read instead of JSON')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
The form is described by the schema judge-request (forbear law export --out FOLDER writes all schemas); examples stand
in packages/conduct/examples. Exit status: 0 possible is clear, 1 certain is not, 3 only possible is not; 64 asked wrongly or\na malformed document (all its faults at once, each with its JSON pointer), 70 a fault of forbear.

Example:
  forbear judge packages/conduct/examples/judge-request.cn.json --text`,
    )
    .action(async (path: string, options: { readonly text?: boolean; readonly lang?: string }) => {
      const language = languageOf(options.lang)
      const { value, file } = readJson(path)
      const parsed = parseJudgeRequest(value)
      if (!parsed.ok) {
        throw new Refused(
          parsed.problems.map((p) => ({
            en: `${file.name} ${p.pointer || '(the whole document)'}: ${p.message.en}`,
            zh: `${file.name} ${p.pointer || '（整个文件）'}：${p.message.zh}`,
          })),
        )
      }
      const { contact, matter, timeline, options: asked } = parsed.value
      const judgement = judge(contact, matter, timeline, {
        mode: 'gate',
        moment: 'before',
        knowledge: 'then',
        notBefore: true,
        ...asked,
        rulebook,
        rulebookDigest: await digestOf(rulebook),
        engineVersion: ENGINE_VERSION,
        timeZoneData: TIME_ZONE_DATA,
      })
      process.exitCode = judgement.certain !== 'clear' ? 1 : judgement.possible !== 'clear' ? 3 : 0
      if (!options.text) {
        const says = judgement.findings.map((f) => ({
          rule: f.rule,
          en: explain(f, 'en', judgement.moment),
          zh: explain(f, 'zh', judgement.moment),
        }))
        printing.out.write(`${JSON.stringify({ ...judgementToJson(judgement), says }, null, 2)}\n`)
        return
      }
      const zone = matter.persons[0]?.zones?.[0]?.oneOf[0] ?? 'UTC'
      const lines = judgementPage(judgement, rulebook, zone, language)
      printing.out.write(`${wrappedText(harmless(lines.join('\n')), columnsOf(printing.out))}\n`)
    })
}
