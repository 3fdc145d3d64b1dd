/** The only shapes the engine sees: matter, timeline, contact, event, and the words they are made of. */
export * from './channel.ts'
export * from './contact.ts'
export * from './event.ts'
export * from './fact.ts'
export * from './matter.ts'
export * from './place.ts'
export * from './vocabulary.ts'
