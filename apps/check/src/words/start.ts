/** Words of the first screen. */

const en = {
  heading: 'Is somebody calling you about a debt?',
  lead: 'There are rules about when, how often and whom they may call. This page compares your call log with them.',
  does: [
    { icon: 'phone', text: 'Bring the calls: a phone backup, your carrier’s bill, or typed in.' },
    { icon: 'people', text: 'Say which numbers are collectors. All others are left out.' },
    { icon: 'scale', text: 'See which calls do not fit which rule, with its source.' },
    { icon: 'letter', text: 'Get letters, contacts and evidence that you can use.' },
  ],
  start: 'Start',
  privacy: 'Everything stays on this device. There is no account, no upload, no cost.',
  notAdvice: 'This is not legal advice. A person should look at what it finds before you rely on it.',
} satisfies StartShape

interface StartShape {
  readonly heading: string
  readonly lead: string
  readonly does: readonly { readonly icon: 'phone' | 'people' | 'scale' | 'letter'; readonly text: string }[]
  readonly start: string
  readonly privacy: string
  readonly notAdvice: string
}

const zh: StartShape = {
  heading: '有人打电话向您催债吗？',
  lead: '什么时间能打、能打多少次、能打给谁，都有规定。本页把您的通话记录和这些规定逐条对照。',
  does: [
    { icon: 'phone', text: '放入通话记录：手机备份、运营商详单，或自己填写。' },
    { icon: 'people', text: '指出哪些号码是催收，其他号码一律不保留。' },
    { icon: 'scale', text: '看哪些来电与哪条规定不符，出处一并列明。' },
    { icon: 'letter', text: '得到可以直接用的信函、联系渠道和证据。' },
  ],
  start: '开始',
  privacy: '所有内容都留在这台设备上。不用注册，不会上传，不收费。',
  notAdvice: '这不是法律意见。依据结果行动之前，请让懂的人再看一遍。',
}

export const start: Readonly<Record<'en' | 'zh', StartShape>> = { en, zh }
