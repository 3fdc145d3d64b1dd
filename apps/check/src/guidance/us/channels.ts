/** Channels. */
import type { HelpChannel } from '../help-channel.ts'
export const usChannels: readonly HelpChannel[] = []
