/** Words of the five steps: their names in the step bar and titles, and what each says while it has nothing to show. */

const en = {
  start: 'Start',
  bring: 'Bring the log',
  who: 'Who called',
  what: 'What happened',
  do: 'What to do',
  evidence: 'Evidence',
  empty: {
    bring: 'No calls are here yet.',
    who: 'No numbers are here yet. First bring the calls.',
    what: 'Nothing was compared yet. First bring the calls and say who called.',
    do: 'What you can do depends on what happened. First bring the calls.',
    evidence: 'There is nothing to keep yet. First bring the calls.',
  },
}

/** What every language must say; a missing key does not compile. */
export type StepWords = typeof en

const zh: StepWords = {
  start: '首页',
  bring: '放入记录',
  who: '谁打来的',
  what: '发生了什么',
  do: '怎么办',
  evidence: '证据',
  empty: {
    bring: '还没有通话记录。',
    who: '还没有号码。请先放入通话记录。',
    what: '还没有对照。请先放入通话记录，并指出是谁打来的。',
    do: '能做什么，要看发生了什么。请先放入通话记录。',
    evidence: '还没有可以保存的内容。请先放入通话记录。',
  },
}

export const steps = { en, zh }
