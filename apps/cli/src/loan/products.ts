/** `forbear loan products`: the ready products, and of one everything that it is. */
import { percentText } from '@forbear/loan/border'
import { amountText } from '@forbear/loan/money'
import { contract, PRODUCTS, productOf, type Product } from '@forbear/loan/products'
import { sayRatePer, sayStep, termsInWords, type SettingInWords } from '@forbear/loan/words'
import { didYouMean } from '@forbear/audit/nearest'
import { Refused } from '@forbear/audit/refused'
import { Command } from 'commander'
import { languageOption } from '../options.ts'
import { languageOf, type Language } from '../surroundings.ts'
import { printJson, printLines } from './print.ts'
import { settingTitle } from './quote-page.ts'

interface Flags {
  readonly json?: true
  readonly lang?: string
}

export function productsCommand(): Command {
  return new Command('products')
    .description('the ready products: ranges, sources, what had to be chosen. 现成产品：范围、出处、设定。')
    .argument('[id]', 'this one alone')
    .option('--json', 'JSON instead of words')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Exit status: 0 the products; 64 there is no such product; 70 a fault of forbear.

Example:
  forbear loan products weilidai --lang zh`,
    )
    .action((id: string | undefined, flags: Flags) => {
      const language = languageOf(flags.lang)
      const chosen = id === undefined ? PRODUCTS : [productNamed(id)]
      if (flags.json === undefined)
        printLines(chosen.flatMap((p, k) => [...(k === 0 ? [] : ['']), ...linesOf(p, language)]))
      else printJson(chosen.map(productToJson))
    })
}

function productNamed(id: string): Product {
  const found = productOf(id)
  if (found !== undefined) return found
  const ids = PRODUCTS.map((p) => p.id)
  const meant = didYouMean(id, ids)
  throw new Refused([
    {
      en: `no product \`${id}\`, there is: ${ids.join(', ')}${meant.en}`,
      zh: `没有产品 \`${id}\`，可选：${ids.join('、')}${meant.zh}`,
    },
  ])
}

const ratesOf = ({ rates }: Product): readonly string[] =>
  'oneOf' in rates ? rates.oneOf.map(percentText) : [percentText(rates.least), percentText(rates.most)]

function linesOf(product: Product, language: Language): readonly string[] {
  const { id, title, currency, amountMinor, rates, ratePer, instalments, steps, sources, assumed } = product
  const isZh = language === 'zh'
  const [least, most] = [amountMinor.least, amountMinor.most].map((minor) => amountText(minor, currency))
  const offered = ratesOf(product).map((r) => `${r} %`)
  const rate = 'oneOf' in rates ? offered.join(isZh ? '、' : ', ') : [...new Set(offered)].join(' – ')
  const counts = runsOf(instalments, isZh ? '、' : ', ')
  const settings = settingsOf(product)
  const line = (name: { readonly en: string; readonly zh: string }, text: string): string =>
    `  ${name[language]}${isZh ? '：' : ': '}${text}`
  return [
    `${id}  ${title[language]}`,
    line({ en: 'amount', zh: '金额' }, `${least} – ${most} ${currency.code}`),
    line(
      { en: 'rate', zh: '利率' },
      isZh ? `${sayRatePer(ratePer).zh} ${rate}` : `${rate} ${sayRatePer(ratePer).en}`,
    ),
    line({ en: 'instalments', zh: '期数' }, counts),
    line({ en: 'due', zh: '间隔' }, steps.map((s) => sayStep(s)[language]).join(isZh ? '、' : ', ')),
    ...sources.map(({ says, from }) =>
      line(
        { en: 'source', zh: '出处' },
        `${says[language]}${isZh ? '（' : ' ('}${from[language]}${isZh ? '）' : ')'}`,
      ),
    ),
    ...assumed.map(({ setting, why }) =>
      line(
        { en: 'chosen here', zh: '本项目设定' },
        `${settingTitle(setting, settings, language)}${isZh ? '：' : ': '}${why[language]}`,
      ),
    ),
  ]
}

/** `3 – 36` where every number of a run is offered, else each. */
function runsOf(counts: readonly number[], comma: string): string {
  const [first = 0, last = first] = [counts[0], counts.at(-1)]
  const isRun = counts.length > 2 && counts.every((n, i) => n === first + i)
  return isRun ? `${first} – ${last}` : counts.join(comma)
}

/** The settings of the smallest contract in words, by which those chosen here are named. */
function settingsOf(product: Product): readonly SettingInWords[] {
  const { rates, instalments, steps, amountMinor } = product
  const rate = 'oneOf' in rates ? rates.oneOf[0] : rates.least
  const [count, step] = [instalments[0], steps[0]]
  if (rate === undefined || count === undefined || step === undefined) return []
  const terms = contract(product, { amountMinor: amountMinor.least, rate, instalments: count, step, on: 0 })
  return terms.ok ? termsInWords(terms.value) : []
}

function productToJson(product: Product): unknown {
  const { id, title, place, currency, amountMinor, rates, ratePer, instalments, steps } = product
  const { yearlyCost, sources, assumed, firstPeriodDays } = product
  return {
    id,
    title,
    place,
    currency: currency.code,
    amount: {
      least: amountText(amountMinor.least, currency),
      most: amountText(amountMinor.most, currency),
    },
    ratePercent:
      'oneOf' in rates
        ? { oneOf: ratesOf(product), per: ratePer }
        : { least: percentText(rates.least), most: percentText(rates.most), per: ratePer },
    instalments,
    steps,
    ...(firstPeriodDays !== undefined && { firstPeriodDays }),
    yearlyCost,
    sources,
    assumed,
  }
}
