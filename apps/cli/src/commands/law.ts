/** `forbear law`: what the rulebook holds: list, show, search, compare two dates, export with its cases and schemas. */
import { join } from 'node:path'
import { caseFilesToJson, digestOf, schemas } from '@forbear/conduct/border'
import type { Instrument, Rule } from '@forbear/conduct/language'
import { sayBasis, sayCitation, sayForce } from '@forbear/conduct/words'
import { caseFiles, rulebook } from '@forbear/law'
import { priceBook, priceCaseFiles } from '@forbear/law/price'
import {
  LOAN_FACTS_SCHEMA,
  PRICE_CASE_FILE_SCHEMA,
  PRICE_CASE_FILES_SCHEMA,
  type PriceInstrument,
  type PriceRule,
} from '@forbear/loan/price'
import { EVIDENCE_SCHEMA } from '@forbear/audit/evidence/evidence'
import { LOCKED_SCHEMA } from '@forbear/audit/evidence/passphrase'
import {
  AFFORDABILITY_SCHEMA,
  ARREARS_SCHEMA,
  LOAN_SCHEMA,
  OPTIONS_SCHEMA,
  PORTFOLIO_ROW_SCHEMA,
} from '@forbear/loan/border'
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
import { printing } from '../printing.ts'

export function lawCommand(): Command {
  const law = new Command('law').description('the law as data: list, show, search, diff, export').addHelpText(
    'after',
    `
Examples:
  forbear law list US
  forbear law show us/regulation-f/14-b-2-A
  forbear law show cn/civil-code/670-kept-back
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
      'write rulebook.json, cases.json, price-book.json, price-cases.json and schemas/ there; default: one JSON on standard output',
    )
    .action(async (options: { readonly out?: string }) => exportLaw(options.out))
  return law
}

function print(text: string): void {
  const columns = columnsOf(printing.out)
  for (const line of text.split('\n')) printing.out.write(`${wrapped(line, columns)}\n`)
}

/** The rules of conduct and those on money of one instrument stand in two files and share its id. */
type AnyInstrument = Instrument | PriceInstrument
type AnyRule = Rule | PriceRule

/** Every instrument, its rules of conduct before those on money. */
const everything: readonly AnyInstrument[] = [...rulebook.instruments, ...priceBook.instruments]

function instrumentsAt(place: string | undefined): readonly AnyInstrument[] {
  const found = everything.filter(
    (i) => place === undefined || i.place === place || i.place.startsWith(`${place}/`),
  )
  if (found.length > 0) return found
  const places = lawPlaces({ instruments: everything })
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
  const byId = Map.groupBy(instrumentsAt(place), (i) => i.id)
  for (const parts of byId.values()) {
    const [i] = parts
    if (i === undefined) continue
    const rules = parts.reduce((sum, part) => sum + part.rules.length, 0)
    print(`${i.id}`)
    print(`  ${i.title[language]} · ${sayCitation(i.citation, language)}`)
    print(
      `  ${sayForce(i.force, language)} · ${datesText(i.inForce)} · ${rules} ${language === 'zh' ? '条规则' : 'rules'}`,
    )
  }
}

function show(id: string, json: boolean, language: Language): void {
  const parts = everything.filter((i) => i.id === id)
  const [instrument] = parts
  const holder = everything.find((i) => i.rules.some((r) => r.id === id))
  const rule: AnyRule | undefined = holder?.rules.find((r) => r.id === id)
  if (!instrument && !rule) {
    const ids = everything.flatMap((i) => [i.id, ...i.rules.map((r) => r.id)])
    const meant = didYouMean(id, ids)
    throw new Refused([
      {
        en: `no instrument or rule \`${id}\`, try \`forbear law search\`${meant.en}`,
        zh: `没有编号为 \`${id}\` 的法律文件或规则，可用 \`forbear law search\` 查找${meant.zh}`,
      },
    ])
  }
  if (json) {
    for (const data of instrument ? parts : [rule]) print(JSON.stringify(data, null, 2))
    return
  }
  if (rule && holder) return showRule(rule, holder, language)
  if (!instrument) return
  print(`${instrument.id}  ${instrument.title[language]}`)
  print(
    `${sayCitation(instrument.citation, language)} · ${instrument.issuer} · ${sayForce(instrument.force, language)} · ${datesText(instrument.inForce)}`,
  )
  for (const part of parts) for (const r of part.rules) showRule(r, part, language)
  for (const n of parts.flatMap((part) => part.notEncoded ?? [])) {
    print(`\n${language === 'zh' ? '未编码' : 'not encoded'}: ${n.clause} (${n.why})\n  ${n.says[language]}`)
  }
}

function showRule(rule: AnyRule, instrument: AnyInstrument, language: Language): void {
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
  const found = everything.flatMap((i) =>
    (i.rules as readonly AnyRule[])
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
  const holds = (r: AnyRule, i: AnyInstrument, date: string): boolean => {
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

/** The schemas of everything that goes in: the law, its cases, requests, logs, column maps, evidence, loans, flows, facts. */
const allSchemas = {
  ...schemas,
  'log-line': lineSchema(),
  'column-map': mapSchema(),
  collectors: COLLECTORS_SCHEMA,
  evidence: EVIDENCE_SCHEMA,
  locked: LOCKED_SCHEMA,
  loan: LOAN_SCHEMA,
  'loan-options': OPTIONS_SCHEMA,
  'loan-affordability': AFFORDABILITY_SCHEMA,
  'loan-arrears': ARREARS_SCHEMA,
  'portfolio-row': PORTFOLIO_ROW_SCHEMA,
  'rate-request': RATE_REQUEST_SCHEMA,
  'loan-facts': LOAN_FACTS_SCHEMA,
  'price-case-file': PRICE_CASE_FILE_SCHEMA,
  'price-case-files': PRICE_CASE_FILES_SCHEMA,
}

async function exportLaw(out: string | undefined): Promise<void> {
  const digest = await digestOf(rulebook)
  const price = { digest: await digestOf(priceBook), priceBook, cases: priceCaseFiles }
  const whole = { digest, rulebook, cases: caseFilesToJson(caseFiles), price }
  if (out === undefined) {
    printing.out.write(`${JSON.stringify({ ...whole, schemas: allSchemas }, null, 2)}\n`)
    return
  }
  makeFolder(join(out, 'schemas'))
  const write = (name: string, value: unknown): void =>
    writeFile(join(out, name), [`${JSON.stringify(value, null, 2)}\n`])
  write('rulebook.json', { digest, rulebook })
  write('cases.json', whole.cases)
  write('price-book.json', price)
  write('price-cases.json', priceCaseFiles)
  for (const [name, schema] of Object.entries(allSchemas)) write(join('schemas', `${name}.json`), schema)
  print(
    `${out}: ${rulebook.instruments.length} instruments, ${caseFiles.reduce((n, f) => n + Object.keys(f.cases).length, 0)} cases, ${digest}`,
  )
}
