/** What the checks of an evidence file say, in both languages: complete by type for every check and every fault. */
import type { ChainFault } from './chain.ts'
import type { OpeningFault } from './entry.ts'
import type { Words } from './problem.ts'

/** What is checked. */
export type CheckName =
  | 'form'
  | 'keys'
  | 'checkpoint'
  | 'witnesses'
  | 'map'
  | 'chain'
  | 'inclusion'
  | 'openings'
  | 'rulebooks'
  | 'history'

/** What a check found: that it holds, or the name of the fault. */
export type CheckCode =
  | 'holds'
  | 'not-json'
  | 'not-canonical'
  | 'other-form'
  | 'malformed-file'
  | 'malformed-key'
  | 'repeated-key'
  | 'key-signed-nothing'
  | 'malformed-checkpoint'
  | 'unknown-key'
  | 'forged-signature'
  | 'not-signed-by-the-log'
  | 'log-key-not-trusted'
  | 'too-few-witnesses'
  | 'no-map'
  | 'not-in-the-map'
  | 'not-in-the-tree'
  | 'malformed-entry'
  | `chain-${ChainFault['fault']}`
  | 'entries-missing'
  | 'entries-beyond-the-count'
  | 'other-head'
  | `opening-${OpeningFault['fault']}`
  | 'other-rulebooks'
  | 'history-rewritten'
  | 'inconsistent'
  | 'consistency-not-shown'
  | 'checkpoint-of-another-log'

type Answer = 'verified' | 'integrity-only' | 'failed'

const WORDS: Readonly<Record<CheckName | CheckCode | Answer, (detail: string) => Words>> = {
  // answers
  verified: (d) => ({
    en: `Everything holds under a key you trust: these are all the entries of ${d}, as they were recorded.`,
    zh: `全部核对无误，签名公钥为您所信任：此处即 ${d} 的全部记录，与登记时一致。`,
  }),
  'integrity-only': (d) => ({
    en: `Everything holds under the key named in the file itself (${d}): nothing was changed since that key signed. Whose key it is, the file cannot show; compare it with the key that the lender, an authority or a witness makes known elsewhere.`,
    zh: `按文件自带的公钥核对，全部无误（${d}）：自该密钥签名以来，内容未被改动。但文件本身无法证明公钥属于谁，请与贷款机构、监管部门或见证方另行公布的公钥比对。`,
  }),
  failed: (d) => ({
    en: `The file does not hold: ${d} faults. Do not rely on it as it is.`,
    zh: `文件未通过核对：共 ${d} 处不符。请勿直接采信。`,
  }),
  holds: () => ({ en: 'holds', zh: '无误' }),
  // what holds
  form: (d) => ({ en: `The file is whole and in its form (${d}).`, zh: `文件完整，格式正确（${d}）。` }),
  keys: (d) => ({ en: `Each of the ${d} keys named signed.`, zh: `所列 ${d} 个公钥均有对应签名。` }),
  checkpoint: (d) => ({
    en: `The log signed the checkpoint (entries in ${d}).`,
    zh: `检查点由日志签名（日志及其记录总数为 ${d}）。`,
  }),
  witnesses: (d) => ({
    en: `Witnesses that cosigned the checkpoint: ${d}.`,
    zh: `为该检查点联署的见证方：${d} 个。`,
  }),
  map: (d) => ({
    en: `The checkpoint itself says how long the chain is (${d}).`,
    zh: `检查点本身载明了该链的长度（${d}）。`,
  }),
  chain: (d) => ({
    en: `All ${d} entries are there, each linked to the one before.`,
    zh: `${d} 条记录齐全，逐条相连。`,
  }),
  inclusion: (d) => ({
    en: `All ${d} entries are in the log's tree.`,
    zh: `${d} 条记录均在日志的哈希树中。`,
  }),
  openings: (d) => ({
    en: `All ${d} fields shown are those committed to.`,
    zh: `所示 ${d} 个字段均与登记时的承诺一致。`,
  }),
  rulebooks: (d) => ({ en: `Rulebooks that the entries name: ${d}.`, zh: `记录所依据的规则库：${d} 个。` }),
  history: (d) => ({
    en: `Other checkpoints compared, none contradicts this one: ${d}.`,
    zh: `已与其他检查点比对，均无矛盾：${d} 个。`,
  }),
  // the file
  'not-json': () => ({ en: 'The file is not JSON.', zh: '文件不是 JSON。' }),
  'not-canonical': () => ({ en: 'The file was rewritten or changed.', zh: '文件被重新写出或改动过。' }),
  'other-form': () => ({ en: 'The file is of another kind.', zh: '文件属于其他类型。' }),
  'malformed-file': () => ({
    en: 'A part of the file is not what it should be.',
    zh: '文件有一处不合格式。',
  }),
  'malformed-key': (d) => ({ en: `This is no verifier key: ${d}`, zh: `这不是有效的公钥：${d}` }),
  'repeated-key': (d) => ({ en: `This key is named twice: ${d}`, zh: `该公钥列出了两次：${d}` }),
  'key-signed-nothing': (d) => ({
    en: `This key is named but signed nothing here; a signature may have been taken out: ${d}`,
    zh: `列出了该公钥，却没有对应的签名，签名可能已被删去：${d}`,
  }),
  // signatures
  'malformed-checkpoint': () => ({ en: 'This is no signed checkpoint.', zh: '这不是带签名的检查点。' }),
  'unknown-key': (d) => ({
    en: `A signature of ${d} is by a key that the file does not name.`,
    zh: `${d} 的一个签名所用的公钥未列在文件中。`,
  }),
  'forged-signature': (d) => ({
    en: `The signature of ${d} does not verify: the checkpoint was forged or changed.`,
    zh: `${d} 的签名验证失败：检查点系伪造或被改动。`,
  }),
  'not-signed-by-the-log': (d) => ({
    en: `The checkpoint is not signed by a key of the log ${d}.`,
    zh: `检查点没有日志 ${d} 的签名。`,
  }),
  'log-key-not-trusted': (d) => ({
    en: `The checkpoint is signed in the name of ${d}, but by none of the keys you trust.`,
    zh: `检查点以 ${d} 的名义签名，但所用公钥不在您信任的公钥之列。`,
  }),
  'too-few-witnesses': (d) => ({
    en: `Too few witnesses that you trust cosigned the checkpoint (${d}).`,
    zh: `为检查点联署的可信见证方不足（${d}）。`,
  }),
  // the chain
  'no-map': () => ({
    en: 'The checkpoint commits to no map of chains, so entries could have been left out.',
    zh: '检查点没有载明各链的长度，无法排除有记录被略去。',
  }),
  'not-in-the-map': (d) => ({
    en: `The checkpoint does not say this of the chain (${d}): the count, the last entry or the proof is another.`,
    zh: `检查点对该链的记载与此不同（${d}）：条数、末条记录或证明不符。`,
  }),
  'not-in-the-tree': (d) => ({
    en: `Entry ${d} of the file is not in the log as it stands here: it was changed, forged or moved.`,
    zh: `文件中第 ${d} 条记录与日志不符：被改动、伪造或移动过。`,
  }),
  'malformed-entry': (d) => ({
    en: `Entry ${d} of the file is no entry.`,
    zh: `文件中第 ${d} 条不是有效的记录。`,
  }),
  'chain-other-chain': (d) => ({
    en: `An entry of another chain stands among these (number ${d}).`,
    zh: `其中混入了另一条链的记录（编号 ${d}）。`,
  }),
  'chain-fork': (d) => ({
    en: `Two different entries have one number (found / expected: ${d}).`,
    zh: `两条不同的记录使用同一编号（实为／应为：${d}）。`,
  }),
  'chain-repeated': (d) => ({
    en: `An entry stands there twice (found / expected: ${d}).`,
    zh: `同一条记录出现两次（实为／应为：${d}）。`,
  }),
  'chain-gap': (d) => ({
    en: `An entry was left out (found / expected: ${d}).`,
    zh: `中间缺少记录（实为／应为：${d}）。`,
  }),
  'chain-out-of-order': (d) => ({
    en: `Entries were exchanged (found / expected: ${d}).`,
    zh: `记录的顺序被调换（实为／应为：${d}）。`,
  }),
  'chain-previous-differs': (d) => ({
    en: `Entry ${d} follows on another entry than the one before it here: one of them was replaced.`,
    zh: `编号 ${d} 的记录所接的并非此处的前一条：其中一条被替换过。`,
  }),
  'entries-missing': (d) => ({
    en: `Entries are missing at the end (here / recorded: ${d}).`,
    zh: `末尾缺少记录（此处／应有：${d}）。`,
  }),
  'entries-beyond-the-count': (d) => ({
    en: `There are more entries here than were recorded (here / recorded: ${d}).`,
    zh: `此处的记录多于登记的条数（此处／应有：${d}）。`,
  }),
  'other-head': () => ({
    en: 'The last entry is another than the one the checkpoint commits to.',
    zh: '末条记录与检查点所载的不是同一条。',
  }),
  // what is shown
  'opening-does-not-fit': (d) => ({
    en: `The value shown is not the one recorded (entry, field: ${d}).`,
    zh: `所示的值与登记时不符（记录编号、字段：${d}）。`,
  }),
  'opening-malformed': (d) => ({
    en: `The value shown is none that can be recorded (entry, field: ${d}).`,
    zh: `所示的值格式无效（记录编号、字段：${d}）。`,
  }),
  'opening-missing': (d) => ({
    en: `A field is passed over in silence; it should be shown or marked as withheld (entry, field: ${d}).`,
    zh: `有字段未作交代：应予出示，或注明未出示（记录编号、字段：${d}）。`,
  }),
  'opening-foreign': (d) => ({
    en: `A value is shown for a field that was not recorded (entry, field: ${d}).`,
    zh: `所示字段并未登记过（记录编号、字段：${d}）。`,
  }),
  'other-rulebooks': () => ({
    en: 'The rulebooks listed are not those that the entries name.',
    zh: '所列规则库与记录中的不一致。',
  }),
  // history
  'history-rewritten': (d) => ({
    en: `Two checkpoints of one size tell different histories (${d}): the log was rewritten.`,
    zh: `两个检查点大小相同而内容不同（${d}）：日志被改写过。`,
  }),
  inconsistent: (d) => ({
    en: `The later checkpoint does not continue the earlier one (${d}): the log was rewritten, or the proof is wrong.`,
    zh: `后一检查点并非前一检查点的延续（${d}）：日志被改写，或证明有误。`,
  }),
  'consistency-not-shown': (d) => ({
    en: `It is not shown that the later checkpoint continues the earlier one (${d}); ask the log for the consistency proof.`,
    zh: `尚未证明后一检查点是前一检查点的延续（${d}）；请向日志索取一致性证明。`,
  }),
  'checkpoint-of-another-log': (d) => ({
    en: `This checkpoint is of another log: ${d}.`,
    zh: `该检查点属于另一日志：${d}。`,
  }),
}

/** What a check or a fault says. */
export function wordsFor(code: CheckName | CheckCode | Answer, detail: string): Words {
  return WORDS[code](detail)
}
