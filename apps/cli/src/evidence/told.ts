/** What repeating evidence came to, in words. */
import { type Difference, isOfSubstance } from '@forbear/audit/evidence/compare'
import type { Evidence, Variant } from '@forbear/audit/evidence/evidence'
import type { FileProblem } from '@forbear/audit/evidence/form'
import type { Language } from '../surroundings.ts'
import type { Wanted } from './originals.ts'

/** What there is to tell. */
export interface Repeated {
  readonly name: string
  readonly evidence: Evidence
  readonly brokenSeal: FileProblem | undefined
  readonly differences: readonly Difference[]
  /** Where its original files were looked for, those that are there. */
  readonly originals?: ReadonlyMap<string, string>
  readonly extracted: readonly string[]
}

const VARIANTS: Readonly<Record<Variant, Readonly<Record<Language, string>>>> = {
  self: { en: 'for oneself', zh: '自用' },
  court: { en: 'for a court', zh: '供法院使用' },
  public: { en: 'for the public', zh: '公开' },
}

/** Whether everything the file says comes out. */
export function isSame({ brokenSeal, differences }: Repeated): boolean {
  return brokenSeal === undefined && !differences.some(isOfSubstance)
}

/** Lines for a person. */
export function told(repeated: Repeated, language: Language): readonly string[] {
  const { evidence, differences } = repeated
  const say = (en: string, zh: string): string => (language === 'zh' ? zh : en)
  const isKind = (kind: Difference['kind']): boolean => differences.some((d) => d.kind === kind)
  const substance = differences.filter(isOfSubstance)
  const variant = VARIANTS[evidence.variant][language]
  const [n, untested] = [evidence.findings.length, evidence.notTested.length]
  return [
    say(
      `${repeated.name}: evidence (${variant}), made ${evidence.madeAt} by ${evidence.madeBy}, as the file says`,
      `${repeated.name}：证据文件（${variant}），据文件所述由 ${evidence.madeBy} 于 ${evidence.madeAt} 生成`,
    ),
    repeated.brokenSeal?.says[language] ??
      say(
        `seal whole: ${evidence.seal}. Nothing was changed since. It does not prove who sealed it, or when`,
        `封签完好：${evidence.seal}。此后内容未被改动；它不能证明由谁、在何时封签`,
      ),
    ...(isKind('rulebook')
      ? []
      : [say(`rulebook the same: ${evidence.rulebook}`, `规则库相同：${evidence.rulebook}`)]),
    ...differences.filter((d) => !isOfSubstance(d)).map((d) => d.says[language]),
    ...(substance.length === 0
      ? [
          say(
            `judged again: ${n} findings, each the same; ${untested} rules not tested, the same`,
            `重新评判：${n} 条发现，逐条相同；${untested} 条规则未检验，相同`,
          ),
        ]
      : [
          say(`judged again: ${substance.length} differences`, `重新评判：有 ${substance.length} 处不同`),
          ...substance.map((d) => `  ${d.says[language]}`),
        ]),
    ...originalsTold(repeated, language),
    ...repeated.extracted.map((path) => say(`written: ${path}`, `已写入：${path}`)),
  ]
}

function originalsTold({ evidence, originals }: Repeated, language: Language): readonly string[] {
  if (!originals) return []
  const wanted: readonly Wanted[] = [...evidence.inputs, ...evidence.attachments]
  return wanted.map(({ name, sha256 }) => {
    const path = originals.get(sha256)
    if (path === undefined)
      return language === 'zh'
        ? `\`${name}\`：没有找到字节相同的文件`
        : `\`${name}\`: no file of the same bytes was found`
    return language === 'zh'
      ? `\`${name}\`：\`${path}\` 字节相同`
      : `\`${name}\`: \`${path}\` holds the same bytes`
  })
}
