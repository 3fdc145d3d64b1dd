/** `forbear rejudge`: judges decisions of a running gate again, under their own rulebook or under another, before anybody adopts it. */
import { Command } from 'commander'
import { languageOption } from '../options.ts'
import { type Server, type ServerFlags, ask, jsonOf, serverOf, serverOptions } from '../record/server.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { printing } from '../printing.ts'

interface RejudgeFlags extends ServerFlags {
  readonly from: string
  readonly until: string
  readonly rulebook: string
  readonly json?: true
  readonly lang?: string
}

const COUNTS = ['judged', 'same', 'nowPermitted', 'nowRefused', 'otherwise', 'notJudged', 'erased'] as const

/** A page of what the service answers. */
type Page = Readonly<Record<(typeof COUNTS)[number], number>> & {
  readonly rulebook: string
  readonly notReproduced: readonly string[]
  readonly changes: readonly {
    readonly entry: string
    readonly judgedAt: string
    readonly channel: string
    readonly was: { readonly permitted: boolean }
    readonly would: { readonly permitted: boolean }
    readonly added: readonly string[]
    readonly gone: readonly string[]
  }[]
  readonly hasMore: boolean
  readonly cursor?: string
}

/** Exit statuses: nothing changes; something would; a decision does not come out the same under its own rulebook. */
const [SAME, CHANGED, NOT_REPRODUCED] = [0, 1, 2]

export function rejudgeCommand(): Command {
  const command = new Command('rejudge')
    .description('judge decisions of a period again, and show what another rulebook would change')
    .requiredOption('--from <instant>', 'decisions recorded from then on')
    .requiredOption('--until <instant>', 'and before then')
    .option(
      '--rulebook <digest>',
      'sha256:…, or adopted (what judges now), or at-hand (what came with the service)',
      'adopted',
    )
    .option('--json', 'the whole answer as JSON')
  for (const option of serverOptions()) command.addOption(option)
  return command
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Each decision is judged on exactly what was known when it was made; nothing is recorded.
Exit status: 0 every decision stays, 1 some would change, 2 some do not come out the same under their own rulebook;
64 asked wrongly or refused by the service, 70 a fault of forbear.

Example:
  forbear rejudge --from 2026-03-01T00:00:00+08:00 --until 2026-04-01T00:00:00+08:00 --rulebook at-hand`,
    )
    .action(async (flags: RejudgeFlags) => {
      const language = languageOf(flags.lang)
      const server = serverOf(flags, process.env)
      const whole = await rejudged(server, await digestOf(server, flags.rulebook), flags)
      process.exitCode =
        whole.notReproduced.length > 0 ? NOT_REPRODUCED : whole.changes.length > 0 ? CHANGED : SAME
      if (flags.json) printing.out.write(`${JSON.stringify(whole, null, 2)}\n`)
      else
        printing.out.write(
          `${wrappedText(harmless(linesOf(whole, language).join('\n')), columnsOf(printing.out))}\n`,
        )
    })
}

async function digestOf(server: Server, named: string): Promise<string> {
  if (named !== 'adopted' && named !== 'at-hand') return named
  const { adopted, atHand } = jsonOf(await ask(server, '/v1/rulebooks')) as {
    readonly adopted: string
    readonly atHand: string
  }
  return named === 'adopted' ? adopted : atHand
}

/** All pages together. */
async function rejudged(server: Server, digest: string, { from, until }: RejudgeFlags): Promise<Page> {
  let whole: Page | undefined
  let cursor: string | undefined
  do {
    const path = `/v1/rulebooks/${encodeURIComponent(digest)}/rejudgements`
    const body = { from, until, ...(cursor === undefined ? {} : { cursor }) }
    const page = jsonOf(await ask(server, path, body)) as Page
    whole = whole === undefined ? page : together(whole, page)
    cursor = page.hasMore ? page.cursor : undefined
  } while (cursor !== undefined)
  return whole
}

const together = (a: Page, b: Page): Page => ({
  ...b,
  ...(Object.fromEntries(COUNTS.map((name) => [name, a[name] + b[name]])) as Pick<
    Page,
    (typeof COUNTS)[number]
  >),
  notReproduced: [...a.notReproduced, ...b.notReproduced],
  changes: [...a.changes, ...b.changes],
})

const WORDS: Readonly<Record<(typeof COUNTS)[number], readonly [en: string, zh: string]>> = {
  judged: ['decisions judged again', '重新评判的决定'],
  same: ['stay as they were', '结果不变'],
  nowPermitted: ['refused then, would be permitted', '当时不予许可，现会许可'],
  nowRefused: ['permitted then, would be refused', '当时许可，现会不予许可'],
  otherwise: ['by other rules or another strength', '所依规则或强度不同'],
  notJudged: ['refused before any rule was asked', '未经规则评判即不予许可'],
  erased: ['rest on what was erased since', '所依据的内容已删除'],
}

function linesOf(page: Page, language: Language): readonly string[] {
  const zh = language === 'zh'
  const may = (permitted: boolean): string =>
    permitted ? (zh ? '许可' : 'permitted') : zh ? '不予许可' : 'refused'
  return [
    ...COUNTS.filter((name) => page[name] > 0 || name === 'judged').map(
      (name) => `${String(page[name]).padStart(8)}  ${WORDS[name][zh ? 1 : 0]}`,
    ),
    ...page.changes.map(
      ({ entry, judgedAt, channel, was, would, added, gone }) =>
        `${judgedAt} ${channel} ${may(was.permitted)} → ${may(would.permitted)} (${entry})${added.map((r) => ` +${r}`).join('')}${gone.map((r) => ` -${r}`).join('')}`,
    ),
    ...page.notReproduced.map((entry) =>
      zh ? `未能重现：${entry}` : `does not come out the same under its own rulebook: ${entry}`,
    ),
  ]
}
