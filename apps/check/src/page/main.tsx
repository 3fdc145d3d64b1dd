/** The page script: begins with nothing brought. */
import { begin } from './begin.tsx'
import { opened } from './store.ts'

begin(opened)
