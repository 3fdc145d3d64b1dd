/** How the record stands, in words: for whoever asks whether the service is ready, and for whoever is refused by it. */
import { ProblemError, type Said } from '../platform/problem.ts'
import type { RefusalToSign } from './checkpoints.ts'
import type { SequencerHealth } from './sequencer.ts'

/** Why nothing is signed, and what a person does about it. */
export const REFUSAL_WORDS: Readonly<Record<RefusalToSign, Said>> = {
  'record-behind': {
    en: 'The database is older than the last checkpoint that was signed: it was restored from a backup, or lost what it had acknowledged. Bring the missing entries back (docs/guides/record.md); nothing is signed meanwhile.',
    zh: '数据库早于最近签署的检查点：可能由旧备份恢复，或丢失了已确认的数据。请找回缺失的记录（见 docs/guides/record.md）；在此之前不予签署。',
  },
  'record-forked': {
    en: 'The record does not continue the last checkpoint that was signed: it is another history. Bring back the database that was signed for (docs/guides/record.md); nothing is signed meanwhile.',
    zh: '记录并非最近签署的检查点的延续，而是另一段历史。请恢复与检查点相符的数据库（见 docs/guides/record.md）；在此之前不予签署。',
  },
  'last-checkpoint-missing': {
    en: 'The file of the last checkpoint, beside the key file, is missing. Put the latest checkpoint there that is known anywhere: of another process, a backup or a witness.',
    zh: '密钥文件旁的最近检查点文件缺失。请将所知最新的检查点放回该处，可取自其他进程、备份或见证方。',
  },
  'last-checkpoint-unreadable': {
    en: 'The file of the last checkpoint, beside the key file, holds none of this log. Put back the one that belongs there.',
    zh: '密钥文件旁的最近检查点文件不是本日志的检查点，请换回正确的文件。',
  },
  'no-key': {
    en: 'Every checkpoint key at hand was withdrawn, or never introduced. Start with a key file that has a valid one.',
    zh: '现有的检查点密钥均已撤销或从未启用。请使用含有效密钥的密钥文件启动。',
  },
  damaged: {
    en: 'What is stored is not what was recorded: the database is damaged, or was changed from outside. Restore it from a backup.',
    zh: '存储的内容与登记时不符：数据库已损坏，或被从外部改动。请由备份恢复。',
  },
}

/**
 * Holds a decision to a record that can be proved: nothing is permitted in a history that no key here may sign. Facts are
 * recorded all the same.
 *
 * @throws {ProblemError} `not-signed` where the last round refused to sign
 */
export function requireSignable(health: SequencerHealth): void {
  if (health.kind !== 'refuses') return
  const { en, zh } = REFUSAL_WORDS[health.reason]
  throw new ProblemError('not-signed', {
    en: `No permit is decided on a record that cannot be signed. ${en}`,
    zh: `记录无法签署期间不作任何许可决定。${zh}`,
  })
}

/** How the record stands: `fail` where it is not signed and will not be before a person has done something. */
export function recordState(health: SequencerHealth): {
  readonly state: 'pass' | 'warn' | 'fail'
  readonly says: Said
} {
  switch (health.kind) {
    case 'well':
      return {
        state: 'pass',
        says: {
          en: `The record is signed up to ${health.size} entries.`,
          zh: `记录已签署至第 ${health.size} 条。`,
        },
      }
    case 'not-yet':
      return {
        state: 'pass',
        says: {
          en: 'This process has not signed the record yet; another one may.',
          zh: '本进程尚未签署记录，可能由其他进程签署。',
        },
      }
    case 'refuses':
      return { state: 'fail', says: REFUSAL_WORDS[health.reason] }
    case 'failed':
      return {
        state: 'warn',
        says: {
          en: 'The last attempt to sign the record failed with the database; it is tried again.',
          zh: '最近一次签署因数据库出错而失败，将自动重试。',
        },
      }
  }
}
