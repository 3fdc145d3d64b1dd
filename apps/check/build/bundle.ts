/** Bundles one entry with everything it needs into one classic script. */
import { type InputOptions, rolldown } from 'rolldown'

/** The oldest engines whose syntax the page is written down to; what they lack besides, the polyfills bring. */
const SYNTAX = ['chrome100', 'firefox100', 'safari15.4']

/** What a bundle consists of. */
export interface Bundle {
  readonly code: string
  /** Every file that left something in it, with forward slashes. */
  readonly files: readonly string[]
}

/**
 * One entry as a script without imports.
 *
 * @param entry  a file's absolute path
 * @param constants  names that the build replaces by a value, each as JavaScript
 */
export async function bundle(
  entry: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<Bundle> {
  return await generate(
    { input: entry, platform: 'browser', transform: { target: SYNTAX, ...jsx, define: { ...constants } } },
    'iife',
  )
}

/** One entry as a module that this process can import. */
export async function bundleForBuild(entry: string): Promise<Bundle> {
  return await generate({ input: entry, platform: 'node', transform: jsx }, 'es')
}

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

async function generate(input: InputOptions, format: 'iife' | 'es'): Promise<Bundle> {
  const built = await rolldown({ ...input, tsconfig: false, onLog: refuseWarnings })
  try {
    const { output } = await built.generate({
      format,
      codeSplitting: false,
      minify: format === 'iife',
      comments: false,
    })
    const [chunk, ...more] = output
    if (more.length > 0)
      throw new Error(`the build gave more than one file: ${more.map((m) => m.fileName).join(', ')}`)
    const files = Object.entries(chunk.modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([path]) => path.replaceAll('\\', '/'))
    return { code: chunk.code, files }
  } finally {
    await built.close()
  }
}

const refuseWarnings: NonNullable<InputOptions['onLog']> = (level, log) => {
  if (level === 'warn') throw new Error(`the build warns: ${log.message}`)
}
