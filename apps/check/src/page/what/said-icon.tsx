/** The icon of what was said or done; always beside words. */
import { SAID_ICON_PATHS } from './said-icon-paths.ts'

/** The icon of a tag. */
export function SaidIcon({ name }: { readonly name: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={SAID_ICON_PATHS[name] ?? SAID_ICON_PATHS['warning']} />
    </svg>
  )
}
