/** Words of the frame and of the kit's own parts: what stands on every screen. */
import { counted, dateText, numberText } from './language.ts'

const en = {
  name: 'Check my phone',
  skipToMain: 'Skip to the content',
  otherLanguage: '中文',
  theme: {
    label: 'Light or dark',
    auto: 'As the phone',
    light: 'Light',
    dark: 'Dark',
  },
  steps: {
    label: 'Steps',
  },
  quickExit: {
    button: 'Leave now',
    hint: 'Shows a clock and forgets everything here. Esc twice does the same.',
  },
  clock: 'Clock',
  help: {
    heading: 'Help by telephone',
    where: {
      CN: 'These numbers work in mainland China.',
      US: 'These numbers work in the United States.',
      RU: 'These numbers work in Russia.',
    },
  },
  footer: {
    what: 'Forbear compares calls and messages about a debt with cited rules. It is not legal advice.',
    offline: 'Works without a network once it is open.',
    stays: 'Nothing you enter leaves this device.',
    digest: 'Its digest:',
    rules: (rules: number, instruments: number) =>
      `The rulebook holds ${counted(rules, 'rule', 'rules')} from ${counted(instruments, 'text', 'texts')}.`,
    calendar: (until: string) => `Public holidays of China are known until ${dateText('en', until)}.`,
    loading: 'The rulebook is loading.',
    failed: 'The rulebook could not be loaded.',
  },
  skip: 'Skip',
  statedLender: 'Those whom the file names',
  unknown: 'I don’t know',
  decides: 'What this decides',
  optional: 'not required',
  cancel: 'Cancel',
  close: 'Close',
  choose: 'Choose a file',
  drop: 'or drop it here',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  toCorrect: 'Please look at this again',
  progress: (done: number, of: number) => `${numberText('en', done)} of ${numberText('en', of)}`,
  print: 'Print or save as PDF',
  back: (step: string) => `Back: ${step}`,
  next: (step: string) => `Next: ${step}`,
}

/** What every language must say; a missing key does not compile. */
export type ShellWords = typeof en

const zh: ShellWords = {
  name: '查我的手机',
  skipToMain: '跳到正文',
  otherLanguage: 'English',
  theme: {
    label: '浅色或深色',
    auto: '跟随手机',
    light: '浅色',
    dark: '深色',
  },
  steps: {
    label: '步骤',
  },
  quickExit: {
    button: '马上离开',
    hint: '立即换成时钟页面，并清除这里的全部内容。连按两次 Esc 也可以。',
  },
  clock: '时钟',
  help: {
    heading: '求助电话',
    where: {
      CN: '以上号码在中国大陆使用。',
      US: '以上号码在美国使用。',
      RU: '以上号码在俄罗斯使用。',
    },
  },
  footer: {
    what: 'Forbear 把催收来电和信息与有出处的规则逐条对照。这不是法律意见。',
    offline: '页面打开后，没有网络也能用。',
    stays: '您填写的内容不会离开这台设备。',
    digest: '摘要：',
    rules: (rules, instruments) =>
      `规则库内有 ${numberText('zh', instruments)} 份文件的 ${numberText('zh', rules)} 条规则。`,
    calendar: (until) => `中国的节假日已知至 ${dateText('zh', until)}。`,
    loading: '正在载入规则库。',
    failed: '规则库没有载入成功。',
  },
  skip: '跳过',
  statedLender: '文件中写明的各方',
  unknown: '不知道',
  decides: '这个问题决定什么',
  optional: '可不填',
  cancel: '取消',
  close: '关闭',
  choose: '选择文件',
  drop: '或把文件拖到这里',
  readAloud: '读给我听',
  stopReading: '停止朗读',
  toCorrect: '请再看一下这里',
  progress: (done, of) => `${numberText('zh', done)} / ${numberText('zh', of)}`,
  print: '打印或存为 PDF',
  back: (step) => `上一步：${step}`,
  next: (step) => `下一步：${step}`,
}

export const shell = { en, zh }
