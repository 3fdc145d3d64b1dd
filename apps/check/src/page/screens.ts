/** The screens of the page. Whoever builds one puts its component here; title and step bar follow from its name. */
import type { ComponentType } from 'preact'
import { DoScreen } from './do/do-screen.tsx'
import { BringScreen } from './bring/bring-screen.tsx'
import { EvidenceScreen } from './evidence/evidence-screen.tsx'
import type { ScreenId } from './screen-id.ts'
import { StartScreen } from './start-screen.tsx'
import { WhoScreen } from './who/who-screen.tsx'
import { WhatScreen } from './what/what-screen.tsx'

/** A screen gets its own name and takes everything else from its surroundings. */
export interface ScreenProps {
  readonly id: ScreenId
}

export const screens: Readonly<Record<ScreenId, ComponentType<ScreenProps>>> = {
  start: StartScreen,
  bring: BringScreen,
  who: WhoScreen,
  what: WhatScreen,
  do: DoScreen,
  evidence: EvidenceScreen,
}
