/** What tests of other workspaces take from here: the examples' options, and acts written as the log of every source. */
export * from './parquets.ts'
export * from './phones.ts'
export * from './workbooks.ts'
export * from './written/index.ts'
