/** `forbear law`: what the rulebook holds: list, show, search, compare two dates, export with its cases and schemas. */
import { join } from 'node:path'
import { caseFilesToJson, digestOf, schemas } from '@forbear/conduct/border'
import type { Instrument, Rule } from '@forbear/conduct/language'
import { sayBasis, sayCitation, sayForce } from '@forbear/conduct/words'
import { caseFiles, rulebook } from '@forbear/law'
import { EVIDENCE_SCHEMA } from '@forbear/audit/evidence/evidence'
import { LOCKED_SCHEMA } from '@forbear/audit/evidence/passphrase'
import { LOAN_SCHEMA, OPTIONS_SCHEMA } from '@forbear/loan/border'
import { lineSchema, COLLECTORS_SCHEMA, mapSchema } from '@forbear/logs'
import { RATE_REQUEST_SCHEMA } from '@forbear/loan/rate'
import { Command } from 'commander'
import { isDate } from '@forbear/audit/dates'
import { makeFolder, writeFile } from '../files.ts'
import { didYouMean } from '@forbear/audit/nearest'
import { languageOption } from '../options.ts'
import { lawPlaces } from '../places.ts'
import { Refused } from '@forbear/audit/refused'
import { type Language, languageOf } from '../surroundings.ts'
import { columnsOf, wrapped } from '../terminal.ts'

export function lawCommand(): Command {
  const law = new Command('law').description('the law as data: list, show, search, diff, export').addHelpText(
    'after',
    `
Examples:
  forbear law list US
  forbear law show us/regulation-f/14-b-2-A
  forbear law search 催收
  forbear law diff --on 2026-08-31 --and 2026-09-01 US
  forbear law export --out law-export && forbear cases law-export/cases.json

In diff, + began and - ended between the dates. Exit status: 0, or 64 asked wrongly.`,
  )
  law
    .command('list')
    .description('every instrument with its force, dates in force and number of rules')
    .argument('[place]', 'only this place path, for example CN or US/NY')
    .addOption(languageOption())
    .action((place: string | undefined, options: { readonly lang?: string }) =>
      list(place, languageOf(options.lang)),
    )
  law
    .command('show')
    .description('one instrument or rule, whole')
    .argument('<id>', 'for example us/regulation-f or us/regulation-f/14-b-2-A')
    .option('--json', 'the data itself')
    .addOption(languageOption())
    .action((id: string, options: { readonly json?: boolean; readonly lang?: string }) =>
      show(id, options.json ?? false, languageOf(options.lang)),
    )
  law
    .command('search')
    .description('rules whose words, citation or id contain a text')
    .argument('<text>')
    .addOption(languageOption())
    .action((text: string, options: { readonly lang?: string }) => search(text, languageOf(options.lang)))
  law
    .command('diff')
    .description('which rules began or ended between two dates')
    .requiredOption('--on <date>', 'the earlier date, YYYY-MM-DD')
    .requiredOption('--and <date>', 'the later date, YYYY-MM-DD')
    .argument('[place]', 'only this place path')
    .addOption(languageOption())
    .action(
      (
        place: string | undefined,
        options: { readonly on: string; readonly and: string; readonly lang?: string },
      ) => diff(options.on, options.and, place, languageOf(options.lang)),
    )
  law
    .command('export')
    .description('the whole rulebook with all worked cases and schemas, as JSON')
    .option(
      '--out <folder>',
      'write rulebook.json, cases.json and schemas/ there; default: one JSON on standard output',
    )
    .action(async (options: { readonly out?: string }) => exportLaw(options.out))
  return law
}

function print(text: string): void {
  const columns = columnsOf(process.stdout)
  for (const line of text.split('\n')) process.stdout.write(`${wrapped(line, columns)}\n`)
}

function instrumentsAt(place: string | undefined): readonly Instrument[] {
  const found = rulebook.instruments.filter(
    (i) => place === undefined || i.place === place || i.place.startsWith(`${place}/`),
  )
  if (found.length > 0) return found
  const places = lawPlaces(rulebook)
  const meant = didYouMean(place ?? '', places)
  throw new Refused([
    {
      en: `no law of \`${place}\`, there is: ${places.join(', ')}${meant.en}`,
      zh: `没有 \`${place}\` 的法律，可选：${places.join('、')}${meant.zh}`,
    },
  ])
}

function datesText(dates: Instrument['inForce']): string {
  return `${dates.from} – ${dates.until ?? ''}`.trim()
}

function list(place: string | undefined, language: Language): void {
  for (const i of instrumentsAt(place)) {
    print(`${i.id}`)
    print(`  ${i.title[language]} · ${sayCitation(i.citation, language)}`)
    print(
      `  ${sayForce(i.force, language)} · ${datesText(i.inForce)} · ${i.rules.length} ${language === 'zh' ? '条规则' : 'rules'}`,
    )
  }
}

function show(id: string, json: boolean, language: Language): void {
  const instrument = rulebook.instruments.find((i) => i.id === id)
  const holder = rulebook.instruments.find((i) => i.rules.some((r) => r.id === id))
  const rule = holder?.rules.find((r) => r.id === id)
  if (!instrument && !rule) {
    const ids = rulebook.instruments.flatMap((i) => [i.id, ...i.rules.map((r) => r.id)])
    const meant = didYouMean(id, ids)
    throw new Refused([
      {
        en: `no instrument or rule \`${id}\`, try \`forbear law search\`${meant.en}`,
        zh: `没有编号为 \`${id}\` 的法律文件或规则，可用 \`forbear law search\` 查找${meant.zh}`,
      },
    ])
  }
  if (json) return print(JSON.stringify(instrument ?? rule, null, 2))
  if (rule && holder) return showRule(rule, holder, language)
  if (!instrument) return
  print(`${instrument.id}  ${instrument.title[language]}`)
  print(
    `${sayCitation(instrument.citation, language)} · ${instrument.issuer} · ${sayForce(instrument.force, language)} · ${datesText(instrument.inForce)}`,
  )
  for (const r of instrument.rules) showRule(r, instrument, language)
  for (const n of instrument.notEncoded ?? []) {
    print(`\n${language === 'zh' ? '未编码' : 'not encoded'}: ${n.clause} (${n.why})\n  ${n.says[language]}`)
  }
}

function showRule(rule: Rule, instrument: Instrument, language: Language): void {
  print(`\n${rule.id}  [${rule.kind}, ${rule.effect}]`)
  print(`  ${rule.says[language]}`)
  print(
    `  ${sayCitation(rule.citation, language)} · ${sayBasis(rule.basis, language)} · ${datesText(rule.inForce ?? instrument.inForce)}`,
  )
  for (const e of rule.except ?? [])
    print(
      `  ${language === 'zh' ? '除非' : 'unless'}: ${e.says[language]} (${sayCitation(e.citation, language)})`,
    )
}

function search(text: string, language: Language): void {
  const wanted = text.toLowerCase()
  const found = rulebook.instruments.flatMap((i) =>
    i.rules
      .filter((r) =>
        [r.id, r.citation, r.says.en, r.says.zh, i.title.en, i.title.zh].some((t) =>
          t.toLowerCase().includes(wanted),
        ),
      )
      .map((r) => ({ i, r })),
  )
  for (const { i, r } of found) showRule(r, i, language)
  if (found.length === 0) print(language === 'zh' ? '没有找到' : 'nothing found')
}

function diff(on: string, and: string, place: string | undefined, language: Language): void {
  const bad = [on, and].filter((d) => !isDate(d))
  if (bad.length > 0)
    throw new Refused(
      bad.map((d) => ({
        en: `\`${d}\` is not a date of the calendar, write YYYY-MM-DD`,
        zh: `\`${d}\` 不是日历上的日期，应写作 YYYY-MM-DD`,
      })),
    )
  if (and < on)
    throw new Refused([
      {
        en: `--on \`${on}\` is later than --and \`${and}\`, give the earlier date first`,
        zh: `--on \`${on}\` 晚于 --and \`${and}\`，请先写较早的日期`,
      },
    ])
  const holds = (r: Rule, i: Instrument, date: string): boolean => {
    const { from, until } = r.inForce ?? i.inForce
    return from <= date && (until === undefined || date < until)
  }
  let changes = 0
  for (const i of instrumentsAt(place)) {
    for (const r of i.rules) {
      const [before, after] = [holds(r, i, on), holds(r, i, and)]
      if (before === after) continue
      changes += 1
      print(`${after ? '+' : '-'} ${r.id}  ${datesText(r.inForce ?? i.inForce)}\n    ${r.says[language]}`)
    }
  }
  if (changes === 0)
    print(language === 'zh' ? '两个日期之间没有变化' : 'nothing changed between the two dates')
}

/** The schemas of everything that goes in: the law, its cases, requests, logs, column maps, evidence, loans and flows. */
const allSchemas = {
  ...schemas,
  'log-line': lineSchema(),
  'column-map': mapSchema(),
  collectors: COLLECTORS_SCHEMA,
  evidence: EVIDENCE_SCHEMA,
  locked: LOCKED_SCHEMA,
  loan: LOAN_SCHEMA,
  'loan-options': OPTIONS_SCHEMA,
  'rate-request': RATE_REQUEST_SCHEMA,
}

async function exportLaw(out: string | undefined): Promise<void> {
  const digest = await digestOf(rulebook)
  const whole = { digest, rulebook, cases: caseFilesToJson(caseFiles) }
  if (out === undefined) {
    process.stdout.write(`${JSON.stringify({ ...whole, schemas: allSchemas }, null, 2)}\n`)
    return
  }
  makeFolder(join(out, 'schemas'))
  const write = (name: string, value: unknown): void =>
    writeFile(join(out, name), [`${JSON.stringify(value, null, 2)}\n`])
  write('rulebook.json', { digest, rulebook })
  write('cases.json', whole.cases)
  for (const [name, schema] of Object.entries(allSchemas)) write(join('schemas', `${name}.json`), schema)
  print(
    `${out}: ${rulebook.instruments.length} instruments, ${caseFiles.reduce((n, f) => n + Object.keys(f.cases).length, 0)} cases, ${digest}`,
  )
}
