/** How a lender is called on the page: as the person named it, or what stands for one without a name. */
import { STATED_LENDER } from '../matter/workspace.ts'
import { useWords } from '../words/use-words.ts'
import { useMatter } from './matter.ts'

/** The name of a lender by its id. */
export function useLenderName(): (lender: string) => string {
  const words = useWords()
  const { lenders } = useMatter().workspace
  return (id) => {
    if (id === STATED_LENDER.id) return words.shell.statedLender
    return lenders.find((lender) => lender.id === id)?.name || words.what.unknownLender
  }
}
