/** The manifest of an audit of every format repeats byte for byte. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeOutputs } from '../audit/outputs.ts'
import { FORMAT_NAMES, examplePath, flagsOf, writeCollectors } from '../testing/examples.ts'
import { auditFiles } from '../audit/carry-out.ts'
import { repeat } from './repeat.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-repeat-test-'))
after(() => rmSync(folder, { recursive: true }))
const collectors = writeCollectors(folder)

for (const format of FORMAT_NAMES) {
  test(`${format}: the manifest repeats byte for byte`, async () => {
    const out = join(folder, format)
    const flags = flagsOf(format, collectors, { out, findings: 'csv,jsonl,parquet,xlsx', words: 'en,zh' })
    const files = [examplePath(format)]
    const audit = await auditFiles(files, flags, 'zh')
    const manifest = writeOutputs(out, audit, files, flags, 'zh')
    assert.equal(manifest.outputs.length, 6)
    assert.ok(manifest.inputs.some(({ name, role }) => role === 'log' && name === files[0]))
    assert.deepEqual(await repeat(manifest), [])
  })
}
