/** The cost sheet of a consumer loan (综合融资成本明示表): made, read, and asked what it lacks. */
export * from './cost-sheet.ts'
export * from './elements.ts'
export * from './sheet.ts'
export * from './words.ts'
