/** `forbear law`: what the rulebook holds: list, show, search, compare two dates, export with its cases and schemas. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseFilesToJson, digestOf, schemas } from '@forbear/conduct/border'
import type { Instrument, Rule } from '@forbear/conduct/language'
import { sayBasis, sayForce } from '@forbear/conduct/words'
import { caseFiles, rulebook } from '@forbear/law'
import { Command } from 'commander'
import { Refused } from '../refused.ts'
import { type Language, languageOf } from '../surroundings.ts'

const LANGUAGE = ['--lang <en|zh>', 'language of the words; default: that of the terminal'] as const

export function lawCommand(): Command {
  const law = new Command('law').description('the law as data: list, show, search, diff, export')
  law
    .command('list')
    .description('every instrument with its force, dates in force and number of rules')
    .argument('[place]', 'only this place path, for example CN or US/NY')
    .option(...LANGUAGE)
    .action((place: string | undefined, options: { readonly lang?: string }) =>
      list(place, languageOf(options.lang)),
    )
  law
    .command('show')
    .description('one instrument or rule, whole')
    .argument('<id>', 'for example us/regulation-f or us/regulation-f/14-b-2-A')
    .option('--json', 'the data itself')
    .option(...LANGUAGE)
    .action((id: string, options: { readonly json?: boolean; readonly lang?: string }) =>
      show(id, options.json ?? false, languageOf(options.lang)),
    )
  law
    .command('search')
    .description('rules whose words, citation or id contain a text')
    .argument('<text>')
    .option(...LANGUAGE)
    .action((text: string, options: { readonly lang?: string }) => search(text, languageOf(options.lang)))
  law
    .command('diff')
    .description('which rules began or ended between two dates')
    .requiredOption('--on <date>', 'the earlier date, YYYY-MM-DD')
    .requiredOption('--and <date>', 'the later date, YYYY-MM-DD')
    .argument('[place]', 'only this place path')
    .option(...LANGUAGE)
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

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function instrumentsAt(place: string | undefined): readonly Instrument[] {
  const found = rulebook.instruments.filter(
    (i) => place === undefined || i.place === place || i.place.startsWith(`${place}/`),
  )
  if (found.length > 0) return found
  const places = [...new Set(rulebook.instruments.map((i) => i.place))].filter((p) => p !== '').join(', ')
  throw new Refused([
    { en: `no law of \`${place}\`, there is: ${places}`, zh: `没有 \`${place}\` 的法律，可选：${places}` },
  ])
}

function datesText(dates: Instrument['inForce']): string {
  return `${dates.from} – ${dates.until ?? ''}`.trim()
}

function list(place: string | undefined, language: Language): void {
  for (const i of instrumentsAt(place)) {
    print(`${i.id}`)
    print(`  ${i.title[language]} · ${i.citation}`)
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
    throw new Refused([
      {
        en: `no instrument or rule \`${id}\`, try \`forbear law search\``,
        zh: `没有编号为 \`${id}\` 的法律文件或规则，可用 \`forbear law search\` 查找`,
      },
    ])
  }
  if (json) return print(JSON.stringify(instrument ?? rule, null, 2))
  if (rule && holder) return showRule(rule, holder, language)
  if (!instrument) return
  print(`${instrument.id}  ${instrument.title[language]}`)
  print(
    `${instrument.citation} · ${instrument.issuer} · ${sayForce(instrument.force, language)} · ${datesText(instrument.inForce)}`,
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
    `  ${rule.citation} · ${sayBasis(rule.basis, language)} · ${datesText(rule.inForce ?? instrument.inForce)}`,
  )
  for (const e of rule.except ?? [])
    print(`  ${language === 'zh' ? '除非' : 'unless'}: ${e.says[language]} (${e.citation})`)
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
  const bad = [on, and].filter((d) => !/^\d{4}-\d\d-\d\d$/.test(d))
  if (bad.length > 0)
    throw new Refused(
      bad.map((d) => ({
        en: `\`${d}\` is not a date, write YYYY-MM-DD`,
        zh: `\`${d}\` 不是日期，应写作 YYYY-MM-DD`,
      })),
    )
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

async function exportLaw(out: string | undefined): Promise<void> {
  const digest = await digestOf(rulebook)
  const whole = { digest, rulebook, cases: caseFilesToJson(caseFiles) }
  if (out === undefined) return print(JSON.stringify(whole, null, 2))
  mkdirSync(join(out, 'schemas'), { recursive: true })
  writeFileSync(join(out, 'rulebook.json'), `${JSON.stringify({ digest, rulebook }, null, 2)}\n`)
  writeFileSync(join(out, 'cases.json'), `${JSON.stringify(caseFilesToJson(caseFiles), null, 2)}\n`)
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(join(out, 'schemas', `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
  }
  print(
    `${out}: ${rulebook.instruments.length} instruments, ${caseFiles.reduce((n, f) => n + Object.keys(f.cases).length, 0)} cases, ${digest}`,
  )
}
