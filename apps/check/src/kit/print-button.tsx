/** Prints what stands on the screen, or saves it as PDF by the phone's own dialog. Frame and buttons stay off paper. */
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'

/** Opens the phone's own dialog for printing. */
export function PrintButton() {
  return (
    <Button icon="printer" onPress={() => window.print()}>
      {useWords().shell.print}
    </Button>
  )
}
