/** A document that is printed without the page around it. */
import { useLayoutEffect } from 'preact/hooks'

/** While the component stands there, the style of print shows nothing but its `.sheet`: it looks at the document's root. */
export function usePrintedAlone(): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['sheet'] = 'shown'
    return () => {
      delete document.documentElement.dataset['sheet']
    }
  }, [])
}
