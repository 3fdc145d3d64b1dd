/** Message templates that people approved: what they say, their digest, and the text they give with certain values. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url } from 'jose'
import { PARAMETER_TYPES, showValue } from './parameter.ts'
import type { ParameterType } from './parameter.ts'
import type { PermitChannel } from './permit.ts'
import type { Problem } from './problem.ts'

export type { ParameterType } from './parameter.ts'
export type { Problem } from './problem.ts'

/** An approved text with slots. A change of any member is another version. */
export interface Template {
  readonly id: string
  /** From 1. */
  readonly version: number
  readonly channel: PermitChannel
  /** BCP 47: `en`, `zh`, `zh-Hans` … */
  readonly language: string
  /** With a slot `{name}` for each parameter; no other braces. */
  readonly text: string
  readonly parameters: Readonly<Record<string, ParameterType>>
  /** The content items that the text holds, in the words of the facts that the engine judges. */
  readonly says: readonly string[]
  readonly purpose: string
  /** Hosts that a parameter of type `url-of-lender` may lead to, in lower case. Absent: none. */
  readonly hosts?: readonly string[]
}

/** Values by the parameter's name, in canonical spelling: `1234.50 CNY`, `2026-11-26`, `09:30`. */
export type Parameters = Readonly<Record<string, string>>

/** The text, or all that is wrong. */
export type Rendered =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const digest = (kind: string, members: readonly unknown[]): string =>
  base64url.encode(sha256(utf8ToBytes(`${kind}\n${JSON.stringify(members)}`)))

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

/** Base64url SHA-256 over every member in a fixed order, so that two templates that differ at all differ here. */
export const digestOf = (template: Template): string =>
  digest('forbear-template/1', [
    template.id,
    template.version,
    template.channel,
    template.language,
    template.text,
    Object.entries(template.parameters).toSorted(byName),
    template.says,
    template.purpose,
    template.hosts ?? [],
  ])

/** What stands for the values in a permit, salted with its id like the address. */
export const parametersDigestOf = (permitId: string, parameters: Parameters): string =>
  digest('forbear-parameters/1', [permitId, Object.entries(parameters).toSorted(byName)])

const SLOT = /\{([a-z][A-Za-z0-9]{0,39})\}/g
const TEXT_CHARACTERS_MAX = 10_000
/** Format characters: bidi controls and zero-width ones, which make text read other than it is. */
const TEMPLATE_HIDDEN = /[\p{Cf}\p{Cs}\p{Co}]|(?![\n])\p{Cc}/u

/** A value as a problem shows it: JSON, at most 80 characters, hidden ones escaped. */
export const excerpt = (value: unknown): string => {
  const json =
    JSON.stringify(typeof value === 'string' ? value.toWellFormed().slice(0, 60) : value) ?? 'nothing'
  return json
    .replace(/[\p{Cf}\u2028\u2029]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)
    .slice(0, 80)
}

const malformed = (path: string, found: unknown, says: Problem['says']): Problem => ({
  code: 'malformed-template',
  path,
  found: excerpt(found),
  says,
})

/** What is wrong with a template itself, apart from any values. */
export function templateProblems(template: Template): readonly Problem[] {
  const { text, parameters } = template
  const problems: Problem[] = []
  const slots = new Set([...text.matchAll(SLOT)].map(([, name = '']) => name))
  if (text.trim() === '' || text.length > TEXT_CHARACTERS_MAX || TEMPLATE_HIDDEN.test(text))
    problems.push(
      malformed('text', text, {
        en: `The text is not empty, has at most ${TEXT_CHARACTERS_MAX} characters and no control, direction or invisible ones.`,
        zh: `模板文本不能为空，最多 ${TEXT_CHARACTERS_MAX} 个字符，且不得含控制字符、方向字符或不可见字符。`,
      }),
    )
  if (/[{}]/.test(text.replace(SLOT, '')))
    problems.push(
      malformed('text', text, {
        en: 'Braces stand only around the name of a parameter, such as `{amount}`.',
        zh: '花括号只能用来标出参数名，例如“{amount}”。',
      }),
    )
  if (/\}\{/.test(text))
    problems.push(
      malformed('text', text, {
        en: 'Two parameters need something between them, so that their values cannot join into a word or a link.',
        zh: '两个参数之间须有其他文字，以免参数值相连成词或链接。',
      }),
    )
  for (const name of slots)
    if (!Object.hasOwn(parameters, name))
      problems.push(
        malformed('text', `{${name}}`, {
          en: 'Every slot is declared under `parameters`.',
          zh: '文本中的每个参数都须在 parameters 中声明。',
        }),
      )
  for (const [name, type] of Object.entries(parameters))
    if (!slots.has(name) || !PARAMETER_TYPES.includes(type))
      problems.push(
        malformed(`parameters.${name}`, type, {
          en: `A parameter has a slot in the text and one of the types ${PARAMETER_TYPES.join(', ')}.`,
          zh: `参数须在文本中出现，类型须为以下之一：${PARAMETER_TYPES.join('、')}。`,
        }),
      )
  return problems
}

function parameterProblems(template: Template, parameters: Readonly<Record<string, unknown>>): Problem[] {
  const unknown = Object.keys(parameters)
    .filter((name) => !Object.hasOwn(template.parameters, name))
    .map(
      (name): Problem => ({
        code: 'unknown',
        path: `parameters.${excerpt(name).slice(1, -1)}`,
        found: excerpt(parameters[name]),
        says: { en: 'The template has no such parameter.', zh: '模板没有这个参数。' },
      }),
    )
  const declared = Object.keys(template.parameters).flatMap((name): readonly Problem[] => {
    const path = `parameters.${name}`
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (value === undefined)
      return [
        {
          code: 'missing',
          path,
          found: 'nothing',
          says: { en: 'The template needs this parameter.', zh: '模板需要这个参数。' },
        },
      ]
    return typeof value === 'string'
      ? []
      : [
          {
            code: 'wrong-type',
            path,
            found: excerpt(value),
            says: { en: 'A value is written as a string.', zh: '参数值须以字符串填写。' },
          },
        ]
  })
  return [...unknown, ...declared]
}

/**
 * The text that a template gives with certain values. Values are written in once: what stands in one is never a slot.
 *
 * @param language  the language the text must be in; another than the template's is a problem
 */
export function render(template: Template, parameters: Parameters, language: string): Rendered {
  const problems = [...templateProblems(template), ...parameterProblems(template, parameters)]
  if (language !== template.language)
    problems.push({
      code: 'other-language',
      path: 'language',
      found: excerpt(language),
      says: {
        en: `The template is in ${template.language}.`,
        zh: `该模板的语言为 ${template.language}。`,
      },
    })
  const texts = new Map<string, string>()
  for (const [name, type] of Object.entries(template.parameters)) {
    const value: unknown = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (typeof value !== 'string' || !PARAMETER_TYPES.includes(type)) continue
    const shown = showValue(value, { type, language: template.language, hosts: template.hosts ?? [] })
    if (shown.ok) texts.set(name, shown.text)
    else problems.push({ ...shown.problem, path: `parameters.${name}`, found: excerpt(value) })
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: template.text.replace(SLOT, (_, name: string) => texts.get(name) ?? '') }
}
