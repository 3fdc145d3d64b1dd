/** Templates read from JSON: a file that a relay holds, with everything that is wrong in it at once. */
import { PERMIT_CHANNELS } from './permit.ts'
import type { PermitChannel } from './permit.ts'
import { PARAMETER_TYPES } from './parameter.ts'
import type { ParameterType } from './parameter.ts'
import type { Problem } from './problem.ts'
import { excerpt, templateProblems } from './template.ts'
import type { Template } from './template.ts'

/** The templates of a file, or all that is wrong with it. */
export type TemplatesRead =
  | { readonly ok: true; readonly value: readonly Template[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Members = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)
const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1
const isChannel = (value: unknown): value is PermitChannel => PERMIT_CHANNELS.some((one) => one === value)
const isTypes = (value: unknown): value is Readonly<Record<string, ParameterType>> =>
  isObject(value) && Object.values(value).every((type) => PARAMETER_TYPES.some((one) => one === type))

const RIGHT: Readonly<Record<keyof Template, Problem['says']>> = {
  id: { en: 'Expected a name.', zh: '应为名称。' },
  version: { en: 'Expected a whole number from 1.', zh: '应为从 1 开始的整数。' },
  channel: {
    en: `Expected one of ${PERMIT_CHANNELS.join(', ')}.`,
    zh: `应为以下之一：${PERMIT_CHANNELS.join('、')}。`,
  },
  language: { en: 'Expected a language such as `en` or `zh`.', zh: '应为语言代码，例如“en”或“zh”。' },
  text: { en: 'Expected the text with its slots.', zh: '应为含参数位置的模板文本。' },
  parameters: {
    en: `Expected a type for each parameter: ${PARAMETER_TYPES.join(', ')}.`,
    zh: `应为每个参数的类型：${PARAMETER_TYPES.join('、')}。`,
  },
  says: { en: 'Expected a list of content items.', zh: '应为内容项列表。' },
  purpose: { en: 'Expected a purpose.', zh: '应为联系目的。' },
  hosts: { en: 'Expected a list of hosts, or nothing.', zh: '应为域名列表，或不填。' },
}
const MEMBERS = Object.keys(RIGHT)

const malformed = (path: string, found: unknown, says: Problem['says']): Problem => ({
  code: 'malformed-template',
  path,
  found: excerpt(found),
  says,
})

function readTemplate(value: unknown, path: string): Template | readonly Problem[] {
  if (!isObject(value))
    return [malformed(path, value, { en: 'Expected a template.', zh: '应为一个模板对象。' })]
  const { id, version, channel, language, text, parameters, says, purpose, hosts } = value
  const unknown = Object.keys(value).filter((name) => !MEMBERS.includes(name))
  if (
    isText(id) &&
    isVersion(version) &&
    isChannel(channel) &&
    isText(language) &&
    isText(text) &&
    isTypes(parameters) &&
    isTexts(says) &&
    isText(purpose) &&
    (hosts === undefined || isTexts(hosts)) &&
    unknown.length === 0
  ) {
    const template = { id, version, channel, language, text, parameters, says, purpose }
    const whole: Template = hosts === undefined ? template : { ...template, hosts }
    const problems = templateProblems(whole)
    return problems.length === 0 ? whole : problems.map((one) => ({ ...one, path: `${path}.${one.path}` }))
  }
  const holds: Readonly<Record<keyof Template, boolean>> = {
    id: isText(id),
    version: isVersion(version),
    channel: isChannel(channel),
    language: isText(language),
    text: isText(text),
    parameters: isTypes(parameters),
    says: isTexts(says),
    purpose: isText(purpose),
    hosts: hosts === undefined || isTexts(hosts),
  }
  const names = Object.keys(holds) as readonly (keyof Template)[]
  return [
    ...names
      .filter((name) => !holds[name])
      .map((name) => malformed(`${path}.${name}`, value[name], RIGHT[name])),
    ...unknown.map((name) =>
      malformed(`${path}.${excerpt(name).slice(1, -1)}`, value[name], {
        en: `A template has only ${MEMBERS.join(', ')}.`,
        zh: `模板只包含：${MEMBERS.join('、')}。`,
      }),
    ),
  ]
}

const isProblems = (read: Template | readonly Problem[]): read is readonly Problem[] => Array.isArray(read)

/** Reads a list of templates. Two of one id and version are a problem: nobody could say which was approved. */
export function readTemplates(value: unknown): TemplatesRead {
  if (!Array.isArray(value))
    return {
      ok: false,
      problems: [malformed('', value, { en: 'Expected a list of templates.', zh: '应为模板列表。' })],
    }
  const templates: Template[] = []
  const problems: Problem[] = []
  for (const [index, one] of (value as readonly unknown[]).entries()) {
    const read = readTemplate(one, String(index))
    if (isProblems(read)) {
      problems.push(...read)
      continue
    }
    if (templates.some(({ id, version }) => id === read.id && version === read.version))
      problems.push(
        malformed(`${index}.version`, read.version, {
          en: 'There is another template of this id and version.',
          zh: '已有相同编号和版本的模板。',
        }),
      )
    templates.push(read)
  }
  return problems.length === 0 ? { ok: true, value: templates } : { ok: false, problems }
}
