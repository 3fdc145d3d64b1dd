/** Icons of what was said or done, of 24 by 24, drawn for this page; always beside words. */

const PATHS: Readonly<Record<string, string>> = {
  fist: 'M6 11V7.5a1.5 1.5 0 0 1 3 0V6a1.5 1.5 0 0 1 3 0v.5a1.5 1.5 0 0 1 3 0V8a1.5 1.5 0 0 1 3 0v6a6 6 0 0 1-6 6H10a4 4 0 0 1-4-4zM9 7.5V11M12 6.5V11M15 7V11M6 12h6',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.5v.5',
  'speech-angry': 'M4 4h16v12H9l-5 4zM8 8l2.5 1.5M16 8l-2.5 1.5M9 13c2-1.5 4-1.5 6 0',
  'speech-crossed': 'M4 4h16v12H9l-5 4zM9 7.5l6 5M15 7.5l-6 5',
  'phone-repeat':
    'M5 8h2.5l1.5 3.5-1.5 1.5a10 10 0 0 0 4.5 4.5l1.5-1.5L17 17.5V20a2 2 0 0 1-2 2A13 13 0 0 1 3 10a2 2 0 0 1 2-2zM13 7a5 5 0 0 1 8 1M21 4v4h-4M21 10a5 5 0 0 1-5 2',
  'people-talk': 'M7 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20a5 5 0 0 1 10 0M13 4h9v7h-5l-3 3v-3h-1z',
  'people-coin':
    'M8 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20a6 6 0 0 1 10.5-4M17.5 21a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM17.5 15v4',
  badge:
    'M12 2.5l2.5 2 3.2-.3.8 3.1 2.7 1.7L20 12l1.200 3-2.700 1.700-.800 3.100-3.200-.300-2.500 2-2.500-2-3.200.300-.800-3.100L2.800 15 4 12 2.800 9l2.700-1.700.800-3.100 3.200.300zM12 8l1.200 2.600 2.800.300-2.100 1.900.600 2.800L12 14.200 9.500 15.600l.600-2.800L8 10.900l2.800-.300z',
  bank: 'M3 9l9-6 9 6zM5 9v9M10 9v9M14 9v9M19 9v9M3 21h18M3 18h18',
  scales: 'M12 3v18M7 21h10M5 6h14M5 6 2 13a3.2 3.2 0 0 0 6 0zM19 6l-3 7a3.2 3.2 0 0 0 6 0z',
  handcuffs:
    'M7 20a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM17 20a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM8 11V8h2M16 11V8h-2M10 6h4v4h-4z',
  'question-paper':
    'M6 3h8l4 4v14H6zM14 3v4h4M10 11.500a2 2 0 1 1 2.700 1.800c-.500.300-.700.600-.700 1.200M12 17.500v.300',
  'coin-question':
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.500a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .700-1 1.700M12 16.500v.500M12 5v1',
  'coin-plus': 'M10 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v6M7 12h6M19 4v6M16 7h6',
  'coin-arrow': 'M8 20a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM8 12v5M13 6h8M18 3l3 3-3 3',
  megaphone: 'M4 10v4h3l9 5V5l-9 5zM7 14l1 6h3l-1-4.500M19 9a4 4 0 0 1 0 6',
  house: 'M3 11l9-8 9 8M6 9v12h12V9M10 21v-6h4v6',
  briefcase: 'M3 8h18v12H3zM9 8V5h6v3M3 13h18M12 12v2',
  'phone-person':
    'M5 2h9v20H5zM8 19h3M18.5 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM16.500 18v-5a2 2 0 0 1 4 0v5',
}

/** Every icon that is drawn. */
export const SAID_ICONS: ReadonlySet<string> = new Set(Object.keys(PATHS))

/** The icon of a tag. */
export function SaidIcon({ name }: { readonly name: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={PATHS[name] ?? PATHS['warning']} />
    </svg>
  )
}
