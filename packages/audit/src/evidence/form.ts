/**
 * What a file may look like: from one table come the check that names every fault with its JSON pointer, and the JSON
 * Schema. Only what our own files need: texts, counts, words, lists and objects.
 */

/** A sentence in both languages. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** One fault of a file. */
export interface FileProblem {
  /** JSON pointer (RFC 6901); empty for the whole file. */
  readonly pointer: string
  readonly says: Words
}

/** What was understood, or all that is wrong. */
export type FileRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** A JSON Schema. */
export type Schema = { readonly [keyword: string]: unknown }

/** What a value may be. */
export interface Form {
  readonly schema: Schema
  /** Adds what is wrong with a value. */
  readonly check: (value: unknown, pointer: string, problems: FileProblem[]) => void
}

/** Objects within objects, at most; deeper ones are nobody's evidence, and could overflow whoever walks them. */
const DEPTH_AT_MOST = 40

const SHOWN_AT_MOST = 60

/** A value as a message shows it: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return '–'
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  // a text may be many megabytes: only its beginning is walked
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, 2 * SHOWN_AT_MOST) : value)
  const characters = Array.from(text)
  return characters.length > SHOWN_AT_MOST ? `${characters.slice(0, SHOWN_AT_MOST - 1).join('')}…` : text
}

/** Adds that something else was expected. */
export function expected(problems: FileProblem[], pointer: string, value: unknown, what: Words): void {
  problems.push({
    pointer,
    says: {
      en: `${shown(value)} stands where there should be ${what.en}`,
      zh: `此处为 ${shown(value)}，应为${what.zh}`,
    },
  })
}

/** Whether a value is an object, not an array and not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The pointer of a member. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** A text; with a pattern, one of that form. A lone surrogate is none: two programs would write it differently. */
export function text(pattern?: RegExp, what: Words = { en: 'a text', zh: '文字' }): Form {
  return {
    schema: { type: 'string', ...(pattern && { pattern: pattern.source }) },
    check: (value, pointer, problems) => {
      if (typeof value !== 'string' || !value.isWellFormed() || (pattern && !pattern.test(value)))
        expected(problems, pointer, value, what)
    },
  }
}

/** A whole number from 0 that is exact. */
export const count: Form = {
  schema: { type: 'integer', minimum: 0 },
  check: (value, pointer, problems) => {
    if (!Number.isSafeInteger(value) || (value as number) < 0)
      expected(problems, pointer, value, { en: 'a whole number from 0', zh: '零或正整数' })
  },
}

/** A whole number that is exact. */
export const whole: Form = {
  schema: { type: 'integer' },
  check: (value, pointer, problems) => {
    if (!Number.isSafeInteger(value)) expected(problems, pointer, value, { en: 'a whole number', zh: '整数' })
  },
}

/** One of some words. */
export function word(words: readonly string[]): Form {
  return {
    schema: { enum: words },
    check: (value, pointer, problems) => {
      if (!words.some((one) => one === value))
        expected(problems, pointer, value, {
          en: words.length > 6 ? `one of the ${words.length} words of the schema` : words.join(' or '),
          zh: words.length > 6 ? `模式中 ${words.length} 个用词之一` : words.join(' 或 '),
        })
    },
  }
}

/** The same, or null. */
export function orNull(form: Form): Form {
  return {
    schema: { anyOf: [form.schema, { type: 'null' }] },
    check: (value, pointer, problems) => {
      if (value !== null) form.check(value, pointer, problems)
    },
  }
}

/** A list of these. */
export function list(form: Form): Form {
  return {
    schema: { type: 'array', items: form.schema },
    check: (value, pointer, problems) => {
      if (!Array.isArray(value)) {
        expected(problems, pointer, value, { en: 'a list', zh: '列表' })
        return
      }
      value.forEach((one, i) => form.check(one, below(pointer, i), problems))
    },
  }
}

/** An object under whose keys stands the same. */
export function record(form: Form): Form {
  return {
    schema: { type: 'object', additionalProperties: form.schema },
    check: (value, pointer, problems) => {
      if (!isObject(value)) {
        expected(problems, pointer, value, { en: 'an object', zh: '对象' })
        return
      }
      for (const [key, one] of Object.entries(value)) form.check(one, below(pointer, key), problems)
    },
  }
}

/** An object with these keys and no others; those of `may` may be left out. */
export function object(must: Readonly<Record<string, Form>>, may: Readonly<Record<string, Form>> = {}): Form {
  const all = new Map([...Object.entries(must), ...Object.entries(may)])
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries([...all].map(([key, form]) => [key, form.schema])),
      required: Object.keys(must),
      additionalProperties: false,
    },
    check: (value, pointer, problems) => {
      if (!isObject(value)) {
        expected(problems, pointer, value, { en: 'an object', zh: '对象' })
        return
      }
      for (const [key, one] of Object.entries(value)) {
        const form = all.get(key)
        if (form) form.check(one, below(pointer, key), problems)
        else
          problems.push({
            pointer: below(pointer, key),
            says: { en: 'nothing of this name belongs here', zh: '此处不应有该名称的内容' },
          })
      }
      for (const key of Object.keys(must)) {
        if (Object.hasOwn(value, key)) continue
        problems.push({ pointer, says: { en: `\`${key}\` is missing`, zh: `缺少 \`${key}\`` } })
      }
    },
  }
}

/** Any object; what it may hold is for others to say. */
export const anyObject: Form = {
  schema: { type: 'object' },
  check: (value, pointer, problems) => {
    if (!isObject(value)) expected(problems, pointer, value, { en: 'an object', zh: '对象' })
  },
}

/** Whether something stands deeper than evidence ever does. Walks without calling itself, so that no depth can harm it. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_AT_MOST) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}
