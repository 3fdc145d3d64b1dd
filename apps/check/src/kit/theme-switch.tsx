/** Light, dark, or as the phone is set. */
import { useId } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** A list of three. */
export function ThemeSwitch({
  theme,
  onChange,
}: {
  readonly theme: Theme
  readonly onChange: (theme: Theme) => void
}) {
  const words = useWords().shell.theme
  const id = useId()
  return (
    <span class="theme-switch">
      <label class="aside" for={id}>
        {words.label}
      </label>
      <Icon name={theme === 'dark' ? 'moon' : 'sun'} />
      <select
        id={id}
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((one) => one === event.currentTarget.value)
          if (chosen) onChange(chosen)
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one} selected={one === theme}>
            {words[one]}
          </option>
        ))}
      </select>
    </span>
  )
}
