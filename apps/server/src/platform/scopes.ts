/** What a client's key may do. A key carries a list of these and nothing else opens a route. */

export const SCOPES = {
  'permits:judge': {
    en: 'ask whether a contact could be made, without making it',
    zh: '试算某次联系是否可以进行，不作登记',
  },
  'permits:reserve': {
    en: 'reserve, redeem, settle and give back permits',
    zh: '申请、核销、结清和退回联系许可',
  },
  'releases:request': { en: 'ask for a release by a second person', zh: '申请由另一人放行' },
  'releases:approve': { en: 'approve a release that another asked for', zh: '批准他人申请的放行' },
  'matters:read': { en: 'read matters, with personal data masked', zh: '查看案件，个人信息脱敏' },
  'matters:unmask': {
    en: 'read personal data in clear, each view recorded',
    zh: '查看未脱敏的个人信息，每次查看均留痕',
  },
  'matters:write': { en: 'open matters and record facts', zh: '建立案件并登记事实' },
  'history:import': { en: 'import contact logs', zh: '导入联系记录' },
  'matters:erase': { en: 'erase personal data, which is recorded', zh: '删除个人信息，删除行为留痕' },
  'record:read': { en: 'read checkpoints, proofs and evidence', zh: '读取检查点、证明和证据' },
  'record:witness': { en: 'add a witness signature to a checkpoint', zh: '为检查点加具见证签名' },
  'rulebooks:propose': { en: 'propose a rulebook', zh: '提议采用规则集' },
  'rulebooks:approve': { en: 'approve a rulebook that another proposed', zh: '批准他人提议的规则集' },
  'templates:propose': { en: 'propose a message template', zh: '提议消息模板' },
  'templates:approve': { en: 'approve a template that another proposed', zh: '批准他人提议的消息模板' },
  'events:approve': {
    en: 'approve a fact that another entered and that opens contact',
    zh: '批准他人登记的、会放宽联系限制的事实',
  },
  'house:manage': { en: 'manage organisations, clients and keys', zh: '管理机构、客户端和密钥' },
} as const satisfies Record<string, { readonly en: string; readonly zh: string }>

export type Scope = keyof typeof SCOPES
export const SCOPE_NAMES = Object.keys(SCOPES) as readonly Scope[]
