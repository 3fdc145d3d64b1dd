/** Products and the contracts made of them. */
export * from './catalogue.ts'
export * from './contract.ts'
export * from './product.ts'
