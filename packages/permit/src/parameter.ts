/**
 * The values that go into a message template, one rule a type. A template was read by people, its values are not: each
 * is held to a form in which no sentence, link or hidden character fits.
 *
 * A short phrase without punctuation can still hurt, in Chinese in six characters. `text` is therefore the last
 * resort of who writes a template; every other type leaves no room for words.
 */
import { shown, wrong } from './problem.ts'
import type { ValueShown } from './problem.ts'
import { smuggled } from './smuggling.ts'

export const PARAMETER_TYPES = [
  'text',
  'name',
  'amount',
  'date',
  'time',
  'reference',
  'phone',
  'url-of-lender',
] as const
export type ParameterType = (typeof PARAMETER_TYPES)[number]

/** A stop, wherever it stands; between digits it is a decimal point. */
const SENTENCE = /[!?;:,…。！？；：，、]|\.(?!\d)|(?<!\d)\./u

function showText(value: string): ValueShown {
  const plain = value.normalize('NFKC')
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0
  if (SENTENCE.test(plain) || plain.split(' ').length > 4 || han > 8)
    return wrong(
      'sentence',
      'A text parameter is a term of at most four words or eight Chinese characters, without punctuation; sentences belong to the template.',
      '文本参数只能是不带标点的简短词语（最多八个汉字或四个英文词），完整语句应写在模板里。',
    )
  if (/\d{6,}/u.test(plain.replace(/[\s\-()]/gu, '')))
    return wrong(
      'number',
      'Telephone and account numbers have parameter types of their own.',
      '电话号码和账号请使用专门的参数类型。',
    )
  return shown(value)
}

/** A stop in a name follows an initial or one of these; after any other word it ends a sentence. */
const ABBREVIATED = /^(?:\p{Lu}\p{M}*|St|Ste|Jr|Sr|Dr|Mr|Mrs|Ms|Md|Prof)$/u
const PARTICLES =
  /^(?:a[lf]?|an|av|bin|binti|bint|d[aeiou]|dal|de[lnr]|della|dos|das|e|el|i|ibn|la|las|le|los|of|san|te[nr]|van|von|vom|y|zu[mr]?)$/u
const NAME = /^[\p{L}\p{M}]+(?:(?:[ '’·•‧-]|\. ?)[\p{L}\p{M}]+)*\.?$/u
/** Four characters hold a double surname and a given name; the parts of a dotted name can be longer. */
const HAN_NAME =
  /^(?:\p{Script=Han}{1,4}|\p{Script=Han}{1,8}(?:[·•‧]\p{Script=Han}{1,8}){1,3})(?:先生|女士)?$/u

const isNameWord = (word: string): boolean => {
  const isCased = /[\p{Lu}\p{Ll}\p{Lt}]/u.test(word)
  return !isCased || PARTICLES.test(word) || /^[\p{Lu}\p{Lt}]|^[dlo]['’]\p{Lu}|^al-\p{Lu}/u.test(word)
}

/** In scripts with capitals every word begins with one, so that a name has no room for most sentences. */
function showName(value: string): ValueShown {
  const words = value.split(' ')
  const stops = [...value.matchAll(/([\p{L}\p{M}]+)\./gu)]
  const hasHan = /\p{Script=Han}/u.test(value)
  if (
    words.length > 5 ||
    stops.some(([, before = '']) => !ABBREVIATED.test(before)) ||
    !words.every(isNameWord) ||
    (hasHan && !HAN_NAME.test(value))
  )
    return wrong(
      'sentence',
      'A name has at most five words, each with a capital, a stop only after an initial or a title, and in Chinese at most four characters or parts joined by a dot.',
      '姓名最多五个词且首字母大写，句点只能用于缩写之后；中文姓名最多四个字，或用间隔号连接的各部分。',
    )
  return NAME.test(value)
    ? shown(value)
    : wrong(
        'wrong-type',
        'A name is letters, joined by spaces, hyphens, apostrophes or middle dots.',
        '姓名只能由文字组成，可用空格、连字符、撇号或间隔号连接。',
      )
}

/** ISO 4217 minor units other than two. */
const MINOR_UNITS: ReadonlyMap<string, number> = new Map([
  ...['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'PYG', 'UGX', 'XAF', 'XOF'].map((code) => [code, 0] as const),
  ...['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'IQD', 'LYD'].map((code) => [code, 3] as const),
])

function showAmount(value: string, language: string): ValueShown {
  const [, whole = '', fraction = '', currency = ''] =
    /^(0|[1-9]\d{0,11})(?:\.(\d{2,3}))? ([A-Z]{3})$/.exec(value) ?? []
  if (currency === '' || fraction.length !== (MINOR_UNITS.get(currency) ?? 2))
    return wrong(
      'wrong-type',
      'An amount is a number with all its decimals and a currency, such as `1234.50 CNY`.',
      '金额应为带完整小数位的数字加币种，例如“1234.50 CNY”。',
    )
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const number = fraction === '' ? grouped : `${grouped}.${fraction}`
  if (!language.startsWith('zh')) return shown(`${currency} ${number}`)
  return shown(currency === 'CNY' ? `${number}元` : `${number} ${currency}`)
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function showDate(value: string, language: string): ValueShown {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  const fields = { year: Number(year), month: Number(month), day: Number(day) }
  let exists = year !== ''
  try {
    if (exists) Temporal.PlainDate.from(fields, { overflow: 'reject' })
  } catch {
    exists = false
  }
  if (!exists)
    return wrong(
      'wrong-type',
      'A date is a day of the calendar, such as `2026-11-26`.',
      '日期应为真实存在的日期，例如“2026-11-26”。',
    )
  if (language.startsWith('zh')) return shown(`${fields.year}年${fields.month}月${fields.day}日`)
  if (language.startsWith('en')) return shown(`${fields.day} ${MONTHS[fields.month - 1]} ${fields.year}`)
  return shown(value)
}

const showTime = (value: string): ValueShown =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
    ? shown(value)
    : wrong(
        'wrong-type',
        'A time is hours and minutes of 24 hours, such as `09:30`.',
        '时间应为二十四小时制的时分，例如“09:30”。',
      )

const showReference = (value: string): ValueShown =>
  /^[A-Za-z0-9]+(?:[-/_][A-Za-z0-9]+)*$/.test(value) &&
  /\d/.test(value) &&
  value.replace(/[^A-Za-z]/g, '').length <= 12
    ? shown(value)
    : wrong(
        'wrong-type',
        'A reference is digits and at most twelve letters, joined by hyphens, slashes or underscores, such as `LN-2026-0042`.',
        '编号应由数字和最多十二个字母组成，可用连字符、斜杠或下划线连接，例如“LN-2026-0042”。',
      )

const showPhone = (value: string): ValueShown =>
  /^\+?\d(?:[ -]?\d){2,14}$/.test(value)
    ? shown(value)
    : wrong(
        'wrong-type',
        'A telephone number is 3 to 15 digits, such as `+44 20 7946 0000` or `95000`.',
        '电话号码应为 3 至 15 位数字，例如“400-000-0000”或“95000”。',
      )

function showUrl(value: string, hosts: readonly string[]): ValueShown {
  const [, host = '', rest = ''] =
    /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)((?:\/[A-Za-z0-9._~%-]*)*(?:\?[A-Za-z0-9._~%&=-]*)?)$/.exec(
      value,
    ) ?? []
  if (host === '')
    return wrong(
      'wrong-type',
      'An address of the lender begins with `https://`, is in lower case up to the first slash, and has no port or sign-in.',
      '机构网址须以“https://”开头，域名为小写，不含端口或登录信息。',
    )
  if (!hosts.includes(host))
    return wrong(
      'other-host',
      `The template allows only ${hosts.length > 0 ? hosts.join(', ') : 'no host'}.`,
      `模板允许的域名：${hosts.length > 0 ? hosts.join('、') : '无'}。`,
    )
  // an address inside the address is how a page of the lender sends people on
  return /\/\/|%2f%2f|%3a%2f|%25/iu.test(rest)
    ? wrong(
        'link',
        'The address holds a second address; write where it leads.',
        '网址中含有另一个网址，请直接填写目标页面。',
      )
    : shown(value)
}

/** What a value is shown by: its type, the template's language, and the hosts that are the lender's. */
export interface ValueSetting {
  readonly type: ParameterType
  readonly language: string
  readonly hosts: readonly string[]
}

/**
 * A value as the text shows it, the same on every machine: no locale data of the surroundings is used.
 * Dates and amounts are worded in English and Chinese; other languages show dates as ISO 8601.
 */
export function showValue(value: string, { type, language, hosts }: ValueSetting): ValueShown {
  const refused = smuggled(value, type)
  if (refused) return refused
  switch (type) {
    case 'text':
      return showText(value)
    case 'name':
      return showName(value)
    case 'amount':
      return showAmount(value, language)
    case 'date':
      return showDate(value, language)
    case 'time':
      return showTime(value)
    case 'reference':
      return showReference(value)
    case 'phone':
      return showPhone(value)
    case 'url-of-lender':
      return showUrl(value, hosts)
  }
}
