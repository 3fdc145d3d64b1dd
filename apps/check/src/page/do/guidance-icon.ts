/** The page's icon for the icon that guidance names. */
import type { IconName } from '../../kit/icon.tsx'

const ICONS: Readonly<Record<string, IconName>> = {
  ambulance: 'heart',
  antenna: 'phone-off',
  bank: 'bank',
  'bank-shield': 'shield',
  calendar: 'calendar',
  city: 'bank',
  clock: 'clock',
  court: 'scale',
  hand: 'hand',
  handshake: 'people',
  heart: 'heart',
  magnifier: 'search',
  'not-me': 'person',
  'people-stop': 'people',
  'phone-off': 'phone-off',
  police: 'danger',
  question: 'question',
  receipt: 'file',
  record: 'file',
  scales: 'scale',
  shield: 'shield',
  state: 'bank',
  'stop-check': 'shield-check',
}

/** A letter's own icon where the page has none of that name. */
export function guidanceIcon(name: string): IconName {
  return ICONS[name] ?? 'letter'
}
