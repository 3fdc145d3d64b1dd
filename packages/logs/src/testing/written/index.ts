/** The same acts as the log of every source: what each reader gives can be held against what was done. */
export * from './acts.ts'
export * from './call-centre.ts'
export * from './exchanges.ts'
export * from './messaging.ts'
export * from './phones.ts'
