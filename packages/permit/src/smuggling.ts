/** What no value for a template may hold, whatever its type: line breaks, hidden characters, markup, links, mixed alphabets. */
import type { ParameterType } from './parameter.ts'
import { wrong } from './problem.ts'
import type { ValueShown } from './problem.ts'

const LENGTHS: Readonly<Record<ParameterType, number>> = {
  text: 30,
  name: 50,
  amount: 24,
  date: 10,
  time: 5,
  reference: 32,
  phone: 20,
  'url-of-lender': 120,
}

/** Controls, formats (bidi, zero width, tags), lone surrogates, private use, and the fillers that look like nothing. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/u
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u
const MARKUP = /[<>{}[\]\\`|]|&#?\w+;/u
const LINK = /[a-z][a-z0-9+.-]*:\/\/|\bwww\b|[\p{L}\p{N}-]+(?:\.[\p{L}]{2,}|。[a-z]{2,}|\.xn--)|@|\/\//iu
const LETTER_SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u] as const

/**
 * What is wrong with a value of any type; `undefined` where nothing is. Links and markup are looked for in compatibility
 * form, so that ｗｗｗ is www.
 */
export function smuggled(value: string, type: ParameterType): ValueShown | undefined {
  if (LINE_BREAK.test(value))
    return wrong(
      'line-break',
      'A value is one line; line breaks are not accepted.',
      '参数只能是一行，不能换行。',
    )
  if (!value.isWellFormed() || HIDDEN.test(value))
    return wrong(
      'hidden-character',
      'The value holds a control, direction or invisible character; write visible characters only.',
      '参数含有控制字符、方向字符或不可见字符，请只填写可见字符。',
    )
  const plain = value.normalize('NFKC')
  if (MARKUP.test(plain))
    return wrong(
      'markup',
      'The value holds markup or brackets of code; write plain text.',
      '参数含有标记或代码符号，请填写纯文本。',
    )
  if (value.length > LENGTHS[type])
    return wrong(
      'too-long',
      `A value of type ${type} has at most ${LENGTHS[type]} characters.`,
      `此类参数最多 ${LENGTHS[type]} 个字符。`,
    )
  if (value.trim() === '' || value !== value.trim())
    return wrong(
      'wrong-type',
      'A value is not empty and has no space before or after it.',
      '参数不能为空，首尾不能有空格。',
    )
  if (type !== 'url-of-lender' && LINK.test(plain))
    return wrong(
      'link',
      'Links and addresses are accepted only in a parameter of type url-of-lender.',
      '只有“机构网址”类参数可以填写链接或地址。',
    )
  for (const word of plain.split(/[^\p{L}\p{M}]+/u))
    if (LETTER_SCRIPTS.filter((script) => script.test(word)).length > 1)
      return wrong(
        'mixed-scripts',
        'One word mixes letters of several alphabets; write it in one.',
        '同一个词混用了不同字母体系，请只用一种。',
      )
  return undefined
}
