#!/usr/bin/env node
/**
 * Gives a key file a new checkpoint key: `node apps/server/src/record/rotate-checkpoint-key.ts KEYFILE`. The old one
 * goes on signing beside it until it is withdrawn. Every process is started anew with the file.
 */
import { rotateCheckpointKey } from '../platform/keys.ts'

const [path, ...more] = process.argv.slice(2)
if (path === undefined || more.length > 0) {
  process.stderr.write('usage: rotate-checkpoint-key.ts KEYFILE\n用法：rotate-checkpoint-key.ts 密钥文件\n')
  process.exitCode = 64
} else {
  try {
    const { before, now } = rotateCheckpointKey(path)
    process.stdout.write(
      `new checkpoint key ${now}; ${before} signs beside it until it is withdrawn (POST /v1/keys/${before}/withdrawal)\n` +
        `新的检查点密钥为 ${now}；${before} 在撤销之前同时签署（POST /v1/keys/${before}/withdrawal）\n`,
    )
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
