/** Words of the panel that a browser shows which lacks what the page needs. It stands in the page from the start. */

const en = {
  heading: 'This browser cannot run the check',
  why: 'It lacks:',
  lacks: {
    script: 'the JavaScript of browsers since 2022',
    Promise: 'promises',
    Worker: 'work in the background (Worker)',
    Blob: 'files in memory (Blob)',
    gb18030: 'the Chinese character set GB 18030',
    engine: 'leave for this page to start its engine',
  },
  what: 'What you can do:',
  browser:
    'Open this page in the phone’s own browser (Chrome, Safari, Edge, or the maker’s), brought up to date. Inside a chat app, choose “open in browser” from its menu.',
  command: 'Or use a computer: fetch Forbear and run this command.',
  kept: 'What you entered is still below.',
}

/** What every language must say; a missing key does not compile. */
export type CannotWords = typeof en

const zh: CannotWords = {
  heading: '这个浏览器无法运行本页',
  why: '它缺少：',
  lacks: {
    script: '2022 年以来浏览器所用的 JavaScript',
    Promise: 'Promise',
    Worker: '后台运算（Worker）',
    Blob: '内存文件（Blob）',
    gb18030: '中文字符集 GB 18030',
    engine: '对本页启动运算程序的许可',
  },
  what: '您可以这样做：',
  browser:
    '把手机自带的浏览器（或 Chrome、Safari、Edge）更新后，用它打开本页。如果是在聊天软件里打开的，请在菜单里选“在浏览器打开”。',
  command: '也可以用电脑：下载 Forbear，运行这条命令。',
  kept: '您填写的内容还在下面。',
}

export const cannot = { en, zh }
