/** The page script. */
import { startPage } from './start-page.tsx'

if (window.forbear.missing.length === 0) startPage()
